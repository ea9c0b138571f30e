jurisdiction US; currency USD;

program w {
  tariff 72 from CN = 2550%; //~ W0531 2550% is more than any duty that is levied
  tariff 73 from CN = 1731.75%;
}
