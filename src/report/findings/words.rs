use crate::report::findings::finding::{Finding, Place};

/// What is said beside the message, line by line: the words at its place, what further places have to do with it, reasons, ways
/// to mend it with their lines to paste. How a further place is named is the format's matter; it is counted from 1.
pub fn beside(finding: &Finding, named: &dyn Fn(usize, &Place) -> String) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    lines.extend(finding.place.iter().map(|place| place.words.clone()).filter(|words| !words.is_empty()));
    for (at, place) in finding.related.iter().enumerate() {
        let words = if place.words.is_empty() { "and here" } else { &place.words };
        lines.push(format!("{}: {words}", named(at + 1, place)));
    }
    lines.extend(finding.notes.iter().flat_map(|note| note.lines()).map(str::to_string));
    for (at, help) in finding.help.iter().enumerate() {
        lines.push(format!("{}: {}", if at == 0 { "help" } else { "or" }, help.text));
        lines.extend(help.paste.iter().flat_map(|paste| paste.lines()).map(|line| format!("    {line}")));
    }
    lines
}

/// `rules.tm:4:6`
pub fn at(place: &Place) -> String {
    format!("{}:{}:{}", place.path, place.stretch.start.line, place.stretch.start.column)
}

/// Code and name: `W0310 exception-survives`.
pub fn kind(finding: &Finding) -> String {
    match finding.rule {
        Some(rule) => format!("{} {rule}", finding.code),
        None => finding.code.to_string(),
    }
}
