use std::collections::BTreeMap;

use crate::book::{Element, Jurisdiction, SetOf};
use crate::lint::{Placed, Subject};
use crate::region::ProductSet;
use crate::source::Span;
use crate::syntax::tree::{Set, StatementKind, TermKind};

/// Whether a place lies in a list that the book reads.
pub fn is_list(subject: &Subject<'_>, span: Span) -> bool {
    subject.book().lists.iter().any(|list| list.file == span.file)
}

/// The statement that reads each row of a list that names products: a set that lists them, or a statement that says so itself.
pub fn readers(subject: &Subject<'_>, jurisdiction: &Jurisdiction) -> BTreeMap<Span, Span> {
    let mut found = BTreeMap::new();
    for (statement, elements) in read_by(subject, jurisdiction) {
        for one in elements {
            found.entry(one.span).or_insert(statement);
        }
    }
    found
}

/// What is read from lists of products, by the statement that reads it: rows with the same rate, dates and conditions together.
pub fn read_by<'a>(subject: &Subject<'a>, jurisdiction: &'a Jurisdiction) -> Vec<(Span, Vec<&'a Element<ProductSet>>)> {
    let mut found = Vec::new();
    let mut reading: Vec<Span> = Vec::new();
    for placed in subject.statements() {
        let is_here = subject.jurisdiction_of(&placed).is_some_and(|one| one.name == jurisdiction.name);
        if !is_here || !reads(&placed) {
            continue;
        }
        if let StatementKind::Product(decl) = &placed.statement.kind {
            let set = subject.sets_of(jurisdiction).find(|set| set.name == decl.name.text);
            if let Some(SetOf::Products(all)) = set.map(|set| &set.of) {
                found.push((placed.statement.span, in_lists(subject, all)));
            }
        } else {
            reading.push(placed.statement.span);
        }
    }
    reading.sort_unstable();
    let is_reading = |span: Span| reading.binary_search(&span).is_ok();
    for program in &jurisdiction.programs {
        for one in program.tariffs.iter().filter(|one| is_reading(one.span)) {
            found.push((one.span, in_lists(subject, &one.products)));
        }
        for one in program.exemptions.iter().filter(|one| is_reading(one.span)) {
            found.push((one.span, in_lists(subject, &one.products)));
        }
    }
    for one in jurisdiction.controls.iter().filter(|one| is_reading(one.span)) {
        found.push((one.span, in_lists(subject, &one.products)));
    }
    found
}

fn in_lists<'a>(subject: &Subject<'_>, all: &'a [Element<ProductSet>]) -> Vec<&'a Element<ProductSet>> {
    all.iter().filter(|one| is_list(subject, one.span)).collect()
}

/// Whether a statement's own products name a list.
fn reads(placed: &Placed<'_>) -> bool {
    let set = match &placed.statement.kind {
        StatementKind::Product(decl) => &decl.set,
        StatementKind::Tariff(tariff) => &tariff.products,
        StatementKind::Quota(quota) => &quota.products,
        StatementKind::Exempt(exempt) => &exempt.products,
        StatementKind::Control(control) => &control.products,
        StatementKind::Charge(charge) => match &charge.products {
            Some(set) => set,
            None => return false,
        },
        _ => return false,
    };
    names_list(set)
}

fn names_list(set: &Set) -> bool {
    set.terms.iter().any(|term| match &term.kind {
        TermKind::List(_) => true,
        TermKind::Group(inner) => names_list(inner),
        TermKind::Everything | TermKind::Code(_) | TermKind::Range(..) | TermKind::Named(_) | TermKind::Column(_) => {
            false
        }
    })
}
