use std::sync::Arc;

use crate::book::{Book, Builtin, FactId, ProgramId};
use crate::engine::decision::Decision;
use crate::engine::due::Said;
use crate::engine::line::Standing;
use crate::engine::worker::{At, State, Worker};
use crate::engine::{HandBack, Sure};
use crate::trade::{Country, Day, Value};

/// What a line comes to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Owed {
    /// What each program asks, in minor units.
    pub programs: Vec<i64>,
    /// Payable only because of a stay, program by program.
    pub contested: Vec<i64>,
    /// Due back, program by program.
    pub refundable: Vec<i64>,
    /// What is contested and what is due back, summed.
    pub differences: [i64; 2],
    /// The controls that bind.
    pub controls: Vec<Arc<str>>,
    /// The headings to declare, each once, and the statements at work.
    pub said: Said,
}

/// Where a line goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    import: Option<usize>,
    exports: Vec<usize>,
}

impl Places {
    /// Under whose law the line is.
    pub fn law(&self) -> Option<usize> {
        self.import
    }
}

impl Worker<'_, '_> {
    /// One line: under whose law it is, what is contested and due back, and the assumptions without which it would be another.
    pub(super) fn line(&mut self, at: At<'_>, owed: &mut Owed) -> Sure<(Option<usize>, Vec<Arc<str>>)> {
        self.look_at(at.line);
        let places = self.places(at)?;
        self.owed(at, &places, owed)?;
        // Sums that do not fit are for the arithmetic that always fits.
        let sum = |all: &[i64]| all.iter().try_fold(0i64, |sum, one| sum.checked_add(*one)).ok_or(HandBack);
        sum(&owed.programs)?;
        owed.differences = [sum(&owed.contested)?, sum(&owed.refundable)?];
        let assumed = self.assumed(at, &places, owed)?;
        Ok((places.import, assumed))
    }

    /// Under whose law a line is, and whose law binds its export.
    pub(super) fn places(&self, At { batch, line }: At<'_>) -> Sure<Places> {
        let book: &Book = self.plan.book;
        let said = |fact: FactId| match batch.plain(fact, line) {
            Some(Value::Country(country)) => Some(*country),
            _ => None,
        };
        let day = match self.plan.is_dated {
            true => match batch.plain(Builtin::Entered.id(), line) {
                Some(Value::Date(day)) => *day,
                _ => return Err(HandBack),
            },
            false => Day::FIRST.next(),
        };
        let belongs = |at: usize, country: Country| {
            let members = book.jurisdictions.get(at).map_or(&[][..], |one| &one.members);
            members.iter().any(|member| member.holds(country, day, self.plan.view.known_on))
        };
        let destination = Builtin::Destination.id();
        let import = match said(destination) {
            Some(country) => (0..book.jurisdictions.len()).find(|at| belongs(*at, country)),
            None if self.plan.unsure.contains(&destination) || self.plan.is_dated => return Err(HandBack),
            None => Some(0),
        };
        let mut exports = Vec::new();
        for (at, law) in self.plan.laws.iter().enumerate() {
            if law.controls.get(1).is_some_and(Option::is_some) && import != Some(at) {
                let from = Builtin::ExportedFrom.id();
                if self.plan.unsure.contains(&from) && said(from).is_none() {
                    return Err(HandBack);
                }
                let country = said(from).or(said(Builtin::Origin.id())).ok_or(HandBack)?;
                if belongs(at, country) {
                    exports.push(at);
                }
            }
        }
        Ok(Places { import, exports })
    }

    /// What a line owes by the slots at hand.
    pub(super) fn owed(&mut self, at: At<'_>, places: &Places, owed: &mut Owed) -> Sure<()> {
        self.supposed.clear();
        owed.controls.clear();
        owed.said.codes.clear();
        owed.said.touched.clear();
        for of in [&mut owed.programs, &mut owed.contested, &mut owed.refundable] {
            of.clear();
        }
        if let Some(import) = places.import {
            self.duties(at, import, owed)?;
            self.bind(import, false, owed)?;
        }
        for export in &places.exports {
            self.bind(*export, true, owed)?;
        }
        owed.controls.sort();
        owed.controls.dedup();
        Ok(())
    }

    fn bind(&mut self, at: usize, is_export: bool, owed: &mut Owed) -> Sure<()> {
        let controls = self.plan.laws.get(at).and_then(|law| law.controls.get(usize::from(is_export)));
        let Some(decider) = controls.copied().flatten() else { return Ok(()) };
        let checked = self.checks(None, decider);
        let id = self.decision(decider, 0, &checked.answers);
        match self.decisions.get(id as usize) {
            Some(Decision::Controls(bound)) => {
                owed.controls.extend(bound.iter().map(|(_, name)| name.clone()));
                if self.wants_touched {
                    owed.said.touched.extend(bound.iter().map(|(id, _)| *id));
                }
            }
            _ => return Err(HandBack),
        }
        Ok(())
    }

