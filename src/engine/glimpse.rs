use std::sync::Arc;

use crate::book::{Builtin, FactId, Jurisdiction, ProgramId};
use crate::engine::columns::keys;
use crate::engine::deciding::Decided;
use crate::engine::decision::{Decision, Glance, GlanceKind};
use crate::engine::plan::LawPlan;
use crate::engine::worker::{At, LAWS, Worker};
use crate::shipment::{Batch, Column, Written};
use crate::trade::{Currency, FactKind, Mode};

/// The jurisdiction of a book that has only one.
pub const ONLY: usize = 0;

/// The lines of a batch that are settled column by column, at a glance: each program asks nothing or a share of the value or of a
/// content, no state of the law makes a difference, no control binds and no assumption matters.
#[derive(Default)]
pub struct Glimpse {
    /// Whether each line is settled so far: its jurisdiction is the only one of the book.
    open: Vec<bool>,
    /// Line by line what each program asks of it.
    amounts: Vec<i64>,
    /// How many programs there are.
    width: usize,
    /// What is levied on each line.
    levied: Vec<Levied>,
    /// Whether codes are to be declared.
    speaks: Vec<bool>,
    /// The value of each line in minor units, where it says it plainly and in the jurisdiction's own currency.
    values: Vec<Option<i64>>,
    /// For each program the decision of each line.
    chosen: Vec<Vec<u32>>,
    others: Vec<u32>,
}

/// The programs that are levied on a line, as bits.
#[derive(Clone, Copy, Default)]
struct Levied {
    any: u64,
    /// Those on the whole value.
    whole: u64,
    /// Those on a content.
    content: u64,
    /// Those on what others have left.
    rest: u64,
}

/// What a program asks of a line at a glance.
enum Asked {
    Nothing,
    Amount(i64, On),
    /// Nothing, as another program has taken all.
    Empty,
}

/// On what a program is levied.
enum On {
    Whole,
    Content,
    Rest,
}

/// A line as a program is reckoned on it.
struct Looked<'l> {
    worker: &'l Worker<'l, 'l>,
    batch: &'l Batch,
    law: &'l LawPlan,
    line: usize,
    /// What it is worth.
    value: Option<i64>,
    /// What is levied on it so far.
    levied: Levied,
    /// What is decided of each program.
    chosen: &'l [Vec<u32>],
}

impl Looked<'_> {
    /// What a decision asks; nothing where more has to be looked at.
    #[inline]
    fn asked(&self, glance: &Glance, mode: Mode) -> Option<Asked> {
        let before = self.levied.any & (glance.entirely | glance.above);
        match glance.kind {
            GlanceKind::Nothing => Some(Asked::Nothing),
            GlanceKind::Share(part) if before == 0 => Some(Asked::Amount(part.of_whole(self.value?, mode)?, On::Whole)),
            GlanceKind::Share(_) | GlanceKind::Content(..) => self.asked_of_part(glance, mode, before),
            GlanceKind::Other => None,
        }
    }

    /// What a decision asks of a content, or of what others leave.
    fn asked_of_part(&self, glance: &Glance, mode: Mode, before: u64) -> Option<Asked> {
        if before != 0 && !glance.is_discreet {
            return None;
        }
        if self.levied.any & glance.entirely != 0 {
            return Some(Asked::Nothing);
        }
        let value = self.value?;
        match glance.kind {
            GlanceKind::Share(_) if self.levied.rest & before != 0 => None,
            GlanceKind::Share(_) if self.levied.whole & before != 0 => Some(Asked::Empty),
            GlanceKind::Share(part) => {
                let contents = self.contents(self.levied.content & before)?;
                let rest = value.checked_sub(contents).filter(|rest| *rest >= 0)?;
                Some(Asked::Amount(part.of_whole(rest, mode)?, On::Rest))
            }
            GlanceKind::Content(part, fact, is_whole) if before == 0 => match self.content(fact) {
                Some(content) => {
                    let content = content.filter(|content| *content <= value)?;
                    Some(Asked::Amount(part.of_whole(content, mode)?, On::Content))
                }
                None if is_whole && self.worker.is_plain_content(fact) => {
                    Some(Asked::Amount(part.of_whole(value, mode)?, On::Whole))
                }
                None => None,
            },
            GlanceKind::Nothing | GlanceKind::Content(..) | GlanceKind::Other => None,
        }
    }

    /// The contents on which these programs are levied, each once.
    fn contents(&self, programs: u64) -> Option<i64> {
        let mut facts: Vec<FactId> = Vec::new();
        let mut sum = 0i64;
        for (_, chosen) in self.chosen.iter().enumerate().filter(|(id, _)| programs & bit(*id) != 0) {
            let GlanceKind::Content(_, fact, _) = self.worker.glances.get(*chosen.get(self.line)? as usize)?.kind
            else {
                return None;
            };
            if !facts.contains(&fact) {
                facts.push(fact);
                sum = sum.checked_add(self.content(fact)??)?;
            }
        }
        Some(sum)
    }

    /// A content that the line says, in minor units; nothing in it where it is not said plainly.
    fn content(&self, fact: FactId) -> Option<Option<i64>> {
        let written = self.batch.number(fact, self.line)?;
        let minor = self.worker.minor(self.batch, self.law, self.line, written);
        Some(minor.filter(|_| self.worker.is_money(fact)))
    }
}

