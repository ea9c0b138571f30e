use comfy_table::presets::UTF8_BORDERS_ONLY;
use comfy_table::{Cell as Shown, CellAlignment, ColumnConstraint, ContentArrangement, Table, Width as ComfyWidth};

use crate::shipment::{Amount, Outcome};
use crate::table::layout::Layout;
use crate::table::write::{Cell, cells, headers};
use crate::trade::grouped;

/// The amounts that are shown also where they are zero in every row; `duty` only where `total` does not say the same.
const ALWAYS: [&str; 2] = ["duty", "total"];
/// Lists of names may be broken over several lines; anything else could be misread.
const LISTS: [&str; 4] = ["controls", "needs", "assumed", "codes"];

/// Results as a table for people: amounts to the right, thousands parted, columns that say nothing in any row left out.
pub fn table_for_people(layout: &Layout<'_>, outcomes: &[Outcome], width: usize) -> String {
    let named = layout.named();
    let rows: Vec<Vec<(String, bool)>> = outcomes
        .iter()
        .map(|outcome| front(layout, outcome).chain(cells(outcome, named)).map(shown).collect())
        .collect();
    let headers = headers(layout.book, named);
    let mut headers_before = layout.input.map(|input| input.headers_before(&headers)).unwrap_or_default();
    headers_before.extend(headers);
    let headers = headers_before;
    let zero = |text: &str| text.chars().all(|c| c == '0' || c == '.');
    let place = |name: &str| headers.iter().position(|header| header == name);
    let (duty, total) = (place("duty"), place("total"));
    let is_total = |row: &Vec<(String, bool)>| duty.and_then(|at| row.get(at)) == total.and_then(|at| row.get(at));
    let only_duties = rows.iter().all(is_total);
    let says = |at: usize| {
        if only_duties && Some(at) == duty {
            return false;
        }
        let always = headers.get(at).is_some_and(|name| ALWAYS.contains(&name.as_str()));
        let mut cells = rows.iter().filter_map(|row| row.get(at));
        cells.any(|(text, is_amount)| !text.is_empty() && (always || !(*is_amount && zero(text))))
    };
    let used: Vec<usize> = (0..headers.len()).filter(|at| rows.is_empty() || says(*at)).collect();
    let is_amount = |at: usize| rows.iter().filter_map(|row| row.get(at)).any(|(_, is_amount)| *is_amount);
    let mut table = Table::new();
    table
        .load_style(UTF8_BORDERS_ONLY)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(u16::try_from(width).unwrap_or(u16::MAX))
        .set_header(used.iter().filter_map(|at| headers.get(*at).map(|name| aligned(name, is_amount(*at)))));
    for row in &rows {
        table.add_row(used.iter().filter_map(|at| row.get(*at)).map(|(text, is_amount)| aligned(text, *is_amount)));
    }
    for (place, at) in used.iter().enumerate() {
        let is_list = headers.get(*at).is_some_and(|name| LISTS.contains(&name.as_str()));
        let least = ColumnConstraint::LowerBoundary(ComfyWidth::Fixed(14));
        if let Some(column) = table.column_mut(place) {
            column.set_constraint(if is_list { least } else { ColumnConstraint::ContentWidth });
        }
    }
    let lines = table.lines().map(|line| format!("{}\n", line.trim_end()));
    lines.collect()
}

/// The shipment's own cells.
fn front<'l>(layout: &'l Layout<'_>, outcome: &Outcome) -> impl Iterator<Item = Cell> + 'l {
    let cells = layout.input.map_or(&[][..], |input| input.cells(outcome.line));
    // A line end or a tabulator would break the table.
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    cells.iter().map(move |cell| Cell::Theirs(String::from_utf8_lossy(cell).chars().map(plain).collect()))
}

pub fn aligned(text: &str, is_amount: bool) -> Shown {
    Shown::new(text).set_alignment(if is_amount { CellAlignment::Right } else { CellAlignment::Left })
}

pub fn shown(cell: Cell) -> (String, bool) {
    match cell {
        Cell::Text(text) | Cell::Theirs(text) | Cell::Number(text) => (text, false),
        Cell::Amount(Amount::Known(amount)) => (grouped(&amount.to_string()), true),
        Cell::Amount(Amount::Empty | Amount::Unknown) => (String::new(), true),
    }
}
