use rustc_hash::FxHashMap;

use crate::book::{Builtin, Ground};
use crate::engine::HandBack;
use crate::engine::assumed::Weighed;
use crate::engine::base::Deducting;
use crate::engine::classes::{Classes, Subject};
use crate::engine::columns::{Columns, Meaning};
use crate::engine::deciding::{Checked, Decided};
use crate::engine::decision::{Decision, Glance};
use crate::engine::glimpse::{Glimpse, ONLY};
use crate::engine::judging::Owed;
use crate::engine::laws::Law;
use crate::engine::line::{Standing, Supposed};
use crate::engine::near::Near;
use crate::engine::plan::Plan;
use crate::engine::quotient::Quotient;
use crate::engine::rates::Rates;
use crate::engine::slots::{Plain, Slots};
use crate::region::CountrySet;
use crate::shipment::{Batch, Column, Remarks, Settled};
use crate::trade::{Country, Currency, Value};

/// The most values of one subject, and the most decisions of one decider, that are remembered; beyond them all are forgotten.
pub const MOST_REMEMBERED: usize = 1 << 15;

/// The states of the law, in the order in which decisions are kept.
pub const LAWS: [Law; 4] = [Law::NOW, Law::THEN, Law::PENDING, Law::FROM_THE_START];

/// One thread's way through lines: what it has decided so far, and places to reckon in.
pub struct Worker<'p, 'a> {
    pub(super) plan: &'p Plan<'a>,
    pub(super) grounds: Vec<Ground<'a>>,
    pub(super) near: Near,
    pub(super) rates: Rates,
    pub(super) slots: Vec<Slots>,
    /// For each subject how the values of its column become slots.
    meanings: Vec<Meaning>,
    generation: u64,
    /// The currencies of a batch, by key.
    pub(super) currencies: Vec<Option<Currency>>,
    /// The lines of the batch at hand.
    pub(super) columns: Columns,
    pub(super) glimpse: Glimpse,
    pub(super) decided: Vec<[Decided; 4]>,
    pub(super) decisions: Vec<Decision>,
    pub(super) glances: Vec<Glance>,
    /// Decisions by the number that equal ones share.
    pub(super) prints: FxHashMap<u64, Vec<u32>>,
    pub(super) deductions: Vec<Vec<Option<Vec<Deducting>>>>,
    pub(super) standings: Vec<Standing>,
    pub(super) sums: Vec<Option<Quotient>>,
    /// The line at hand by each state of the law.
    pub(super) states: [State; 4],
    pub(super) wants_touched: bool,
    /// The slot of each subject on the line at hand.
    pub(super) here: Vec<u32>,
    /// The number by which each decider finds its decision on the line at hand, its checks aside.
    pub(super) keys: Vec<u64>,
    /// What is filled in where lines lack it, and decided by.
    pub(super) weighed: Vec<Weighed>,
    /// What is filled in where the line at hand lacks it, and reckoned with.
    pub(super) supposed: Supposed,
    /// What came of the checks of each decider by each state of the law, as the line at hand stands.
    pub(super) checked: Vec<[Option<Checked>; 4]>,
}

