//! The pages of the rules.

crate::mistakes! {
    /// An older exception survives a newer measure
    ///
    /// `exception-survives`: a narrower measure goes before a broader one even when it is the older law. So when a rate is
    /// raised for everyone, an older rate for one country or product still holds. That is the classic slip.
    ///
    /// Example: `gb: tariff steel from GB = 5% since 2024-01-01; tariff steel from * = 50% since 2025-06-04;`
    ///
    /// To mend it: say in the newer statement `keeps gb` where that is meant (no amount changes), else `overrides gb`.
    "W0310" EXCEPTION_SURVIVES;

    /// A statement that changes nothing
    ///
    /// `no-effect`: this statement changes nothing for any shipment, on any day, whatever is known: what it says is never
    /// reached, because other statements go before it everywhere or because it was repealed before it began.
    ///
    /// Example: `a: tariff 72 from * = 5% overrides b; b: tariff 72 from * = 9% since 2025-01-01;`, of which `b` is never reached
    ///
    /// To mend it: take it away, or say `overrides` where it should go before the others.
    "W0311" NO_EFFECT;

    /// What a repeal or ruling reaches hangs on a missing `announced`
    ///
    /// `announced-missing`: a repeal ends what was announced before it, and a ruling voids what was announced before its day.
    /// A statement that does not say `announced` counts as announced on its `since`; this one begins after that day, so it
    /// stands although it may well have been announced before.
    ///
    /// Example: `p: tariff 72 from * = 5% since 2025-09-01; repeal p since 2025-08-01;`
    ///
    /// To mend it: say `announced` in the statement.
    "W0312" ANNOUNCED_MISSING;

    /// A ruling, or what is said of one, that changes nothing
    ///
    /// `no-effect`: a ruling reaches what was announced before its day; this one reaches none of what it names. Or a stay, a
    /// `final`, a reversal leaves the ruling at work on the same days as without it: a stay that is over before the ruling would
    /// have been at work, a `final` of what was reversed before. An `affirm` changes no amount and is never warned of.
    ///
    /// Example: `ruling r on 2025-05-28 strikes a since 2025-06-07; stay r since 2025-05-29 until 2025-06-02;`
    ///
    /// To mend it: correct the days, or take it away.
    "W0313" COURT_NO_EFFECT;

    /// A schedule of whose column 2 nobody pays the rates
    ///
    /// `column2-missing`: by General Note 3(b) of the Harmonized Tariff Schedule the rates of column 2 are due on goods of
    /// the countries that it names, whatever is claimed. A book that reads a schedule and does not say which these are
    /// takes the general rate for them too.
    ///
    /// Example: `schedule mfn = hts "hts_2025.csv" since 2025-01-01;` and no `column2`
    ///
    /// To mend it: say `column2 BY, CU, KP, RU;`
    "W0130" COLUMN2_MISSING;
}
