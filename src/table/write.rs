use std::borrow::Cow;
use std::io::{self, Write};

use csv::{QuoteStyle, Terminator, WriterBuilder};

use crate::book::{Book, COLUMNS_AFTER, COLUMNS_BEFORE};
use crate::shipment::{Amount, Marked, Outcome, Status};
use crate::table::layout::Layout;

/// What names a row of the results besides its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Named {
    /// Whether the shipments have an `id`.
    pub has_id: bool,
    /// Whether a line has several results.
    pub has_variant: bool,
}

impl Named {
    /// Whether a column that names rows is printed.
    pub fn shows(self, column: &str) -> bool {
        match column {
            "id" => self.has_id,
            "variant" => self.has_variant,
            _ => true,
        }
    }
}

/// The header of the results, in order.
pub fn headers(book: &Book, named: Named) -> Vec<String> {
    let before = COLUMNS_BEFORE.iter().filter(|name| named.shows(name));
    let programs = book.columns().into_iter().map(|column| column.name);
    let own = |name: &&str| (*name).to_string();
    before.map(own).chain(programs).chain(COLUMNS_AFTER.iter().map(own)).collect()
}

/// One of the cells of an outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// A text of ours.
    Text(String),
    /// A text of the shipment's file.
    Theirs(String),
    /// A number that is no money.
    Number(String),
    /// Money.
    Amount(Amount),
}

impl Cell {
    /// Its text, as it stands in CSV.
    pub fn text(self, decimal_comma: bool) -> String {
        let marked = |number: String| if decimal_comma { number.replace('.', ",") } else { number };
        match self {
            Cell::Text(text) => guarded(text),
            Cell::Theirs(text) => text,
            Cell::Number(number) => marked(number),
            Cell::Amount(Amount::Known(amount)) => marked(amount.to_string()),
            Cell::Amount(Amount::Empty | Amount::Unknown) => String::new(),
        }
    }
}

/// The cells of an outcome, in the order of the header.
pub fn cells(outcome: &Outcome, named: Named) -> Vec<Cell> {
    let mut cells = vec![Cell::Text(outcome.line.to_string())];
    if named.has_id {
        cells.push(Cell::Theirs(outcome.id.clone().unwrap_or_default()));
    }
    if named.has_variant {
        cells.push(Cell::Text(outcome.variant.clone().unwrap_or_default()));
    }
    cells.push(Cell::Text(status(outcome.status).to_string()));
    cells.extend(outcome.programs.iter().copied().map(Cell::Amount));
    cells.extend([outcome.duty, outcome.taxes, outcome.fees, outcome.total].map(Cell::Amount));
    cells.push(Cell::Text(outcome.currency.map(|currency| currency.code().to_string()).unwrap_or_default()));
    cells.extend([outcome.contested, outcome.refundable, outcome.at_least, outcome.at_most].map(Cell::Amount));
    cells.push(Cell::Text(marked(&outcome.controls)));
    cells.push(Cell::Text(outcome.needs.join("; ")));
    cells.push(Cell::Text(outcome.assumed.join("; ")));
    cells.push(Cell::Text(marked(&outcome.codes)));
    cells
}

/// Writes results as CSV (RFC 4180, LF), one row a shipment.
///
/// # Errors
/// What `out` says.
pub fn write_csv(out: &mut dyn Write, layout: &Layout<'_>, outcomes: &[Outcome]) -> io::Result<()> {
    let rows = outcomes.iter().map(|outcome| (outcome.line, cells(outcome, layout.named())));
    write_rows(out, layout, headers(layout.book, layout.named()), rows)
}

/// Writes the header of results in CSV, with the names of the shipments' own columns in front where the layout has them.
///
/// # Errors
/// What `out` says.
pub fn write_headers(out: &mut dyn Write, layout: &Layout<'_>) -> io::Result<()> {
    write_rows(out, layout, headers(layout.book, layout.named()), std::iter::empty())
}

/// Rows of cells as CSV, each cell in quotes: what is no text of ours is read back as it is.
///
/// # Errors
/// What the rows say.
pub fn quoted_csv(rows: impl Iterator<Item = io::Result<Vec<Vec<u8>>>>) -> io::Result<Vec<u8>> {
    let mut writer = WriterBuilder::new().quote_style(QuoteStyle::Always).flexible(true).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row?).map_err(reason)?;
    }
    writer.into_inner().map_err(|why| why.into_error())
}

/// Writes rows as CSV, each with the number of its shipment, whose own cells stand in front where the layout has them.
///
/// # Errors
/// What `out` says.
pub fn write_rows(
    out: &mut dyn Write,
    layout: &Layout<'_>,
    headers: Vec<String>,
    rows: impl Iterator<Item = (usize, Vec<Cell>)>,
) -> io::Result<()> {
    let mut writer = WriterBuilder::new()
        .delimiter(layout.delimiter)
        .quote_style(QuoteStyle::Necessary)
        .terminator(Terminator::Any(b'\n'))
        .from_writer(out);
    let before = layout.input.map(|input| input.headers_before(&headers)).unwrap_or_default();
    writer.write_record(before.iter().chain(&headers)).map_err(reason)?;
    for (line, cells) in rows {
        let front = layout.input.map_or(&[][..], |input| input.cells(line));
        let texts = cells.into_iter().map(|cell| Cow::Owned(cell.text(layout.decimal_comma).into_bytes()));
        writer.write_record(front.iter().map(|cell| Cow::Borrowed(cell.as_slice())).chain(texts)).map_err(reason)?;
    }
    writer.flush()
}

/// What the disk or the pipe said: wrapped, a closed pipe could not be told from a full disk.
pub fn reason(why: csv::Error) -> io::Error {
    match why.into_kind() {
        csv::ErrorKind::Io(why) => why,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// The word for a status.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Ok => "ok",
        Status::Needs => "needs",
        Status::Error => "error",
    }
}

/// Names in a cell, one that only may apply with `?`.
pub fn marked(names: &[Marked]) -> String {
    let shown = names.iter().map(|one| if one.sure { one.name.clone() } else { format!("{}?", one.name) });
    shown.collect::<Vec<String>>().join("; ")
}

/// A condition in words could begin like a formula, and a spreadsheet would run it.
pub fn guarded(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text }
}
