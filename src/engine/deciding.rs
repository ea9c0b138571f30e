use std::cell::OnceCell;

use rustc_hash::FxHashMap;

use crate::book::Builtin;
use crate::engine::decide::Bench;
use crate::engine::decision::Decision;
use crate::engine::line::{Hanging, Line};
use crate::engine::met::{Headings, headings};
use crate::engine::plan::{Decider, Decides, MOST_DENSE};
use crate::engine::point::Point;
use crate::engine::slots::Plain;
use crate::engine::worker::{At, LAWS, MOST_REMEMBERED, Worker};
use crate::engine::{HandBack, Sure};
use crate::shipment::Column;
use crate::trade::Day;

/// The most answers that are tried in all ways.
const MOST_TURNED: usize = 5;

/// What comes of the checks of a decider on a line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checked {
    /// The answers; nothing where one cannot be told.
    pub answers: Vec<Option<bool>>,
    /// The checks that ask amounts that are supposed, with these as bits.
    pub supposed: Vec<(usize, u64)>,
}

/// Numbers by the number at which a decider finds its decision, each one more than it is: of decisions, by one state of the law.
pub enum Decided {
    /// In a table of all combinations.
    Dense(Vec<u32>),
    /// By those that were met.
    Sparse(FxHashMap<u64, u32>),
}

impl Decided {
    /// Nothing is decided yet.
    pub fn new(decider: &Decider<'_>) -> Decided {
        match decider.size.and_then(|size| usize::try_from(size).ok()) {
            Some(size) if size <= MOST_DENSE => Decided::Dense(Vec::new()),
            _ => Decided::Sparse(FxHashMap::default()),
        }
    }

    /// The decision of a number, where it is known.
    pub fn get(&self, key: u64) -> Option<u32> {
        let known = match self {
            Decided::Dense(all) => usize::try_from(key).ok().and_then(|key| all.get(key)).copied(),
            Decided::Sparse(all) => all.get(&key).copied(),
        };
        known.unwrap_or(0).checked_sub(1)
    }

    /// Keeps the decision of a number, of so many.
    pub fn put(&mut self, key: u64, id: u32, size: u64) {
        match self {
            Decided::Dense(all) => {
                if all.is_empty() {
                    // Made of zeros: memory that is never looked at costs nothing.
                    *all = vec![0; usize::try_from(size).unwrap_or(0)];
                }
                if let Some(place) = usize::try_from(key).ok().and_then(|key| all.get_mut(key)) {
                    *place = id + 1;
                }
            }
            Decided::Sparse(all) => {
                if all.len() > MOST_REMEMBERED {
                    all.clear();
                }
                all.insert(key, id + 1);
            }
        }
    }
}

