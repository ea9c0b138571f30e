//! Lines that bear on each other: those of one entry, and those that draw from quotas. They are gathered in a first pass and judged
//! together, entry by entry or one after another by their days; few of them are held at a time, and the others wait in files.

use std::collections::{BTreeMap, HashMap};
use std::io;
use std::sync::mpsc::sync_channel;
use std::sync::{Arc, Mutex, PoisonError};

use crate::book::{Builtin, FactId, StatementId};
use crate::cli::explain;
use crate::cli::stream::sorted::{Key, Sorted, Sorting};
use crate::cli::variants::Variant;
use crate::diagnostic::Mistake;
use crate::engine::Plan;
use crate::pack::{self, Digest};
use crate::shipment::{Amount, Fault, Marked, Outcome, Shipment, Status};
use crate::spec::Evaluator;
use crate::trade::{Currency, Value};

/// How many lines are handed to a thread at a time, where entries are judged by themselves.
const LINES: usize = 512;

/// Which lines of a book bear on each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bearing {
    /// None.
    Nothing,
    /// Those of one entry.
    Entry,
    /// Those that draw from quotas, in the order of their days.
    Turn,
    /// Both: all of them are held at once.
    All,
}

impl Bearing {
    /// Of a plan.
    pub fn of(plan: &Plan<'_>) -> Bearing {
        match (plan.has_entries, plan.has_quotas) {
            (false, false) => Bearing::Nothing,
            (true, false) => Bearing::Entry,
            (false, true) => Bearing::Turn,
            (true, true) => Bearing::All,
        }
    }

    /// Whether a line that is not settled is gathered.
    pub fn takes(self, shipment: &Shipment) -> bool {
        match self {
            Bearing::Nothing => false,
            Bearing::Entry => shipment.values.contains_key(&Builtin::Entry.id()),
            Bearing::Turn | Bearing::All => true,
        }
    }
}

/// A line that is gathered, as bytes: few of them are held at a time, but many more than of lines that are read.
pub struct Gathered {
    /// In which variant.
    pub variant: usize,
    key: Key,
    record: Vec<u8>,
}

impl Gathered {
    /// A line of a variant.
    ///
    /// # Errors
    /// A line that cannot be written.
    pub fn new(
        variant: usize,
        bearing: Bearing,
        evaluator: &Evaluator<'_>,
        shipment: &Shipment,
    ) -> io::Result<Gathered> {
        let first = match bearing {
            Bearing::Nothing | Bearing::All => 0,
            // Entries that share a number are told apart when they are judged.
            Bearing::Entry => match shipment.values.get(&Builtin::Entry.id()) {
                Some(Value::Text(entry)) => Digest::of(entry.trim().to_lowercase().as_bytes()).number(),
                _ => 0,
            },
            // Those without a day come first.
            Bearing::Turn => evaluator
                .entered(shipment)
                .map_or(0, |day| u64::try_from(i64::from(day.number()) - i64::from(i32::MIN) + 1).unwrap_or(0)),
        };
        Ok(Gathered { variant, key: (first, shipment.line as u64), record: lines_bytes(shipment)? })
    }
}

/// The lines of one variant, while they are gathered.
pub struct Gathering<'v, 'a> {
    variant: &'v Variant<'a>,
    bearing: Bearing,
    sorting: Sorting,
}

impl<'v, 'a> Gathering<'v, 'a> {
    /// Of a variant; nothing where none of its lines bear on each other.
    pub fn new(variant: &'v Variant<'a>, bearing: Bearing) -> Option<Gathering<'v, 'a>> {
        (bearing != Bearing::Nothing).then(|| Gathering { variant, bearing, sorting: Sorting::default() })
    }

    /// One line more.
    ///
    /// # Errors
    /// What the disk says.
    pub fn push(&mut self, gathered: Gathered) -> io::Result<()> {
        self.sorting.push(gathered.key, gathered.record)
    }

