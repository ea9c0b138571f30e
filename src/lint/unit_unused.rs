use crate::diagnostic::Diagnostic;
use crate::lint::words::Words;
use crate::lint::{Find, Group, Subject};
use crate::syntax::tree::StatementKind;

rule! {
    /// A unit that nothing is counted in
    ///
    /// `unit-unused`: the book declares a unit, and no rate, quota, fact or condition counts in it. Shipments may still use it; where
    /// that is all it is for, say so in a comment that allows it.
    ///
    /// Example: `unit carton = 12 each;` in a book that never says `carton`
    ///
    /// To mend it: take it away, or correct the rate that was to use it.
    "W0525" "unit-unused": Group::Opinion, Find::Written(check);
}

/// Declared units that no statement names.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let words = Words::of(subject);
    let mut found = Vec::new();
    for placed in subject.statements() {
        let StatementKind::Unit(unit) = &placed.statement.kind else { continue };
        if !words.is_used(&unit.name.text, &[placed.statement.span]) {
            found.push(
                Diagnostic::new(&MISTAKE, unit.name.span, format!("nothing is counted in `{}`", unit.name.text))
                    .help("take it away, or correct the rate that was to use it"),
            );
        }
    }
    found
}
