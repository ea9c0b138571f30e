//! What this book must say: both sides of every day on which something changed, and of every bound. Each amount was reckoned by hand.

// The UK Global Tariff.

test "beef pays by value and weight" {
  shipment { product 0201.10.00.20, origin BR, entered 2025-06-10, value 10_000 GBP, quantity 2_000 kg }
  expect import_duty = 4_140 GBP, vat = 0 GBP; // 1,200 and 20 times 147
  shipment { product 0201.20.30.20, origin BR, entered 2025-06-10, value 10_000 GBP, quantity 2 t }
  expect import_duty = 3_560 GBP;
  shipment { product 0201.30.00.20, origin BR, entered 2025-06-10, value 10_000 GBP, quantity 2 t }
  expect import_duty = 6_260 GBP, total = 6_260 GBP;
}

test "bananas pay by weight, and without a weight there are only bounds" {
  shipment { product 0803.90.10.00, origin EC, entered 2025-06-10, value 17_000 GBP, quantity 20_000 kg }
  expect import_duty = 1_900 GBP, vat = 0 GBP;
  shipment { product 0803.90.10.00, origin EC, entered 2025-06-10, value 17_000 GBP }
  expect status needs quantity, at_least = 0 GBP;
}

test "apples pay by season" {
  shipment { product 0808.10.80.90, origin ZA, entered 2025-03-31, value 1_000 GBP }
  expect import_duty = 40 GBP;
  shipment { product 0808.10.80.90, origin ZA, entered 2025-04-01, value 1_000 GBP }
  expect import_duty = 0 GBP;
  shipment { product 0808.10.80.90, origin ZA, entered 2025-07-31, value 1_000 GBP }
  expect import_duty = 0 GBP;
  shipment { product 0808.10.80.90, origin ZA, entered 2025-08-01, value 1_000 GBP }
  expect import_duty = 80 GBP;
  shipment { product 0808.10.80.90, origin ZA, entered 2025-12-31, value 1_000 GBP }
  expect import_duty = 80 GBP;
  shipment { product 0808.10.80.90, origin ZA, entered 2026-01-01, value 1_000 GBP }
  expect import_duty = 40 GBP;
}

test "cars, electric bicycles, bicycles, tableware" {
  shipment { product 8703.23.19.00, origin JP, entered 2025-06-10, value 20_000 GBP }
  expect import_duty = 2_000 GBP, vat = 4_400 GBP;
  shipment { product 8711.60.10.00, origin TW, entered 2025-06-10, value 10_000 GBP }
  expect import_duty = 600 GBP, antidumping = 0 GBP;
  shipment { product 8712.00.30.90, origin TW, entered 2025-06-10, value 10_000 GBP }
  expect import_duty = 1_400 GBP, antidumping = 0 GBP;
  shipment { product 6911.10.00.90, origin TH, entered 2025-06-10, value 10_000 GBP }
  expect import_duty = 1_200 GBP, antidumping = 0 GBP;
}

test "still wine pays by its strength" {
  shipment { product 2204.21.94.11, origin US, entered 2025-06-10, value 5_000 GBP, quantity 10 hl, abv 13 }
  expect import_duty = 100 GBP, alcohol_duty = 3_840.20 GBP; // 29.54 for each of 130 litres
  shipment { product 2204.21.94.21, origin US, entered 2025-06-10, value 5_000 GBP, quantity 10 hl, abv 13.5 }
  expect import_duty = 120 GBP;
  shipment { product 2204.21.94.31, origin US, entered 2025-06-10, value 5_000 GBP, quantity 10 hl, abv 15.5 }
  expect import_duty = 150 GBP;
  shipment { product 2204.21.94.41, origin US, entered 2025-06-10, value 5_000 GBP, quantity 10 hl, abv 22 }
  expect import_duty = 170 GBP;
  shipment { product 2204.21.94.51, origin US, entered 2025-06-10, value 5_000 GBP, quantity 10 hl, abv 24 }
  expect import_duty = 336 GBP, alcohol_duty = 7_869.60 GBP; // 1.40 by 10 hl by 24; 32.79 for each of 240 litres
}

