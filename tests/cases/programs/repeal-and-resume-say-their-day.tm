jurisdiction US; currency USD;
program p { tariff * from * = 10%; }
repeal p;                                          //~ E0305 `repeal` says `since`
resume p;                                          //~ E0305 `resume` says `since`
repeal p since 2025-01-01 until 2025-02-01;        //~ E0305 `repeal` has no end
extend p;                                          //~ E0305 `extend` says `until`
program q { exempt 2709 from *; }
pause q since 2025-01-01;                          //~ E0213 nothing of `q` can be paused
