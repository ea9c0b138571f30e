// Proof takes a quota as open and as used up: two with one scope are no law.
jurisdiction US; currency USD;
program beef {
  tariff 0201 from AR = 20%; //~ E0402 both apply
  quota pot: 0201 from AR = 1% for 100 kg total;
}
