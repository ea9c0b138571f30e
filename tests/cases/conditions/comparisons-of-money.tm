// "comparisons": <, <=, >, >=, =, != and their signs ≤ ≥ ≠.
jurisdiction US; currency USD;
program less { tariff * from * = 1% when value < 100 USD; }
program at_most_it { tariff * from * = 1% when value <= 100 USD; }
program more { tariff * from * = 1% when value > 100 USD; }
program at_least_it { tariff * from * = 1% when value >= 100 USD; }
program exactly { tariff * from * = 1% when value = 100 USD; }
program not_exactly { tariff * from * = 1% when value != 100 USD; }
program signs { tariff * from * = 1% when value ≤ 100 USD and value ≥ 100 USD; }
program sign_not { tariff * from * = 1% when value ≠ 100 USD; }
test "below, at and above" {
  shipment { product 7208, origin DE, entered 2025-06-04, value 99.99 USD }
  expect less = 1 USD, at_most_it = 1 USD, more = 0 USD, at_least_it = 0 USD, exactly = 0 USD, not_exactly = 1 USD, signs = 0 USD, sign_not = 1 USD;
  shipment { product 7208, origin DE, entered 2025-06-04, value 100 USD }
  expect less = 0 USD, at_most_it = 1 USD, more = 0 USD, at_least_it = 1 USD, exactly = 1 USD, not_exactly = 0 USD, signs = 1 USD, sign_not = 0 USD;
  shipment { product 7208, origin DE, entered 2025-06-04, value 100.01 USD }
  expect less = 0 USD, at_most_it = 0 USD, more = 1 USD, at_least_it = 1 USD, exactly = 0 USD, not_exactly = 1 USD, signs = 0 USD, sign_not = 1 USD;
}
