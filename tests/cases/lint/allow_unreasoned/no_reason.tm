jurisdiction US; currency USD;

program w {
  // tradec: allow(announced-late)
  a: tariff 72 from * = 5% since 2025-01-01 announced 2025-01-02; //~^ W0503 this comment does not say why //~ W0515 this is in force
  // tradec: allow(announced-late) the order reaches back
  b: tariff 73 from * = 5% since 2025-01-01 announced 2025-01-02;
}