impl<'a> Worker<'_, 'a> {
    pub(super) fn has_checks(&self, decider: usize) -> bool {
        self.plan.deciders.get(decider).is_some_and(|one| !one.checks.is_empty())
    }

    /// What comes of the questions that are reckoned for the line at hand.
    pub(super) fn checks(&mut self, of: Option<(At<'_>, usize, usize)>, decider: usize) -> Checked {
        if !self.has_checks(decider) {
            return Checked::default();
        }
        let Some((at, import, which)) = of else { return self.unchecked(decider) };
        let known = self.checked.get(decider).and_then(|all| all.get(which)).and_then(Option::as_ref);
        if let Some(known) = known {
            return known.clone();
        }
        let checked = self.checks_of(at, (import, which), decider).unwrap_or_else(|| self.unchecked(decider));
        let place = self.checked.get_mut(decider).and_then(|all| all.get_mut(which));
        place.into_iter().for_each(|place| *place = Some(checked.clone()));
        checked
    }

    fn unchecked(&self, decider: usize) -> Checked {
        let checks = self.plan.deciders.get(decider).map_or(0, |of| of.checks.len());
        Checked { answers: vec![None; checks], supposed: Vec::new() }
    }

    fn checks_of(&mut self, at: At<'_>, (import, which): (usize, usize), decider: usize) -> Option<Checked> {
        let decider = self.plan.deciders.get(decider)?;
        let mut line = self.as_line(at, import, which).ok()?;
        if let Decides::Program(_, id) = decider.decides {
            let by = line.jurisdiction.programs.get(id.0).map(|program| program.by.as_slice());
            line.counts = Some(by.and_then(|by| line.date_that_counts(by).ok())?);
        }
        let asked = line.supposed.asked.take();
        let mut checked = Checked::default();
        for (place, (atom, _)) in decider.checks.iter().enumerate() {
            checked.answers.push(line.check(atom).ok());
            match line.supposed.asked.take() {
                0 => {}
                amounts => checked.supposed.push((place, amounts)),
            }
        }
        line.supposed.asked.set(asked);
        Some(checked)
    }

    /// The number of a decision; checks that ask amounts that are supposed are noted where other answers lead to another.
    pub(super) fn decision_supposed(&mut self, decider: usize, which: usize, mut checked: Checked) -> u32 {
        let decision = self.decision(decider, which, &checked.answers);
        let mut left = checked.supposed.iter().fold(0, |all, (_, amounts)| all | amounts);
        while left != 0 {
            let amount = left & left.wrapping_neg();
            left ^= amount;
            let own = checked.supposed.iter().filter(|(_, amounts)| amounts & amount != 0);
            let own: Vec<usize> = own.map(|(place, _)| *place).collect();
            if own.len() > MOST_TURNED || self.turns(decider, which, (decision, &mut checked.answers), &own) {
                let checks = self.plan.deciders.get(decider).map_or(&[][..], |of| &of.checks);
                let check = |place: usize| Some((checks.get(place)?.0, *checked.answers.get(place)?));
                let own = own.into_iter().filter_map(check);
                self.supposed.hanging.extend(own.map(|(atom, answer)| Hanging { amount, atom, answer }));
            }
        }
        decision
    }

    /// Whether other answers to these checks lead to another decision.
    fn turns(
        &mut self,
        decider: usize,
        which: usize,
        (decision, answers): (u32, &mut [Option<bool>]),
        own: &[usize],
    ) -> bool {
        let said = answers.to_vec();
        let mut is_another = false;
        for turned in 1..1u32 << own.len() {
            for (_, place) in own.iter().enumerate().filter(|(bit, _)| turned >> bit & 1 == 1) {
                answers.get_mut(*place).into_iter().flatten().for_each(|yes| *yes = !*yes);
            }
            is_another |= self.decision(decider, which, answers) != decision;
            answers.copy_from_slice(&said);
        }
        is_another
    }

    /// The number of a decision, made where it is met for the first time.
    pub(super) fn decision(&mut self, decider: usize, which: usize, checks: &[Option<bool>]) -> u32 {
        let plan = self.plan;
        let Some(of) = plan.deciders.get(decider) else { return 0 };
        let Some(size) = of.size else { return 0 };
        let key = self.keys.get(decider).copied().unwrap_or(0) + self.answered(decider, checks);
        let known = self.decided.get(decider).and_then(|all| all.get(which)).and_then(|all| all.get(key));
        if let Some(known) = known {
            return known;
        }
        let decision = self.decide(decider, which, checks);
        let id = self.numbered(decision);
        if let Some(all) = self.decided.get_mut(decider).and_then(|all| all.get_mut(which)) {
            all.put(key, id, size);
        }
        id
    }

    /// What answers to checks add to the number by which a decider finds its decision.
    pub(super) fn answered(&self, decider: usize, answers: &[Option<bool>]) -> u64 {
        let checks = self.plan.deciders.get(decider).map_or(&[][..], |of| &of.checks);
        let adds =
            checks.iter().zip(answers).map(|((_, stride), said)| said.map_or(0, |yes| 1 + u64::from(yes)) * stride);
        adds.sum()
    }

    /// The number of a decision; equal ones have one.
    fn numbered(&mut self, decision: Decision) -> u32 {
        if decision == Decision::Unsure {
            return 0;
        }
        let alike = self.prints.entry(decision.print()).or_default();
        if let Some(known) = alike.iter().find(|at| self.decisions.get(**at as usize) == Some(&decision)) {
            return *known;
        }
        let id = u32::try_from(self.decisions.len()).unwrap_or(0);
        alike.push(id);
        self.glances.push(decision.glance());
        self.decisions.push(decision);
        id
    }

    fn decide(&mut self, decider: usize, which: usize, checks: &[Option<bool>]) -> Decision {
        let plan = self.plan;
        let Some(of) = plan.deciders.get(decider) else { return Decision::Unsure };
        let at = of.decides.jurisdiction();
        let (Some(jurisdiction), Some(ground)) = (plan.book.jurisdictions.get(at), self.grounds.get(at)) else {
            return Decision::Unsure;
        };
        let Some(law) = LAWS.get(which) else { return Decision::Unsure };
        let headings = of.headings.get_or_init(|| match of.decides {
            Decides::Program(_, id) => jurisdiction.programs.get(id.0).map(headings).unwrap_or_default(),
            Decides::Controls(..) => Headings::default(),
        });
        let said: Vec<Option<&Plain>> =
            self.slots.iter().zip(&self.here).map(|(slots, slot)| slots.value(*slot)).collect();
        let point = Point {
            plan,
            jurisdiction,
            decider: of,
            law: *law,
            counts: Day::FIRST,
            said: &said,
            checked: checks,
            near: &self.near,
            product: OnceCell::new(),
        };
        point.decide(&mut Bench { ground, headings, rates: &mut self.rates })
    }

    pub(super) fn as_line<'w>(&'w mut self, at: At<'w>, import: usize, which: usize) -> Sure<Line<'w, 'a>> {
        let plan = self.plan;
        let currency = match at.batch.column(Builtin::Currency.id()) {
            Column::Plain(plains) => {
                let key = plains.keys.get(at.line).copied().unwrap_or(0) as usize;
                self.currencies.get(key).copied().flatten()
            }
            Column::Lacking | Column::Numbers(_) | Column::Quantities(..) => None,
        };
        let usual = || match plan.unsure.contains(&Builtin::Currency.id()) {
            true => None,
            false => plan.book.jurisdictions.first().map(|one| one.currency),
        };
        Ok(Line {
            plan,
            batch: at.batch,
            at: at.line,
            jurisdiction: plan.book.jurisdictions.get(import).ok_or(HandBack)?,
            law: plan.laws.get(import).ok_or(HandBack)?,
            state: *LAWS.get(which).ok_or(HandBack)?,
            currency: currency.or_else(usual),
            counts: None,
            rates: &self.rates,
            standings: &mut self.standings,
            sums: &mut self.sums,
            supposed: &self.supposed,
        })
    }
}
