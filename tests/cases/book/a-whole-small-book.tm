//! US import measures as they stood on 10 June 2025.
jurisdiction US;
currency USD;
use std.countries;

product steel  = 7206..7217, 7219..7229, 7301.10, 7302.10, 7304..7306;
product ethane = 2711.19.0010, 2901.10.10;
product derivatives = 8431.31, 8432.10, 9403.20;
product annex_ii = 2709, 3104, 8471, 8517.13;
fact steel_value: money "Customs value of the steel content";
fact us_content_value: money "Value of the US content";
assume loaded = entered, us_content_value = 0 USD;

/// Section 232 duties on steel.
program s232_steel "Section 232 steel" {
  cite "Proclamation 9705";
  tariff steel from *  = 25% since 2025-03-12 cite "Proclamation 10896";
  tariff steel from *  = 50% since 2025-06-04 announced 2025-06-03 cite "Proclamation 10947" code 9903.81.87;
  uk: tariff steel from GB = 25% since 2025-06-04 announced 2025-06-03 code 9903.81.94;
  tariff derivatives from * = 50% of steel_value or value since 2025-06-04;
}

program reciprocal "IEEPA reciprocal" {
  baseline: tariff * from * = 10% since 2025-04-05 announced 2025-04-02 code 9903.01.25;
  country:  tariff * from { VN = 46%, JP = 24%, eu = 20%, IN = 26% } since 2025-04-09 announced 2025-04-02;
  china:    tariff * from CN, HK, MO = 84% since 2025-04-09;
  china:    tariff * from CN, HK, MO = 125% since 2025-04-10;
  china:    tariff * from CN, HK, MO = 34% since 2025-05-14;
  truce:    tariff * from CN, HK, MO = 10% since 2025-05-14 for 90 days overrides china cite "EO 14298";
  exempt annex_ii from * code 9903.01.32;
  exempt * from CA, MX;
  exempt * from * when loaded before 2025-04-05 and entered before 2025-05-27 code 9903.01.28;
  deduct us_content_value when us_content_value >= 20% of value code 9903.01.34;
}

program fentanyl "IEEPA fentanyl" { tariff * from CN, HK = 20% since 2025-03-04; }

pause reciprocal.country since 2025-04-10 for 90 days cite "EO 14266";
precedence s232_steel over reciprocal;

license ethane to CN since 2025-06-03 until 2025-07-02 by "BIS";

test "steel doubles on 4 June" {
  shipment { product 7208.10.15, origin DE, entered 2025-06-03, value 10_000 USD }
  expect s232_steel = 2_500 USD, reciprocal = 0 USD;
  shipment { product 7208.10.15, origin DE, entered 2025-06-04, value 10_000 USD }
  expect s232_steel = 5_000 USD, reciprocal = 0 USD, code 9903.81.87;
  shipment { product 7208.10.15, origin GB, entered 2025-06-04, value 10_000 USD }
  expect s232_steel = 2_500 USD, reciprocal = 0 USD, code 9903.81.94;
}

test "furniture pays on its steel, and the rest pays the baseline" {
  shipment { product 9403.20, origin DE, entered 2025-06-10, value 10_000 USD, steel_value 4_000 USD }
  expect s232_steel = 2_000 USD, reciprocal = 600 USD, duty = 2_600 USD, code 9903.01.25;
  shipment { product 9403.20, origin DE, entered 2025-06-10, value 10_000 USD }
  expect s232_steel = 5_000 USD, reciprocal = 0 USD;
}

test "the rates of the countries are paused for 90 days" {
  shipment { product 9503.00, origin VN, entered 2025-04-09, value 10_000 USD }
  expect reciprocal = 4_600 USD;
  shipment { product 9503.00, origin FR, entered 2025-07-08, value 10_000 USD }
  expect reciprocal = 1_000 USD;
  shipment { product 9503.00, origin FR, entered 2025-07-09, value 10_000 USD }
  expect reciprocal = 2_000 USD;
  shipment { product 9503.00, origin GB, entered 2025-07-09, value 10_000 USD }
  expect reciprocal = 1_000 USD;
}

test "China, before, in and after the truce" {
  shipment { product 9503.00, origin CN, entered 2025-04-09, value 10_000 USD }
  expect reciprocal = 8_400 USD, fentanyl = 2_000 USD, duty = 10_400 USD;
  shipment { product 9503.00, origin MO, entered 2025-05-13, value 10_000 USD }
  expect reciprocal = 12_500 USD, fentanyl = 0 USD;
  shipment { product 9503.00, origin CN, entered 2025-08-11, value 10_000 USD }
  expect reciprocal = 1_000 USD;
  shipment { product 9503.00, origin CN, entered 2025-08-12, value 10_000 USD }
  expect reciprocal = 3_400 USD;
}

test "what is exempt, and what is deducted" {
  shipment { product 8517.13, origin CN, entered 2025-06-10, value 10_000 USD }
  expect reciprocal = 0 USD, fentanyl = 2_000 USD, code 9903.01.32;
  shipment { product 9503.00, origin DE, loaded 2025-04-04, entered 2025-05-26, value 10_000 USD }
  expect reciprocal = 0 USD, code 9903.01.28;
  shipment { product 9503.00, origin MX, entered 2025-06-10, value 10_000 USD }
  expect reciprocal = 0 USD;
  shipment { product 9503.00, origin DE, entered 2025-06-10, value 10_000 USD, us_content_value 2_500 USD }
  expect reciprocal = 750 USD, code 9903.01.34;
}

test "ethane to China needs a licence, and pays there" {
  shipment { product 2901.10.10, origin US, destination CN, entered 2025-06-10, value 1_000 CNY }
  expect control ethane, CN.retaliation = 100 CNY, s232_steel = empty;
  shipment { product 2901.10.10, origin US, destination CN, entered 2025-07-02, value 1_000 CNY }
  expect no control;
}

test "magnets from China need one of China's" {
  shipment { product 8505.11, origin CN, entered 2025-06-10, value 10_000 USD }
  expect control CN.rare_earths, reciprocal = 1_000 USD, fentanyl = 2_000 USD;
}

jurisdiction CN {
  currency CNY;
  product rare_earths = 2805.30, 2846, 8505.11;
  license rare_earths to * since 2025-04-04 by "MOFCOM";
  program retaliation { tariff * from US = 10% since 2025-05-14; }
}
