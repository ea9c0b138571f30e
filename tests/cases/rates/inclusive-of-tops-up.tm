// "15% inclusive of a 2.5% duty adds 12.5%, of a 20% duty adds nothing, of a ¢/kg duty compares amounts".
jurisdiction US; currency USD;
program mfn { tariff 01 from * = 2.5%; tariff 02 from * = 20%; tariff 03 from * = 50 ¢/kg; tariff 04 from * = free; }
program deal { tariff * from * = 15% inclusive of mfn; }
test "tops up" {
  shipment { product 0101, origin JP, entered 2025-09-04, value 1_000 USD }
  expect mfn = 25 USD, deal = 125 USD;
  shipment { product 0201, origin JP, entered 2025-09-04, value 1_000 USD }
  expect mfn = 200 USD, deal = 0 USD;
  shipment { product 0301, origin JP, entered 2025-09-04, value 1_000 USD, quantity 100 kg }
  expect mfn = 50 USD, deal = 100 USD;
  shipment { product 0301, origin JP, entered 2025-09-04, value 1_000 USD, quantity 400 kg }
  expect mfn = 200 USD, deal = 0 USD;
  shipment { product 0401, origin JP, entered 2025-09-04, value 1_000 USD }
  expect mfn = 0 USD, deal = 150 USD;
}
test "P absent counts as zero" {
  shipment { product 0501, origin JP, entered 2025-09-04, value 1_000 USD }
  expect mfn = 0 USD, deal = 150 USD;
}
test "P that needs a quantity makes both need it, and the total is not below the top, up to a rounding step for each" {
  shipment { product 0301, origin JP, entered 2025-09-04, value 1_000 USD }
  expect status needs quantity, at_least = 149.99 USD, at_most = empty;
}
