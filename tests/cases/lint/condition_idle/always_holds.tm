jurisdiction US; currency USD;
fact steel_value: money "Value of the steel content";

program steel {
  tariff 72 from CN = 25% when origin in CN, RU; //~ W0535 this condition holds for every shipment of the statement
  tariff 73 from CN = 25% when origin in RU, CN and value > 100 USD;
  tariff 74 from CN = 25% of steel_value when steel_value <= value; //~ W0535 this condition holds for every shipment of the statement
  tariff 75 from CN = 25% when loaded before 2025-06-01;
}