test "rum pays by its strength and its volume" {
  shipment { product 2208.40.11.00, origin CU, entered 2025-06-10, value 8_000 GBP, quantity 10 hl, quantity2 400 lpa,
             abv 40 }
  expect import_duty = 226 GBP, alcohol_duty = 13_116 GBP, vat = 4_268.40 GBP;
  shipment { product 2208.40.11.00, origin CU, entered 2025-06-10, value 8_000 GBP, quantity 1_000 l, quantity2 630 lpa,
             abv 63 }
  expect import_duty = 341 GBP;
}

// Preferences.

test "a preference is claimed or not had" {
  shipment { product 8703.23.19.00, origin DE, entered 2025-06-10, value 20_000 GBP }
  expect import_duty = 2_000 GBP;
  shipment { product 8703.23.19.00, origin DE, entered 2025-06-10, value 20_000 GBP, claims "300" }
  expect import_duty = 0 GBP, vat = 4_000 GBP;
  shipment { product 8703.23.19.00, origin JP, entered 2025-06-10, value 20_000 GBP, claims "300" }
  expect import_duty = 2_000 GBP;
}

test "CARIFORUM and the least developed" {
  shipment { product 0803.90.10.00, origin DO, entered 2025-06-10, value 17_000 GBP, quantity 20_000 kg, claims "300" }
  expect import_duty = 0 GBP;
  shipment { product 8712.00.30.90, origin BD, entered 2023-06-18, value 1_000 GBP, claims "200" }
  expect import_duty = 140 GBP;
  shipment { product 8712.00.30.90, origin BD, entered 2023-06-19, value 1_000 GBP, claims "200" }
  expect import_duty = 0 GBP;
}

// Suspensions.

test "cut flowers are suspended for a time" {
  shipment { product 0603.11.00.00, origin KE, entered 2024-04-10, value 9_000 GBP, claims "110" }
  expect import_duty = 720 GBP;
  shipment { product 0603.11.00.00, origin KE, entered 2024-04-11, value 9_000 GBP, claims "110" }
  expect import_duty = 0 GBP;
  shipment { product 0603.12.00.00, origin KE, entered 2026-06-30, value 9_000 GBP, claims "110" }
  expect import_duty = 0 GBP;
  shipment { product 0603.12.00.00, origin KE, entered 2026-07-01, value 9_000 GBP, claims "110" }
  expect import_duty = 720 GBP;
}

test "of a suspension and a preference that are both claimed, neither is in the way" {
  shipment { product 0603.11.00.00, origin ET, entered 2025-06-10, value 9_000 GBP, claims "110 200" }
  expect import_duty = 0 GBP;
}

// Tariff quotas.

test "high quality beef: a line that straddles the quota is split" {
  shipment { product 0201.30.00.20, origin NZ, entered 2025-05-06, value 1_200_000 GBP, quantity 150 t, claims "120" }
  expect import_duty = 240_000 GBP;
  shipment { product 0201.30.00.20, origin NZ, entered 2025-06-17, value 480_000 GBP, quantity 60 t, claims "120" }
  expect import_duty = 118_680 GBP; // 48 t at 20%: 76,800; 12 t: 11,520 and 30,360
  shipment { product 0201.30.00.20, origin NZ, entered 2025-06-30, value 8_000 GBP, quantity 1 t, claims "120" }
  expect import_duty = 3_490 GBP;
  shipment { product 0201.30.00.20, origin NZ, entered 2025-07-01, value 8_000 GBP, quantity 1 t, claims "120" }
  expect import_duty = 1_600 GBP; // a new year
}

