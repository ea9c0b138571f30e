//! Section 301 duties on goods of China. A line on several lists pays the highest in force.

product list_1 = list "lists/s301.csv" column code where list = "1";
product list_2 = list "lists/s301.csv" column code where list = "2";
product list_3 = list "lists/s301.csv" column code where list = "3";
product list_4a = list "lists/s301.csv" column code where list = "4A";
/// Steel and aluminum of the four-year review.
product review_25 = list "lists/s301.csv" column code where list = "review_25";
/// Solar cells.
product review_50 = list "lists/s301.csv" column code where list = "review_50";
/// Electric cars.
product review_100 = list "lists/s301.csv" column code where list = "review_100";
/// Tungsten.
product tungsten = list "lists/s301.csv" column code where list = "review_25_2025";
/// Semiconductors.
product semiconductors = list "lists/s301.csv" column code where list = "review_50_2025";
/// Ship-to-shore gantry cranes.
product cranes = list "lists/s301.csv" column code where list = "cranes";

program s301 "Section 301" highest {
  cite "Section 301 of the Trade Act of 1974";
  tariff list_1 from CN = 25% since 2018-07-06 announced 2018-06-20 code 9903.88.01 cite "83 FR 28710";
  tariff list_2 from CN = 25% since 2018-08-23 announced 2018-08-16 code 9903.88.02 cite "83 FR 40823";
  tariff list_3 from CN = 10% since 2018-09-24 announced 2018-09-21 code 9903.88.03 cite "83 FR 47974";
  tariff list_3 from CN = 25% since 2019-05-10 announced 2019-05-09 code 9903.88.03 cite "84 FR 20459";
  tariff list_4a from CN = 15% since 2019-09-01 announced 2019-08-30 code 9903.88.15 cite "84 FR 45821";
  tariff list_4a from CN = 7.5% since 2020-02-14 announced 2020-01-22 code 9903.88.15 cite "85 FR 3741";
  tariff review_25 from CN = 25% since 2024-09-27 announced 2024-09-18 code 9903.91.01 cite "89 FR 76581";
  tariff review_50 from CN = 50% since 2024-09-27 announced 2024-09-18 code 9903.91.02 cite "89 FR 76581";
  tariff review_100 from CN = 100% since 2024-09-27 announced 2024-09-18 code 9903.91.03 cite "89 FR 76581";
  tariff cranes from CN = 25% since 2024-09-27 announced 2024-09-18 code 9903.92.10 cite "89 FR 76581";
  tariff semiconductors from CN = 50% since 2025-01-01 announced 2024-09-18 code 9903.91.05 cite "89 FR 76581";
  tariff tungsten from CN = 25% since 2025-01-01 announced 2024-12-16 code 9903.91.11 cite "89 FR 101682";
}
