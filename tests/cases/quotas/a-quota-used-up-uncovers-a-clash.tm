// A clash that is there only when the quota is used up.
jurisdiction US; currency USD;
program beef {
  a: tariff 0201 from * = 20%; //~ E0402 both apply
  b: tariff 02 from AR = 10%;
  quota pot: 0201 from AR = 1% for 100 kg total;
}
