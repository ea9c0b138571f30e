use crate::book::ActKind;
use crate::diagnostic::Diagnostic;
use crate::lint::mistakes;
use crate::proof::Proved;
use crate::source::Files;

/// Statements that a repeal or a ruling names and misses only because they do not say when they were announced.
pub fn check(proved: &Proved<'_>, _: &Files) -> Vec<Diagnostic> {
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
                            &mistakes::ANNOUNCED_MISSING,
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
                            &mistakes::ANNOUNCED_MISSING,
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
