use crate::shipment::{Fault, Outcome};

/// What is wrong with a row, in one line: `shipments.csv:14:3: D0105 entered "30/02/2025" is not a day (expected 2025-02-28
/// style); line 13 (id c0013) has no result`. The place is the file's line and the number of the column.
pub fn row_fault(file: &str, (line, column): (usize, usize), fault: &Fault, outcome: &Outcome) -> String {
    // An id is whatever the file says: a line end in it would look like a message of its own.
    let plain = |id: &String| id.chars().take(60).map(|c| if c.is_control() { ' ' } else { c }).collect::<String>();
    let id = outcome.id.as_ref().map(|id| format!(" (id {})", plain(id))).unwrap_or_default();
    let code = fault.mistake.code;
    let lost = format!("line {}{id} has no result", outcome.line);
    let help = fault.help.as_ref().map(|help| format!(". {help}.")).unwrap_or_default();
    format!("{file}:{line}:{column}: {code} {}; {lost}{help}", fault.message)
}
