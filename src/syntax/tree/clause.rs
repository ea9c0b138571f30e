use crate::source::Span;
use crate::syntax::tree::{Condition, Dated, Name, Path, Text};
use crate::trade::{Length, Season};

/// What may follow a statement, in any order and each at most once (`cite` more often).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Clauses {
    /// `since D`.
    pub since: Option<Dated>,
    /// `until D`: D excluded.
    pub until: Option<Dated>,
    /// `through D`: D included.
    pub through: Option<Dated>,
    /// `on D`: that day alone.
    pub on: Option<Dated>,
    /// `for 90 days`.
    pub length: Option<(Length, Span)>,
    /// `each year 04-01 through 04-30`.
    pub each_year: Option<EachYear>,
    /// `announced D`.
    pub announced: Option<Dated>,
    /// `code 9903.81.87`, as it is written.
    pub code: Option<Text>,
    /// `cite "…"`.
    pub cite: Vec<Text>,
    /// `when …`.
    pub when: Option<Condition>,
    /// `overrides a, b`.
    pub overrides: Vec<Path>,
    /// `keeps a, b`.
    pub keeps: Vec<Path>,
    /// `under a, b` or `under *`.
    pub under: Option<Under>,
    /// `by …`.
    pub by: Option<By>,
    /// `entirely`, of a precedence.
    pub entirely: Option<Span>,
    /// Clauses that a cell of each row says, in a statement that reads a list.
    pub columns: ClauseColumns,
}

/// The columns from which clauses of a statement that reads a list are taken: `since column start`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ClauseColumns {
    /// `since column C`.
    pub since: Option<Name>,
    /// `until column C`.
    pub until: Option<Name>,
    /// `through column C`.
    pub through: Option<Name>,
    /// `announced column C`.
    pub announced: Option<Name>,
    /// `code column C`.
    pub code: Option<Name>,
    /// `cite column C`.
    pub cite: Vec<Name>,
}

impl ClauseColumns {
    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &Name> {
        let ClauseColumns { since, until, through, announced, code, cite } = self;
        [since, until, through, announced, code].into_iter().flatten().chain(cite)
    }
}

/// A season and where it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EachYear {
    /// The days.
    pub season: Season,
    /// Where it stands.
    pub span: Span,
}

/// Where a top-level statement belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Under {
    /// To every program.
    Every(Span),
    /// To these.
    Programs(Vec<Path>),
}

/// Who or what a `by` names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// An authority: `by "BIS"`.
    Authority(Text),
    /// Date facts, the first that is given: `by ftz_privileged or entered`.
    Dates(Vec<Name>),
}
