//! All lines of a run together: quotas are drawn from by day of entry, then line by line; what is reckoned on an entry is
//! shared when all its lines are judged.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::book::{Builtin, ProgramId, Quota, StatementId, charges_before};
use crate::shipment::{Outcome, Shipment};
use crate::spec::around::{Around, EntryShare, Others, Standing};
use crate::spec::entries::{EntryLine, shares};
use crate::spec::facts::fault;
use crate::spec::mistakes;
use crate::spec::outcome::{Judged, judged};
use crate::spec::pots::{Law, Pots};
use crate::spec::run::{Line, Ready};
use crate::spec::worth::{entered, value};
use crate::trade::{Day, Number, Value};

/// A run over all lines.
pub struct Batch<'b, 'a> {
    ready: &'b Ready<'a>,
    shipments: &'b [Shipment],
    traced: bool,
    /// The lines of each entry.
    entries: BTreeMap<String, Vec<usize>>,
    /// The day of entry of each line, where that is known.
    days: Vec<Option<Day>>,
    /// The quotas of the book.
    quotas: BTreeMap<StatementId, Arc<Quota>>,
    /// Lines that are errors, as those of their entry are entered on two days.
    torn: BTreeMap<usize, (Day, Day)>,
}

impl<'b, 'a> Batch<'b, 'a> {
    /// Over these lines.
    pub fn new(ready: &'b Ready<'a>, shipments: &'b [Shipment], traced: bool) -> Batch<'b, 'a> {
        let mut entries: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, shipment) in shipments.iter().enumerate() {
            if let Some(entry) = entry_of(shipment) {
                entries.entry(entry).or_default().push(at);
            }
        }
        let quotas = quotas(ready);
        let days = shipments.iter().map(|shipment| entered(ready, shipment)).collect();
        Batch { ready, shipments, traced, entries, days, quotas, torn: BTreeMap::new() }
    }

    /// What each line owes, in order.
    pub fn run(mut self) -> Vec<Outcome> {
        let around = self.around();
        loop {
            let (mut lines, mut around) = self.first_pass(around.clone());
            // Two days in one entry are an error where something is reckoned on the entry; then nobody draws for it.
            let torn = self.torn_entries(&lines);
            if !torn.is_empty() {
                self.torn.extend(torn);
                continue;
            }
            self.share(&mut lines, &mut around);
            return lines.into_iter().flatten().map(|line| line.outcome).collect();
        }
    }

    /// What each line owes whose turn is over, with all lines of its entry among these. Where entries turn out to be torn, which of
    /// them, and by which days: then nobody draws for them, and all lines have their turns again.
    pub fn shared(mut self, standings: Vec<Standing>) -> Result<Vec<Outcome>, BTreeMap<usize, (Day, Day)>> {
        let mut around = Vec::new();
        for (at, standing) in standings.into_iter().enumerate() {
            self.torn.extend(standing.torn.map(|days| (at, days)));
            around.push(Around { others: standing.others, pots: Arc::new(standing.pots), ..Around::default() });
        }
        let places = self.shipments.iter().zip(&around).enumerate();
        let mut lines: Vec<Option<Judged>> =
            places.map(|(at, (shipment, around))| Some(self.judge(at, shipment, around))).collect();
        let torn = self.torn_entries(&lines);
        if !torn.is_empty() {
            return Err(torn);
        }
        self.share(&mut lines, &mut around);
        Ok(lines.into_iter().flatten().map(|line| line.outcome).collect())
    }

    /// What other lines of its entry are worth to each line.
    pub fn around(&self) -> Vec<Around> {
        let mut around: Vec<Around> = self.shipments.iter().map(|_| Around::default()).collect();
        for members in self.entries.values() {
            let laws = 0..self.ready.book.jurisdictions.len();
            let worths: Vec<Vec<Option<Number>>> = laws
                .map(|at| {
                    let of = |line: &usize| self.shipments.get(*line).and_then(|one| value(self.ready, one, at));
                    if members.len() > 1 { members.iter().map(of).collect() } else { Vec::new() }
                })
                .collect();
            let all: Vec<(Number, usize)> = worths
                .iter()
                .map(|worth| (worth.iter().flatten().cloned().sum(), worth.iter().filter(|one| one.is_none()).count()))
                .collect();
            for (place, line) in members.iter().enumerate() {
                let others = all.iter().zip(&worths).map(|((sum, lacking), worth)| match worth.get(place) {
                    Some(Some(own)) => (sum.clone() - own, *lacking),
                    Some(None) => (sum.clone(), lacking.saturating_sub(1)),
                    None => (Number::zero(), 0),
                });
                let others = Others { count: members.len().saturating_sub(1), worth: others.collect() };
                if let Some(around) = around.get_mut(*line) {
                    around.others = Some(others);
                }
            }
        }
        around
    }

    /// Judges every line, those entered first before the others, so that quotas are drawn from in their order. A line without
    /// a day of entry may come before every other.
    fn first_pass(&self, mut around: Vec<Around>) -> (Vec<Option<Judged>>, Vec<Around>) {
        let mut order: Vec<usize> = (0..self.shipments.len()).collect();
        if !self.quotas.is_empty() {
            order.sort_by_key(|at| (self.entered(*at), *at));
        }
        let mut pots = Arc::new(Pots::default());
        let mut lines: Vec<Option<Judged>> = self.shipments.iter().map(|_| None).collect();
        for at in order {
            let (Some(shipment), Some(around)) = (self.shipments.get(at), around.get_mut(at)) else { continue };
            around.pots = pots.clone();
            let line = self.judge(at, shipment, around);
            drawn(&self.quotas, &mut pots, self.entered(at), &line);
            if let Some(place) = lines.get_mut(at) {
                *place = Some(line);
            }
        }
        (lines, around)
    }

    fn entered(&self, at: usize) -> Option<Day> {
        self.days.get(at).copied().flatten()
    }

    fn judge(&self, at: usize, shipment: &Shipment, around: &Around) -> Judged {
        match self.torn.get(&at) {
            None => judged(Line { ready: self.ready, shipment, around }, self.traced),
            Some(days) => torn(self.ready, shipment, *days),
        }
    }

    /// The lines of entries of two days, where an amount hangs on the entry.
    fn torn_entries(&self, lines: &[Option<Judged>]) -> BTreeMap<usize, (Day, Day)> {
        let mut torn = BTreeMap::new();
        for members in self.entries.values() {
            let judged = |line: &usize| lines.get(*line).and_then(Option::as_ref);
            let laws: BTreeSet<usize> = members
                .iter()
                .filter_map(judged)
                .flat_map(|line| line.entry_parts.keys().map(|(_, at, _)| *at))
                .collect();
            for law in laws {
                let here: Vec<usize> = members
                    .iter()
                    .copied()
                    .filter(|line| judged(line).is_some_and(|one| one.jurisdiction == Some(law)))
                    .collect();
                let days: BTreeSet<Day> = here.iter().filter_map(|line| self.entered(*line)).collect();
                let mut days = days.into_iter();
                let (Some(first), Some(second)) = (days.next(), days.next()) else { continue };
                torn.extend(here.into_iter().map(|line| (line, (first, second))));
            }
        }
        torn
    }

    /// Shares what is reckoned on entries, one program after another: a tax on a fee waits for the fee.
    fn share(&self, lines: &mut [Option<Judged>], around: &mut [Around]) {
        let shared = self.shared_programs();
        let laws = || [Law::default()].into_iter().chain(Law::COMPARED);
        for (law, at, program) in shared.into_iter().flat_map(|(at, program)| laws().map(move |law| (law, at, program)))
        {
            for members in self.entries.values().filter(|members| members.len() > 1) {
                let mut changed = Vec::new();
                {
                    let mut here = Vec::new();
                    let mut is_asked = false;
                    for line in members {
                        let Some(judged) = lines.get(*line).and_then(Option::as_ref) else { continue };
                        if judged.outcome.status == crate::shipment::Status::Error {
                            here.push(EntryLine { line: *line, parts: None });
                        } else if let Some(parts) = judged.entry_parts.get(&(law, at, program)) {
                            is_asked = true;
                            here.push(EntryLine { line: *line, parts: Some(parts) });
                        }
                    }
                    if is_asked {
                        changed = shares(self.ready.book, at, program, &here);
                    }
                }
                for (line, share) in changed {
                    self.give(line, (law, at, program), share, lines, around);
                }
            }
        }
    }

    /// Judges a line again with its share.
    fn give(
        &self,
        line: usize,
        of: (Law, usize, ProgramId),
        share: EntryShare,
        lines: &mut [Option<Judged>],
        around: &mut [Around],
    ) {
        let (Some(shipment), Some(around)) = (self.shipments.get(line), around.get_mut(line)) else { return };
        around.shares.insert(of, share);
        if let Some(place) = lines.get_mut(line) {
            *place = Some(self.judge(line, shipment, around));
        }
    }

    /// The programs that are reckoned or rounded on entries, each behind those it is reckoned from.
    fn shared_programs(&self) -> Vec<(usize, ProgramId)> {
        let mut found = Vec::new();
        for (at, jurisdiction) in self.ready.book.jurisdictions.iter().enumerate() {
            let mut sorted: Vec<ProgramId> = Vec::new();
            let mut waiting: Vec<ProgramId> = (0..jurisdiction.programs.len()).map(ProgramId).collect();
            waiting.sort_by_key(|id| jurisdiction.programs.get(id.0).map(|program| program.kind.is_charge()));
            while !waiting.is_empty() {
                let ready = |id: &ProgramId| charges_before(jurisdiction, *id).iter().all(|one| sorted.contains(one));
                // Circles are errors of the book; should one be left, its members are taken as they stand.
                let next = waiting.iter().position(ready).unwrap_or(0);
                sorted.push(waiting.remove(next));
            }
            found.extend(
                sorted
                    .into_iter()
                    .filter(|id| {
                        jurisdiction.programs.get(id.0).is_some_and(|program| {
                            program.rounding.per_entry || program.tariffs.iter().any(|tariff| tariff.per_entry)
                        })
                    })
                    .map(|id| (at, id)),
            );
        }
        found
    }
}

