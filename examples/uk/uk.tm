//! Import duty, excise and VAT of Great Britain as they stood on 30 June 2025: a short book of some twenty commodities.
//! `tradec eval examples/uk examples/uk/shipments.csv`. Sources, and what is left out, stand in README.md.
//! Product lists hold the codes this example uses, not the whole of the law. Commodity codes are those of the UK, ten digits.

jurisdiction GB;
currency GBP;
use std.countries;

use "mfn.tm";
use "preferences.tm";
use "suspensions.tm";
use "quotas.tm";
use "remedies.tm";
use "excise.tm";
use "vat.tm";
use "charges.tm";

/// Goods worth no more than £135 in one consignment, but not alcohol, tobacco and perfume. A consignment is taken to be an `entry`.
low_value: exempt * except 2203..2208, 24, 3303 from *
    when entry_value <= 135 GBP
    since 2021-01-01
    under import_duty
    cite "S.I. 2020/1431";

// Invoices in other money. HMRC publishes a rate a month, as here in foreign money for one pound; THESE TWO RATES ARE MADE UP.
exchange GBP = 1.2 EUR since 2025-01-01;
exchange GBP = 1.25 USD since 2025-01-01;
