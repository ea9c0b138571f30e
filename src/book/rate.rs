use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::book::{BaseTerm, Expression, FactId, ProgramId, Table};
use crate::trade::{Currency, Dimension, Number};

/// What is due: typed, every amount for one base unit of its dimension, so that equal rates are equal values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
        /// What is counted, in whichever unit it was written.
        dimension: Dimension,
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
    /// What a table says for the value of a fact.
    Lookup(#[serde(with = "crate::pack::shared")] Arc<Table>, FactId),
    /// A bound on all that stands before it.
    Bound(Box<Rate>, BoundKind, Box<Rate>),
}

/// Plus or minus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sign {
    /// Added.
    Plus,
    /// Taken away.
    Minus,
}

/// Which way a bound binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum BoundKind {
    /// Not less.
    AtLeast,
    /// Not more.
    AtMost,
}

/// What a rate is multiplied by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Factor {
    /// A number.
    Number(Number),
    /// A `number` fact.
    Fact(FactId),
}

/// What a percentage is a part of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Basis {
    /// Not said: the whole value.
    Whole,
    /// The first of these that is given; the last is needed where none is.
    Facts(Vec<FactId>),
    /// A sum.
    Sum(Expression),
    /// Of a charge: a sum of the value, facts, duties, fees and programs.
    Charge(Vec<BaseTerm>),
    /// Of a bare percentage in a bound: what the rate before it is `of`. It is no part that makes the slice whole.
    Bounded(Box<Basis>),
}

impl Rate {
    /// Calls `see` with every part of a rate, itself first; what a table says is part of the rate that looks it up.
    pub fn each_part<'r>(&'r self, see: &mut dyn FnMut(&'r Rate)) {
        see(self);
        match self {
            Rate::Free
            | Rate::Percent(..)
            | Rate::Specific { .. }
            | Rate::Flat(..)
            | Rate::Program(_)
            | Rate::Inclusive(..) => {}
            Rate::Max(parts) | Rate::Min(parts) => parts.iter().for_each(|part| part.each_part(see)),
            Rate::Sum(parts) => parts.iter().for_each(|(_, part)| part.each_part(see)),
            Rate::Times(inner, _) => inner.each_part(see),
            Rate::Lookup(table, _) => table.all_rows().for_each(|row| row.rate.each_part(see)),
            Rate::Bound(inner, _, bound) => {
                inner.each_part(see);
                bound.each_part(see);
            }
        }
    }

    /// Whether some part of it is looked up in a table.
    pub fn looks_up(&self) -> bool {
        match self {
            Rate::Lookup(..) => true,
            Rate::Free
            | Rate::Percent(..)
            | Rate::Specific { .. }
            | Rate::Flat(..)
            | Rate::Program(_)
            | Rate::Inclusive(..) => false,
            Rate::Max(parts) | Rate::Min(parts) => parts.iter().any(Rate::looks_up),
            Rate::Sum(parts) => parts.iter().any(|(_, part)| part.looks_up()),
            Rate::Times(inner, _) => inner.looks_up(),
            Rate::Bound(inner, _, bound) => inner.looks_up() || bound.looks_up(),
        }
    }

    /// Whether some part of it is no percentage: an amount for each unit or line.
    pub fn is_specific(&self) -> bool {
        let mut found = false;
        self.each_part(&mut |part| found |= matches!(part, Rate::Specific { .. } | Rate::Flat(..)));
        found
    }

    /// The programs that it refers to.
    pub fn programs(&self) -> Vec<ProgramId> {
        let mut found = Vec::new();
        self.each_part(&mut |part| {
            if let Rate::Program(program) | Rate::Inclusive(_, _, program) = part {
                found.push(*program);
            }
        });
        found
    }
}
