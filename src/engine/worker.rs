use std::cell::OnceCell;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::book::{Book, Builtin, FactId, Ground, ProgramId};
use crate::engine::assumed::Weighed;
use crate::engine::base::Deducting;
use crate::engine::classes::{Classes, Subject};
use crate::engine::decide::Bench;
use crate::engine::decision::{Decision, Glance};
use crate::engine::due::Said;
use crate::engine::laws::Law;
use crate::engine::line::{Line, Standing};
use crate::engine::met::{Headings, headings};
use crate::engine::near::Near;
use crate::engine::plan::{Decides, FilledBy, MOST_DENSE, Plan};
use crate::engine::point::Point;
use crate::engine::quotient::Quotient;
use crate::engine::rates::Rates;
use crate::engine::slots::{Plain, Slots};
use crate::engine::{HandBack, Sure};
use crate::region::CountrySet;
use crate::shipment::{Batch, Column, Settled};
use crate::trade::{Country, Currency, Day, Value};

/// The most values of one subject, and the most decisions of one decider, that are remembered; beyond them all are forgotten.
const MOST_REMEMBERED: usize = 1 << 15;

/// The states of the law, in the order in which decisions are kept.
pub const LAWS: [Law; 4] = [Law::NOW, Law::THEN, Law::PENDING, Law::FROM_THE_START];

/// One thread's way through lines: what it has decided so far, and places to reckon in.
pub struct Worker<'p, 'a> {
    pub(super) plan: &'p Plan<'a>,
    grounds: Vec<Ground<'a>>,
    headings: Vec<OnceCell<Headings>>,
    near: Near,
    rates: Rates,
    pub(super) slots: Vec<Slots>,
    /// For each subject the slot of each value of its column.
    maps: Vec<Vec<u32>>,
    generation: u64,
    pub(super) currencies: Vec<Option<Currency>>,
    /// The slot of the book's own country, where all of them are alike.
    own: u32,
    decided: Vec<[Decided; 4]>,
    pub(super) decisions: Vec<Decision>,
    pub(super) glances: Vec<Glance>,
    /// Decisions by the number that equal ones share.
    prints: FxHashMap<u64, Vec<u32>>,
    deductions: Vec<Vec<Option<Vec<Deducting>>>>,
    standings: Vec<Standing>,
    sums: Vec<Option<Quotient>>,
    /// The line at hand by each state of the law.
    states: [State; 4],
    wants_touched: bool,
    /// The slot of each subject on the line at hand.
    pub(super) here: Vec<u32>,
    /// The number by which each decider finds its decision on the line at hand, its checks aside.
    pub(super) keys: Vec<u64>,
    /// Where dates are filled in that lines may lack.
    pub(super) weighed: Vec<Weighed>,
}

/// A line by one state of the law: which decision holds for each program, and what each asks.
#[derive(Debug, Default)]
pub struct State {
    /// The number of the decision of each program.
    pub chosen: Vec<u32>,
    /// What each asks, in minor units.
    pub exact: Vec<i64>,
}

/// The decisions of one decider by one state of the law, each by one more than its number.
enum Decided {
    Dense(Vec<u32>),
    Sparse(FxHashMap<u64, u32>),
}

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

/// Which line is looked at.
#[derive(Clone, Copy)]
pub struct At<'b> {
    /// The lines.
    pub batch: &'b Batch,
    /// Which of them.
    pub line: usize,
}

impl<'p, 'a> Worker<'p, 'a> {
    /// Nothing is decided yet.
    pub fn new(plan: &'p Plan<'a>) -> Worker<'p, 'a> {
        let book = plan.book;
        let mut rates = Rates::default();
        let mut deductions = Vec::new();
        for jurisdiction in &book.jurisdictions {
            let digits = jurisdiction.currency.digits();
            let of_program = |program: &crate::book::Program, rates: &mut Rates| {
                program.deductions.iter().map(|one| Deducting::new(digits, one, rates)).collect::<Option<Vec<_>>>()
            };
            deductions.push(jurisdiction.programs.iter().map(|program| of_program(program, &mut rates)).collect());
        }
        let mut worker = Worker {
            plan,
            grounds: book.jurisdictions.iter().map(|one| Ground::new(book, one)).collect(),
            headings: plan.deciders.iter().map(|_| OnceCell::new()).collect(),
            near: Near::default(),
            rates,
            slots: Vec::new(),
            maps: Vec::new(),
            generation: u64::MAX,
            currencies: Vec::new(),
            own: 0,
            decided: Vec::new(),
            decisions: vec![Decision::Unsure],
            glances: vec![Decision::Unsure.glance()],
            prints: FxHashMap::default(),
            deductions,
            standings: Vec::new(),
            sums: Vec::new(),
            states: std::array::from_fn(|_| State::default()),
            wants_touched: false,
            here: vec![0; plan.subjects.len()],
            keys: vec![0; plan.deciders.len()],
            weighed: Vec::new(),
        };
        worker.forget();
        worker
    }

