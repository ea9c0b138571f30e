jurisdiction US; currency USD;
use "a.tm";
use "./b.tm";
program p { tariff goods from * = 10%; }
test "the set of a file used twice" {
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD;
}
//- a.tm
use "b.tm";
//- b.tm
product goods = 7208;
