use std::collections::BTreeMap;

use crate::book::FactId;
use crate::shipment::Fault;
use crate::trade::Value;

/// One line of an entry: what is known of it. A fact that is not here is unknown, which is neither zero nor false.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shipment {
    /// Its number among the rows, from 1.
    pub line: usize,
    /// What its file calls it.
    pub id: Option<String>,
    /// What it says. `quantity` holds its unit; a money value without a currency of its own is in the row's `currency`.
    pub values: BTreeMap<FactId, Value>,
    /// The conditions in words that it answers: blanks folded, in lower case.
    pub meets: BTreeMap<String, bool>,
    /// What could not be read of it: such a line has no result.
    pub faults: Vec<Fault>,
}
