use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::book::{CourtView, Quota, StatementId};
use crate::trade::{Day, Number};

/// A state of the law by which a line is judged: as it stands, or one that `contested` and `refundable` compare it with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Law {
    /// With what was known on the day of entry.
    pub as_of_entry: bool,
    /// How rulings are looked at.
    pub courts: CourtView,
}

impl Law {
    /// Those that are compared with what stands.
    pub const COMPARED: [Law; 3] = [
        Law { as_of_entry: true, courts: CourtView::AsIs },
        Law { as_of_entry: false, courts: CourtView::Pending },
        Law { as_of_entry: false, courts: CourtView::FromTheStart },
    ];
}

/// What is left of the quotas of a run, period by period, in each state of the law: how much at least and at most. A period
/// that is not here is as it began.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Pots {
    left: BTreeMap<(Law, StatementId, i64), (Number, Number)>,
    /// What lines without a day of entry may have drawn, of any period; `None` where nothing bounds it.
    undated: BTreeMap<(Law, StatementId), Option<Number>>,
    /// Whether every quota is as it began, whatever the day.
    untouched: bool,
}

/// How a quota stands for a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pot {
    /// So much is left, between these.
    Left(Number, Number),
    /// The line is among what was used before the run: it draws nothing. Whether it came within the quota is known only
    /// where not all was used.
    Counted {
        /// Whether all was used.
        used_up: bool,
    },
}

/// What a line draws from a quota.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Draw {
    /// This much.
    Exact(Number),
    /// Between nothing and this much; `None` where nothing bounds it.
    UpTo(Option<Number>),
}

impl Pots {
    /// Every quota as it began: what is asked of one line by itself.
    pub fn untouched() -> Pots {
        Pots { untouched: true, ..Pots::default() }
    }

    /// As much of them as a line entered on a day can ask: of each quota the period in which that day lies.
    pub fn seen(&self, quotas: &BTreeMap<StatementId, Arc<Quota>>, entered: Option<Day>) -> Pots {
        let Some(day) = entered else { return Pots { untouched: self.untouched, ..Pots::default() } };
        let mut seen = Pots { left: BTreeMap::new(), undated: self.undated.clone(), untouched: self.untouched };
        for (id, quota) in quotas {
            for law in [Law::default()].into_iter().chain(Law::COMPARED) {
                let key = (law, *id, quota.period.of(day));
                seen.left.extend(self.left.get(&key).map(|left| (key, left.clone())));
            }
        }
        seen
    }

    /// How a quota stands for a line entered on a day; where the day is lacking the line may come before or after every other.
    pub fn of(&self, law: Law, id: StatementId, quota: &Quota, entered: Option<Day>) -> Pot {
        if self.untouched {
            return Pot::Left(quota.amount.clone(), quota.amount.clone());
        }
        let Some(day) = entered else { return Pot::Left(Number::zero(), quota.amount.clone()) };
        let period = quota.period.of(day);
        let used = quota.used.iter().find(|(_, before)| quota.period.of(*before) == period);
        if let Some((used, before)) = used
            && day < *before
        {
            return Pot::Counted { used_up: *used >= quota.amount };
        }
        let (low, high) = self.left_in(law, id, quota, period);
        Pot::Left(low, high)
    }

    fn left_in(&self, law: Law, id: StatementId, quota: &Quota, period: i64) -> (Number, Number) {
        if let Some((low, high)) = self.left.get(&(law, id, period)) {
            return (low.clone(), high.clone());
        }
        let used = quota.used.iter().find(|(_, before)| quota.period.of(*before) == period);
        let used = used.map_or_else(Number::zero, |(used, _)| used.clone());
        let high = (quota.amount.clone() - used).at_least_zero();
        let low = match self.undated.get(&(law, id)) {
            None => high.clone(),
            Some(Some(drawn)) => (high.clone() - drawn).at_least_zero(),
            Some(None) => Number::zero(),
        };
        (low, high)
    }

    /// Takes out what a line draws.
    pub fn draw(&mut self, law: Law, id: StatementId, quota: &Quota, entered: Option<Day>, draw: &Draw) {
        let Some(day) = entered else {
            let most = match draw {
                Draw::Exact(drawn) => Some(drawn.clone()),
                Draw::UpTo(most) => most.clone(),
            };
            let known = self.undated.entry((law, id)).or_insert_with(|| Some(Number::zero()));
            *known = known.take().zip(most).map(|(known, most)| known + most);
            return;
        };
        let period = quota.period.of(day);
        let (low, high) = self.left_in(law, id, quota, period);
        let left = match draw {
            Draw::Exact(drawn) => ((low - drawn).at_least_zero(), (high - drawn).at_least_zero()),
            Draw::UpTo(Some(most)) => ((low - most).at_least_zero(), high),
            Draw::UpTo(None) => (Number::zero(), high),
        };
        self.left.insert((law, id, period), left);
    }
}
