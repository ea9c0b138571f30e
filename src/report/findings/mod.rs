//! Findings for people, editors and CI: one file a format.

mod baseline;
mod finding;
mod fingerprint;
mod github;
mod gitlab;
mod json;
mod junit;
mod path;
mod rules;
mod sarif;
mod sarif_log;
mod statistics;
mod text;
mod words;

use std::io::{self, Write};

pub use baseline::{Baseline, Known};
pub use finding::{Change, Finding, Mending, Place, Stretch, findings};
pub use rules::{Rule, Rules};
pub use statistics::{statistics, statistics_json};

/// How findings are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Drawn in their lines, for people.
    Text,
    /// `path:line:column: code message`
    Concise,
    /// One JSON array.
    Json,
    /// One JSON object a line.
    JsonLines,
    /// Workflow commands, which GitHub shows as annotations.
    Github,
    /// GitLab's Code Quality report.
    Gitlab,
    /// SARIF 2.1.0, as GitHub code scanning takes it.
    Sarif,
    /// JUnit XML: a suite a file, a failure a finding.
    Junit,
}

/// Writes findings, and says how many of them the format had no room for.
///
/// # Errors
/// What the disk or the pipe says.
pub fn write(format: Format, findings: &[Finding], rules: &Rules, out: &mut dyn Write) -> io::Result<usize> {
    match format {
        Format::Text => text::drawn(findings, out)?,
        Format::Concise => text::concise(findings, out)?,
        Format::Json => json::array(findings, out)?,
        Format::JsonLines => json::lines(findings, out)?,
        Format::Github => github::write(findings, out)?,
        Format::Gitlab => gitlab::write(findings, out)?,
        Format::Sarif => return sarif::write(findings, rules, out),
        Format::Junit => junit::write(findings, out)?,
    }
    Ok(0)
}
