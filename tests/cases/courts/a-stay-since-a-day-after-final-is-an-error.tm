jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-01-01; }
ruling r on 2025-05-28 strikes p;
final r on 2025-07-31;
stay r since 2025-08-01;                                                        //~ E0343 ruling `r` is final since 2025-07-31
stay r since 2025-07-30;
reverse r on 2025-09-01;
affirm r on 2025-09-10;
stay r since 2025-09-11;
