// Two thirds of a program's tariffs have a heading: the others are found.
jurisdiction US; currency USD;
program s301 {
  tariff 72 from CN = 25% code 9903.88.01;
  tariff 73 from CN = 25% code 9903.88.02;
  tariff 84 from CN = 100%; //~ W0541 others of `s301` have
  exempt 72 from HK;
}
program half { tariff 72 from * = 1% code 9903.01.01; tariff 73 from * = 2%; }
program none { tariff 72 from * = 1%; }
fee mpf = 0.3464%;
