jurisdiction US; currency USD;

program w {
  // tradec: allow(no-effect) it was needed once //~ W0501 what this comment allows is not found here
  a: tariff 72 from * = 5% since 2025-01-01 overrides b;
  // tradec: allow(no-effect) kept for the record
  b: tariff 72 from * = 9% since 2025-02-01;
  c: tariff 73 from * = 9% since 2025-02-01; // tradec: allow(no-effect, W0312) two at once //~ W0501 none of what this comment allows is found here
  // tradec: allow(no-effect, announced-missing) one is used //~ W0501 `announced-missing` is not found here
  d: tariff 72 from * = 9% since 2025-03-01 until 2025-04-01;
}
