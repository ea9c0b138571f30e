// Of an excerpt only codes are looked at in whose subheading it has other lines; a later edition has other lines.
jurisdiction US; currency USD;
schedule mfn = hts "hts_2024.csv" since 2024-01-01;
schedule mfn = hts "hts_2025.csv" since 2025-01-01;
column2 BY, CU, KP, RU;
product steel = 7208.10, 7208.36; // the second has no line here: an excerpt
product slip = 7208.10.51; //~ W0550 has no line at `7208.10.51`
program p {
  tariff steel, slip from * = 25% since 2025-03-12;
  tariff 7208.10.1510, 72 from * = 24% since 2025-03-12;
  tariff 8471.30.01 from * = 5% since 2024-01-01 until 2025-01-01;
  tariff 8471.30.01 from * = 6% since 2025-03-01; //~ W0550 has no line at `8471.30.01`
  tariff 8471 except 8471.30.02 from * = 7% since 2025-04-01; //~ W0550 has no line at `8471.30.02`
  tariff 8471.30.03 from * = 4% since 2018-01-01 until 2020-01-01;
  tariff 8471.30.04 from * = 4% until 2024-06-01; //~ W0550 the schedule (hts_2024.csv) has no line at `8471.30.04`
  exempt 9903.01.25 from *;
}
//- hts_2024.csv
code,general,special,column2
7208.10.15,Free,,20%
7208.10.30,Free,,20%
8471.30.01,Free,,35%
//- hts_2025.csv
code,general,special,column2
7208.10.15,Free,,20%
7208.10.30,Free,,20%
8471.30.10,Free,,35%
