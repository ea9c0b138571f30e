use std::sync::Arc;

use crate::book::Book;
use crate::shipment::{Outcome, Settled, SettledLine};
use crate::table::law::Laws;
use crate::table::layout::Layout;
use crate::table::write::{Cell, Named, cells, headers};

/// Rows of results as columns.
#[derive(Debug, Clone, Default)]
pub struct ResultColumns {
    /// In the order of the header.
    pub columns: Vec<ResultColumn>,
}

/// One column of results. What is blank in CSV is nothing here.
#[derive(Debug, Clone)]
pub enum ResultColumn {
    /// Whole numbers.
    Whole(Vec<i64>),
    /// Money, in so many digits behind the point.
    Money(u32, Vec<Option<i128>>),
    /// Texts: all of them, and where each ends.
    Text(Vec<u8>, Vec<usize>),
}

impl ResultColumn {
    /// The same without rows.
    fn emptied(&self) -> ResultColumn {
        match self {
            ResultColumn::Whole(_) => ResultColumn::Whole(Vec::new()),
            ResultColumn::Money(digits, _) => ResultColumn::Money(*digits, Vec::new()),
            ResultColumn::Text(..) => ResultColumn::Text(Vec::new(), Vec::new()),
        }
    }

    fn whole(&mut self, number: i64) {
        if let ResultColumn::Whole(all) = self {
            all.push(number);
        }
    }

    /// Money that is written in so many digits.
    fn money(&mut self, amount: Option<(i64, u32)>) {
        if let ResultColumn::Money(digits, all) = self {
            let scaled = |(amount, own): (i64, u32)| {
                let scale = 10i128.checked_pow(digits.checked_sub(own)?)?;
                i128::from(amount).checked_mul(scale)
            };
            all.push(amount.and_then(scaled));
        }
    }

    fn text(&mut self, text: &[u8]) {
        if let ResultColumn::Text(bytes, ends) = self {
            bytes.extend_from_slice(text);
            ends.push(bytes.len());
        }
    }

    fn names(&mut self, names: &[Arc<str>]) {
        match names {
            [only] => self.text(only.as_bytes()),
            _ => self.text(names.join("; ").as_bytes()),
        }
    }

    /// A cell as it stands in CSV.
    fn cell(&mut self, cell: Cell) {
        match self {
            ResultColumn::Money(digits, all) => {
                let text = cell.text(false);
                all.push(scaled(&text, *digits));
            }
            ResultColumn::Whole(all) => all.push(cell.text(false).parse().unwrap_or(0)),
            ResultColumn::Text(..) => match cell {
                // Nothing runs a formula here.
                Cell::Text(text) => self.text(text.as_bytes()),
                other => self.text(other.text(false).as_bytes()),
            },
        }
    }
}

/// A number as it is written, in so many digits behind the point.
fn scaled(text: &str, digits: u32) -> Option<i128> {
    let (whole, behind) = text.split_once('.').unwrap_or((text, ""));
    let missing = digits.checked_sub(u32::try_from(behind.len()).ok()?)?;
    let number: i128 = format!("{whole}{behind}").parse().ok()?;
    number.checked_mul(10i128.checked_pow(missing)?)
}

/// Writes rows of results as columns.
pub struct ColumnWriter {
    empty: ResultColumns,
    has_id: bool,
    has_variant: bool,
    laws: Laws,
}

/// The names of the columns of results, the shipments' own in front.
pub fn column_names(layout: &Layout<'_>) -> Vec<String> {
    let results = headers(layout.book, layout.named());
    let mut names = layout.input.map(|input| input.headers_before(&results)).unwrap_or_default();
    names.extend(results);
    names
}

