use comfy_table::presets::UTF8_BORDERS_ONLY;
use comfy_table::{Cell as Shown, CellAlignment, ColumnConstraint, ContentArrangement, Table};

use crate::book::Book;
use crate::shipment::{Amount, Outcome};
use crate::table::write::{Cell, cells, headers};
use crate::trade::grouped;

/// Results as a table for people: amounts to the right, thousands parted, columns that are empty everywhere left out.
pub fn table_for_people(book: &Book, has_id: bool, outcomes: &[Outcome], width: usize) -> String {
    let rows: Vec<Vec<(String, bool)>> =
        outcomes.iter().map(|outcome| cells(outcome, has_id).into_iter().map(shown).collect()).collect();
    let headers = headers(book, has_id);
    let is_used = |at: usize| rows.iter().any(|row| row.get(at).is_some_and(|(text, _)| !text.is_empty()));
    let used: Vec<usize> = (0..headers.len()).filter(|at| rows.is_empty() || is_used(*at)).collect();
    let mut table = Table::new();
    table
        .load_style(UTF8_BORDERS_ONLY)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(u16::try_from(width).unwrap_or(u16::MAX))
        .set_header(used.iter().filter_map(|at| headers.get(*at)));
    for row in &rows {
        table.add_row(used.iter().filter_map(|at| row.get(*at)).map(|(text, is_amount)| {
            let side = if *is_amount { CellAlignment::Right } else { CellAlignment::Left };
            Shown::new(text).set_alignment(side)
        }));
    }
    // An amount broken over two lines could be misread; only texts may be.
    for (place, at) in used.iter().enumerate() {
        let amounts = rows.iter().filter_map(|row| row.get(*at)).any(|(_, is_amount)| *is_amount);
        if let Some(column) = table.column_mut(place).filter(|_| amounts) {
            column.set_constraint(ColumnConstraint::ContentWidth);
        }
    }
    let lines = table.lines().map(|line| format!("{}\n", line.trim_end()));
    lines.collect()
}

fn shown(cell: Cell) -> (String, bool) {
    match cell {
        Cell::Text(text) | Cell::Theirs(text) => (text, false),
        Cell::Amount(Amount::Known(amount)) => (grouped(&amount.to_string()), true),
        Cell::Amount(Amount::Empty | Amount::Unknown) => (String::new(), true),
    }
}
