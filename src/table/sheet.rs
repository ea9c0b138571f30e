use crate::book::Book;
use crate::diagnostic::Diagnostic;
use crate::shipment::{Fault, Shipment};
use crate::source::{RawRow, Rows, Torn};
use crate::table::front::Input;
use crate::table::given::{Given, Placed};
use crate::table::header::{Header, Use, read_header};
use crate::table::mistakes;
use crate::table::reading::{Reading, no_text};
use crate::table::row::read_row;
use crate::table::shipments::own_units;
use crate::trade::Unit;

/// What the header of a file of shipments says of its rows, as a book reads it.
pub struct Sheet {
    /// What the columns are for.
    pub header: Header,
    /// The units in which the book declares quantities.
    pub own_units: Vec<Unit>,
    /// What parts cells.
    pub separator: u8,
    /// Whether decimals stand behind a comma.
    pub decimal_comma: bool,
    placed: Placed,
    own: RawRow<'static>,
}

/// The beginning of a file, up to its first row.
pub struct Begun {
    /// The header.
    pub sheet: Sheet,
    /// How many bytes it takes.
    pub bytes: usize,
    /// On which line the rows begin.
    pub line: usize,
}

impl Sheet {
    /// Reads the header of a file of shipments, with some columns given for every row.
    ///
    /// # Errors
    /// What makes the whole file unusable: no text, no header, a column that the book needs for every row, two headers of one
    /// fact.
    pub fn begin(
        name: &str,
        bytes: &[u8],
        book: &Book,
        reading: &Reading,
        given: &[Given],
    ) -> Result<Begun, Vec<Diagnostic>> {
        if let Some(wrong) = no_text(name, bytes) {
            return Err(vec![wrong]);
        }
        let mut rows = match reading.delimiter {
            Some(byte) => Rows::parted_by(bytes, byte),
            None => Rows::new(bytes),
        };
        let Some(mut first) = rows.by_ref().find(|row| !row.is_blank()) else {
            let wrong =
                Diagnostic::nowhere(&mistakes::NO_HEADER, format!("{name}: the file is empty, without a header"));
            return Err(vec![wrong.paste("name the columns in the first line", "id,product,origin,entered,value")]);
        };
        if let Some(wrong) = open_quote(name, &first) {
            return Err(vec![wrong]);
        }
        // The cells that are kept are the file's own.
        let own = first.kept();
        let placed = Placed::in_header(&mut first, given, book);
        let header = read_header(name, &first, book, &reading.renames)?;
        let (bytes, line) = rows.place();
        let sheet = Sheet {
            header,
            own_units: own_units(book),
            separator: rows.separator(),
            decimal_comma: reading.decimal_comma,
            placed,
            own,
        };
        Ok(Begun { sheet, bytes, line })
    }

    /// A quote that is opened in rows, the first of which stands on this line, and never closed.
    pub fn open_quote_in(&self, name: &str, rows: &[u8], line: usize) -> Option<Diagnostic> {
        memchr::memchr(b'"', rows)?;
        Rows::continued(rows, self.separator, line).find_map(|row| open_quote(name, &row))
    }

    /// A row as a shipment of a number, and the numbers of the columns of its faults.
    pub fn row(&self, number: usize, row: &RawRow<'_>, book: &Book) -> (Shipment, Vec<usize>) {
        let mut row = row.clone();
        self.placed.in_row(&mut row);
        read_row(number, &row, &self.header, book, &self.own_units, self.decimal_comma)
    }

    /// The number of the column of what is wrong with a row, from 1; `columns` are those of the faults that were found in reading.
    pub fn column_of(&self, shipment: &Shipment, columns: &[usize], fault: &Fault) -> usize {
        let read = shipment.faults.iter().position(|other| other == fault).and_then(|at| columns.get(at));
        let named = || fault.column.as_ref().and_then(|name| self.header.numbers.get(name));
        read.or_else(named).copied().unwrap_or(1)
    }

    /// Whether the file has a column `id`.
    pub fn has_id(&self) -> bool {
        self.header.numbers.contains_key("id")
    }

    /// The number of the column `id`, from 0.
    pub fn id(&self) -> Option<usize> {
        self.header.uses.iter().position(|found| *found == Use::Id)
    }

    /// How many columns the file itself has.
    pub fn width(&self) -> usize {
        self.own.cells.len()
    }

    /// The columns that are given for every row: what each is for, where it stands, and what it says.
    pub fn given(&self) -> impl Iterator<Item = (usize, Use, &[u8])> {
        self.placed.places().map(|(at, text)| (at, self.header.uses.get(at).copied().unwrap_or(Use::Nothing), text))
    }

    /// The file's own cells, to be written again in front of results.
    pub fn input(&self) -> Input {
        Input::new(&self.own, self.id().filter(|at| *at < self.own.cells.len()))
    }
}

/// A quote that is opened in a row and never closed.
pub fn open_quote(name: &str, row: &RawRow<'_>) -> Option<Diagnostic> {
    let at = row.cells.iter().position(|cell| cell.torn == Some(Torn::Open))?;
    let message = format!("{name}:{}:{}: a quote is opened here and never closed", row.line, at + 1);
    Some(Diagnostic::nowhere(&mistakes::OPEN_QUOTE, message).help("close it; inside a cell a quote is written twice"))
}