    /// Forgets values and decisions.
    fn forget(&mut self) {
        let plan = self.plan;
        self.slots = (0..plan.subjects.len()).map(|subject| Slots::new(plan, subject)).collect();
        self.decisions.truncate(1);
        self.glances.truncate(1);
        self.prints.clear();
        self.generation = u64::MAX;
        let table = |size: Option<u64>| match size.and_then(|size| usize::try_from(size).ok()) {
            Some(size) if size <= MOST_DENSE => Decided::Dense(Vec::new()),
            _ => Decided::Sparse(FxHashMap::default()),
        };
        self.decided = plan.deciders.iter().map(|one| std::array::from_fn(|_| table(one.size))).collect();
        self.own = self.own_country().unwrap_or(0);
        self.weighed = self.weighing();
    }

    /// The slot of the book's own countries where nothing tells them apart: a destination that is not said is one of them.
    fn own_country(&mut self) -> Option<u32> {
        let plan = self.plan;
        let subject = Subject::Fact(Builtin::Destination.id());
        let at = plan.subjects.iter().position(|one| *one == subject)?;
        if plan.is_dated || plan.unsure.contains(&Builtin::Destination.id()) {
            return None;
        }
        let members = &plan.book.jurisdictions.first()?.members;
        let cut = |set: CountrySet, hole: &CountrySet| set.minus(hole);
        let own = members.iter().map(|one| one.holes.iter().map(|hole| hole.area).fold(one.area, |a, b| cut(a, &b)));
        let own = own.fold(CountrySet::nothing(), |all, one| all.union(&one));
        let first = own.first()?;
        let alike = plan.dimensions.iter().filter(|one| one.subject == subject).all(|one| match &one.classes {
            Classes::Countries(classes) => {
                let class = |country: Country| classes.get(country.index());
                own.iter().all(|country| class(country) == class(first))
            }
            _ => false,
        });
        let slots = self.slots.get_mut(at)?;
        alike.then(|| slots.slot(plan, Plain::Country(first)))
    }

    /// The statements at work are kept with each line that is settled.
    pub fn keep_touched(&mut self) {
        self.wants_touched = true;
    }

    /// What the lines of a batch owe, each that is certain.
    pub fn run(&mut self, batch: &Batch, settled: &mut Settled) {
        settled.clear();
        self.take_in(batch);
        let mut owed = Owed::default();
        for line in 0..batch.len {
            let is_odd = batch.odd.get(line).copied().unwrap_or(false);
            let in_entry = self.plan.has_entries && batch.says(Builtin::Entry.id(), line);
            let found = if is_odd || in_entry { Err(HandBack) } else { self.line(At { batch, line }, &mut owed) };
            match found {
                Ok((places, assumed)) => {
                    let names = [owed.controls.as_slice(), &assumed, &owed.said.codes];
                    settled.push(places, &owed.programs, owed.differences, names, &owed.said.touched);
                }
                Err(HandBack) => settled.leave(),
            }
        }
    }

    /// Learns the values that are new in a batch.
    fn take_in(&mut self, batch: &Batch) {
        if self.slots.iter().any(|slots| slots.len() > MOST_REMEMBERED) || self.decisions.len() > MOST_REMEMBERED {
            self.forget();
        }
        if self.generation != batch.generation {
            self.maps = vec![vec![0]; self.slots.len()];
            self.currencies = vec![None];
            self.generation = batch.generation;
        }
        let plan = self.plan;
        for ((subject, slots), map) in plan.subjects.iter().zip(&mut self.slots).zip(&mut self.maps) {
            match subject {
                Subject::Fact(fact) => {
                    if let Column::Plain(plains) = batch.column(*fact) {
                        for value in plains.values.iter().skip(map.len() - 1) {
                            map.push(Plain::of(value).map_or(0, |plain| slots.slot(plan, plain)));
                        }
                    }
                }
                Subject::Words(words) => {
                    for answers in batch.meets.values.iter().skip(map.len() - 1) {
                        map.push(answers.get(words).map_or(0, |yes| slots.slot(plan, Plain::Flag(*yes))));
                    }
                }
            }
        }
        if let Column::Plain(plains) = batch.column(Builtin::Currency.id()) {
            for value in plains.values.iter().skip(self.currencies.len() - 1) {
                self.currencies.push(match value {
                    Value::Text(code) => Currency::parse(&code.to_uppercase()),
                    _ => None,
                });
            }
        }
    }

