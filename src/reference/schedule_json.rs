//! The JSON that the USITC exports: one array, an object a line.

use serde_json::value::RawValue;
use serde_json::{Map, Value};

use crate::diagnostic::Diagnostic;
use crate::reference::mistakes;
use crate::reference::schedule::{ScheduleRow, read_code, read_indent};
use crate::source::{FileId, Span};

/// What each line says, an empty text where it says nothing.
const SAID: &[&str] = &["htsno", "indent", "general", "special", "other"];

/// The lines of a schedule in JSON; what is wrong is added to `wrong`.
pub(super) fn read_json(file: FileId, text: &str, wrong: &mut Vec<Diagnostic>) -> Vec<ScheduleRow> {
    let objects: Vec<&RawValue> = match serde_json::from_str(text) {
        Ok(objects) => objects,
        Err(why) => {
            let at = place(text, why.line(), why.column());
            let why = match text.trim_start().starts_with('{') {
                true => "it is one object".to_string(),
                false => reason(&why),
            };
            let said = format!("this is no array of lines: {why}");
            let found = Diagnostic::new(&mistakes::NOT_JSON, Span::new(file, at, at), said);
            wrong.push(found.help("the USITC's export is one array of objects, `[{\"htsno\": …}, …]`"));
            return Vec::new();
        }
    };
    let mut rows = Vec::new();
    let mut line = 1usize;
    let mut counted = 0usize;
    for object in objects {
        let raw = object.get();
        // Each raw value is a stretch of the text itself.
        let start = (raw.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
        let between = text.as_bytes().get(counted..start).unwrap_or(&[]);
        line += between.iter().filter(|byte| **byte == b'\n').count();
        counted = start;
        let span = Span::new(file, start, start + raw.len());
        let fields: Map<String, Value> = match serde_json::from_str(raw) {
            Ok(fields) => fields,
            Err(why) => {
                let why = if raw.starts_with('{') { reason(&why) } else { "a line is an object".to_string() };
                let said = format!("this is no line of a schedule: {why}");
                wrong.push(Diagnostic::new(&mistakes::NOT_JSON, span, said));
                continue;
            }
        };
        let field = |name: &str| match fields.get(name) {
            Some(Value::String(text)) => text.trim().to_string(),
            Some(Value::Number(number)) => number.to_string(),
            Some(Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_)) | None => String::new(),
        };
        let lacking: Vec<String> =
            SAID.iter().filter(|name| !fields.contains_key(**name)).map(|name| format!("`{name}`")).collect();
        // What is neither text nor number says something else than the published file, and is no empty cell.
        let odd = SAID
            .iter()
            .find(|name| matches!(fields.get(**name), Some(Value::Bool(_) | Value::Array(_) | Value::Object(_))));
        let said = match odd {
            _ if !lacking.is_empty() => format!("this line does not say its {}", lacking.join(", ")),
            Some(name) => format!("the `{name}` of this line is no text"),
            None => String::new(),
        };
        if !said.is_empty() {
            wrong.push(Diagnostic::new(&mistakes::NOT_JSON, span, said).help("export the schedule again, whole"));
            continue;
        }
        let (code, indent) = (read_code(&field("htsno"), span, wrong), read_indent(&field("indent"), span, wrong));
        let (Some(code), Some(indent)) = (code, indent) else { continue };
        let units = match fields.get("units") {
            Some(Value::Array(all)) => all.iter().filter_map(Value::as_str).map(str::to_string).collect(),
            Some(Value::String(text)) => texts(text),
            Some(_) | None => Vec::new(),
        };
        rows.push(ScheduleRow {
            code,
            indent,
            units: named(units),
            general: field("general"),
            special: field("special"),
            column2: field("other"),
            line,
            span,
        });
    }
    rows
}

/// The texts of a cell that holds an array of them: `["No.","kg"]`; otherwise those that commas part.
pub(super) fn texts(cell: &str) -> Vec<String> {
    if cell.trim().is_empty() {
        return Vec::new();
    }
    named(serde_json::from_str::<Vec<String>>(cell).unwrap_or_else(|_| cell.split(',').map(str::to_string).collect()))
}

fn named(units: Vec<String>) -> Vec<String> {
    units.into_iter().map(|unit| unit.trim().to_string()).filter(|unit| !unit.is_empty()).collect()
}

/// The byte at a line and column, both from 1.
fn place(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let mut at = (before + column.saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// What serde_json says, without the place that is shown anyhow.
fn reason(why: &serde_json::Error) -> String {
    let said = why.to_string();
    said.split(" at line ").next().unwrap_or(&said).to_string()
}
