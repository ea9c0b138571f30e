//! Groups of countries that tariff law names, as dated sets. A membership counts from the day the treaty that gives it came into force, and
//! ends on the first day it is no longer in force.

/// Member states of the European Union, and of the European Economic Community before it.
/// Source: Treaty of Rome (in force 1 January 1958), the accession treaties of 1972, 1979, 1985, 1994, 2003, 2005 and 2012, and the withdrawal
/// agreement with the United Kingdom (in force 1 February 2020).
country eu =
    BE since 1958-01-01, DE since 1958-01-01, FR since 1958-01-01, IT since 1958-01-01, LU since 1958-01-01, NL since 1958-01-01,
    DK since 1973-01-01, IE since 1973-01-01, GB since 1973-01-01 until 2020-02-01,
    GR since 1981-01-01,
    ES since 1986-01-01, PT since 1986-01-01,
    AT since 1995-01-01, FI since 1995-01-01, SE since 1995-01-01,
    CY since 2004-05-01, CZ since 2004-05-01, EE since 2004-05-01, HU since 2004-05-01, LT since 2004-05-01,
    LV since 2004-05-01, MT since 2004-05-01, PL since 2004-05-01, SI since 2004-05-01, SK since 2004-05-01,
    BG since 2007-01-01, RO since 2007-01-01,
    HR since 2013-07-01;

/// Member states of the European Free Trade Association.
/// Source: Stockholm Convention (in force 3 May 1960) with the accessions and withdrawals since; those that left joined the European Communities.
country efta =
    CH since 1960-05-03, NO since 1960-05-03, IS since 1970-03-01, LI since 1991-09-01,
    AT since 1960-05-03 until 1995-01-01, SE since 1960-05-03 until 1995-01-01, FI since 1986-01-01 until 1995-01-01,
    PT since 1960-05-03 until 1986-01-01,
    DK since 1960-05-03 until 1973-01-01, GB since 1960-05-03 until 1973-01-01;

/// Member states of the Eurasian Economic Union.
/// Source: Treaty of Astana (in force 1 January 2015) and the accession treaties of Armenia and Kyrgyzstan.
country eaeu = BY since 2015-01-01, KZ since 2015-01-01, RU since 2015-01-01, AM since 2015-01-02, KG since 2015-08-12;

/// The partners of the United States in the United States-Mexico-Canada Agreement.
/// Source: the agreement, in force 1 July 2020.
country usmca_partners = CA since 2020-07-01, MX since 2020-07-01;
