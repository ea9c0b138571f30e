use std::io::{self, Write};

use crate::diagnostic::Severity;
use crate::report::explain::{body, title};
use crate::report::findings::finding::{Change, Finding, Mending, Place, Stretch, safety_word, severity_word};
use crate::report::findings::rules::{Rule, Rules};
use crate::report::findings::sarif_log::{
    Artifact, ArtifactChange, Configuration, Content, Descriptor, Driver, Fingerprints, Fix, FixProperties, Help,
    Location, Log, Logical, Outcome, Physical, Region, Replacement, RuleProperties, Run, Text, Tool,
};
use crate::report::findings::words::{at, beside};

/// Results that GitHub takes of a run; it keeps the 5,000 most severe.
const RESULTS: usize = 25_000;

/// Places that GitHub takes of a result.
const PLACES: usize = 1_000;

/// Characters that GitHub takes of a description.
const DESCRIPTION: usize = 1_024;

/// SARIF 2.1.0, and how many findings had no room: of more than GitHub takes the errors come first. The rules are those that are
/// met. The fingerprint has a name of its own: under `primaryLocationLineHash` GitHub's upload action expects what it reckons
/// itself from the checkout, and adds it.
pub fn write(findings: &[Finding], rules: &Rules, out: &mut dyn Write) -> io::Result<usize> {
    let mut told: Vec<&Finding> = findings.iter().collect();
    if told.len() > RESULTS {
        told.sort_by_key(|finding| finding.severity);
        told.truncate(RESULTS);
    }
    let mut met: Vec<&str> = told.iter().map(|finding| finding.code).collect();
    met.sort_unstable();
    met.dedup();
    let met: Vec<Rule> = met.into_iter().filter_map(|code| rules.find(code)).collect();
    let driver = Driver {
        name: "tradec",
        semantic_version: env!("CARGO_PKG_VERSION"),
        rules: met.iter().map(descriptor).collect(),
    };
    let results = told.iter().map(|finding| outcome(finding, &met)).collect();
    let log = Log {
        schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        version: "2.1.0",
        runs: [Run { tool: Tool { driver }, column_kind: "unicodeCodePoints", results }],
    };
    serde_json::to_writer_pretty(&mut *out, &log)?;
    writeln!(out)?;
    Ok(findings.len().saturating_sub(RESULTS))
}

fn descriptor(rule: &Rule) -> Descriptor<'_> {
    let (title, body) = (title(rule.mistake), body(rule.mistake));
    let level = severity_word(rule.mistake.severity());
    let kind = match rule.mistake.severity() {
        Severity::Error => "correctness",
        Severity::Warning => "suspicious",
    };
    let first = body.split("\n\n").next().unwrap_or("").replace('\n', " ");
    Descriptor {
        id: rule.mistake.code,
        name: rule.name.map_or_else(|| pascal(&title), str::to_string),
        full_description: Text { text: clipped(if first.is_empty() { &title } else { &first }) },
        // The pages are Markdown: a blank line parts paragraphs, what is set in by four is code.
        help: Help { text: format!("{title}\n\n{body}\n"), markdown: format!("**{title}**\n\n{body}\n") },
        short_description: Text { text: clipped(&title) },
        default_configuration: Configuration { level },
        properties: RuleProperties { tags: vec![kind, "tariff-rules"], precision: "very-high", severity: level },
    }
}

fn outcome<'a>(finding: &'a Finding, met: &[Rule]) -> Outcome<'a> {
    let mut lines = vec![format!("{}.", finding.message)];
    lines.extend(beside(finding, &|id, place| {
        // A link to a related place is the number that it has there.
        if id < PLACES { format!("[{}]({id})", link(&at(place))) } else { at(place) }
    }));
    let related = finding.related.iter().take(PLACES - 1).enumerate();
    Outcome {
        rule_id: finding.code,
        rule_index: met.iter().position(|rule| rule.mistake.code == finding.code),
        level: severity_word(finding.severity),
        message: Text { text: lines.join("\n") },
        locations: finding.place.iter().map(|place| location(place, None)).collect(),
        related_locations: related.map(|(at, place)| location(place, Some(at + 1))).collect(),
        partial_fingerprints: Fingerprints { tradec: &finding.fingerprint },
        fixes: finding.fix.iter().map(|mending| fix(mending, finding)).collect(),
    }
}

