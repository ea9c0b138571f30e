//! The tariff on India for its purchases of Russian oil (IEEPA), on top of the reciprocal one. Its exceptions are those of Annex II.

program india "IEEPA India" {
  cite "EO 14329";
  tariff * from IN = 25% since 2025-08-27 announced 2025-08-06 code 9903.01.84;
  exempt annex_ii_first, electronics from IN announced 2025-08-06 code 9903.01.86;
  annex_until_september: exempt annex_ii_until_september from IN announced 2025-08-06 code 9903.01.86;
  exempt annex_ii_september from IN since 2025-09-08 announced 2025-09-05 code 9903.01.86 cite "EO 14346";
  exempt annex_ii_food from IN since 2025-11-13 announced 2025-11-14 code 9903.01.86 cite "EO 14360";
  exempt * from IN when loaded before 2025-08-27 and entered before 2025-09-17 announced 2025-08-06 code 9903.01.85;
}

india_ends: repeal india since 2026-02-07 announced 2026-02-06 cite "EO 14384";
repeal india.annex_until_september since 2025-09-08 announced 2025-09-05 cite "EO 14346";
