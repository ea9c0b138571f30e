// A cell holds a rate in the language's own grammar, `Free` with a capital as schedules have it.
jurisdiction GB; currency GBP;
exchange EUR = 0.80 GBP;
program p { tariff list "rates.csv" column code from * = column rate; }
test "each" {
  shipment { product 0101.21, origin CN, entered 2025-01-01, value 1_000 GBP }
  expect p = 0 GBP;
  shipment { product 0102.21, origin CN, entered 2025-01-01, value 1_000 GBP, quantity 1000 kg }
  expect p = 180 GBP;
  shipment { product 0103.21, origin CN, entered 2025-01-01, value 1_000 GBP }
  expect p = 333.33 GBP;
  shipment { product 0104.21, origin CN, entered 2025-01-01, value 1_000 GBP, quantity 200 each }
  expect p = 1.80 GBP;
  shipment { product 0105.21, origin CN, entered 2025-01-01, value 1_000 GBP }
  expect p = 30 GBP;
}
//- rates.csv
code;rate
0101;FREE
0102;10.2 % + 30.1 EUR / 100 kg MAX 18 %
0103;33 1/3%
0104;0.9¢ each
0105;"max(2%, 3%)"
