use std::io;
use std::path::Path;

use crate::diagnostic::{Diagnostic, nearest};
use crate::reference::mistakes;
use crate::source::{Door, FileId, Files, RawRow, Rows, Span, Torn};

/// A table that a book names: codes, countries, rates, dates, one row a line.
#[derive(Debug, Clone)]
pub struct List {
    /// Its text among the files of the run.
    pub file: FileId,
    /// Its header, as it was written.
    pub headers: Vec<String>,
    /// Where the header stands.
    pub header_span: Span,
    /// Its rows; each has at least as many cells as the header.
    pub rows: Vec<ListRow>,
}

/// A row of a list.
#[derive(Debug, Clone)]
pub struct ListRow {
    /// Its cells.
    pub cells: Vec<Cell>,
    /// The line of the file on which it begins, from 1.
    pub line: usize,
    /// Where it stands.
    pub span: Span,
}

/// A cell of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What it says, quotes and outer blanks taken off.
    pub text: String,
    /// Where it stands, with its quotes.
    pub span: Span,
}

impl List {
    /// The place of the one column of a name; case, blanks and `_` aside where none is written so.
    pub fn column(&self, name: &str) -> Option<usize> {
        let exact = self.headers.iter().enumerate().filter(|(_, header)| *header == name).map(|(at, _)| at);
        let exact: Vec<usize> = exact.collect();
        let found = if exact.is_empty() { self.alike(name) } else { exact };
        match found.as_slice() {
            [only] => Some(*only),
            [] | [_, _, ..] => None,
        }
    }

    /// The headers that may be meant where [`List::column`] finds none: several of one name, or those most like it.
    pub fn columns_like(&self, name: &str) -> Vec<&str> {
        let several = self.alike(name);
        let header = |at: &usize| self.headers.get(*at).map(String::as_str);
        if several.len() > 1 {
            return several.iter().filter_map(header).collect();
        }
        nearest(name, self.headers.iter().map(String::as_str))
    }

    fn alike(&self, name: &str) -> Vec<usize> {
        let headers = self.headers.iter().enumerate();
        headers.filter(|(_, header)| folded(header) == folded(name)).map(|(at, _)| at).collect()
    }
}

/// Reads a list (CSV: comma, semicolon or tabulator, told by the header). `shown_as` is what people call the file.
///
/// # Errors
/// All that is wrong with it. A file that cannot be read has no place in a text: the caller adds where it was named.
pub fn read_list(path: &Path, shown_as: &str, door: &dyn Door, files: &mut Files) -> Result<List, Vec<Diagnostic>> {
    let bytes = door.read(path).map_err(|why| vec![unread("list", shown_as, &why)])?;
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    let broken = broken_at(bytes);
    let text = String::from_utf8_lossy(bytes).into_owned();
    let file = files.add(shown_as, text.as_str());
    if let Some(at) = broken {
        let span = Span::new(file, at, at + '\u{fffd}'.len_utf8());
        return Err(vec![not_utf8("list", shown_as, bytes, span)]);
    }
    let mut rows = Rows::new(text.as_bytes()).filter(|row| !row.is_blank());
    let Some(first) = rows.next() else {
        let wrong =
            Diagnostic::new(&mistakes::NO_HEADER, Span::new(file, 0, 0), "this list is empty, without a header");
        return Err(vec![wrong.help("name the columns in the first line")]);
    };
    let mut wrong = Vec::new();
    let header = read_row(file, &first, &mut wrong);
    let headers: Vec<String> = header.cells.iter().map(|cell| cell.text.clone()).collect();
    let mut list = List { file, headers, header_span: header.span, rows: Vec::new() };
    for row in rows {
        let row = read_row(file, &row, &mut wrong);
        let (found, named) = (row.cells.len(), list.headers.len());
        let surplus = row.cells.iter().skip(named).find(|cell| !cell.text.is_empty());
        if found < named || surplus.is_some() {
            let message = format!("this row has {found} cells, and the header {named}");
            let at = surplus.map_or(row.span, |cell| cell.span);
            wrong.push(Diagnostic::new(&mistakes::RAGGED, at, message).also(list.header_span, "the header"));
        }
        list.rows.push(row);
    }
    if wrong.is_empty() { Ok(list) } else { Err(wrong) }
}

/// Where a file ceases to be UTF-8 text. UTF-16 of plain letters is UTF-8 with zeros between them.
pub(super) fn broken_at(bytes: &[u8]) -> Option<usize> {
    let broken = std::str::from_utf8(bytes).err().map(|wrong| wrong.valid_up_to());
    broken.or_else(|| (is_utf16(bytes) || bytes.starts_with(b"PK\x03\x04")).then_some(0))
}

fn is_utf16(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") || bytes.iter().take(200).any(|byte| *byte == 0)
}

