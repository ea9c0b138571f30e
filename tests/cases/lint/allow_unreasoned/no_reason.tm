jurisdiction US; currency USD;

program w {
  a: tariff 72 from * = 5% since 2025-01-01 overrides b;
  // tradec: allow(no-effect) //~ W0503 this comment does not say why
  b: tariff 72 from * = 9% since 2025-02-01; //~ W0311 this tariff never prevails
}
