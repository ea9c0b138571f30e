use crate::diagnostic::Diagnostic;
use crate::table::mistakes;
use crate::table::renames::Rename;

/// How a file of shipments is read.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// What some headers stand for.
    pub renames: Vec<Rename>,
    /// What parts the cells; where nothing is said the header tells.
    pub delimiter: Option<u8>,
    /// Whether decimals stand behind a comma: `1234,56`.
    pub decimal_comma: bool,
    /// Whether the cells are kept as they are, to be written again before the results.
    pub keeps_input: bool,
}

/// What a file is that is no text of UTF-8: UTF-16, or a workbook under the name of a CSV file.
pub fn no_text(name: &str, bytes: &[u8]) -> Option<Diagnostic> {
    let begins = |mark: &[u8]| bytes.starts_with(mark);
    let first_line = bytes.split(|byte| *byte == b'\n').next().unwrap_or(&[]);
    if begins(b"PK\x03\x04") || begins(b"\xD0\xCF\x11\xE0") {
        let message = format!("{name}: the file is a workbook or an archive, and no CSV");
        let wrong = Diagnostic::nowhere(&mistakes::NO_TEXT, message);
        return Some(wrong.help("open it in its program and save the sheet as \"CSV UTF-8\""));
    }
    let formats = [
        (b"PAR1".as_slice(), "Parquet"),
        (b"ARROW1", "Arrow"),
        (b"\xFF\xFF\xFF\xFF", "an Arrow stream"),
        (b"\x28\xB5\x2F\xFD", "packed with zstd"),
    ];
    if let Some((_, kind)) = formats.iter().find(|(mark, _)| begins(mark)) {
        let wrong = Diagnostic::nowhere(&mistakes::NO_TEXT, format!("{name}: the file is {kind}, and no CSV"));
        return Some(wrong.help("write it as CSV, or build tradec with --features formats, which reads it"));
    }
    // Without its mark UTF-16 is seen by the zeros between its letters.
    if begins(b"\xFF\xFE") || begins(b"\xFE\xFF") || first_line.contains(&0) {
        let wrong = Diagnostic::nowhere(&mistakes::UTF16, format!("{name}: the file is UTF-16 and not UTF-8"));
        return Some(wrong.help("save it as \"CSV UTF-8\""));
    }
    None
}
