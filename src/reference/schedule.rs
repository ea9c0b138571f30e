use std::collections::BTreeMap;
use std::path::Path;

use crate::diagnostic::Diagnostic;
use crate::reference::list::{broken_at, not_utf8, unread};
use crate::reference::mistakes;
use crate::reference::schedule_json::{read_json, texts};
use crate::source::{Door, FileId, Files, RawRow, Rows, Span, Torn};
use crate::trade::{CodeFault, ProductCode};

/// The most mistakes of one file that are told: a file that is something else altogether has one a line.
const MOST_TOLD: usize = 20;

/// A line of a tariff schedule as it is published, nothing inherited and no rate read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScheduleRow {
    /// Its code; nothing for a line that only heads others.
    pub code: Option<ProductCode>,
    /// How deep it stands beneath the lines before it.
    pub indent: usize,
    /// The units in which its quantities are reported.
    pub units: Vec<String>,
    /// The general rate of duty, as it is printed; may be empty, as the others.
    pub general: String,
    /// The special rates with their programme codes.
    pub special: String,
    /// The rate of column 2.
    pub column2: String,
    /// Its line in the file, from 1.
    pub line: usize,
    /// Where it stands.
    pub span: Span,
}

/// What a column of the published file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Code,
    Indent,
    Units,
    General,
    Special,
    Column2,
}

/// The columns as the USITC heads them, and in short, as a list carried over from the published file may.
const COLUMNS: &[(Column, &str, &str)] = &[
    (Column::Code, "HTS Number", "code"),
    (Column::Indent, "Indent", "indent"),
    (Column::Units, "Unit of Quantity", "units"),
    (Column::General, "General Rate of Duty", "general"),
    (Column::Special, "Special Rate of Duty", "special"),
    (Column::Column2, "Column 2 Rate of Duty", "column2"),
];

/// Reads the Harmonized Tariff Schedule of the United States as the USITC publishes it (hts.usitc.gov, export as CSV or as JSON,
/// told by its first character), or a list of lines with their rates carried over from it, which heads its columns in short: `code`,
/// `general`, `special`, `column2`. Such a list may go without `indent`, where each line stands beneath the one before it whose code
/// holds its own, and without `units`. `shown_as` is what people call the file.
///
/// # Errors
/// All that is wrong with it. A file that cannot be read has no place in a text: the caller adds where it was named.
pub fn read_schedule(
    path: &Path,
    shown_as: &str,
    door: &dyn Door,
    files: &mut Files,
) -> Result<Vec<ScheduleRow>, Vec<Diagnostic>> {
    let bytes = door.read(path).map_err(|why| vec![unread("schedule", shown_as, &why)])?;
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    let broken = broken_at(bytes);
    let text = String::from_utf8_lossy(bytes).into_owned();
    let file = files.add(shown_as, text.as_str());
    if let Some(at) = broken {
        let span = Span::new(file, at, at + '\u{fffd}'.len_utf8());
        return Err(vec![not_utf8("schedule", shown_as, bytes, span)]);
    }
    let mut wrong = Vec::new();
    let rows = match text.trim_start().starts_with(['[', '{']) {
        true => read_json(file, &text, &mut wrong),
        false => read_csv(file, &text, &mut wrong),
    };
    if wrong.is_empty() && rows.iter().all(|row| row.code.is_none()) {
        let span = Span::new(file, 0, 0);
        wrong.push(Diagnostic::new(&mistakes::BAD_LINE, span, "this schedule has no line with a code"));
    }
    twice(&rows, &mut wrong);
    let more = wrong.len().saturating_sub(MOST_TOLD);
    wrong.truncate(MOST_TOLD);
    if more > 0
        && let Some(last) = wrong.pop()
    {
        wrong.push(last.note(format!("{more} more lines of this file cannot be read")));
    }
    if wrong.is_empty() { Ok(rows) } else { Err(wrong) }
}

