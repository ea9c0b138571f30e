use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::lint::{Find, Group, Subject};
use crate::source::Span;
use crate::syntax::tree::StatementKind;

rule! {
    /// A label that is also the name of something else
    ///
    /// `label-shadows`: acts, rulings and `overrides` name programs and labels alike, and people read the nearer one. A label that is
    /// called like a program, a set, a fact or a label elsewhere is easily taken for it.
    ///
    /// Example: `program steel { steel: tariff 72 from * = 25%; } repeal steel since 2025-06-04;`
    ///
    /// To mend it: give the label another name.
    "W0527" "label-shadows": Group::Opinion, Find::Written(check);
}

/// Labels that are called like a program, set, fact or scenario.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let all = subject.statements();
    let mut named: BTreeMap<&str, (Span, &str)> = BTreeMap::new();
    for placed in &all {
        let (name, what) = match &placed.statement.kind {
            StatementKind::Program(one) => (&one.name, "a program"),
            StatementKind::Product(one) => (&one.name, "a set of products"),
            StatementKind::Country(one) => (&one.name, "a set of countries"),
            StatementKind::Fact(one) => (&one.name, "a fact"),
            StatementKind::Scenario(one) => (&one.name, "a scenario"),
            StatementKind::Ruling(one) => (&one.name, "a ruling"),
            StatementKind::Rates(one) => (&one.name, "a table of rates"),
            StatementKind::Schedule(one) => (&one.name, "a schedule"),
            _ => continue,
        };
        named.entry(&name.text).or_insert((name.span, what));
    }
    let mut found = Vec::new();
    for placed in &all {
        let Some(label) = &placed.statement.label else { continue };
        let Some((span, what)) = named.get(label.text.as_str()).filter(|(span, _)| *span != label.span) else {
            continue;
        };
        found.push(
            Diagnostic::new(&MISTAKE, label.span, format!("the label `{}` is also the name of {what}", label.text))
                .also(*span, "which is declared here")
                .help("give the label another name, so that nobody takes the one for the other"),
        );
    }
    found
}
