use std::collections::BTreeSet;
use std::path::Path;

use crate::diagnostic::{Diagnostic, Fix, Help, Label, Look, Safety, Severity, concise, draw};
use crate::report::findings::fingerprint::Fingerprints;
use crate::report::findings::path::plain;
use crate::report::findings::rules::Rules;
use crate::source::{Files, Position, Span};

/// A diagnostic with every place resolved, so that findings of several books can be told together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// `W0310`
    pub code: &'static str,
    /// `exception-survives`, where it is an opinion.
    pub rule: Option<&'static str>,
    /// An error or a warning, as the run has it.
    pub severity: Severity,
    /// What is wrong: a sentence without its full stop.
    pub message: String,
    /// Where; nowhere where it is about a file that cannot be read, or about the book as a whole.
    pub place: Option<Place>,
    /// Further places.
    pub related: Vec<Place>,
    /// Examples and reasons.
    pub notes: Vec<String>,
    /// Ways to mend it, the likeliest first.
    pub help: Vec<Help>,
    /// The change that mends it.
    pub fix: Option<Mending>,
    /// Its name from one run to the next, as [`Fingerprints`] makes it.
    pub fingerprint: String,
    /// It in one line.
    pub concise: String,
    /// It as drawn for a terminal, where that was asked for.
    pub drawn: Option<String>,
}

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file, with forward slashes, from the folder in which the command runs; the name of a shipped set.
    pub path: String,
    /// Whether it is in a set shipped with tradec, and so in no file of the author's.
    pub is_shipped: bool,
    /// From where to where.
    pub stretch: Stretch,
    /// What the place has to do with it; may be empty.
    pub words: String,
    /// The whole lines on which it stands, without the last line's end; of a very long line only the stretch.
    pub lines: String,
}

/// A stretch of a text: the end is the place behind its last character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stretch {
    /// Its first character.
    pub start: Position,
    /// The place behind its last.
    pub end: Position,
}

impl Stretch {
    /// The line of its last character: one that takes in a line's end does not stand on the next.
    pub fn last_line(&self) -> usize {
        let is_behind_an_end = self.end.column == 1 && self.end.line > self.start.line;
        if is_behind_an_end { self.end.line - 1 } else { self.end.line }
    }
}

/// A fix with its places resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mending {
    /// What it does to the meaning.
    pub safety: Safety,
    /// The changes, in the order of their places.
    pub changes: Vec<Change>,
}

/// A change of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The file.
    pub path: String,
    /// What is replaced; a point where something is put in.
    pub stretch: Stretch,
    /// What stands there afterwards.
    pub text: String,
}

/// Bytes of lines that are shown with a place; of longer ones only the stretch is.
const WIDEST: usize = 2_000;

/// The findings of books, each with the texts it was read from. What two books find at one place (in a file that both use) is told
/// once. Paths beneath `base` start from there. With a look they are drawn too.
pub fn findings(
    books: &[(&[Diagnostic], &Files)],
    rules: &Rules,
    base: Option<&Path>,
    look: Option<Look>,
) -> Vec<Finding> {
    let mut names = Fingerprints::default();
    let mut found = Vec::new();
    let mut earlier = BTreeSet::new();
    for (diagnostics, files) in books {
        let resolver = Resolver { files, base };
        let mut here = Vec::new();
        for one in *diagnostics {
            let place = one.labels.first().map(|label| resolver.place(label));
            let spot = place.as_ref().map(|place| (place.path.clone(), place.stretch));
            let key = (one.mistake.code, spot, one.message.clone());
            if earlier.contains(&key) {
                continue;
            }
            here.push(key);
            let (path, lines) = place.as_ref().map_or(("", one.message.as_str()), |place| (&place.path, &place.lines));
            let fingerprint = names.next(one.mistake.code, path, lines);
            found.push(Finding {
                code: one.mistake.code,
                rule: rules.find(one.mistake.code).and_then(|rule| rule.name),
                severity: one.severity(),
                message: one.message.clone(),
                place,
                related: one.labels.iter().skip(1).map(|label| resolver.place(label)).collect(),
                notes: one.notes.clone(),
                help: one.help.clone(),
                fix: one.fix.as_ref().and_then(|fix| resolver.mending(fix)),
                fingerprint,
                concise: concise(one, files),
                drawn: look.map(|look| draw(one, files, look)),
            });
        }
        earlier.extend(here);
    }
    found
}

struct Resolver<'a> {
    files: &'a Files,
    base: Option<&'a Path>,
}