test "the quota of the agreement is another, and grows" {
  shipment { product 0201.30.00.20, origin NZ, entered 2024-12-31, value 120_000_000 GBP, quantity 15_000 t,
             claims "320" }
  expect import_duty = 69_800 GBP; // 20 t too many: 12% of 160,000 and 200 times 253
  shipment { product 0201.30.00.20, origin NZ, entered 2025-01-01, value 140_000_000 GBP, quantity 17_500 t,
             claims "320" }
  expect import_duty = 0 GBP;
  shipment { product 0201.10.00.20, origin NZ, entered 2025-02-01, value 8_000_000 GBP, quantity 1_000 t, claims "320" }
  expect import_duty = 1_312_200 GBP; // 540 t too many: 12% of 4,320,000 and 5,400 times 147
  shipment { product 0201.30.00.20, origin NZ, entered 2025-02-02, value 8_000 GBP, quantity 1 t, claims "120" }
  expect import_duty = 1_600 GBP;
}

test "a quota is claimed, and for New Zealand" {
  shipment { product 0201.30.00.20, origin NZ, entered 2025-06-10, value 8_000 GBP, quantity 1 t }
  expect import_duty = 3_490 GBP;
  shipment { product 0201.30.00.20, origin AU, entered 2025-06-10, value 8_000 GBP, quantity 1 t, claims "320" }
  expect import_duty = 3_490 GBP;
}

// Trade remedies.

test "the additional code says which anti-dumping duty is due" {
  shipment { product 8711.60.10.00, origin CN, entered 2025-06-10, value 10_000 GBP, folding yes, additional_code C383 }
  expect antidumping = 2_070 GBP, countervailing = 390 GBP, import_duty = 600 GBP, vat = 2_612 GBP;
  shipment { product 8711.60.90.10, origin CN, entered 2025-06-10, value 10_000 GBP, folding yes, additional_code C999 }
  expect antidumping = 6_210 GBP, countervailing = 1_720 GBP;
}

test "without the code it is needed, and bounded" {
  shipment { product 8711.60.10.00, origin CN, entered 2025-06-10, value 10_000 GBP, folding yes }
  expect status needs additional_code, import_duty = 600 GBP, antidumping = empty, at_least = 4_976 GBP,
         at_most = 12_236 GBP;
  shipment { product 8711.60.10.00, origin CN, entered 2025-06-10, value 10_000 GBP, folding no }
  expect antidumping = 0 GBP;
  shipment { product 8711.60.10.00, origin CN, entered 2025-06-10, value 10_000 GBP, folding yes, additional_code C000 }
  expect status error;
}

test "electric bicycles that do not fold: revoked a year back, and refundable" {
  shipment { product 8711.60.10.00, origin CN, entered 2024-01-18, value 10_000 GBP, folding no, additional_code C383 }
  expect antidumping = 2_070 GBP, countervailing = 390 GBP, refundable = 0 GBP;
  shipment { product 8711.60.10.00, origin CN, entered 2024-01-19, value 10_000 GBP, folding no, additional_code C383 }
  expect antidumping = 0 GBP, refundable = 2_460 GBP;
  shipment { product 8711.60.10.00, origin CN, entered 2025-02-05, value 10_000 GBP, folding no, additional_code C383 }
  expect antidumping = 0 GBP, refundable = 2_460 GBP;
  shipment { product 8711.60.10.00, origin CN, entered 2025-02-06, value 10_000 GBP, folding no, additional_code C383 }
  expect antidumping = 0 GBP, refundable = 0 GBP;
}

test "on the day before the notice nobody knew" {
  known on 2025-02-05
  shipment { product 8711.60.10.00, origin CN, entered 2025-02-05, value 10_000 GBP, folding no, additional_code C383 }
  expect antidumping = 2_070 GBP, countervailing = 390 GBP;
}

test "folding ones pay until 18 January 2029" {
  shipment { product 8711.60.10.00, origin CN, entered 2029-01-18, value 10_000 GBP, folding yes, additional_code C382 }
  expect antidumping = 5_830 GBP, countervailing = 1_510 GBP;
  shipment { product 8711.60.10.00, origin CN, entered 2029-01-19, value 10_000 GBP, folding yes, additional_code C382 }
  expect antidumping = 0 GBP, countervailing = 0 GBP;
}

