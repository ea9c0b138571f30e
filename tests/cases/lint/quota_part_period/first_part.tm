// Asked where it is named: a quota that begins within its period has the full amount of it.
jurisdiction US; currency USD;
program cars {
  tariff 8703 from * = 25%;
  quota first: 8703 from GB = 7.5% for 100_000 each per calendar year since 2025-06-30; //~ W0557 the quota `first` begins on 2025-06-30
  quota whole: 8703 from JP = 7.5% for 100_000 each per calendar year since 2026-01-01;
  quota from_its_day: 8703 from KR = 7.5% for 100_000 each per year from 06-30 since 2025-06-30;
  quota once: 8703 from DE = 7.5% for 50_549 each total since 2025-06-30 until 2026-01-01;
}
