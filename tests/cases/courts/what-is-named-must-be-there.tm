jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-01-01; }
program relief { exempt * from CA; }
relieved: repeal p 72 since 2025-08-01;
ruling vos on 2025-05-28 strikes p, q;                                          //~ E0204 no program or label `q` to strike
ruling two on 2025-05-28 strikes relief;                                        //~ E0341 nothing of `relief` can be struck
ruling three on 2025-05-28 strikes relieved;                                    //~ E0341 nothing of `relieved`
ruling four on 2025-05-28 strikes vos;                                          //~ E0341 nothing of `vos`
stay vso since 2025-05-29;                                                      //~ E0340 there is no ruling `vso` to stay
affirm p on 2025-07-31;                                                         //~ E0340 `p` is a program
stay p since 2025-07-31;                                                        //~ E0340 `p` is a program
final relieved on 2025-07-31;                                                   //~ E0340 `relieved` is no ruling
pause vos since 2025-06-01;                                                     //~ E0213 nothing of `vos` can be paused
