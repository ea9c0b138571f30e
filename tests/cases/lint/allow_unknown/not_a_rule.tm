jurisdiction US; currency USD;

program w {
  // tradec: allow(announced-lat) the order reaches back
  a: tariff 72 from * = 5% since 2025-01-01 announced 2025-01-02; //~^ W0502 there is no rule `announced-lat` //~ W0515 this is in force
  // tradec: ignore this
  b: tariff 73 from * = 5% since 2025-01-01; //~^ W0502 this comment to tradec cannot be read
  // tradec: allow(E0402) never mind
  c: tariff 74 from * = 5% since 2025-01-01; //~^ W0502 `E0402` is an error of the book
}
