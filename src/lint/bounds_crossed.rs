use std::collections::BTreeSet;

use crate::book::{BoundKind, Rate};
use crate::diagnostic::Diagnostic;
use crate::lint::{Find, Group, Subject};

rule! {
    /// The least of a rate is more than its most
    ///
    /// `bounds-crossed`: a rate says `at least` and `at most`, and the one is more than the other, so only the bound that is said last
    /// ever counts.
    ///
    /// Example: `tariff 2203 from * = 5% at least 40 USD at most 30 USD;`
    ///
    /// To mend it: correct one of the bounds.
    "W0533" "bounds-crossed": Group::Opinion, Find::Written(check);
}

/// Rates with bounds that leave nothing between them.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut told = BTreeSet::new();
    for (_, program) in subject.programs() {
        for tariff in &program.tariffs {
            for row in &tariff.rows {
                let mut is_crossed = false;
                row.rate.each_part(&mut |part| is_crossed |= crossed(part));
                if is_crossed && told.insert(tariff.span) {
                    found.push(
                        Diagnostic::new(
                            &MISTAKE,
                            tariff.span,
                            format!(
                                "of `{}` the least is more than the most, so the last bound alone counts",
                                row.written
                            ),
                        )
                        .help("correct one of the bounds"),
                    );
                }
            }
        }
    }
    found
}

/// Whether a bound stands behind one of the other kind that it crosses.
fn crossed(rate: &Rate) -> bool {
    let Rate::Bound(inner, kind, bound) = rate else { return false };
    let Rate::Bound(_, inner_kind, inner_bound) = &**inner else { return false };
    let (least, most) = match (inner_kind, kind) {
        (BoundKind::AtLeast, BoundKind::AtMost) => (&**inner_bound, &**bound),
        (BoundKind::AtMost, BoundKind::AtLeast) => (&**bound, &**inner_bound),
        (BoundKind::AtLeast, BoundKind::AtLeast) | (BoundKind::AtMost, BoundKind::AtMost) => return false,
    };
    match (least, most) {
        (Rate::Percent(least, one), Rate::Percent(most, other)) => one == other && least > most,
        (Rate::Flat(least, one), Rate::Flat(most, other)) => one == other && least > most,
        (
            Rate::Specific { amount: least, currency, dimension, of },
            Rate::Specific { amount: most, currency: other, dimension: counted, of: named },
        ) => (currency, dimension, of) == (other, counted, named) && least > most,
        _ => false,
    }
}
