// The rates are in dollars: a jurisdiction of another currency converts them, and says how.
jurisdiction CN; currency CNY;
exchange USD = 7 CNY;
jurisdiction US {
  currency USD;
  schedule mfn = hts "hts.csv" since 2025-01-01;
  column2 RU;
}
jurisdiction PR = PR {
  schedule mfn = hts "hts.csv" since 2025-01-01;
  column2 RU;
}
test "in its currency" {
  shipment { product 0101.21.00, origin DE, destination US, entered 2025-06-04, value 700 CNY, quantity 10 kg }
  expect US.mfn = 11 USD;
  shipment { product 0101.21.00, origin DE, destination PR, entered 2025-06-04, value 700 CNY, quantity 10 kg }
  expect PR.mfn = 77 CNY;
}
//- hts.csv
HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties
0101.21.00,0,a,,10¢/kg + 10%,,9%,,
