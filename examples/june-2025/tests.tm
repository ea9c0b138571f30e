//! What this book must say: both sides of every day on which something changed.

// Section 232: steel and aluminum.

test "steel doubles on 4 June" {
  shipment { product 7208.10.15, origin DE, entered 2025-06-03, value 10_000 USD }
  expect s232_steel = 2_500 USD, reciprocal = 0 USD, duty = 2_500 USD, code 9903.81.87, code 9903.01.33;
  shipment { product 7208.10.15, origin DE, entered 2025-06-04, value 10_000 USD }
  expect s232_steel = 5_000 USD, reciprocal = 0 USD, duty = 5_000 USD;
}

test "the United Kingdom stays at 25%" {
  shipment { product 7209.15.0000, origin GB, entered 2025-06-03, value 10_000 USD }
  expect s232_steel = 2_500 USD;
  shipment { product 7209.15.0000, origin GB, entered 2025-06-10, value 10_000 USD }
  expect s232_steel = 2_500 USD, code 9903.81.94;
  shipment { product 7606.91.3055, origin GB, entered 2025-06-10, value 10_000 USD }
  expect s232_aluminum = 2_500 USD, duty = 2_500 USD;
}

test "bolts pay on their steel from 4 June, and the rest pays the reciprocal tariff" {
  shipment { product 7318.15.8066, origin TW, entered 2025-06-03, value 10_000 USD, steel_value 6_000 USD }
  expect s232_steel = 2_500 USD, reciprocal = 0 USD;
  shipment { product 7318.15.8066, origin TW, entered 2025-06-04, value 10_000 USD, steel_value 6_000 USD }
  expect s232_steel = 3_000 USD, reciprocal = 400 USD, duty = 3_400 USD;
  shipment { product 7318.15.8066, origin GB, entered 2025-06-04, value 10_000 USD, steel_value 6_000 USD }
  expect s232_steel = 1_500 USD, reciprocal = 400 USD, duty = 1_900 USD;
}

test "the agreements on steel end on 12 March" {
  shipment { product 7304.19.1020, origin KR, entered 2025-03-11, value 10_000 USD }
  expect s232_steel = 0 USD;
  shipment { product 7304.19.1020, origin KR, entered 2025-03-12, value 10_000 USD }
  expect s232_steel = 2_500 USD;
  shipment { product 7304.19.1020, origin TH, entered 2025-03-11, value 10_000 USD }
  expect s232_steel = 2_500 USD;
}

test "on 9 February nobody knew that they would end" {
  known on 2025-02-09
  shipment { product 7304.19.1020, origin KR, entered 2025-04-01, value 10_000 USD }
  expect s232_steel = 0 USD;
}

test "on 10 February it was known" {
  known on 2025-02-10
  shipment { product 7304.19.1020, origin KR, entered 2025-04-01, value 10_000 USD }
  expect s232_steel = 2_500 USD;
}

test "Canada's steel: dutiable for a year, then spared" {
  shipment { product 7208.10.15, origin CA, entered 2018-05-31, value 10_000 USD }
  expect s232_steel = 0 USD;
  shipment { product 7208.10.15, origin CA, entered 2018-06-01, value 10_000 USD }
  expect s232_steel = 2_500 USD;
  shipment { product 7208.10.15, origin CA, entered 2019-05-19, value 10_000 USD }
  expect s232_steel = 2_500 USD;
  shipment { product 7208.10.15, origin CA, entered 2019-05-20, value 10_000 USD }
  expect s232_steel = 0 USD;
}

test "the United Kingdom: spared with the Union, left out of its quota, then given one of its own" {
  shipment { product 7208.10.15, origin GB, entered 2018-05-31, value 10_000 USD }
  expect s232_steel = 0 USD;
  shipment { product 7208.10.15, origin GB, entered 2022-01-01, value 10_000 USD }
  expect s232_steel = 2_500 USD;
  shipment { product 7208.10.15, origin FR, entered 2022-01-01, value 10_000 USD }
  expect s232_steel = 0 USD;
  shipment { product 7208.10.15, origin GB, entered 2022-06-01, value 10_000 USD }
  expect s232_steel = 0 USD;
}

