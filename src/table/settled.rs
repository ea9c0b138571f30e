use std::sync::Arc;

use crate::book::{Book, Column, ProgramKind};
use crate::shipment::{Amount, Outcome, Settled, SettledLine};
use crate::table::layout::Layout;
use crate::table::write::{Named, cells};

/// Writes rows of results that were settled in plain integers: the same bytes as [`write_csv`](crate::table::write_csv) writes of
/// their outcomes.
pub struct RowWriter {
    delimiter: u8,
    point: u8,
    has_id: bool,
    has_variant: bool,
    /// The programs whose columns stand in the results, in order; nothing where the book of the row has none.
    columns: Vec<Option<Column>>,
    /// Where these stand among the columns of the row's own book.
    places: Vec<Option<usize>>,
    /// The digits and code of the currency of each jurisdiction, and of what kind its programs are.
    laws: Vec<(u32, String, Vec<ProgramKind>)>,
}

impl RowWriter {
    /// Of a layout, for rows of a book whose columns stand at these places.
    pub fn new(layout: &Layout<'_>, book: &Book) -> RowWriter {
        let own = book.columns();
        let place = |column: &Column| own.iter().position(|one| one.name == column.name);
        let places: Vec<Option<usize>> = layout.book.columns().iter().map(place).collect();
        let named = layout.named();
        let law = |one: &crate::book::Jurisdiction| {
            let kinds = one.programs.iter().map(|program| program.kind).collect();
            (one.currency.digits(), one.currency.code().to_string(), kinds)
        };
        RowWriter {
            delimiter: layout.delimiter,
            point: if layout.decimal_comma { b',' } else { b'.' },
            has_id: named.has_id,
            has_variant: named.has_variant,
            columns: places.iter().map(|at| at.and_then(|at| own.get(at)).cloned()).collect(),
            places,
            laws: book.jurisdictions.iter().map(law).collect(),
        }
    }

    /// One row: the shipment's own cells in front, its number, what its file calls it, and which of several results it is.
    pub fn write(
        &self,
        out: &mut Vec<u8>,
        (front, number, id, variant): (&[Vec<u8>], usize, &[u8], &str),
        settled: &Settled,
        line: &SettledLine,
    ) {
        for cell in front {
            self.quoted(out, cell);
            out.push(self.delimiter);
        }
        self.number(out, i64::try_from(number).unwrap_or(i64::MAX), 0);
        if self.has_id {
            out.push(self.delimiter);
            self.quoted(out, id);
        }
        if self.has_variant {
            out.push(self.delimiter);
            self.text(out, variant);
        }
        out.push(self.delimiter);
        out.extend_from_slice(b"ok");
        let programs = settled.programs(line);
        for column in &self.columns {
            out.push(self.delimiter);
            if let Some(column) = column
                && line.jurisdiction == Some(column.jurisdiction)
                && let Some(amount) = programs.get(column.program.0)
            {
                self.number(out, *amount, self.laws.get(column.jurisdiction).map_or(0, |law| law.0));
            }
        }
        match line.jurisdiction.and_then(|at| self.laws.get(at)) {
            Some((digits, currency, kinds)) => {
                let sum = |kind: Option<ProgramKind>| {
                    let own = programs.iter().zip(kinds).filter(|(_, own)| kind.is_none_or(|kind| kind == **own));
                    own.fold(0i64, |sum, (amount, _)| sum.saturating_add(*amount))
                };
                for kind in [Some(ProgramKind::Duty), Some(ProgramKind::Tax), Some(ProgramKind::Fee), None] {
                    out.push(self.delimiter);
                    self.number(out, sum(kind), *digits);
                }
                out.push(self.delimiter);
                out.extend_from_slice(currency.as_bytes());
                for difference in [line.contested, line.refundable] {
                    out.push(self.delimiter);
                    self.number(out, difference, *digits);
                }
            }
            None => out.extend(std::iter::repeat_n(self.delimiter, 7)),
        }
        // At least, at most; nothing is lacking.
        out.extend([self.delimiter; 3]);
        self.names(out, settled.controls(line));
        out.extend([self.delimiter; 2]);
        self.names(out, settled.assumed(line));
        out.push(self.delimiter);
        self.names(out, settled.codes(line));
        out.push(b'\n');
    }

    /// A row of an outcome, with the shipment's own cells in front.
    pub fn write_outcome(&self, out: &mut Vec<u8>, front: &[Vec<u8>], outcome: &Outcome) {
        for cell in front {
            self.quoted(out, cell);
            out.push(self.delimiter);
        }
        let amount = |at: &Option<usize>| at.and_then(|at| outcome.programs.get(at)).copied().unwrap_or(Amount::Empty);
        let programs = self.places.iter().map(amount).collect();
        let outcome = &Outcome { programs, ..outcome.clone() };
        let named = Named { has_id: self.has_id, has_variant: self.has_variant };
        let decimal_comma = self.point == b',';
        for (at, cell) in cells(outcome, named).into_iter().enumerate() {
            if at > 0 {
                out.push(self.delimiter);
            }
            self.quoted(out, cell.text(decimal_comma).as_bytes());
        }
        out.push(b'\n');
    }

    fn names(&self, out: &mut Vec<u8>, names: &[Arc<str>]) {
        match names {
            [] => {}
            [only] => self.text(out, only),
            [_, _, ..] => self.text(out, &names.join("; ")),
        }
    }

    /// A text of ours: it could begin like a formula, and a spreadsheet would run it.
    fn text(&self, out: &mut Vec<u8>, text: &str) {
        if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
            self.quoted(out, format!("'{text}").as_bytes());
        } else {
            self.quoted(out, text.as_bytes());
        }
    }

    fn quoted(&self, out: &mut Vec<u8>, text: &[u8]) {
        let is_plain = |byte: &u8| *byte != self.delimiter && !matches!(byte, b'"' | b'\r' | b'\n');
        if text.iter().all(is_plain) {
            out.extend_from_slice(text);
            return;
        }
        out.push(b'"');
        for byte in text {
            if *byte == b'"' {
                out.push(b'"');
            }
            out.push(*byte);
        }
        out.push(b'"');
    }

    /// A number of so many digits behind the point.
    fn number(&self, out: &mut Vec<u8>, number: i64, digits: u32) {
        if number == 0 && digits == 2 && self.point == b'.' {
            out.extend_from_slice(b"0.00");
            return;
        }
        // A decimal comma that also parts cells stands in quotes.
        let is_quoted = digits > 0 && self.point == self.delimiter;
        if is_quoted {
            out.push(b'"');
        }
        self.bare_number(out, number, digits);
        if is_quoted {
            out.push(b'"');
        }
    }

    fn bare_number(&self, out: &mut Vec<u8>, number: i64, digits: u32) {
        let mut text = [b'0'; 32];
        let mut at = text.len();
        let mut left = number.unsigned_abs();
        let mut written = 0;
        while left > 0 || written <= digits {
            if written == digits && digits > 0 {
                at -= 1;
                put(&mut text, at, self.point);
            }
            at -= 1;
            put(&mut text, at, b'0' + (left % 10) as u8);
            left /= 10;
            written += 1;
        }
        if number < 0 {
            at -= 1;
            put(&mut text, at, b'-');
        }
        out.extend_from_slice(text.get(at..).unwrap_or(&[]));
    }
}

fn put(text: &mut [u8; 32], at: usize, byte: u8) {
    if let Some(place) = text.get_mut(at) {
        *place = byte;
    }
}
