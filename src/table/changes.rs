use std::io::{self, Write};

use csv::{QuoteStyle, Terminator, WriterBuilder};

use crate::shipment::{Amount, Change, Outcome};
use crate::table::write::{guarded, reason, status};
use crate::trade::{Decimal, grouped};

/// The columns of changes; `id` only where the shipments have one.
const COLUMNS: [&str; 10] =
    ["line", "id", "entered", "status", "before", "after", "difference", "currency", "programs", "statements"];

/// Writes changes as CSV (RFC 4180, LF).
///
/// # Errors
/// What `out` says.
pub fn write_changes(out: &mut dyn Write, has_id: bool, changes: &[Change]) -> io::Result<()> {
    let mut writer =
        WriterBuilder::new().quote_style(QuoteStyle::Necessary).terminator(Terminator::Any(b'\n')).from_writer(out);
    writer.write_record(COLUMNS.iter().filter(|name| has_id || **name != "id")).map_err(reason)?;
    for change in changes {
        let after = &change.after;
        let plain = |amount: Option<Decimal>| amount.map(|amount| amount.to_string()).unwrap_or_default();
        let mut row = vec![after.line.to_string()];
        if has_id {
            row.push(after.id.clone().unwrap_or_default());
        }
        row.extend([
            change.entered.to_string(),
            status(after.status).to_string(),
            plain(known(change.before.total)),
            plain(known(after.total)),
            plain(difference(change)),
            after.currency.or(change.before.currency).map(|one| one.code().to_string()).unwrap_or_default(),
            guarded(programs(change, &|amount| amount.to_string())),
            guarded(change.statements.join("; ")),
        ]);
        writer.write_record(row).map_err(reason)?;
    }
    writer.flush()
}

/// Changes for people: a line each, and beneath it the statements behind it.
pub fn changes_for_people(has_id: bool, changes: &[Change]) -> String {
    let shown = |amount: Decimal| grouped(&amount.to_string());
    let total = |outcome: &Outcome| known(outcome.total).map_or_else(|| status(outcome.status).to_string(), shown);
    let rows: Vec<[String; 5]> = changes
        .iter()
        .map(|change| {
            let name = change.after.id.clone().filter(|_| has_id).map(|id| format!(" {id}")).unwrap_or_default();
            let currency = change.after.currency.or(change.before.currency);
            let currency = currency.map(|one| format!(" {one}")).unwrap_or_default();
            [
                format!("line {}{name}", change.after.line),
                change.entered.to_string(),
                total(&change.before),
                format!("-> {}{currency}", total(&change.after)),
                programs(change, &shown),
            ]
        })
        .collect();
    let width =
        |at: usize| rows.iter().filter_map(|row| row.get(at)).map(|text| text.chars().count()).max().unwrap_or(0);
    let (names, before, after) = (width(0), width(2), width(3));
    let mut text = String::new();
    for ([name, day, from, to, programs], change) in rows.iter().zip(changes) {
        let line = format!("{name:<names$}   {day}   {from:>before$} {to:<after$}   {programs}");
        text.push_str(line.trim_end());
        text.push('\n');
        text.extend(change.statements.iter().map(|statement| format!("    {statement}\n")));
    }
    text
}

fn known(amount: Amount) -> Option<Decimal> {
    match amount {
        Amount::Known(amount) => Some(amount),
        Amount::Empty | Amount::Unknown => None,
    }
}

fn difference(change: &Change) -> Option<Decimal> {
    known(change.after.total)?.checked_sub(known(change.before.total)?)
}

/// `reciprocal 100.00 -> 460.00; …`
fn programs(change: &Change, shown: &dyn Fn(Decimal) -> String) -> String {
    let said = |amount: Amount| known(amount).map_or_else(|| "?".to_string(), shown);
    let each =
        change.programs.iter().map(|(name, before, after)| format!("{name} {} -> {}", said(*before), said(*after)));
    each.collect::<Vec<String>>().join("; ")
}
