use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::book::{Condition, Element, Expression, Quota, Rate};
use crate::region::{CountrySet, DaySet, ProductSet};
use crate::source::Span;
use crate::trade::Day;

/// A statement of the book, by its place among all that acts may reach: acts name statements, whatever their kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct StatementId(pub usize);

/// When a statement is in force and known, and what it hangs on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// The `since` of its clause, by which the later law goes before.
    pub since: Option<Day>,
    /// The first day after its written end.
    pub until: Option<Day>,
    /// The days its condition leaves, of the date that counts: the part of a condition that is period.
    pub days: DaySet,
    /// The `announced` of its clause.
    pub announced: Option<Day>,
    /// The day it became known: `announced`, else `since`, else always.
    pub known: Day,
    /// Whether a scenario says it: then it is known whatever day the book is asked on.
    pub of_scenario: bool,
    /// What has to hold; its season is part of it.
    pub condition: Condition,
}

impl Terms {
    /// The day from which a book that is asked by what was known on a day has the statement.
    pub fn asked_from(&self) -> Day {
        if self.of_scenario { Day::FIRST } else { self.known }
    }
}

/// How a statement is named and cited.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Marks {
    /// Its label.
    pub label: Option<String>,
    /// The heading it is declared under.
    pub code: Option<String>,
    /// Its sources; those of its program where it names none.
    pub cite: Vec<String>,
}

/// A tariff statement: one measure for each of its products and rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tariff {
    /// Its place among the statements.
    pub id: StatementId,
    /// Label, code, citations.
    pub marks: Marks,
    /// On what.
    #[serde(with = "crate::pack::shared")]
    pub products: Arc<[Element<ProductSet>]>,
    /// From where, and how much.
    pub rows: Vec<Row>,
    /// So much of its goods it holds for, where it is a quota.
    #[serde(with = "crate::pack::shared::all")]
    pub quota: Option<Arc<Quota>>,
    /// Whether its rate is reckoned on the sum of the entry's lines: of charges only.
    pub per_entry: bool,
    /// When and on what conditions.
    pub terms: Terms,
    /// The statements it says it goes before: tariffs, exemptions, deductions.
    pub overrides: Vec<StatementId>,
    /// The tariffs it says it leaves standing.
    pub keeps: Vec<StatementId>,
    /// Of a statement that reads a list: what its rows list.
    pub listed: Option<Listed>,
    /// The statement whole.
    pub span: Span,
}

/// What the rows of a list name that a statement reads: each of its measures stands in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Listed {
    /// Its products.
    Products,
    /// Its countries.
    Countries,
}

impl Tariff {
    /// Where one of its measures stands, the first where none is said: in the list that it reads, or the statement.
    pub fn place(&self, measure: Option<MeasureId>) -> Span {
        let (product, row) = measure.map_or((0, 0), |measure| (measure.product, measure.row));
        let found = match self.listed {
            None => None,
            Some(Listed::Products) => self.products.get(product).map(|element| element.span),
            Some(Listed::Countries) => self.rows.get(row).map(|row| row.origin.span),
        };
        found.unwrap_or(self.span)
    }
}

/// An origin of a tariff and its rate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// From where.
    pub origin: Element<CountrySet>,
    /// How much.
    #[serde(with = "crate::pack::shared")]
    pub rate: Arc<Rate>,
    /// As it was written.
    #[serde(with = "crate::pack::shared")]
    pub written: Arc<str>,
}

/// A single measure of a program: a tariff statement's product and row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MeasureId {
    /// Which of the program's tariffs.
    pub tariff: usize,
    /// Which of its products.
    pub product: usize,
    /// Which of its rows.
    pub row: usize,
}

/// An exemption: when it matches, the program is not levied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exemption {
    /// Its place among the statements.
    pub id: StatementId,
    /// Label, code, citations.
    pub marks: Marks,
    /// What is exempt.
    #[serde(with = "crate::pack::shared")]
    pub products: Arc<[Element<ProductSet>]>,
    /// From where.
    pub origins: Vec<Element<CountrySet>>,
    /// Whether it is read from the rows of a list.
    pub is_listed: bool,
    /// When and on what conditions.
    pub terms: Terms,
    /// The statement whole.
    pub span: Span,
}

/// A part of the value that a program does not reach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deduction {
    /// Its place among the statements.
    pub id: StatementId,
    /// Label, code, citations.
    pub marks: Marks,
    /// What is taken out.
    pub sum: Expression,
    /// As it was written.
    pub written: String,
    /// When and on what conditions.
    pub terms: Terms,
    /// The statement whole.
    pub span: Span,
}
