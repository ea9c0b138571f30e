use std::borrow::Cow;

/// Rows of cells parted by `,`, `;` or a tabulator (RFC 4180): quotes around a cell, doubled inside it, may hold line ends. Each
/// cell keeps its place in the text, so that what is wrong with it can be shown there.
#[derive(Debug, Clone)]
pub struct Rows<'a> {
    bytes: &'a [u8],
    at: usize,
    line: usize,
    separator: u8,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawRow<'a> {
    /// The line of the text on which it begins, from 1.
    pub line: usize,
    /// Its cells.
    pub cells: Vec<RawCell<'a>>,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawCell<'a> {
    /// Its first byte in the text, the quote where it has one.
    pub start: usize,
    /// The first byte after it.
    pub end: usize,
    /// What it says, quotes taken off.
    pub text: Cow<'a, [u8]>,
    /// What is wrong with its quotes.
    pub torn: Option<Torn>,
}

/// What may be wrong with the quotes of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Torn {
    /// Something stands between the closing quote and the end of the cell.
    Behind,
    /// The closing quote is missing: the cell reaches to the end of the text.
    Open,
}

impl<'a> Rows<'a> {
    /// The rows of a text, a byte order mark aside; what parts its cells is seen in its first line that is not blank.
    pub fn new(bytes: &'a [u8]) -> Rows<'a> {
        let at = if bytes.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
        let separator = separator_of(bytes.get(at..).unwrap_or(&[]));
        Rows { bytes, at, line: 1, separator }
    }

    /// The rows of a text whose cells are parted by this byte.
    pub fn parted_by(bytes: &'a [u8], separator: u8) -> Rows<'a> {
        Rows { separator, ..Rows::new(bytes) }
    }

    /// The rows of a text that goes on where another ended, on this line.
    pub fn continued(bytes: &'a [u8], separator: u8, line: usize) -> Rows<'a> {
        Rows { bytes, at: 0, line, separator }
    }

    /// What parts the cells.
    pub fn separator(&self) -> u8 {
        self.separator
    }

    /// How many bytes were read, and on which line the next row begins.
    pub fn place(&self) -> (usize, usize) {
        (self.at, self.line)
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn plain_cell(&mut self) -> RawCell<'a> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte != self.separator && byte != b'\n' && byte != b'\r') {
            self.at += 1;
        }
        let text = Cow::Borrowed(self.bytes.get(start..self.at).unwrap_or(&[]));
        RawCell { start, end: self.at, text, torn: None }
    }

    fn quoted_cell(&mut self) -> RawCell<'a> {
        let start = self.at;
        self.at += 1;
        let mut text = Cow::Borrowed(&[][..]);
        let mut from = self.at;
        loop {
            let Some(byte) = self.peek() else {
                push(&mut text, self.bytes.get(from..self.at));
                return RawCell { start, end: self.at, text, torn: Some(Torn::Open) };
            };
            self.at += 1;
            if byte == b'\n' || (byte == b'\r' && self.peek() != Some(b'\n')) {
                self.line += 1;
            }
            if byte == b'"' {
                push(&mut text, self.bytes.get(from..self.at - 1));
                if self.peek() != Some(b'"') {
                    break;
                }
                from = self.at;
                self.at += 1;
            }
        }
        let closed = self.at;
        let behind = self.plain_cell();
        let torn = (!behind.text.trim_ascii().is_empty()).then_some(Torn::Behind);
        if torn.is_some() {
            push(&mut text, self.bytes.get(closed..self.at));
        }
        RawCell { start, end: self.at, text, torn }
    }
}

impl<'a> Iterator for Rows<'a> {
    type Item = RawRow<'a>;

    fn next(&mut self) -> Option<RawRow<'a>> {
        self.peek()?;
        let mut row = RawRow { line: self.line, cells: Vec::new() };
        loop {
            let cell = if self.peek() == Some(b'"') { self.quoted_cell() } else { self.plain_cell() };
            row.cells.push(cell);
            match self.peek() {
                None => return Some(row),
                Some(b'\r') if self.bytes.get(self.at + 1) == Some(&b'\n') => {
                    self.at += 2;
                    self.line += 1;
                    return Some(row);
                }
                Some(b'\n' | b'\r') => {
                    self.at += 1;
                    self.line += 1;
                    return Some(row);
                }
                Some(_) => self.at += 1,
            }
        }
    }
}

