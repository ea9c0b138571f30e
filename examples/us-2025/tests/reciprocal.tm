//! The reciprocal tariff.

test "the baseline begins on 5 April 2025" {
  shipment { product 4202.92.15, origin JP, entered 2025-04-04, value 10_000 USD }
  expect reciprocal = 0 USD;
  shipment { product 4202.92.15, origin JP, entered 2025-04-05, value 10_000 USD }
  expect reciprocal = 1_000 USD, code 9903.01.25;
  shipment { product 4202.92.15, origin AU, entered 2025-04-05, value 10_000 USD }
  expect reciprocal = 1_000 USD;
}

test "Canada, Mexico and the column 2 countries never" {
  shipment { product 4202.92.15, origin CA, entered 2025-04-05, value 10_000 USD }
  expect reciprocal = 0 USD, code 9903.01.26;
  shipment { product 4202.92.15, origin MX, entered 2025-04-09, value 10_000 USD }
  expect reciprocal = 0 USD, code 9903.01.27;
  shipment { product 4202.92.15, origin RU, entered 2025-04-05, value 10_000 USD }
  expect reciprocal = 0 USD, code 9903.01.29;
  shipment { product 4202.92.15, origin CU, entered 2025-08-07, value 10_000 USD }
  expect reciprocal = 0 USD;
}

test "Annex II, computers and telephones are out from the first day" {
  shipment { product 2709.00.2090, origin NO, entered 2025-04-05, value 10_000 USD }
  expect reciprocal = 0 USD, code 9903.01.32;
  shipment { product 8471.30.01, origin TW, entered 2025-04-05, value 10_000 USD }
  expect reciprocal = 0 USD;
  shipment { product 8517.13, origin IN, entered 2025-04-09, value 10_000 USD }
  expect reciprocal = 0 USD;
  shipment { product 3104.20, origin DE, entered 2025-04-05, value 10_000 USD }
  expect reciprocal = 0 USD;
}

test "Annex II changes on 8 September 2025" {
  shipment { product 7501.10, origin AU, entered 2025-09-07, value 10_000 USD }
  expect reciprocal = 1_000 USD;
  shipment { product 7501.10, origin AU, entered 2025-09-08, value 10_000 USD }
  expect reciprocal = 0 USD;
  shipment { product 3910.00, origin GB, entered 2025-09-07, value 10_000 USD }
  expect reciprocal = 0 USD;
  shipment { product 3910.00, origin GB, entered 2025-09-08, value 10_000 USD }
  expect reciprocal = 1_000 USD;
}

test "food joins on 13 November 2025" {
  shipment { product 0901.11, origin CO, entered 2025-11-12, value 10_000 USD }
  expect reciprocal = 1_000 USD;
  shipment { product 0901.11, origin CO, entered 2025-11-13, value 10_000 USD }
  expect reciprocal = 0 USD, code 9903.01.32;
  shipment { product 2106.90.9998, origin TH, entered 2025-11-13, value 10_000 USD, steel_value 0 USD,
             aluminum_value 0 USD }
  expect reciprocal = 1_900 USD;
  shipment { product 2106.90.9998, origin TH, entered 2025-11-13, value 10_000 USD, particular_food yes,
             steel_value 0 USD, aluminum_value 0 USD }
  expect reciprocal = 0 USD, code 9903.02.78;
}

test "what was on its way before 5 April is spared until 26 May" {
  shipment { product 4202.92.15, origin TR, entered 2025-05-26, value 10_000 USD, loaded 2025-04-04 }
  expect reciprocal = 0 USD, code 9903.01.28;
  shipment { product 4202.92.15, origin TR, entered 2025-05-27, value 10_000 USD, loaded 2025-04-04 }
  expect reciprocal = 1_000 USD;
  shipment { product 4202.92.15, origin TR, entered 2025-05-26, value 10_000 USD, loaded 2025-04-05 }
  expect reciprocal = 1_000 USD;
}

