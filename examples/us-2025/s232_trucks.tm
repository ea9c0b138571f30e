//! Section 232 duties on medium and heavy trucks, buses and their parts.

product trucks = 8701.21..8701.29, 8704.10, 8704.22, 8704.23, 8704.32, 8704.42, 8704.43, 8704.52, 8704.60, 8704.90,
                 8705.40, 8706.00, 8709.11, 8709.19 except cars;
product buses = 8702;
/// Headings on the list of parts: what stands there is dutiable where it is a part of a truck or bus.
product truck_parts = list "lists/truck_parts.csv" column code except trucks;

program s232_trucks "Section 232 trucks, buses and parts" {
  cite "Proclamation 10984";
  tariff trucks from * = 25% since 2025-11-01 announced 2025-10-17 code 9903.74.01;
  tariff buses from * = 10% since 2025-11-01 announced 2025-10-17 code 9903.74.02;
  tariff truck_parts from * = 25% since 2025-11-01 announced 2025-10-17 code 9903.74.08;

  exempt truck_parts from * when not truck_part announced 2025-10-17;
  exempt truck_parts from neighbours when claims USMCA, S, S+ announced 2025-10-17 code 9903.74.10;
  exempt trucks, buses from * when classic_vehicle announced 2025-10-17 code 9903.74.07;
  /// A truck that qualifies under the USMCA pays on what is not of the United States.
  deduct us_content_value
      when claims USMCA, S, S+ and origin in neighbours and product in trucks
      announced 2025-10-17
      code 9903.74.03;
}
