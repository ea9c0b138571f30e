jurisdiction US; currency USD;
program p {
  g: tariff 7208 from CN = 10% until 2025-06-01;
  g: tariff 7209 from CN = 10%;
}
extend p.g until 2025-11-10 announced 2025-05-01;      //~ E0309