impl RawRow<'_> {
    /// The row with cells of its own, apart from the text.
    pub fn kept(&self) -> RawRow<'static> {
        let own = |cell: &RawCell<'_>| RawCell {
            start: cell.start,
            end: cell.end,
            text: Cow::Owned(cell.text.to_vec()),
            torn: cell.torn,
        };
        RawRow { line: self.line, cells: self.cells.iter().map(own).collect() }
    }

    /// Whether its line is blank.
    pub fn is_blank(&self) -> bool {
        match self.cells.as_slice() {
            [] => true,
            [only] => only.text.trim_ascii().is_empty(),
            [_, _, ..] => false,
        }
    }
}

fn push<'a>(text: &mut Cow<'a, [u8]>, more: Option<&'a [u8]>) {
    let more = more.unwrap_or(&[]);
    if text.is_empty() {
        *text = Cow::Borrowed(more);
    } else {
        text.to_mut().extend_from_slice(more);
    }
}

/// What parts the cells: that of the three which the first line that is not blank has most of, outside of quotes.
fn separator_of(bytes: &[u8]) -> u8 {
    let blank = |line: &&[u8]| !line.trim_ascii().is_empty();
    let header = bytes.split(|byte| matches!(byte, b'\n' | b'\r')).find(blank).unwrap_or(&[]);
    let mut counts = [(b',', 0usize), (b';', 0), (b'\t', 0)];
    let mut in_quotes = false;
    for byte in header {
        in_quotes ^= *byte == b'"';
        for (separator, count) in &mut counts {
            *count += usize::from(!in_quotes && byte == separator);
        }
    }
    // Of equal counts the first: `max_by_key` would take the last.
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(separator, _)| *separator)
}

#[cfg(test)]
mod tests {
    use crate::source::{Rows, Torn};

    fn read(text: &str) -> Vec<(usize, Vec<String>)> {
        let cells = |row: crate::source::RawRow<'_>| {
            let texts = row.cells.iter().map(|cell| String::from_utf8_lossy(&cell.text).into_owned());
            (row.line, texts.collect())
        };
        Rows::new(text.as_bytes()).map(cells).collect()
    }

    fn row(line: usize, cells: &[&str]) -> (usize, Vec<String>) {
        (line, cells.iter().map(|cell| (*cell).to_string()).collect())
    }

    #[test]
    fn quotes_hold_separators_and_line_ends() {
        let text = "\u{feff}a,b\r\n\"x, \"\"y\"\"\r\nz\",2\r\n,\r\nlast";
        let expected = [row(1, &["a", "b"]), row(2, &["x, \"y\"\r\nz", "2"]), row(4, &["", ""]), row(5, &["last"])];
        assert_eq!(read(text), expected);
    }

    #[test]
    fn the_header_says_what_parts_cells() {
        assert_eq!(read("a;b\n1,5;2"), [row(1, &["a", "b"]), row(2, &["1,5", "2"])]);
        assert_eq!(read("\n\"a;b;c\"\tb\n"), [row(1, &[""]), row(2, &["a;b;c", "b"])]);
        assert_eq!(read("a,b"), [row(1, &["a", "b"])]);
        assert_eq!(read(""), []);
    }

    #[test]
    fn a_cell_knows_its_place_and_its_torn_quotes() {
        let text = "a,\"b\"c\n\"d";
        let rows: Vec<_> = Rows::new(text.as_bytes()).collect();
        let torn: Vec<Option<Torn>> = rows.iter().flat_map(|row| row.cells.iter().map(|cell| cell.torn)).collect();
        assert_eq!(torn, [None, Some(Torn::Behind), Some(Torn::Open)]);
        let places: Vec<(usize, usize)> =
            rows.iter().flat_map(|row| row.cells.iter().map(|cell| (cell.start, cell.end))).collect();
        assert_eq!(places, [(0, 1), (2, 6), (7, 9)]);
    }
}