impl Glimpse {
    /// What each program asks of a line that was settled.
    #[inline]
    pub fn line(&self, line: usize) -> Option<&[i64]> {
        self.open.get(line).filter(|is_open| **is_open)?;
        self.amounts.get(line * self.width..(line + 1) * self.width)
    }

    /// Whether codes are to be declared of a line that was settled.
    pub fn speaks(&self, line: usize) -> bool {
        self.speaks.get(line).copied().unwrap_or(false)
    }

    /// The codes to declare, in the order of the programs, each once.
    pub fn codes(&self, worker: &Worker<'_, '_>, line: usize) -> Vec<Arc<str>> {
        let mut codes = Vec::new();
        let levied = self.levied.get(line).map_or(0, |levied| levied.any);
        for (id, chosen) in self.chosen.iter().enumerate() {
            let decision = chosen.get(line).and_then(|at| worker.decisions.get(*at as usize));
            let Some(decision) = decision.filter(|one| !matches!(one, Decision::Levy(_)) || levied & bit(id) != 0)
            else {
                continue;
            };
            for code in decision.codes() {
                if !codes.contains(code) {
                    codes.push(code.clone());
                }
            }
        }
        codes
    }

    /// Looks at all lines of a batch.
    pub fn look(&mut self, worker: &mut Worker<'_, '_>, batch: &Batch) {
        let plan = worker.plan;
        self.open.clear();
        // Where goods go is asked of each line: all of those are looked at one by one.
        let are_many = plan.laws.len() != 1
            || plan.is_dated
            || plan.unsure.contains(&Builtin::Destination.id())
            || !matches!(batch.column(Builtin::Destination.id()), Column::Lacking)
            || plan.laws.iter().any(|law| law.controls.get(1).is_some_and(Option::is_some));
        let Some(law) = plan.laws.first().filter(|_| !are_many && !worker.wants_touched) else { return };
        // Nor is there an order in which the programs of such a law could be gone through for all lines.
        let Some(duties) = &law.duties else { return };
        if !law.charges.is_empty() || law.compared.then && law.has_rates || law.programs.len() > 64 {
            return;
        }
        self.open.extend((0..batch.len).map(|line| !worker.is_left(batch, line)));
        self.settle(worker, batch, law, duties);
        self.compare(worker, batch, law);
        self.bind(worker, batch, law);
        self.weigh(worker, batch);
        self.add_up();
    }

    /// What each program asks.
    fn settle(&mut self, worker: &mut Worker<'_, '_>, batch: &Batch, law: &LawPlan, duties: &[ProgramId]) {
        self.width = law.programs.len();
        self.amounts.clear();
        self.amounts.resize(batch.len * self.width, 0);
        self.levied.clear();
        self.levied.resize(batch.len, Levied::default());
        self.speaks.clear();
        self.speaks.resize(batch.len, false);
        self.chosen.resize_with(law.programs.len(), Vec::new);
        for (decider, chosen) in law.programs.iter().zip(&mut self.chosen) {
            choose(worker, batch, (*decider, 0), &mut self.open, chosen);
        }
        worker.values(batch, law, &mut self.values);
        for id in duties {
            self.program(worker, batch, law, id.0);
        }
    }

