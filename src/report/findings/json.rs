use std::io::{self, Write};

use serde::Serialize;

use crate::report::findings::finding::{Finding, Place, Stretch, safety_word, severity_word};

/// A finding as JSON. Lines and columns count from 1, columns in characters; an end is the place behind the last character.
#[derive(Serialize)]
struct One<'a> {
    code: &'a str,
    rule: Option<&'a str>,
    severity: &'static str,
    message: &'a str,
    place: Option<Spot<'a>>,
    related: Vec<Spot<'a>>,
    notes: &'a [String],
    help: Vec<Way<'a>>,
    fix: Option<Mended<'a>>,
    fingerprint: &'a str,
}

#[derive(Serialize)]
struct Spot<'a> {
    path: &'a str,
    start: Point,
    end: Point,
    words: &'a str,
    lines: &'a str,
}

#[derive(Serialize)]
struct Point {
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct Way<'a> {
    text: &'a str,
    paste: Option<&'a str>,
}

#[derive(Serialize)]
struct Mended<'a> {
    safety: &'static str,
    edits: Vec<Edited<'a>>,
}

#[derive(Serialize)]
struct Edited<'a> {
    path: &'a str,
    start: Point,
    end: Point,
    text: &'a str,
}

/// All in one array, an element a line.
pub fn array(findings: &[Finding], out: &mut dyn Write) -> io::Result<()> {
    one_a_line(findings.iter().map(one), out)
}

/// An object a line.
pub fn lines(findings: &[Finding], out: &mut dyn Write) -> io::Result<()> {
    findings.iter().try_for_each(|finding| {
        serde_json::to_writer(&mut *out, &one(finding))?;
        writeln!(out)
    })
}

/// A JSON array with an element a line, so that two can be compared line by line.
pub fn one_a_line(elements: impl Iterator<Item = impl Serialize>, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "[")?;
    let mut before = "\n";
    for element in elements {
        write!(out, "{before}  ")?;
        serde_json::to_writer(&mut *out, &element)?;
        before = ",\n";
    }
    writeln!(out, "{}]", if before == "\n" { "" } else { "\n" })
}

fn one(finding: &Finding) -> One<'_> {
    One {
        code: finding.code,
        rule: finding.rule,
        severity: severity_word(finding.severity),
        message: &finding.message,
        place: finding.place.as_ref().map(spot),
        related: finding.related.iter().map(spot).collect(),
        notes: &finding.notes,
        help: finding.help.iter().map(|help| Way { text: &help.text, paste: help.paste.as_deref() }).collect(),
        fix: finding.fix.as_ref().map(|fix| Mended {
            safety: safety_word(fix.safety),
            edits: fix
                .changes
                .iter()
                .map(|change| {
                    let (start, end) = points(change.stretch);
                    Edited { path: &change.path, start, end, text: &change.text }
                })
                .collect(),
        }),
        fingerprint: &finding.fingerprint,
    }
}

fn spot(place: &Place) -> Spot<'_> {
    let (start, end) = points(place.stretch);
    Spot { path: &place.path, start, end, words: &place.words, lines: &place.lines }
}

fn points(stretch: Stretch) -> (Point, Point) {
    let point = |line, column| Point { line, column };
    (point(stretch.start.line, stretch.start.column), point(stretch.end.line, stretch.end.column))
}
