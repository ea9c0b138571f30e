use crate::compare::are_proved_equal;
use crate::diagnostic::Diagnostic;
use crate::lint::{Find, Group, Subject};
use crate::syntax::tree::StatementKind;

rule! {
    /// A scenario that changes nothing
    ///
    /// `scenario-idle`: in this scenario every shipment owes what it owes by the book itself. It says nothing that counts, or all
    /// that it says is beaten, over or struck. So a comparison with it shows no difference, which looks like an answer.
    ///
    /// Example: `scenario deal "The deal takes effect" { product copper = 74; }`, of which no statement makes anything
    ///
    /// To mend it: correct what it says (a `drop` or an `overrides` is lacking, mostly), or take it away.
    "W0554" "scenario-idle": Group::Opinion, Find::Written(check);
}

/// Scenarios that change nothing.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let written = subject.by_span();
    let mut found = Vec::new();
    for scenario in &subject.book().scenarios {
        let Some(placed) = written.get(&scenario.span) else { continue };
        let StatementKind::Scenario(tree) = &placed.statement.kind else { continue };
        if are_proved_equal(subject.book(), &scenario.book) {
            found.push(
                Diagnostic::new(
                    &MISTAKE,
                    tree.name.span,
                    format!(
                        "scenario `{}` changes nothing: every shipment owes what it owes without it",
                        scenario.name
                    ),
                )
                .help("correct what it says, or take it away"),
            );
        }
    }
    found
}
