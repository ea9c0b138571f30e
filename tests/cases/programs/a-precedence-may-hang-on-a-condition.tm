// Every statement takes `when` wherever it makes sense: a precedence too, and then it takes only where that holds.
jurisdiction US; currency USD;
fact alloy: flag "Is an alloy";
fact content: money "Value of the content";
program metal { tariff 72 from * = 50% of content; }
program all { tariff * from * = 10%; }
program other { tariff 72 from * = 5%; }
precedence metal over all when alloy;
precedence all over other entirely when alloy;
precedence other over all entirely when not alloy;
test "taken and not taken" {
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD, content 400 USD, alloy yes }
  expect metal = 200 USD, all = 60 USD, other = 0 USD;
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD, content 400 USD, alloy no }
  expect metal = 200 USD, all = 0 USD, other = 50 USD;
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD, content 400 USD }
  expect status needs alloy, metal = 200 USD, all = empty, other = empty, at_least = 250 USD, at_most = 260 USD;
}
