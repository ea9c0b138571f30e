use std::path::Path;

use clap::{Args, ValueEnum};

use crate::book::Book;
use crate::cli::packing::Packing;
use crate::cli::stop::Stop;
#[cfg(feature = "formats")]
use crate::columnar;
use crate::table::{Form, Input, Layout, Named, Reading, Rename};

/// How shipments are read.
#[derive(Debug, Args)]
pub struct InputFormat {
    /// Say what a header of the shipments stands for; may be said again
    #[arg(long, value_name = "HEADER=FACT")]
    pub map: Vec<Rename>,
    /// What parts the cells of the shipments, and of the results where it is not auto
    #[arg(long, value_name = "MARK", value_enum, default_value_t = Delimiter::Auto)]
    pub delimiter: Delimiter,
    /// Decimals stand behind a comma, in the shipments and in CSV results
    #[arg(long)]
    pub decimal_comma: bool,
}

/// How shipments are read and results written.
#[derive(Debug, Args)]
pub struct Formats {
    /// How results are written; where nothing is said the end of the name of -o tells, else csv
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Keep the shipments' own columns in front of the results
    #[arg(long)]
    pub with_input: bool,
    #[command(flatten)]
    input: InputFormat,
}

/// How results are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// CSV, one row a shipment
    Csv,
    /// CSV, one row a shipment and program that is met
    Long,
    /// JSON, one object a shipment; `tradec schema` prints its schema
    Jsonl,
    /// A table, for people
    Table,
    /// Parquet
    #[cfg(feature = "formats")]
    Parquet,
    /// Arrow IPC, as a file
    #[cfg(feature = "formats")]
    Arrow,
    /// Arrow IPC, as a stream
    #[cfg(feature = "formats")]
    ArrowStream,
}

impl Format {
    /// The format of a file by the end of its name, that of how it is packed aside; nothing where that tells none.
    ///
    /// # Errors
    /// One that this build does not write.
    fn of(path: &Path) -> Result<Option<Format>, Stop> {
        let end = |path: &Path| path.extension().and_then(|end| end.to_str()).unwrap_or("").to_ascii_lowercase();
        let is_packed = Packing::named(path).is_some();
        let own = if is_packed { path.file_stem().map(Path::new).unwrap_or(path) } else { path };
        match end(own).as_str() {
            #[cfg(feature = "formats")]
            "parquet" => Ok(Some(Format::Parquet)),
            #[cfg(feature = "formats")]
            "arrow" | "feather" => Ok(Some(Format::Arrow)),
            #[cfg(feature = "formats")]
            "arrows" => Ok(Some(Format::ArrowStream)),
            #[cfg(not(feature = "formats"))]
            "parquet" | "arrow" | "feather" | "arrows" | "zst" => Err(Stop::Call(format!(
                "-o {}: this tradec was built without Parquet, Arrow and zstd: build it with --features formats",
                path.display()
            ))),
            "jsonl" | "ndjson" => Ok(Some(Format::Jsonl)),
            _ => Ok(None),
        }
    }

    /// How it is written as text.
    pub fn text(self) -> Form {
        match self {
            Format::Long => Form::Long,
            Format::Jsonl => Form::Json,
            _ => Form::Rows,
        }
    }

    /// As which kind of file of columns it is written.
    #[cfg(feature = "formats")]
    pub fn columns(self) -> Option<columnar::Kind> {
        match self {
            Format::Parquet => Some(columnar::Kind::Parquet),
            Format::Arrow => Some(columnar::Kind::ArrowFile),
            Format::ArrowStream => Some(columnar::Kind::ArrowStream),
            Format::Csv | Format::Long | Format::Jsonl | Format::Table => None,
        }
    }
}

/// What parts cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Delimiter {
    /// What the header has most of; results are parted by commas
    Auto,
    /// A comma
    #[value(name = "comma", alias = ",")]
    Comma,
    /// A semicolon, as spreadsheets write where the comma is the decimal mark
    #[value(name = "semicolon", alias = ";")]
    Semicolon,
    /// A tabulator
    Tab,
}

impl Delimiter {
    fn byte(self) -> Option<u8> {
        match self {
            Delimiter::Auto => None,
            Delimiter::Comma => Some(b','),
            Delimiter::Semicolon => Some(b';'),
            Delimiter::Tab => Some(b'\t'),
        }
    }
}

impl InputFormat {
    /// How the shipments are read.
    pub fn reading(&self) -> Reading {
        Reading {
            renames: self.map.clone(),
            delimiter: self.delimiter.byte(),
            decimal_comma: self.decimal_comma,
            keeps_input: false,
        }
    }
}

impl Formats {
    /// How results are written, into a file where one is named.
    ///
    /// # Errors
    /// A file of a format that this build does not write.
    pub fn format(&self, output: Option<&Path>) -> Result<Format, Stop> {
        let named = match (self.format, output) {
            (Some(format), _) => Some(format),
            (None, Some(path)) => Format::of(path)?,
            (None, None) => None,
        };
        Ok(named.unwrap_or(Format::Csv))
    }

    /// How the shipments are read.
    pub fn reading(&self) -> Reading {
        Reading { keeps_input: self.with_input, ..self.input.reading() }
    }

    /// How the results are laid out: with the marks that the same spreadsheet reads.
    pub fn layout<'a>(&self, book: &'a Book, named: Named, input: Option<&'a Input>) -> Layout<'a> {
        let usual = if self.input.decimal_comma { b';' } else { b',' };
        Layout {
            book,
            named,
            input,
            delimiter: self.input.delimiter.byte().unwrap_or(usual),
            decimal_comma: self.input.decimal_comma,
        }
    }
}
