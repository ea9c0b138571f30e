use crate::source::Span;
use crate::syntax::tree::{Name, Path, Text};

/// A ruling: `ruling vos "V.O.S. Selections v. United States" … strikes reciprocal, fentanyl ab initio`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruling {
    /// Its name.
    pub name: Name,
    /// The case as people call it.
    pub title: Option<Text>,
    /// What it strikes: programs and labels.
    pub strikes: Vec<Path>,
    /// `ab initio`: from the start.
    pub ab_initio: Option<Span>,
}

/// What a court does with a ruling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Court {
    /// What it does.
    pub kind: CourtKind,
    /// The ruling.
    pub ruling: Path,
}

/// What courts do with rulings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CourtKind {
    /// Suspends it.
    Stay,
    /// Lets it stand.
    Affirm,
    /// Ends its stay: nothing more can be done against it.
    Final,
    /// Undoes it.
    Reverse,
    /// Undoes it.
    Vacate,
}

impl CourtKind {
    /// Its word.
    pub fn word(self) -> &'static str {
        match self {
            CourtKind::Stay => "stay",
            CourtKind::Affirm => "affirm",
            CourtKind::Final => "final",
            CourtKind::Reverse => "reverse",
            CourtKind::Vacate => "vacate",
        }
    }
}
