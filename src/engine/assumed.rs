use std::collections::BTreeSet;
use std::sync::Arc;

use crate::book::{Builtin, FactId};
use crate::engine::classes::{Classes, Subject};
use crate::engine::deciding::Decided;
use crate::engine::glimpse::ONLY;
use crate::engine::judging::{Owed, Places};
use crate::engine::plan::FilledBy;
use crate::engine::quotient::Quotient;
use crate::engine::slots::Plain;
use crate::engine::worker::{At, Worker};
use crate::engine::{HandBack, Sure};
use crate::trade::Day;

/// Whether all that a fact may be leads to one decision, as it is kept.
const YES: u32 = 1;
const NO: u32 = 0;

/// Whether a line owes, or is bound by, something else.
fn is_another(one: &Owed, other: &Owed) -> bool {
    one.programs != other.programs
        || one.contested != other.contested
        || one.refundable != other.refundable
        || one.controls != other.controls
}

/// A date or a flag that is filled in where a line lacks it: whether that matters is weighed day by day, or by its two answers.
pub struct Weighed {
    /// It.
    pub fact: FactId,
    /// Its place among the subjects.
    subject: usize,
    /// One slot of each class of what it may be, whoever asks.
    slots: Vec<u32>,
    /// The deciders that ask of it.
    deciders: Vec<usize>,
    /// For each of these, whether all that it may be leads to one decision, by what all other subjects add.
    alike: Vec<Decided>,
}

impl Worker<'_, '_> {
    /// What is to be weighed.
    pub(super) fn weighing(&mut self) -> Vec<Weighed> {
        let plan = self.plan;
        let mut all = Vec::new();
        for filled in &plan.filled {
            let wanted = Subject::Fact(filled.fact);
            let Some(subject) = plan.subjects.iter().position(|one| *one == wanted) else { continue };
            let mut all_of_it = BTreeSet::new();
            match filled.by {
                FilledBy::Flag(_) => all_of_it.extend([Plain::Flag(true), Plain::Flag(false)]),
                FilledBy::Day(_) | FilledBy::Fact(_) => {
                    all_of_it.insert(Plain::Day(Day::from_number(0)));
                    for dimension in plan.dimensions.iter().filter(|one| one.subject == wanted) {
                        if let Classes::Days(turns, _) = &dimension.classes {
                            let around = turns.iter().flat_map(|turn| [turn.previous(), *turn]);
                            all_of_it.extend(around.map(Plain::Day));
                        }
                    }
                }
                FilledBy::Amount(_) => continue,
            }
            let Some(own) = self.slots.get_mut(subject) else { continue };
            let slots = all_of_it.iter().map(|one| own.slot(plan, one)).collect();
            let deciders = own.deciders().to_vec();
            let alike = deciders.iter().filter_map(|at| plan.deciders.get(*at)).map(Decided::new).collect();
            all.push(Weighed { fact: filled.fact, subject, slots, deciders, alike });
        }
        all
    }

