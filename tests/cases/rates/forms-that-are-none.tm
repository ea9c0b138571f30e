// "As tariff schedules write them": what stands in none of these forms is an error at the word that does not fit.
jurisdiction US; currency USD;
program p { tariff 01 from * = 5% MAX (3%, 2 USD); }       //~ E0003 `,`
program q { tariff 01 from * = 5% at most -2%; }           //~ E0003 `-`
program r { tariff 01 from * = USD 5/kg; }                 //~ E0003 `5`
program s { tariff 01 from * = 1,5%; }                     //~ E0003 `,`
program t { tariff 01 from * = $5/kg; }                    //~ E0003 `$`
program u { tariff 01 from * = 10% min 2 USD/kg; }         //~ E0003 `min`
program v { tariff 01 from * = 5% of value of steel; }     //~ E0006 `of`
