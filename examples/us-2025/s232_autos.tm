//! Section 232 duties on passenger cars, light trucks and their parts.

/// Passenger cars and light trucks.
product cars = 8703.22..8703.24, 8703.31..8703.33, 8703.40, 8703.50, 8703.60, 8703.70, 8703.80, 8703.90, 8704.21.01,
               8704.31.01, 8704.41, 8704.51, 8704.60;
/// Headings on the list of parts: what stands there is dutiable where it is a part of a car.
product auto_parts = list "lists/auto_parts.csv" column code; // tradec: allow(list-row-covered) the list is kept as it was published

program s232_autos "Section 232 automobiles and parts" {
  cite "Proclamation 10908";
  tariff cars from * = 25% since 2025-04-03 announced 2025-03-26 code 9903.94.01;
  tariff auto_parts from * = 25% since 2025-05-03 announced 2025-03-26 code 9903.94.05;

  // The United Kingdom: cars 10% with the general rate of 2.5% in it, parts all-in.
  uk: tariff cars from GB = 7.5% when in_quota since 2025-06-30 announced 2025-06-16 code 9903.94.31 cite "EO 14309";
  uk: tariff auto_parts from GB = 10% inclusive of mfn
      since 2025-06-30 announced 2025-06-16
      code 9903.94.32 cite "EO 14309";
  // The European Union, back to 1 August, and Korea, back to 1 November.
  europe: tariff cars from eu = 15% inclusive of mfn
      since 2025-08-01 announced 2025-09-25
      code 9903.94.51 cite "90 FR 46136";
  europe: tariff auto_parts from eu = 15% inclusive of mfn
      since 2025-08-01 announced 2025-09-25
      code 9903.94.53 cite "90 FR 46136";
  japan: tariff cars from JP = 15% inclusive of mfn
      since 2025-09-16 announced 2025-09-04
      code 9903.94.41 cite "EO 14345";
  japan: tariff auto_parts from JP = 15% inclusive of mfn
      since 2025-09-16 announced 2025-09-04
      code 9903.94.43 cite "EO 14345";
  korea: tariff cars from KR = 15% inclusive of mfn
      since 2025-11-01 announced 2025-12-04
      code 9903.94.61 cite "90 FR 55964";
  korea: tariff auto_parts from KR = 15% inclusive of mfn
      since 2025-11-01 announced 2025-12-04
      code 9903.94.63 cite "90 FR 55964";

  exempt auto_parts from * when not car_part announced 2025-03-26;
  exempt 8471 from * when not car_computer announced 2025-03-26;
  exempt auto_parts from neighbours when claims USMCA, S, S+ announced 2025-03-26 code 9903.94.06;
  exempt cars from * when classic_vehicle announced 2025-03-26 code 9903.94.04;
  /// A car that qualifies under the USMCA pays on what is not of the United States.
  deduct us_content_value
      when claims USMCA, S, S+ and origin in neighbours and product in cars
      announced 2025-03-26
      code 9903.94.03;
}
