jurisdiction US; currency USD;
program p { tariff * from * = 10%; }
jurisdiction CN {
  currency CNY;
  program retaliation { high: tariff * from US = 34% since 2025-05-14; }
  scenario peace { drop retaliation.high; tariff * from US = 5% since 2025-05-14 under retaliation; }
  test "inside its name is enough" {
    scenario peace
    shipment { product 9018.90, origin US, entered 2025-06-01, value 100 CNY }
    expect retaliation = 5 CNY;
  }
}
scenario both { drop CN.retaliation.high; jurisdiction CN { tariff * from US = 1% since 2025-05-14 under retaliation; } }
test "outside it has its jurisdiction before it" {
  scenario CN.peace
  shipment { product 9018.90, origin US, destination CN, entered 2025-06-01, value 100 CNY, currency CNY }
  expect CN.retaliation = 5 CNY;
}
test "a scenario of the book may hold the law of another" {
  scenario both
  shipment { product 9018.90, origin US, destination CN, entered 2025-06-01, value 100 CNY, currency CNY }
  expect CN.retaliation = 1 CNY;
}
