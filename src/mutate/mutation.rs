use crate::mutate::Kind;
use crate::source::{Files, Span};
use crate::syntax::tree::Statement;
use crate::trade::Day;

/// One change of a book by one step: what stands at a place, and what stands there instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mutation {
    /// What sort of step it is.
    pub kind: Kind,
    /// What is changed.
    pub span: Span,
    /// What stands there instead; nothing where it is dropped.
    pub text: String,
    /// The change in words: `since 2025-06-04 -> 2025-06-05`, `without `except GB``.
    pub what: String,
    /// The statement in which it is.
    pub statement: Span,
    /// The lines that count as its own: those of the statement, of a program only its head.
    pub touched: Span,
    /// The scenario in which that stands, by its place.
    pub scenario: Option<Span>,
    /// The day at which the change shows, where it is one of days.
    pub day: Option<Day>,
}

/// The changes of one statement while they are collected.
pub struct Changes<'a> {
    /// The texts of the book.
    pub files: &'a Files,
    /// The statement.
    pub statement: &'a Statement,
    /// The scenario in which it stands.
    pub scenario: Option<Span>,
    /// What was found.
    pub found: Vec<Mutation>,
}

impl Changes<'_> {
    /// A part that is written otherwise. The words before it say what it is.
    pub fn replace(&mut self, kind: Kind, span: Span, text: impl Into<String>, lead: &str) {
        let text = text.into();
        let blank = if lead.is_empty() { "" } else { " " };
        let what = format!("{lead}{blank}{} -> {text}", self.folded(span));
        self.add(kind, span, text, what);
    }

    /// A part that is left out.
    pub fn without(&mut self, kind: Kind, span: Span) {
        let what = format!("without `{}`", self.folded(span).trim_matches(','));
        self.add(kind, span, String::new(), what);
    }

    /// A part that is left out, told by the words that stand for it.
    pub fn without_told(&mut self, kind: Kind, span: Span, told: Span) {
        let what = format!("without `{}`", self.folded(told));
        self.add(kind, span, String::new(), what);
    }

    /// The whole statement left out, its semicolon too.
    pub fn drop_statement(&mut self, kind: Kind) {
        let span = self.statement.span;
        let rest = self.files.get(span.file).and_then(|file| file.text.get(span.end as usize..)).unwrap_or("");
        let gap = rest.len() - rest.trim_start().len();
        let more = if rest.trim_start().starts_with(';') { gap + 1 } else { 0 };
        let whole = Span::new(span.file, span.start as usize, span.end as usize + more);
        self.without_told(kind, whole, span);
    }

    /// A day that is another.
    pub fn day(&mut self, kind: Kind, span: Span, to: Day, shows: Day, lead: &str) {
        self.replace(kind, span, to.to_string(), if kind == Kind::Announced { "" } else { lead });
        if let Some(last) = self.found.last_mut() {
            last.day = Some(shows);
        }
    }

    /// A change.
    pub fn add(&mut self, kind: Kind, span: Span, text: String, what: String) {
        let (statement, scenario) = (self.statement.span, self.scenario);
        self.found.push(Mutation { kind, span, text, what, statement, touched: statement, scenario, day: None });
    }

    /// What stands at a place.
    pub fn written(&self, span: Span) -> &str {
        self.files.text(span)
    }

    /// What stands at a place in one line, and not too long.
    fn folded(&self, span: Span) -> String {
        const MOST: usize = 70;
        let text = self.files.text(span).split_whitespace().collect::<Vec<&str>>().join(" ");
        let short: String = text.chars().take(MOST).collect();
        if short.len() < text.len() { format!("{short}…") } else { short }
    }
}

/// The stretch between two places of a file.
pub fn between(first: Span, second: Span) -> Span {
    Span { file: first.file, start: first.end, end: second.start.max(first.end) }
}

/// What is left out with an element of a list, so that no comma is left alone; nothing where it is the only one.
pub fn with_comma(spans: &[Span], at: usize) -> Option<Span> {
    let own = spans.get(at)?;
    match at.checked_sub(1).and_then(|before| spans.get(before)) {
        Some(before) => Some(Span { start: before.end, ..*own }),
        None => spans.get(at + 1).map(|next| Span { end: next.start, ..*own }),
    }
}

/// A text with one stretch of it changed. Everything else stays where it is as far as that can be: what is shorter is filled up
/// with blanks, what is longer takes the place of blanks before it.
pub fn applied(text: &str, mutation: &Mutation) -> Option<String> {
    let (start, end) = (mutation.span.start as usize, mutation.span.end as usize);
    let (before, old, behind) = (text.get(..start)?, text.get(start..end)?, text.get(end..)?);
    let new = mutation.text.as_str();
    if new.len() <= old.len() {
        // Lines keep their numbers, and a comment within ends where it did.
        let kept: String = if new.is_empty() {
            old.chars().flat_map(blank).collect()
        } else {
            format!("{new}{}", " ".repeat(old.len() - new.len()))
        };
        return Some(format!("{before}{kept}{behind}"));
    }
    let wanted = new.len() - old.len();
    let blanks = before.len() - before.trim_end_matches(' ').len();
    // What stands before is to stay parted from it.
    let sign = before.trim_end_matches(' ').ends_with(['=', ',', '(', '>', '<']);
    let spare = if sign { blanks } else { blanks.saturating_sub(1) };
    let kept = before.get(..before.len() - wanted.min(spare))?;
    Some(format!("{kept}{new}{behind}"))
}

/// Blanks as long as a letter; a line's end stays.
fn blank(letter: char) -> impl Iterator<Item = char> {
    let (shown, times) = if matches!(letter, '\n' | '\r') { (letter, 1) } else { (' ', letter.len_utf8()) };
    std::iter::repeat_n(shown, times)
}
