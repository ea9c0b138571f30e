use std::sync::Arc;

use crate::book::{Book, Column, ProgramKind};
use crate::shipment::{Outcome, Settled, SettledLine};
use crate::table::layout::Layout;
use crate::table::text::Page;
use crate::table::write::{Named, cells};

/// Writes rows of results that were settled in plain integers: the same bytes as [`write_csv`](crate::table::write_csv) writes of
/// their outcomes.
pub struct RowWriter {
    delimiter: u8,
    point: u8,
    has_id: bool,
    has_variant: bool,
    /// Where the columns of the results stand among those of the row's own book; nothing where it has none.
    places: Vec<Option<usize>>,
    laws: Vec<Law>,
    /// The results of a row whose destination is no jurisdiction.
    nowhere: Vec<u8>,
    /// The end of a row of which there is nothing to remark.
    silent: Vec<u8>,
}

/// How the rows of a jurisdiction are written.
struct Law {
    /// The digits of its currency.
    digits: u32,
    currency: String,
    /// Its currency, with nothing contested and nothing due back.
    undisputed: Vec<u8>,
    /// For each column of the results the program that stands in it, where it is one of the jurisdiction's.
    cells: Vec<Option<usize>>,
    kinds: Vec<ProgramKind>,
    has_charges: bool,
    /// A separator and a zero, as often as zeros may follow each other.
    zeros: Vec<u8>,
    /// How long one of them is.
    zero: usize,
}

impl RowWriter {
    /// Of a layout, for rows of a book whose columns stand at these places.
    pub fn new(layout: &Layout<'_>, book: &Book) -> RowWriter {
        let own = book.columns();
        let place = |column: &Column| own.iter().position(|one| one.name == column.name);
        let places: Vec<Option<usize>> = layout.book.columns().iter().map(place).collect();
        let named = layout.named();
        let columns: Vec<Option<&Column>> = places.iter().map(|at| at.and_then(|at| own.get(at))).collect();
        let mut writer = RowWriter {
            delimiter: layout.delimiter,
            point: if layout.decimal_comma { b',' } else { b'.' },
            has_id: named.has_id,
            has_variant: named.has_variant,
            nowhere: vec![layout.delimiter; columns.len() + 7],
            silent: [&[layout.delimiter; 6], b"\n".as_slice()].concat(),
            places: places.clone(),
            laws: Vec::new(),
        };
        for (at, jurisdiction) in book.jurisdictions.iter().enumerate() {
            let kinds: Vec<ProgramKind> = jurisdiction.programs.iter().map(|program| program.kind).collect();
            let digits = jurisdiction.currency.digits();
            let mut page = Page::default();
            page.put(writer.delimiter);
            writer.number(&mut page, 0, digits);
            let zero = page.text().to_vec();
            let currency = jurisdiction.currency.code().to_string();
            let undisputed = [&[writer.delimiter], currency.as_bytes(), &zero, &zero].concat();
            let cell = |column: &Option<&Column>| column.filter(|one| one.jurisdiction == at).map(|one| one.program.0);
            writer.laws.push(Law {
                digits,
                currency,
                undisputed,
                cells: columns.iter().map(cell).collect(),
                has_charges: kinds.iter().any(|kind| kind.is_charge()),
                kinds,
                zeros: zero.repeat(columns.len().max(2)),
                zero: zero.len(),
            });
        }
        writer
    }

    /// One row: the shipment's own cells in front, its number, what its file calls it, and which of several results it is.
    pub fn write(
        &self,
        out: &mut Page,
        (front, number, id, variant): (&[Vec<u8>], usize, &[u8], &str),
        settled: &Settled,
        line: &SettledLine,
    ) {
        for cell in front {
            self.quoted(out, cell);
            out.put(self.delimiter);
        }
        self.number(out, i64::try_from(number).unwrap_or(i64::MAX), 0);
        if self.has_id {
            out.put(self.delimiter);
            self.quoted(out, id);
        }
        if self.has_variant {
            out.put(self.delimiter);
            self.text(out, variant);
        }
        out.all(&[self.delimiter, b'o', b'k']);
        match line.jurisdiction.and_then(|at| self.laws.get(at as usize)) {
            Some(law) => self.owed(out, law, settled.programs(line), [line.contested, line.refundable]),
            None => out.all(&self.nowhere),
        }
        let Some(remarks) = settled.remarks(line) else {
            out.all(&self.silent);
            return;
        };
        // At least, at most; nothing is lacking.
        out.all(&[self.delimiter; 3]);
        self.names(out, &remarks.controls);
        out.all(&[self.delimiter; 2]);
        self.names(out, &remarks.assumed);
        out.put(self.delimiter);
        self.names(out, &remarks.codes);
        out.put(b'\n');
    }

