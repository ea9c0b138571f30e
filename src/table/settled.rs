use std::sync::Arc;

use crate::book::Book;
use crate::shipment::{Outcome, Settled, SettledLine};
use crate::table::law::{Law, Laws, total};
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
    places: Vec<Option<usize>>,
    laws: Vec<LawTexts>,
    /// The results of a row whose destination is no jurisdiction.
    nowhere: Vec<u8>,
    /// The end of a row of which there is nothing to remark.
    silent: Vec<u8>,
}

/// How the rows of a jurisdiction are written, with texts that many of them share.
struct LawTexts {
    law: Law,
    /// Its currency, with nothing contested and nothing due back.
    undisputed: Vec<u8>,
    /// A separator and a zero, as often as zeros may follow each other.
    zeros: Vec<u8>,
    /// How long one of them is.
    zero: usize,
}

impl RowWriter {
    /// Of a layout, for rows of a book.
    pub fn new(layout: &Layout<'_>, book: &Book) -> RowWriter {
        let named = layout.named();
        let Laws { places, all } = Laws::new(layout, book);
        let mut writer = RowWriter {
            delimiter: layout.delimiter,
            point: if layout.decimal_comma { b',' } else { b'.' },
            has_id: named.has_id,
            has_variant: named.has_variant,
            nowhere: vec![layout.delimiter; places.len() + 7],
            silent: [&[layout.delimiter; 6], b"\n".as_slice()].concat(),
            places,
            laws: Vec::new(),
        };
        for law in all {
            let mut page = Page::default();
            page.put(writer.delimiter);
            writer.number(&mut page, 0, law.digits);
            let zero = page.text();
            writer.laws.push(LawTexts {
                undisputed: [&[writer.delimiter], law.currency.as_bytes(), zero, zero].concat(),
                zeros: zero.repeat(law.cells.len().max(2)),
                zero: zero.len(),
                law,
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
            out.cell(cell, self.delimiter);
            out.put(self.delimiter);
        }
        self.number(out, i64::try_from(number).unwrap_or(i64::MAX), 0);
        if self.has_id {
            out.put(self.delimiter);
            out.cell(id, self.delimiter);
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
    fn owed(&self, out: &mut Page, texts: &LawTexts, programs: &[i64], differences: [i64; 2]) {
        let law = &texts.law;
        let zeros = |out: &mut Page, count: usize| out.all(texts.zeros.get(..count * texts.zero).unwrap_or(&[]));
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
        if law.has_charges {
            for sum in law.sums(programs) {
                out.put(self.delimiter);
                self.number(out, sum, law.digits);
            }
        } else {
            // All are duties.
            let start = out.len();
            out.put(self.delimiter);
            self.number(out, total(programs), law.digits);
            let end = out.len();
            zeros(out, 2);
            out.again(start, end);
        }
        if differences == [0, 0] {
            out.all(&texts.undisputed);
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
            out.cell(cell, self.delimiter);
            out.put(self.delimiter);
        }
        let outcome = &outcome.in_places(&self.places);
        let named = Named { has_id: self.has_id, has_variant: self.has_variant };
        let decimal_comma = self.point == b',';
        for (at, cell) in cells(outcome, named).into_iter().enumerate() {
            if at > 0 {
                out.put(self.delimiter);
            }
            out.cell(cell.text(decimal_comma).as_bytes(), self.delimiter);
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
            out.cell(format!("'{text}").as_bytes(), self.delimiter);
        } else {
            out.cell(text.as_bytes(), self.delimiter);
        }
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
