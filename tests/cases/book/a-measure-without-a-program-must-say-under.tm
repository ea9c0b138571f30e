jurisdiction US; currency USD;
product steel = 7208;
program p { tariff steel from * = 10%; }
tariff * from * = 10%;                    //~ E0212
tariff 7208 from * = 10%;                 //~ E0212
tariff steel, 7209 from * = 10%;          //~ E0212
tariff steel except 7208.10 from * = 10%; //~ E0212
exempt steel from CA;                     //~ E0212 an exemption
deduct value;                             //~ E0212 a deduction