test "Japan's and Ukraine's steel" {
  shipment { product 7208.10.15, origin JP, entered 2022-03-31, value 10_000 USD }
  expect s232_steel = 2_500 USD;
  shipment { product 7208.10.15, origin JP, entered 2022-04-01, value 10_000 USD }
  expect s232_steel = 0 USD;
  shipment { product 7208.10.15, origin UA, entered 2022-05-31, value 10_000 USD }
  expect s232_steel = 2_500 USD;
  shipment { product 7208.10.15, origin UA, entered 2022-06-01, value 10_000 USD }
  expect s232_steel = 0 USD;
  shipment { product 7208.10.15, origin UA, entered 2025-03-12, value 10_000 USD }
  expect s232_steel = 2_500 USD;
}

test "Turkey paid double until 20 May 2019" {
  shipment { product 7304.19.1020, origin TR, entered 2018-08-12, value 10_000 USD }
  expect s232_steel = 2_500 USD;
  shipment { product 7304.19.1020, origin TR, entered 2018-08-13, value 10_000 USD }
  expect s232_steel = 5_000 USD;
  shipment { product 7304.19.1020, origin TR, entered 2019-05-20, value 10_000 USD }
  expect s232_steel = 5_000 USD;
  shipment { product 7304.19.1020, origin TR, entered 2019-05-21, value 10_000 USD }
  expect s232_steel = 2_500 USD;
}

test "nails are steel since 8 February 2020" {
  shipment { product 7317.00.5503, origin TH, entered 2020-02-07, value 10_000 USD }
  expect s232_steel = 0 USD;
  shipment { product 7317.00.5503, origin TH, entered 2020-02-08, value 10_000 USD }
  expect s232_steel = 2_500 USD, code 9903.80.03;
  shipment { product 7317.00.5503, origin TH, entered 2025-03-12, value 10_000 USD }
  expect s232_steel = 2_500 USD, code 9903.81.89;
  shipment { product 7317.00.5503, origin TH, entered 2025-06-04, value 10_000 USD }
  expect s232_steel = 5_000 USD, reciprocal = 0 USD;
}

test "metal furniture pays each metal on its own content" {
  shipment { product 9403.20.0050, origin VN, entered 2025-03-11, value 10_000 USD, steel_value 4_000 USD,
             aluminum_value 1_000 USD }
  expect s232_steel = 0 USD, s232_aluminum = 0 USD;
  shipment { product 9403.20.0050, origin VN, entered 2025-03-12, value 10_000 USD, steel_value 4_000 USD,
             aluminum_value 1_000 USD }
  expect s232_steel = 1_000 USD, s232_aluminum = 250 USD, duty = 1_250 USD;
  shipment { product 9403.20.0050, origin VN, entered 2025-06-03, value 10_000 USD, steel_value 4_000 USD,
             aluminum_value 1_000 USD }
  expect s232_steel = 1_000 USD, s232_aluminum = 250 USD, reciprocal = 0 USD;
  shipment { product 9403.20.0050, origin VN, entered 2025-06-04, value 10_000 USD, steel_value 4_000 USD,
             aluminum_value 1_000 USD }
  expect s232_steel = 2_000 USD, s232_aluminum = 500 USD, reciprocal = 500 USD, duty = 3_000 USD;
}

test "a derivative whose content is not given pays on all of it" {
  shipment { product 8431.31.0040, origin JP, entered 2025-05-02, value 10_000 USD }
  expect s232_steel = 2_500 USD, reciprocal = 0 USD, code 9903.81.91;
}

test "whose aluminum was spared, and until when" {
  shipment { product 7601.10.3000, origin KR, entered 2018-04-30, value 10_000 USD }
  expect s232_aluminum = 0 USD;
  shipment { product 7601.10.3000, origin KR, entered 2018-05-01, value 10_000 USD }
  expect s232_aluminum = 1_000 USD;
  shipment { product 7601.10.3000, origin BR, entered 2018-05-31, value 10_000 USD }
  expect s232_aluminum = 0 USD;
  shipment { product 7601.10.3000, origin BR, entered 2018-06-01, value 10_000 USD }
  expect s232_aluminum = 1_000 USD;
  shipment { product 7601.10.3000, origin CA, entered 2019-05-19, value 10_000 USD }
  expect s232_aluminum = 1_000 USD;
  shipment { product 7601.10.3000, origin CA, entered 2019-05-20, value 10_000 USD }
  expect s232_aluminum = 0 USD;
  shipment { product 7601.10.3000, origin DE, entered 2021-12-31, value 10_000 USD }
  expect s232_aluminum = 1_000 USD;
  shipment { product 7601.10.3000, origin DE, entered 2022-01-01, value 10_000 USD }
  expect s232_aluminum = 0 USD;
  shipment { product 7601.10.3000, origin GB, entered 2022-05-31, value 10_000 USD }
  expect s232_aluminum = 1_000 USD;
  shipment { product 7601.10.3000, origin GB, entered 2022-06-01, value 10_000 USD }
  expect s232_aluminum = 0 USD;
  shipment { product 7601.10.3000, origin AU, entered 2025-03-11, value 10_000 USD }
  expect s232_aluminum = 0 USD;
  shipment { product 7601.10.3000, origin AU, entered 2025-03-12, value 10_000 USD }
  expect s232_aluminum = 2_500 USD, code 9903.85.02;
}

