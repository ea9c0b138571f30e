// "A schedule is a program like any other."
jurisdiction US; currency USD;
edition: schedule mfn = hts "hts.csv" since 2025-01-01 cite "HTS 2025";
column2 RU;
program mfn "Most favoured nation" {
  cite "Tariff Act of 1930";
  exempt * from IL code 9999.00.01;
  deduct us_value when us_value > 0 USD;
}
fact us_value: money;
assume us_value = 0 USD;
program all_in { tariff 7208 from * = 15% inclusive of mfn; }
program part { tariff 7208 from * = mfn - 2%; }
program half { tariff 7208 from * = mfn * 50%; }
program safeguard { tariff 7209 from CN = 30%; }
precedence safeguard over mfn entirely;
pause mfn 7210 from * since 2025-03-01 until 2025-04-01;
repeal mfn.edition 7211 from * since 2025-05-01;
test "other programs are reckoned from it" {
  shipment { product 7208.10.00, origin DE, entered 2025-06-04, value 1_000 USD }
  expect mfn = 50 USD, all_in = 100 USD, part = 30 USD, half = 25 USD;
  shipment { product 7208.10.00, origin KR, entered 2025-06-04, value 1_000 USD, claims KR }
  expect mfn = 0 USD, all_in = 150 USD, part = 0 USD, half = 0 USD;
  shipment { product 7208.10.00, origin RU, entered 2025-06-04, value 1_000 USD }
  expect mfn = 200 USD, all_in = 0 USD;
}
test "exempt" {
  shipment { product 7208.10.00, origin IL, entered 2025-06-04, value 1_000 USD }
  expect mfn = 0 USD, all_in = 150 USD, code 9999.00.01;
}
test "a deduction" {
  shipment { product 7208.10.00, origin DE, entered 2025-06-04, value 1_000 USD, us_value 400 USD }
  expect mfn = 30 USD;
}
test "dropped whole" {
  shipment { product 7209.10.00, origin CN, entered 2025-06-04, value 1_000 USD, quantity 10 kg }
  expect mfn = 0 USD, safeguard = 300 USD;
  shipment { product 7209.10.00, origin DE, entered 2025-06-04, value 1_000 USD, quantity 10 kg }
  expect mfn = 20 USD, safeguard = 0 USD;
}
test "paused" {
  shipment { product 7210.10.00, origin DE, entered 2025-02-28, value 1_000 USD }
  expect mfn = 70 USD;
  shipment { product 7210.10.00, origin DE, entered 2025-03-31, value 1_000 USD }
  expect mfn = 0 USD;
  shipment { product 7208.10.00, origin DE, entered 2025-03-31, value 1_000 USD }
  expect mfn = 50 USD;
}
test "repealed by its label" {
  shipment { product 7211.10.00, origin DE, entered 2025-04-30, value 1_000 USD }
  expect mfn = 80 USD;
  shipment { product 7211.10.00, origin DE, entered 2025-05-01, value 1_000 USD }
  expect mfn = 0 USD;
}
//- hts.csv
HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties
7208.10.00,0,a,,5%,Free (KR),20%,,
7209.10.00,0,b,,$2/kg,,20%,,
7210.10.00,0,c,,7%,,20%,,
7211.10.00,0,d,,8%,,20%,,