/// A line of an entry whose lines are entered on two days.
fn torn(ready: &Ready<'_>, shipment: &Shipment, (first, second): (Day, Day)) -> Judged {
    let message = format!("the lines of one entry are entered on one day, and these on {first} and {second}");
    let mut fault = fault(&mistakes::TWO_DAYS, Some("entered"), message);
    fault.help = Some("correct the day, or give each its own entry".to_string());
    let faults = shipment.faults.iter().cloned().chain([fault]).collect();
    Judged {
        outcome: Outcome::failed(shipment.line, shipment.id.clone(), ready.book.columns().len(), faults),
        jurisdiction: None,
        draws: BTreeMap::new(),
        entry_parts: BTreeMap::new(),
    }
}

/// The quotas of a book.
fn quotas(ready: &Ready<'_>) -> BTreeMap<StatementId, Arc<Quota>> {
    let programs = ready.book.jurisdictions.iter().flat_map(|jurisdiction| &jurisdiction.programs);
    let tariffs = programs.flat_map(|program| &program.tariffs);
    tariffs.filter_map(|tariff| Some((tariff.id, tariff.quota.clone()?))).collect()
}

/// Draws what a line takes from quotas.
fn drawn(quotas: &BTreeMap<StatementId, Arc<Quota>>, pots: &mut Arc<Pots>, entered: Option<Day>, line: &Judged) {
    for ((law, id), draw) in &line.draws {
        if let Some(quota) = quotas.get(id) {
            Arc::make_mut(pots).draw(*law, *id, quota, entered, draw);
        }
    }
}

