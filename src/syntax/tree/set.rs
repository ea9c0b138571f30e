use crate::source::Span;
use crate::syntax::tree::{Dated, Name, Path, Text};

/// A set of products or of countries: terms joined by `,`, and what `except` cuts from all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set {
    /// What it holds.
    pub terms: Vec<Term>,
    /// What is cut out of every term before it.
    pub except: Option<Box<Set>>,
    /// Where it stands.
    pub span: Span,
}

/// One element of a set as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// What it says.
    pub kind: TermKind,
    /// When it belongs to the set: only in `product` and `country` declarations (`GB until 2020-02-01`).
    pub dates: SetDates,
    /// Where it stands.
    pub span: Span,
}

/// What an element says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TermKind {
    /// `*`.
    Everything,
    /// A product code: digits and dots.
    Code(Code),
    /// `7206..7217`.
    Range(Code, Code),
    /// A named set, or a country by its two capitals.
    Named(Path),
    /// `list "…" column …`.
    List(Box<ListRef>),
    /// `column C`: what a cell of each row says, in a statement that reads a list.
    Column(Name),
    /// `( … )`.
    Group(Box<Set>),
}

/// A product code as it is written; which digits are sound is for the book to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Digits and dots.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

/// When an element belongs to its set, and since when that is known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SetDates {
    /// `since D`.
    pub since: Option<Dated>,
    /// `until D` (D excluded).
    pub until: Option<Dated>,
    /// `through D` (D included).
    pub through: Option<Dated>,
    /// `announced D`.
    pub announced: Option<Dated>,
}

/// Codes read from a table: `list "lists/annex_ii.csv" column hts8 where list = "4A" since column start`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListRef {
    /// The file, relative to the one that says it.
    pub file: Text,
    /// The column of the codes.
    pub column: Name,
    /// Which rows count.
    pub rows: Option<Where>,
    /// The columns that date each row.
    pub dates: ListDates,
}

/// The columns that date the rows of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListDates {
    /// `since column C`.
    pub since: Option<Name>,
    /// `until column C`.
    pub until: Option<Name>,
}

/// Which rows of a list count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Where {
    /// What it says.
    pub kind: WhereKind,
    /// Where it stands.
    pub span: Span,
}

/// What a `where` says of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhereKind {
    /// `column = "text"`: cells are compared trimmed, without regard to ASCII case.
    Is(Name, Text),
    /// `column != "text"`.
    IsNot(Name, Text),
    /// `column in "a", "b"`.
    In(Name, Vec<Text>),
    /// All of them.
    And(Vec<Where>),
    /// One of them.
    Or(Vec<Where>),
    /// The opposite.
    Not(Box<Where>),
}
