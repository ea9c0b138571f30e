use std::collections::BTreeMap;

use comfy_table::presets::UTF8_BORDERS_ONLY;
use comfy_table::{ColumnConstraint, ContentArrangement, Table};

use crate::shipment::{Amount, Outcome, Status};
use crate::table::layout::Layout;
use crate::table::people::{aligned, shown};
use crate::table::write::{Cell, cells, headers};

/// What is shown of the columns that are no program, where variants differ in it.
const ALSO: [&str; 6] = ["taxes", "fees", "currency", "contested", "refundable", "controls"];

/// Variants of one run side by side for people: for each shipment its total, and what else differs.
pub fn table_beside(layout: &Layout<'_>, outcomes: &[Outcome], width: usize) -> String {
    let (book, named) = (layout.book, layout.named);
    let mut variants: Vec<&str> = Vec::new();
    let mut lines: BTreeMap<usize, Vec<&Outcome>> = BTreeMap::new();
    for outcome in outcomes {
        let name = outcome.variant.as_deref().unwrap_or("");
        if !variants.contains(&name) {
            variants.push(name);
        }
        lines.entry(outcome.line).or_default().push(outcome);
    }
    let headers = headers(book, named);
    let programs: Vec<String> = book.columns().into_iter().map(|column| column.name).collect();
    let is_shown = |name: &str| programs.iter().any(|program| program == name) || ALSO.contains(&name);
    let total = headers.iter().position(|name| name == "total");
    let mut table = Table::new();
    table
        .load_style(UTF8_BORDERS_ONLY)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(u16::try_from(width).unwrap_or(u16::MAX));
    let front = if named.has_id { vec!["line", "id", ""] } else { vec!["line", ""] };
    let front = front.into_iter().map(|name| aligned(name, false));
    table.set_header(front.chain(variants.iter().map(|name| aligned(&name.replace(' ', "\n"), true))));
    for of_line in lines.values() {
        let rows: Vec<Vec<Cell>> = of_line.iter().map(|outcome| cells(outcome, named)).collect();
        let first = of_line.first();
        let mut names = vec![first.map_or_else(String::new, |one| one.line.to_string())];
        if named.has_id {
            names.push(first.and_then(|one| one.id.clone()).unwrap_or_default());
        }
        let differs = |at: &usize| rows.iter().any(|row| row.get(*at) != rows.first().and_then(|first| first.get(*at)));
        let others = (0..headers.len()).filter(|at| headers.get(*at).is_some_and(|name| is_shown(name)) && differs(at));
        for at in total.into_iter().chain(others) {
            let what = headers.get(at).cloned().unwrap_or_default();
            let values = rows.iter().zip(of_line).map(|(row, outcome)| value(row.get(at), outcome));
            let front: Vec<String> = names.iter().cloned().chain([what]).collect();
            let front = front.iter().map(|text| aligned(text, false)).collect::<Vec<_>>();
            table.add_row(front.into_iter().chain(values.map(|text| aligned(&text, true))));
            // What names the line is said once.
            names.iter_mut().for_each(String::clear);
        }
    }
    // What is broken inside an amount or a name could be misread.
    for column in table.column_iter_mut() {
        column.set_constraint(ColumnConstraint::ContentWidth);
    }
    let lines = table.lines().map(|line| format!("{}\n", line.trim_end()));
    lines.collect()
}

/// A cell as it stands beside others: why an amount is not there is said in its place.
fn value(cell: Option<&Cell>, outcome: &Outcome) -> String {
    match (cell, outcome.status) {
        (Some(Cell::Amount(Amount::Unknown)), Status::Needs) => format!("needs {}", outcome.needs.join(", ")),
        (Some(Cell::Amount(Amount::Empty | Amount::Unknown)), Status::Error) => "error".to_string(),
        (Some(cell), _) => shown(cell.clone()).0,
        (None, _) => String::new(),
    }
}