/// Lines that are judged one after another, those entered first before the others: each draws from quotas what it takes.
pub struct Turns<'e, 'a> {
    ready: &'e Ready<'a>,
    quotas: BTreeMap<StatementId, Arc<Quota>>,
    pots: Arc<Pots>,
}

impl<'e, 'a> Turns<'e, 'a> {
    /// No line has had its turn.
    pub fn new(ready: &'e Ready<'a>) -> Turns<'e, 'a> {
        Turns { ready, quotas: quotas(ready), pots: Arc::new(Pots::default()) }
    }

    /// What the next line owes, of a book in which lines of one entry do not bear on each other.
    pub fn next(&mut self, shipment: &Shipment) -> Outcome {
        self.drawn(shipment, Around::default())
    }

    /// The next line draws from quotas, and what is left when it does is noted.
    pub fn take(&mut self, shipment: &Shipment, standing: &mut Standing) {
        if standing.torn.is_none() {
            standing.pots = self.pots.seen(&self.quotas, entered(self.ready, shipment));
            self.drawn(shipment, Around { others: standing.others.clone(), ..Around::default() });
        }
    }

    fn drawn(&mut self, shipment: &Shipment, around: Around) -> Outcome {
        let around = Around { pots: self.pots.clone(), ..around };
        let line = judged(Line { ready: self.ready, shipment, around: &around }, false);
        drop(around);
        drawn(&self.quotas, &mut self.pots, entered(self.ready, shipment), &line);
        line.outcome
    }
}

/// What a shipment calls its entry, in lower case.
pub fn entry_of(shipment: &Shipment) -> Option<String> {
    match shipment.values.get(&Builtin::Entry.id()) {
        Some(Value::Text(entry)) => Some(entry.trim().to_lowercase()),
        _ => None,
    }
}
