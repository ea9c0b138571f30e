//! Sets of products and of countries.

use crate::syntax::print::flow::{Flow, Gap};
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

/// A set as words: its elements are a list.
pub(super) fn set_flow(set: &Set) -> Flow {
    let mut out = Flow::default();
    out.listed(Gap::Blank, "", set.terms.iter().map(term_flow), Gap::Item);
    if let Some(cut) = &set.except {
        out.led(Gap::Item, "except ", set_flow(cut));
    }
    out.one_list(0, 0);
    out
}

/// An element as words.
fn term_flow(element: &Term) -> Flow {
    match &element.kind {
        TermKind::Group(set) => {
            let mut out = Flow::default();
            out.led(Gap::Blank, "(", set_flow(set));
            out.glue(")");
            out.glue(&set_dates(&element.dates));
            out
        }
        TermKind::List(list) => {
            let mut out = list_flow(list);
            out.glue(&set_dates(&element.dates));
            out
        }
        TermKind::Everything | TermKind::Code(_) | TermKind::Range(..) | TermKind::Named(_) | TermKind::Column(_) => {
            Flow::new(term(element), element.span)
        }
    }
}

fn term(term: &Term) -> String {
    let out = match &term.kind {
        TermKind::Everything => "*".to_string(),
        TermKind::Code(code) => code.text.clone(),
        TermKind::Range(first, last) => format!("{}..{}", first.text, last.text),
        TermKind::Named(path) => path.text(),
        TermKind::List(list) => list_ref(list),
        TermKind::Column(name) => format!("column {}", column(name)),
        TermKind::Group(set) => format!("({})", print_set(set)),
    };
    out + &set_dates(&term.dates)
}

/// When an element belongs to its set, with a blank before it.
fn set_dates(dates: &SetDates) -> String {
    let SetDates { since, until, through, announced } = dates;
    let mut out = String::new();
    for (word, day) in [("since", since), ("until", until), ("through", through), ("announced", announced)] {
        if let Some(day) = day {
            out.push_str(&format!(" {word} {}", day.day));
        }
    }
    out
}

pub(super) fn list_ref(list: &ListRef) -> String {
    list_flow(list).line()
}

/// A list as words: its file and column, what counts of it, and what dates its rows.
pub(super) fn list_flow(list: &ListRef) -> Flow {
    let mut out = Flow::new(format!("list {} column {}", quoted(&list.file), column(&list.column)), list.file.span);
    if let Some(rows) = &list.rows {
        out.word(Gap::Item, format!("where {}", condition(rows)), rows.span);
    }
    if let Some(since) = &list.dates.since {
        out.word(Gap::Item, format!("since column {}", column(since)), since.span);
    }
    if let Some(until) = &list.dates.until {
        out.word(Gap::Item, format!("until column {}", column(until)), until.span);
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
