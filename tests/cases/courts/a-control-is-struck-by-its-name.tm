jurisdiction US; currency USD;
ethane: license 2711 to CN since 2025-01-01 by "BIS";
steel: ban 72 from CN since 2025-01-01;
ruling r on 2025-05-28 strikes steel;
stay r since 2025-06-10;

test "a struck ban does not bind" {
  shipment { product 7208.10, origin CN, entered 2025-05-27, value 1_000 USD } expect control steel;
  shipment { product 7208.10, origin CN, entered 2025-05-28, value 1_000 USD } expect no control;
  shipment { product 7208.10, origin CN, entered 2025-06-10, value 1_000 USD } expect control steel;
}
