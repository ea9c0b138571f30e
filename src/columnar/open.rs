use std::fs::File;
use std::io::{self, BufReader, Read};
use std::sync::Arc;

use arrow_array::RecordBatch;
use arrow_ipc::reader::{FileReader, StreamReader};
use arrow_schema::{ArrowError, DataType, Field, Schema};
use parquet::arrow::arrow_reader::{ArrowReaderOptions, ParquetRecordBatchReaderBuilder};
use parquet::errors::ParquetError;
use parquet::file::metadata::ParquetMetaData;

use crate::columnar::lot::ColumnLot;
use crate::table::{Lot, quoted_csv};

/// How many rows of Parquet are read at a time.
const ROWS: usize = 8192;

/// How a file of columns is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Parquet.
    Parquet,
    /// Arrow IPC, as a file (Feather 2).
    ArrowFile,
    /// Arrow IPC, as a stream.
    ArrowStream,
}

/// What a file is that begins with these bytes, where it is one of columns.
pub fn kind_of(begins: &[u8]) -> Option<Kind> {
    match begins {
        [b'P', b'A', b'R', b'1', ..] => Some(Kind::Parquet),
        [b'A', b'R', b'R', b'O', b'W', b'1', ..] => Some(Kind::ArrowFile),
        // No text begins like this.
        [0xff, 0xff, 0xff, 0xff, ..] => Some(Kind::ArrowStream),
        _ => None,
    }
}

/// A file of columns that was opened.
pub struct Opened {
    /// The names of its columns.
    pub names: Vec<String>,
    /// Its rows.
    pub lots: Box<dyn Iterator<Item = io::Result<Box<dyn Lot>>> + Send>,
}

/// Opens a file of columns.
///
/// # Errors
/// What the disk says, and that the file is torn.
pub fn open(file: File, kind: Kind) -> io::Result<Opened> {
    match kind {
        Kind::Parquet => {
            let plain = ParquetRecordBatchReaderBuilder::try_new(file.try_clone()?).map_err(of_parquet)?;
            // What is written as a dictionary is read as one.
            let schema = coded(plain.schema(), plain.metadata());
            let options = ArrowReaderOptions::new().with_schema(Arc::new(schema));
            let builder = ParquetRecordBatchReaderBuilder::try_new_with_options(file, options).map_err(of_parquet)?;
            let names = names(builder.schema());
            let batches = builder.with_batch_size(ROWS).build().map_err(of_parquet)?;
            Ok(Opened { names, lots: lots(batches) })
        }
        Kind::ArrowFile => {
            let reader = FileReader::try_new(BufReader::new(file), None).map_err(of_arrow)?;
            Ok(Opened { names: names(&reader.schema()), lots: lots(reader) })
        }
        Kind::ArrowStream => open_stream(BufReader::new(file)),
    }
}

/// Reads an Arrow IPC stream as it comes.
///
/// # Errors
/// The same.
pub fn open_stream(input: impl Read + Send + 'static) -> io::Result<Opened> {
    let reader = StreamReader::try_new(input, None).map_err(of_arrow)?;
    Ok(Opened { names: names(&reader.schema()), lots: lots(reader) })
}

/// A file of columns as CSV, for what is not read column by column.
///
/// # Errors
/// The same.
pub fn as_csv(file: File, kind: Kind) -> io::Result<Vec<u8>> {
    let opened = open(file, kind)?;
    let header = opened.names.into_iter().map(String::into_bytes).collect();
    let rows = opened.lots.flat_map(|lot| match lot {
        Ok(lot) => {
            let row =
                |row| lot.row(row, 0).map(|row| Ok(row.cells.into_iter().map(|cell| cell.text.into_owned()).collect()));
            (0..lot.len()).filter_map(row).collect::<Vec<_>>()
        }
        Err(why) => vec![Err(why)],
    });
    quoted_csv(std::iter::once(Ok(header)).chain(rows))
}

fn names(schema: &Schema) -> Vec<String> {
    schema.fields().iter().map(|field| field.name().clone()).collect()
}

fn lots(
    batches: impl Iterator<Item = Result<RecordBatch, ArrowError>> + Send + 'static,
) -> Box<dyn Iterator<Item = io::Result<Box<dyn Lot>>> + Send> {
    Box::new(batches.map(|batch| match batch {
        Ok(batch) => Ok(Box::new(ColumnLot::new(&batch)) as Box<dyn Lot>),
        Err(why) => Err(of_arrow(why)),
    }))
}

/// A schema in which texts that a file has as dictionaries in all its parts are dictionaries.
fn coded(schema: &Schema, metadata: &ParquetMetaData) -> Schema {
    let is_flat = metadata.file_metadata().schema_descr().num_columns() == schema.fields().len();
    let is_coded = |number: usize| {
        let mut parts = metadata.row_groups().iter().map(|group| group.columns().get(number));
        is_flat && parts.all(|part| part.is_some_and(|part| part.dictionary_page_offset().is_some()))
    };
    let field = |(number, field): (usize, &Arc<Field>)| match field.data_type() {
        DataType::Utf8 if is_coded(number) => {
            let coded = DataType::Dictionary(Box::new(DataType::Int32), Box::new(DataType::Utf8));
            Arc::new(field.as_ref().clone().with_data_type(coded))
        }
        _ => field.clone(),
    };
    let fields: Vec<Arc<Field>> = schema.fields().iter().enumerate().map(field).collect();
    Schema::new_with_metadata(fields, schema.metadata().clone())
}

/// What went wrong in reading Arrow.
pub fn of_arrow(why: ArrowError) -> io::Error {
    match why {
        ArrowError::IoError(_, why) => why,
        why => io::Error::new(io::ErrorKind::InvalidData, why.to_string()),
    }
}

/// What went wrong in reading Parquet.
pub fn of_parquet(why: ParquetError) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, why.to_string())
}
