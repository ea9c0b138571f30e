use std::borrow::Cow;
use std::ops::Range;

use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_schema::DataType;

use crate::columnar::texts::{Texts, rows_of};
use crate::shipment::Batch;
use crate::source::{RawCell, RawRow};
use crate::table::{BatchReader, Lot};

/// Rows that stand in columns.
pub struct ColumnLot {
    columns: Vec<ArrayRef>,
    len: usize,
}

impl ColumnLot {
    /// The rows of a record batch.
    pub fn new(batch: &RecordBatch) -> ColumnLot {
        ColumnLot { columns: batch.columns().to_vec(), len: batch.num_rows() }
    }

    /// What a cell says.
    fn cell(&self, row: usize, number: usize) -> Vec<u8> {
        let Some(column) = self.columns.get(number).filter(|column| row < column.len()) else { return Vec::new() };
        let texts = Texts::of(column.slice(row, 1).as_ref());
        let place = texts.places.first().copied();
        place.and_then(|place| place.text(&texts.bytes)).unwrap_or(&[]).to_vec()
    }
}

impl Lot for ColumnLot {
    fn len(&self) -> usize {
        self.len
    }

    fn step(&self) -> usize {
        self.len
    }

    fn read(&self, rows: Range<usize>, reader: &mut BatchReader<'_>, batch: &mut Batch) {
        reader.begin(&vec![false; rows.len()], batch);
        for number in reader.wanted() {
            let Some(column) = self.columns.get(number) else { continue };
            let column = column.slice(rows.start, rows.len());
            if let DataType::Dictionary(..) = column.data_type() {
                let values = Texts::of(column.as_any_dictionary().values().as_ref());
                reader.coded(number, (&values.bytes, &values.places), &rows_of(column.as_ref()), batch);
            } else {
                let texts = Texts::of(column.as_ref());
                reader.texts(number, (&texts.bytes, texts.places.into_iter()), batch);
            }
        }
    }

    fn row(&self, row: usize, before: usize) -> Option<RawRow<'_>> {
        let cell = |number: usize| {
            let text = self.cell(row, number);
            RawCell { start: 0, end: text.len(), text: Cow::Owned(text), torn: None }
        };
        Some(RawRow { line: before + row, cells: (0..self.columns.len()).map(cell).collect() })
    }

    fn id(&self, row: usize, number: usize) -> Cow<'_, [u8]> {
        Cow::Owned(self.cell(row, number).trim_ascii().to_vec())
    }
}
