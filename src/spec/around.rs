use std::collections::BTreeMap;
use std::sync::Arc;

use crate::book::{FactId, ProgramId, StatementId};
use crate::region::Linear;
use crate::spec::pots::Pots;
use crate::trade::{Currency, Day, Decimal, Number};

/// What a line of an entry is worth: amount, currency and dates; nothing where its value is lacking.
pub type Worth = Option<(Number, Currency, BTreeMap<FactId, Day>)>;

/// The other lines of an entry. All its lines share one list: a list for each would grow with the square of their number.
#[derive(Debug, Clone)]
pub struct Others {
    /// What each line of the entry is worth.
    pub all: Arc<Vec<Worth>>,
    /// The place of the line itself among them.
    pub own: usize,
}

impl Others {
    /// Whether it stands alone.
    pub fn is_empty(&self) -> bool {
        self.all.len() < 2
    }

    /// What each of the others is worth.
    pub fn iter(&self) -> impl Iterator<Item = &Worth> {
        self.all.iter().enumerate().filter(|(at, _)| *at != self.own).map(|(_, worth)| worth)
    }
}

/// What the lines around a line settle for it.
#[derive(Debug, Clone, Default)]
pub struct Around {
    /// What the other lines of its entry are worth; nothing where it has no entry.
    pub others: Option<Others>,
    /// What is left of quotas when its turn comes.
    pub pots: Arc<Pots>,
    /// Its shares of what is reckoned on its entry, by jurisdiction and program.
    pub shares: BTreeMap<(usize, ProgramId), EntryShare>,
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
