use std::collections::BTreeSet;

use crate::book::{Book, Jurisdiction, Scenario};
use crate::diagnostic::Diagnostic;
use crate::lint::{Find, Group, Subject, court_no_effect, no_effect};
use crate::proof::{Proved, prove_again};
use crate::source::{Files, Span};
use crate::syntax::tree::{Statement, StatementKind};

rule! {
    /// A scenario that changes nothing
    ///
    /// `scenario-idle`: in this scenario every shipment owes what it owes by the book itself. It says nothing that counts, or all
    /// that it says is beaten, over or struck. So a comparison with it shows no difference, which looks like an answer. Found is
    /// what is certain; a scenario that drops something or says `overrides` is not looked at.
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
        if changes_nothing(subject.book(), scenario, &tree.body, subject.files) {
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

/// Whether it is certain that a scenario's book asks of every shipment what the book itself asks.
fn changes_nothing(book: &Book, scenario: &Scenario, body: &[Statement], files: &Files) -> bool {
    is_alike(book, &scenario.book) || is_idle(book, scenario, body, files)
}

/// Whether two books say the same, word for word.
fn is_alike(one: &Book, other: &Book) -> bool {
    let is_alike = |(one, other): (&Jurisdiction, &Jurisdiction)| {
        let rest = |law: &Jurisdiction| {
            let Jurisdiction { members, currency, controls, precedences, exchanges, column2, assumes, made, .. } = law;
            format!(
                "{members:?} {currency:?} {controls:?} {precedences:?} {exchanges:?} {column2:?} {assumes:?} {made:?}"
            )
        };
        one.name == other.name
            && one.acts == other.acts
            && one.courts == other.courts
            && one.controls.len() == other.controls.len()
            && one.programs == other.programs
            && rest(one) == rest(other)
    };
    one.jurisdictions.len() == other.jurisdictions.len()
        && one.jurisdictions.iter().zip(&other.jurisdictions).all(is_alike)
}

/// Whether each statement of a scenario is found to change nothing in its book. Several acts may each be idle only beside the others,
/// so there is one at most.
fn is_idle(book: &Book, scenario: &Scenario, body: &[Statement], files: &Files) -> bool {
    let mut asked = Asked::default();
    if !asked.take_in(body) || asked.acts > 1 || asked.spans.is_empty() {
        return false;
    }
    let again = prove_again(&scenario.book, book);
    let idle: BTreeSet<Span> = idle(&again, files);
    asked.spans.iter().all(|span| idle.contains(span))
}

fn idle(proved: &Proved<'_>, files: &Files) -> BTreeSet<Span> {
    let found = [&no_effect::RULE, &court_no_effect::RULE].map(|rule| match rule.find {
        Find::Proved(find) => find(proved, files),
        Find::Written(_) | Find::Today(_) | Find::Comments(_) => Vec::new(),
    });
    found.iter().flatten().filter_map(Diagnostic::span).collect()
}

/// The statements of a scenario of which it can be asked whether they change anything.
#[derive(Default)]
struct Asked {
    spans: Vec<Span>,
    acts: usize,
}

impl Asked {
    /// Takes statements in; whether it can be asked of all of them.
    fn take_in(&mut self, body: &[Statement]) -> bool {
        body.iter().all(|statement| match &statement.kind {
            // One that says which it goes before hardly ever loses: to prove it were to prove its program again for nothing.
            StatementKind::Tariff(_) | StatementKind::Exempt(_) if !statement.clauses.overrides.is_empty() => false,
            StatementKind::Tariff(_) | StatementKind::Exempt(_) => {
                self.spans.push(statement.span);
                true
            }
            StatementKind::Act(_) | StatementKind::Ruling(_) | StatementKind::Court(_) => {
                self.spans.push(statement.span);
                self.acts += 1;
                true
            }
            StatementKind::Program(program) => self.take_in(&program.body),
            StatementKind::Product(_) | StatementKind::Country(_) | StatementKind::Fact(_) | StatementKind::Cite => {
                true
            }
            StatementKind::Jurisdiction(_)
            | StatementKind::Currency(_)
            | StatementKind::Use(_)
            | StatementKind::Assume(_)
            | StatementKind::Made(_)
            | StatementKind::Deduct(_)
            | StatementKind::Precedence(_)
            | StatementKind::Control(_)
            | StatementKind::Exchange(_)
            | StatementKind::Charge(_)
            | StatementKind::Quota(_)
            | StatementKind::Rounding(_)
            | StatementKind::ExchangeList(_)
            | StatementKind::Unit(_)
            | StatementKind::Rates(_)
            | StatementKind::Schedule(_)
            | StatementKind::Column2(_)
            | StatementKind::Test(_)
            | StatementKind::Scenario(_)
            | StatementKind::Drop(_)
            | StatementKind::Broken => false,
        })
    }
}
