jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-01-01; }
fact worth: money;
ruling p on 2025-05-28 strikes p;                                               //~ E0205 `p`
ruling worth on 2025-05-28 strikes p;                                           //~ E0205 `worth`
ruling entered on 2025-05-28 strikes p;                                         //~ E0205 `entered`
ruling r on 2025-05-28 strikes p;
ruling r on 2025-05-29 strikes p;                                               //~ E0205 `r`
