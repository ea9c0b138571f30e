//! The UK Global Tariff: what goods of any country pay where nothing else is claimed. Rates are written as the tariff prints them.
//! Source: the Tariff of the United Kingdom, given force by S.I. 2020/1430. README.md says which rates were confirmed.

/// Customs duty: of the treatments that a declaration claims, the one with the lowest duty. What it claims is said by its preference
/// code (data element 4/17): 110 suspension, 120 quota, 200 developing countries, 300 agreement, 320 quota of an agreement.
program import_duty "Customs duty" lowest {
  cite "Taxation (Cross-border Trade) Act 2018";
}

/// Beef, fresh or chilled: carcasses, compensated quarters, forequarters, boneless cuts.
beef: tariff 0201.10.00, 0201.20.20 from * = 12% + 147 GBP/100 kg
    since 2021-01-01
    under import_duty
    cite "S.I. 2020/1430";
beef: tariff 0201.20.30 from * = 12% + 118 GBP/100 kg since 2021-01-01 under import_duty cite "S.I. 2020/1430";
beef: tariff 0201.30.00 from * = 12% + 253 GBP/100 kg since 2021-01-01 under import_duty cite "S.I. 2020/1430";

/// Roses and carnations.
tariff 0603.11.00, 0603.12.00 from * = 8% since 2021-01-01 under import_duty cite "S.I. 2020/1430";

/// Bananas.
tariff 0803.90.10 from * = 95 GBP/1_000 kg since 2021-01-01 under import_duty cite "S.I. 2020/1430";

/// Apples, by season; cider apples in bulk are another line.
tariff 0808.10.80 from * = 4% each year 01-01 through 03-31 since 2021-01-01 under import_duty cite "S.I. 2020/1430";
tariff 0808.10.80 from * = 0% each year 04-01 through 07-31 since 2021-01-01 under import_duty cite "S.I. 2020/1430";
tariff 0808.10.80 from * = 8% each year 08-01 through 12-31 since 2021-01-01 under import_duty cite "S.I. 2020/1430";

/// Beer; whisky, gin and vodka.
tariff 2203.00, 2208.30, 2208.50, 2208.60 from * = 0% since 2021-01-01 under import_duty cite "S.I. 2020/1430";

/// Still wine from outside the EU, not white, in bottles of two litres or less, by its strength.
tariff 2204.21.94 from * = 10 GBP/hl when abv <= 13 since 2021-01-01 under import_duty cite "S.I. 2020/1430";
tariff 2204.21.94 from * = 12 GBP/hl
    when abv > 13 and abv <= 15
    since 2021-01-01
    under import_duty
    cite "S.I. 2020/1430";
tariff 2204.21.94 from * = 15 GBP/hl
    when abv > 15 and abv <= 18
    since 2021-01-01
    under import_duty
    cite "S.I. 2020/1430";
tariff 2204.21.94 from * = 17 GBP/hl
    when abv > 18 and abv <= 22
    since 2021-01-01
    under import_duty
    cite "S.I. 2020/1430";
/// The tariff prints `1.40 GBP / % vol / hl`.
tariff 2204.21.94 from * = 1.40 GBP/hl * abv when abv > 22 since 2021-01-01 under import_duty cite "S.I. 2020/1430";

/// Rum rich in volatile substances, in bottles of two litres or less. The tariff prints `0.50 GBP / % vol / hl + 2.60 GBP / hl`.
tariff 2208.40.11 from * = 0.50 GBP/hl * abv + 2.60 GBP/hl since 2021-01-01 under import_duty cite "S.I. 2020/1430";

/// Sheath contraceptives; printed books; seats.
tariff 4014.10.00, 4901, 9401.80.00 from * = 0% since 2021-01-01 under import_duty cite "S.I. 2020/1430";

/// Tableware and kitchenware of porcelain or china.
tariff 6911.10.00 from * = 12% since 2021-01-01 under import_duty cite "S.I. 2020/1430";

/// Cars; electric bicycles; bicycles with ball bearings.
tariff 8703 from * = 10% since 2021-01-01 under import_duty cite "S.I. 2020/1430";
tariff 8711.60.10, 8711.60.90 from * = 6% since 2021-01-01 under import_duty cite "S.I. 2020/1430";
tariff 8712.00.30 from * = 14% since 2021-01-01 under import_duty cite "S.I. 2020/1430";