/// A line by one state of the law: which decision holds for each program, and what each asks.
#[derive(Debug, Default)]
pub struct State {
    /// The number of the decision of each program.
    pub chosen: Vec<u32>,
    /// What each asks, in minor units.
    pub exact: Vec<i64>,
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
            near: Near::default(),
            rates,
            slots: Vec::new(),
            meanings: Vec::new(),
            generation: u64::MAX,
            currencies: Vec::new(),
            columns: Columns::default(),
            glimpse: Glimpse::default(),
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
            supposed: Supposed::default(),
            checked: plan.deciders.iter().map(|_| Default::default()).collect(),
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
        self.decided = plan.deciders.iter().map(|one| std::array::from_fn(|_| Decided::new(one))).collect();
        let own = self.own_country().unwrap_or(0);
        let subjects = plan.subjects.iter().zip(&mut self.slots);
        self.meanings = subjects.map(|(subject, slots)| Meaning::new(plan, subject, slots, own)).collect();
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
        alike.then(|| slots.slot(plan, &Plain::Country(first)))
    }

    /// The statements at work are kept with each line that is settled.
    pub fn keep_touched(&mut self) {
        self.wants_touched = true;
    }

    /// What the lines of a batch owe, each that is certain.
    pub fn run(&mut self, batch: &Batch, settled: &mut Settled) {
        settled.clear();
        self.take_in(batch);
        let mut glimpse = std::mem::take(&mut self.glimpse);
        glimpse.look(self, batch);
        let mut owed = Owed::default();
        for line in 0..batch.len {
            if let Some(amounts) = glimpse.line(line) {
                settled.push(Some(ONLY), amounts, [0, 0]);
                if glimpse.speaks(line) {
                    settled.remark(Remarks { codes: glimpse.codes(self, line), ..Remarks::default() });
                }
                continue;
            }
            if self.is_left(batch, line) {
                settled.leave();
                continue;
            }
            match self.line(At { batch, line }, &mut owed) {
                Ok((import, assumed)) => {
                    settled.push(import, &owed.programs, owed.differences);
                    settled.remark(Remarks {
                        controls: owed.controls.clone(),
                        assumed,
                        codes: owed.said.codes.clone(),
                        touched: owed.said.touched.clone(),
                    });
                }
                Err(HandBack) => settled.leave(),
            }
        }
        self.glimpse = glimpse;
    }

    /// Whether a line is not looked at here: it is odd, or bears on others.
    pub(super) fn is_left(&self, batch: &Batch, line: usize) -> bool {
        let is_odd = batch.odd.get(line).copied().unwrap_or(false);
        is_odd || self.plan.has_entries && batch.says(Builtin::Entry.id(), line)
    }

    /// Learns the values that are new in a batch, and looks at its lines.
    fn take_in(&mut self, batch: &Batch) {
        if self.slots.iter().any(|slots| slots.len() > MOST_REMEMBERED) || self.decisions.len() > MOST_REMEMBERED {
            self.forget();
        }
        if self.generation != batch.generation {
            self.meanings.iter_mut().for_each(Meaning::forget_keys);
            self.currencies = vec![None];
            self.generation = batch.generation;
        }
        let plan = self.plan;
        for ((subject, slots), meaning) in plan.subjects.iter().zip(&mut self.slots).zip(&mut self.meanings) {
            meaning.learn(plan, subject, slots, batch);
        }
        if let Column::Plain(plains) = batch.column(Builtin::Currency.id()) {
            for value in plains.values.iter().skip(self.currencies.len() - 1) {
                self.currencies.push(match value {
                    Value::Text(code) => Currency::parse(&code.to_uppercase()),
                    _ => None,
                });
            }
        }
        self.columns.look(plan, batch, &self.slots, &self.meanings);
    }

    /// Looks at one line.
    pub(super) fn look_at(&mut self, line: usize) {
        for (here, slots) in self.here.iter_mut().zip(&self.columns.slots) {
            *here = slots.get(line).copied().unwrap_or(0);
        }
        self.keys.clear();
        self.keys.extend_from_slice(self.columns.keys(line));
        self.check_anew();
    }

    /// Forgets what came of checks: the line, or what is supposed of it, is another.
    pub(super) fn check_anew(&mut self) {
        for decider in self.plan.checking.iter() {
            self.checked.get_mut(*decider).into_iter().for_each(|all| *all = Default::default());
        }
    }

    /// Looks at the line at hand as if it said something else of a subject.
    pub(super) fn put(&mut self, subject: usize, slot: u32) {
        let (Some(here), Some(slots)) = (self.here.get_mut(subject), self.slots.get(subject)) else { return };
        for ((key, adds), was) in self.keys.iter_mut().zip(slots.adds(slot)).zip(slots.adds(*here)) {
            *key = *key + adds - was;
        }
        *here = slot;
    }
}
