//! Alcohol Duty. Since 1 August 2023 every drink pays by its strength, for each litre of pure alcohol in it.
//! Spirits are declared in that unit, `lpa`. Wine and beer are declared in litres: a hectolitre of 12% holds 12 litres of pure
//! alcohol, so a rate for a hectolitre, times the points of `abv`, is the rate for a litre of pure alcohol.
//! Left out: cider and other fermented drinks, draught relief, small producer relief.

/// A litre of pure alcohol.
unit lpa;

product spirits = 2208;
product wine = 2204, 2205;
product beer = 2203;

tax alcohol_duty on spirits = 9.27 GBP/lpa
    when abv > 1.2 and abv < 3.5
    since 2023-08-01
    cite "Finance (No. 2) Act 2023, schedule 7";
tax alcohol_duty on spirits = 9.61 GBP/lpa
    when abv > 1.2 and abv < 3.5
    since 2025-02-01 announced 2024-10-30
    cite "Alcohol Duty rates, HMRC, 1 February 2025";
tax alcohol_duty on spirits = 24.77 GBP/lpa
    when abv >= 3.5 and abv < 8.5
    since 2023-08-01
    cite "Finance (No. 2) Act 2023, schedule 7";
tax alcohol_duty on spirits = 25.67 GBP/lpa
    when abv >= 3.5 and abv < 8.5
    since 2025-02-01 announced 2024-10-30
    cite "Alcohol Duty rates, HMRC, 1 February 2025";
tax alcohol_duty on spirits = 28.50 GBP/lpa
    when abv >= 8.5 and abv <= 22
    since 2023-08-01
    cite "Finance (No. 2) Act 2023, schedule 7";
tax alcohol_duty on spirits = 29.54 GBP/lpa
    when abv >= 8.5 and abv <= 22
    since 2025-02-01 announced 2024-10-30
    cite "Alcohol Duty rates, HMRC, 1 February 2025";
tax alcohol_duty on spirits = 31.64 GBP/lpa when abv > 22 since 2023-08-01 cite "Finance (No. 2) Act 2023, schedule 7";
tax alcohol_duty on spirits = 32.79 GBP/lpa
    when abv > 22
    since 2025-02-01 announced 2024-10-30
    cite "Alcohol Duty rates, HMRC, 1 February 2025";

tax alcohol_duty on wine, beer = 9.27 GBP/hl * abv
    when abv > 1.2 and abv < 3.5
    since 2023-08-01
    cite "Finance (No. 2) Act 2023, schedule 7";
tax alcohol_duty on wine, beer = 9.61 GBP/hl * abv
    when abv > 1.2 and abv < 3.5
    since 2025-02-01 announced 2024-10-30
    cite "Alcohol Duty rates, HMRC, 1 February 2025";
tax alcohol_duty on wine = 24.77 GBP/hl * abv
    when abv >= 3.5 and abv < 8.5
    since 2023-08-01
    cite "Finance (No. 2) Act 2023, schedule 7";
tax alcohol_duty on wine = 25.67 GBP/hl * abv
    when abv >= 3.5 and abv < 8.5
    since 2025-02-01 announced 2024-10-30
    cite "Alcohol Duty rates, HMRC, 1 February 2025";
tax alcohol_duty on beer = 21.01 GBP/hl * abv
    when abv >= 3.5 and abv < 8.5
    since 2023-08-01
    cite "Finance (No. 2) Act 2023, schedule 7";
tax alcohol_duty on beer = 21.78 GBP/hl * abv
    when abv >= 3.5 and abv < 8.5
    since 2025-02-01 announced 2024-10-30
    cite "Alcohol Duty rates, HMRC, 1 February 2025";
tax alcohol_duty on wine, beer = 28.50 GBP/hl * abv
    when abv >= 8.5 and abv <= 22
    since 2023-08-01
    cite "Finance (No. 2) Act 2023, schedule 7";
tax alcohol_duty on wine, beer = 29.54 GBP/hl * abv
    when abv >= 8.5 and abv <= 22
    since 2025-02-01 announced 2024-10-30
    cite "Alcohol Duty rates, HMRC, 1 February 2025";
tax alcohol_duty on wine, beer = 31.64 GBP/hl * abv
    when abv > 22
    since 2023-08-01
    cite "Finance (No. 2) Act 2023, schedule 7";
tax alcohol_duty on wine, beer = 32.79 GBP/hl * abv
    when abv > 22
    since 2025-02-01 announced 2024-10-30
    cite "Alcohol Duty rates, HMRC, 1 February 2025";

/// The easement: for a year and a half wine from 11.5% to 14.5% paid as wine of 12.5%, that is 28.50 for each of 12.5 litres.
easement: tax alcohol_duty on wine = 356.25 GBP/hl
    when abv >= 11.5 and abv <= 14.5
    since 2023-08-01 until 2025-02-01
    cite "Finance (No. 2) Act 2023";
