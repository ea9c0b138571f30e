//! Every change of a book, in the order of its text.

use crate::book::Kept;
use crate::mutate::mutation::{Changes, Mutation, applied};
use crate::mutate::{act, amount, code, condition, control, country, day, exception, order, rate};
use crate::source::{Files, Span};
use crate::syntax::tree::{Statement, StatementKind};

/// What finds the changes of one kind in a statement.
type Finder = fn(&mut Changes<'_>);

/// One a kind; a code and a country have one each, whatever the set is.
const FINDERS: &[Finder] = &[
    day::find,
    rate::find,
    code::find,
    country::find,
    exception::find,
    condition::find,
    order::find,
    act::find,
    amount::find,
    control::find,
];

/// Every change of a book by one step, by file, then place. Nothing in a test is changed, nor in a set that is shipped.
pub fn mutations(kept: &Kept) -> Vec<Mutation> {
    let mut found = Vec::new();
    for statement in kept.statements() {
        of_statement(statement, kept.files(), None, &mut found);
    }
    found.sort_by(|a, b| (a.span, a.kind, &a.text).cmp(&(b.span, b.kind, &b.text)));
    found.dedup_by(|a, b| a.span == b.span && a.text == b.text);
    let differs = |one: &Mutation| {
        let text = kept.files().get(one.span.file).map(|file| file.text.as_str());
        text.is_some_and(|text| applied(text, one).is_some_and(|new| new != text))
    };
    found.retain(differs);
    found
}

fn of_statement(statement: &Statement, files: &Files, scenario: Option<Span>, found: &mut Vec<Mutation>) {
    let mut changes = Changes { files, statement, scenario, found: Vec::new() };
    match &statement.kind {
        StatementKind::Test(_) | StatementKind::Broken | StatementKind::Use(_) => return,
        StatementKind::Program(program) => {
            order::find(&mut changes);
            // Of a program only its head is meant, not all that stands in it.
            let name = program.name.span;
            changes
                .found
                .iter_mut()
                .for_each(|one| one.touched = Span { end: name.end, ..statement.span }.to(one.span));
            program.body.iter().for_each(|inner| of_statement(inner, files, scenario, found));
        }
        StatementKind::Jurisdiction(nested) => {
            nested.body.iter().flatten().for_each(|inner| of_statement(inner, files, scenario, found));
        }
        StatementKind::Scenario(own) => {
            own.body.iter().for_each(|inner| of_statement(inner, files, Some(statement.span), found));
        }
        StatementKind::Currency(_)
        | StatementKind::Product(_)
        | StatementKind::Country(_)
        | StatementKind::Fact(_)
        | StatementKind::Assume(_)
        | StatementKind::Made(_)
        | StatementKind::Cite
        | StatementKind::Tariff(_)
        | StatementKind::Exempt(_)
        | StatementKind::Deduct(_)
        | StatementKind::Act(_)
        | StatementKind::Precedence(_)
        | StatementKind::Control(_)
        | StatementKind::Exchange(_)
        | StatementKind::Charge(_)
        | StatementKind::Quota(_)
        | StatementKind::Rounding(_)
        | StatementKind::Ruling(_)
        | StatementKind::Court(_)
        | StatementKind::ExchangeList(_)
        | StatementKind::Unit(_)
        | StatementKind::Rates(_)
        | StatementKind::Schedule(_)
        | StatementKind::Column2(_)
        | StatementKind::Drop(_) => FINDERS.iter().for_each(|find| find(&mut changes)),
    }
    found.append(&mut changes.found);
}
