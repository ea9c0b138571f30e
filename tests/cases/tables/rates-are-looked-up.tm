// "`rates NAME by FACT { 7001 = 10 EUR/100 kg, … }` is a lookup table."
jurisdiction GB; currency GBP;
exchange EUR = 0.80 GBP;
fact additional_code: text "Additional code";
fact mode: one of vessel, air "Mode";
fact lot: number "Lot";
fact papers: codes "Papers";
rates meursing by additional_code {
  7001 = 10 EUR/100 kg,
  "7002", 7003 = 20 EUR/100 kg,
  AB1 = 3% at least 40 GBP,
};
program p { tariff 1704 from * = 9% + rates meursing by additional_code at most 50%; }
program q {
  rates by_mode by mode { air = 1%, else = 2% }
  tariff * from * = rates by_mode by mode;
}
rates by_origin by origin { CN = 7%, else = rates by_lot by lot };
rates by_lot by lot { 1 = 1%, 2.50 = 2% };
rates by_paper by papers { C001 = 1 GBP, else = free };
program r { tariff * from * = rates by_origin by origin + rates by_paper by papers; }
assume mode = air, lot = 1;
test "by key" {
  shipment { product 1704.10, origin CN, entered 2025-01-01, value 1_000 GBP, quantity 200 kg, additional_code 7001, papers C001 }
  expect p = 106 GBP, q = 10 GBP, r = 71 GBP;
  shipment { product 1704.10, origin FR, entered 2025-01-01, value 1_000 GBP, quantity 200 kg, additional_code " 7003 ", mode VESSEL, papers C002 }
  expect p = 122 GBP, q = 20 GBP, r = 10 GBP;
  shipment { product 1704.10, origin FR, entered 2025-01-01, value 1_000 GBP, quantity 200 kg, additional_code ab1, lot 2.5, papers c001 }
  expect p = 130 GBP, r = 21 GBP;
}
test "a key that is not there is a data error, where no else stands for it; leading zeros count" {
  shipment { product 1704.10, origin CN, entered 2025-01-01, value 1_000 GBP, quantity 200 kg, additional_code 07001, papers C001 }
  expect status error;
  shipment { product 1704.10, origin CN, entered 2025-01-01, value 1_000 GBP, quantity 200 kg, additional_code 7001, papers "C001; C002" }
  expect status error;
  shipment { product 1704.10, origin FR, entered 2025-01-01, value 1_000 GBP, quantity 200 kg, additional_code 7001, lot 3, papers C001 }
  expect status error;
}
test "a lacking fact is bounded over the rows" {
  shipment { product 1704.10, origin CN, entered 2025-01-01, value 1_000 GBP, quantity 200 kg, papers C001 }
  expect status needs additional_code, at_least = 187 GBP, at_most = 211 GBP;
  shipment { product 1701.10, origin CN, entered 2025-01-01, value 1_000 GBP }
  expect status needs papers, at_least = 80 GBP, at_most = 81 GBP;
  shipment { product 1701.10, entered 2025-01-01, value 1_000 GBP, papers C001 }
  expect status needs origin, at_least = 21 GBP, at_most = 81 GBP;
}
