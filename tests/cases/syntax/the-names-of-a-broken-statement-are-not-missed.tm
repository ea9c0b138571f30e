jurisdiction US; currency USD;
product steel = 7208, ;                             //~ E0003
country union = DE FR;                              //~ E0003
fact content: monye;                                //~ E0003
program p { tariff steel from union = 10% of content; }
program q { china: tariff * from CN = 10 %%; }      //~ E0003
tariff steel from * = 5O%;                          //~ E0003
lot: quota beef: 0201 from AR = 4% for 20_000 t;    //~ E0003
pause q.china since 2025-06-01;
pause steel, beef since 2025-06-01;
pause q.japan since 2025-06-01;                     //~ E0204 `q.japan`
test "its columns" {
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD, content 5 USD }
  expect steel = 0 USD;
}