test "aluminum cable and structures" {
  shipment { product 7614.90.5000, origin TR, entered 2020-02-07, value 10_000 USD }
  expect s232_aluminum = 0 USD;
  shipment { product 7614.90.5000, origin TR, entered 2020-02-08, value 10_000 USD }
  expect s232_aluminum = 1_000 USD, code 9903.85.03;
  shipment { product 7614.90.5000, origin TR, entered 2025-03-12, value 10_000 USD }
  expect s232_aluminum = 2_500 USD, code 9903.85.04;
  shipment { product 7614.90.5000, origin TR, entered 2025-06-04, value 10_000 USD }
  expect s232_aluminum = 5_000 USD, reciprocal = 0 USD;
  shipment { product 7610.90.0080, origin AE, entered 2025-03-11, value 10_000 USD, aluminum_value 7_000 USD }
  expect s232_aluminum = 0 USD;
  shipment { product 7610.90.0080, origin AE, entered 2025-06-03, value 10_000 USD, aluminum_value 7_000 USD }
  expect s232_aluminum = 2_500 USD, reciprocal = 0 USD, code 9903.85.07;
  shipment { product 7610.90.0080, origin AE, entered 2025-06-04, value 10_000 USD, aluminum_value 7_000 USD }
  expect s232_aluminum = 3_500 USD, reciprocal = 300 USD;
}

test "Russian aluminum pays 200%" {
  shipment { product 7607.11.9030, origin RU, entered 2023-03-09, value 10_000 USD }
  expect s232_aluminum = 1_000 USD;
  shipment { product 7607.11.9030, origin RU, entered 2023-03-10, value 10_000 USD }
  expect s232_aluminum = 20_000 USD, code 9903.85.67;
  shipment { product 7614.90.5000, origin RU, entered 2023-03-10, value 10_000 USD }
  expect s232_aluminum = 20_000 USD, code 9903.85.68;
  shipment { product 7610.90.0080, origin RU, entered 2025-03-12, value 10_000 USD, aluminum_value 7_000 USD }
  expect s232_aluminum = 20_000 USD;
  shipment { product 9506.91.0030, origin RU, entered 2025-03-12, value 10_000 USD, aluminum_value 1_000 USD }
  expect s232_aluminum = 2_000 USD;
  shipment { product 2203.00.0060, origin RU, entered 2025-04-04, value 10_000 USD, aluminum_value 1_000 USD }
  expect s232_aluminum = 2_000 USD;
  shipment { product 7607.11.9030, origin RU, entered 2025-03-12, value 10_000 USD }
  expect s232_aluminum = 20_000 USD;
  shipment { product 7607.11.9030, origin RU, entered 2025-06-10, value 10_000 USD, aluminum_value 9_000 USD }
  expect s232_aluminum = 18_000 USD, reciprocal = 0 USD;
}

test "beer pays on its cans since 4 April" {
  shipment { product 2203.00.0060, origin MX, entered 2025-04-03, value 10_000 USD, claims USMCA,
             aluminum_value 1_200 USD }
  expect s232_aluminum = 0 USD;
  shipment { product 2203.00.0060, origin MX, entered 2025-04-04, value 10_000 USD, claims USMCA,
             aluminum_value 1_200 USD }
  expect s232_aluminum = 300 USD;
  shipment { product 2203.00.0060, origin MX, entered 2025-06-04, value 10_000 USD, claims USMCA,
             aluminum_value 1_200 USD }
  expect s232_aluminum = 600 USD, duty = 600 USD;
  shipment { product 2203.00.0030, origin MX, entered 2025-06-10, value 10_000 USD, claims USMCA, aluminum_value 0 USD }
  expect s232_aluminum = 0 USD;
}

// Section 232: cars and parts.

