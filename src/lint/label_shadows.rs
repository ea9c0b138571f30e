use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::lint::words::words;
use crate::lint::{Find, Group, Placed, Subject};
use crate::source::Span;
use crate::syntax::tree::{Name, StatementKind};

rule! {
    /// A label that is also the name of something else
    ///
    /// `label-shadows`: a label that is called like a set, and whose statement is about something else, is taken for a statement on the
    /// goods or countries of that set. In a nested jurisdiction a label may hide a program, ruling or label of the outer one.
    ///
    /// Example: `product copper = 7403..7419; program wire { copper: tariff 7217 from * = 5%; }`
    ///
    /// To mend it: give the label another name.
    "W0527" "label-shadows": Group::Opinion, Find::Written(check);
}

/// Labels that are called like a set their statement does not name, or like what the outer jurisdiction has a name for.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let all = subject.statements();
    let mut declared: BTreeMap<&str, Vec<&Placed<'_>>> = BTreeMap::new();
    for placed in &all {
        let name = match &placed.statement.kind {
            StatementKind::Product(set) | StatementKind::Country(set) => Some(&set.name),
            StatementKind::Program(program) => Some(&program.name),
            StatementKind::Ruling(ruling) => Some(&ruling.name),
            _ => placed.statement.called(),
        };
        if let Some(name) = name {
            declared.entry(&name.text).or_default().push(placed);
        }
    }
    let mut found = Vec::new();
    for placed in &all {
        let Some(label) = placed.statement.called() else { continue };
        let others = declared.get(label.text.as_str()).map(Vec::as_slice).unwrap_or_default();
        let other = others.iter().find_map(|other| shadowed(subject, placed, label, other));
        let Some((span, what)) = other else { continue };
        found.push(
            Diagnostic::new(&MISTAKE, label.span, format!("the label `{}` is also the name of {what}", label.text))
                .also(span, "which is declared here")
                .help("give the label another name, so that nobody takes the one for the other"),
        );
    }
    found
}

/// The name that a label is taken for, and what it is of, where another statement declares it.
fn shadowed(
    subject: &Subject<'_>,
    placed: &Placed<'_>,
    label: &Name,
    other: &Placed<'_>,
) -> Option<(Span, &'static str)> {
    let is_outer = placed.jurisdiction.is_some() && other.jurisdiction.is_none();
    let (name, what) = match &other.statement.kind {
        StatementKind::Product(set) | StatementKind::Country(set) => {
            if set.name.text != label.text {
                return None;
            }
            let said = words(subject.files.text(placed.statement.span));
            let is_named = said.iter().filter(|(_, word)| *word == label.text).count() > 1;
            (&set.name, (!is_named).then_some("a set that this statement does not name")?)
        }
        StatementKind::Program(program) if is_outer => (&program.name, "a program"),
        StatementKind::Ruling(ruling) if is_outer => (&ruling.name, "a ruling"),
        _ if is_outer && other.program.is_none() => (other.statement.label.as_ref()?, "a statement"),
        _ => return None,
    };
    (name.text == label.text).then_some((name.span, what))
}
