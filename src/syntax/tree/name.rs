use crate::source::Span;
use crate::trade::Day;

/// A single name as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Name {
    /// The name.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

/// A name with what it belongs to: `reciprocal.country`, `CN.retaliation.list1`, `std.us.metals`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Path {
    /// One or more names.
    pub parts: Vec<Name>,
    /// Where it stands, whole.
    pub span: Span,
}

impl Path {
    /// As it is written: names joined by dots.
    pub fn text(&self) -> String {
        self.parts.iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join(".")
    }
}

/// A quoted text, without its quotes and with `\"` and `\\` read.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Text {
    /// What stands between the quotes.
    pub text: String,
    /// Where it stands, with its quotes.
    pub span: Span,
}

/// A day and where it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Dated {
    /// The day.
    pub day: Day,
    /// Where it stands.
    pub span: Span,
}
