use std::fmt;

use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, MietteSpanContents, NamedSource, SourceCode,
    SourceSpan, SpanContents,
};

use crate::diagnostic::{Diagnostic, Label, Severity};
use crate::source::{FileId, Files, Span};

/// How a diagnostic is drawn.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// With colours.
    pub colour: bool,
    /// Columns of the terminal.
    pub width: usize,
}

/// Draws a diagnostic with its places, for a terminal.
pub fn draw(diagnostic: &Diagnostic, files: &Files, look: Look) -> String {
    let theme = if look.colour { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    let handler = GraphicalReportHandler::new_themed(theme)
        .with_width(look.width)
        .with_context_lines(1)
        .with_links(false)
        .with_wrap_lines(true);
    let shown = Drawn::whole(diagnostic, files);
    let mut text = String::new();
    if handler.render_report(&mut text, &shown).is_err() {
        text = concise(diagnostic, files);
    }
    // What is to be pasted is printed by us: a wrapped or boxed line could not be copied.
    let mut tail = String::new();
    for note in &diagnostic.notes {
        tail.push_str(&indented("  ", note));
    }
    for (at, help) in diagnostic.help.iter().enumerate() {
        let lead = if at == 0 { "  help: " } else { "    or: " };
        tail.push_str(lead);
        tail.push_str(&help.text);
        tail.push('\n');
        if let Some(paste) = &help.paste {
            tail.push_str(&indented("        ", paste));
        }
    }
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    format!("{}\n{tail}", lines.join("\n").trim_matches('\n'))
}

/// One line: `path:line:column: code message`.
pub fn concise(diagnostic: &Diagnostic, files: &Files) -> String {
    let code = diagnostic.mistake.code;
    match diagnostic.span() {
        Some(span) => {
            let at = files.position(span);
            format!("{}:{}:{}: {code} {}", files.name(span.file), at.line, at.column, diagnostic.message)
        }
        None => format!("{code} {}", diagnostic.message),
    }
}

fn indented(by: &str, text: &str) -> String {
    text.lines().map(|line| format!("{by}{line}\n")).collect()
}

/// What miette is shown: one file's places; those in other files follow as related parts.
#[derive(Debug)]
struct Drawn {
    code: Option<&'static str>,
    severity: Severity,
    message: String,
    source: Option<Lines>,
    labels: Vec<(String, usize, usize)>,
    related: Vec<Drawn>,
}

impl Drawn {
    fn whole(diagnostic: &Diagnostic, files: &Files) -> Drawn {
        let mut groups = together(&diagnostic.labels, files).into_iter();
        let first = groups.next().unwrap_or_default();
        let (message, code) = (diagnostic.message.clone(), Some(diagnostic.mistake.code));
        let part = |group: Vec<&Label>| {
            Drawn::new(&group, files, diagnostic.severity(), "and here".to_string(), None, Vec::new())
        };
        let related = groups.map(part).collect();
        Drawn::new(&first, files, diagnostic.severity(), message, code, related)
    }

    fn new(
        here: &[&Label],
        files: &Files,
        severity: Severity,
        message: String,
        code: Option<&'static str>,
        related: Vec<Drawn>,
    ) -> Drawn {
        let around = here.iter().map(|label| label.span).reduce(Span::to);
        let source = around.map(|around| Lines::around(around, files));
        let (shift, shown) = source.as_ref().map_or((0, 0), |lines| (lines.shift, lines.text.len()));
        let place = |label: &&Label| {
            let start = (label.span.start as usize).saturating_sub(shift).min(shown);
            (label.text.clone(), start, label.span.len().min(shown.saturating_sub(start)))
        };
        Drawn { code, severity, message, source, labels: here.iter().map(place).collect(), related }
    }
}

/// The places that are drawn in one piece: those of a file, the first place's first. Where a line is too wide for it, each by itself.
fn together<'a>(labels: &'a [Label], files: &Files) -> Vec<Vec<&'a Label>> {
    let first = labels.first().map(|label| label.span.file);
    let mut named: Vec<FileId> = labels.iter().map(|label| label.span.file).collect();
    named.sort_unstable();
    named.dedup();
    named.sort_by_key(|file| Some(*file) != first);
    let mut groups = Vec::new();
    for file in named {
        let here: Vec<&Label> = labels.iter().filter(|label| label.span.file == file).collect();
        let around = here.iter().map(|label| label.span).reduce(Span::to);
        if around.is_some_and(|around| Lines::around(around, files).is_cut) {
            groups.extend(here.into_iter().map(|label| vec![label]));
        } else {
            groups.push(here);
        }
    }
    groups
}

