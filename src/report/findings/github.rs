use std::io::{self, Write};

use crate::report::findings::finding::{Finding, severity_word};
use crate::report::findings::words::{at, beside, kind};

/// Workflow commands, one a line, which GitHub shows at their lines. The message begins with the place, as the log shows nothing
/// but the message.
pub fn write(findings: &[Finding], out: &mut dyn Write) -> io::Result<()> {
    for finding in findings {
        let mut properties = Vec::new();
        let mut said = format!("{} {}", finding.code, finding.message);
        if let Some(place) = &finding.place {
            let (start, end) = (place.stretch.start, place.stretch.end);
            properties.push(format!("file={}", property(&place.path)));
            properties.push(format!("line={}", start.line));
            // GitHub takes columns only of what stands on one line.
            if start.line == end.line {
                properties.push(format!("col={},endLine={},endColumn={}", start.column, end.line, end.column));
            } else {
                properties.push(format!("endLine={}", place.stretch.last_line()));
            }
            said = format!("{}: {said}", at(place));
        }
        properties.push(format!("title={}", property(&kind(finding))));
        let mut lines = vec![said];
        lines.extend(beside(finding, &|_, place| at(place)));
        let level = severity_word(finding.severity);
        writeln!(out, "::{level} {}::{}", properties.join(","), message(&lines.join("\n")))?;
    }
    Ok(())
}

/// A text behind the second `::`, as `@actions/core` escapes it.
fn message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A text behind a `=`.
fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}
