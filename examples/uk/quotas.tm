//! Tariff quotas. Beyond the quota the other duties apply. Allocation by certificates is left out: here who enters first is served first.

/// Beef of New Zealand under the free trade agreement: 12,000 t for 2023, cut to the days that were left, and 2,980 t more each year.
quota nz_beef_2024: 0201 from NZ = free for 14_980 t total
    when claims "320"
    since 2024-01-01 until 2025-01-01
    under import_duty
    overrides beef
    cite "UK-New Zealand FTA, annex 2A";
quota nz_beef_2025: 0201 from NZ = free for 17_960 t total
    when claims "320"
    since 2025-01-01 until 2026-01-01
    under import_duty
    overrides beef
    cite "UK-New Zealand FTA, annex 2A";

/// High quality beef of New Zealand, within the WTO: a year begins on 1 July.
quota nz_high_quality: 0201 from NZ = 20% for 198 t per year from 07-01
    when claims "120"
    since 2024-07-01
    under import_duty
    overrides beef
    cite "S.I. 2020/1432";
