//! Section 232 duties on semiconductors: a narrow technical definition within three subheadings.

product semiconductor_lines = 8471.50, 8471.80, 8473.30;

program s232_semis "Section 232 semiconductors" {
  cite "Proclamation 11002";
  tariff semiconductor_lines from * = 25%
      when listed_semiconductor
      since 2026-01-15 announced 2026-01-14
      code 9903.79.01;
}