test "bicycles and tableware of China" {
  shipment { product 8712.00.30.90, origin CN, entered 2025-06-10, value 10_000 GBP, additional_code B999 }
  expect antidumping = 4_850 GBP, import_duty = 1_400 GBP;
  shipment { product 8712.00.30.90, origin CN, entered 2025-06-10, value 10_000 GBP, additional_code C329 }
  expect antidumping = 0 GBP;
  shipment { product 8712.00.30.90, origin CN, entered 2025-06-10, value 10_000 GBP, additional_code B772 }
  expect antidumping = 1_920 GBP;
  shipment { product 6911.10.00.90, origin CN, entered 2025-06-10, value 10_000 GBP, additional_code B632 }
  expect antidumping = 1_790 GBP;
  shipment { product 6911.10.00.90, origin CN, entered 2025-06-10, value 10_000 GBP, additional_code B999 }
  expect antidumping = 3_610 GBP, import_duty = 1_200 GBP, vat = 2_962 GBP;
}

test "vodka of Russia" {
  shipment { product 2208.60.11.00, origin RU, entered 2022-03-24, value 1_000 GBP, quantity 500 l, quantity2 200 lpa,
             abv 40 }
  expect russia_belarus = 0 GBP;
  shipment { product 2208.60.11.00, origin RU, entered 2022-03-25, value 1_000 GBP, quantity 500 l, quantity2 200 lpa,
             abv 40 }
  expect russia_belarus = 350 GBP;
  shipment { product 2208.60.11.00, origin PL, entered 2025-06-10, value 1_000 GBP, quantity 500 l, quantity2 200 lpa,
             abv 40 }
  expect russia_belarus = 0 GBP, import_duty = 0 GBP, alcohol_duty = 6_558 GBP;
}

// Alcohol Duty.

test "spirits pay for each litre of pure alcohol" {
  shipment { product 2208.30.11.00, origin US, entered 2025-01-31, value 9_600 GBP, quantity 1_000 l, quantity2 400 lpa,
             abv 40 }
  expect import_duty = 0 GBP, alcohol_duty = 12_656 GBP, vat = 4_451.20 GBP;
  shipment { product 2208.30.11.00, origin US, entered 2025-02-01, value 9_600 GBP, quantity 1_000 l, quantity2 400 lpa,
             abv 40 }
  expect import_duty = 0 GBP, alcohol_duty = 13_116 GBP, vat = 4_543.20 GBP, total = 17_659.20 GBP;
}

test "the bands of strength" {
  shipment { product 2208.70.10.00, origin CH, entered 2025-01-31, value 100 GBP, quantity2 10 lpa, abv 22 }
  expect alcohol_duty = 285 GBP;
  shipment { product 2208.70.10.00, origin CH, entered 2025-02-01, value 100 GBP, quantity2 10 lpa, abv 22 }
  expect alcohol_duty = 295.40 GBP;
  shipment { product 2208.70.10.00, origin CH, entered 2025-02-01, value 100 GBP, quantity2 10 lpa, abv 22.1 }
  expect alcohol_duty = 327.90 GBP;
  shipment { product 2208.90.69.00, origin CH, entered 2025-01-31, value 100 GBP, quantity2 10 lpa, abv 8.4 }
  expect alcohol_duty = 247.70 GBP;
  shipment { product 2208.90.69.00, origin CH, entered 2025-02-01, value 100 GBP, quantity2 10 lpa, abv 3.5 }
  expect alcohol_duty = 256.70 GBP;
  shipment { product 2208.90.69.00, origin CH, entered 2025-01-31, value 100 GBP, quantity2 10 lpa, abv 3.4 }
  expect alcohol_duty = 92.70 GBP;
  shipment { product 2208.90.69.00, origin CH, entered 2025-02-01, value 100 GBP, quantity2 10 lpa, abv 3.4 }
  expect alcohol_duty = 96.10 GBP;
  shipment { product 2208.90.69.00, origin CH, entered 2025-02-01, value 100 GBP, quantity2 10 lpa, abv 1.2 }
  expect alcohol_duty = 0 GBP;
}

