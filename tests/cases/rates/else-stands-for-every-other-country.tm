// "`else` in a table of countries for every other country".
jurisdiction US; currency USD;
program p { tariff * from { VN = 46%, JP = 24%, else = 10% }; }
program q { tariff * from { VN = 46%, JP = 24% }; }
test "else" {
  shipment { product 8431, origin VN, entered 2025-06-01, value 100 USD }
  expect p = 46 USD, q = 46 USD;
  shipment { product 8431, origin BR, entered 2025-06-01, value 100 USD }
  expect p = 10 USD, q = 0 USD;
}
