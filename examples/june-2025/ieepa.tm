//! Tariffs under the International Emergency Economic Powers Act: fentanyl and reciprocal.

/// Energy and critical minerals, of which those of Canada have a rate of their own.
product energy = list "lists/canada_mexico.csv" column code where group = "energy";

product potash = list "lists/canada_mexico.csv" column code where group = "potash";

/// Outside the reciprocal tariff from its first day.
product annex_ii = list "lists/annex_ii.csv" column code where group = "first";

/// Computers, phones and chips, outside it by a later word that reaches back to its first day.
product electronics = list "lists/annex_ii.csv" column code where group = "electronics";

program fentanyl "IEEPA fentanyl" {
  tariff * from CN, HK = 10% since 2025-02-04 announced 2025-02-01 code 9903.01.20 cite "EO 14195";
  tariff * from CN, HK = 20% since 2025-03-04 announced 2025-03-03 code 9903.01.24 cite "EO 14228";
  fentanyl_transit: exempt * from CN, HK
      when loaded before 2025-02-01 and entered before 2025-03-07
      code 9903.01.23 cite "EO 14195";

  canada: tariff * from CA = 25% since 2025-02-04 announced 2025-02-01 code 9903.01.10 cite "EO 14193";
  canada: tariff energy from CA = 10% since 2025-02-04 announced 2025-02-01 code 9903.01.13 cite "EO 14193";
  mexico: tariff * from MX = 25% since 2025-02-04 announced 2025-02-01 code 9903.01.01 cite "EO 14194";
  tariff potash from CA = 10% since 2025-03-07 announced 2025-03-06 code 9903.01.15 cite "EO 14231";
  tariff potash from MX = 10% since 2025-03-07 announced 2025-03-06 code 9903.01.05 cite "EO 14232";
  exempt * from CA when claims USMCA since 2025-03-07 announced 2025-03-06 code 9903.01.14 cite "EO 14231";
  exempt * from MX when claims USMCA since 2025-03-07 announced 2025-03-06 code 9903.01.04 cite "EO 14232";
}

/// Canada and Mexico were given a month.
pause fentanyl.canada since 2025-02-04 until 2025-03-04 announced 2025-02-03 cite "EO 14197";
pause fentanyl.mexico since 2025-02-04 until 2025-03-04 announced 2025-02-03 cite "EO 14198";

program reciprocal "IEEPA reciprocal" {
  cite "EO 14257";
  baseline: tariff * from * = 10% since 2025-04-05 announced 2025-04-02 code 9903.01.25;

  /// Rates by country in place of the baseline: one day, then paused. Goods already on their way keep the baseline.
  country: tariff * from {
    CM, CD         = 11%,
    TD, GQ         = 13%,
    NG             = 14%,
    NO, VE         = 15%,
    MZ             = 16%,
    IL, MW, PH, ZM = 17%,
    NI, ZW         = 18%,
    eu, JO         = 20%,
    CI, NA         = 21%,
    VU             = 22%,
    BN, JP, MY     = 24%,
    KR             = 25%,
    IN             = 26%,
    KZ             = 27%,
    TN             = 28%,
    PK             = 29%,
    DZ, NR, ZA     = 30%,
    LY, MD, CH     = 31%,
    AO, FJ, ID, TW = 32%,
    MK             = 33%,
    BA             = 35%,
    TH             = 36%,
    BD, BW, LI, RS = 37%,
    GY             = 38%,
    IQ             = 39%,
    MU             = 40%,
    FK, SY         = 41%,
    MM, LK         = 44%,
    VN             = 46%,
    MG             = 47%,
    LA             = 48%,
    KH             = 49%,
    LS             = 50%
  } when loaded after 2025-04-08 since 2025-04-09 announced 2025-04-02;

  china: tariff * from CN, HK, MO = 34%
      when loaded after 2025-04-08
      since 2025-04-09 announced 2025-04-02
      code 9903.01.63;
  china: tariff * from CN, HK, MO = 84%
      when loaded after 2025-04-08
      since 2025-04-09 announced 2025-04-08
      code 9903.01.63 cite "EO 14259";
  china: tariff * from CN, HK, MO = 125%
      when loaded after 2025-04-08
      since 2025-04-10 announced 2025-04-09
      code 9903.01.63 cite "EO 14266";
  china: tariff * from CN, HK, MO = 34%
      when loaded after 2025-04-08
      since 2025-05-14 announced 2025-05-12
      code 9903.01.63 cite "EO 14298";
  /// Geneva: 24 points are suspended.
  truce: tariff * from CN, HK, MO = 10%
      since 2025-05-14 for 90 days announced 2025-05-12
      overrides china
      code 9903.01.25 cite "EO 14298";

  exempt * from CA code 9903.01.26;
  exempt * from MX code 9903.01.27;
  exempt * from BY, CU, KP, RU code 9903.01.29;
  exempt annex_ii from * code 9903.01.32;
  exempt electronics from * since 2025-04-05 announced 2025-04-11 code 9903.01.32 cite "Memorandum of 11 April 2025"; // tradec: allow(announced-late) the memorandum reaches back to 5 April
  reciprocal_transit: exempt * from * when loaded before 2025-04-05 and entered before 2025-05-27 code 9903.01.28;
  deduct us_content_value when us_content_value >= 20% of value code 9903.01.34;
}

/// The rates by country are put off to 9 July; China's are not.
pause reciprocal.country since 2025-04-10 for 90 days announced 2025-04-09 cite "EO 14266";
