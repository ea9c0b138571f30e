use crate::shipment::{Effect, Marked, Status};
use crate::trade::{Number, Period};

/// Days on which a shipment owes the same part of its value for the same reasons, whichever of them it is entered on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// The days.
    pub days: Period,
    /// What it owes on them, and why.
    pub standing: Rates,
}

/// What a shipment owes, as parts of its value: one half is 50%.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rates {
    /// Whether that is known.
    pub status: Status,
    /// Duties, taxes and fees; nothing where that is not known.
    pub total: Option<Number>,
    /// Of a shipment that needs a fact: it is not less.
    pub at_least: Option<Number>,
    /// Of a shipment that needs a fact: it is not more.
    pub at_most: Option<Number>,
    /// What is payable only because of a stay; nothing where that is not known.
    pub contested: Option<Number>,
    /// The rulings against that, by name.
    pub rulings: Vec<String>,
    /// Each program that is met, in order of declaration.
    pub shares: Vec<Share>,
    /// The facts that are lacking and matter.
    pub needs: Vec<String>,
    /// Why there is no result.
    pub faults: Vec<String>,
}

/// What one program has in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The program's column.
    pub program: String,
    /// What it does; nothing where that hangs on a fact that is lacking.
    pub effect: Option<Effect>,
    /// Its part of the value; nothing where that is not known.
    pub rate: Option<Number>,
    /// Whether nothing is left to its rate, because precedence or a deduction has taken the whole value.
    pub is_spent: bool,
    /// So much of it is contested.
    pub contested: Number,
    /// The measures that prevail, or the exemptions that match.
    pub measures: Vec<Marked>,
    /// Each rate as it was written, once.
    pub written: Vec<String>,
    /// The headings to declare.
    pub codes: Vec<Marked>,
    /// The sources, each once.
    pub cite: Vec<String>,
}

impl Share {
    /// Whether it levies something, or may.
    pub fn levies(&self) -> bool {
        self.rate.as_ref().is_none_or(|rate| !rate.is_zero())
    }
}
