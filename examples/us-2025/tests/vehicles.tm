//! Cars, trucks, buses and their parts.

test "cars pay 25% from 3 April 2025" {
  shipment { product 8703.22.0190, origin DE, entered 2025-04-02, value 10_000 USD }
  expect s232_autos = 0 USD;
  shipment { product 8703.22.0190, origin DE, entered 2025-04-03, value 10_000 USD }
  expect s232_autos = 2_500 USD, code 9903.94.01;
  shipment { product 8703.80, origin FR, entered 2025-04-09, value 10_000 USD }
  expect s232_autos = 2_500 USD, reciprocal = 0 USD;
  shipment { product 8704.31.01, origin TH, entered 2025-04-03, value 10_000 USD }
  expect s232_autos = 2_500 USD;
}

test "parts pay 25% from 3 May 2025" {
  shipment { product 8708.30.50, origin DE, entered 2025-05-02, value 10_000 USD }
  expect s232_autos = 0 USD, reciprocal = 1_000 USD;
  shipment { product 8708.30.50, origin DE, entered 2025-05-03, value 10_000 USD }
  expect s232_autos = 2_500 USD, reciprocal = 0 USD, code 9903.94.05;
}

test "what is no part of a car pays as anything else" {
  shipment { product 8708.30.50, origin DE, entered 2025-05-03, value 10_000 USD, car_part no }
  expect s232_autos = 0 USD, reciprocal = 1_000 USD;
  shipment { product 8471.30.01, origin TW, entered 2025-05-03, value 10_000 USD }
  expect s232_autos = 0 USD, reciprocal = 0 USD;
  shipment { product 8471.30.01, origin TW, entered 2025-05-03, value 10_000 USD, car_computer yes }
  expect s232_autos = 2_500 USD;
}

test "cars of Canada pay on what is not American, and no fentanyl duty" {
  shipment { product 8703.22.0190, origin CA, entered 2025-04-03, value 10_000 USD }
  expect s232_autos = 2_500 USD, fentanyl = 0 USD;
  shipment { product 8703.22.0190, origin CA, entered 2025-04-03, value 10_000 USD, claims USMCA,
             us_content_value 6_000 USD }
  expect s232_autos = 1_000 USD, fentanyl = 0 USD, code 9903.94.03;
  shipment { product 8703.22.0190, origin MX, entered 2025-04-03, value 10_000 USD, us_content_value 6_000 USD }
  expect s232_autos = 2_500 USD;
}

test "parts under the USMCA are exempt" {
  shipment { product 8708.30.50, origin MX, entered 2025-05-03, value 10_000 USD, claims USMCA }
  expect s232_autos = 0 USD, fentanyl = 0 USD, code 9903.94.06;
  shipment { product 8708.30.50, origin MX, entered 2025-05-03, value 10_000 USD }
  expect s232_autos = 2_500 USD, fentanyl = 0 USD;
}

test "a car of 25 years is out" {
  shipment { product 8703.22.0190, origin DE, entered 2025-06-10, value 10_000 USD, classic_vehicle yes }
  expect s232_autos = 0 USD, reciprocal = 1_000 USD, code 9903.94.04;
}

test "British cars at 7.5% on top of 2.5%, within the quota, from 30 June 2025" {
  shipment { product 8703.22.0190, origin GB, entered 2025-06-29, value 10_000 USD }
  expect s232_autos = 2_500 USD;
  shipment { product 8703.22.0190, origin GB, entered 2025-06-30, value 10_000 USD }
  expect s232_autos = 750 USD, mfn = 250 USD, code 9903.94.31;
  shipment { product 8703.22.0190, origin GB, entered 2025-06-30, value 10_000 USD, in_quota no }
  expect s232_autos = 2_500 USD;
}

test "British parts at 10% with the general rate in it" {
  shipment { product 8708.30.50, origin GB, entered 2025-06-29, value 10_000 USD }
  expect s232_autos = 2_500 USD;
  shipment { product 8708.30.50, origin GB, entered 2025-06-30, value 10_000 USD }
  expect s232_autos = 750 USD, mfn = 250 USD;
}

test "European cars and parts at 15% all-in, back to 1 August 2025" {
  shipment { product 8703.22.0190, origin DE, entered 2025-07-31, value 10_000 USD }
  expect s232_autos = 2_500 USD;
  shipment { product 8703.22.0190, origin DE, entered 2025-08-01, value 10_000 USD }
  expect s232_autos = 1_250 USD, mfn = 250 USD, code 9903.94.51;
  shipment { product 8708.30.50, origin DE, entered 2025-08-01, value 10_000 USD }
  expect s232_autos = 1_250 USD, code 9903.94.53;
}

test "what a German importer paid in August is due back" {
  shipment { product 8703.22.0190, origin DE, entered 2025-08-10, value 10_000 USD }
  expect s232_autos = 1_250 USD, refundable = 1_250 USD;
}

test "and nobody could know it then" {
  known on 2025-09-24
  shipment { product 8703.22.0190, origin DE, entered 2025-08-10, value 10_000 USD }
  expect s232_autos = 2_500 USD;
}

