jurisdiction US; currency USD;
program p {
  a: tariff 72 from * = 25% since 2025-01-01 until 2025-05-01;                  //~ E0405 would both apply
  b: tariff * from DE = 10% since 2025-01-01 until 2025-05-01;
  c: tariff 72 from DE = 5% since 2025-01-01;
}
// Known only when it is final, so that it never was pending.
ruling r on 2025-05-28 strikes p.c announced 2025-06-01 ab initio;
final r on 2025-06-01;
