use std::collections::BTreeSet;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::book::FactId;
use crate::engine::Sure;
use crate::engine::classes::{Classes, Subject};
use crate::engine::judging::{Owed, Places};
use crate::engine::slots::Plain;
use crate::engine::worker::{At, Worker};
use crate::trade::Day;

/// A date that is filled in where a line lacks it: whether that matters is weighed day by day.
pub struct Weighed {
    /// It.
    pub fact: FactId,
    /// Its place among the subjects.
    subject: usize,
    /// One slot of each class of its days, whoever asks.
    slots: Vec<u32>,
    /// The deciders that ask of it.
    deciders: Vec<usize>,
    /// For each of these, whether all days lead to one decision, by what all other subjects add.
    alike: Vec<FxHashMap<u64, bool>>,
}

impl Worker<'_, '_> {
    /// What is to be weighed.
    pub(super) fn weighing(&mut self) -> Vec<Weighed> {
        let plan = self.plan;
        let mut all = Vec::new();
        for filled in &plan.filled {
            let wanted = Subject::Fact(filled.fact);
            let Some(subject) = plan.subjects.iter().position(|one| *one == wanted) else { continue };
            let mut days = BTreeSet::from([Day::from_number(0)]);
            for dimension in plan.dimensions.iter().filter(|one| one.subject == wanted) {
                if let Classes::Days(turns, _) = &dimension.classes {
                    days.extend(turns.iter().flat_map(|turn| [turn.previous(), *turn]));
                }
            }
            let Some(own) = self.slots.get_mut(subject) else { continue };
            let slots = days.into_iter().map(|day| own.slot(plan, Plain::Day(day))).collect();
            let deciders = own.deciders().to_vec();
            let alike = deciders.iter().map(|_| FxHashMap::default()).collect();
            all.push(Weighed { fact: filled.fact, subject, slots, deciders, alike });
        }
        all
    }

    /// The assumptions without which a line would need the fact, because some other day would give another result.
    pub(super) fn assumed(&mut self, at: At<'_>, places: &Places, owed: &Owed) -> Sure<Vec<Arc<str>>> {
        let mut names = Vec::new();
        if self.weighed.is_empty() {
            return Ok(names);
        }
        let mut all = std::mem::take(&mut self.weighed);
        let mut found = Ok(());
        for one in all.iter_mut().filter(|one| !at.batch.says(one.fact, at.line)) {
            match self.matters(at, places, owed, one) {
                Ok(false) => {}
                Ok(true) => names.push(Arc::from(self.plan.book.fact_name(one.fact))),
                Err(why) => found = Err(why),
            }
        }
        self.weighed = all;
        names.sort();
        found.map(|()| names)
    }

    fn matters(&mut self, at: At<'_>, places: &Places, owed: &Owed, weighed: &mut Weighed) -> Sure<bool> {
        if self.decides_alike(at, places.law(), weighed) {
            return Ok(false);
        }
        let own = self.here.get(weighed.subject).copied().unwrap_or(0);
        let mut found = Ok(false);
        let mut other = Owed::default();
        for slot in &weighed.slots {
            self.put(weighed.subject, *slot);
            found = self.owed(at, places, &mut other).map(|()| {
                other.programs != owed.programs
                    || other.contested != owed.contested
                    || other.refundable != owed.refundable
                    || other.controls != owed.controls
            });
            if found != Ok(false) {
                break;
            }
        }
        self.put(weighed.subject, own);
        found
    }

    /// Whether every day leads to the same decisions on a line, where that is known of lines like it.
    #[inline]
    pub(super) fn is_known_alike(&self, line: usize, weighed: &Weighed) -> Option<bool> {
        let slot = self.columns.slots.get(weighed.subject).and_then(|slots| slots.get(line)).copied()?;
        let slots = self.slots.get(weighed.subject)?;
        let mut is_alike = true;
        for (decider, alike) in weighed.deciders.iter().zip(&weighed.alike) {
            let key = self.columns.keys.get(*decider)?.get(line)?;
            is_alike &= *alike.get(&(key - slots.add(*decider, slot)))?;
        }
        Some(is_alike).filter(|_| weighed.deciders.iter().all(|one| !self.has_checks(*one)))
    }

    /// Whether every day leads to the same decisions on a line that has not been looked at.
    pub(super) fn is_alike_for(&mut self, at: At<'_>, import: usize, weighed: &mut Weighed) -> bool {
        self.look_at(at.line);
        self.decides_alike(at, Some(import), weighed)
    }

    /// Whether every day leads to the same decisions.
    fn decides_alike(&mut self, at: At<'_>, import: Option<usize>, weighed: &mut Weighed) -> bool {
        let own = self.here.get(weighed.subject).copied().unwrap_or(0);
        for (decider, alike) in weighed.deciders.iter().zip(&mut weighed.alike) {
            let own_add = self.slots.get(weighed.subject).map_or(0, |slots| slots.add(*decider, own));
            let rest = self.keys.get(*decider).copied().unwrap_or(0) - own_add;
            let known = alike.get(&rest).copied().filter(|_| !self.has_checks(*decider));
            let is_alike = match known {
                Some(known) => known,
                None => {
                    let found = self.is_alike(at, import, (weighed.subject, &weighed.slots), *decider);
                    self.put(weighed.subject, own);
                    alike.insert(rest, found);
                    found
                }
            };
            if !is_alike {
                return false;
            }
        }
        true
    }

    fn is_alike(
        &mut self,
        at: At<'_>,
        import: Option<usize>,
        (subject, slots): (usize, &[u32]),
        decider: usize,
    ) -> bool {
        let compared = import.and_then(|import| self.plan.laws.get(import)).map(|law| law.compared);
        let compared = compared.unwrap_or_default();
        let asked = [true, compared.then, compared.pending, compared.from_the_start];
        for (which, _) in asked.into_iter().enumerate().filter(|(_, is_asked)| *is_asked) {
            let of = import.map(|import| (at, import, which));
            let checks = self.checks(of, decider);
            let mut first = None;
            for slot in slots {
                self.put(subject, *slot);
                let here = self.decision(decider, which, &checks);
                if *first.get_or_insert(here) != here {
                    return false;
                }
            }
        }
        true
    }
}