test "Japanese cars and parts at 15% all-in from 16 September 2025" {
  shipment { product 8703.22.0190, origin JP, entered 2025-09-15, value 10_000 USD }
  expect s232_autos = 2_500 USD;
  shipment { product 8703.22.0190, origin JP, entered 2025-09-16, value 10_000 USD }
  expect s232_autos = 1_250 USD, code 9903.94.41;
  shipment { product 8708.30.50, origin JP, entered 2025-09-16, value 10_000 USD }
  expect s232_autos = 1_250 USD, code 9903.94.43;
}

test "Korean cars and parts at 15% all-in, back to 1 November 2025" {
  shipment { product 8703.22.0190, origin KR, entered 2025-10-31, value 10_000 USD }
  expect s232_autos = 2_500 USD;
  shipment { product 8703.22.0190, origin KR, entered 2025-11-01, value 10_000 USD }
  expect s232_autos = 1_250 USD, code 9903.94.61;
  shipment { product 8703.22.0190, origin KR, entered 2025-11-01, value 10_000 USD, claims KR }
  expect s232_autos = 1_500 USD, mfn = 0 USD;
  shipment { product 8708.30.50, origin KR, entered 2025-11-01, value 10_000 USD }
  expect s232_autos = 1_250 USD, code 9903.94.63;
}

test "cars of China pay the fentanyl duty and Section 301 too" {
  shipment { product 8703.80, origin CN, entered 2025-09-15, value 10_000 USD }
  expect s232_autos = 2_500 USD, fentanyl = 2_000 USD, s301 = 10_000 USD, reciprocal = 0 USD;
}

test "a stamping of steel that is a part of a car pays as that" {
  shipment { product 8708.10.3020, origin DE, entered 2025-05-02, value 10_000 USD }
  expect s232_steel = 2_500 USD, s232_autos = 0 USD;
  shipment { product 8708.10.3020, origin DE, entered 2025-05-03, value 10_000 USD }
  expect s232_steel = 0 USD, s232_autos = 2_500 USD;
  shipment { product 8708.10.3020, origin DE, entered 2025-05-03, value 10_000 USD, car_part no }
  expect s232_steel = 2_500 USD, s232_autos = 0 USD;
}

test "trucks pay 25% and buses 10% from 1 November 2025" {
  shipment { product 8704.22.51, origin JP, entered 2025-10-31, value 10_000 USD }
  expect s232_trucks = 0 USD, reciprocal = 0 USD;
  shipment { product 8704.22.51, origin JP, entered 2025-11-01, value 10_000 USD }
  expect s232_trucks = 2_500 USD, reciprocal = 0 USD, code 9903.74.01;
  shipment { product 8702.10.31, origin DE, entered 2025-11-01, value 10_000 USD, steel_value 3_000 USD }
  expect s232_trucks = 1_000 USD, s232_steel = 0 USD, reciprocal = 0 USD, code 9903.74.02;
}

test "parts of trucks pay 25%, and what is a part of a car pays as that" {
  shipment { product 8708.99.23, origin MX, entered 2025-10-31, value 10_000 USD, steel_value 2_000 USD }
  expect s232_trucks = 0 USD, s232_steel = 1_000 USD, fentanyl = 2_000 USD;
  shipment { product 8708.99.23, origin MX, entered 2025-11-01, value 10_000 USD, steel_value 2_000 USD }
  expect s232_trucks = 2_500 USD, s232_steel = 0 USD, fentanyl = 0 USD, code 9903.74.08;
  shipment { product 8708.30.50, origin BR, entered 2025-11-01, value 10_000 USD }
  expect s232_autos = 2_500 USD, s232_trucks = 0 USD, brazil = 0 USD;
  shipment { product 8708.30.50, origin BR, entered 2025-11-01, value 10_000 USD, car_part no }
  expect s232_autos = 0 USD, s232_trucks = 2_500 USD, brazil = 0 USD, reciprocal = 0 USD;
}

test "what is no part of a truck pays as anything else" {
  shipment { product 8708.99.23, origin IN, entered 2025-11-01, value 10_000 USD, truck_part no, steel_value 0 USD }
  expect s232_trucks = 0 USD, reciprocal = 2_500 USD, india = 2_500 USD;
}

test "trucks of Mexico pay on what is not American, and parts under the USMCA are exempt" {
  shipment { product 8704.22.51, origin MX, entered 2025-11-01, value 10_000 USD, claims USMCA,
             us_content_value 4_000 USD }
  expect s232_trucks = 1_500 USD, fentanyl = 0 USD, code 9903.74.03;
  shipment { product 8708.99.23, origin MX, entered 2025-11-01, value 10_000 USD, claims USMCA, steel_value 0 USD }
  expect s232_trucks = 0 USD, code 9903.74.10;
  shipment { product 8702.10.31, origin MX, entered 2025-11-01, value 10_000 USD, claims USMCA,
             us_content_value 4_000 USD, steel_value 0 USD }
  expect s232_trucks = 1_000 USD;
}

test "an old truck is out" {
  shipment { product 8704.22.51, origin GB, entered 2025-11-01, value 10_000 USD, classic_vehicle yes }
  expect s232_trucks = 0 USD, code 9903.74.07;
}

test "trucks pay no metals duty of 2026, and no Section 122" {
  shipment { product 8702.10.31, origin DE, entered 2026-04-06, value 10_000 USD }
  expect s232_trucks = 1_000 USD, s232_metals = 0 USD, s122 = 0 USD, code 9903.03.06;
}