    /// What one program asks of all lines.
    fn program(&mut self, worker: &Worker<'_, '_>, batch: &Batch, law: &LawPlan, id: usize) {
        let Some(mode) = law.modes.get(id).copied().flatten() else {
            self.open.fill(false);
            return;
        };
        let Glimpse { open, amounts, width, levied, speaks, values, chosen, .. } = self;
        let (Some(decided), true) = (chosen.get(id), id < *width) else { return };
        let amounts = amounts.chunks_exact_mut(*width);
        let said = open.iter_mut().zip(levied.iter_mut()).zip(amounts).zip(speaks.iter_mut());
        for (line, (((((is_open, levied), amounts), speaks), value), decided)) in
            said.zip(values.iter()).zip(decided).enumerate()
        {
            if !*is_open {
                continue;
            }
            let Some(glance) = worker.glances.get(*decided as usize) else { continue };
            // Most programs ask nothing of most lines.
            if matches!(glance.kind, GlanceKind::Nothing) {
                *speaks |= !glance.is_silent;
                continue;
            }
            let looked = Looked { worker, batch, law, line, value: *value, levied: *levied, chosen };
            let on = match looked.asked(glance, mode) {
                None => {
                    *is_open = false;
                    continue;
                }
                Some(Asked::Nothing) => continue,
                Some(Asked::Empty) => None,
                Some(Asked::Amount(asked, on)) => {
                    amounts.get_mut(id).into_iter().for_each(|amount| *amount = asked);
                    Some(on)
                }
            };
            let bit = bit(id);
            levied.any |= bit;
            match on {
                Some(On::Whole) => levied.whole |= bit,
                Some(On::Content) => levied.content |= bit,
                Some(On::Rest) => levied.rest |= bit,
                // What takes nothing from others needs no bit.
                None => {}
            }
            *speaks |= !glance.is_silent;
        }
    }

    /// Other states of the law lead to the same decisions, or the line is looked at by itself.
    fn compare(&mut self, worker: &mut Worker<'_, '_>, batch: &Batch, law: &LawPlan) {
        let compared = [false, law.compared.then, law.compared.pending, law.compared.from_the_start];
        for (which, _) in (0..LAWS.len()).zip(compared).filter(|(_, is_compared)| *is_compared) {
            for (decider, chosen) in law.programs.iter().zip(&self.chosen) {
                choose(worker, batch, (*decider, which), &mut self.open, &mut self.others);
                for ((is_open, one), other) in self.open.iter_mut().zip(chosen).zip(&self.others) {
                    *is_open &= one == other;
                }
            }
        }
    }

    /// No control binds, or the line is looked at by itself.
    fn bind(&mut self, worker: &mut Worker<'_, '_>, batch: &Batch, law: &LawPlan) {
        let Some(decider) = law.controls.first().copied().flatten() else { return };
        choose(worker, batch, (decider, 0), &mut self.open, &mut self.others);
        for (is_open, bound) in self.open.iter_mut().zip(&self.others) {
            let is_free =
                worker.glances.get(*bound as usize).is_some_and(|one| matches!(one.kind, GlanceKind::Nothing));
            *is_open &= is_free;
        }
    }

    /// No assumption matters, or the line is looked at by itself.
    fn weigh(&mut self, worker: &mut Worker<'_, '_>, batch: &Batch) {
        let mut all = std::mem::take(&mut worker.weighed);
        for one in &mut all {
            let said = keys(batch, one.fact);
            for (line, is_open) in self.open.iter_mut().enumerate().filter(|(_, is_open)| **is_open) {
                if said.get(line).is_none_or(|key| *key == 0) {
                    let known = worker.is_known_alike(line, one);
                    let is_alike = known.unwrap_or_else(|| worker.is_alike_for(At { batch, line }, ONLY, one));
                    *is_open = is_alike;
                }
            }
        }
        worker.weighed = all;
    }

    /// Sums that do not fit are for the arithmetic that always fits.
    fn add_up(&mut self) {
        for (amounts, is_open) in self.amounts.chunks_exact(self.width.max(1)).zip(&mut self.open) {
            *is_open &= amounts.iter().try_fold(0i64, |sum, amount| sum.checked_add(*amount)).is_some();
        }
    }
}

