jurisdiction US; currency USD;

program steel {
  tariff 72 from * = 0.25%; //~ W0530 0.25% is less than any other rate of `steel`
  tariff 73 from * = 25%;
}
program fine {
  tariff 74 from * = 0.4%;
  tariff 75 from * = 0.5%;
  tariff 76 from * = 3%;
}
fee mpf = 0.3464% of value;