/// Bytes of a line that are shown; a wider one is cut around its place. A column beyond 65,535 cannot be drawn at all.
const WIDEST: usize = 2_000;

/// Bytes that are shown before the place where a line is cut.
const IN_FRONT: usize = 60;

/// The lines of a text that are shown, whole, and only those: miette would show the bare stretch, or the lines around it as
/// well. The rest of the text is left out, so that a thousand mistakes in a long file are drawn in no time.
#[derive(Debug)]
struct Lines {
    name: String,
    named: NamedSource<String>,
    text: String,
    /// The byte of the file at which the lines begin.
    shift: usize,
    /// How many lines of the file come before.
    before: usize,
    /// How many letters of the first line come before, where it is cut.
    left_out: usize,
    /// Whether a line is cut.
    is_cut: bool,
}

impl Lines {
    fn around(span: Span, files: &Files) -> Lines {
        let whole = files.get(span.file).map_or("", |file| file.text.as_str());
        let bytes = whole.as_bytes();
        let is_end = |byte: &u8| *byte == b'\n';
        let first = (span.start as usize).min(bytes.len());
        let last = (span.end as usize).clamp(first, bytes.len());
        let shift = bytes.get(..first).unwrap_or(&[]).iter().rposition(is_end).map_or(0, |at| at + 1);
        // The line end is taken in, so that a point behind the last letter is shown.
        let end = bytes.get(last..).unwrap_or(&[]).iter().position(is_end).map_or(bytes.len(), |at| last + at + 1);
        let name = files.name(span.file).to_string();
        let before = files.position(span).line.saturating_sub(1);
        let is_cut = bytes.get(shift..end).unwrap_or(&[]).split(is_end).any(|line| line.len() > WIDEST);
        let (shift, end, left_out) = if is_cut {
            let start = whole.floor_char_boundary(first.saturating_sub(IN_FRONT).max(shift));
            let left_out = whole.get(shift..start).unwrap_or("").chars().count();
            (start, whole.floor_char_boundary(end.min(start + WIDEST)), left_out)
        } else {
            (shift, end, 0)
        };
        let text = whole.get(shift..end).unwrap_or("").to_string();
        Lines { named: NamedSource::new(&name, text.clone()), name, text, shift, before, left_out, is_cut }
    }
}

impl SourceCode for Lines {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        // Without context it is only asked for line and column.
        let asked = if before == 0 && after == 0 {
            *span
        } else {
            let bytes = self.text.as_bytes();
            let is_end = |byte: &u8| *byte == b'\n';
            let place = span.offset().min(bytes.len());
            let last = place.saturating_add(span.len()).min(bytes.len());
            let start = bytes.get(..place).unwrap_or(&[]).iter().rposition(is_end).map_or(0, |at| at + 1);
            let end = bytes.get(last..).unwrap_or(&[]).iter().position(is_end).map_or(bytes.len(), |at| last + at + 1);
            SourceSpan::from((start, end - start))
        };
        let found = self.named.read_span(&asked, 0, 0)?;
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.clone(),
            found.data(),
            *found.span(),
            found.line() + self.before,
            found.column() + if found.line() == 0 { self.left_out } else { 0 },
            found.line_count() + self.before,
        )))
    }
}

impl fmt::Display for Drawn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Drawn {}

impl miette::Diagnostic for Drawn {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.code.map(|code| Box::new(code) as Box<dyn fmt::Display>)
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
        })
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.source.as_ref().map(|source| source as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        if self.labels.is_empty() {
            return None;
        }
        Some(Box::new(self.labels.iter().map(|(text, start, length)| {
            let words = if text.is_empty() { None } else { Some(text.clone()) };
            LabeledSpan::new_with_span(words, SourceSpan::from((*start, *length)))
        })))
    }

    fn related<'a>(&'a self) -> Option<Box<dyn Iterator<Item = &'a dyn miette::Diagnostic> + 'a>> {
        if self.related.is_empty() {
            return None;
        }
        Some(Box::new(self.related.iter().map(|drawn| drawn as &dyn miette::Diagnostic)))
    }
}
