jurisdiction US; currency USD;
program mfn { base: tariff 72 from * = 4%; }
program top {
  old: tariff 72 from * = 10% since 2025-01-01;
  tariff 72 from * = 15% inclusive of mfn since 2025-02-01 overrides old keeps uk;
  uk: tariff 72 from GB = 5% since 2025-01-15;
  tariff 72 from * = 20% since 2025-06-01 keeps uk;
}
pause top.uk since 2025-03-01 until 2025-04-01;
precedence mfn over top 7301 since 2025-01-01;
scenario no_mfn { drop mfn; }
scenario no_uk { drop top.uk; drop top.old; }

test "a rate that refers to it takes zero" {
  scenario no_mfn
  shipment { product 7208.10, origin DE, entered 2025-03-15, value 100 USD }
  expect mfn = 0 USD, top = 15 USD;
}
