use std::io::{self, Write};

use serde::Serialize;

use crate::diagnostic::Severity;
use crate::report::findings::finding::Finding;
use crate::report::findings::json::one_a_line;

/// An entry of GitLab's Code Quality report: the part of Code Climate's that GitLab reads.
#[derive(Serialize)]
struct Entry<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: &'a str,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

/// A Code Quality report. GitLab wants a place of everything: what has none is said of the folder.
pub fn write(findings: &[Finding], out: &mut dyn Write) -> io::Result<()> {
    let entries = findings.iter().map(|finding| {
        let place = finding.place.as_ref();
        Entry {
            description: format!("{} {}", finding.code, finding.message),
            check_name: finding.rule.unwrap_or(finding.code),
            fingerprint: &finding.fingerprint,
            severity: match finding.severity {
                Severity::Error => "critical",
                Severity::Warning => "minor",
            },
            location: Location {
                path: place.map_or(".", |place| place.path.as_str()),
                lines: Lines {
                    begin: place.map_or(1, |place| place.stretch.start.line),
                    end: place.map_or(1, |place| place.stretch.last_line()),
                },
            },
        }
    });
    one_a_line(entries, out)
}
