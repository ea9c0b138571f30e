use crate::source::Span;

/// A kind of mistake: its stable code and the page that explains it.
#[derive(Debug, PartialEq, Eq)]
pub struct Mistake {
    /// `E` an error of the book, `W` a warning, `D` an error of a shipment's row.
    pub code: &'static str,
    /// What it means, why it matters, an example, how to mend it.
    pub page: &'static str,
}

impl Mistake {
    /// An error unless its code says otherwise.
    pub fn severity(&self) -> Severity {
        if self.code.starts_with('W') { Severity::Warning } else { Severity::Error }
    }
}

/// Whether a book with this finding may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// It may not.
    Error,
    /// It may, and somebody should look.
    Warning,
}

/// A place that belongs to a mistake and what it has to do with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// A few words; may be empty.
    pub text: String,
}

/// One way to mend a mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Help {
    /// What to do, in a sentence without its full stop.
    pub text: String,
    /// Lines that can be pasted as they stand.
    pub paste: Option<String>,
}

/// One stretch of text and what stands there afterwards.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// What is replaced; a point where something is put in.
    pub span: Span,
    /// What stands there afterwards.
    pub text: String,
}

/// What a fix does to the meaning of a book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Safety {
    /// Nothing: no shipment has another outcome. It is proved again wherever it is applied.
    Proved,
    /// It is what the author meant, as it seems.
    Supposed,
}

/// Changes of the text that mend a mistake, made all together or not at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What they do to the meaning.
    pub safety: Safety,
    /// The changes: no two overlap.
    pub edits: Vec<Edit>,
}

/// One mistake found: what is wrong, where, and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The kind.
    pub mistake: &'static Mistake,
    /// What is wrong, in the author's terms: a sentence without its full stop.
    pub message: String,
    /// The places, the main one first.
    pub labels: Vec<Label>,
    /// Ways to mend it, the likeliest first.
    pub help: Vec<Help>,
    /// An example or a reason, shown before the help.
    pub notes: Vec<String>,
    /// The change that mends it, where there is just one.
    pub fix: Option<Fix>,
    /// How severe it is where that is not what its kind says: a book's settings, or a command that lets it pass.
    pub level: Option<Severity>,
}

impl Diagnostic {
    /// A mistake at a place.
    pub fn new(mistake: &'static Mistake, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic {
            mistake,
            message: message.into(),
            labels: vec![Label { span, text: String::new() }],
            help: Vec::new(),
            notes: Vec::new(),
            fix: None,
            level: None,
        }
    }

    /// A mistake that has no place in a text: of the call, or of a file that cannot be read.
    pub fn nowhere(mistake: &'static Mistake, message: impl Into<String>) -> Diagnostic {
        let message = message.into();
        Diagnostic { mistake, message, labels: Vec::new(), help: Vec::new(), notes: Vec::new(), fix: None, level: None }
    }

    /// Words at the main place.
    #[must_use]
    pub fn here(mut self, text: impl Into<String>) -> Diagnostic {
        if let Some(label) = self.labels.first_mut() {
            label.text = text.into();
        }
        self
    }

    /// A further place.
    #[must_use]
    pub fn also(mut self, span: Span, text: impl Into<String>) -> Diagnostic {
        self.labels.push(Label { span, text: text.into() });
        self
    }

    /// A way to mend it, in words.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Diagnostic {
        self.help.push(Help { text: text.into(), paste: None });
        self
    }

    /// A way to mend it, with lines to paste.
    #[must_use]
    pub fn paste(mut self, text: impl Into<String>, lines: impl Into<String>) -> Diagnostic {
        self.help.push(Help { text: text.into(), paste: Some(lines.into()) });
        self
    }

    /// An example or a reason.
    #[must_use]
    pub fn note(mut self, text: impl Into<String>) -> Diagnostic {
        self.notes.push(text.into());
        self
    }

    /// The change that mends it, as it seems.
    #[must_use]
    pub fn fix(mut self, span: Span, text: impl Into<String>) -> Diagnostic {
        self.fix = Some(Fix { safety: Safety::Supposed, edits: vec![Edit { span, text: text.into() }] });
        self
    }

    /// Changes that mend it.
    #[must_use]
    pub fn mended(mut self, safety: Safety, edits: Vec<Edit>) -> Diagnostic {
        self.fix = Some(Fix { safety, edits });
        self
    }

    /// The main place.
    pub fn span(&self) -> Option<Span> {
        self.labels.first().map(|label| label.span)
    }

    /// Whether the book may be used in spite of it.
    pub fn severity(&self) -> Severity {
        self.level.unwrap_or_else(|| self.mistake.severity())
    }
}
