jurisdiction US; currency USD;

program w {
  tariff 2203 from * = 5% at least 40 USD at most 30 USD; //~ W0533 the least is more than the most
  tariff 2204 from * = 5% at least 30 USD at most 40 USD;
  tariff 2205 from * = 5% at most 2 USD/kg at least 3 USD/kg; //~ W0533 the least is more than the most
}
