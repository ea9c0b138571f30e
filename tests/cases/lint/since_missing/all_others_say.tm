// One tariff without a first day among two or more that have one.
jurisdiction US; currency USD;
program p {
  tariff 72 from * = 25% since 2018-03-23;
  tariff 73 from * = 25% since 2020-02-08;
  tariff 76 from * = 10%; //~ W0542 all others of `p` do
}
program in_its_condition {
  tariff 72 from * = 25% since 2018-03-23;
  tariff 73 from * = 25% on 2020-02-08;
  tariff 76 from * = 10% when entered after 2021-01-01;
}
program two { tariff 72 from * = 25% since 2018-03-23; tariff 73 from * = 25%; }
program several { tariff 72 from * = 1% since 2018-03-23; tariff 73 from * = 1% since 2019-03-23; tariff 74 from * = 2%; tariff 75 from * = 2%; }
