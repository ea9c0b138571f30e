use std::collections::BTreeSet;
use std::sync::Arc;

use crate::book::{Atom, Builtin, FactId};
use crate::engine::classes::{Classes, Subject};
use crate::engine::deciding::Decided;
use crate::engine::glimpse::ONLY;
use crate::engine::judging::{Owed, Places};
use crate::engine::line::Hanging;
use crate::engine::plan::{Decides, Filled, FilledBy};
use crate::engine::quotient::Quotient;
use crate::engine::slots::Plain;
use crate::engine::worker::{At, Worker};
use crate::engine::{HandBack, Sure};
use crate::trade::{Country, Day, FactKind};

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

/// What was seen of an amount that was tried.
#[derive(Default)]
struct Tried {
    /// It.
    bit: u64,
    /// Whether something was reckoned from it: then what it comes to may be another for each amount.
    is_reckoned: bool,
    /// The check that asks it, and its answers.
    check: Option<*const Atom>,
    yes: bool,
    no: bool,
}

impl Tried {
    /// Takes in what came of one amount: in each state of the law the one check has to answer alike.
    fn take(&mut self, hanging: &[Hanging]) {
        let mut own = hanging.iter().filter(|one| one.amount == self.bit);
        let Some(first) = own.next() else { return };
        let is_one = *self.check.get_or_insert(first.atom) == first.atom
            && own.all(|one| one.atom == first.atom && one.answer == first.answer);
        match first.answer.filter(|_| is_one) {
            Some(true) => self.yes = true,
            Some(false) => self.no = true,
            None => self.is_reckoned = true,
        }
    }

    /// Whether there is nothing else that could come of it: it is asked by one check, and both answers were seen.
    fn is_all(&self) -> bool {
        !self.is_reckoned && self.yes && self.no
    }
}

