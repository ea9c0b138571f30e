jurisdiction US; currency USD;
program p {
  tariff 7206..7217.10 from * = 10%;       //~ E0207 4 and 6 digits
  tariff 7217..7206 from * = 10%;          //~ E0207 backwards
}
