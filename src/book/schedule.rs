use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::book::{Marks, Rate, StatementId, Terms};
use crate::source::Span;
use crate::trade::ProductCode;

/// One edition of a tariff schedule as it is published: a statement of its program, like a tariff, but with a line for each product
/// and a choice among the columns of that line. Of a program's editions the one of the latest `since` holds, whole.
///
/// A line is found by its code and not by comparing scopes: the deepest line in which a product lies is its line. So a schedule by
/// itself is never ambiguous, and the proof has nothing to sweep; a tariff may not stand in the same program.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Schedule {
    /// Its place among the statements.
    pub id: StatementId,
    /// Label and citations.
    pub marks: Marks,
    /// When it is in force and known.
    pub terms: Terms,
    /// Its lines.
    #[serde(with = "crate::pack::shared")]
    pub table: Arc<ScheduleTable>,
    /// The statement whole.
    pub span: Span,
}

// One file is read once, so the same lines are the same table.
impl PartialEq for Schedule {
    fn eq(&self, other: &Schedule) -> bool {
        (self.id, &self.marks, &self.terms, self.span) == (other.id, &other.marks, &other.terms, other.span)
            && Arc::ptr_eq(&self.table, &other.table)
    }
}

impl Eq for Schedule {}

/// The lines of a schedule, rates inherited and read.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct ScheduleTable {
    /// The name of the file, without the folders it lies in.
    pub file: String,
    /// Every line that has a rate, in the order of the file.
    pub lines: Vec<Line>,
    /// What is due, shared by the lines on which the same is printed.
    pub treatments: Vec<Treatment>,
    /// Disjoint stretches of twelve-digit numbers, in order, each with its line.
    pub stretches: Vec<Stretch>,
    /// Whether some rate is an amount for each unit.
    pub is_specific: bool,
}

/// A stretch of products that are on one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stretch {
    /// The first twelve-digit number.
    pub start: u64,
    /// One past the last.
    pub end: u64,
    /// Which line.
    pub line: usize,
    /// Whether the schedule lists it: what lies between the statistical lines beneath a line has its rate, and does not exist.
    pub is_listed: bool,
}

/// A line of a schedule.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Line {
    /// Its code.
    pub code: ProductCode,
    /// Its line in the file, from 1.
    pub number: usize,
    /// The units in which quantities are reported, its own or those of the line above.
    pub units: Vec<String>,
    /// What is due on it, among the table's treatments.
    pub treatment: usize,
}

/// The columns of a line.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Treatment {
    /// The general rate.
    #[serde(with = "crate::pack::shared")]
    pub general: Arc<Published>,
    /// Special rates, each with the programme codes that claim it, in capitals as they are printed (`A`, `A*`, `A+`).
    #[serde(with = "claimed")]
    pub special: Vec<(Vec<String>, Arc<Published>)>,
    /// The rate of column 2.
    #[serde(with = "crate::pack::shared")]
    pub column2: Arc<Published>,
}

/// How special rates are written down: the rate of each is shared.
mod claimed {
    use std::sync::Arc;

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::book::Published;
    use crate::pack::shared::Shared;

    type Special = Vec<(Vec<String>, Arc<Published>)>;

    pub fn serialize<S: Serializer>(special: &Special, serializer: S) -> Result<S::Ok, S::Error> {
        let all: Vec<(&Vec<String>, Shared<Published>)> =
            special.iter().map(|(codes, rate)| (codes, Shared(rate.clone()))).collect();
        all.serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Special, D::Error> {
        let all = Vec::<(Vec<String>, Shared<Published>)>::deserialize(deserializer)?;
        Ok(all.into_iter().map(|(codes, rate)| (codes, rate.0)).collect())
    }
}

/// A rate as it is printed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Published {
    /// Its text, footnote marks taken off.
    pub text: String,
    /// What it says, where it says it by itself; otherwise the text is all there is ("See note 3").
    pub rate: Option<Rate>,
}

// A text says one rate: the same text is the same.
impl PartialEq for Published {
    fn eq(&self, other: &Published) -> bool {
        self.text == other.text
    }
}

impl Eq for Published {}

impl PartialOrd for Published {
    fn partial_cmp(&self, other: &Published) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Published {
    fn cmp(&self, other: &Published) -> std::cmp::Ordering {
        self.text.cmp(&other.text)
    }
}

impl ScheduleTable {
    /// The line on which a twelve-digit number lies.
    pub fn line_of(&self, product: u64) -> Option<(Stretch, &Line)> {
        let at = self.stretches.partition_point(|stretch| stretch.end <= product);
        let stretch = self.stretches.get(at).filter(|stretch| stretch.start <= product)?;
        self.lines.get(stretch.line).map(|line| (*stretch, line))
    }

    /// What is due on a line.
    pub fn treatment(&self, line: &Line) -> Option<&Treatment> {
        self.treatments.get(line.treatment)
    }
}