fn location(place: &Place, id: Option<usize>) -> Location<'_> {
    let physical = Physical { artifact_location: artifact(&place.path), region: region(place.stretch) };
    Location {
        id,
        physical_location: (!place.is_shipped).then_some(physical),
        logical_locations: if place.is_shipped {
            vec![Logical { fully_qualified_name: &place.path }]
        } else {
            Vec::new()
        },
        message: (!place.words.is_empty()).then(|| Text { text: place.words.clone() }),
    }
}

fn fix<'a>(mending: &'a Mending, finding: &Finding) -> Fix<'a> {
    let mut changes: Vec<ArtifactChange<'a>> = Vec::new();
    let mut last = None;
    // The changes of a file stand together.
    for Change { path, stretch, text } in &mending.changes {
        let inserted_content = (!text.is_empty()).then_some(Content { text });
        let replacement = Replacement { deleted_region: region(*stretch), inserted_content };
        match changes.last_mut().filter(|_| last == Some(path)) {
            Some(change) => change.replacements.push(replacement),
            None => changes.push(ArtifactChange { artifact_location: artifact(path), replacements: vec![replacement] }),
        }
        last = Some(path);
    }
    let words = finding.help.first().map_or("as it seems to be meant", |help| help.text.as_str());
    Fix {
        description: Text { text: words.to_string() },
        artifact_changes: changes,
        properties: FixProperties { safety: safety_word(mending.safety) },
    }
}

fn region(stretch: Stretch) -> Region {
    let Stretch { start, end } = stretch;
    Region { start_line: start.line, start_column: start.column, end_line: end.line, end_column: end.column }
}

/// A path as the reference of RFC 3986, relative to the root of the sources, or absolute.
fn artifact(path: &str) -> Artifact {
    let mut uri = String::new();
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(char::from(byte)),
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    let is_drive = path.chars().nth(1) == Some(':') && path.chars().nth(2) == Some('/');
    if path.starts_with('/') || is_drive {
        let slash = if is_drive { "/" } else { "" };
        return Artifact { uri: format!("file://{slash}{uri}"), uri_base_id: None };
    }
    Artifact { uri, uri_base_id: Some("%SRCROOT%") }
}

/// A text inside of a link.
fn link(text: &str) -> String {
    text.replace('\\', "\\\\").replace('[', "\\[").replace(']', "\\]")
}

/// The words of a title as one: `A statement that cannot be read` gives `AStatementThatCannotBeRead`.
fn pascal(title: &str) -> String {
    let words = title.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let capital = |word: &str| {
        let mut letters = word.chars();
        let first: String = letters.next().map(|first| first.to_uppercase().collect()).unwrap_or_default();
        format!("{first}{}", letters.as_str())
    };
    words.map(capital).collect()
}

fn clipped(text: &str) -> String {
    text.chars().take(DESCRIPTION).collect()
}

#[cfg(test)]
mod tests {
    use crate::report::findings::sarif::{artifact, link, pascal};

    #[test]
    fn a_path_is_a_reference() {
        let told = |path: &str| (artifact(path).uri, artifact(path).uri_base_id);
        assert_eq!(told("rules/a.tm"), ("rules/a.tm".to_string(), Some("%SRCROOT%")));
        assert_eq!(told("zölle 50%:#?.tm"), ("z%C3%B6lle%2050%25%3A%23%3F.tm".to_string(), Some("%SRCROOT%")));
        assert_eq!(told("/a b/c.tm"), ("file:///a%20b/c.tm".to_string(), None));
        assert_eq!(told("C:/a.tm"), ("file:///C%3A/a.tm".to_string(), None));
    }

    #[test]
    fn names_and_links() {
        assert_eq!(
            pascal("What a repeal reaches hangs on a missing `announced`"),
            "WhatARepealReachesHangsOnAMissingAnnounced"
        );
        assert_eq!(link("a[1].tm"), "a\\[1\\].tm");
    }
}
