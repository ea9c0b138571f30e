jurisdiction US; currency USD;
fact us_content: money;
fact other: money;
assume other = 0 USD;
program cars { tariff 8703 from * = 25%; }
program rest { tariff * from * = 10%; deduct us_content when us_content >= 20% of value; deduct other when other >= 20% of value; }
precedence cars over rest;
test "what cannot matter is neither asked for nor assumed" {
  shipment { product 8703.23, origin DE, entered 2025-06-04, value 1_000 USD }
  expect status ok, rest = 0 USD, assumed = empty;
  shipment { product 8471.30, origin DE, entered 2025-06-04, value 1_000 USD }
  expect status needs us_content, rest = empty, assumed other, at_least = 0 USD;
}
