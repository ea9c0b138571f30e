// A row that cannot be read is an error at its own line and column, all of them in one run.
jurisdiction US; currency USD;
country asia = CN, VN;
program p {
  tariff list "rates.csv" column hts8 from column origin = column rate since column start when claims column claim;
}
//- rates.csv
hts8,origin,rate,start,claim
0101.21.00,CN,6.8 percent,2025-01-01,A         //~ E0155 "6.8 percent" is not a rate
0102.21.00,CN,$2/kg,2025-01-01,A               //~ E0155 "$2/kg" is not a rate
0103.21.00,asai,5%,2025-01-01,A                //~ E0155 "asai" is not a country
0104.21.00,Viet Nam,5%,2025-01-01,A            //~ E0155 "Viet Nam" is not a country
0105.21.00,CN,5%,01/02/2025,A                  //~ E0155 "01/02/2025" is not a day
0106.21.00,CN,5%,2025-01-01,                   //~ E0156 no claim
0201.21.00,CN,,2025-01-01,A                    //~ E0156 no rate
0202.21.00,,5%,2025-01-01,A                    //~ E0156 no country
,CN,5%,2025-01-01,A                            //~ E0156 no code
777,CN,5%,2025-01-01,A                         //~ E0202
0203.21.00,CN,5% of steel,2025-01-01,A         //~ E0211
0204.21.00,CN,3 USD/kgg,2025-01-01,A           //~ E0216
0205.21.00,CN,5%,2025-01-01,A
0206.21.00,ZZ,5%,2025-01-01,A                  //~ E0206
0207.21.00,ZZ,5%,2025-01-01,A                  //~ E0206
