//! The duties of the Harmonized Tariff Schedule itself: general, special and column 2 rates.

/// Lines and rates of chapters 1 to 97, carried over from the schedule as published in 2025. Special rates are claimed by the schedule's own
/// programme codes (`KR`, `S` for the USMCA).
schedule mfn = hts "lists/mfn.csv" cite "HTS 2025";
column2 column_2;
