//! Columns in, columns out: shipments from Parquet and Arrow IPC, read column by column, and results written as such.
//!
//! What a column says once for many rows, a dictionary of products or origins, is read once. A row that is not plain is read as
//! text, cell by cell, by the reader of CSV, so that it says the same of it.

mod lot;
mod open;
mod sink;
mod texts;

pub use open::{Kind, Opened, as_csv, kind_of, open, open_stream};
pub use sink::ColumnSink;