impl ColumnWriter {
    /// Of a layout, for rows of a book.
    pub fn new(layout: &Layout<'_>, book: &Book) -> ColumnWriter {
        let wanted = layout.book.columns();
        let named = layout.named();
        let digits_of = |at: usize| layout.book.jurisdictions.get(at).map_or(0, |one| one.currency.digits());
        let most = (0..layout.book.jurisdictions.len()).map(digits_of).max().unwrap_or(0);
        let text = || ResultColumn::Text(Vec::new(), Vec::new());
        let money = |digits: u32| ResultColumn::Money(digits, Vec::new());
        let front = layout.input.map_or(0, |input| input.names().len());
        let mut columns: Vec<ResultColumn> = (0..front).map(|_| text()).collect();
        columns.push(ResultColumn::Whole(Vec::new()));
        columns.extend([named.has_id, named.has_variant, true].iter().filter(|has| **has).map(|_| text()));
        columns.extend(wanted.iter().map(|column| money(digits_of(column.jurisdiction))));
        columns.extend((0..4).map(|_| money(most)));
        columns.push(text());
        columns.extend((0..4).map(|_| money(most)));
        columns.extend((0..4).map(|_| text()));
        ColumnWriter {
            laws: Laws::new(layout, book),
            empty: ResultColumns { columns },
            has_id: named.has_id,
            has_variant: named.has_variant,
        }
    }

    /// No rows yet.
    pub fn empty(&self) -> ResultColumns {
        ResultColumns { columns: self.empty.columns.iter().map(ResultColumn::emptied).collect() }
    }

    /// One row: the shipment's own cells in front, its number, what its file calls it, and which of several results it is.
    pub fn write(
        &self,
        out: &mut ResultColumns,
        (front, number, id, variant): (&[Vec<u8>], usize, &[u8], &str),
        settled: &Settled,
        line: &SettledLine,
    ) {
        let mut columns = out.columns.iter_mut();
        let mut next = |put: &mut dyn FnMut(&mut ResultColumn)| {
            if let Some(column) = columns.next() {
                put(column);
            }
        };
        for cell in front {
            next(&mut |column| column.text(cell));
        }
        next(&mut |column| column.whole(i64::try_from(number).unwrap_or(i64::MAX)));
        if self.has_id {
            next(&mut |column| column.text(id));
        }
        if self.has_variant {
            next(&mut |column| column.text(variant.as_bytes()));
        }
        next(&mut |column| column.text(b"ok"));
        let law = line.jurisdiction.and_then(|at| self.laws.all.get(at as usize));
        let programs = settled.programs(line);
        let money = |amount: Option<i64>| Some((amount?, law?.digits));
        for at in 0..self.laws.places.len() {
            let program = law.and_then(|law| law.cells.get(at).copied().flatten());
            next(&mut |column| column.money(money(program.and_then(|at| programs.get(at)).copied())));
        }
        let sums = law.map(|law| law.sums(programs));
        for at in 0..4 {
            next(&mut |column| column.money(money(sums.and_then(|sums| sums.get(at).copied()))));
        }
        next(&mut |column| column.text(law.map_or(&[][..], |law| law.currency.as_bytes())));
        for amount in [Some(line.contested), Some(line.refundable), None, None] {
            next(&mut |column| column.money(money(amount)));
        }
        let remarks = settled.remarks(line);
        next(&mut |column| column.names(remarks.map_or(&[], |one| &one.controls)));
        next(&mut |column| column.text(b""));
        next(&mut |column| column.names(remarks.map_or(&[], |one| &one.assumed)));
        next(&mut |column| column.names(remarks.map_or(&[], |one| &one.codes)));
    }

    /// A row of an outcome, with the shipment's own cells in front.
    pub fn write_outcome(&self, out: &mut ResultColumns, front: &[Vec<u8>], outcome: &Outcome) {
        let mut columns = out.columns.iter_mut();
        for (cell, column) in front.iter().zip(columns.by_ref()) {
            column.text(cell);
        }
        let outcome = &outcome.in_places(&self.laws.places);
        let named = Named { has_id: self.has_id, has_variant: self.has_variant };
        for (cell, column) in cells(outcome, named).into_iter().zip(columns) {
            column.cell(cell);
        }
    }
}
