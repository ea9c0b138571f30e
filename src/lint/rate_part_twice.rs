use std::collections::BTreeSet;

use crate::book::{Rate, Sign};
use crate::diagnostic::Diagnostic;
use crate::lint::{Find, Group, Subject};

rule! {
    /// A rate that adds the same sort of amount twice
    ///
    /// `rate-part-twice`: a rate adds two percentages of the same value, or two amounts for the same unit. Schedules print each
    /// once; where it is there twice one of them mostly was to be in another unit, a bound (`at least`, `at most`) or `of` a fact.
    ///
    /// Example: `tariff 0402 from * = 5% + 3%;`
    ///
    /// To mend it: write their sum, or say what the second one is a part of.
    "W0558" "rate-part-twice": Group::Opinion, Find::Written(check);
}

/// Sums with two parts of one sort.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut told = BTreeSet::new();
    for (_, program) in subject.programs() {
        // What a list says and what is added to each of its rows are two things.
        for tariff in program.tariffs.iter().filter(|one| one.listed.is_none()) {
            let mut why = None;
            for row in &tariff.rows {
                row.rate.each_part(&mut |part| {
                    if let Rate::Sum(parts) = part {
                        why = why.or(twice(parts));
                    }
                });
            }
            let Some(why) = why.filter(|_| told.insert(tariff.span)) else { continue };
            found.push(
                Diagnostic::new(&MISTAKE, tariff.span, format!("this rate adds {why}"))
                    .help("write their sum, or correct what the second one is a part of"),
            );
        }
    }
    found
}

/// What a sum adds twice.
fn twice(parts: &[(Sign, Rate)]) -> Option<&'static str> {
    let is_again =
        |at: usize, one: &Rate| parts.iter().take(at).any(|(sign, other)| *sign == Sign::Plus && is_alike(one, other));
    let (_, (_, one)) = parts.iter().enumerate().find(|(at, (sign, one))| *sign == Sign::Plus && is_again(*at, one))?;
    Some(if matches!(one, Rate::Percent(..)) {
        "two percentages of the same value"
    } else {
        "two amounts for the same unit"
    })
}

/// Whether two rates are of one sort: percentages of the same, amounts for the same unit.
fn is_alike(one: &Rate, other: &Rate) -> bool {
    match (one, other) {
        (Rate::Percent(_, a), Rate::Percent(_, b)) => a == b,
        (
            Rate::Specific { currency: a, dimension: in_a, of: of_a, .. },
            Rate::Specific { currency: b, dimension: in_b, of: of_b, .. },
        ) => (a, in_a, of_a) == (b, in_b, of_b),
        _ => false,
    }
}
