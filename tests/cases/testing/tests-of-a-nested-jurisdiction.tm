// "`destination` defaults to that jurisdiction there, names resolve inside it first."
jurisdiction US; currency USD;
program p { tariff * from * = 10%; }
jurisdiction CN {
  currency CNY;
  product rare_earths = 2846;
  ban rare_earths from *;
  program p { tariff * from * = 5%; }
  test "into China" {
    shipment { product 2846, origin DE, entered 2025-06-10, value 100 CNY }
    expect p = 5 CNY, CN.p = 5 CNY, control rare_earths;
  }
}
test "into the US" {
  shipment { product 2846, origin DE, entered 2025-06-10, value 100 USD }
  expect p = 10 USD, CN.p = empty, no control;
}