test "cars since 3 April" {
  shipment { product 8703.23.0160, origin JP, entered 2025-04-02, value 10_000 USD }
  expect s232_autos = 0 USD;
  shipment { product 8703.23.0160, origin JP, entered 2025-04-03, value 10_000 USD }
  expect s232_autos = 2_500 USD;
  shipment { product 8703.23.0160, origin JP, entered 2025-04-05, value 10_000 USD }
  expect s232_autos = 2_500 USD, reciprocal = 0 USD;
  shipment { product 8703.23.0160, origin JP, entered 2025-04-05, value 10_000 USD, classic_car yes }
  expect s232_autos = 0 USD, reciprocal = 1_000 USD, code 9903.94.04;
}

test "a car under the USMCA pays on what is not of the United States" {
  shipment { product 8703.23.0160, origin MX, entered 2025-06-10, value 10_000 USD, claims USMCA,
             us_content_value 4_000 USD }
  expect s232_autos = 1_500 USD, fentanyl = 0 USD, reciprocal = 0 USD, code 9903.94.03;
  shipment { product 8703.23.0160, origin MX, entered 2025-06-10, value 10_000 USD, us_content_value 4_000 USD }
  expect s232_autos = 2_500 USD, fentanyl = 0 USD;
}

test "parts of cars since 3 May" {
  shipment { product 8708.80.6590, origin DE, entered 2025-05-02, value 10_000 USD, car_part yes,
             aluminum_value 2_000 USD }
  expect s232_autos = 0 USD, s232_aluminum = 500 USD, reciprocal = 0 USD;
  shipment { product 8708.80.6590, origin DE, entered 2025-05-03, value 10_000 USD, car_part yes,
             aluminum_value 2_000 USD }
  expect s232_autos = 2_500 USD, s232_aluminum = 0 USD, reciprocal = 0 USD;
  shipment { product 8708.80.6590, origin DE, entered 2025-06-10, value 10_000 USD, car_part no,
             aluminum_value 2_000 USD }
  expect s232_autos = 0 USD, s232_aluminum = 1_000 USD, reciprocal = 800 USD;
  shipment { product 8708.80.6590, origin MX, entered 2025-05-03, value 10_000 USD, car_part yes,
             aluminum_value 2_000 USD, claims USMCA }
  expect s232_autos = 0 USD, s232_aluminum = 500 USD, fentanyl = 0 USD, code 9903.94.06;
}

test "who does not say is taken not to ship parts of cars" {
  shipment { product 8708.30.5020, origin DE, entered 2025-06-10, value 10_000 USD }
  expect s232_autos = 0 USD, reciprocal = 1_000 USD, assumed car_part;
}

// The reciprocal tariff.

test "the baseline of 5 April" {
  shipment { product 6109.10.0012, origin BD, entered 2025-04-04, value 10_000 USD }
  expect reciprocal = 0 USD;
  shipment { product 6109.10.0012, origin BD, entered 2025-04-05, value 10_000 USD }
  expect reciprocal = 1_000 USD, code 9903.01.25;
}

test "goods on their way before 5 April" {
  shipment { product 6109.10.0012, origin BD, loaded 2025-04-04, entered 2025-05-26, value 10_000 USD }
  expect reciprocal = 0 USD, code 9903.01.28;
  shipment { product 6109.10.0012, origin BD, loaded 2025-04-04, entered 2025-05-27, value 10_000 USD }
  expect reciprocal = 1_000 USD;
  shipment { product 6109.10.0012, origin BD, loaded 2025-04-05, entered 2025-05-26, value 10_000 USD }
  expect reciprocal = 1_000 USD;
}

test "one day of rates by country" {
  shipment { product 6403.99.6040, origin VN, entered 2025-04-08, value 10_000 USD }
  expect reciprocal = 1_000 USD;
  shipment { product 6403.99.6040, origin VN, entered 2025-04-09, value 10_000 USD }
  expect reciprocal = 4_600 USD;
  shipment { product 6403.99.6040, origin IT, entered 2025-04-09, value 10_000 USD }
  expect reciprocal = 2_000 USD;
  shipment { product 6403.99.6040, origin BR, entered 2025-04-09, value 10_000 USD }
  expect reciprocal = 1_000 USD;
  shipment { product 6403.99.6040, origin VN, loaded 2025-04-08, entered 2025-04-09, value 10_000 USD }
  expect reciprocal = 1_000 USD;
  shipment { product 6403.99.6040, origin VN, entered 2025-04-10, value 10_000 USD }
  expect reciprocal = 1_000 USD;
}

