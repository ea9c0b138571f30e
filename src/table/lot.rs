use std::borrow::Cow;
use std::ops::Range;

use crate::shipment::Batch;
use crate::source::{RawRow, Rows};
use crate::table::cut::Cut;
use crate::table::reader::BatchReader;
use crate::table::sheet::Sheet;

/// Rows that were read together, as a file has them: text, or columns.
pub trait Lot: Send {
    /// How many there are.
    fn len(&self) -> usize;

    /// Whether there is none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many are best read at a time.
    fn step(&self) -> usize;

    /// Reads some of them into a batch.
    fn read(&self, rows: Range<usize>, reader: &mut BatchReader<'_>, batch: &mut Batch);

    /// One of them as it stands, where so many lines of the file come before all of them.
    fn row(&self, row: usize, before: usize) -> Option<RawRow<'_>>;

    /// What the file calls one of them, in the column of a number.
    fn id(&self, row: usize, number: usize) -> Cow<'_, [u8]>;
}

/// How many rows of text are read at a time: few, so that what is known of them stays near at hand.
const STEP: usize = 1024;

/// Rows of text.
pub struct TextLot<'t> {
    bytes: &'t [u8],
    cut: &'t Cut,
    separator: u8,
}

impl<'t> TextLot<'t> {
    /// A text that was cut, with its header.
    pub fn new(bytes: &'t [u8], cut: &'t Cut, sheet: &Sheet) -> TextLot<'t> {
        TextLot { bytes, cut, separator: sheet.separator }
    }
}

impl Lot for TextLot<'_> {
    fn len(&self) -> usize {
        self.cut.rows.len()
    }

    fn step(&self) -> usize {
        STEP
    }

    fn read(&self, rows: Range<usize>, reader: &mut BatchReader<'_>, batch: &mut Batch) {
        reader.begin(self.cut.odd.get(rows.clone()).unwrap_or(&[]), batch);
        for number in reader.wanted() {
            if !self.cut.has(number) {
                continue;
            }
            match self.cut.marked(number, rows.clone()) {
                Some(cells) => reader.texts(number, (self.bytes, cells), batch),
                None => reader.texts(number, (self.bytes, self.cut.placed(number, rows.clone())), batch),
            }
        }
    }

    fn row(&self, row: usize, before: usize) -> Option<RawRow<'_>> {
        let place = self.cut.rows.get(row)?;
        let rest = self.bytes.get(place.start as usize..)?;
        Rows::continued(rest, self.separator, before + place.line as usize).next()
    }

    fn id(&self, row: usize, _: usize) -> Cow<'_, [u8]> {
        let text = self.cut.rows.get(row).and_then(|place| place.id.text(self.bytes));
        Cow::Borrowed(text.unwrap_or(&[]))
    }
}