    /// One line: under whose law it is, what is contested and due back, and the assumptions without which it would be another.
    fn line(&mut self, at: At<'_>, owed: &mut Owed) -> Sure<(Option<usize>, Vec<Arc<str>>)> {
        self.slots_of(at);
        let places = self.places(at)?;
        self.owed(at, &places, owed)?;
        // Sums that do not fit are for the arithmetic that always fits.
        let sum = |all: &[i64]| all.iter().try_fold(0i64, |sum, one| sum.checked_add(*one)).ok_or(HandBack);
        sum(&owed.programs)?;
        owed.differences = [sum(&owed.contested)?, sum(&owed.refundable)?];
        let assumed = self.assumed(at, &places, owed)?;
        Ok((places.import, assumed))
    }

    /// Finds the slot of each subject.
    fn slots_of(&mut self, At { batch, line }: At<'_>) {
        let plan = self.plan;
        for (at, subject) in plan.subjects.iter().enumerate() {
            let keys = match subject {
                Subject::Fact(fact) => match batch.column(*fact) {
                    Column::Plain(plains) => plains.keys.as_slice(),
                    Column::Lacking | Column::Numbers(_) | Column::Quantities(..) => &[],
                },
                Subject::Words(_) => batch.meets.keys.as_slice(),
            };
            let key = keys.get(line).copied().unwrap_or(0) as usize;
            let mut slot = self.maps.get(at).and_then(|map| map.get(key)).copied().unwrap_or(0);
            if slot == 0
                && let Subject::Fact(fact) = subject
            {
                slot = self.slot_of_lacking(*fact, at, At { batch, line });
            }
            if let Some(place) = self.here.get_mut(at) {
                *place = slot;
            }
        }
        self.add_up();
    }

    /// Adds up the numbers by which deciders find their decisions.
    pub(super) fn add_up(&mut self) {
        self.keys.fill(0);
        for (slots, slot) in self.slots.iter().zip(&self.here) {
            for (key, add) in self.keys.iter_mut().zip(slots.adds(*slot)) {
                *key += add;
            }
        }
    }

    /// What stands for a fact that a line does not say.
    fn slot_of_lacking(&mut self, fact: FactId, at: usize, of: At<'_>) -> u32 {
        let plan = self.plan;
        let Some(slots) = self.slots.get_mut(at) else { return 0 };
        if let Some(filled) = plan.filled.iter().find(|one| one.fact == fact) {
            return match filled.by {
                FilledBy::Day(day) => slots.slot(plan, Plain::Day(day)),
                FilledBy::Fact(other) => match of.batch.plain(other, of.line) {
                    Some(Value::Date(day)) => slots.slot(plan, Plain::Day(*day)),
                    _ => 0,
                },
            };
        }
        if plan.unsure.contains(&fact) {
            return 0;
        }
        if fact == Builtin::Destination.id() {
            return self.own;
        }
        if fact == Builtin::ExportedFrom.id()
            && let Some(Value::Country(origin)) = of.batch.plain(Builtin::Origin.id(), of.line)
        {
            return slots.slot(plan, Plain::Country(*origin));
        }
        if fact == Builtin::Currency.id()
            && let Some(currency) = plan.book.jurisdictions.first().map(|one| one.currency)
        {
            return slots.slot(plan, Plain::Text(currency.code().to_lowercase()));
        }
        0
    }

