use crate::book::{Expression, FactId, ProgramId};
use crate::trade::{Currency, Number, Unit};

/// What is due: typed, every amount for one base unit of its dimension, so that equal rates are equal values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rate {
    /// Nothing.
    Free,
    /// A share of a basis: 1/2 for `50%`.
    Percent(Number, Basis),
    /// An amount for each base unit of a quantity; of the first quantity fact that converts, or of the one named.
    Specific {
        /// How much for one base unit.
        amount: Number,
        /// In what.
        currency: Currency,
        /// The unit it was written with.
        unit: Unit,
        /// The quantity fact it names.
        of: Option<FactId>,
    },
    /// An amount a line.
    Flat(Number, Currency),
    /// What another program of the jurisdiction levies.
    Program(ProgramId),
    /// A share of a basis to which another program is topped up.
    Inclusive(Number, Basis, ProgramId),
    /// The greatest.
    Max(Vec<Rate>),
    /// The least.
    Min(Vec<Rate>),
    /// Added and taken away.
    Sum(Vec<(Sign, Rate)>),
    /// A multiple.
    Times(Box<Rate>, Factor),
    /// A bound on all that stands before it.
    Bound(Box<Rate>, BoundKind, Box<Rate>),
}

/// Plus or minus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// Added.
    Plus,
    /// Taken away.
    Minus,
}

/// Which way a bound binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoundKind {
    /// Not less.
    AtLeast,
    /// Not more.
    AtMost,
}

/// What a rate is multiplied by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Factor {
    /// A number.
    Number(Number),
    /// A `number` fact.
    Fact(FactId),
}

/// What a percentage is a part of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Basis {
    /// Not said: the whole value.
    Whole,
    /// The first of these that is given; the last is needed where none is.
    Facts(Vec<FactId>),
    /// A sum.
    Sum(Expression),
    /// Of a bare percentage in a bound: what the rate before it is `of`.
    Before,
}
