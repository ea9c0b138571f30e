//! Preferences. They are claimed: without the code in `claims` the duty is that of the UK Global Tariff.

/// Some of the countries with Comprehensive Preferences: the least developed countries.
country least_developed = BD, ET, KH, MW, MZ, NP, RW, TZ, UG, ZM;
/// Some of the CARIFORUM states.
country cariforum = BB, BZ, DM, DO, GY, JM, LC, SR, TT, VC;

/// Goods that originate in the European Union.
tca: tariff * from eu = free
    when claims "300"
    since 2021-01-01
    under import_duty
    cite "EU-UK Trade and Cooperation Agreement, article 21" cite "S.I. 2020/1457";

/// Goods that originate in a CARIFORUM state.
epa: tariff * from cariforum = free
    when claims "300"
    since 2021-01-01
    under import_duty
    cite "CARIFORUM-UK Economic Partnership Agreement" cite "S.I. 2020/1457";

/// The Developing Countries Trading Scheme: everything but arms, here chapter 93.
dcts: tariff * except 93 from least_developed = free
    when claims "200"
    since 2023-06-19
    under import_duty
    cite "S.I. 2023/561";
