// Proof takes a quota as open and as used up: two with one scope are no law.
jurisdiction US; currency USD;
program beef {
  tariff 0201 from AR = 20%;
  quota pot: 0201 from AR = 1% for 100 kg total; //~ E0402
}
