//! Section 232 duties on copper, to 5 April 2026: semi-finished articles and derivatives, on the content of copper. From 6 April 2026 see
//! `s232_metals.tm`.

product copper_goods = list "lists/copper.csv" column code;

program s232_copper "Section 232 copper" {
  cite "Section 232 of the Trade Expansion Act of 1962";
  tariff copper_goods from * = 50% of copper_value or value
      since 2025-08-01 announced 2025-07-30
      code 9903.78.01 cite "Proclamation 10962";
}

/// One regime for the three metals takes its place.
repeal s232_copper since 2026-04-06 announced 2026-04-02 cite "Proclamation 11021";
