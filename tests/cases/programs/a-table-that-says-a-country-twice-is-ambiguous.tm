jurisdiction US; currency USD;
country union = DE, FR;
program p { tariff * from { union = 20%, DE = 15% }; }      //~ E0402 neither goes before the other
