use std::collections::BTreeSet;

use crate::book::ActKind;
use crate::diagnostic::Diagnostic;
use crate::lint::{Find, Group, Subject};

rule! {
    /// A pause without an end
    ///
    /// `pause-endless`: a pause says that what it names comes back. This one has no end and nothing resumes it, so in the book it is
    /// a repeal that may be forgotten.
    ///
    /// Example: `program r { tariff * from * = 10%; } pause r since 2025-04-10;`
    ///
    /// To mend it: say `until`, or `repeal` where it never comes back.
    "W0514" "pause-endless": Group::Opinion, Find::Written(check);
}

/// Pauses without an end that nothing resumes or repeals.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for jurisdiction in &subject.book().jurisdictions {
        for act in jurisdiction.acts.iter().filter(|act| act.kind == ActKind::Pause && act.terms.until.is_none()) {
            let targets: BTreeSet<_> = act.targets.iter().map(|(id, _)| *id).collect();
            let ends = |other: &&crate::book::Act| match other.kind {
                ActKind::Resume => other.targets.iter().any(|(id, _)| targets.contains(id)),
                ActKind::Repeal => other.targets.iter().any(|(id, _)| targets.contains(id) || *id == act.id),
                ActKind::Pause | ActKind::Extend => false,
            };
            if !jurisdiction.acts.iter().any(|other| ends(&other)) {
                found.push(
                    Diagnostic::new(&MISTAKE, act.span, "this pause has no end, and nothing resumes what it pauses")
                        .help("say `until` with its end, or `repeal` where what it names never comes back"),
                );
            }
        }
    }
    found
}
