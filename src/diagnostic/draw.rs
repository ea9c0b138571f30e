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
    let main = diagnostic.labels.first().map(|label| label.span.file);
    let shown = Drawn::new(diagnostic, files, main, true);
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
    fn new(diagnostic: &Diagnostic, files: &Files, file: Option<FileId>, main: bool) -> Drawn {
        let here: Vec<&Label> = diagnostic.labels.iter().filter(|label| Some(label.span.file) == file).collect();
        let mut others: Vec<FileId> = diagnostic.labels.iter().map(|label| label.span.file).collect();
        others.sort_unstable();
        others.dedup();
        let related = if main {
            let rest = others.into_iter().filter(|other| Some(*other) != file);
            rest.map(|other| Drawn::new(diagnostic, files, Some(other), false)).collect()
        } else {
            Vec::new()
        };
        let spans = || here.iter().map(|label| label.span);
        let around = spans().reduce(Span::to);
        let source = around.map(|around| Lines::around(around, files));
        let shift = source.as_ref().map_or(0, |lines| lines.shift);
        let labels = here
            .iter()
            .map(|label| (label.text.clone(), (label.span.start as usize).saturating_sub(shift), label.span.len()))
            .collect();
        let message = if main { diagnostic.message.clone() } else { "and here".to_string() };
        let code = main.then_some(diagnostic.mistake.code);
        Drawn { code, severity: diagnostic.severity(), message, source, labels, related }
    }
}

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
        let text = whole.get(shift..end).unwrap_or("").to_string();
        let name = files.name(span.file).to_string();
        let before = files.position(span).line.saturating_sub(1);
        Lines { named: NamedSource::new(&name, text.clone()), name, text, shift, before }
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
            found.column(),
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