test "on 8 April the rates by country were to stay" {
  known on 2025-04-08
  shipment { product 6403.99.6040, origin VN, entered 2025-04-15, value 10_000 USD }
  expect reciprocal = 4_600 USD;
}

test "on 9 April they were put off" {
  known on 2025-04-09
  shipment { product 6403.99.6040, origin VN, entered 2025-04-15, value 10_000 USD }
  expect reciprocal = 1_000 USD;
}

test "as of 10 June they come back on 9 July" {
  known on 2025-06-10
  shipment { product 6109.10.0012, origin IN, entered 2025-07-08, value 10_000 USD }
  expect reciprocal = 1_000 USD;
  shipment { product 6109.10.0012, origin IN, entered 2025-07-09, value 10_000 USD }
  expect reciprocal = 2_600 USD;
}

test "China: 84, 125, then 10 for ninety days" {
  shipment { product 9503.00.0073, origin CN, entered 2025-04-08, value 10_000 USD }
  expect reciprocal = 1_000 USD, fentanyl = 2_000 USD, s301 = 0 USD;
  shipment { product 9503.00.0073, origin CN, entered 2025-04-09, value 10_000 USD }
  expect reciprocal = 8_400 USD;
  shipment { product 9503.00.0073, origin HK, entered 2025-04-10, value 10_000 USD }
  expect reciprocal = 12_500 USD;
  shipment { product 9503.00.0073, origin MO, entered 2025-05-13, value 10_000 USD }
  expect reciprocal = 12_500 USD, fentanyl = 0 USD;
  shipment { product 9503.00.0073, origin CN, entered 2025-05-14, value 10_000 USD }
  expect reciprocal = 1_000 USD, duty = 3_000 USD;
  shipment { product 9503.00.0073, origin CN, loaded 2025-04-08, entered 2025-04-15, value 10_000 USD }
  expect reciprocal = 1_000 USD;
}

test "as of 10 June China's truce ends on 12 August" {
  known on 2025-06-10
  shipment { product 9503.00.0073, origin CN, entered 2025-08-11, value 10_000 USD }
  expect reciprocal = 1_000 USD;
  shipment { product 9503.00.0073, origin CN, entered 2025-08-12, value 10_000 USD }
  expect reciprocal = 3_400 USD;
}

test "on 3 April China was to pay 34%" {
  known on 2025-04-03
  shipment { product 9503.00.0073, origin CN, entered 2025-04-09, value 10_000 USD }
  expect reciprocal = 3_400 USD;
}

test "outside the reciprocal tariff" {
  shipment { product 2709.00.2090, origin SA, entered 2025-04-05, value 10_000 USD }
  expect reciprocal = 0 USD, code 9903.01.32;
  shipment { product 7408.11.3000, origin CL, entered 2025-06-10, value 10_000 USD }
  expect reciprocal = 0 USD;
  shipment { product 8517.13.0000, origin VN, entered 2025-04-09, value 10_000 USD }
  expect reciprocal = 0 USD;
  shipment { product 8471.30.0100, origin CN, entered 2025-04-10, value 10_000 USD }
  expect reciprocal = 0 USD, fentanyl = 2_000 USD, s232_autos = 0 USD;
  shipment { product 3924.10.2000, origin RU, entered 2025-06-10, value 10_000 USD }
  expect reciprocal = 0 USD, code 9903.01.29;
  shipment { product 3924.10.2000, origin MX, entered 2025-06-10, value 10_000 USD, claims USMCA }
  expect reciprocal = 0 USD, fentanyl = 0 USD, code 9903.01.27;
}

test "on 10 April phones were not yet outside it" {
  known on 2025-04-10
  shipment { product 8517.13.0000, origin VN, entered 2025-04-10, value 10_000 USD }
  expect reciprocal = 1_000 USD;
}

test "US content of at least a fifth is outside it" {
  shipment { product 6403.99.6040, origin VN, entered 2025-06-10, value 10_000 USD, us_content_value 1_999 USD }
  expect reciprocal = 1_000 USD;
  shipment { product 6403.99.6040, origin VN, entered 2025-06-10, value 10_000 USD, us_content_value 2_000 USD }
  expect reciprocal = 800 USD, code 9903.01.34;
}

// Fentanyl.

