use std::collections::BTreeMap;

use crate::book::Book;
use crate::diagnostic::Diagnostic;
use crate::shipment::{Fault, Shipment};
use crate::source::Rows;
use crate::table::front::Input;
use crate::table::given::Given;
use crate::table::header::Header;
use crate::table::reading::Reading;
use crate::table::sheet::{Begun, Sheet, open_quote};
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
    /// Their own cells as they are, where they are kept.
    pub input: Option<Input>,
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
            input: None,
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

/// Reads shipments from CSV as it comes: see [`read_shipments_as`].
///
/// # Errors
/// What makes the whole file unusable.
pub fn read_shipments(name: &str, bytes: &[u8], book: &Book) -> Result<Shipments, Vec<Diagnostic>> {
    read_shipments_as(name, bytes, book, &Reading::default(), &[])
}

/// Reads shipments from CSV (comma, semicolon or tabulator, told by the header where `reading` says nothing), with
/// some columns given for every row, also in place of those that the file has. A row that cannot be read keeps its place.
///
/// # Errors
/// What makes the whole file unusable: no header, a column that the book needs for every row, two headers of one fact, a quote
/// that is never closed.
pub fn read_shipments_as(
    name: &str,
    bytes: &[u8],
    book: &Book,
    reading: &Reading,
    given: &[Given],
) -> Result<Shipments, Vec<Diagnostic>> {
    let Begun { sheet, bytes: at, line } = Sheet::begin(name, bytes, book, reading, given)?;
    let mut shipments = Shipments {
        has_id: sheet.has_id(),
        warnings: sheet.header.warning.iter().cloned().collect(),
        numbers: sheet.header.numbers.clone(),
        input: reading.keeps_input.then(|| sheet.input()),
        ..Shipments::default()
    };
    let rows = Rows::continued(bytes.get(at..).unwrap_or(&[]), sheet.separator, line);
    for row in rows.filter(|row| !row.is_blank()) {
        if let Some(wrong) = open_quote(name, &row) {
            return Err(vec![wrong]);
        }
        if let Some(input) = &mut shipments.input {
            input.push(&row);
        }
        let (shipment, columns) = sheet.row(shipments.rows.len() + 1, &row, book);
        shipments.rows.push(shipment);
        shipments.places.push(Place { line: row.line, columns });
    }
    Ok(shipments)
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
