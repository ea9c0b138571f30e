use std::io::{self, Write};

use crate::book::Book;
use crate::shipment::{Fault, Outcome, Settled, SettledLine};
use crate::table::json::JsonWriter;
use crate::table::law::Laws;
use crate::table::layout::Layout;
use crate::table::long::{LongWriter, write_long_headers};
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

/// How results are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// CSV, one row a shipment.
    Rows,
    /// CSV, one row a shipment and program.
    Long,
    /// JSON, one object a shipment.
    Json,
    /// Columns of a format that has them.
    Columns,
}

impl Form {
    /// Whether all of an outcome is told, so that no line is settled in plain integers.
    pub fn is_whole(self) -> bool {
        matches!(self, Form::Long | Form::Json)
    }
}

/// Writes rows of results in one of these forms.
pub enum ResultWriter<'l> {
    /// One row a shipment.
    Rows(RowWriter),
    /// One row a shipment and program.
    Long(LongWriter<'l>),
    /// JSON, and for each column of the results its place among the book's own.
    Json(JsonWriter, Vec<Option<usize>>),
    /// As columns.
    Columns(ColumnWriter),
}

/// Where rows of results go, in their order.
pub trait ResultSink {
    /// How they are written.
    fn form(&self) -> Form;

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

/// Text: CSV or JSON.
pub struct TextSink<'o>(pub &'o mut dyn Write, pub Form);

impl ResultSink for TextSink<'_> {
    fn form(&self) -> Form {
        self.1
    }

    fn begin(&mut self, layout: &Layout<'_>) -> io::Result<()> {
        match self.1 {
            Form::Rows => write_headers(self.0, layout),
            Form::Long => write_long_headers(self.0, layout),
            Form::Json | Form::Columns => Ok(()),
        }
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

impl<'l> ResultWriter<'l> {
    /// Of a layout, for rows of a book.
    pub fn new(layout: &Layout<'l>, book: &Book, form: Form) -> ResultWriter<'l> {
        match form {
            Form::Rows => ResultWriter::Rows(RowWriter::new(layout, book)),
            Form::Long => ResultWriter::Long(LongWriter::new(layout)),
            Form::Json => ResultWriter::Json(JsonWriter::new(layout), Laws::new(layout, book).places),
            Form::Columns => ResultWriter::Columns(ColumnWriter::new(layout, book)),
        }
    }

    /// No rows, in the room of others.
    pub fn emptied(&self, room: Option<Results>) -> Results {
        match (self, room) {
            (ResultWriter::Columns(writer), _) => Results::Columns(writer.empty()),
            (_, Some(Results::Text(mut page))) => {
                page.clear();
                Results::Text(page)
            }
            (_, _) => Results::Text(Page::default()),
        }
    }

    /// One row: the shipment's own cells in front, its number, what its file calls it, and which of several results it is. No form
    /// that tells all of an outcome has such rows.
    #[inline]
    pub fn write(
        &self,
        out: &mut Results,
        named: (&[Vec<u8>], usize, &[u8], &str),
        settled: &Settled,
        line: &SettledLine,
    ) {
        match (self, out) {
            (ResultWriter::Rows(writer), Results::Text(page)) => writer.write(page, named, settled, line),
            (ResultWriter::Columns(writer), Results::Columns(rows)) => writer.write(rows, named, settled, line),
            (_, Results::Text(_) | Results::Columns(_)) => {}
        }
    }

    /// The rows of an outcome, with the shipment's own cells in front, and the line and column of each of its faults.
    ///
    /// # Errors
    /// A text that cannot be written as JSON.
    pub fn write_outcome(
        &self,
        out: &mut Results,
        front: &[Vec<u8>],
        outcome: &Outcome,
        place: &dyn Fn(&Fault) -> (usize, usize),
    ) -> io::Result<()> {
        match (self, out) {
            (ResultWriter::Rows(writer), Results::Text(page)) => writer.write_outcome(page, front, outcome),
            (ResultWriter::Long(writer), Results::Text(page)) => writer.write(page, front, outcome),
            (ResultWriter::Json(writer, places), Results::Text(page)) => {
                writer.write(page, front, &outcome.in_places(places), place)?;
            }
            (ResultWriter::Columns(writer), Results::Columns(rows)) => writer.write_outcome(rows, front, outcome),
            (_, Results::Text(_) | Results::Columns(_)) => {}
        }
        Ok(())
    }
}
