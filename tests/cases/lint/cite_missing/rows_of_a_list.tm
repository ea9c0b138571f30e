// A statement that reads its citations from a list cites.
jurisdiction US; currency USD;
program p {
  tariff list "rates.csv" column code from * = column rate cite column law;
  tariff 90 from * = 1%; //~ W0540 this tariff
  tariff 91 from * = 1% cite "B";
}
//- rates.csv
code,rate,law
72,5%,A
73,6%,
