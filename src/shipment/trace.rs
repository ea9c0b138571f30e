use crate::book::MeasureId;
use crate::source::Span;
use crate::trade::{Currency, Decimal, Number};

/// How a line's result came about. Of a line that needs facts: one of the ways it may.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Trace {
    /// The line in words: product, origin, date, value, and what else it gives.
    pub line: Line,
    /// Each program of its jurisdiction, in order of declaration.
    pub programs: Vec<ProgramTrace>,
    /// What quotas split it into, in words: what is drawn of which quota. One entry where it draws and is not split.
    pub parts: Vec<String>,
    /// Each control that binds it, in words with its source.
    pub controls: Vec<String>,
    /// Each exchange rate used: `1 EUR = 1.1353 USD since 2025-06-01`.
    pub exchange: Vec<String>,
    /// Each row of a lookup table that was used: `meursing by additional_code 7001: 10 EUR/100 kg (lists/meursing.csv:3)`.
    pub lookups: Vec<String>,
    /// Each assumption used: `loaded = entered`.
    pub assumed: Vec<String>,
    /// What of the duty is contested, by program; nothing of those where nothing is.
    pub contested: Vec<(String, Decimal)>,
    /// The rulings it is contested by, in words: `vos`, stayed since 2025-05-29.
    pub contested_by: Vec<String>,
    /// Those rulings by their names alone.
    pub contested_rulings: Vec<String>,
    /// What is refundable, by program; nothing of those where nothing is.
    pub refundable: Vec<(String, Decimal)>,
    /// The rulings because of which it is, in words.
    pub refunded_by: Vec<String>,
}

/// What a line says, for the head of its trace.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// Its facts in order, each with its value as people write it: (`product`, `9403.20.0050`).
    pub facts: Vec<(String, String)>,
}

/// What became of one program on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgramTrace {
    /// Its column.
    pub name: String,
    /// Of which part of a line that a quota splits; nothing where it is not split, and of charges.
    pub part: Option<usize>,
    /// How it stands.
    pub standing: Standing,
    /// The duty, rounded; zero where none is levied.
    pub duty: Number,
    /// In what.
    pub currency: Option<Currency>,
    /// How the duty is reckoned: `50% of steel_value 4,000.00`.
    pub arithmetic: String,
    /// What reduced its value: precedence and deductions.
    pub cuts: Vec<Cut>,
    /// The measures that prevail: more than one where they are equal.
    pub prevailing: Vec<Reason>,
    /// Those met that were beaten.
    pub beaten: Vec<Beaten>,
    /// The exemptions that match, in words.
    pub exemptions: Vec<Reason>,
    /// Those of the program's measures that would have applied but for a date, a condition, an act.
    pub not_met: Vec<NotMet>,
}

/// How a program stands on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// A tariff prevails and is levied.
    Levied,
    /// An exemption matches.
    Exempt,
    /// Another program takes all: its name.
    Dropped(String),
    /// No tariff is met.
    NotMet,
}

/// A statement that mattered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// As people call it: its label, or its first words and date.
    pub name: String,
    /// The measure, where it is a tariff.
    pub measure: Option<MeasureId>,
    /// Its rate as it was written; empty where it has none.
    pub rate: String,
    /// The heading.
    pub code: Option<String>,
    /// Its sources.
    pub cite: Vec<String>,
    /// Where it was written.
    pub span: Span,
}

/// A tariff that was met and beaten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beaten {
    /// The tariff.
    pub what: Reason,
    /// What beat it, as people call it.
    pub by: String,
    /// By which rule.
    pub rule: Rule,
}

/// The rule by which one measure goes before another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// It says `overrides`.
    Overrides,
    /// Its scope lies strictly inside.
    Narrower,
    /// Same scope, later `since`.
    Later,
    /// Same scope and `since`, later `announced`.
    AnnouncedLater,
    /// The highest duty of a `highest` program, the lowest of a `lowest` one.
    Amount,
}

/// What is taken out of a program's value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// What takes it: `s232_steel`, or a deduction's fact.
    pub by: String,
    /// How much.
    pub amount: Number,
    /// Whether it is a deduction of the program itself.
    pub is_deduction: bool,
    /// The heading, where it has one.
    pub code: Option<String>,
}

/// A measure that did not apply, and the first thing that failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotMet {
    /// The measure.
    pub what: Reason,
    /// Why, in words: `not in force until 2025-06-04`, `paused from 2025-04-10 to 2025-07-09 by `pause reciprocal.country``.
    pub why: String,
}
