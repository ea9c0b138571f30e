//! Wood and furniture, semiconductors.

test "softwood pays 10% from 14 October 2025" {
  shipment { product 4407.11, origin CA, entered 2025-10-13, value 10_000 USD }
  expect s232_wood = 0 USD, fentanyl = 3_500 USD;
  shipment { product 4407.11, origin CA, entered 2025-10-14, value 10_000 USD }
  expect s232_wood = 1_000 USD, fentanyl = 0 USD, code 9903.76.01;
  shipment { product 4407.11, origin BR, entered 2025-10-14, value 10_000 USD }
  expect s232_wood = 1_000 USD, brazil = 0 USD, reciprocal = 0 USD;
}

test "upholstered furniture and cabinets pay 25%" {
  shipment { product 9403.40.9060, origin VN, entered 2025-10-13, value 10_000 USD }
  expect s232_wood = 0 USD, reciprocal = 2_000 USD;
  shipment { product 9403.40.9060, origin VN, entered 2025-10-14, value 10_000 USD }
  expect s232_wood = 2_500 USD, reciprocal = 0 USD, code 9903.76.03;
  shipment { product 9401.61.4011, origin CN, entered 2025-10-14, value 10_000 USD }
  expect s232_wood = 2_500 USD, fentanyl = 2_000 USD, s301 = 2_500 USD, reciprocal = 0 USD, code 9903.76.02;
}

test "the United Kingdom at 10%, Europe and Japan at 15% all-in" {
  shipment { product 9403.40.9060, origin GB, entered 2025-10-14, value 10_000 USD }
  expect s232_wood = 1_000 USD, code 9903.76.20;
  shipment { product 9401.61.4011, origin IT, entered 2025-10-14, value 10_000 USD }
  expect s232_wood = 1_500 USD, mfn = 0 USD, code 9903.76.22;
  shipment { product 9403.40.9060, origin JP, entered 2025-10-14, value 10_000 USD }
  expect s232_wood = 1_500 USD, code 9903.76.21;
}

test "Korea at 15% all-in, back to 14 November 2025" {
  shipment { product 9403.40.9060, origin KR, entered 2025-11-13, value 10_000 USD }
  expect s232_wood = 2_500 USD;
  shipment { product 9403.40.9060, origin KR, entered 2025-11-14, value 10_000 USD }
  expect s232_wood = 1_500 USD, code 9903.76.23;
}

test "the rise of New Year 2026 was put off for a year" {
  shipment { product 9403.40.9060, origin VN, entered 2026-01-01, value 10_000 USD }
  expect s232_wood = 2_500 USD;
  shipment { product 9403.40.9060, origin VN, entered 2026-12-31, value 10_000 USD }
  expect s232_wood = 2_500 USD;
  shipment { product 9403.40.9060, origin VN, entered 2027-01-01, value 10_000 USD }
  expect s232_wood = 5_000 USD;
  shipment { product 9401.61.4011, origin VN, entered 2027-01-01, value 10_000 USD }
  expect s232_wood = 3_000 USD;
  shipment { product 9403.40.9060, origin GB, entered 2027-01-01, value 10_000 USD }
  expect s232_wood = 1_000 USD;
}

test "on 30 December 2025 it was still set for New Year" {
  known on 2025-12-30
  shipment { product 9403.40.9060, origin VN, entered 2026-01-01, value 10_000 USD }
  expect s232_wood = 5_000 USD;
}

test "listed semiconductors pay 25% from 15 January 2026" {
  shipment { product 8471.50.01, origin TW, entered 2026-01-14, value 10_000 USD, listed_semiconductor yes }
  expect s232_semis = 0 USD;
  shipment { product 8471.50.01, origin TW, entered 2026-01-15, value 10_000 USD, listed_semiconductor yes }
  expect s232_semis = 2_500 USD, code 9903.79.01;
  shipment { product 8471.50.01, origin TW, entered 2026-01-15, value 10_000 USD }
  expect s232_semis = 0 USD;
}

test "they pay no fentanyl duty of China" {
  shipment { product 8473.30.11, origin CN, entered 2026-01-15, value 10_000 USD, listed_semiconductor yes }
  expect s232_semis = 2_500 USD, fentanyl = 0 USD, s301 = 2_500 USD;
  shipment { product 8473.30.11, origin CN, entered 2026-01-15, value 10_000 USD }
  expect s232_semis = 0 USD, fentanyl = 1_000 USD;
}

test "one that is a part of a car pays as a semiconductor" {
  shipment { product 8471.80.40, origin CN, entered 2026-01-20, value 10_000 USD, listed_semiconductor yes,
             car_computer yes }
  expect s232_semis = 2_500 USD, s232_autos = 0 USD, s301 = 2_500 USD, fentanyl = 0 USD;
}

test "and no Section 122" {
  shipment { product 8471.80.10, origin MY, entered 2026-02-24, value 10_000 USD, listed_semiconductor yes }
  expect s232_semis = 2_500 USD, s122 = 0 USD;
}