test "rates by country for one day" {
  shipment { product 4202.92.15, origin VN, entered 2025-04-08, value 10_000 USD }
  expect reciprocal = 1_000 USD;
  shipment { product 4202.92.15, origin VN, entered 2025-04-09, value 10_000 USD }
  expect reciprocal = 4_600 USD, code 9903.01.72;
  shipment { product 4202.92.15, origin DE, entered 2025-04-09, value 10_000 USD }
  expect reciprocal = 2_000 USD, code 9903.01.50;
  shipment { product 4202.92.15, origin LS, entered 2025-04-09, value 10_000 USD }
  expect reciprocal = 5_000 USD;
  shipment { product 4202.92.15, origin GB, entered 2025-04-09, value 10_000 USD }
  expect reciprocal = 1_000 USD;
  shipment { product 4202.92.15, origin VN, entered 2025-04-10, value 10_000 USD }
  expect reciprocal = 1_000 USD;
}

test "what was on its way before 9 April keeps the baseline" {
  shipment { product 4202.92.15, origin VN, entered 2025-04-09, value 10_000 USD, loaded 2025-04-08 }
  expect reciprocal = 1_000 USD;
  shipment { product 4202.92.15, origin CN, entered 2025-04-10, value 10_000 USD, loaded 2025-04-08 }
  expect reciprocal = 1_000 USD;
}

test "China at 84, then 125" {
  shipment { product 4202.92.15, origin CN, entered 2025-04-08, value 10_000 USD }
  expect reciprocal = 1_000 USD;
  shipment { product 4202.92.15, origin CN, entered 2025-04-09, value 10_000 USD }
  expect reciprocal = 8_400 USD, code 9903.01.63;
  shipment { product 4202.92.15, origin HK, entered 2025-04-10, value 10_000 USD }
  expect reciprocal = 12_500 USD;
  shipment { product 4202.92.15, origin MO, entered 2025-05-13, value 10_000 USD }
  expect reciprocal = 12_500 USD;
}

test "on 2 April 2025 China was to pay 34%" {
  known on 2025-04-02
  shipment { product 4202.92.15, origin CN, entered 2025-04-09, value 10_000 USD }
  expect reciprocal = 3_400 USD;
}

test "Geneva: 10% from 14 May 2025" {
  shipment { product 4202.92.15, origin CN, entered 2025-05-13, value 10_000 USD }
  expect reciprocal = 12_500 USD;
  shipment { product 4202.92.15, origin CN, entered 2025-05-14, value 10_000 USD }
  expect reciprocal = 1_000 USD, code 9903.01.25;
  shipment { product 4202.92.15, origin CN, entered 2025-08-12, value 10_000 USD }
  expect reciprocal = 1_000 USD;
  shipment { product 4202.92.15, origin CN, entered 2025-11-10, value 10_000 USD }
  expect reciprocal = 1_000 USD;
}

test "by what was known in June the truce would end on 12 August" {
  known on 2025-06-10
  shipment { product 4202.92.15, origin CN, entered 2025-08-11, value 10_000 USD }
  expect reciprocal = 1_000 USD;
  shipment { product 4202.92.15, origin CN, entered 2025-08-12, value 10_000 USD }
  expect reciprocal = 3_400 USD;
}

test "by what was known on 11 August it would end on 10 November" {
  known on 2025-08-11
  shipment { product 4202.92.15, origin CN, entered 2025-11-09, value 10_000 USD }
  expect reciprocal = 1_000 USD;
  shipment { product 4202.92.15, origin CN, entered 2025-11-10, value 10_000 USD }
  expect reciprocal = 3_400 USD;
}

test "the pause holds to 7 August 2025" {
  shipment { product 4202.92.15, origin VN, entered 2025-07-08, value 10_000 USD }
  expect reciprocal = 1_000 USD;
  shipment { product 4202.92.15, origin VN, entered 2025-07-09, value 10_000 USD }
  expect reciprocal = 1_000 USD;
  shipment { product 4202.92.15, origin VN, entered 2025-08-01, value 10_000 USD }
  expect reciprocal = 1_000 USD;
  shipment { product 4202.92.15, origin VN, entered 2025-08-06, value 10_000 USD }
  expect reciprocal = 1_000 USD;
}

