jurisdiction US; currency USD;
product all = list "lists/annex.csv" column hts8;
product four_a = list "lists/annex.csv" column hts8 where list = "4A";
product not_a = list "lists/annex.csv" column hts8 where list != "4A";
product some = list "lists/annex.csv" column hts8 where list in "4A", "4B" and not note = "struck";
product either = list "lists/annex.csv" column hts8 where (list = "4B" or note = "struck");
country places = list "lists/places.csv" column "ISO code";
program a { tariff all from * = 10%; }
program b { tariff four_a from * = 10%; }
program c { tariff not_a from * = 10%; }
program d { tariff some from * = 10%; }
program e { tariff either from * = 10%; }
program f { tariff * from places = 10%; }
test "an oil of list 4A" {
  shipment { product 2709.00.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect a = 100 USD, b = 100 USD, c = 0 USD, d = 100 USD, e = 0 USD, f = 100 USD;
}
test "a machine of list 4B, struck" {
  shipment { product 8471.30.01, origin FR, entered 2025-06-04, value 1_000 USD }
  expect a = 100 USD, b = 0 USD, c = 100 USD, d = 0 USD, e = 100 USD, f = 0 USD;
}
test "a leading zero of list 3" {
  shipment { product 0101.21.00, origin CN, entered 2025-06-04, value 1_000 USD }
  expect a = 100 USD, b = 0 USD, c = 100 USD, d = 0 USD, e = 0 USD, f = 100 USD;
}
//- lists/annex.csv
hts8,list,note
2709.00.10,4A,
84713001,4B,struck
0101.21.00,3,"live, pure-bred"
//- lists/places.csv
name,ISO code
Germany,DE
China,cn
