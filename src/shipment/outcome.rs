use serde::{Deserialize, Serialize};

use crate::book::StatementId;
use crate::diagnostic::Mistake;
use crate::shipment::{Levy, Trace};
use crate::trade::{Currency, Decimal};

/// Whether a line has a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Status {
    /// It has.
    Ok,
    /// A fact that is lacking could change it.
    Needs,
    /// It could not be read, or its data contradict the law.
    Error,
}

/// A cell of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Amount {
    /// Nothing to say: another jurisdiction's, or an error's.
    Empty,
    /// It could be more than one amount.
    Unknown,
    /// Rounded, with the digits of its currency.
    Known(#[serde(with = "as_text")] Decimal),
}

/// A decimal number as it is written, so that its digits are kept.
mod as_text {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::trade::Decimal;

    pub fn serialize<S: Serializer>(number: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(number)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|_| D::Error::custom("no decimal number"))
    }
}

/// A name in a list of names; one that only may apply is printed with `?`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Marked {
    /// The name.
    pub name: String,
    /// Whether it applies for sure.
    pub sure: bool,
}

/// Why a line has no result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The kind.
    pub mistake: &'static Mistake,
    /// The fact or column it is about, where there is one.
    pub column: Option<String>,
    /// What is wrong, with the value: a sentence without its full stop.
    pub message: String,
    /// What to do, where that can be said.
    pub help: Option<String>,
}

/// What a line owes and what binds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The line's number, from 1.
    pub line: usize,
    /// What its file calls it.
    pub id: Option<String>,
    /// Which of several results of the line it is; nothing where there is one.
    pub variant: Option<String>,
    /// Whether it has a result.
    pub status: Status,
    /// One for each of [`Book::columns`](crate::book::Book::columns).
    pub programs: Vec<Amount>,
    /// All tariffs.
    pub duty: Amount,
    /// All taxes.
    pub taxes: Amount,
    /// All fees.
    pub fees: Amount,
    /// All of them.
    pub total: Amount,
    /// In what; nothing where the destination is no jurisdiction of the book.
    pub currency: Option<Currency>,
    /// What is payable only because of a stay.
    pub contested: Amount,
    /// What is due back by all that is known.
    pub refundable: Amount,
    /// Of a line that needs a fact: its total is not less.
    pub at_least: Amount,
    /// Of a line that needs a fact: its total is not more.
    pub at_most: Amount,
    /// Licences and bans.
    pub controls: Vec<Marked>,
    /// The facts that are lacking and matter.
    pub needs: Vec<String>,
    /// The assumptions without which it would be another.
    pub assumed: Vec<String>,
    /// The headings to declare.
    pub codes: Vec<Marked>,
    /// What each program that is met does, in order of declaration.
    pub levies: Vec<Levy>,
    /// The statements that were at work, and whether for sure: what prevailed, exempted, deducted or bound.
    pub touched: Vec<(StatementId, bool)>,
    /// Why it has no result.
    pub faults: Vec<Fault>,
    /// How it came about, where that was asked for.
    pub trace: Option<Trace>,
}

impl Outcome {
    /// The same with the programs of other columns: for each where it stands among its own, nothing where it has none.
    #[must_use]
    pub fn in_places(&self, places: &[Option<usize>]) -> Outcome {
        let amount = |at: &Option<usize>| at.and_then(|at| self.programs.get(at)).copied().unwrap_or(Amount::Empty);
        Outcome { programs: places.iter().map(amount).collect(), ..self.clone() }
    }

    /// A line without a result.
    pub fn failed(line: usize, id: Option<String>, columns: usize, faults: Vec<Fault>) -> Outcome {
        Outcome {
            line,
            id,
            variant: None,
            status: Status::Error,
            programs: vec![Amount::Empty; columns],
            duty: Amount::Empty,
            taxes: Amount::Empty,
            fees: Amount::Empty,
            total: Amount::Empty,
            currency: None,
            contested: Amount::Empty,
            refundable: Amount::Empty,
            at_least: Amount::Empty,
            at_most: Amount::Empty,
            controls: Vec::new(),
            needs: Vec::new(),
            assumed: Vec::new(),
            codes: Vec::new(),
            levies: Vec::new(),
            touched: Vec::new(),
            faults,
            trace: None,
        }
    }
}
