//! Lookup tables, exchange rates from lists, units.

use crate::source::Span;
use crate::syntax::print::flow::{Flow, Gap, Word};
use crate::syntax::print::rate::rate_flow;
use crate::syntax::print::set::{column, condition, list_flow};
use crate::syntax::print::word::{bare_or_quoted, number, quoted};
use crate::syntax::tree::{ExchangeList, ExchangeOne, Lookup, LookupRow, LookupRows, UnitDecl};

pub(super) fn exchange_flow(label: &str, list: &ExchangeList, span: Span) -> Flow {
    let said = match &list.one {
        ExchangeOne::Currency(one) => {
            format!("exchange {} = list {} column {}", one.text, quoted(&list.file), column(&list.rate))
        }
        ExchangeOne::Column(one) => {
            format!("exchange list {} column {} = column {}", quoted(&list.file), column(one), column(&list.rate))
        }
    };
    let other = list.other.as_ref().map_or(String::new(), |other| format!(" {}", other.text));
    let mut out = Flow::new(format!("{label}{said}{other}"), span);
    if let Some(rows) = &list.rows {
        out.word(Gap::With, format!("where {}", condition(rows)), rows.span);
    }
    out
}

pub(super) fn unit_decl(unit: &UnitDecl) -> String {
    match &unit.is {
        Some((factor, of)) => format!("unit {} = {} {}", unit.name.text, number(factor), of.text),
        None => format!("unit {}", unit.name.text),
    }
}

/// A lookup table. `close` is the place of its `}`.
pub(super) fn lookup_flow(label: &str, table: &Lookup, span: Span, close: usize) -> Flow {
    let mut out = Flow::new(format!("{label}rates {} by {}", table.name.text, table.fact.text), span);
    match &table.rows {
        LookupRows::Written(rows) => {
            out.also(Gap::With, "{");
            for (at, row) in rows.iter().enumerate() {
                lookup_row(&mut out, row);
                if at + 1 < rows.len() {
                    out.glue(",");
                }
            }
            out.words.push(Word { gap: Gap::Close, text: "}".to_string(), list: None, at: close });
        }
        LookupRows::List(list, rate) => {
            out.led(Gap::Blank, "", list_flow(list));
            out.led(Gap::With, "= ", rate_flow(rate));
        }
    }
    out
}

fn lookup_row(out: &mut Flow, row: &LookupRow) {
    let keys = row.keys.iter().map(|key| Flow::new(bare_or_quoted(key, is_key), key.span));
    out.listed(Gap::Row, "", keys, Gap::Item);
    if row.keys.is_empty() {
        out.word(Gap::Row, "else", row.key_span);
    }
    out.led(Gap::Equals, "= ", rate_flow(&row.rate));
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