    /// Under whose law a line is, and whose law binds its export.
    fn places(&self, At { batch, line }: At<'_>) -> Sure<Places> {
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
        let checks = self.checks(None, decider);
        let id = self.decision(decider, 0, &checks);
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
            let known = match self.decided.get(*decider).and_then(|all| all.get(which)) {
                Some(Decided::Dense(all)) if !self.has_checks(*decider) => {
                    let key = self.keys.get(*decider).and_then(|key| usize::try_from(*key).ok());
                    key.and_then(|key| all.get(key)).and_then(|known| known.checked_sub(1))
                }
                Some(_) | None => None,
            };
            state.chosen.push(match known {
                Some(known) => known,
                None => {
                    let checks = self.checks(Some((at, import, which)), *decider);
                    self.decision(*decider, which, &checks)
                }
            });
        }
        self.put_state(which, state);
    }

    fn has_checks(&self, decider: usize) -> bool {
        self.plan.deciders.get(decider).is_some_and(|one| !one.checks.is_empty())
    }

    /// What comes of the questions that are reckoned for each line.
    pub(super) fn checks(&mut self, of: Option<(At<'_>, usize, usize)>, decider: usize) -> Vec<Option<bool>> {
        let plan = self.plan;
        let Some(decider) = plan.deciders.get(decider).filter(|one| !one.checks.is_empty()) else { return Vec::new() };
        let Some((at, import, which)) = of else { return vec![None; decider.checks.len()] };
        let Ok(mut line) = self.as_line(at, import, which) else { return vec![None; decider.checks.len()] };
        if let Decides::Program(_, id) = decider.decides {
            let by = line.jurisdiction.programs.get(id.0).map(|program| program.by.as_slice());
            line.counts = by.and_then(|by| line.date_that_counts(by).ok());
            if line.counts.is_none() {
                return vec![None; decider.checks.len()];
            }
        }
        decider.checks.iter().map(|(atom, _)| line.check(atom).ok()).collect()
    }

    /// The number of a decision, made where it is met for the first time.
    pub(super) fn decision(&mut self, decider: usize, which: usize, checks: &[Option<bool>]) -> u32 {
        let plan = self.plan;
        let Some(of) = plan.deciders.get(decider) else { return 0 };
        let Some(size) = of.size else { return 0 };
        let mut key = self.keys.get(decider).copied().unwrap_or(0);
        for ((_, stride), found) in of.checks.iter().zip(checks) {
            key += found.map_or(0, |yes| 1 + u64::from(yes)) * stride;
        }
        let known = match self.decided.get(decider).and_then(|all| all.get(which)) {
            Some(Decided::Dense(all)) => usize::try_from(key).ok().and_then(|key| all.get(key)).copied().unwrap_or(0),
            Some(Decided::Sparse(all)) => all.get(&key).copied().unwrap_or(0),
            None => 0,
        };
        if let Some(known) = known.checked_sub(1) {
            return known;
        }
        let decision = self.decide(decider, which, checks);
        let id = self.numbered(decision);
        match self.decided.get_mut(decider).and_then(|all| all.get_mut(which)) {
            Some(Decided::Dense(all)) => {
                if all.is_empty() {
                    all.resize(usize::try_from(size).unwrap_or(0), 0);
                }
                if let Some(place) = usize::try_from(key).ok().and_then(|key| all.get_mut(key)) {
                    *place = id + 1;
                }
            }
            Some(Decided::Sparse(all)) => {
                if all.len() > MOST_REMEMBERED {
                    all.clear();
                }
                all.insert(key, id + 1);
            }
            None => {}
        }
        id
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
        let at = match of.decides {
            Decides::Program(at, _) | Decides::Controls(at, _) => at,
        };
        let (Some(jurisdiction), Some(ground)) = (plan.book.jurisdictions.get(at), self.grounds.get(at)) else {
            return Decision::Unsure;
        };
        let (Some(known), Some(law)) = (self.headings.get(decider), LAWS.get(which)) else { return Decision::Unsure };
        let headings = known.get_or_init(|| match of.decides {
            Decides::Program(_, id) => jurisdiction.programs.get(id.0).map(headings).unwrap_or_default(),
            Decides::Controls(..) => Headings::default(),
        });
        let said: Vec<Option<Plain>> =
            self.slots.iter().zip(&self.here).map(|(slots, slot)| slots.value(*slot).cloned()).collect();
        let point = Point {
            plan,
            jurisdiction,
            decider: of,
            law: *law,
            counts: Day::FIRST,
            said: &said,
            checked: checks,
            near: &self.near,
        };
        point.decide(&mut Bench { ground, headings, rates: &mut self.rates })
    }

    fn as_line<'w>(&'w mut self, at: At<'w>, import: usize, which: usize) -> Sure<Line<'w, 'a>> {
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
        })
    }

    /// Reckons what each program asks, rounded, in minor units; taxes and fees only as the law stands.
    fn reckon(&mut self, at: At<'_>, import: usize, which: usize, said: Option<&mut Said>) -> Sure<()> {
        let mut state = self.take_state(which);
        if !self.wants_touched && self.at_a_glance(at, import, which, &mut state).is_some() {
            self.put_state(which, state);
            return Ok(());
        }
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
