use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::book::{FactId, Rate};
use crate::source::Span;
use crate::trade::Day;

/// A lookup table of rates: the value of a fact says which. Two rates that look the same fact up in the same table are equal.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Table {
    /// Its name, with that of its jurisdiction where it is a nested one's.
    pub name: String,
    /// The fact whose value is looked up.
    pub fact: FactId,
    /// Its rows by their key, as [`key`](Table) compares; of one key the later `since` first.
    pub rows: BTreeMap<String, Vec<TableRow>>,
    /// The rows of `else`, for every other key.
    pub other: Vec<TableRow>,
    /// Keys that have the same rates, together.
    pub classes: Vec<Vec<String>>,
    /// Where its name was declared.
    pub span: Span,
}

/// A row of a lookup table.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TableRow {
    /// The rate.
    #[serde(with = "crate::pack::shared")]
    pub rate: Arc<Rate>,
    /// As it was written.
    #[serde(with = "crate::pack::shared")]
    pub written: Arc<str>,
    /// The first day.
    pub since: Option<Day>,
    /// The first day no longer.
    pub until: Option<Day>,
    /// The day it became known.
    pub known: Day,
    /// Where it stands.
    pub span: Span,
}

impl PartialEq for Table {
    fn eq(&self, other: &Table) -> bool {
        self.name == other.name && self.span == other.span
    }
}

impl Eq for Table {}

impl Table {
    /// Every row, those of `else` last.
    pub fn all_rows(&self) -> impl Iterator<Item = &TableRow> {
        self.rows.values().flatten().chain(&self.other)
    }
}
