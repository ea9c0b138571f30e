jurisdiction US; currency USD;
program p {
  tariff 01 from * = 5%;
  tax vat on * = 20%; //~ E0360 does not stand
}
tax vat2 on * = 20% of value + dutes; //~ E0360 dutes
tax vat3 on * = 20% of value + duties + duties; //~ E0360 twice
tariff 02 from * = 5% under vat3; //~ E0360 no part of the charge
fee vat3 = 1%; //~ E0205 a tax in one place