    /// Judges all of them, and keeps what comes of each: `kept` is in the order of lines and of variants.
    ///
    /// # Errors
    /// What the disk says.
    pub fn judge(self, at: usize, (counts, threads): (bool, usize), kept: &mut Sorting) -> io::Result<()> {
        let mut keep = |outcome: Outcome| {
            let key = (outcome.line as u64, at as u64);
            kept.push(key, outcome_bytes(outcome, counts)?)
        };
        match self.bearing {
            Bearing::Nothing => Ok(()),
            Bearing::All => {
                let mut all = Vec::new();
                let mut sorted = self.sorting.sorted()?;
                while let Some((_, record)) = sorted.next()? {
                    all.push(line(&record)?);
                }
                let evaluator = Evaluator::new(self.variant.book, self.variant.view);
                evaluator.outcomes(&all, false).into_iter().try_for_each(keep)
            }
            Bearing::Turn => {
                let evaluator = Evaluator::new(self.variant.book, self.variant.view);
                let mut turns = evaluator.turns();
                let mut sorted = self.sorting.sorted()?;
                while let Some((_, record)) = sorted.next()? {
                    keep(turns.next(&line(&record)?))?;
                }
                Ok(())
            }
            Bearing::Entry => judge_entries(self.variant, self.sorting.sorted()?, threads, &mut keep),
        }
    }
}

/// Judges entries by themselves, several at a time.
fn judge_entries(
    variant: &Variant<'_>,
    mut sorted: Sorted,
    threads: usize,
    keep: &mut dyn FnMut(Outcome) -> io::Result<()>,
) -> io::Result<()> {
    let (give, take) = sync_channel::<Vec<Vec<Shipment>>>(threads);
    let (done, found) = sync_channel::<Vec<Outcome>>(threads);
    let take = Arc::new(Mutex::new(take));
    std::thread::scope(|scope| {
        for _ in 0..threads {
            let (take, done) = (take.clone(), done.clone());
            let work = move || {
                let evaluator = Evaluator::new(variant.book, variant.view);
                loop {
                    let groups = take.lock().unwrap_or_else(PoisonError::into_inner).recv();
                    let Ok(groups) = groups else { return };
                    let outcomes = groups.iter().flat_map(|group| evaluator.outcomes(group, false)).collect();
                    if done.send(outcomes).is_err() {
                        return;
                    }
                }
            };
            std::thread::Builder::new().stack_size(crate::cli::STACK).spawn_scoped(scope, work)?;
        }
        drop((take, done));
        let feeding = scope.spawn(move || -> io::Result<()> {
            while sorted.key().is_some() {
                if give.send(entries(&mut sorted, LINES)?).is_err() {
                    break;
                }
            }
            Ok(())
        });
        let kept = found.iter().flatten().try_for_each(keep);
        // Threads that wait to hand something over go on, and find that nobody takes it.
        drop(found);
        kept.and(feeding.join().unwrap_or_else(|_| Err(torn())))
    })
}

/// The next entries, whole, with so many lines or somewhat more.
fn entries(sorted: &mut Sorted, most: usize) -> io::Result<Vec<Vec<Shipment>>> {
    let mut groups: Vec<Vec<Shipment>> = Vec::new();
    let mut count = 0;
    let mut last = None;
    while let Some((entry, _)) = sorted.key() {
        if last != Some(entry) {
            if count >= most {
                break;
            }
            last = Some(entry);
            groups.push(Vec::new());
        }
        if let (Some((_, record)), Some(group)) = (sorted.next()?, groups.last_mut()) {
            group.push(line(&record)?);
            count += 1;
        }
    }
    Ok(groups)
}

/// What came of lines that bear on each other, in the order of the file.
#[derive(Default)]
pub struct Kept(Mutex<Option<Sorted>>);

/// What came of some lines, as bytes.
#[derive(Default)]
pub struct Known(HashMap<(usize, usize), Vec<u8>>);

impl Known {
    /// What came of a line in a variant, where it was gathered.
    ///
    /// # Errors
    /// Bytes that are not as they were written.
    pub fn get(&self, variant: usize, line: usize) -> io::Result<Option<Outcome>> {
        self.0.get(&(variant, line)).map(|record| outcome(record)).transpose()
    }
}

impl Kept {
    /// Of all of them.
    pub fn new(sorted: Sorted) -> Kept {
        Kept(Mutex::new(Some(sorted)))
    }

