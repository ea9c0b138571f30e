jurisdiction US; currency USD;
country union = DE, GB since 2020-02-01 until 2020-02-01;    //~ E0304 on no day
program p { tariff * from union = 10%; }
