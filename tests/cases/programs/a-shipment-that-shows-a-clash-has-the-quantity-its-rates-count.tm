jurisdiction US; currency USD;
fact net_weight: quantity(kg);
program p {
  tariff 7208 from * = 200 USD/t;      //~ E0402 two measures of program `p` both apply
  tariff 7208 from * = 1 USD/kg;
}
program q {
  tariff 7208 from * = 2 USD/kg of net_weight;      //~ E0402 two measures of program `q` both apply
  tariff 7208 from * = 1 USD/kg of net_weight;
}
