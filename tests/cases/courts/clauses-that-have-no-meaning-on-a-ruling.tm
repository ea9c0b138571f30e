jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-01-01; }
ruling r on 2025-05-28 strikes p until 2025-06-01;                              //~ E0007 `until`
ruling s on 2025-05-28 strikes p code 9903.01.01;                               //~ E0007 `code`
stay s on 2025-05-29 since 2025-05-29;                                          //~ E0007 `on`
affirm s on 2025-05-29 since 2025-05-30;                                        //~ E0007 `since`
final s on 2025-07-31 for 30 days;                                              //~ E0007 `for`
ruling t on 2025-05-28;                                                         //~ E0003 does not say what it strikes
ruling u on 2025-05-28 strikes p ab;                                            //~ E0003