fn read_csv(file: FileId, text: &str, wrong: &mut Vec<Diagnostic>) -> Vec<ScheduleRow> {
    let mut rows = Rows::new(text.as_bytes()).filter(|row| !row.is_blank());
    let Some(header) = rows.next() else {
        let said = "this schedule is empty, without a header";
        wrong.push(Diagnostic::new(&mistakes::NO_HEADER, Span::new(file, 0, 0), said));
        return Vec::new();
    };
    let names: Vec<String> = header.cells.iter().map(|cell| folded(&String::from_utf8_lossy(&cell.text))).collect();
    let is_short = names.iter().any(|name| name == "code");
    let called = |(_, long, short): &(Column, &'static str, &'static str)| if is_short { *short } else { *long };
    let place = |wanted: Column| {
        let name = COLUMNS.iter().find(|(column, ..)| *column == wanted).map(|one| folded(called(one)))?;
        names.iter().position(|header| *header == name)
    };
    let may_lack = |column: Column| is_short && matches!(column, Column::Indent | Column::Units);
    let lacking: Vec<String> = COLUMNS
        .iter()
        .filter(|(column, ..)| place(*column).is_none() && !may_lack(*column))
        .map(|one| format!("`{}`", called(one)))
        .collect();
    if !lacking.is_empty() {
        let said = format!("this is no schedule as the USITC publishes it: it has no column {}", lacking.join(", "));
        wrong.push(
            Diagnostic::new(&mistakes::NO_COLUMN, row_span(file, &header), said)
                .help("export the schedule at hts.usitc.gov, as CSV or as JSON")
                .help("head the columns of your own list `code`, `general`, `special` and `column2`"),
        );
        return Vec::new();
    }
    let twice = |one: &&(Column, &'static str, &'static str)| {
        let at = place(one.0);
        names.iter().enumerate().any(|(other, header)| Some(other) != at && *header == folded(called(one)))
    };
    if let Some(one) = COLUMNS.iter().find(twice) {
        let said = format!("this schedule has two columns `{}`", called(one));
        wrong.push(
            Diagnostic::new(&mistakes::NO_COLUMN, row_span(file, &header), said)
                .help("take out the one that is not meant, or export the schedule again"),
        );
        return Vec::new();
    }
    let mut found = Vec::new();
    for row in rows {
        let span = row_span(file, &row);
        let (cells, named) = (row.cells.len(), names.len());
        let torn = row.cells.iter().find(|cell| cell.torn.is_some());
        let surplus = row.cells.iter().skip(named).find(|cell| !cell.text.trim_ascii().is_empty());
        if let Some(cell) = torn {
            let said = match cell.torn {
                Some(Torn::Open) => "this quote is never closed",
                Some(Torn::Behind) | None => "this cell has text behind its closing quote",
            };
            let at = Span::new(file, cell.start, cell.end);
            wrong.push(Diagnostic::new(&mistakes::TORN_QUOTE, at, said));
            continue;
        }
        if cells < named || surplus.is_some() {
            let said = format!("this row has {cells} cells, and the header {named}");
            let at = surplus.map_or(span, |cell| Span::new(file, cell.start, cell.end));
            wrong.push(Diagnostic::new(&mistakes::RAGGED, at, said));
            continue;
        }
        let cell = |wanted: Column| {
            let raw = place(wanted).and_then(|at| row.cells.get(at));
            let text = raw.map(|raw| String::from_utf8_lossy(&raw.text).trim().to_string()).unwrap_or_default();
            (text, raw.map_or(span, |raw| Span::new(file, raw.start, raw.end)))
        };
        let ((code, code_at), (indent, indent_at)) = (cell(Column::Code), cell(Column::Indent));
        let Some(code) = read_code(&code, code_at, wrong) else { continue };
        let indent = match place(Column::Indent) {
            Some(_) => read_indent(&indent, indent_at, wrong),
            // The longer a code is, the deeper it stands.
            None => Some(code.map_or(0, |code| usize::from(code.digits()))),
        };
        let Some(indent) = indent else { continue };
        let text = |wanted: Column| cell(wanted).0;
        found.push(ScheduleRow {
            code,
            indent,
            units: texts(&text(Column::Units)),
            general: text(Column::General),
            special: text(Column::Special),
            column2: text(Column::Column2),
            line: row.line,
            span,
        });
    }
    found
}

