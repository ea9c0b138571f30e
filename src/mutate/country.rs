//! Countries: dropped from a list, or another in place of the only one; rows of tables of countries.

use crate::mutate::Kind;
use crate::mutate::mutation::{Changes, with_comma};
use crate::source::Span;
use crate::syntax::tree::SetSort;
use crate::syntax::tree::{Origins, Path, Set, StatementKind, TermKind};

/// Countries that stand in for another.
const OTHERS: [&str; 4] = ["NZ", "CL", "NO", "ZA"];

pub fn find(changes: &mut Changes<'_>) {
    let statement = changes.statement;
    for (of, set) in statement.sets() {
        if of == SetSort::Countries || (of == SetSort::Either && names_countries(set)) {
            of_set(changes, set);
        }
    }
    let origins = match &statement.kind {
        StatementKind::Tariff(tariff) => &tariff.origins,
        StatementKind::Quota(quota) => &quota.origins,
        _ => return,
    };
    if let Origins::Table(rows) = origins {
        let spans: Vec<Span> = rows.iter().map(|row| row.span).collect();
        for (at, span) in spans.iter().enumerate() {
            if let Some(whole) = with_comma(&spans, at) {
                changes.without_told(Kind::Country, whole, *span);
            }
        }
    }
}

fn names_countries(set: &Set) -> bool {
    set.terms.iter().any(|term| matches!(&term.kind, TermKind::Named(path) if is_country(path)))
}

fn of_set(changes: &mut Changes<'_>, set: &Set) {
    let spans: Vec<Span> = set.terms.iter().map(|term| term.span).collect();
    for (at, term) in set.terms.iter().enumerate() {
        if let Some(whole) = with_comma(&spans, at) {
            changes.without_told(Kind::Country, whole, term.span);
        } else if let TermKind::Named(path) = &term.kind
            && is_country(path)
            && let Some(other) = OTHERS.into_iter().find(|other| *other != path.text())
        {
            changes.replace(Kind::Country, path.span, other, "");
        }
    }
}

/// Whether it is written as a country is: two capitals.
fn is_country(path: &Path) -> bool {
    let text = path.text();
    text.len() == 2 && text.chars().all(|letter| letter.is_ascii_uppercase())
}
