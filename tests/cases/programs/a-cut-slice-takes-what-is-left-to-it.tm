jurisdiction US; currency USD;
fact steel_value: money;
fact us_content: money;
assume us_content = 0 USD;
program steel { tariff * from * = 50% of steel_value; }
program cars { tariff * from CN = 25%; }
program rest { tariff * from * = 10%; }
precedence steel over cars;
precedence cars over rest;
deduct us_content under cars;
test "cars are levied on 600, and take these" {
  shipment { product 8703.23, origin CN, entered 2025-06-04, value 1_000 USD, steel_value 400 USD }
  expect steel = 200 USD, cars = 150 USD, rest = 40 USD;
  shipment { product 8703.23, origin CN, entered 2025-06-04, value 1_000 USD, steel_value 400 USD, us_content 100 USD }
  expect steel = 200 USD, cars = 125 USD, rest = 50 USD;
}
