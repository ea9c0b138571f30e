use clap::{Args, ValueEnum};

use crate::book::Book;
use crate::table::{Input, Layout, Named, Reading, Rename};

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
    /// How results are written
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    pub format: Format,
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
