use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::book::{Element, Expression, FactId};
use crate::region::{CountrySet, ProductSet};
use crate::trade::Season;

/// What has to hold for a statement to apply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// Nothing.
    Always,
    /// All of them.
    All(Vec<Condition>),
    /// One of them.
    Any(Vec<Condition>),
    /// The opposite.
    Not(Box<Condition>),
    /// One question, and how it was written.
    Atom(Box<Atom>, String),
}

/// How two amounts are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Comparison {
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    More,
    /// `>=`
    AtLeast,
    /// `=`
    Equal,
    /// `!=`
    Unequal,
}

/// One question about a shipment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Atom {
    /// Two amounts or days compared.
    Compare(Expression, Comparison, Expression),
    /// A country fact in a set, as it stands on the date that counts.
    CountryIn(FactId, Vec<Element<CountrySet>>),
    /// The product in a set, as it stands on the date that counts.
    ProductIn(Vec<Element<ProductSet>>),
    /// A text or a word among these, in lower case.
    TextIn(FactId, BTreeSet<String>),
    /// Two facts of the same kind that are alike: `origin = exported_from`.
    Same(FactId, FactId),
    /// A claimed programme or heading, in upper case.
    Claims(String),
    /// A code among those of a fact, in upper case.
    Has(FactId, String),
    /// The shipment says something of a fact.
    Given(FactId),
    /// A flag.
    Flag(FactId),
    /// A condition in words.
    Words(String),
    /// The date that counts lies in a season.
    InSeason(Season),
}

impl Condition {
    /// Whether it always holds.
    pub fn is_always(&self) -> bool {
        match self {
            Condition::Always => true,
            Condition::All(parts) => parts.iter().all(Condition::is_always),
            Condition::Any(_) | Condition::Not(_) | Condition::Atom(..) => false,
        }
    }

    /// Calls `see` with every question in it.
    pub fn each_atom<'a>(&'a self, see: &mut dyn FnMut(&'a Atom, &'a str)) {
        match self {
            Condition::Always => {}
            Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| part.each_atom(see)),
            Condition::Not(inner) => inner.each_atom(see),
            Condition::Atom(atom, written) => see(atom, written),
        }
    }
}