/// A date, a country or a flag that is filled in where a line lacks it: whether that matters is weighed class by class.
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
            match plan.book.facts.get(filled.fact.0).map(|fact| &fact.kind) {
                Some(FactKind::Flag) => all_of_it.extend([Plain::Flag(true), Plain::Flag(false)]),
                Some(FactKind::Country) => all_of_it.extend(Country::all().map(Plain::Country)),
                Some(FactKind::Date) => {
                    all_of_it.insert(Plain::Day(Day::from_number(0)));
                    for dimension in plan.dimensions.iter().filter(|one| one.subject == wanted) {
                        if let Classes::Days(turns, _) = &dimension.classes {
                            let around = turns.iter().flat_map(|turn| [turn.previous(), *turn]);
                            all_of_it.extend(around.map(Plain::Day));
                        }
                    }
                }
                _ => continue,
            }
            let Some(own) = self.slots.get_mut(subject) else { continue };
            let slots: BTreeSet<u32> = all_of_it.iter().map(|one| own.slot(plan, one)).collect();
            let slots = slots.into_iter().collect();
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

    /// The assumptions of amounts among them: those for which some other amount gives another result. Where none is found it has to be
    /// certain that there is none.
    fn assumed_amounts(&mut self, at: At<'_>, places: &Places, owed: &Owed) -> Sure<Vec<Arc<str>>> {
        let asked = self.supposed.all();
        let mut names = Vec::new();
        if asked == 0 {
            return Ok(names);
        }
        let (reckoned, hanging) = (self.supposed.asked.get(), std::mem::take(&mut self.supposed.hanging));
        for (place, filled) in self.plan.filled.iter().enumerate() {
            let FilledBy::Amount(amount, _) = filled.by else { continue };
            let bit = u32::try_from(place).ok().and_then(|place| 1u64.checked_shl(place)).unwrap_or(0);
            if asked & bit == 0 {
                continue;
            }
            let mut tried = Tried { bit, is_reckoned: reckoned & bit != 0, ..Tried::default() };
            tried.take(&hanging);
            if self.differs(at, places, owed, (filled, amount, &mut tried)) {
                names.push(Arc::from(self.plan.book.fact_name(filled.fact)));
            } else if !tried.is_all() {
                return Err(HandBack);
            }
        }
        names.sort();
        Ok(names)
    }

    /// Whether one of a few other amounts gives another result: money that is not above the value, and what lies near that with which it
    /// is compared.
    fn differs(
        &mut self,
        at: At<'_>,
        places: &Places,
        owed: &Owed,
        (filled, amount, tried): (&Filled, Quotient, &mut Tried),
    ) -> bool {
        let import = places.law().unwrap_or(ONLY);
        let plan = self.plan;
        let (mut others, mut least) = (Vec::new(), None);
        if let Ok(line) = self.as_line(at, import, 0) {
            let value = line.amount(Builtin::Value.id()).ok();
            for against in &filled.against {
                let of = plan.deciders.get(against.check.0).map(|one| one.decides.jurisdiction());
                let (Ok(bound), true) = (line.reckon(&against.bound), of == Some(import)) else { continue };
                if against.is_least && tried.check == plan.check(against.check).map(std::ptr::from_ref) {
                    least = Some(bound);
                }
                let around = [Some(bound), bound.minus(Quotient::ONE), bound.plus(Quotient::ONE)];
                others.extend(around.into_iter().flatten().filter(|one| !one.is_negative()));
            }
            match plan.book.facts.get(filled.fact.0).map(|fact| &fact.kind) {
                Some(FactKind::Money) => {
                    others.retain(|one| value.is_some_and(|value| *one <= value));
                    let half = Quotient::decimal(5, 1, 0).zip(value).and_then(|(half, value)| value.times(half));
                    others.splice(0..0, value.into_iter().chain(half));
                }
                Some(FactKind::AnyQuantity | FactKind::Quantity(_)) => others.push(Quotient::whole(1_000_000)),
                _ => {}
            }
        }
        others.push(Quotient::ZERO);
        let mut other = Owed::default();
        let mut differs = false;
        for instead in others.into_iter().filter(|one| *one != amount) {
            self.supposed.instead = Some((filled.fact, instead));
            self.check_anew();
            let found = self.owed(at, places, &mut other);
            differs = found.is_ok() && is_another(&other, owed);
            if differs {
                break;
            }
            if found.is_err() && self.supposed.is_beyond.get() {
                // More than the line can have. Where that is the least for which the answer is yes, so is all above it.
                tried.yes |= least == Some(instead);
                continue;
            }
            tried.is_reckoned |= found.is_err() || self.supposed.asked.get() & tried.bit != 0;
            tried.take(&self.supposed.hanging);
        }
        self.supposed.instead = None;
        self.check_anew();
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
            // What a program of another jurisdiction comes to does not matter.
            match self.plan.deciders.get(*decider).map(|one| one.decides) {
                Some(Decides::Program(of, _)) if import != Some(of) => continue,
                _ => {}
            }
            let own_adds = self.slots.get(weighed.subject).map_or(&[][..], |slots| slots.adds(own));
            let own_add = own_adds.get(*decider).copied().unwrap_or(0);
            let asked = self.answers(at, import, *decider);
            // What is known of lines like it holds only where one set of answers counts.
            let answers = asked.iter().map(|(_, answers)| answers);
            let only = answers.clone().all(|one| asked.first().is_some_and(|(_, first)| first == one));
            let own_key = self.keys.get(*decider).copied().unwrap_or(0) - own_add;
            let rest = own_key + asked.first().map_or(0, |(_, answers)| self.answered(*decider, answers));
            let known = alike.get(rest).filter(|_| only).map(|known| known == YES);
            let is_alike = match known {
                Some(known) => known,
                None => {
                    let found = self.is_alike(&asked, (weighed.subject, &weighed.slots), *decider);
                    self.put(weighed.subject, own);
                    let size = self.plan.deciders.get(*decider).and_then(|one| one.size).unwrap_or(0);
                    if only {
                        alike.put(rest, if found { YES } else { NO }, size);
                    }
                    found
                }
            };
            if !is_alike {
                return false;
            }
        }
        true
    }

    /// The states of the law by which a line is looked at, and what comes of the checks of a decider by each of them. Controls bind as
    /// the law stands, and are asked nothing that is reckoned.
    fn answers(&mut self, at: At<'_>, import: Option<usize>, decider: usize) -> Vec<(usize, Vec<Option<bool>>)> {
        let is_program = self.plan.deciders.get(decider).is_some_and(|one| matches!(one.decides, Decides::Program(..)));
        let Some(import) = import.filter(|_| is_program) else { return vec![(0, self.checks(None, decider).answers)] };
        let compared = self.plan.laws.get(import).map(|law| law.compared).unwrap_or_default();
        let asked = [true, compared.then, compared.pending, compared.from_the_start];
        let asked = asked.into_iter().enumerate().filter(|(_, is_asked)| *is_asked);
        asked.map(|(which, _)| (which, self.checks(Some((at, import, which)), decider).answers)).collect()
    }

    fn is_alike(
        &mut self,
        asked: &[(usize, Vec<Option<bool>>)],
        (subject, slots): (usize, &[u32]),
        decider: usize,
    ) -> bool {
        for (which, answers) in asked {
            let mut first = None;
            for slot in slots {
                self.put(subject, *slot);
                let here = self.decision(decider, *which, answers);
                if *first.get_or_insert(here) != here {
                    return false;
                }
            }
        }
        true
    }
}