test "a strength that is not said is needed" {
  shipment { product 2208.30.11.00, origin US, entered 2025-06-10, value 9_600 GBP, quantity 1_000 l,
             quantity2 400 lpa }
  expect status needs abv, import_duty = 0 GBP, at_least = 1_920 GBP, at_most = 17_659.20 GBP;
  shipment { product 2208.30.11.00, origin US, entered 2025-06-10, value 9_600 GBP, quantity 1_000 l, abv 40 }
  expect status needs quantity;
}

test "wine: the easement ends on 1 February 2025" {
  shipment { product 2204.10.93.00, origin FR, entered 2025-01-31, value 1_000 GBP, quantity 1 hl, abv 11.5,
             claims "300" }
  expect alcohol_duty = 356.25 GBP;
  shipment { product 2204.10.93.00, origin FR, entered 2025-01-31, value 1_000 GBP, quantity 1 hl, abv 14.5,
             claims "300" }
  expect alcohol_duty = 356.25 GBP;
  shipment { product 2204.10.93.00, origin FR, entered 2025-01-31, value 1_000 GBP, quantity 1 hl, abv 15,
             claims "300" }
  expect alcohol_duty = 427.50 GBP;
  shipment { product 2204.10.93.00, origin FR, entered 2025-02-01, value 1_000 GBP, quantity 1 hl, abv 11.5,
             claims "300" }
  expect alcohol_duty = 339.71 GBP;
  shipment { product 2204.10.93.00, origin FR, entered 2025-02-01, value 1_000 GBP, quantity 1 hl, abv 14.5,
             claims "300" }
  expect alcohol_duty = 428.33 GBP;
  shipment { product 2204.10.93.00, origin FR, entered 2023-07-31, value 1_000 GBP, quantity 1 hl, abv 12,
             claims "300" }
  expect alcohol_duty = 0 GBP; // what was before 1 August 2023 is not in this book
}

test "wine of other strengths" {
  shipment { product 2204.21.94.11, origin US, entered 2025-01-31, value 1_000 GBP, quantity 1 hl, abv 8 }
  expect alcohol_duty = 198.16 GBP;
  shipment { product 2204.21.94.11, origin US, entered 2025-02-01, value 1_000 GBP, quantity 1 hl, abv 8 }
  expect alcohol_duty = 205.36 GBP;
  shipment { product 2204.21.94.51, origin US, entered 2025-01-31, value 1_000 GBP, quantity 1 hl, abv 24 }
  expect alcohol_duty = 759.36 GBP;
}

test "beer" {
  shipment { product 2203.00.01.00, origin CN, entered 2025-01-31, value 1_000 GBP, quantity 10 hl, abv 5 }
  expect alcohol_duty = 1_050.50 GBP;
  shipment { product 2203.00.01.00, origin CN, entered 2025-02-01, value 1_000 GBP, quantity 10 hl, abv 5 }
  expect import_duty = 0 GBP, alcohol_duty = 1_089 GBP, vat = 417.80 GBP;
  shipment { product 2203.00.01.00, origin CN, entered 2025-01-31, value 1_000 GBP, quantity 10 hl, abv 3 }
  expect alcohol_duty = 278.10 GBP;
  shipment { product 2203.00.01.00, origin CN, entered 2025-02-01, value 1_000 GBP, quantity 10 hl, abv 3 }
  expect alcohol_duty = 288.30 GBP;
}

// Value added tax.

test "zero for food and books, 5% for a few, 20% for the rest" {
  shipment { product 4901.99.00.00, origin CN, entered 2025-06-10, value 2_400 GBP }
  expect vat = 0 GBP, total = 0 GBP;
  shipment { product 0808.10.80.90, origin ZA, entered 2025-09-10, value 1_000 GBP }
  expect import_duty = 80 GBP, vat = 0 GBP;
  shipment { product 4014.10.00.00, origin TH, entered 2025-06-10, value 1_000 GBP }
  expect import_duty = 0 GBP, vat = 50 GBP;
  shipment { product 0603.11.00.00, origin KE, entered 2025-06-10, value 1_000 GBP }
  expect import_duty = 80 GBP, vat = 216 GBP;
}

