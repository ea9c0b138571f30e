//! The reciprocal tariff (IEEPA): a baseline on nearly all, and rates by country in its place.

/// Annex II as it was on the first day, and computers and telephones, which the memorandum of 11 April 2025 put beside it.
product annex_ii_first = list "lists/annex_ii.csv" column code where group = "first";
product electronics = list "lists/annex_ii.csv" column code where group = "electronics";
/// Copper stood on it until its own duty began.
product annex_ii_copper = list "lists/annex_ii.csv" column code where group = "copper";
/// What EO 14346 took off it and put on it on 8 September 2025.
product annex_ii_until_september = list "lists/annex_ii.csv" column code where group = "until_september";
product annex_ii_september = list "lists/annex_ii.csv" column code where group = "september";
/// Food and fertilizer, since 13 November 2025.
product annex_ii_food = list "lists/annex_ii.csv" column code where group = "food";
/// Codes of which only particular articles are outside.
product food_articles = list "lists/food_articles.csv" column code;
/// Codes in which articles of civil aircraft stand.
product aircraft = list "lists/aircraft.csv" column code; // tradec: allow(code-not-in-schedule) the list is kept as it was published

program reciprocal "IEEPA reciprocal" {
  cite "EO 14257";
  baseline: tariff * from * = 10% since 2025-04-05 announced 2025-04-02 code 9903.01.25;

  /// Rates by country in place of the baseline: one day, then paused. What was on its way keeps the baseline.
  april: tariff * from list "lists/reciprocal_april.csv" column country = column rate
      when loaded after 2025-04-08 or entered after 2025-05-26
      since 2025-04-09 announced 2025-04-02
      code column heading;

  china: tariff * from china = 34%
      when loaded after 2025-04-08 or entered after 2025-05-26
      since 2025-04-09 announced 2025-04-02
      code 9903.01.63;
  china: tariff * from china = 84%
      when loaded after 2025-04-08 or entered after 2025-05-26
      since 2025-04-09 announced 2025-04-08
      code 9903.01.63 cite "EO 14259";
  china: tariff * from china = 125%
      when loaded after 2025-04-08 or entered after 2025-05-26
      since 2025-04-10 announced 2025-04-09
      code 9903.01.63 cite "EO 14266";
  china: tariff * from china = 34%
      when loaded after 2025-04-08 or entered after 2025-05-26
      since 2025-05-14 announced 2025-05-12
      code 9903.01.63 cite "EO 14298";
  /// Geneva: 24 points are suspended.
  truce: tariff * from china = 10%
      since 2025-05-14 for 90 days announced 2025-05-12
      overrides china
      code 9903.01.25 cite "EO 14298";

  /// The rates by country of 7 August. What was on its way and comes before 5 October keeps the baseline.
  august: tariff * from list "lists/reciprocal_august.csv" column country = column rate
      when loaded after 2025-08-06 or entered after 2025-10-04
      since 2025-08-07 announced 2025-07-31
      code column heading cite "EO 14326";
  august: tariff * from eu = 15% inclusive of mfn
      when loaded after 2025-08-06 or entered after 2025-10-04
      since 2025-08-07 announced 2025-07-31
      code 9903.02.20 cite "EO 14326";
  august: tariff * from JP = 15%
      when loaded after 2025-08-06 or entered after 2025-10-04
      since 2025-08-07 announced 2025-07-31
      code 9903.02.30 cite "EO 14326";
  /// Japan's rate becomes all-in, back to its first day.
  august: tariff * from JP = 15% inclusive of mfn
      when loaded after 2025-08-06 or entered after 2025-10-04
      since 2025-08-07 announced 2025-09-04
      code 9903.02.73 cite "EO 14345";
  /// So do those of Korea, Switzerland and Liechtenstein, by notices of December back to 14 November.
  december: tariff * from KR = 15% inclusive of mfn
      since 2025-11-14 announced 2025-12-04
      overrides august
      code 9903.02.80 cite "90 FR 55964";
  december: tariff * from CH = 15% inclusive of mfn
      since 2025-11-14 announced 2025-12-18
      overrides august
      code 9903.02.83 cite "90 FR 59281";
  december: tariff * from LI = 15% inclusive of mfn
      since 2025-11-14 announced 2025-12-18
      overrides august
      code 9903.02.88 cite "90 FR 59281";

  exempt * from CA announced 2025-04-02 code 9903.01.26;
  exempt * from MX announced 2025-04-02 code 9903.01.27;
  exempt * from column_2 announced 2025-04-02 code 9903.01.29;
  exempt annex_ii_first from * announced 2025-04-02 code 9903.01.32;
  exempt electronics from * announced 2025-04-11 code 9903.01.32 cite "Memorandum of 11 April 2025";
  annex_copper: exempt annex_ii_copper from * announced 2025-04-02 code 9903.01.32;
  annex_until_september: exempt annex_ii_until_september from * announced 2025-04-02 code 9903.01.32;
  exempt annex_ii_september from * since 2025-09-08 announced 2025-09-05 code 9903.01.32 cite "EO 14346";
  exempt annex_ii_food from * since 2025-11-13 announced 2025-11-14 code 9903.01.32 cite "EO 14360";
  exempt food_articles from *
      when particular_food
      since 2025-11-13 announced 2025-11-14
      code 9903.02.78 cite "EO 14360";
  exempt * from * when loaded before 2025-04-05 and entered before 2025-05-27 announced 2025-04-02 code 9903.01.28;
  deduct us_content_value when us_content_value >= 20% of value announced 2025-04-02 code 9903.01.34;
}

/// The rates by country are put off to 9 July, then to 1 August; China's are not. Those of 7 August take their place.
ninety_days: pause reciprocal.april since 2025-04-10 for 90 days announced 2025-04-09 cite "EO 14266";
extend ninety_days until 2025-08-01 announced 2025-07-07 cite "EO 14316";
pause reciprocal.april since 2025-08-01 until 2025-08-07 announced 2025-07-31 cite "EO 14326";
repeal reciprocal.april since 2025-08-07 announced 2025-07-31 cite "EO 14326";

/// The truce with China is prolonged, twice.
extend reciprocal.truce until 2025-11-10 announced 2025-08-11 cite "EO 14334";
extend reciprocal.truce until 2026-11-10 announced 2025-11-04 cite "EO 14358";

/// What leaves Annex II.
repeal reciprocal.annex_copper since 2025-08-01 announced 2025-07-30 cite "Proclamation 10962";
repeal reciprocal.annex_until_september since 2025-09-08 announced 2025-09-05 cite "EO 14346";
