//! Groups of countries, by the days on which each belonged.

/// The European Union.
country eu = AT, BE, BG, CY, CZ, DE, DK, EE, ES, FI, FR, GR, HR since 2013-07-01, HU, IE, IT, LT, LU, LV, MT, NL, PL, PT,
    RO, SE, SI, SK, GB until 2020-02-01;
