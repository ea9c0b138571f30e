//! Lookup tables, exchange rates from lists, units.

use crate::syntax::print::rate::print_rate;
use crate::syntax::print::set::{column, condition, list_ref};
use crate::syntax::print::word::{bare_or_quoted, joined, number, quoted};
use crate::syntax::tree::{ExchangeList, ExchangeOne, Lookup, LookupRow, LookupRows, UnitDecl};

pub(super) fn exchange_list(list: &ExchangeList) -> String {
    let mut out = match &list.one {
        ExchangeOne::Currency(one) => {
            format!("exchange {} = list {} column {}", one.text, quoted(&list.file), column(&list.rate))
        }
        ExchangeOne::Column(one) => {
            format!("exchange list {} column {} = column {}", quoted(&list.file), column(one), column(&list.rate))
        }
    };
    if let Some(other) = &list.other {
        out.push_str(&format!(" {}", other.text));
    }
    if let Some(rows) = &list.rows {
        out.push_str(&format!(" where {}", condition(rows)));
    }
    out
}

pub(super) fn unit_decl(unit: &UnitDecl) -> String {
    match &unit.is {
        Some((factor, of)) => format!("unit {} = {} {}", unit.name.text, number(factor), of.text),
        None => format!("unit {}", unit.name.text),
    }
}

pub(super) fn lookup(table: &Lookup) -> String {
    let front = format!("rates {} by {}", table.name.text, table.fact.text);
    match &table.rows {
        LookupRows::Written(rows) => {
            format!("{front} {{ {} }}", joined(rows.iter().map(lookup_row), ", "))
        }
        LookupRows::List(list, rate) => format!("{front} {} = {}", list_ref(list), print_rate(rate)),
    }
}

fn lookup_row(row: &LookupRow) -> String {
    let keys = match row.keys.as_slice() {
        [] => "else".to_string(),
        keys => joined(keys.iter().map(|key| bare_or_quoted(key, is_key)), ", "),
    };
    format!("{keys} = {}", print_rate(&row.rate))
}

/// Whether a text can stand as a key without quotes.
fn is_key(text: &str) -> bool {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    text != "else"
        && text.starts_with(is_word)
        && text.ends_with(is_word)
        && text.chars().all(|c| is_word(c) || c == '.' || c == '-')
        && !["..", "--", ".-", "-."].iter().any(|two| text.contains(two))
}
