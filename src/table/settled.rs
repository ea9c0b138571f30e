use std::sync::Arc;

use crate::book::Book;
use crate::shipment::{Outcome, Settled, SettledLine};
use crate::table::law::{Law, Laws, total};
use crate::table::layout::Layout;
use crate::table::text::{Page, Short};
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
    /// That all of a row is known.
    ok: Short,
    /// The results of a row whose destination is no jurisdiction.
    nowhere: Short,
    /// The end of a row of which there is nothing to remark.
    silent: Short,
}

/// How the rows of a jurisdiction are written, with texts that many of them share.
struct LawTexts {
    law: Law,
    /// A separator and nothing owed.
    zero: Short,
    /// Its currency, with nothing contested and nothing due back.
    undisputed: Short,
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
            ok: Short::new(b"ok"),
            nowhere: Short::new(&vec![layout.delimiter; places.len() + 7]),
            silent: Short::new(&[&[layout.delimiter; 6], b"\n".as_slice()].concat()),
            places,
            laws: Vec::new(),
        };
        for law in all {
            let zero = writer.amount(0, law.digits);
            let mut undisputed = Page::default();
            undisputed.put(writer.delimiter);
            undisputed.all(law.currency.as_bytes());
            undisputed.short(&zero);
            undisputed.short(&zero);
            writer.laws.push(LawTexts { zero, undisputed: Short::new(undisputed.text()), law });
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
        out.count(number, self.delimiter);
        if self.has_id {
            out.cell(id, self.delimiter);
            out.put(self.delimiter);
        }
        if self.has_variant {
            self.text(out, variant);
            out.put(self.delimiter);
        }
        out.short(&self.ok);
        match line.jurisdiction.and_then(|at| self.laws.get(at as usize)) {
            Some(law) => self.owed(out, law, settled.programs(line), [line.contested, line.refundable]),
            None => out.short(&self.nowhere),
        }
        let Some(remarks) = settled.remarks(line) else {
            out.short(&self.silent);
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
        for cell in &law.cells {
            match cell.and_then(|program| programs.get(program)) {
                Some(0) => out.short(&texts.zero),
                Some(amount) => out.short(&self.amount(*amount, law.digits)),
                None => out.put(self.delimiter),
            }
        }
        if law.has_charges {
            law.sums(programs).into_iter().for_each(|sum| out.short(&self.amount(sum, law.digits)));
        } else {
            // All are duties.
            let total = self.amount(total(programs), law.digits);
            out.short(&total);
            out.short(&texts.zero);
            out.short(&texts.zero);
            out.short(&total);
        }
        if differences == [0, 0] {
            out.short(&texts.undisputed);
            return;
        }
        out.put(self.delimiter);
        out.all(law.currency.as_bytes());
        differences.into_iter().for_each(|difference| out.short(&self.amount(difference, law.digits)));
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

    /// A separator and an amount in minor units, of which so many digits stand behind the point.
    #[inline]
    fn amount(&self, amount: i64, digits: u32) -> Short {
        // A decimal comma that also parts cells stands in quotes.
        if digits > 0 && self.point == self.delimiter {
            let mut quoted = Page::default();
            quoted.put(self.delimiter);
            quoted.short(&Short::number(b'"', amount, digits, self.point));
            quoted.put(b'"');
            return Short::new(quoted.text());
        }
        Short::number(self.delimiter, amount, digits, self.point)
    }
}
