jurisdiction US; currency USD;

program w {
  // tradec: allow(announced-late) it was late once
  a: tariff 72 from * = 5% since 2025-01-01; //~^ W0501 what this comment allows is not found here
  // tradec: allow(announced-late) the order reaches back
  b: tariff 73 from * = 5% since 2025-01-01 announced 2025-01-02;
  c: tariff 74 from * = 5% since 2025-01-01; // tradec: allow(no-effect, W0515) two at once //~ W0501 none of what this comment allows is found here
  // tradec: allow(announced-late, day-gap) one is used
  d: tariff 75 from * = 5% since 2025-01-01 announced 2025-01-02; //~^ W0501 `day-gap` is not found here
}
// tradec: allow(day-gap) behind everything, before nothing
//~^ W0501 what this comment allows is not found here
