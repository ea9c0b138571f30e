// Rates as the European Union's TARIC prints them: blanks before `%` and around `/`, `MIN` and `MAX`, several bounds.
jurisdiction EU = DE; currency EUR;
program compound { tariff 0201 from * = 12.80 % + 176.80 EUR / 100 kg; }
program capped { tariff 0201 from * = 10.00 % + 35.00 EUR / 100 kg MAX 20 %; }
program tight { tariff 0201 from * = 10.00%+35.00EUR/100kg MAX 20%; }
program wide { tariff 0201 from * =  10.00  %  +  35.00  EUR  /  100  kg  MAX  20  %; }
program sugar { tariff 0201 from * = 9.00 % MIN 0.30 EUR/100 kg MAX 5.00 %; }
program fruit { tariff 0201 from * = 6.40 % MIN 1.10 EUR / 100 kg MAX 1.66 EUR / 100 kg; }
program crossed { tariff 0201 from * = 10 % MAX 2 % MIN 3 %; }
program summed { tariff 0201 from * = 9.00 % MAX 18.70 % + 1 EUR / 100 kg MIN 7 %; }
program tonnes { tariff 0201 from * = 95.00 EUR / 1000 kg; }
program litres { tariff 2204 from * = 0.50 EUR / hl * abv + 2.60 EUR / hl; }
program zero { tariff 0201 from * = 0.00 %; }
test "a thousand kilograms worth a thousand" {
  shipment { product 0201.10, origin AR, entered 2025-06-04, value 1_000 EUR, quantity 1_000 kg }
  // 10% and 350 are 450, at most 200; 9%, at least 3, at most 50; 64, at least 11, at most 16.60.
  expect compound = 1_896 EUR, capped = 200 EUR, tight = 200 EUR, wide = 200 EUR, sugar = 50 EUR, fruit = 16.60 EUR,
    crossed = 30 EUR, summed = 90 EUR, tonnes = 95 EUR, litres = 0 EUR, zero = 0 EUR;
}
test "ten kilograms worth a thousand" {
  shipment { product 0201.10, origin AR, entered 2025-06-04, value 1_000 EUR, quantity 10 kg }
  expect compound = 145.68 EUR, capped = 103.50 EUR, tight = 103.50 EUR, wide = 103.50 EUR, sugar = 50 EUR, fruit = 0.17 EUR;
}
test "ten tonnes worth a hundred: the later bound binds what stands before it" {
  shipment { product 0201.10, origin AR, entered 2025-06-04, value 100 EUR, quantity 10_000 kg }
  expect capped = 20 EUR, sugar = 5 EUR, fruit = 110 EUR, summed = 9 EUR;
}
test "by volume and strength" {
  shipment { product 2204.10, origin CL, entered 2025-06-04, value 100 EUR, quantity 2 hl, abv 12 }
  expect litres = 17.20 EUR;
}
