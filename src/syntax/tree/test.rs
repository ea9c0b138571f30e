use crate::source::Span;
use crate::syntax::tree::{Dated, Name, Path, Text};
use crate::trade::Number;

/// `test "…" { shipment { … } expect …; }`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Test {
    /// What it shows.
    pub title: Text,
    /// `known on D`.
    pub known_on: Option<Dated>,
    /// `scenario S`.
    pub scenario: Option<Path>,
    /// Shipments and what is expected of them, in order.
    pub steps: Vec<TestStep>,
}

/// One part of a test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TestStep {
    /// `shipment { product 7208.10.15, origin DE, … }`.
    Shipment(Vec<Given>, Span),
    /// `expect …`, of the shipment before it.
    Expect(Vec<Expect>, Span),
}

/// A fact of a test's shipment and what the shipment says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The fact.
    pub fact: Name,
    /// What stands behind it up to the comma, without outer blanks; `10_000 USD`, `7208.10.15`, `"a text"` with its quotes.
    pub value: Text,
}

/// One thing expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expect {
    /// What.
    pub kind: ExpectKind,
    /// Where it stands.
    pub span: Span,
}

/// What may be expected of a shipment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExpectKind {
    /// `s232_steel = 5_000 USD`: a column and an amount.
    Amount {
        /// The column.
        column: Path,
        /// How much; may be below zero.
        amount: Number,
        /// In what; the row's currency where it is not said.
        currency: Option<Name>,
    },
    /// `currency = CNY`.
    Currency(Name),
    /// `X = empty`.
    Empty(Path),
    /// `status ok`, `status error`, `status needs a, b`: the exact set of facts.
    Status(Name, Vec<Text>),
    /// `control ethane`: one among them.
    Control(Path),
    /// `no control`.
    NoControl,
    /// `code 9903.81.87`: one among them.
    Code(Text),
    /// `no code`.
    NoCode,
    /// `assumed loaded`: one among them.
    Assumed(Name),
}
