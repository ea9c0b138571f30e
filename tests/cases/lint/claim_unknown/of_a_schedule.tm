// What a schedule prints among its special rates is known, and so are its lines.
jurisdiction US; currency USD;
schedule mfn = hts "hts.csv" since 2025-01-01;
column2 BY, CU, KP, RU;
program p {
  tariff 7208 from * = 25% since 2025-01-01;
  exempt 7208 from CA when claims CBTP; //~ W0543 no schedule prints a programme `CBTP`, and there is `CBTPA`
  exempt 7208 from MX when claims USMCA;
  exempt 7208 from KR when claims "9802.00.80";
  exempt 7208 from AU when claims "9802.00.90"; //~ W0543 heading 9802.00.90
}
//- hts.csv
code,general,special,column2
7208.10.15,Free,"Free (CBTPA,KR)",20%
9802.00.80,Free,,
