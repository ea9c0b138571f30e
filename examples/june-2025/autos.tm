//! Section 232 duties on cars, light trucks and their parts.

/// Passenger cars and light trucks.
product cars = 8703.22..8703.24, 8703.31..8703.33, 8703.40, 8703.50, 8703.60, 8703.70, 8703.80, 8703.90, 8704.21.01,
               8704.31.01, 8704.41, 8704.51, 8704.60;

/// Listed parts. A heading such as 8471 is on the list for what is built into a car: `car_part` says whether a shipment is that.
product auto_parts = list "lists/auto_parts.csv" column code;

program s232_autos "Section 232 automobiles and parts" {
  cite "Proclamation 10908";
  tariff cars from * = 25% since 2025-04-03 announced 2025-03-26 code 9903.94.01;
  tariff auto_parts from * = 25% when car_part since 2025-05-03 announced 2025-03-26 code 9903.94.05;
  exempt auto_parts from CA, MX when claims USMCA code 9903.94.06;
  exempt cars from * when classic_car code 9903.94.04;
  /// A car that qualifies under the USMCA pays on what is not of the United States.
  deduct us_content_value when claims USMCA and origin in CA, MX and product in cars code 9903.94.03;
}
