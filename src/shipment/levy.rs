use serde::{Deserialize, Serialize};

use crate::shipment::{Amount, Marked};
use crate::trade::Number;

/// What one program does to a line: a row of the long results. Programs of which nothing is met have none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Levy {
    /// The program's column.
    pub program: String,
    /// What it does; nothing where that hangs on a fact that is lacking.
    pub effect: Option<Effect>,
    /// The measures that prevail, or the exemptions that match, as people call them: several where they are equal, or where
    /// it hangs on a fact that is lacking which of them it is.
    pub measures: Vec<Marked>,
    /// What the rate is of, part by part; nothing where nothing is reckoned.
    pub bases: Vec<LevyBase>,
    /// Each rate as it was written, once.
    pub rates: Vec<String>,
    /// The program's duty, rounded.
    pub amount: Amount,
    /// The headings to declare.
    pub codes: Vec<Marked>,
    /// The sources, each once.
    pub cite: Vec<String>,
}

/// What a program that is met does to a line.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Effect {
    /// A tariff prevails and is levied.
    Levied,
    /// An exemption matches.
    Exempt,
    /// Another program takes all: its column.
    Dropped(String),
}

/// What a part of a rate is of, and how much of it is left to the program when precedence and deductions have taken theirs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevyBase {
    /// In words: `value`, `steel_value`, `quantity in kg`, `mfn`, `line`.
    pub what: String,
    /// How much; nothing where a fact is lacking.
    pub amount: Option<Number>,
    /// Whether it is money, in the currency of the line.
    pub is_money: bool,
}
