jurisdiction US; currency USD;
program p { tariff * from * = 10%; }
country rcep = CN, JP;
jurisdiction CN { currency CNY; program q { tariff * from US = 20%; } }
jurisdiction CN { currency JPY; program r { tariff * from US = 5%; } }      //~ E0103 CN already reckons in CNY
jurisdiction XA = KR { program s { tariff * from US = 5%; } }
jurisdiction XA = rcep { program t { tariff * from US = 5%; } }             //~ E0103 `XA` is already made of other countries
