jurisdiction US; currency USD;

program w {
  a: tariff 72 from * = 25% since 2205-03-12; //~ W0518 2205-03-12 is far from all law in force
  b: tariff 73 from * = 25% since 1930-06-18;
}