test "what it costs to bring goods to their first place is in the value for VAT" {
  shipment { product 8712.00.30.90, origin TW, entered 2025-06-10, value 10_000 GBP, inland_costs 500 GBP }
  expect import_duty = 1_400 GBP, vat = 2_380 GBP;
  shipment { product 8712.00.30.90, origin TW, entered 2025-06-10, value 10_000 GBP }
  expect vat = 2_280 GBP, assumed inland_costs;
}

test "a car seat for children" {
  shipment { product 9401.80.00.10, origin CN, entered 2025-06-10, value 1_000 GBP, meets "a children's car seat" }
  expect vat = 50 GBP;
  shipment { product 9401.80.00.10, origin CN, entered 2025-06-10, value 1_000 GBP, meets "not a children's car seat" }
  expect vat = 200 GBP;
  shipment { product 9401.80.00.10, origin CN, entered 2025-06-10, value 1_000 GBP }
  expect status needs "a children's car seat", at_least = 50 GBP, at_most = 200 GBP;
}

// The entry.

test "a consignment of £135 pays no customs duty, and one of £135.01 does" {
  shipment { product 8712.00.30.90, origin TW, entered 2025-06-10, value 135 GBP }
  expect import_duty = 0 GBP, vat = 27 GBP;
  shipment { product 8712.00.30.90, origin TW, entered 2025-06-10, value 135.01 GBP }
  expect import_duty = 18.90 GBP, vat = 30.78 GBP;
}

test "the lines of an entry are one consignment" {
  shipment { product 8712.00.30.90, origin TW, entered 2025-06-10, value 100 GBP, entry E1 }
  expect import_duty = 14 GBP;
  shipment { product 6911.10.00.90, origin TH, entered 2025-06-10, value 50 GBP, entry E1 }
  expect import_duty = 6 GBP;
}

test "alcohol has no such relief" {
  shipment { product 2208.40.11.00, origin CU, entered 2025-06-10, value 100 GBP, quantity 10 l, quantity2 4 lpa,
             abv 40 }
  expect import_duty = 2.26 GBP;
}

test "the common user charge: £29 a commodity line, £145 an entry at most" {
  shipment { product 0201.30.00.20, origin IE, entered 2025-06-10, value 30_000 GBP, quantity 4 t, claims "300",
             short_straits yes, entry D1 }
  expect import_duty = 0 GBP, common_user_charge = 38.67 GBP, total = 38.67 GBP;
  shipment { product 0201.10.00.20, origin IE, entered 2025-06-10, value 15_000 GBP, quantity 3 t, claims "300",
             short_straits yes, entry D1 }
  expect common_user_charge = 19.33 GBP;
  shipment { product 0201.30.00.20, origin IE, entered 2025-06-10, value 30_000 GBP, quantity 4 t, claims "300",
             short_straits yes, health_lines 6 each }
  expect common_user_charge = 145 GBP;
  shipment { product 0201.30.00.20, origin IE, entered 2024-04-29, value 30_000 GBP, quantity 4 t, claims "300",
             short_straits yes }
  expect common_user_charge = 0 GBP;
  shipment { product 0201.30.00.20, origin IE, entered 2024-04-30, value 30_000 GBP, quantity 4 t, claims "300",
             short_straits yes }
  expect common_user_charge = 29 GBP;
  shipment { product 0201.30.00.20, origin IE, entered 2025-06-10, value 30_000 GBP, quantity 4 t, claims "300" }
  expect common_user_charge = 0 GBP, assumed short_straits;
}

test "an invoice in euros" {
  shipment { product 6911.10.00.90, origin CN, entered 2025-06-10, value 3_000 EUR, additional_code B999 }
  expect import_duty = 300 GBP, antidumping = 902.50 GBP, vat = 740.50 GBP;
}

test "an invoice in dollars" {
  shipment { product 8712.00.30.90, origin TW, entered 2025-06-10, value 1_000 USD }
  expect import_duty = 112 GBP, vat = 182.40 GBP;
}
