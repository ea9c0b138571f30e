// "fact NAME: money | number | quantity(kg) | date | country | text | flag | codes | one of … "what it is""
jurisdiction US; currency USD;
fact content: money "Value of the content";
fact brix: number;
fact net_weight: quantity(kg);
fact sailed: date;
fact melted_in: country;
fact maker: text;
fact postal: flag;
fact licences: codes;
fact mode: one of vessel, air;
program p by sailed {
  tariff * from * = 10% of content + 1 USD/kg of net_weight + 1% * brix
    when melted_in in DE and maker = "Acme" and postal and licences has L1 and mode = air since 2025-01-01;
}
test "all given" {
  shipment { product 7208, origin CN, entered 2024-06-30, value 100 USD, content 50 USD, brix 2, net_weight 3 kg, sailed 2025-01-01,
    melted_in DE, maker Acme, postal yes, licences L1, mode air }
  expect p = 10 USD;
  shipment { product 7208, origin CN, entered 2025-06-30, value 100 USD, content 50 USD, brix 2, net_weight 3 kg, sailed 2024-12-31,
    melted_in DE, maker Acme, postal yes, licences L1, mode air }
  expect p = 0 USD;
}
