jurisdiction US; currency USD;
program r {
  country: tariff * from IN = 26% since 2025-04-09;
  tariff 72 from IN = 5% since 2025-04-09;
}
scenario deal { tariff * from IN = 15% since 2025-04-09 under r; }        //~ E0402 in scenario `deal` two measures
scenario steel { tariff 72 from IN = 3% since 2025-04-09 under r; }       //~ E0402 in scenario `steel` two measures