/// That a file is no UTF-8 text from a place on, or what it is otherwise.
pub(super) fn not_utf8(what: &str, shown_as: &str, bytes: &[u8], span: Span) -> Diagnostic {
    let other = match bytes {
        [0x1f, 0x8b, ..] => Some(("packed with gzip", "unpack it")),
        [b'P', b'K', 3, 4, ..] => Some(("a workbook or an archive", "save it as \"CSV UTF-8\"")),
        _ if is_utf16(bytes) => Some(("UTF-16 text and not UTF-8", "save it as \"CSV UTF-8\"")),
        _ => None,
    };
    match other {
        Some((kind, help)) => {
            Diagnostic::nowhere(&mistakes::NOT_UTF8, format!("the {what} \"{shown_as}\" is {kind}")).help(help)
        }
        None => Diagnostic::new(&mistakes::NOT_UTF8, span, format!("this {what} is not UTF-8 text"))
            .here("no UTF-8 from here")
            .help("save it as \"CSV UTF-8\""),
    }
}

/// That a file of some kind cannot be read, and why.
pub(super) fn unread(what: &str, shown_as: &str, why: &io::Error) -> Diagnostic {
    let reason = match why.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_string(),
        io::ErrorKind::PermissionDenied => "reading it is not allowed".to_string(),
        io::ErrorKind::IsADirectory => "it is a folder".to_string(),
        _ => why.to_string(),
    };
    Diagnostic::nowhere(&mistakes::NO_FILE, format!("the {what} \"{shown_as}\" cannot be read: {reason}"))
}

fn read_row(file: FileId, row: &RawRow<'_>, wrong: &mut Vec<Diagnostic>) -> ListRow {
    let mut cells = Vec::new();
    for raw in &row.cells {
        let span = Span::new(file, raw.start, raw.end);
        let message = match raw.torn {
            Some(Torn::Open) => Some("this quote is never closed"),
            Some(Torn::Behind) => Some("this cell has text behind its closing quote"),
            None => None,
        };
        if let Some(message) = message {
            let torn = Diagnostic::new(&mistakes::TORN_QUOTE, span, message);
            wrong.push(torn.help("inside a quoted cell a quote is written twice"));
        }
        cells.push(Cell { text: String::from_utf8_lossy(&raw.text).trim().to_string(), span });
    }
    let start = row.cells.first().map_or(0, |cell| cell.start);
    let end = row.cells.last().map_or(start, |cell| cell.end);
    ListRow { cells, line: row.line, span: Span::new(file, start, end) }
}

fn folded(name: &str) -> String {
    name.chars().filter(|c| *c != '_' && !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::diagnostic::{Diagnostic, concise};
    use crate::reference::{List, read_list};
    use crate::source::{Files, Memory};

    fn read(bytes: &[u8]) -> (Files, Result<List, Vec<Diagnostic>>) {
        let mut door = Memory::default();
        door.put("l.csv", bytes);
        let mut files = Files::default();
        let list = read_list(Path::new("l.csv"), "l.csv", &door, &mut files);
        (files, list)
    }

    fn wrong(bytes: &[u8]) -> Vec<String> {
        let (files, list) = read(bytes);
        list.err().unwrap_or_default().iter().map(|one| concise(one, &files)).collect()
    }

    #[test]
    fn a_cell_is_shown_where_it_stands() {
        let (files, list) = read("\u{feff}HTS 8;rate\r\n\r\n\"0101\";\"25%\"\r\n".as_bytes());
        let list = list.unwrap();
        assert_eq!((list.column("hts8"), list.column("rat")), (Some(0), None));
        assert_eq!(list.columns_like("rat"), ["rate"]);
        let (_, twice) = read(b"rate,Rate,rate\n1%,2%,3%\n");
        let twice = twice.unwrap();
        assert_eq!((twice.column("rate"), twice.column("Rate")), (None, Some(1)));
        let cell = &list.rows[0].cells[1];
        assert_eq!((cell.text.as_str(), files.text(cell.span)), ("25%", "\"25%\""));
        let at = files.position(cell.span);
        assert_eq!((at.line, at.column), (3, 8));
    }

    #[test]
    fn what_is_wrong_is_named() {
        assert_eq!(wrong(b"a,b\n1\n1,2,\n1,2,3\n").len(), 2);
        assert_eq!(wrong(b""), ["l.csv:1:1: E0151 this list is empty, without a header"]);
        assert_eq!(wrong(b"a\ncaf\xE9\n"), ["l.csv:2:4: E0152 this list is not UTF-8 text"]);
        let wide: Vec<u8> = "a,b\n1,2\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(wrong(&wide), ["E0152 the list \"l.csv\" is UTF-16 text and not UTF-8"]);
        assert_eq!(wrong(b"PK\x03\x04\x14\0"), ["E0152 the list \"l.csv\" is a workbook or an archive"]);
        assert_eq!(wrong(b"a\n\"x\n"), ["l.csv:2:1: E0154 this quote is never closed"]);
        let gone = read_list(Path::new("no.csv"), "no.csv", &Memory::default(), &mut Files::default());
        assert!(gone.is_err_and(|all| all[0].message.contains("no such file")));
    }
}
