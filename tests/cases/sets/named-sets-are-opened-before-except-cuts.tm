jurisdiction US; currency USD;
product a = 7208, 7209 except 7208.10;
product b = a except 7209.15;
country union = DE, FR, IE;
program p { tariff b, 7210 except 7210.11 from union except (union except IE) = 10%; }
test "cut where it was declared, and again" {
  shipment { product 7208.10, origin IE, entered 2025-06-04, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 7208.25, origin IE, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7209.15, origin IE, entered 2025-06-04, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 7210.11, origin IE, entered 2025-06-04, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 7210.12, origin IE, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7210.12, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 0 USD;
}
