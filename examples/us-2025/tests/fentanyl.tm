//! The tariffs on China, Canada and Mexico of the emergencies about fentanyl and the borders.

test "China from 4 February 2025 at 10%, from 4 March at 20%" {
  shipment { product 4202.92.15, origin CN, entered 2025-02-03, value 10_000 USD }
  expect fentanyl = 0 USD;
  shipment { product 4202.92.15, origin CN, entered 2025-02-04, value 10_000 USD }
  expect fentanyl = 1_000 USD, code 9903.01.20;
  shipment { product 4202.92.15, origin CN, entered 2025-03-03, value 10_000 USD }
  expect fentanyl = 1_000 USD;
  shipment { product 4202.92.15, origin CN, entered 2025-03-04, value 10_000 USD }
  expect fentanyl = 2_000 USD, code 9903.01.24;
}

test "Hong Kong pays it, Macau does not" {
  shipment { product 4202.92.15, origin HK, entered 2025-02-04, value 10_000 USD }
  expect fentanyl = 1_000 USD, s301 = 0 USD;
  shipment { product 4202.92.15, origin MO, entered 2025-02-04, value 10_000 USD }
  expect fentanyl = 0 USD;
}

test "what was on its way before 1 February is spared until 6 March" {
  shipment { product 4202.92.15, origin CN, entered 2025-03-06, value 10_000 USD, loaded 2025-01-31 }
  expect fentanyl = 0 USD, code 9903.01.23;
  shipment { product 4202.92.15, origin CN, entered 2025-03-07, value 10_000 USD, loaded 2025-01-31 }
  expect fentanyl = 2_000 USD;
  shipment { product 4202.92.15, origin CN, entered 2025-03-06, value 10_000 USD, loaded 2025-02-01 }
  expect fentanyl = 2_000 USD;
}

test "China back to 10% on 10 November 2025" {
  shipment { product 4202.92.15, origin CN, entered 2025-11-09, value 10_000 USD }
  expect fentanyl = 2_000 USD;
  shipment { product 4202.92.15, origin CN, entered 2025-11-10, value 10_000 USD }
  expect fentanyl = 1_000 USD, code 9903.01.24;
}

test "Canada and Mexico were given a month" {
  shipment { product 4202.92.15, origin CA, entered 2025-02-04, value 10_000 USD }
  expect fentanyl = 0 USD;
  shipment { product 4202.92.15, origin MX, entered 2025-03-03, value 10_000 USD }
  expect fentanyl = 0 USD;
  shipment { product 4202.92.15, origin CA, entered 2025-03-04, value 10_000 USD }
  expect fentanyl = 2_500 USD, code 9903.01.10;
  shipment { product 4202.92.15, origin MX, entered 2025-03-04, value 10_000 USD }
  expect fentanyl = 2_500 USD, code 9903.01.01;
}

test "on 1 February 2025 they were to pay from the 4th" {
  known on 2025-02-01
  shipment { product 4202.92.15, origin CA, entered 2025-02-04, value 10_000 USD }
  expect fentanyl = 2_500 USD;
}

test "energy of Canada pays 10%, that of Mexico 25%" {
  shipment { product 2709.00.2090, origin CA, entered 2025-03-04, value 10_000 USD }
  expect fentanyl = 1_000 USD, code 9903.01.13;
  shipment { product 2709.00.2090, origin MX, entered 2025-03-04, value 10_000 USD }
  expect fentanyl = 2_500 USD;
  shipment { product 2709.00.2090, origin CA, entered 2025-08-01, value 10_000 USD }
  expect fentanyl = 1_000 USD;
}

test "goods under the USMCA are exempt from 7 March 2025" {
  shipment { product 4202.92.15, origin CA, entered 2025-03-07, value 10_000 USD, claims S }
  expect fentanyl = 0 USD, code 9903.01.14;
  shipment { product 4202.92.15, origin CA, entered 2025-03-06, value 10_000 USD, claims USMCA }
  expect fentanyl = 2_500 USD;
  shipment { product 4202.92.15, origin CA, entered 2025-03-07, value 10_000 USD, claims USMCA }
  expect fentanyl = 0 USD, code 9903.01.14;
  shipment { product 4202.92.15, origin MX, entered 2025-03-07, value 10_000 USD, claims USMCA }
  expect fentanyl = 0 USD, code 9903.01.04;
}

test "potash pays 10% from 7 March 2025" {
  shipment { product 3104.20, origin CA, entered 2025-03-06, value 10_000 USD }
  expect fentanyl = 2_500 USD;
  shipment { product 3104.20, origin CA, entered 2025-03-07, value 10_000 USD }
  expect fentanyl = 1_000 USD, code 9903.01.15;
  shipment { product 3104.20, origin MX, entered 2025-03-07, value 10_000 USD }
  expect fentanyl = 1_000 USD, code 9903.01.05;
  shipment { product 3104.20, origin CA, entered 2025-08-01, value 10_000 USD }
  expect fentanyl = 1_000 USD;
}

test "Canada at 35% from 1 August 2025, Mexico not" {
  shipment { product 4202.92.15, origin CA, entered 2025-07-31, value 10_000 USD }
  expect fentanyl = 2_500 USD;
  shipment { product 4202.92.15, origin CA, entered 2025-08-01, value 10_000 USD }
  expect fentanyl = 3_500 USD;
  shipment { product 4202.92.15, origin MX, entered 2025-08-01, value 10_000 USD }
  expect fentanyl = 2_500 USD;
}

test "until 3 June it takes the place of the metals duties" {
  shipment { product 7208.10.15, origin CA, entered 2025-03-12, value 10_000 USD }
  expect fentanyl = 2_500 USD, s232_steel = 0 USD;
  shipment { product 7208.10.15, origin CA, entered 2025-06-03, value 10_000 USD }
  expect fentanyl = 2_500 USD, s232_steel = 0 USD;
  shipment { product 7208.10.15, origin CA, entered 2025-06-04, value 10_000 USD }
  expect fentanyl = 0 USD, s232_steel = 5_000 USD;
  shipment { product 9506.91.0030, origin MX, entered 2025-06-03, value 10_000 USD, aluminum_value 4_000 USD }
  expect fentanyl = 2_500 USD, s232_aluminum = 0 USD;
}

test "and until 29 April 2025 both were collected" {
  known on 2025-04-28
  shipment { product 7208.10.15, origin CA, entered 2025-03-12, value 10_000 USD }
  expect fentanyl = 2_500 USD, s232_steel = 2_500 USD;
}

test "from 4 June it falls on what the metal leaves" {
  shipment { product 9506.91.0030, origin MX, entered 2025-06-04, value 10_000 USD, aluminum_value 4_000 USD }
  expect s232_aluminum = 2_000 USD, fentanyl = 1_500 USD;
  shipment { product 9403.20.0050, origin CA, entered 2025-06-04, value 10_000 USD, steel_value 4_000 USD,
             aluminum_value 0 USD }
  expect s232_steel = 2_000 USD, fentanyl = 1_500 USD;
}

test "under the USMCA the metals duties are due throughout" {
  shipment { product 7208.10.15, origin CA, entered 2025-03-12, value 10_000 USD, claims USMCA }
  expect fentanyl = 0 USD, s232_steel = 2_500 USD;
  shipment { product 7208.10.15, origin MX, entered 2025-06-10, value 10_000 USD, claims USMCA }
  expect fentanyl = 0 USD, s232_steel = 5_000 USD;
}