test "fentanyl: China and Hong Kong" {
  shipment { product 9503.00.0073, origin CN, entered 2025-02-03, value 10_000 USD }
  expect fentanyl = 0 USD;
  shipment { product 9503.00.0073, origin CN, entered 2025-02-04, value 10_000 USD }
  expect fentanyl = 1_000 USD, code 9903.01.20;
  shipment { product 9503.00.0073, origin HK, entered 2025-03-03, value 10_000 USD }
  expect fentanyl = 1_000 USD;
  shipment { product 9503.00.0073, origin HK, entered 2025-03-04, value 10_000 USD }
  expect fentanyl = 2_000 USD, code 9903.01.24;
  shipment { product 9503.00.0073, origin CN, loaded 2025-01-31, entered 2025-03-06, value 10_000 USD }
  expect fentanyl = 0 USD, code 9903.01.23;
  shipment { product 9503.00.0073, origin CN, loaded 2025-01-31, entered 2025-03-07, value 10_000 USD }
  expect fentanyl = 2_000 USD;
}

test "fentanyl: Canada and Mexico" {
  shipment { product 6403.99.6040, origin MX, entered 2025-03-03, value 10_000 USD }
  expect fentanyl = 0 USD;
  shipment { product 6403.99.6040, origin MX, entered 2025-03-04, value 10_000 USD }
  expect fentanyl = 2_500 USD, code 9903.01.01;
  shipment { product 6403.99.6040, origin CA, entered 2025-03-06, value 10_000 USD, claims USMCA }
  expect fentanyl = 2_500 USD;
  shipment { product 6403.99.6040, origin CA, entered 2025-03-07, value 10_000 USD, claims USMCA }
  expect fentanyl = 0 USD, code 9903.01.14;
  shipment { product 2709.00.2090, origin CA, entered 2025-03-04, value 10_000 USD }
  expect fentanyl = 1_000 USD, code 9903.01.13;
  shipment { product 2709.00.2090, origin MX, entered 2025-06-10, value 10_000 USD }
  expect fentanyl = 2_500 USD;
  shipment { product 3104.20.0010, origin CA, entered 2025-03-06, value 10_000 USD }
  expect fentanyl = 2_500 USD;
  shipment { product 3104.20.0010, origin CA, entered 2025-03-07, value 10_000 USD }
  expect fentanyl = 1_000 USD, code 9903.01.15;
  shipment { product 3104.20.0010, origin MX, entered 2025-03-07, value 10_000 USD }
  expect fentanyl = 1_000 USD, code 9903.01.05;
}

test "on 2 February Canada was to pay from the 4th" {
  known on 2025-02-02
  shipment { product 6403.99.6040, origin CA, entered 2025-02-10, value 10_000 USD }
  expect fentanyl = 2_500 USD;
}

test "on 3 February it was given a month" {
  known on 2025-02-03
  shipment { product 6403.99.6040, origin CA, entered 2025-02-10, value 10_000 USD }
  expect fentanyl = 0 USD;
  shipment { product 6403.99.6040, origin CA, entered 2025-03-04, value 10_000 USD }
  expect fentanyl = 2_500 USD;
}

test "Canadian steel pays fentanyl or steel, and from 4 June each on its part" {
  shipment { product 7209.15.0000, origin CA, entered 2025-05-14, value 10_000 USD }
  expect fentanyl = 2_500 USD, s232_steel = 0 USD;
  shipment { product 7209.15.0000, origin CA, entered 2025-05-14, value 10_000 USD, claims USMCA }
  expect fentanyl = 0 USD, s232_steel = 2_500 USD;
  shipment { product 7209.15.0000, origin CA, entered 2025-06-03, value 10_000 USD }
  expect fentanyl = 2_500 USD, s232_steel = 0 USD;
  shipment { product 7209.15.0000, origin CA, entered 2025-06-04, value 10_000 USD }
  expect fentanyl = 0 USD, s232_steel = 5_000 USD;
  shipment { product 9403.20.0050, origin CA, entered 2025-06-04, value 10_000 USD, steel_value 6_000 USD,
             aluminum_value 0 USD }
  expect fentanyl = 1_000 USD, s232_steel = 3_000 USD, s232_aluminum = 0 USD, reciprocal = 0 USD;
}

test "before 29 April it was to pay both" {
  known on 2025-04-28
  shipment { product 7209.15.0000, origin CA, entered 2025-04-20, value 10_000 USD }
  expect fentanyl = 2_500 USD, s232_steel = 2_500 USD;
}

// Section 301.