fn row_span(file: FileId, row: &RawRow<'_>) -> Span {
    let start = row.cells.first().map_or(0, |cell| cell.start);
    Span::new(file, start, row.cells.last().map_or(start, |cell| cell.end))
}

/// The code of a line, where it has one; nothing at all where it cannot be read.
pub(super) fn read_code(text: &str, at: Span, wrong: &mut Vec<Diagnostic>) -> Option<Option<ProductCode>> {
    if text.trim().is_empty() {
        return Some(None);
    }
    // Schedules print a dot behind the heading: `101.21.00` was `0101.21.00` once.
    let heading = text.trim().split('.').next().unwrap_or("");
    let why = match ProductCode::parse(text, false) {
        Ok(_) if text.contains('.') && heading.len() != 4 => "its heading has four digits: a leading zero may be lost",
        Ok(code) => return Some(Some(code)),
        Err(CodeFault::Odd(_)) => "it has an odd number of digits: a leading zero may be lost",
        Err(CodeFault::Spreadsheet) => "it has been through a spreadsheet, and digits are lost",
        Err(CodeFault::NotDigits) => "it is made of digits and dots",
        Err(CodeFault::Length(_)) => "it has 2 to 12 digits",
        Err(CodeFault::Chapter(_)) => "there is no such chapter",
    };
    let shown: String = text.chars().take(40).collect();
    wrong.push(
        Diagnostic::new(&mistakes::BAD_LINE, at, format!("\"{shown}\" is no code of a schedule: {why}"))
            .help("correct it, or export the schedule again"),
    );
    None
}

/// The indent of a line.
pub(super) fn read_indent(text: &str, at: Span, wrong: &mut Vec<Diagnostic>) -> Option<usize> {
    let read = text.trim().parse::<u8>().ok();
    if read.is_none() {
        let shown: String = text.chars().take(40).collect();
        let said = format!("\"{shown}\" is no indent: it is a number, 0 for a heading");
        wrong.push(
            Diagnostic::new(&mistakes::BAD_LINE, at, said)
                .help("it says beneath which line this one stands, and so from where its rates come"),
        );
    }
    read.map(usize::from)
}

/// A product has one line.
fn twice(rows: &[ScheduleRow], wrong: &mut Vec<Diagnostic>) {
    let mut seen: BTreeMap<ProductCode, Span> = BTreeMap::new();
    for row in rows {
        let Some(code) = row.code else { continue };
        match seen.get(&code) {
            Some(first) => {
                let said = format!("{code} has a line already");
                wrong.push(
                    Diagnostic::new(&mistakes::LINE_TWICE, row.span, said)
                        .also(*first, "the first")
                        .help("keep one of the two lines"),
                );
            }
            None => {
                seen.insert(code, row.span);
            }
        }
    }
}