/// The decision of each line that is still looked at, by one decider and one state of the law; one that hangs on an amount that is
/// supposed is looked at by itself.
fn choose(
    worker: &mut Worker<'_, '_>,
    batch: &Batch,
    (decider, which): (usize, usize),
    open: &mut [bool],
    into: &mut Vec<u32>,
) {
    into.clear();
    let has_checks = worker.has_checks(decider);
    let mut unknown = Vec::new();
    let keys = worker.columns.keys_of(decider);
    let Some(decided) = worker.decided.get(decider).and_then(|all| all.get(which)) else { return };
    match decided {
        _ if has_checks => find((keys, &*open), |_| None, (into, &mut unknown)),
        Decided::Dense(all) => {
            let known = |key| usize::try_from(key).ok().and_then(|key| all.get(key)).copied().unwrap_or(0);
            find((keys, &*open), |key| known(key).checked_sub(1), (into, &mut unknown));
        }
        Decided::Sparse(_) => find((keys, &*open), |key| decided.get(key), (into, &mut unknown)),
    }
    for line in unknown {
        worker.look_at(line);
        let checked = worker.checks(Some((At { batch, line }, ONLY, which)), decider);
        worker.supposed.clear();
        let found = worker.decision_supposed(decider, which, checked);
        if let Some((place, is_open)) = into.get_mut(line).zip(open.get_mut(line)) {
            *place = found;
            *is_open &= worker.supposed.all() == 0;
        }
    }
}

/// A program as a bit; there are no more than a word has.
fn bit(id: usize) -> u64 {
    u32::try_from(id).ok().and_then(|id| 1u64.checked_shl(id)).unwrap_or(0)
}

/// Finds the decisions that are known, and notes the lines of the others.
fn find(
    (keys, open): (impl Iterator<Item = u64>, &[bool]),
    known: impl Fn(u64) -> Option<u32>,
    (into, unknown): (&mut Vec<u32>, &mut Vec<usize>),
) {
    into.extend(keys.zip(open).enumerate().map(|(line, (key, is_open))| {
        let known = if *is_open { known(key) } else { Some(0) };
        if known.is_none() {
            unknown.push(line);
        }
        known.unwrap_or(0)
    }));
}

impl Worker<'_, '_> {
    fn is_money(&self, fact: FactId) -> bool {
        self.plan.book.facts.get(fact.0).is_some_and(|one| one.kind == FactKind::Money)
    }

    /// Whether a content that a line does not say is not given: nothing else says it.
    fn is_plain_content(&self, fact: FactId) -> bool {
        let made = |one: &Jurisdiction| one.made.iter().any(|(of, _)| *of == fact);
        self.is_money(fact)
            && !self.plan.unsure.contains(&fact)
            && self.plan.filled.iter().all(|one| one.fact != fact)
            && !self.plan.book.jurisdictions.iter().any(made)
    }

    /// Money that a line says, in minor units, where it is in the jurisdiction's own currency.
    fn minor(&self, batch: &Batch, law: &LawPlan, line: usize, written: Written) -> Option<i64> {
        let currency = match keys(batch, Builtin::Currency.id()).get(line) {
            None | Some(0) => self.usual_currency(),
            Some(key) => self.currencies.get(*key as usize).copied().flatten(),
        };
        let scale = 10i64.checked_pow(law.digits.checked_sub(written.places()?)?)?;
        written.digits.checked_mul(scale).filter(|_| currency == Some(law.currency))
    }

    /// The currency of a line that names none.
    fn usual_currency(&self) -> Option<Currency> {
        match self.plan.unsure.contains(&Builtin::Currency.id()) {
            true => None,
            false => self.plan.book.jurisdictions.first().map(|one| one.currency),
        }
    }

    fn values(&self, batch: &Batch, law: &LawPlan, into: &mut Vec<Option<i64>>) {
        into.clear();
        let Column::Numbers(numbers) = batch.column(Builtin::Value.id()) else {
            into.resize(batch.len, None);
            return;
        };
        into.extend(numbers.iter().enumerate().map(|(line, written)| self.minor(batch, law, line, *written)));
        into.resize(batch.len, None);
    }
}