impl Resolver<'_> {
    fn place(&self, label: &Label) -> Place {
        let name = self.files.name(label.span.file);
        // Rule files that people name end in `.tm`, lists in something else than a word of `std`.
        let is_shipped = name.starts_with("std.") && !name.contains('/') && !name.ends_with(".tm");
        let path = if is_shipped { name.to_string() } else { plain(name, self.base) };
        let (stretch, words) = (self.stretch(label.span), label.text.clone());
        Place { path, is_shipped, stretch, words, lines: self.lines(label.span) }
    }

    fn stretch(&self, span: Span) -> Stretch {
        let start = self.files.position(span);
        let end = self.files.position(Span { start: span.end.max(span.start), ..span });
        Stretch { start, end }
    }

    fn lines(&self, span: Span) -> String {
        let whole = self.files.get(span.file).map_or("", |file| file.text.as_str());
        let first = whole.floor_char_boundary(span.start as usize);
        let last = whole.floor_char_boundary((span.end as usize).max(first));
        let (before, inside) = (whole.get(..first).unwrap_or(""), whole.get(first..last).unwrap_or(""));
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        // A stretch that takes in a line's end stands on that line, and not on the next.
        let last = if inside.ends_with('\n') { last - 1 } else { last };
        let end = whole.get(last..).and_then(|rest| rest.find('\n')).map_or(whole.len(), |at| last + at);
        let lines = if end - start > WIDEST {
            inside.get(..inside.floor_char_boundary(WIDEST)).unwrap_or("")
        } else {
            whole.get(start..end).unwrap_or("")
        };
        lines.replace('\r', "")
    }

    fn mending(&self, fix: &Fix) -> Option<Mending> {
        let mut edits: Vec<_> = fix.edits.iter().collect();
        edits.sort();
        let change = |edit: &&crate::diagnostic::Edit| Change {
            path: plain(self.files.name(edit.span.file), self.base),
            stretch: self.stretch(edit.span),
            text: edit.text.clone(),
        };
        let changes: Vec<Change> = edits.iter().map(change).collect();
        (!changes.is_empty()).then_some(Mending { safety: fix.safety, changes })
    }
}

/// The word for a severity that all formats use but GitLab's.
pub fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// The word for what a fix does to the meaning.
pub fn safety_word(safety: Safety) -> &'static str {
    match safety {
        Safety::Proved => "proved",
        Safety::Supposed => "supposed",
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::{Diagnostic, Edit, Mistake, Safety};
    use crate::report::findings::{Finding, Rule, Rules, findings};
    use crate::source::{FileId, Files, Position, Span};

    const DOUBT: Mistake = Mistake { code: "W0999", page: " A doubt\n\n What it is." };

    fn book(name: &str, text: &str) -> (Files, FileId) {
        let mut files = Files::default();
        let id = files.add(name, text);
        (files, id)
    }

    fn told(books: &[(&[Diagnostic], &Files)]) -> Vec<Finding> {
        findings(books, &Rules::new([Rule { mistake: &DOUBT, name: Some("a-doubt") }]), None, None)
    }

    #[test]
    fn what_two_books_find_in_one_file_is_told_once() {
        let (one, id) = book("./lists/a.csv", "x\ny\n");
        let (other, _) = book("lists/a.csv", "x\ny\n");
        let doubt = |message: &str| Diagnostic::new(&DOUBT, Span::new(id, 2, 3), message);
        let found = told(&[(&[doubt("m"), doubt("m")], &one), (&[doubt("m"), doubt("n")], &other)]);
        let messages: Vec<&str> = found.iter().map(|one| one.message.as_str()).collect();
        assert_eq!(messages, ["m", "m", "n"], "what one book says twice stays");
        let mut prints: Vec<&str> = found.iter().map(|one| one.fingerprint.as_str()).collect();
        prints.dedup();
        assert_eq!(prints.len(), 3);
        assert_eq!(found[0].rule, Some("a-doubt"));
    }

    #[test]
    fn places_are_whole_lines_and_columns_are_characters() {
        let (mut files, id) = book("a.tm", "a\r\nöß x\r\ny\r\n");
        let shipped = files.add("std.us.metals", "z");
        // From the `x` over the line's end: it stands on its line and not on the next.
        let span = Span::new(id, 8, 11);
        let edits = vec![
            Edit { span: Span::new(id, 11, 11), text: "q".to_string() },
            Edit { span: Span::new(id, 0, 1), text: String::new() },
        ];
        let doubt =
            Diagnostic::new(&DOUBT, span, "m").also(Span::new(shipped, 0, 1), "there").mended(Safety::Proved, edits);
        let found = told(&[(&[doubt], &files)]).remove(0);
        let place = found.place.unwrap();
        assert_eq!(place.lines, "öß x");
        assert_eq!((place.stretch.start, place.stretch.end), (at(2, 4), at(3, 1)));
        assert_eq!(place.stretch.last_line(), 2);
        assert!(found.related[0].is_shipped && !place.is_shipped);
        let starts: Vec<Position> = found.fix.unwrap().changes.iter().map(|change| change.stretch.start).collect();
        assert_eq!(starts, [at(1, 1), at(3, 1)], "in the order of their places");
    }

    fn at(line: usize, column: usize) -> Position {
        Position { line, column }
    }

    #[test]
    fn of_a_very_long_line_only_the_stretch_is_kept() {
        let (files, id) = book("a.tm", &"ö".repeat(5_000));
        let whole = told(&[(&[Diagnostic::new(&DOUBT, Span::new(id, 0, 10_000), "m")], &files)]).remove(0);
        assert_eq!(whole.place.unwrap().lines.len(), 2_000);
        let outside = told(&[(&[Diagnostic::new(&DOUBT, Span::new(id, 90_000, 90_001), "m")], &files)]).remove(0);
        assert_eq!(outside.place.unwrap().lines, "");
    }
}
