use std::collections::BTreeSet;

use crate::book::Quota;
use crate::diagnostic::Diagnostic;
use crate::lint::uses::days_of;
use crate::lint::{Find, Group, Subject};
use crate::region::DaySet;
use crate::syntax::tree::StatementKind;
use crate::trade::Day;

rule! {
    /// What was used of a quota before it began, after it ended, or more than there is
    ///
    /// `quota-used-outside`: `used … on D` counts what was entered before D in the quota's period in which D lies. Nothing can have
    /// been when D is no later than the quota's first day or the first day of that period, and nothing more is counted when the
    /// quota has ended before D. Or the amount is more than there is in a period.
    ///
    /// Example: `quota beef: 0201 from AR = 1% for 100 t per calendar year since 2025-01-01 used 40 t on 2025-01-01;`
    ///
    /// To mend it: correct the day or the amount.
    "W0548" "quota-used-outside": Group::Opinion, Find::Written(check);
}

/// `used` on days that cannot be, and of more than there is.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let written = subject.by_span();
    let mut found = Vec::new();
    let mut told = BTreeSet::new();
    for (jurisdiction, program) in subject.programs() {
        for tariff in &program.tariffs {
            let Some(quota) = tariff.quota.as_deref().filter(|_| told.insert(tariff.id)) else { continue };
            let StatementKind::Quota(tree) = (match written.get(&tariff.span) {
                Some(placed) => &placed.statement.kind,
                None => continue,
            }) else {
                continue;
            };
            let all = program.tariffs.iter().filter(|one| one.id == tariff.id);
            let days = all.fold(DaySet::nothing(), |days, one| days.union(&days_of(jurisdiction, one.id, &one.terms)));
            for (pot, dated) in &tree.used {
                let amount = quota.used.iter().find(|(_, day)| *day == dated.day).map(|(amount, _)| amount);
                if let Some(why) = outside(quota, &days, dated.day) {
                    found.push(
                        Diagnostic::new(&MISTAKE, dated.span, why)
                            .help("`used … on D` counts what was entered before D: correct the day"),
                    );
                } else if amount.is_some_and(|amount| *amount > quota.amount) {
                    let message = format!("more was used than there is in a period of the quota `{}`", quota.name);
                    found.push(
                        Diagnostic::new(&MISTAKE, pot.span, message)
                            .also(tree.amount.span, "there is so much")
                            .help("correct one of the amounts"),
                    );
                }
            }
        }
    }
    found
}

/// Why nothing can have been used of a quota before a day.
fn outside(quota: &Quota, days: &DaySet, day: Day) -> Option<String> {
    let first = days.periods().next()?.since;
    let last = days.periods().last()?.until;
    if day <= first {
        return Some(format!("the quota `{}` begins on {first}, so nothing was used before {day}", quota.name));
    }
    if last < day {
        return Some(format!(
            "the quota `{}` ended before {last}, and this counts what was used before {day}",
            quota.name
        ));
    }
    let begins = quota.period.first_day(day) == day;
    begins.then(|| format!("a period of the quota `{}` begins on {day}, of which nothing was used before", quota.name))
}
