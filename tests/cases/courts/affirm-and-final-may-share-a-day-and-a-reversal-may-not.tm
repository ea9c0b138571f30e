jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-01-01; }
ruling r on 2025-05-28 strikes p;
affirm r on 2025-07-31;
final r on 2025-07-31;
ruling s on 2025-05-28 strikes p;
affirm s on 2025-07-31;
reverse s on 2025-07-31;                                                        //~ E0344 both upheld and undone
ruling t on 2025-05-28 strikes p;
final t on 2025-07-31;
vacate t on 2025-07-31;                                                         //~ E0344 `t`
