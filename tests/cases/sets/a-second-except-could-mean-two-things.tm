jurisdiction US; currency USD;
country union = DE, FR;
program p {
  tariff * from * except union except DE = 10%;      //~ E0013
  tariff * from * except (union except DE) = 10%;
}
