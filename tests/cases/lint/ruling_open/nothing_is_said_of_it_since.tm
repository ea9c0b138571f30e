jurisdiction US; currency USD;

program w { tariff 72 from * = 25% since 2025-03-12; }
ruling vos "V.O.S." on 2025-05-28 strikes w; //~ W0517 nothing is said of what became of ruling `vos`
ruling other on 2025-05-29 strikes w;
stay other since 2025-06-10;
