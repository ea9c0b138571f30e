jurisdiction US; currency USD;
program r { tariff * from * = 10% since 2025-04-05; }
program q { tariff 72 from * = 10% since 2025-04-05; }
scenario crossing {
  tariff 72 from * = 15% since 2025-05-01 under r;                         //~ E0402 in scenario `crossing` two measures of program `r`
  tariff * from DE = 20% since 2025-05-01 under r;
}
scenario other { tariff 72 from DE = 20% since 2025-05-01 under r; }
scenario slip {
  gb: tariff 72 from GB = 5% since 2025-05-01 under q;
  tariff 72 from * = 50% since 2025-06-01 under q;                       //~ W0310 in scenario `slip` the older `gb` still holds
}
test "the law stands" { shipment { product 7208, origin DE, entered 2025-06-01, value 100 USD } expect r = 10 USD; }
