use std::io::{self, Write};

use crate::book::Book;
use crate::shipment::{Outcome, Settled, SettledLine};
use crate::table::layout::Layout;
use crate::table::result_columns::{ColumnWriter, ResultColumns};
use crate::table::settled::RowWriter;
use crate::table::text::Page;
use crate::table::write::write_headers;

/// Rows of results as they go to a file.
#[derive(Debug, Clone)]
pub enum Results {
    /// As text.
    Text(Page),
    /// As columns.
    Columns(ResultColumns),
}

/// Writes rows of results in one of these forms.
pub enum ResultWriter {
    /// As text.
    Text(RowWriter),
    /// As columns.
    Columns(ColumnWriter),
}

/// Where rows of results go, in their order.
pub trait ResultSink {
    /// Whether rows come as columns.
    fn takes_columns(&self) -> bool;

    /// What stands before all rows; it is written once, also where there is no row.
    ///
    /// # Errors
    /// What the disk or the pipe says.
    fn begin(&mut self, layout: &Layout<'_>) -> io::Result<()>;

    /// Some rows.
    ///
    /// # Errors
    /// What the disk or the pipe says.
    fn rows(&mut self, rows: &Results) -> io::Result<()>;

    /// No more rows come.
    ///
    /// # Errors
    /// What the disk or the pipe says.
    fn end(&mut self) -> io::Result<()>;
}

/// CSV.
pub struct TextSink<'o>(pub &'o mut dyn Write);

impl ResultSink for TextSink<'_> {
    fn takes_columns(&self) -> bool {
        false
    }

    fn begin(&mut self, layout: &Layout<'_>) -> io::Result<()> {
        write_headers(self.0, layout)
    }

    fn rows(&mut self, rows: &Results) -> io::Result<()> {
        match rows {
            Results::Text(page) => self.0.write_all(page.text()),
            Results::Columns(_) => Ok(()),
        }
    }

    fn end(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl ResultWriter {
    /// Of a layout, for rows of a book, as columns or as text.
    pub fn new(layout: &Layout<'_>, book: &Book, as_columns: bool) -> ResultWriter {
        match as_columns {
            true => ResultWriter::Columns(ColumnWriter::new(layout, book)),
            false => ResultWriter::Text(RowWriter::new(layout, book)),
        }
    }

    /// No rows, in the room of others.
    pub fn emptied(&self, room: Option<Results>) -> Results {
        match (self, room) {
            (ResultWriter::Text(_), Some(Results::Text(mut page))) => {
                page.clear();
                Results::Text(page)
            }
            (ResultWriter::Text(_), _) => Results::Text(Page::default()),
            (ResultWriter::Columns(writer), _) => Results::Columns(writer.empty()),
        }
    }

    /// One row: the shipment's own cells in front, its number, what its file calls it, and which of several results it is.
    #[inline]
    pub fn write(
        &self,
        out: &mut Results,
        named: (&[Vec<u8>], usize, &[u8], &str),
        settled: &Settled,
        line: &SettledLine,
    ) {
        match (self, out) {
            (ResultWriter::Text(writer), Results::Text(page)) => writer.write(page, named, settled, line),
            (ResultWriter::Columns(writer), Results::Columns(rows)) => writer.write(rows, named, settled, line),
            (ResultWriter::Text(_) | ResultWriter::Columns(_), Results::Text(_) | Results::Columns(_)) => {}
        }
    }

    /// A row of an outcome, with the shipment's own cells in front.
    pub fn write_outcome(&self, out: &mut Results, front: &[Vec<u8>], outcome: &Outcome) {
        match (self, out) {
            (ResultWriter::Text(writer), Results::Text(page)) => writer.write_outcome(page, front, outcome),
            (ResultWriter::Columns(writer), Results::Columns(rows)) => writer.write_outcome(rows, front, outcome),
            (ResultWriter::Text(_) | ResultWriter::Columns(_), Results::Text(_) | Results::Columns(_)) => {}
        }
    }
}
