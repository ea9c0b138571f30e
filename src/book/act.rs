use serde::{Deserialize, Serialize};

use crate::book::{Element, Marks, ProgramId, StatementId, Terms};
use crate::region::{CountrySet, ProductSet};
use crate::source::Span;
use crate::trade::{Country, Day};

/// The shipments that an act or a precedence is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// These products; all where nothing is said.
    pub products: Option<Vec<Element<ProductSet>>>,
    /// From there; from anywhere where nothing is said.
    pub origins: Option<Vec<Element<CountrySet>>>,
}

impl Part {
    /// Every shipment.
    pub fn everything() -> Part {
        Part { products: None, origins: None }
    }

    /// Whether a shipment belongs to it on a day.
    pub fn holds(&self, product: u64, origin: Country, day: Day, known_on: Day) -> bool {
        let products = self.products.as_ref();
        let origins = self.origins.as_ref();
        products.is_none_or(|all| all.iter().any(|one| one.holds(product, day, known_on)))
            && origins.is_none_or(|all| all.iter().any(|one| one.holds(origin, day, known_on)))
    }
}

/// What an act does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActKind {
    /// As if absent for a time.
    Pause,
    /// Ends every pause begun before.
    Resume,
    /// Ends what was announced before.
    Repeal,
    /// Moves an end to the act's `until`.
    Extend,
}

/// What later text does to earlier text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// Its place among the statements.
    pub id: StatementId,
    /// What it does.
    pub kind: ActKind,
    /// Label and citations.
    pub marks: Marks,
    /// The statements it reaches, each with the program it is reached in: an exemption of several programs is absent in one.
    pub targets: Vec<(StatementId, Option<ProgramId>)>,
    /// The shipments it is about.
    pub part: Part,
    /// When, and since when that is known.
    pub terms: Terms,
    /// How its targets were named, for people.
    pub written: String,
    /// The statement whole.
    pub span: Span,
}

/// A program that is levied on what another leaves.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Precedence {
    /// Its place among the statements.
    pub id: StatementId,
    /// Label, code, citations.
    pub marks: Marks,
    /// Those that take.
    pub first: Vec<ProgramId>,
    /// Those that get what is left.
    pub then: Vec<ProgramId>,
    /// Whether nothing is left.
    pub entirely: bool,
    /// The shipments it is about.
    pub part: Part,
    /// When (by `entered`), and since when that is known.
    pub terms: Terms,
    /// The statement whole.
    pub span: Span,
}