    /// The assumptions without which a line would need the fact, because something else in its place would give another result.
    pub(super) fn assumed(&mut self, at: At<'_>, places: &Places, owed: &Owed) -> Sure<Vec<Arc<str>>> {
        let mut names = self.assumed_amounts(at, places, owed)?;
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

    /// The assumptions of amounts among them. One that was not asked is none; else some other amount has to give another result,
    /// or it is not certain here whether there is one.
    fn assumed_amounts(&mut self, at: At<'_>, places: &Places, owed: &Owed) -> Sure<Vec<Arc<str>>> {
        let asked = self.supposed.asked.get();
        let mut names = Vec::new();
        if asked == 0 {
            return Ok(names);
        }
        for (place, filled) in self.plan.filled.iter().enumerate() {
            let FilledBy::Amount(amount) = filled.by else { continue };
            let bit = u32::try_from(place).ok().and_then(|place| 1u64.checked_shl(place)).unwrap_or(0);
            if asked & bit == 0 {
                continue;
            }
            if !self.differs(at, places, owed, (filled.fact, amount)) {
                return Err(HandBack);
            }
            names.push(Arc::from(self.plan.book.fact_name(filled.fact)));
        }
        names.sort();
        Ok(names)
    }

    /// Whether one of a few other amounts gives another result: none of them is above the value.
    fn differs(&mut self, at: At<'_>, places: &Places, owed: &Owed, (fact, amount): (FactId, Quotient)) -> bool {
        let import = places.law().unwrap_or(ONLY);
        let value = self.as_line(at, import, 0).and_then(|line| line.amount(Builtin::Value.id()));
        let Ok(value) = value else { return false };
        let half = Quotient::decimal(5, 1, 0).and_then(|half| value.times(half));
        let mut other = Owed::default();
        let mut differs = false;
        for instead in [Some(value), half, Some(Quotient::ZERO)].into_iter().flatten().filter(|one| *one != amount) {
            self.supposed.instead = Some((fact, instead));
            differs = self.owed(at, places, &mut other).is_ok() && is_another(&other, owed);
            if differs {
                break;
            }
        }
        self.supposed.instead = None;
        differs
    }

    fn matters(&mut self, at: At<'_>, places: &Places, owed: &Owed, weighed: &mut Weighed) -> Sure<bool> {
        if self.decides_alike(at, places.law(), weighed) {
            return Ok(false);
        }
        let own = self.here.get(weighed.subject).copied().unwrap_or(0);
        let mut found = Ok(false);
        let mut other = Owed::default();
        for slot in weighed.slots.iter().filter(|slot| **slot != own) {
            self.put(weighed.subject, *slot);
            found = self.owed(at, places, &mut other).map(|()| is_another(&other, owed));
            if found != Ok(false) {
                break;
            }
        }
        self.put(weighed.subject, own);
        found
    }

    /// Whether all that it may be leads to the same decisions on a line, where that is known of lines like it.
    #[inline]
    pub(super) fn is_known_alike(&self, line: usize, weighed: &Weighed) -> Option<bool> {
        let slot = self.columns.slots.get(weighed.subject).and_then(|slots| slots.get(line)).copied()?;
        let (keys, adds) = (self.columns.keys(line), self.slots.get(weighed.subject)?.adds(slot));
        let mut is_alike = true;
        for (decider, alike) in weighed.deciders.iter().zip(&weighed.alike) {
            is_alike &= alike.get(keys.get(*decider)? - adds.get(*decider)?)? == YES;
        }
        Some(is_alike).filter(|_| weighed.deciders.iter().all(|one| !self.has_checks(*one)))
    }

    /// Whether all that it may be leads to the same decisions on a line that has not been looked at.
    pub(super) fn is_alike_for(&mut self, at: At<'_>, import: usize, weighed: &mut Weighed) -> bool {
        self.look_at(at.line);
        self.decides_alike(at, Some(import), weighed)
    }

    /// Whether all that it may be leads to the same decisions.
    fn decides_alike(&mut self, at: At<'_>, import: Option<usize>, weighed: &mut Weighed) -> bool {
        let own = self.here.get(weighed.subject).copied().unwrap_or(0);
        for (decider, alike) in weighed.deciders.iter().zip(&mut weighed.alike) {
            let own_adds = self.slots.get(weighed.subject).map_or(&[][..], |slots| slots.adds(own));
            let own_add = own_adds.get(*decider).copied().unwrap_or(0);
            let rest = self.keys.get(*decider).copied().unwrap_or(0) - own_add;
            let known = alike.get(rest).filter(|_| !self.has_checks(*decider)).map(|known| known == YES);
            let is_alike = match known {
                Some(known) => known,
                None => {
                    let found = self.is_alike(at, import, (weighed.subject, &weighed.slots), *decider);
                    self.put(weighed.subject, own);
                    let size = self.plan.deciders.get(*decider).and_then(|one| one.size).unwrap_or(0);
                    alike.put(rest, if found { YES } else { NO }, size);
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
