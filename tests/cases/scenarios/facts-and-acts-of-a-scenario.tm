jurisdiction US; currency USD;
program p {
  a: tariff 72 from * = 25% since 2025-01-01 until 2025-03-01;
  b: tariff 73 from * = 10% since 2025-01-01;
}
program q { tariff 73 from * = 10% since 2025-01-01; }
scenario more {
  fact chrome: money "Value of the chrome";
  assume chrome = 0 USD;
  country alps = AT, CH;
  tariff 7208 from alps = 50% of chrome since 2025-01-01 under p;
  extend p.a until 2025-04-01;
  repeal p.b since 2025-02-01;
  precedence p over q entirely;
  kp: ban 7205 from KP since 2025-01-01;
}
test "all of it" {
  scenario more
  shipment { product 7208.10, origin CH, entered 2025-02-01, value 100 USD, chrome 40 USD }
  expect p = 20 USD;
  shipment { product 7207.11, origin DE, entered 2025-03-15, value 100 USD }
  expect p = 25 USD;
  shipment { product 7307.11, origin DE, entered 2025-01-15, value 100 USD }
  expect p = 10 USD, q = 0 USD;
  shipment { product 7307.11, origin DE, entered 2025-02-15, value 100 USD }
  expect p = 0 USD, q = 10 USD;
  shipment { product 7205.10, origin KP, entered 2025-02-15, value 100 USD }
  expect control kp;
}
