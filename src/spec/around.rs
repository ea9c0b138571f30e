use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::book::{ProgramId, StatementId};
use crate::region::Linear;
use crate::spec::pots::{Law, Pots};
use crate::trade::{Day, Decimal, Number};

/// The other lines of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Others {
    /// How many there are.
    pub count: usize,
    /// For each jurisdiction what those are worth together whose value is known, in its currency, exact; and how many lack it.
    pub worth: Vec<(Number, usize)>,
}

/// What the lines around a line settle for it.
#[derive(Debug, Clone, Default)]
pub struct Around {
    /// What the other lines of its entry are worth; nothing where it has no entry.
    pub others: Option<Others>,
    /// What is left of quotas when its turn comes.
    pub pots: Arc<Pots>,
    /// Its shares of what is reckoned on its entry, by state of the law, jurisdiction and program.
    pub shares: BTreeMap<(Law, usize, ProgramId), EntryShare>,
}

/// What is known of the lines around one that is set aside, while all of them have their turns.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Standing {
    /// What the other lines of its entry are worth.
    pub(super) others: Option<Others>,
    /// What is left of quotas when its turn comes, as far as it can ask.
    pub(super) pots: Pots,
    /// The days on which lines of its entry are entered, where that makes it an error.
    pub torn: Option<(Day, Day)>,
}

/// A line's share of an amount that is reckoned on its entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryShare {
    /// This much.
    Known(Decimal),
    /// It hangs on other lines of the entry, or on what the line itself lacks.
    Open {
        /// Not more than this, where something bounds it.
        most: Option<Number>,
        /// Whether the line itself lacks something, and not another line.
        by_itself: bool,
    },
}

/// What a line brings to an amount that is reckoned on its entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryPart {
    /// The charge that prevails; nothing where a duty is only rounded on the entry.
    pub statement: Option<StatementId>,
    /// What each part of the rate comes to on the line.
    pub amounts: Vec<EntryAmount>,
    /// By what the entry's amount is shared: the value, or the exact duty.
    pub weight: Linear,
}

/// What a part of a rate comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryAmount {
    /// It adds up over the lines.
    Added(Linear),
    /// It is asked once an entry.
    Once(Linear),
}

impl EntryAmount {
    /// As it is on the line.
    pub fn form(&self) -> &Linear {
        match self {
            EntryAmount::Added(form) | EntryAmount::Once(form) => form,
        }
    }
}