test "Section 301, lists 1 to 4A" {
  shipment { product 8429.51.5010, origin CN, entered 2018-07-05, value 10_000 USD }
  expect s301 = 0 USD;
  shipment { product 8429.51.5010, origin CN, entered 2018-07-06, value 10_000 USD }
  expect s301 = 2_500 USD, code 9903.88.01;
  shipment { product 7308.90.9590, origin CN, entered 2018-08-22, value 10_000 USD }
  expect s301 = 0 USD;
  shipment { product 7308.90.9590, origin CN, entered 2018-08-23, value 10_000 USD }
  expect s301 = 2_500 USD, code 9903.88.02;
  shipment { product 4202.92.1500, origin CN, entered 2018-09-23, value 10_000 USD }
  expect s301 = 0 USD;
  shipment { product 4202.92.1500, origin CN, entered 2018-09-24, value 10_000 USD }
  expect s301 = 1_000 USD, code 9903.88.03;
  shipment { product 4202.92.1500, origin CN, entered 2019-05-09, value 10_000 USD }
  expect s301 = 1_000 USD;
  shipment { product 4202.92.1500, origin CN, entered 2019-05-10, value 10_000 USD }
  expect s301 = 2_500 USD;
  shipment { product 6109.10.0012, origin CN, entered 2019-08-31, value 10_000 USD }
  expect s301 = 0 USD;
  shipment { product 6109.10.0012, origin CN, entered 2019-09-01, value 10_000 USD }
  expect s301 = 1_500 USD;
  shipment { product 6109.10.0012, origin CN, entered 2020-02-13, value 10_000 USD }
  expect s301 = 1_500 USD;
  shipment { product 6109.10.0012, origin CN, entered 2020-02-14, value 10_000 USD }
  expect s301 = 750 USD, code 9903.88.15;
  shipment { product 6109.10.0012, origin HK, entered 2020-02-14, value 10_000 USD }
  expect s301 = 0 USD;
}

test "Section 301, the four-year review" {
  shipment { product 7208.10.15, origin CN, entered 2024-09-26, value 10_000 USD }
  expect s301 = 0 USD, s232_steel = 2_500 USD;
  shipment { product 7208.10.15, origin CN, entered 2024-09-27, value 10_000 USD }
  expect s301 = 2_500 USD, s232_steel = 2_500 USD;
  shipment { product 8541.43.0010, origin CN, entered 2024-09-27, value 10_000 USD }
  expect s301 = 5_000 USD, code 9903.91.02;
  shipment { product 8703.80.0020, origin CN, entered 2024-09-26, value 10_000 USD }
  expect s301 = 0 USD;
  shipment { product 8703.80.0020, origin CN, entered 2024-09-27, value 10_000 USD }
  expect s301 = 10_000 USD, code 9903.91.03;
  shipment { product 8426.19.0000, origin CN, entered 2024-09-27, value 10_000 USD }
  expect s301 = 2_500 USD, code 9903.92.10;
  shipment { product 8542.31.0015, origin CN, entered 2024-12-31, value 10_000 USD }
  expect s301 = 0 USD;
  shipment { product 8542.31.0015, origin CN, entered 2025-01-01, value 10_000 USD }
  expect s301 = 5_000 USD, code 9903.91.05;
  shipment { product 8101.94.0000, origin CN, entered 2024-12-31, value 10_000 USD }
  expect s301 = 0 USD;
  shipment { product 8101.94.0000, origin CN, entered 2025-01-01, value 10_000 USD }
  expect s301 = 2_500 USD, code 9903.91.11;
}

// Courts.

test "what V.O.S. Selections strikes is payable and contested" {
  shipment { product 9503.00.0073, origin CN, entered 2025-06-10, value 10_000 USD }
  expect fentanyl = 2_000 USD, reciprocal = 1_000 USD, duty = 3_000 USD, contested = 3_000 USD, refundable = 0 USD;
  shipment { product 9503.00.0073, origin CN, entered 2025-02-04, value 10_000 USD }
  expect fentanyl = 1_000 USD, contested = 1_000 USD, refundable = 0 USD;
  shipment { product 9503.00.0073, origin CN, entered 2025-02-03, value 10_000 USD }
  expect duty = 0 USD, contested = 0 USD;
  shipment { product 7209.15.0000, origin GB, entered 2025-06-10, value 10_000 USD }
  expect duty = 2_500 USD, contested = 0 USD;
}

