jurisdiction US; currency USD;
program p {
  tariff 72 from * = 10% since 2025-01-01;
  new: tariff 73 from * = 10% since 2025-06-01 announced 2025-05-30;
  next: tariff 74 from * = 10% since 2025-08-01;                                //~ W0312 ruling `r`
}
ruling r on 2025-06-28 strikes p since 2025-07-07;
ruling s on 2025-05-28 strikes p.new since 2025-05-28;                          //~ W0313 this ruling reaches nothing
stay r since 2025-06-29 until 2025-07-07;                                       //~ W0313 this stay changes nothing
affirm r on 2025-07-10;
final r on 2025-07-10;
vacate r on 2025-09-01;
reverse r on 2025-09-02;                                                        //~ W0313 this reversal changes nothing
