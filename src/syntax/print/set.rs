//! Sets of products and of countries.

use crate::syntax::print::word::{joined, quoted};
use crate::syntax::tree::{ListRef, Name, Set, SetDates, Term, TermKind, Where, WhereKind};

/// A set as it is written.
pub fn print_set(set: &Set) -> String {
    let mut out = joined(set.terms.iter().map(term), ", ");
    if let Some(cut) = &set.except {
        out.push_str(" except ");
        out.push_str(&print_set(cut));
    }
    out
}

fn term(term: &Term) -> String {
    let mut out = match &term.kind {
        TermKind::Everything => "*".to_string(),
        TermKind::Code(code) => code.text.clone(),
        TermKind::Range(first, last) => format!("{}..{}", first.text, last.text),
        TermKind::Named(path) => path.text(),
        TermKind::List(list) => list_ref(list),
        TermKind::Column(name) => format!("column {}", column(name)),
        TermKind::Group(set) => format!("({})", print_set(set)),
    };
    let SetDates { since, until, through, announced } = &term.dates;
    for (word, day) in [("since", since), ("until", until), ("through", through), ("announced", announced)] {
        if let Some(day) = day {
            out.push_str(&format!(" {word} {}", day.day));
        }
    }
    out
}

pub(super) fn list_ref(list: &ListRef) -> String {
    let mut out = format!("list {} column {}", quoted(&list.file), column(&list.column));
    if let Some(rows) = &list.rows {
        out.push_str(" where ");
        out.push_str(&condition(rows));
    }
    if let Some(since) = &list.dates.since {
        out.push_str(&format!(" since column {}", column(since)));
    }
    if let Some(until) = &list.dates.until {
        out.push_str(&format!(" until column {}", column(until)));
    }
    out
}

/// The name of a column.
pub(super) fn column(name: &Name) -> String {
    let first = name.text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    if first && name.text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') {
        return name.text.clone();
    }
    let text = crate::syntax::tree::Text { text: name.text.clone(), span: name.span };
    quoted(&text)
}

/// What a `where` says.
pub(super) fn condition(rows: &Where) -> String {
    match &rows.kind {
        WhereKind::Is(name, text) => format!("{} = {}", column(name), quoted(text)),
        WhereKind::IsNot(name, text) => format!("{} != {}", column(name), quoted(text)),
        WhereKind::In(name, texts) => format!("{} in {}", column(name), joined(texts.iter().map(quoted), ", ")),
        WhereKind::And(parts) => joined(parts.iter().map(part), " and "),
        WhereKind::Or(parts) => {
            let inner =
                |rows: &Where| if matches!(rows.kind, WhereKind::And(_)) { condition(rows) } else { part(rows) };
            joined(parts.iter().map(inner), " or ")
        }
        WhereKind::Not(inner) => format!("not {}", part(inner)),
    }
}

/// A part that stays one by its parentheses.
fn part(rows: &Where) -> String {
    match &rows.kind {
        WhereKind::And(_) | WhereKind::Or(_) => format!("({})", condition(rows)),
        WhereKind::Is(..) | WhereKind::IsNot(..) | WhereKind::In(..) | WhereKind::Not(_) => condition(rows),
    }
}