test "without the fentanyl duty Canadian steel would owe the steel duty" {
  shipment { product 7209.15.0000, origin CA, entered 2025-05-14, value 10_000 USD }
  expect fentanyl = 2_500 USD, s232_steel = 0 USD, contested = 0 USD;
  shipment { product 2709.00.2090, origin CA, entered 2025-05-14, value 10_000 USD }
  expect fentanyl = 1_000 USD, contested = 1_000 USD;
}

test "on 27 May nothing was contested" {
  known on 2025-05-27
  shipment { product 9503.00.0073, origin CN, entered 2025-06-10, value 10_000 USD }
  expect duty = 3_000 USD, contested = 0 USD;
}

test "on 28 May both programs were to end on 7 June" {
  known on 2025-05-28
  shipment { product 9503.00.0073, origin CN, entered 2025-06-06, value 10_000 USD }
  expect duty = 3_000 USD, contested = 3_000 USD;
  shipment { product 9503.00.0073, origin CN, entered 2025-06-07, value 10_000 USD }
  expect duty = 0 USD, contested = 0 USD;
}

test "on 29 May they went on" {
  known on 2025-05-29
  shipment { product 9503.00.0073, origin CN, entered 2025-06-07, value 10_000 USD }
  expect duty = 3_000 USD, contested = 3_000 USD;
}

// All at once.

test "10 June: a steel cabinet from China" {
  shipment { product 9403.20.0050, origin CN, entered 2025-06-10, value 10_000 USD, steel_value 4_000 USD,
             aluminum_value 0 USD }
  expect s232_steel = 2_000 USD, fentanyl = 2_000 USD, reciprocal = 600 USD, s301 = 2_500 USD, duty = 7_100 USD,
         total = 7_100 USD, contested = 2_600 USD, refundable = 0 USD;
}

test "10 June: an electric car from China" {
  shipment { product 8703.80.0020, origin CN, entered 2025-06-10, value 10_000 USD }
  expect s232_autos = 2_500 USD, fentanyl = 2_000 USD, reciprocal = 0 USD, s301 = 10_000 USD, duty = 14_500 USD;
}

test "half a cent is rounded up" {
  shipment { product 6109.10.0012, origin CN, entered 2025-06-10, value 777.77 USD }
  expect reciprocal = 77.78 USD, fentanyl = 155.55 USD, s301 = 58.33 USD, duty = 291.66 USD;
}

test "six digits may be too few" {
  shipment { product 7614.10, origin TR, entered 2025-06-10, value 10_000 USD }
  expect s232_aluminum = empty, status needs product;
  shipment { product 7606.91, origin TR, entered 2025-06-10, value 10_000 USD }
  expect s232_aluminum = 5_000 USD;
}

test "without an origin steel has no rate" {
  shipment { product 7208.10.15, entered 2025-06-10, value 10_000 USD }
  expect status needs origin;
}

// Export controls, and both sides of one shipment.

test "ethane to China needs a licence from 3 June to 1 July" {
  shipment { product 2711.19.0010, origin US, destination CN, entered 2025-06-02, value 100_000 CNY }
  expect no control, CN.retaliation = 10_000 CNY, reciprocal = empty;
  shipment { product 2711.19.0010, origin US, destination CN, entered 2025-06-03, value 100_000 CNY }
  expect control ethane, CN.retaliation = 10_000 CNY;
  shipment { product 2901.10.1000, origin US, destination CN, entered 2025-07-01, value 100_000 CNY }
  expect control ethane;
  shipment { product 2901.10.1000, origin US, destination CN, entered 2025-07-02, value 100_000 CNY }
  expect no control;
  shipment { product 2711.19.0010, origin US, destination IN, entered 2025-06-10, value 100_000 USD }
  expect no control;
  shipment { product 2711.19.0010, origin US, exported_from CA, destination CN, entered 2025-06-10, value 100_000 CNY }
  expect no control;
}

test "rare earths from China need a licence since 4 April" {
  shipment { product 2846.90.8090, origin CN, entered 2025-04-03, value 10_000 USD }
  expect no control, fentanyl = 2_000 USD;
  shipment { product 2846.90.8090, origin CN, entered 2025-04-05, value 10_000 USD }
  expect control CN.rare_earths, fentanyl = 2_000 USD, reciprocal = 0 USD;
  shipment { product 8505.11.0070, origin CN, destination DE, entered 2025-06-10, value 10_000 USD }
  expect control CN.rare_earths, s301 = empty;
}
