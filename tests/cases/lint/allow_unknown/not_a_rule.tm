jurisdiction US; currency USD;

program w {
  // tradec: allow(no-efect) it was needed once //~ W0502 there is no rule `no-efect`
  a: tariff 72 from * = 5% since 2025-01-01;
  // tradec: ignore this //~ W0502 this comment to tradec cannot be read
  b: tariff 73 from * = 5% since 2025-01-01;
  // tradec: allow(E0402) never mind //~ W0502 `E0402` is an error of the book
  c: tariff 74 from * = 5% since 2025-01-01;
}
