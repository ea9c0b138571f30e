use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::book::FactId;
use crate::source::Span;
use crate::trade::{Currency, Day, Number, Value};

/// A test written in a book.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TestCase {
    /// What it shows.
    pub title: String,
    /// By what was known on a day.
    pub known_on: Option<Day>,
    /// In which scenario of the book.
    pub scenario: Option<String>,
    /// Its shipments, each with what is expected of it.
    pub shipments: Vec<TestShipment>,
    /// Where it stands.
    pub span: Span,
}

/// One shipment of a test.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TestShipment {
    /// What it says, by fact.
    pub values: BTreeMap<FactId, Value>,
    /// Its `id`, where it has one.
    pub id: Option<String>,
    /// The conditions in words that it answers.
    pub meets: BTreeMap<String, bool>,
    /// What is expected.
    pub expected: Vec<Expected>,
    /// Where it stands.
    pub span: Span,
}

/// One thing expected, and where it was written.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Expected {
    /// What.
    pub what: Expectation,
    /// Where.
    pub span: Span,
}

/// What may be expected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Expectation {
    /// A column's amount, exact after rounding; in a currency where one is said.
    Amount(String, Number, Option<Currency>),
    /// The currency of the line.
    Currency(Currency),
    /// A column that is empty.
    Empty(String),
    /// `ok`, `error`, or `needs` and exactly these facts.
    Status(String, Vec<String>),
    /// A control among them.
    Control(String),
    /// No control.
    NoControl,
    /// A code among them.
    Code(String),
    /// No code.
    NoCode,
    /// An assumption among those used.
    Assumed(String),
}
