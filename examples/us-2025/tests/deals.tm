//! Agreements as they were announced, before they were law.

test "8 May 2025, the United Kingdom" {
  known on 2025-05-08
  scenario uk_deal
  shipment { product 8703.22.0190, origin GB, entered 2025-05-20, value 10_000 USD }
  expect s232_autos = 750 USD;
  shipment { product 8708.30.50, origin GB, entered 2025-05-20, value 10_000 USD }
  expect s232_autos = 750 USD;
  shipment { product 7208.10.15, origin GB, entered 2025-05-20, value 10_000 USD }
  expect s232_steel = 0 USD;
  shipment { product 7601.10.30, origin GB, entered 2025-05-20, value 10_000 USD }
  expect s232_aluminum = 0 USD;
}

test "and without it" {
  known on 2025-05-08
  shipment { product 8703.22.0190, origin GB, entered 2025-05-20, value 10_000 USD }
  expect s232_autos = 2_500 USD;
  shipment { product 7208.10.15, origin GB, entered 2025-05-20, value 10_000 USD }
  expect s232_steel = 2_500 USD;
}

test "2 July 2025, Vietnam at 20%" {
  known on 2025-07-02
  scenario vietnam_deal
  shipment { product 4202.92.15, origin VN, entered 2025-07-10, value 10_000 USD }
  expect reciprocal = 2_000 USD;
}

test "15 July 2025, Indonesia at 19%" {
  known on 2025-07-15
  scenario indonesia_deal
  shipment { product 4202.92.15, origin ID, entered 2025-08-01, value 10_000 USD }
  expect reciprocal = 1_900 USD;
}

test "15 July 2025, Indonesia without it" {
  known on 2025-07-15
  shipment { product 4202.92.15, origin ID, entered 2025-08-01, value 10_000 USD }
  expect reciprocal = 3_200 USD;
}

test "22 July 2025, Japan at 15% with the general rate in it" {
  known on 2025-07-22
  scenario japan_deal
  shipment { product 4202.92.15, origin JP, entered 2025-08-01, value 10_000 USD }
  expect reciprocal = 870 USD;
  shipment { product 8703.22.0190, origin JP, entered 2025-08-01, value 10_000 USD }
  expect s232_autos = 1_250 USD;
}

test "22 July 2025, the Philippines at 19%" {
  known on 2025-07-22
  scenario philippines_deal
  shipment { product 4202.92.15, origin PH, entered 2025-08-01, value 10_000 USD }
  expect reciprocal = 1_900 USD;
}

test "27 July 2025, the European Union at 15% with the general rate in it" {
  known on 2025-07-27
  scenario europe_deal
  shipment { product 4202.92.15, origin DE, entered 2025-08-01, value 10_000 USD }
  expect reciprocal = 870 USD;
  shipment { product 8703.22.0190, origin DE, entered 2025-08-01, value 10_000 USD }
  expect s232_autos = 1_250 USD;
}

test "30 July 2025, Korea at 15%" {
  known on 2025-07-30
  scenario korea_deal
  shipment { product 4202.92.15, origin KR, entered 2025-08-01, value 10_000 USD }
  expect reciprocal = 1_500 USD;
  shipment { product 8703.22.0190, origin KR, entered 2025-08-01, value 10_000 USD }
  expect s232_autos = 1_250 USD;
}

test "30 October 2025, China" {
  known on 2025-10-30
  scenario busan_deal
  shipment { product 4202.92.15, origin CN, entered 2025-11-10, value 10_000 USD }
  expect fentanyl = 1_000 USD, reciprocal = 1_000 USD;
}

test "14 November 2025, Switzerland at 15% with the general rate in it" {
  known on 2025-11-14
  scenario switzerland_deal
  shipment { product 4202.92.15, origin CH, entered 2025-11-14, value 10_000 USD }
  expect reciprocal = 870 USD;
}

test "15 January 2026, Taiwan at 15% with the general rate in it" {
  known on 2026-01-15
  scenario taiwan_deal
  shipment { product 4202.92.15, origin TW, entered 2026-01-20, value 10_000 USD }
  expect reciprocal = 870 USD;
}

test "2 February 2026, India at 18%" {
  known on 2026-02-02
  scenario india_deal
  shipment { product 4202.92.15, origin IN, entered 2026-02-07, value 10_000 USD }
  expect reciprocal = 1_800 USD, india = 0 USD;
}

test "9 February 2026, Bangladesh at 19%" {
  known on 2026-02-09
  scenario bangladesh_deal
  shipment { product 4202.92.15, origin BD, entered 2026-02-10, value 10_000 USD }
  expect reciprocal = 1_900 USD;
}

test "21 February 2026, Section 122 at 15%" {
  scenario fifteen
  shipment { product 4202.92.15, origin VN, entered 2026-02-24, value 10_000 USD }
  expect s122 = 1_500 USD;
  shipment { product 4202.92.15, origin VN, entered 2026-02-24, value 10_000 USD, plaintiff yes }
  expect s122 = 1_500 USD;
  shipment { product 4202.92.15, origin VN, entered 2026-05-08, value 10_000 USD, plaintiff yes }
  expect s122 = 0 USD;
}

test "had the Supreme Court held for the government" {
  scenario upheld
  shipment { product 4202.92.15, origin VN, entered 2026-02-24, value 10_000 USD }
  expect reciprocal = 2_000 USD, contested = 0 USD, refundable = 0 USD;
  shipment { product 4202.92.15, origin BR, entered 2026-02-24, value 10_000 USD }
  expect brazil = 4_000 USD, s122 = 0 USD;
}
