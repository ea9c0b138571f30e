// "It does so before `of A or B`, `by A or B` and `is given` look."
jurisdiction US; currency USD;
fact steel_value: money;
fact privileged: date;
assume steel_value = 40 USD, privileged = 2025-01-01;
program p { tariff * from * = 50% of steel_value or value; }
program q by privileged or entered { tariff * from * = 10% until 2025-06-01; }
program r { tariff * from * = 1% when steel_value is given; }
test "filled first" {
  shipment { product 7208, origin CN, entered 2025-06-30, value 1_000 USD }
  expect p = 20 USD, q = 100 USD, r = 10 USD, assumed steel_value, assumed privileged;
}
