jurisdiction US; currency USD;
program p {
  tariff 101.21 from * = 10%;               //~ E0201 a leading zero may be lost
  tariff 720810150 from * = 10%;
  tariff 7 from * = 10%;                    //~ E0201 `7` has 1 digit
  tariff 7208.10.15.00.000 from * = 10%;    //~ E0201 13 digits
}
