use crate::source::Span;
use crate::syntax::tree::{Name, Operand, Path};
use crate::trade::Number;

/// A rate as tariff schedules write them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rate {
    /// What it says.
    pub kind: RateKind,
    /// Where it stands.
    pub span: Span,
}

/// What a rate says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RateKind {
    /// `free`.
    Free,
    /// `50%`, `33 1/3%`, `50% of steel_value or value`, `15% inclusive of mfn`.
    Percent {
        /// In points: 50 for `50%`.
        points: Number,
        /// What it is a part of, where that is said.
        of: Option<Basis>,
        /// The program that is topped up to it.
        inclusive: Option<Path>,
    },
    /// `4.4 ¢/kg`, `35 EUR/100 kg`, `1.53 USD each`, `4.4 ¢/kg of net_weight`; without `per` an amount a line.
    Amount {
        /// How much, in the currency or, for `¢`, in hundredths of it.
        amount: Number,
        /// The currency's three capitals; `None` for `¢`, a hundredth of the jurisdiction's.
        currency: Option<Name>,
        /// The unit it is counted by.
        per: Option<Per>,
        /// The quantity fact it reads, where that is said.
        of: Option<Name>,
    },
    /// Another program's duty: the `mfn` of `mfn - 2%`.
    Program(Path),
    /// `rates NAME by FACT`.
    Lookup(Name, Name),
    /// `column C`: what a cell of each row says, in a statement that reads a list.
    Column(Name),
    /// `max(5%, 0.30 USD/kg)`.
    Max(Vec<Rate>),
    /// `min(…)`.
    Min(Vec<Rate>),
    /// Terms added and taken away, from left to right; at least two, the first is added.
    Sum(Vec<(Sign, Rate)>),
    /// `0.50 GBP/hl * abv`, `mfn * 50%`.
    Times(Box<Rate>, Factor),
    /// `10% at least 2 USD/kg`: the bound binds all that stands before it.
    Bound(Box<Rate>, BoundKind, Box<Rate>),
    /// `( … )`.
    Group(Box<Rate>),
}

/// Plus or minus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// Added.
    Plus,
    /// Taken away.
    Minus,
}

/// How a bound was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoundKind {
    /// `at least`.
    AtLeast,
    /// `MIN`, as TARIC prints it: the same as `at least`.
    Min,
    /// `at most`.
    AtMost,
    /// `MAX`: the same as `at most`.
    Max,
}

/// What a rate is multiplied by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Factor {
    /// `50%`, in points.
    Percent(Number, Span),
    /// `0.5`.
    Number(Number, Span),
    /// A `number` fact.
    Fact(Name),
}

/// `/100 kg`, `each`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Per {
    /// How many of the unit: 100 for `/100 kg`, one where it is not said.
    pub count: Number,
    /// The unit's name.
    pub unit: Name,
}

/// What a percentage is a part of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Basis {
    /// `steel_value or value`: the first that is given.
    Facts(Vec<Name>),
    /// `(invoice + freight)`.
    Sum(Operand),
}
