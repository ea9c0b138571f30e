jurisdiction US; currency USD;

program w {
  a: tariff 72 from * = 25% since 2025-03-12 announced 2025-03-13; //~ W0515 this is in force since 2025-03-12, and announced on 2025-03-13 only
  b: tariff 73 from * = 25% since 2025-03-12 announced 2025-03-12;
  // tradec: allow(announced-late) the order reaches back to the day of the deal
  c: tariff 74 from * = 25% since 2025-03-12 announced 2025-04-12;
}
