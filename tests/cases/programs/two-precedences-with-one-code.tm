//! Where two programs go before a third by one statement, its code is printed once, and it is sure.
jurisdiction US; currency USD;
fact steel_value: money; fact aluminum_value: money;
program steel_duty { tariff 94 from * = 50% of steel_value; }
program aluminum_duty { tariff 94 from * = 50% of aluminum_value; }
program baseline { tariff * from * = 10% code 9903.01.25; }
precedence steel_duty, aluminum_duty over baseline code 9903.01.33;
test "one code" {
  shipment { product 9403.20, origin TW, entered 2025-06-10, value 1_000 USD, steel_value 400 USD, aluminum_value 100 USD }
  expect baseline = 50 USD, code 9903.01.33;
}
