jurisdiction US; currency USD;
program p {
  tariff * from UK = 10%;          //~ E0206 `UK`
  tariff * from XX = 10%;          //~ E0206 `XX`
  tariff * from SU, YU, DD = 10%;
}
