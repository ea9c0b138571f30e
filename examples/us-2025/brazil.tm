//! The tariff on Brazil (IEEPA), on top of the reciprocal one.

/// The annex of the order: ores, metals, pulp, energy, orange juice; and food since November 2025.
product brazil_annex = list "lists/brazil_annex.csv" column code where group = "first";
product brazil_food = list "lists/brazil_annex.csv" column code where group = "food";

program brazil "IEEPA Brazil" {
  cite "EO 14323";
  tariff * from BR = 40% since 2025-08-06 announced 2025-07-30 code 9903.01.77;
  exempt brazil_annex from BR announced 2025-07-30 code 9903.01.81;
  exempt brazil_food from BR since 2025-11-13 announced 2025-11-20 code 9903.01.81 cite "EO 14361";
  exempt food_articles from BR
      when particular_food
      since 2025-11-13 announced 2025-11-20
      code 9903.01.90 cite "EO 14361";
  exempt aircraft from BR when civil_aircraft announced 2025-07-30 code 9903.01.82;
  exempt * from BR when loaded before 2025-08-06 and entered before 2025-10-05 announced 2025-07-30 code 9903.01.78;
}