    fn duties(&mut self, at: At<'_>, import: usize, owed: &mut Owed) -> Sure<()> {
        let plan = self.plan;
        let law = plan.laws.get(import).ok_or(HandBack)?;
        owed.said.wants_touched = self.wants_touched;
        self.decide_all(at, import, 0);
        self.reckon(at, import, 0, Some(&mut owed.said))?;
        let compared = [law.compared.then, law.compared.pending, law.compared.from_the_start];
        for (which, _) in (1..).zip(compared).filter(|(_, is_compared)| *is_compared) {
            self.decide_all(at, import, which);
            // What was known of exchange rates may have been something else too.
            let may_differ = law.has_rates && which == 1;
            let (first, others) = self.states.split_at_mut(1);
            match (first.first(), others.get_mut(which - 1)) {
                (Some(now), Some(other)) if now.chosen == other.chosen && !may_differ => {
                    other.exact.clone_from(&now.exact);
                }
                _ => self.reckon(at, import, which, None)?,
            }
        }
        let less = |one: &State, other: &State, into: &mut Vec<i64>| {
            for ((a, b), is_charge) in one.exact.iter().zip(&other.exact).zip(&law.are_charges) {
                into.push(if *is_charge { 0 } else { a.checked_sub(*b).ok_or(HandBack)? });
            }
            Ok(())
        };
        let [now, then, pending, from_the_start] = &self.states;
        owed.programs.extend_from_slice(&now.exact);
        if law.compared.pending {
            less(now, pending, &mut owed.contested)?;
        }
        if law.compared.then {
            // Of an entry after the day that is asked nothing is due back because a ruling is final from the start; whether one bears
            // on the line is not known here.
            let is_beyond = law.compared.from_the_start && self.is_beyond(at)?;
            if is_beyond && then.exact != now.exact {
                return Err(HandBack);
            }
            let by_all = if law.compared.from_the_start && !is_beyond { from_the_start } else { now };
            less(then, by_all, &mut owed.refundable)?;
        }
        Ok(())
    }

    /// Whether a line is entered after the day on which the book is asked.
    fn is_beyond(&self, At { batch, line }: At<'_>) -> Sure<bool> {
        if self.plan.view.known_on == Day::LAST {
            return Ok(false);
        }
        match batch.plain(Builtin::Entered.id(), line) {
            Some(Value::Date(day)) => Ok(*day > self.plan.view.known_on),
            _ => Err(HandBack),
        }
    }

    fn take_state(&mut self, which: usize) -> State {
        self.states.get_mut(which).map(std::mem::take).unwrap_or_default()
    }

    fn put_state(&mut self, which: usize, state: State) {
        if let Some(place) = self.states.get_mut(which) {
            *place = state;
        }
    }

    /// Finds what is decided of each program of a jurisdiction, by one state of the law.
    fn decide_all(&mut self, at: At<'_>, import: usize, which: usize) {
        let plan = self.plan;
        let deciders = plan.laws.get(import).map_or(&[][..], |law| &law.programs);
        let mut state = self.take_state(which);
        state.chosen.clear();
        for decider in deciders {
            let checked = self.checks(Some((at, import, which)), *decider);
            state.chosen.push(self.decision_supposed(*decider, which, checked));
        }
        self.put_state(which, state);
    }

    /// Reckons what each program asks, rounded, in minor units; taxes and fees only as the law stands.
    fn reckon(&mut self, at: At<'_>, import: usize, which: usize, said: Option<&mut Said>) -> Sure<()> {
        let mut state = self.take_state(which);
        let State { chosen, exact } = &mut state;
        let all = std::mem::take(&mut self.decisions);
        let glances = std::mem::take(&mut self.glances);
        let deductions = std::mem::take(&mut self.deductions);
        self.standings.resize_with(chosen.len(), Standing::default);
        for standing in &mut self.standings {
            (standing.is_levied, standing.duty, standing.rounded) = (false, None, None);
        }
        self.sums.clear();
        let found = self.as_line(at, import, which).and_then(|mut line| {
            let of = |id: ProgramId| {
                let at = *chosen.get(id.0).ok_or(HandBack)? as usize;
                all.get(at).zip(glances.get(at).copied()).ok_or(HandBack)
            };
            let own = deductions.get(import).ok_or(HandBack)?;
            line.all(of, own, said)?;
            exact.clear();
            exact.extend(line.standings.iter().map(|one| one.rounded.unwrap_or(0)));
            Ok(())
        });
        self.put_state(which, state);
        self.decisions = all;
        self.glances = glances;
        self.deductions = deductions;
        found
    }
}
