use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use arrow_array::builder::StringBuilder;
use arrow_array::{ArrayRef, Decimal128Array, Int64Array, RecordBatch};
use arrow_ipc::writer::{FileWriter, StreamWriter};
use arrow_schema::{DataType, Field, Schema};
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;

use crate::columnar::open::{Kind, of_arrow, of_parquet};
use crate::table::{ColumnWriter, Form, Layout, ResultColumn, ResultSink, Results, column_names};

/// How many rows stand in one part of a Parquet file: enough to be packed well, few enough to be held.
const ROWS: usize = 1 << 17;
/// The digits of an amount.
const PRECISION: u8 = 38;

/// Results as a file of columns.
pub struct ColumnSink<'o> {
    out: &'o mut dyn Write,
    kind: Kind,
    schema: Arc<Schema>,
    written: Written,
    encoder: Option<Encoder>,
}

/// What was encoded and is not yet put out.
#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

enum Encoder {
    Parquet(Box<ArrowWriter<Written>>),
    File(Box<FileWriter<Written>>),
    Stream(Box<StreamWriter<Written>>),
}

impl<'o> ColumnSink<'o> {
    /// Of an output.
    pub fn new(out: &'o mut dyn Write, kind: Kind) -> ColumnSink<'o> {
        ColumnSink { out, kind, schema: Arc::new(Schema::empty()), written: Written::default(), encoder: None }
    }

    fn put_out(&mut self) -> io::Result<()> {
        let mut bytes = self.written.0.lock().unwrap_or_else(PoisonError::into_inner);
        self.out.write_all(&bytes)?;
        bytes.clear();
        Ok(())
    }
}

impl ResultSink for ColumnSink<'_> {
    fn form(&self) -> Form {
        Form::Columns
    }

    fn begin(&mut self, layout: &Layout<'_>) -> io::Result<()> {
        let empty = ColumnWriter::new(layout, layout.book).empty();
        let field = |(name, column): (String, &ResultColumn)| match column {
            ResultColumn::Whole(_) => Field::new(name, DataType::Int64, false),
            ResultColumn::Money(digits, _) => Field::new(name, decimal(*digits), true),
            ResultColumn::Text(..) => Field::new(name, DataType::Utf8, true),
        };
        let fields: Vec<Field> = column_names(layout).into_iter().zip(&empty.columns).map(field).collect();
        self.schema = Arc::new(Schema::new(fields));
        let (schema, written) = (self.schema.clone(), self.written.clone());
        self.encoder = Some(match self.kind {
            Kind::Parquet => {
                let properties = WriterProperties::builder()
                    .set_compression(Compression::SNAPPY)
                    .set_max_row_group_row_count(Some(ROWS))
                    .set_created_by("tradec".to_string())
                    .build();
                let writer = ArrowWriter::try_new(written, schema, Some(properties)).map_err(of_parquet)?;
                Encoder::Parquet(Box::new(writer))
            }
            Kind::ArrowFile => Encoder::File(Box::new(FileWriter::try_new(written, &schema).map_err(of_arrow)?)),
            Kind::ArrowStream => Encoder::Stream(Box::new(StreamWriter::try_new(written, &schema).map_err(of_arrow)?)),
        });
        self.put_out()
    }

    fn rows(&mut self, rows: &Results) -> io::Result<()> {
        let Results::Columns(rows) = rows else { return Ok(()) };
        let columns = rows.columns.iter().map(array).collect::<io::Result<Vec<ArrayRef>>>()?;
        let batch = RecordBatch::try_new(self.schema.clone(), columns).map_err(of_arrow)?;
        if batch.num_rows() > 0 {
            match &mut self.encoder {
                Some(Encoder::Parquet(writer)) => writer.write(&batch).map_err(of_parquet)?,
                Some(Encoder::File(writer)) => writer.write(&batch).map_err(of_arrow)?,
                Some(Encoder::Stream(writer)) => writer.write(&batch).map_err(of_arrow)?,
                None => {}
            }
        }
        self.put_out()
    }

    fn end(&mut self) -> io::Result<()> {
        match self.encoder.take() {
            Some(Encoder::Parquet(writer)) => {
                writer.close().map_err(of_parquet)?;
            }
            Some(Encoder::File(mut writer)) => writer.finish().map_err(of_arrow)?,
            Some(Encoder::Stream(mut writer)) => writer.finish().map_err(of_arrow)?,
            None => {}
        }
        self.put_out()?;
        self.out.flush()
    }
}

fn decimal(digits: u32) -> DataType {
    DataType::Decimal128(PRECISION, i8::try_from(digits).unwrap_or(0))
}

fn array(column: &ResultColumn) -> io::Result<ArrayRef> {
    Ok(match column {
        ResultColumn::Whole(all) => Arc::new(Int64Array::from(all.clone())),
        ResultColumn::Money(digits, all) => {
            Arc::new(Decimal128Array::from(all.clone()).with_data_type(decimal(*digits)))
        }
        ResultColumn::Text(bytes, ends) => {
            let mut texts = StringBuilder::with_capacity(ends.len(), bytes.len());
            let mut start = 0;
            for end in ends {
                let text = String::from_utf8_lossy(bytes.get(start..*end).unwrap_or(&[]));
                texts.append_option((!text.is_empty()).then_some(text));
                start = *end;
            }
            Arc::new(texts.finish())
        }
    })
}
