//! US import measures as they stood on 10 June 2025.
jurisdiction US;
currency USD;
use std.countries;                        // the set eu, dated; nothing hidden: `tradec show std.countries` prints it

product steel  = 7206..7217, 7219..7229, 7301.10, 7302.10, 7304..7306;
product ethane = 2711.19.0010, 2901.10.10;
product derivatives = 8431.31, 8432.10, 9403.20;
product annex_ii = 2709, 3104, 8471, 8517.13;
fact steel_value: money "Customs value of the steel content";
fact us_content_value: money "Value of the US content";
assume loaded = entered, us_content_value = 0 USD;      // where a shipment does not say

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
  shipment { product 7208.10.15, origin DE, entered 2025-06-04, value 10_000 USD }
  expect s232_steel = 5_000 USD, reciprocal = 0 USD;
}

jurisdiction CN {
  currency CNY;
  product rare_earths = 2805.30, 2846, 8505.11;
  license rare_earths to * since 2025-04-04 by "MOFCOM";
  program retaliation { tariff * from US = 10% since 2025-05-14; }
}

// A second part: every other form.
country eu = AT, BE, GB until 2020-02-01, HR since 2013-07-01 announced 2013-01-01, (FR, DE except MC);
product cars = list "lists/cars.csv" column "hts 8" where list in "4A", "4B" and not (kind = "x" or kind != "y") since column start until column end, 8703 except 8703.10;
fact weight: quantity(kg) "Net weight"; // trailing words
fact transport: one of vessel, air, truck;
fact certificates: codes;
fact hybrid: flag "Whether it has two drives";
fact abv: number;
value = invoice + freight - (insurance * 0.5);
assume "ball bearings not over 30 mm" = yes, hybrid = no, weight = 10 kg since 2024-01-01 until 2026-01-01;
exchange EUR = 1.1353 USD since 2025-01-01 for 3 months announced 2024-12-31;
use "other/file.tm"; use std.us.metals;

program mfn "Most favoured nation" by ftz_privileged or entered highest {
  // Compound and bounded rates.
  tariff 0201.10 .. 0206 from * = 4.4 ¢/kg + 10%;
  tariff 2204 from * = 0.50 GBP/hl * abv at least 1 GBP/hl;
  tariff 6403 from eu except DE = 13.8% at least 1 GBP/kg MAX 20% + 3 USD/pair;
  tariff 7206..7217 from * = max(5%, 0.30 USD/kg) each year 11-15 through 02-28 under a, b;
  tariff 9101 from JP = 1.53 USD each + 6.25% of case_value;
  tariff 9102 from JP = 33 1/3% of steel_value or value since 2024-01-01 through 2024-12-31;
  tariff 9103 from { VN = 46%, eu except DE = 20%, JP, KR = 24% of (invoice + freight), else = free } on 2025-05-05;
  tariff 9104 from JP = 15% inclusive of mfn when value per kg <= 2 USD and not (origin in eu, CH or transport in "air", "vessel");
  tariff 9105 from JP = mfn - 2% overrides x.y, z keeps w;
  tariff 9106 from JP = (mfn * 50%) * 0.5 - 100 USD when claims USMCA or claims "9903.88.69" or certificates has C001;
  tariff 9107 from JP = 35 EUR/100 kg of net_weight when steel_value is given and loaded = entered and entered after loaded;
  tariff 9108 from JP = 10% MIN 2 USD/kg when "ball bearings not over 30 mm" or hybrid and us_content_value >= 20% of value - 3 USD;
  tariff 9109 from JP = 10% when (a + b) * 2 > 3 and ((hybrid)) and value per kg > 2 USD/100 kg and abv != 4;
}
resume reciprocal 7208, 7209 from CN since 2025-06-01;
repeal reciprocal 09 from BR since 2025-11-20 announced 2025-11-20;
pause reciprocal.country steel from BR until 2026-01-01;
extend reciprocal.truce until 2025-11-10 announced 2025-08-11 cite "EO 14334";
precedence s232_steel, mfn over fentanyl, reciprocal steel except 7208 from CA, MX entirely code 9903.01.33 cite "a \"b\" \\ c";
ban * to KP, IR when not hybrid by "BIS" cite "EAR";
licence ethane from * except CN;
ruling vos "V.O.S. Selections v. United States" by "Court of International Trade" on 2025-05-28 strikes reciprocal, fentanyl since 2025-06-07 ab initio cite "a" cite "b";
x: ruling bare strikes reciprocal.country announced 2025-05-28 on 2025-05-27;
stay vos by "Court of Appeals" since 2025-05-29 until 2025-08-01 announced 2025-05-30 cite "Order";
stay vos since 2025-05-29 for 30 days;
affirm vos by "Court of Appeals" on 2025-07-31 announced 2025-08-01;
final vos on 2025-07-31 since 2025-10-14;
reverse CN.vos on 2025-11-05;
vacate vos on 2025-11-06 cite "c";
test "all that may be expected" {
  known on 2025-06-10;
  shipment {
    product 7208.10.15, origin "DE, really",   // an inner comment
    entered 2025-06-04, value 10_000 USD, claims USMCA;S+
  }
  expect s232_steel = 5_000 USD, CN.retaliation = -3.5 USD, reciprocal = empty, status needs a, "in words", b, duty = 5 USD;
  shipment { product 72 } expect status ok, control ethane, code 9903.81.87, assumed loaded, total = 3;
  shipment { product 73, } expect status error, no control, no code;
}
test "in a scenario" { scenario lapse shipment { product 72 } expect duty = 0 USD; }
/// What may come.
scenario lapse "The pause ends" {
  drop reciprocal.country, ethane; // out
  // A rate anew.
  country: tariff * from VN = 20% since 2025-07-09 under reciprocal;
  program wood { tariff 44 from * = 10%; }
}
scenario nothing {}
jurisdiction EU = eu { currency EUR; }
// The last words.
