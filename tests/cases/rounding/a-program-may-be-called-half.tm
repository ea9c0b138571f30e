// Alone, `half` is a way of rounding left unsaid; where a program has that name, it is that program.
jurisdiction US; currency USD;
program half { tariff 7208 from * = 10%; }
rounding half down;
test "down to the cent" { shipment { product 7208, value 10.09 USD, origin CN, entered 2025-06-01 } expect duty = 1.00 USD; }
