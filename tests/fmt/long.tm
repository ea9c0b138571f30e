//! Long statements of every kind.
jurisdiction US; currency USD;
product cars = 8703.22..8703.24, 8703.31..8703.33, 8703.40, 8703.50, 8703.60, 8703.70, 8703.80, 8703.90, 8704.21.01, 8704.31.01 except 8703.40.10;
product review = list "lists/s301.csv" column code where list = "3_addl" and not (group = "first" or group = "second") since column start until column "the end" except cars;
country friends = AT, BE until 2020-02-01, HR since 2013-07-01, CA, MX, JP, KR, CH, LI, NO, IS, AU, NZ, BR, AR, CL, PE, CO, IL, SG, TW, VN;
fact transport: one of vessel, air, truck, rail, mail, pipeline, courier, hand_luggage, floating_dock, unknown_means "How it came";
fact us_content_value: money "Value of what was wholly obtained, produced or substantially transformed in the United States, if any";
assume loaded = entered, us_content_value = 0 USD, melted_in = origin, "ball bearings not over 30 mm" = yes, transport = vessel;
value = invoice + freight + insurance - discounts + commissions + royalties + packing + assists + proceeds + loading_costs;
rates meursing by additional_code { 7001 = 10 EUR/100 kg, 7002, 7003 = 12 EUR/100 kg, "C 999" = 4.4 EUR/kg + 10%, else = free };
rates short by additional_code { 7001 = 1%, else = free };
program p "A title" by loaded or entered highest {
a: tariff cars, review from CN, HK, MO = 25% when loaded after 2025-04-08 and not hybrid or entered after 2025-05-26 and transport in vessel, air since 2025-04-09 for 90 days announced 2025-04-02 overrides b, c keeps d code 9903.01.63 cite "EO 14259" cite "EO 14266";
b: tariff cars from { VN, LA = 46%, eu = 20% at least 2 USD/kg, friends = 10% of steel_value or value, else = 1_000.50 USD } since 2025-04-09;
c: tariff cars from { VN = 46%, eu = 20% } since 2025-04-09;
quota beef: 0201, 0202.10, 0202.20 from AR, AU = 20% + 1.5 EUR/kg for 198_000 t per year from 07-01 used 12_500 t on 2025-08-01 otherwise ban when claims "120" since 2024-07-01 overrides a;
exempt 7208, 7209, 7210 from * except RU when "articles for the use of the handicapped, as note 4 has them" each year 04-01 through 09-30;
deduct us_content_value when us_content_value >= 20% of value announced 2025-04-02 code 9903.01.34;
}
fee mpf = 0.3464% at least 32.71 USD at most 634.62 USD per entry since 2025-01-01 cite "19 CFR 24.23, as published for the fiscal year";
precedence p over q, r, s since 2025-04-05 until 2025-06-04 announced 2025-04-02 entirely code 9903.01.33 cite "EO 14257";
license cars to CN, KP except HK since 2025-06-03 by "Bureau of Industry and Security of the Department of Commerce" cite "Letter";
ruling vos "V.O.S. Selections v. United States" by "Court of International Trade" on 2025-05-28 strikes p, p.a since 2025-06-07 ab initio cite "Slip Op. 25-66";
stay vos since 2025-05-29 by "Court of Appeals for the Federal Circuit";
exchange EUR = list "lists/ecb_reference_rates.csv" column usd USD where series = "daily" and status != "revised" since column from_date;
scenario lapse "It lapses" { drop p.a, p.b; affirm vos on 2025-07-31; }
test "a long one" { shipment { product 8703.23.01, origin GB, entered 2025-06-29, value 40_000 USD, steel_value 1_000 USD, transport vessel }
expect p = 10_000 USD, q = 0 USD, r = 0 USD, duty = 10_000 USD, status needs steel_value, us_content_value, code 9903.01.63; known on 2025-06-10 scenario lapse
}
