use std::collections::BTreeSet;

use crate::diagnostic::Diagnostic;
use crate::lint::{Find, Group, Subject};

rule! {
    /// A quota that begins within one of its periods
    ///
    /// `quota-part-period`: the quota is filled anew in each period, and begins within one. The part that is left of it has the
    /// full amount, while laws mostly cut the first year's amount to the days that are left. Asked only where it is named.
    ///
    /// Example: `quota cars: 8703 from GB = 7.5% for 100_000 each per calendar year since 2025-06-30;`
    ///
    /// To mend it: write a quota of its own for the first part, `for 50_549 each total since 2025-06-30 until 2026-01-01`, or let
    /// the period begin on that day, `per year from 06-30`.
    "W0557" "quota-part-period": Group::OnDemand, Find::Written(check);
}

/// Quotas whose first day is not the first of a period.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut told = BTreeSet::new();
    for (_, program) in subject.programs() {
        for tariff in &program.tariffs {
            let (Some(quota), Some(since)) = (&tariff.quota, tariff.terms.since) else { continue };
            let begins = quota.period.first_day(since);
            let is_total = quota.period == crate::book::QuotaPeriod::Total;
            if is_total || begins == since || !told.insert(tariff.id) {
                continue;
            }
            found.push(
                Diagnostic::new(
                    &MISTAKE,
                    tariff.span,
                    format!(
                        "the quota `{}` begins on {since}, and its period on {begins}: what is left of it has the full amount",
                        quota.name
                    ),
                )
                .help("where the law cuts it to the days that are left, write a quota of its own for them"),
            );
        }
    }
    found
}
