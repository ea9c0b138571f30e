jurisdiction US; currency USD;

program steel {
  a: tariff 72 from CN = 25%;
  b: tariff 7308 from * = 20%;
  c: tariff 72 from DE = 10% overrides a; //~ W0536 no shipment is under this and under `a`
  d: tariff 7209 from * except DE = 30% overrides a, b; //~ W0536 no shipment is under this and under `b`
  old: tariff 76 from * = 5% until 2025-01-01;
  tariff 76 from CN = 7% since 2025-01-01 overrides old; //~ W0536 no shipment is under this and under `old`
}