fn folded(name: &str) -> String {
    name.chars().filter(|c| *c != '_' && !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::diagnostic::concise;
    use crate::reference::{ScheduleRow, read_schedule};
    use crate::source::{Files, Memory};

    const HEAD: &str = "HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty\n";

    fn read(text: &str) -> Result<Vec<ScheduleRow>, Vec<String>> {
        let mut door = Memory::default();
        door.put("s", text.as_bytes());
        let mut files = Files::default();
        let read = read_schedule(Path::new("s"), "s", &door, &mut files);
        read.map_err(|wrong| wrong.iter().map(|one| concise(one, &files)).collect())
    }

    #[test]
    fn csv_and_json_are_the_same_schedule() {
        let csv = format!(
            "\u{feff}{HEAD}\"0101.21.00\",\"2\",\"Males,\n(a)\",\"[\"\"No.\"\",\"\"kg\"\"]\",\"Free\",\"\",\"20%\"\n,1,Other:,,,,\n"
        );
        let json = r#"[{"htsno":"0101.21.00","indent":"2","units":["No.","kg"],"general":"Free","special":null,"other":"20%","footnotes":[]},
 {"htsno":"","indent":1,"description":"Other:","units":null,"general":"","special":"","other":""}]"#;
        let (csv, json) = (read(&csv).unwrap(), read(json).unwrap());
        let plain = |rows: &[ScheduleRow]| {
            rows.iter()
                .map(|row| (row.code, row.indent, row.units.clone(), row.general.clone(), row.column2.clone()))
                .collect::<Vec<_>>()
        };
        assert_eq!(plain(&csv), plain(&json));
        assert_eq!(csv.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 4]);
        assert_eq!(json.iter().map(|row| row.line).collect::<Vec<_>>(), [1, 2]);
    }

    #[test]
    fn a_list_of_lines_heads_its_columns_in_short() {
        let rows =
            read("code,general,special,column2\n0101.21.00,Free,,20%\n0101.21.00.10,,,\n0101.29,2%,,\n").unwrap();
        let plain: Vec<_> = rows.iter().map(|row| (row.indent, row.general.as_str(), row.column2.as_str())).collect();
        assert_eq!(plain, [(8, "Free", "20%"), (10, "", ""), (6, "2%", "")]);
        assert_eq!(read("code,indent,general,special,column2\n0101,3,,,\n").unwrap()[0].indent, 3);
        assert!(read("code,general\n").unwrap_err()[0].contains("no column `special`, `column2`"));
        assert!(read("code,code,general,special,column2\n").unwrap_err()[0].contains("two columns `code`"));
        // A lost zero is told of a short list too, and a bad code and a bad indent of one row both.
        assert!(read("code,general,special,column2\n101.21,Free,,\n").unwrap_err()[0].contains("a leading zero"));
    }

    #[test]
    fn what_is_wrong_is_shown_where_it_stands() {
        let wrong = |rows: &str| read(&format!("{HEAD}{rows}")).unwrap_err();
        assert!(wrong("101.21.0,2,,,Free,,Free\n")[0].starts_with("s:2:1: E0161"));
        assert!(wrong("0101.21.00,x,,,Free,,Free\n")[0].starts_with("s:2:12: E0161"));
        assert!(wrong("0101.21.00,2,,Free\n")[0].starts_with("s:2:1: E0153"));
        assert!(wrong("0101,0,,,,,\n0101,0,,,,,\n")[0].starts_with("s:3:1: E0163"));
        assert!(wrong("")[0].starts_with("s:1:1: E0161"));
        assert!(read("a,b\n").unwrap_err()[0].starts_with("s:1:1: E0160"));
        assert!(read("[{\"htsno\":\"0101\",}]").unwrap_err()[0].starts_with("s:1:18: E0162"));
        assert!(read("[\n{\"indent\":\"1\"}]").unwrap_err()[0].starts_with("s:2:1: E0162"));
        assert!(
            read("[\n{\"htsno\":\"01.\",\"indent\":\"1\",\"general\":\"\",\"special\":\"\",\"other\":null}]")
                .unwrap_err()[0]
                .starts_with("s:2:1: E0161")
        );
        assert!(read("{\"error\":1}").unwrap_err()[0].starts_with("s:1:1: E0162"));
        let line = |said: &str| read(&format!("[{{{said}}}]")).unwrap_err().remove(0);
        let rates = r#""special":"","other":"""#;
        assert!(
            line(&format!(r#""htsno":["0101"],"indent":1,"general":"",{rates}"#))
                .contains("`htsno` of this line is no text")
        );
        assert!(
            line(&format!(r#""htsno":"0101","indent":1,"general":true,{rates}"#))
                .contains("`general` of this line is no text")
        );
        assert!(line(r#""htsno":"0101","indent":1"#).contains("`general`, `special`, `other`"));
        assert!(read(&format!("HTS Number,{HEAD}")).unwrap_err()[0].contains("two columns `HTS Number`"));
        assert_eq!(wrong(&"1,2,,,,,\n".repeat(50)).len(), 20);
    }
}
