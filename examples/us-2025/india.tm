//! The tariff on India for its purchases of Russian oil (IEEPA), on top of the reciprocal one. Its exceptions are those of Annex II.

program india "IEEPA India" {
  cite "EO 14329";
  tariff * from IN = 25% since 2025-08-27 announced 2025-08-06 code 9903.01.84;
  exempt annex_ii from IN code 9903.01.86;
  exempt * from IN when loaded before 2025-08-27 and entered before 2025-09-17 code 9903.01.85;
}

india_ends: repeal india since 2026-02-07 announced 2026-02-06 cite "EO 14384";