    /// What came of the next lines, up to the last of these.
    ///
    /// # Errors
    /// What the disk says.
    pub fn until(&self, last: usize) -> io::Result<Known> {
        let mut known = Known::default();
        let mut sorted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(sorted) = sorted.as_mut() else { return Ok(known) };
        while sorted.key().is_some_and(|(line, _)| line <= last as u64) {
            if let Some(((line, variant), record)) = sorted.next()? {
                let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
                known.0.insert((count(variant), count(line)), record);
            }
        }
        Ok(known)
    }
}

fn torn() -> io::Error {
    io::Error::other("what was kept aside cannot be read again")
}

/// A fault, its mistake by its code.
type FaultParts = (String, Option<String>, String, Option<String>);

fn fault_parts(faults: &[Fault]) -> Vec<FaultParts> {
    let parts = |one: &Fault| (one.mistake.code.to_string(), one.column.clone(), one.message.clone(), one.help.clone());
    faults.iter().map(parts).collect()
}

fn faults(parts: Vec<FaultParts>) -> Option<Vec<Fault>> {
    static ALL: std::sync::LazyLock<Vec<&'static Mistake>> = std::sync::LazyLock::new(explain::all);
    let fault = |(code, column, message, help): FaultParts| {
        let mistake = ALL.iter().find(|one| one.code == code).copied()?;
        Some(Fault { mistake, column, message, help })
    };
    parts.into_iter().map(fault).collect()
}

fn lines_bytes(shipment: &Shipment) -> io::Result<Vec<u8>> {
    let Shipment { line, id, values, meets, faults } = shipment;
    pack::write(&(*line, id, values, meets, fault_parts(faults))).ok_or_else(torn)
}

fn line(record: &[u8]) -> io::Result<Shipment> {
    type Parts = (usize, Option<String>, BTreeMap<FactId, Value>, BTreeMap<String, bool>, Vec<FaultParts>);
    let ((line, id, values, meets, own), _) = pack::read::<Parts>(record).ok_or_else(torn)?;
    Ok(Shipment { line, id, values, meets, faults: faults(own).ok_or_else(torn)? })
}

/// The amounts of an outcome beside those of its programs.
type Amounts = [Amount; 8];
/// What else it says of a line: controls, codes, needs, assumptions, and the statements at work.
type Words = (Vec<Marked>, Vec<Marked>, Vec<String>, Vec<String>, Vec<(StatementId, bool)>);
type OutcomeParts = (usize, Option<String>, Status, Vec<Amount>, Amounts, Option<Currency>, Words, Vec<FaultParts>);

/// An outcome without the levies, which no row tells, and without the statements at work where they are not counted.
fn outcome_bytes(outcome: Outcome, counts: bool) -> io::Result<Vec<u8>> {
    let touched = if counts { outcome.touched } else { Vec::new() };
    let parts: OutcomeParts = (
        outcome.line,
        outcome.id,
        outcome.status,
        outcome.programs,
        [
            outcome.duty,
            outcome.taxes,
            outcome.fees,
            outcome.total,
            outcome.contested,
            outcome.refundable,
            outcome.at_least,
            outcome.at_most,
        ],
        outcome.currency,
        (outcome.controls, outcome.codes, outcome.needs, outcome.assumed, touched),
        fault_parts(&outcome.faults),
    );
    pack::write(&parts).ok_or_else(torn)
}

fn outcome(record: &[u8]) -> io::Result<Outcome> {
    let (parts, _) = pack::read::<OutcomeParts>(record).ok_or_else(torn)?;
    let (line, id, status, programs, amounts, currency, words, own) = parts;
    let [duty, taxes, fees, total, contested, refundable, at_least, at_most] = amounts;
    let (controls, codes, needs, assumed, touched) = words;
    let sums = Outcome { duty, taxes, fees, total, ..Outcome::failed(line, id, 0, faults(own).ok_or_else(torn)?) };
    Ok(Outcome {
        status,
        programs,
        currency,
        contested,
        refundable,
        at_least,
        at_most,
        controls,
        needs,
        assumed,
        codes,
        touched,
        ..sums
    })
}
