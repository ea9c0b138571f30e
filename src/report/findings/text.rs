use std::io::{self, Write};

use crate::report::findings::finding::Finding;

/// Each drawn in its lines, with an empty line behind it; in one line where it was not drawn.
pub fn drawn(findings: &[Finding], out: &mut dyn Write) -> io::Result<()> {
    findings.iter().try_for_each(|one| writeln!(out, "{}", one.drawn.as_ref().unwrap_or(&one.concise)))
}

/// Each in one line.
pub fn concise(findings: &[Finding], out: &mut dyn Write) -> io::Result<()> {
    findings.iter().try_for_each(|one| writeln!(out, "{}", one.concise))
}
