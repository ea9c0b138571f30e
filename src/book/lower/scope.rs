use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::book::lower::tables::NamedTable;
use crate::book::{ProgramId, SetOf, StatementId};
use crate::source::Span;
use crate::syntax::tree::{Set, Statement};

/// What kind of statement a [`StatementId`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A tariff.
    Tariff,
    /// An edition of a schedule.
    Schedule,
    /// An exemption.
    Exemption,
    /// A deduction.
    Deduction,
    /// A licence or ban.
    Control,
    /// A precedence.
    Precedence,
    /// A pause.
    Pause,
    /// Any other act.
    Act,
    /// A ruling.
    Ruling,
    /// A stay, or what a later court says of a ruling.
    Judgment,
}

/// A statement that acts may reach.
#[derive(Debug, Clone)]
pub struct Known {
    /// What kind it is.
    pub sort: Sort,
    /// The programs it belongs to.
    pub homes: Vec<ProgramId>,
    /// Its jurisdiction.
    pub jurisdiction: usize,
    /// Where it stands.
    pub span: Span,
}

/// A statement that is still to be given its meaning.
pub struct Item<'a> {
    /// The statement.
    pub statement: &'a Statement,
    /// The folder from which its paths start.
    pub folder: Option<&'a PathBuf>,
    /// Whose law it is.
    pub jurisdiction: usize,
    /// The program in whose braces it stands.
    pub inside: Option<ProgramId>,
    /// The programs it belongs to.
    pub homes: Vec<ProgramId>,
    /// Its place among the statements that acts reach.
    pub id: Option<StatementId>,
    /// Whether it is the scenario's own.
    pub is_own: bool,
}

/// The names of one jurisdiction.
#[derive(Default)]
pub struct Scope<'a> {
    /// The sets.
    pub sets: BTreeMap<&'a str, NamedSet<'a>>,
    /// The lookup tables.
    pub tables: BTreeMap<&'a str, NamedTable<'a>>,
    /// The programs.
    pub programs: BTreeMap<String, ProgramId>,
    /// Labels inside programs.
    pub labels: BTreeMap<(ProgramId, String), Vec<StatementId>>,
    /// Labels and names of statements that belong to no program: controls, acts, precedence.
    pub top: BTreeMap<String, Vec<StatementId>>,
    /// Where each name other than a set's was first said, and what it is.
    pub said: BTreeMap<String, (Span, &'static str)>,
}

/// A declared set.
pub struct NamedSet<'a> {
    /// Whether it is of products.
    pub is_product: bool,
    /// What it holds.
    pub set: &'a Set,
    /// Where its name stands.
    pub span: Span,
    /// The folder from which its paths start.
    pub folder: Option<&'a PathBuf>,
    /// How far it has been opened.
    pub state: State,
}

/// How far a set has been opened.
#[derive(Clone)]
pub enum State {
    /// Not yet.
    Closed,
    /// Its elements are being looked up: meeting it again is a circle.
    Opening,
    /// Done.
    Open(SetOf),
}
