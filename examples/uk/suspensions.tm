//! Duties suspended for a time, for goods of every country.

/// Cut flowers, so that those which come by the auctions of the Netherlands come in free as well.
flowers: tariff 0603.11.00, 0603.12.00 from * = free
    when claims "110"
    since 2024-04-11 through 2026-06-30
    under import_duty
    cite "S.I. 2020/1435" cite "Suspensions of Import Duty Rates Document";
