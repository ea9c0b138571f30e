use std::collections::BTreeMap;
use std::sync::Arc;

use crate::book::{CourtView, FactId, ProgramId, StatementId};
use crate::region::Linear;
use crate::spec::pots::Pots;
use crate::trade::{Currency, Day, Decimal, Number};

/// What a line is worth to the others of its entry: amount, currency and dates.
pub type Worth = (Number, Currency, BTreeMap<FactId, Day>);

/// What the lines of an entry are worth; nothing where a value is lacking.
#[derive(Debug)]
pub struct Entry {
    lines: Vec<Option<Worth>>,
    sums: BTreeMap<Currency, Number>,
    lacking: usize,
}

/// The other lines of a line's entry.
#[derive(Debug, Clone)]
pub struct Others {
    /// The entry.
    pub entry: Arc<Entry>,
    /// The line's own place in it.
    pub own: usize,
}

impl Entry {
    /// An entry of these lines.
    pub fn new(lines: Vec<Option<Worth>>) -> Entry {
        let mut sums: BTreeMap<Currency, Number> = BTreeMap::new();
        for (amount, currency, _) in lines.iter().flatten() {
            *sums.entry(*currency).or_insert_with(Number::zero) += amount;
        }
        let lacking = lines.iter().filter(|line| line.is_none()).count();
        Entry { lines, sums, lacking }
    }
}

impl Others {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entry.lines.len() < 2
    }

    fn own(&self) -> Option<&Worth> {
        self.entry.lines.get(self.own).and_then(Option::as_ref)
    }

    /// Whether one lacks its value.
    pub fn lack(&self) -> bool {
        self.entry.lacking > usize::from(self.own().is_none())
    }

    /// What those in a currency are worth together.
    pub fn sum_in(&self, currency: Currency) -> Number {
        let all = self.entry.sums.get(&currency).cloned().unwrap_or_else(Number::zero);
        match self.own() {
            Some((amount, own, _)) if *own == currency => all - amount,
            Some(_) | None => all,
        }
    }

    /// Those in other currencies.
    pub fn not_in(&self, currency: Currency) -> impl Iterator<Item = &Worth> {
        let has_others = self.entry.sums.keys().any(|other| *other != currency);
        let lines = self.entry.lines.iter().enumerate().filter(move |(at, _)| has_others && *at != self.own);
        lines.filter_map(|(_, line)| line.as_ref()).filter(move |(_, other, _)| *other != currency)
    }
}

/// What the lines around a line settle for it.
#[derive(Debug, Clone, Default)]
pub struct Around {
    /// What the other lines of its entry are worth; nothing where it has no entry.
    pub others: Option<Others>,
    /// What is left of quotas when its turn comes.
    pub pots: Arc<Pots>,
    /// Its shares of what is reckoned on its entry.
    pub shares: BTreeMap<Shared, EntryShare>,
}

/// What is reckoned on an entry: a program by one state of the law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shared {
    /// Whose law it is.
    pub jurisdiction: usize,
    /// The program.
    pub program: ProgramId,
    /// As known on the day of entry.
    pub as_of_entry: bool,
    /// How rulings are looked at.
    pub courts: CourtView,
}

impl Shared {
    /// The same as things stand.
    pub fn as_is(self) -> Shared {
        Shared { as_of_entry: false, courts: CourtView::AsIs, ..self }
    }
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