    /// What each program asks, and the sums.
    fn owed(&self, out: &mut Page, law: &Law, programs: &[i64], differences: [i64; 2]) {
        let zeros = |out: &mut Page, count: usize| out.all(law.zeros.get(..count * law.zero).unwrap_or(&[]));
        let mut waiting = 0;
        for cell in &law.cells {
            match cell.and_then(|program| programs.get(program)) {
                Some(0) => waiting += 1,
                found => {
                    if waiting > 0 {
                        zeros(out, std::mem::take(&mut waiting));
                    }
                    out.put(self.delimiter);
                    if let Some(amount) = found {
                        self.number(out, *amount, law.digits);
                    }
                }
            }
        }
        zeros(out, waiting);
        let total = programs.iter().fold(0i64, |sum, amount| sum.saturating_add(*amount));
        if law.has_charges {
            let sum = |kind: ProgramKind| {
                let own = programs.iter().zip(&law.kinds).filter(|(_, own)| **own == kind);
                own.fold(0i64, |sum, (amount, _)| sum.saturating_add(*amount))
            };
            for sum in [sum(ProgramKind::Duty), sum(ProgramKind::Tax), sum(ProgramKind::Fee), total] {
                out.put(self.delimiter);
                self.number(out, sum, law.digits);
            }
        } else {
            // All are duties.
            let start = out.len();
            out.put(self.delimiter);
            self.number(out, total, law.digits);
            let end = out.len();
            zeros(out, 2);
            out.again(start, end);
        }
        if differences == [0, 0] {
            out.all(&law.undisputed);
            return;
        }
        out.put(self.delimiter);
        out.all(law.currency.as_bytes());
        for difference in differences {
            out.put(self.delimiter);
            self.number(out, difference, law.digits);
        }
    }

    /// A row of an outcome, with the shipment's own cells in front.
    pub fn write_outcome(&self, out: &mut Page, front: &[Vec<u8>], outcome: &Outcome) {
        for cell in front {
            self.quoted(out, cell);
            out.put(self.delimiter);
        }
        let outcome = &outcome.in_places(&self.places);
        let named = Named { has_id: self.has_id, has_variant: self.has_variant };
        let decimal_comma = self.point == b',';
        for (at, cell) in cells(outcome, named).into_iter().enumerate() {
            if at > 0 {
                out.put(self.delimiter);
            }
            self.quoted(out, cell.text(decimal_comma).as_bytes());
        }
        out.put(b'\n');
    }

    fn names(&self, out: &mut Page, names: &[Arc<str>]) {
        match names {
            [] => {}
            [only] => self.text(out, only),
            [_, _, ..] => self.text(out, &names.join("; ")),
        }
    }

    /// A text of ours: it could begin like a formula, and a spreadsheet would run it.
    fn text(&self, out: &mut Page, text: &str) {
        if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
            self.quoted(out, format!("'{text}").as_bytes());
        } else {
            self.quoted(out, text.as_bytes());
        }
    }

    fn quoted(&self, out: &mut Page, text: &[u8]) {
        let is_plain = |byte: &u8| *byte != self.delimiter && !matches!(byte, b'"' | b'\r' | b'\n');
        if text.iter().all(is_plain) {
            out.all(text);
            return;
        }
        out.put(b'"');
        for byte in text {
            if *byte == b'"' {
                out.put(b'"');
            }
            out.put(*byte);
        }
        out.put(b'"');
    }

    /// A number of so many digits behind the point.
    fn number(&self, out: &mut Page, number: i64, digits: u32) {
        // A decimal comma that also parts cells stands in quotes.
        let is_quoted = digits > 0 && self.point == self.delimiter;
        if is_quoted {
            out.put(b'"');
        }
        out.number(number, digits, self.point);
        if is_quoted {
            out.put(b'"');
        }
    }
}
