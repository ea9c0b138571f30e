use std::collections::BTreeMap;

use crate::book::Book;
use crate::diagnostic::Diagnostic;
use crate::shipment::{Fault, Shipment};
use crate::source::{Rows, Torn};
use crate::table::given::{Given, Placed};
use crate::table::header::{Header, read_header};
use crate::table::mistakes;
use crate::table::row::read_row;
use crate::trade::{FactKind, Unit};

/// The shipments of a file.
#[derive(Debug, Clone, Default)]
pub struct Shipments {
    /// One a row, in their order; one that could not be read says so in its faults.
    pub rows: Vec<Shipment>,
    /// Whether the file has a column `id`.
    pub has_id: bool,
    /// What is odd about the file and stops nothing.
    pub warnings: Vec<Diagnostic>,
    places: Vec<Place>,
    numbers: BTreeMap<String, usize>,
}

/// Where a row stands in its file.
#[derive(Debug, Clone)]
struct Place {
    line: usize,
    /// The number of the column of each of the row's faults.
    columns: Vec<usize>,
}

impl Shipments {
    /// A shipment that was typed, alone.
    pub fn typed(shipment: Shipment, columns: Vec<usize>, header: &Header) -> Shipments {
        Shipments {
            rows: vec![shipment],
            has_id: header.numbers.contains_key("id"),
            warnings: Vec::new(),
            places: vec![Place { line: 1, columns }],
            numbers: header.numbers.clone(),
        }
    }

    /// The line of the file, and the number of the column, of what is wrong with a row; both count from 1.
    pub fn place(&self, row: usize, fault: &Fault) -> (usize, usize) {
        let Some(place) = self.places.get(row) else { return (1, 1) };
        let faults = self.rows.get(row).map_or(&[][..], |shipment| shipment.faults.as_slice());
        let read = faults.iter().position(|other| other == fault).and_then(|at| place.columns.get(at));
        let named = || fault.column.as_ref().and_then(|name| self.numbers.get(name));
        (place.line, read.or_else(named).copied().unwrap_or(1))
    }
}

/// Reads shipments from CSV (comma, semicolon or tabulator, told by the header). A row that cannot be read keeps its place.
///
/// # Errors
/// What makes the whole file unusable: no header, a column that the book needs for every row, two headers of one fact, a quote
/// that is never closed.
pub fn read_shipments(name: &str, bytes: &[u8], book: &Book) -> Result<Shipments, Vec<Diagnostic>> {
    read_shipments_with(name, bytes, book, &[])
}

/// The same with some columns given for every row, also in place of those that the file has.
///
/// # Errors
/// As [`read_shipments`].
pub fn read_shipments_with(
    name: &str,
    bytes: &[u8],
    book: &Book,
    given: &[Given],
) -> Result<Shipments, Vec<Diagnostic>> {
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        let wrong = Diagnostic::nowhere(&mistakes::UTF16, format!("{name}: the file is UTF-16 and not UTF-8"));
        return Err(vec![wrong.help("save it as \"CSV UTF-8\"")]);
    }
    let mut rows = Rows::new(bytes).filter(|row| !row.is_blank());
    let Some(mut first) = rows.next() else {
        let wrong = Diagnostic::nowhere(&mistakes::NO_HEADER, format!("{name}: the file is empty, without a header"));
        return Err(vec![wrong.paste("name the columns in the first line", "id,product,origin,entered,value")]);
    };
    if let Some(wrong) = open_quote(name, &first) {
        return Err(vec![wrong]);
    }
    let placed = Placed::in_header(&mut first, given, book);
    let header = read_header(name, &first, book)?;
    let own_units = own_units(book);
    let mut shipments = Shipments {
        has_id: header.numbers.contains_key("id"),
        warnings: header.warning.iter().cloned().collect(),
        numbers: header.numbers.clone(),
        ..Shipments::default()
    };
    for mut row in rows {
        if let Some(wrong) = open_quote(name, &row) {
            return Err(vec![wrong]);
        }
        placed.in_row(&mut row);
        let (shipment, columns) = read_row(shipments.rows.len() + 1, &row, &header, book, &own_units);
        shipments.rows.push(shipment);
        shipments.places.push(Place { line: row.line, columns });
    }
    Ok(shipments)
}

fn open_quote(name: &str, row: &crate::source::RawRow<'_>) -> Option<Diagnostic> {
    let at = row.cells.iter().position(|cell| cell.torn == Some(Torn::Open))?;
    let message = format!("{name}:{}:{}: a quote is opened here and never closed", row.line, at + 1);
    Some(Diagnostic::nowhere(&mistakes::OPEN_QUOTE, message).help("close it; inside a cell a quote is written twice"))
}

/// The units in which the book declares quantities.
pub fn own_units(book: &Book) -> Vec<Unit> {
    let of_facts = book.facts.iter().filter_map(|fact| unit_of(&fact.kind));
    book.units.iter().cloned().chain(of_facts).collect()
}

fn unit_of(kind: &FactKind) -> Option<Unit> {
    match kind {
        FactKind::Quantity(unit) => Some(unit.clone()),
        FactKind::Product
        | FactKind::Money
        | FactKind::Number
        | FactKind::AnyQuantity
        | FactKind::Date
        | FactKind::Country
        | FactKind::Text
        | FactKind::Flag
        | FactKind::Codes
        | FactKind::OneOf(_) => None,
    }
}
