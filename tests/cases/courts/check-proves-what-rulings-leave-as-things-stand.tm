jurisdiction US; currency USD;
program p {
  a: tariff 72 from * = 25% since 2025-01-01;                                   //~ E0402 both apply
  b: tariff * from DE = 10% since 2025-01-01;
  c: tariff 72 from DE = 5% since 2025-01-01;
}
ruling r on 2025-05-28 strikes p.c;
