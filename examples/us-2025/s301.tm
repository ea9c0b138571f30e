//! Section 301 of the Trade Act of 1974: goods of China, not of Hong Kong or Macau. It adds to everything else.

product list_1 = list "lists/s301.csv" column code where list = "1";
product list_2 = list "lists/s301.csv" column code where list = "2" except list_1;
/// Of a line that stands on several of the first lists, in part on each, the earlier counts: its rate has never been the lower one.
product list_3 = list "lists/s301.csv" column code where list = "3" except list_1, list_2, list_3_additional; // tradec: allow(code-not-in-schedule) the list is of 2018, and some of its codes were replaced since
product list_3_additional = list "lists/s301.csv" column code where list = "3_addl" except list_1, list_2;
product list_4a = list "lists/s301.csv" column code where list = "4A" except list_1, list_2, list_3, list_3_additional;
/// The four-year review: steel, aluminum, batteries and minerals, from 2024 on.
product review_25 = list "lists/s301.csv" column code where list = "review_25";
product review_50 = list "lists/s301.csv" column code where list = "review_50";
product review_100 = list "lists/s301.csv" column code where list = "review_100";
product review_25_2025 = list "lists/s301.csv" column code where list = "review_25_2025";
product review_50_2025 = list "lists/s301.csv" column code where list = "review_50_2025";
product review_25_2026 = list "lists/s301.csv" column code where list = "review_25_2026";
product review_50_2026 = list "lists/s301.csv" column code where list = "review_50_2026";
product review_100_2026 = list "lists/s301.csv" column code where list = "review_100_2026";
/// Ship-to-shore gantry cranes.
product cranes = list "lists/s301.csv" column code where list = "cranes";

/// A line on several lists pays the highest rate in force: the review supersedes.
program s301 "Section 301" highest {
  cite "Section 301 of the Trade Act of 1974";
  tariff list_1 from CN = 25% since 2018-07-06 announced 2018-06-20 code 9903.88.01 cite "83 FR 28710";
  tariff list_2 from CN = 25% since 2018-08-23 announced 2018-08-16 code 9903.88.02 cite "83 FR 40823";
  tariff list_3 from CN = 10% since 2018-09-24 announced 2018-09-21 code 9903.88.03 cite "83 FR 47974";
  tariff list_3_additional from CN = 10% since 2018-09-24 announced 2018-09-21 code 9903.88.04 cite "83 FR 47974";
  tariff list_3 from CN = 25% since 2019-05-10 announced 2019-05-09 code 9903.88.03 cite "84 FR 20459";
  tariff list_3_additional from CN = 25% since 2019-05-10 announced 2019-05-09 code 9903.88.04 cite "84 FR 20459";
  tariff list_4a from CN = 15% since 2019-09-01 announced 2019-08-30 code 9903.88.15 cite "84 FR 45821";
  tariff list_4a from CN = 7.5% since 2020-02-14 announced 2020-01-22 code 9903.88.15 cite "85 FR 3741";

  tariff review_25 from CN = 25% since 2024-09-27 announced 2024-09-18 code 9903.91.01 cite "89 FR 76581";
  tariff review_50 from CN = 50% since 2024-09-27 announced 2024-09-18 code 9903.91.02 cite "89 FR 76581";
  tariff review_100 from CN = 100% since 2024-09-27 announced 2024-09-18 code 9903.91.03 cite "89 FR 76581";
  tariff review_50_2025 from CN = 50% since 2025-01-01 announced 2024-09-18 code 9903.91.05 cite "89 FR 76581";
  tariff review_25_2025 from CN = 25% since 2025-01-01 announced 2024-12-16 code 9903.91.11 cite "89 FR 101682";
  tariff review_25_2026 from CN = 25% since 2026-01-01 announced 2024-09-18 code 9903.91.06 cite "89 FR 76581";
  tariff review_50_2026 from CN = 50% since 2026-01-01 announced 2024-09-18 code 9903.91.07 cite "89 FR 76581";
  tariff review_100_2026 from CN = 100% since 2026-01-01 announced 2024-09-18 code 9903.91.08 cite "89 FR 76581";

  tariff cranes from CN = 25% since 2024-09-27 announced 2024-09-18 code 9903.92.10 cite "89 FR 76581";
  ships: tariff cranes from CN = 100% since 2025-11-09 announced 2025-10-10 cite "90 FR 48320"; // tradec: allow(code-missing) it was suspended the day after it began
}

/// The measures on ships and cranes are suspended for a year, a day after they began.
pause s301.ships since 2025-11-10 for 1 year announced 2025-11-06 cite "90 FR 50860";
