jurisdiction US; currency USD;
country union = DE, FR;
program p {
  tariff 7208.10 except 72 from * = 10%;            //~ E0210
  tariff * from union except DE, FR = 10%;          //~ E0210
  exempt 7208 from CN except CN;                    //~ E0210
}