test "rates by country from 7 August 2025" {
  shipment { product 4202.92.15, origin VN, entered 2025-08-07, value 10_000 USD }
  expect reciprocal = 2_000 USD, code 9903.02.69;
  shipment { product 4202.92.15, origin IN, entered 2025-08-07, value 10_000 USD }
  expect reciprocal = 2_500 USD, code 9903.02.26;
  shipment { product 4202.92.15, origin CH, entered 2025-08-07, value 10_000 USD }
  expect reciprocal = 3_900 USD;
  shipment { product 4202.92.15, origin SY, entered 2025-08-07, value 10_000 USD }
  expect reciprocal = 4_100 USD;
  shipment { product 4202.92.15, origin GB, entered 2025-08-07, value 10_000 USD }
  expect reciprocal = 1_000 USD, code 9903.02.66;
  shipment { product 4202.92.15, origin AU, entered 2025-08-07, value 10_000 USD }
  expect reciprocal = 1_000 USD, code 9903.01.25;
  shipment { product 4202.92.15, origin LS, entered 2025-08-07, value 10_000 USD }
  expect reciprocal = 1_500 USD;
}

test "what was on its way before 7 August keeps the baseline to 4 October" {
  shipment { product 4202.92.15, origin VN, entered 2025-10-04, value 10_000 USD, loaded 2025-08-06 }
  expect reciprocal = 1_000 USD;
  shipment { product 4202.92.15, origin VN, entered 2025-10-05, value 10_000 USD, loaded 2025-08-06 }
  expect reciprocal = 2_000 USD;
  shipment { product 4202.92.15, origin DE, entered 2025-08-17, value 10_000 USD, loaded 2025-08-06 }
  expect reciprocal = 1_000 USD;
}

test "Europe at 15% with the general rate in it" {
  shipment { product 4202.92.15, origin DE, entered 2025-08-06, value 10_000 USD }
  expect reciprocal = 1_000 USD;
  shipment { product 4202.92.15, origin DE, entered 2025-08-07, value 10_000 USD }
  expect reciprocal = 870 USD, mfn = 630 USD, code 9903.02.20;
  shipment { product 6109.10.0012, origin FR, entered 2025-08-07, value 10_000 USD }
  expect reciprocal = 0 USD, mfn = 1_650 USD;
  shipment { product 9503.00.0073, origin FR, entered 2025-08-07, value 10_000 USD }
  expect reciprocal = 1_500 USD, mfn = 0 USD;
}

test "Japan too, back to its first day" {
  shipment { product 4202.92.15, origin JP, entered 2025-08-06, value 10_000 USD }
  expect reciprocal = 1_000 USD;
  shipment { product 4202.92.15, origin JP, entered 2025-08-07, value 10_000 USD }
  expect reciprocal = 870 USD, code 9903.02.73;
}

test "which was 15% on top by what was known until 4 September" {
  known on 2025-09-03
  shipment { product 4202.92.15, origin JP, entered 2025-08-07, value 10_000 USD }
  expect reciprocal = 1_500 USD, code 9903.02.30;
}

test "Korea, Switzerland and Liechtenstein at 15% all-in, back to 14 November 2025" {
  shipment { product 4202.92.15, origin KR, entered 2025-11-13, value 10_000 USD }
  expect reciprocal = 1_500 USD;
  shipment { product 4202.92.15, origin KR, entered 2025-11-14, value 10_000 USD }
  expect reciprocal = 870 USD, code 9903.02.80;
  shipment { product 6403.99.6040, origin KR, entered 2025-11-14, value 10_000 USD, claims KR }
  expect reciprocal = 1_500 USD, mfn = 0 USD;
  shipment { product 4202.92.15, origin CH, entered 2025-11-13, value 10_000 USD }
  expect reciprocal = 3_900 USD;
  shipment { product 4202.92.15, origin CH, entered 2025-11-14, value 10_000 USD }
  expect reciprocal = 870 USD, code 9903.02.83;
  shipment { product 4202.92.15, origin LI, entered 2025-11-14, value 10_000 USD }
  expect reciprocal = 870 USD, code 9903.02.88;
}

test "the content of the United States is outside, from a fifth of the value on" {
  shipment { product 4202.92.15, origin VN, entered 2025-08-07, value 10_000 USD, us_content_value 2_000 USD }
  expect reciprocal = 1_600 USD, code 9903.01.34;
  shipment { product 4202.92.15, origin VN, entered 2025-08-07, value 10_000 USD, us_content_value 1_999 USD }
  expect reciprocal = 2_000 USD;
}

test "it ends with the ruling of the Supreme Court" {
  shipment { product 4202.92.15, origin VN, entered 2026-02-23, value 10_000 USD }
  expect reciprocal = 2_000 USD;
  shipment { product 4202.92.15, origin VN, entered 2026-02-24, value 10_000 USD }
  expect reciprocal = 0 USD, s122 = 1_000 USD;
}
