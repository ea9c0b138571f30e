//! The tariffs on China, Canada and Mexico of the emergencies about fentanyl and the borders (IEEPA). China's are not on Macau.

/// Energy and critical minerals of Canada.
product energy = list "lists/canada_mexico.csv" column code where group = "energy";
product potash = list "lists/canada_mexico.csv" column code where group = "potash";

program fentanyl "IEEPA fentanyl" {
  tariff * from CN, HK = 10% since 2025-02-04 announced 2025-02-01 code 9903.01.20 cite "EO 14195";
  tariff * from CN, HK = 20% since 2025-03-04 announced 2025-03-03 code 9903.01.24 cite "EO 14228";
  busan: tariff * from CN, HK = 10% since 2025-11-10 announced 2025-11-04 code 9903.01.24 cite "EO 14357";
  exempt * from CN, HK
      when loaded before 2025-02-01 and entered before 2025-03-07
      announced 2025-02-01
      code 9903.01.23 cite "EO 14195";

  canada: tariff * from CA = 25% since 2025-02-04 announced 2025-02-01 code 9903.01.10 cite "EO 14193";
  canada: tariff energy from CA = 10% since 2025-02-04 announced 2025-02-01 code 9903.01.13 cite "EO 14193";
  mexico: tariff * from MX = 25% since 2025-02-04 announced 2025-02-01 code 9903.01.01 cite "EO 14194";
  potash: tariff potash from CA = 10% since 2025-03-07 announced 2025-03-06 code 9903.01.15 cite "EO 14231";
  potash: tariff potash from MX = 10% since 2025-03-07 announced 2025-03-06 code 9903.01.05 cite "EO 14232";
  exempt * from CA when claims USMCA, S, S+ since 2025-03-07 announced 2025-03-06 code 9903.01.14 cite "EO 14231";
  exempt * from MX when claims USMCA, S, S+ since 2025-03-07 announced 2025-03-06 code 9903.01.04 cite "EO 14232";
  tariff * from CA = 35% since 2025-08-01 announced 2025-07-31 keeps canada, potash code 9903.01.10 cite "EO 14325";
}

/// Canada and Mexico were given a month.
pause fentanyl.canada since 2025-02-04 until 2025-03-04 announced 2025-02-03 cite "EO 14197";
pause fentanyl.mexico since 2025-02-04 until 2025-03-04 announced 2025-02-03 cite "EO 14198";
