use crate::book::ActKind;
use crate::diagnostic::Diagnostic;
use crate::lint::{Find, Group};
use crate::proof::Proved;
use crate::source::Files;

rule! {
    /// What a repeal or ruling reaches hangs on a missing `announced`
    ///
    /// `announced-missing`: a repeal ends what was announced before it, and a ruling voids what was announced before its day.
    /// A statement that does not say `announced` counts as announced on its `since`; this one begins after that day, so it
    /// stands although it may well have been announced before.
    ///
    /// Example: `p: tariff 72 from * = 5% since 2025-09-01; repeal p since 2025-08-01;`
    ///
    /// To mend it: say `announced` in the statement.
    "W0312" "announced-missing": Group::Check, Find::Proved(check);
}

/// Statements that a repeal or a ruling names and misses only because they do not say when they were announced.
fn check(proved: &Proved<'_>, _: &Files) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for jurisdiction in &proved.book.jurisdictions {
        for act in jurisdiction.acts.iter().filter(|act| act.kind == ActKind::Repeal) {
            for (id, _) in &act.targets {
                let left = |terms: &crate::book::Terms| {
                    terms.announced.is_none() && terms.since.is_some_and(|since| since > act.terms.known)
                };
                // What begins later than the repeal was surely written after it, unless it was announced before.
                if let Some((_, span)) = jurisdiction.all_terms_of(*id).find(|(terms, _)| left(terms)) {
                    found.push(
                        Diagnostic::new(
                            &MISTAKE,
                            span,
                            "the repeal leaves this standing only because it does not say when it was announced",
                        )
                        .also(act.span, format!("known on {}", act.terms.known))
                        .help("say `announced` with the day on which it became known"),
                    );
                }
            }
        }
        for ruling in &jurisdiction.courts.rulings {
            for (id, _) in &ruling.targets {
                let Some((terms, span)) = jurisdiction.terms_of(*id) else { continue };
                if terms.announced.is_none() && terms.since.is_some_and(|since| since > ruling.on) {
                    found.push(
                        Diagnostic::new(
                            &MISTAKE,
                            span,
                            format!(
                                "ruling `{}` leaves this standing only because it does not say when it was announced",
                                ruling.name
                            ),
                        )
                        .also(ruling.span, format!("it is of {}", ruling.on))
                        .help("say `announced` with the day on which it became known"),
                    );
                }
            }
        }
    }
    found
}
