//! Lines that bear on each other: those of one entry, and those that draw from quotas. They are gathered in a first pass and judged
//! together, entry by entry or one after another by their days, or the one behind the other; few of them are held at a time, and the
//! others wait in files.

use std::io;
use std::ops::Range;
use std::sync::mpsc::sync_channel;
use std::sync::{Arc, Mutex, PoisonError};

use crate::book::Builtin;
use crate::cli::stream::interrupt::Interrupt;
use crate::cli::stream::records::{
    Told, line, line_bytes, line_standing, outcome, outcome_bytes, standing_bytes, torn,
};
use crate::cli::stream::sorted::{Key, Sorted, Sorting};
use crate::cli::variants::Variant;
use crate::engine::Plan;
use crate::pack::Digest;
use crate::shipment::{Outcome, Shipment};
use crate::spec::{Evaluator, Standing};
use crate::trade::{Day, Value};

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
    /// Both.
    Both,
}

impl Bearing {
    /// Of a plan.
    pub fn of(plan: &Plan<'_>) -> Bearing {
        match (plan.has_entries, plan.has_quotas) {
            (false, false) => Bearing::Nothing,
            (true, false) => Bearing::Entry,
            (false, true) => Bearing::Turn,
            (true, true) => Bearing::Both,
        }
    }

    /// Whether a line that is not settled is gathered.
    pub fn takes(self, shipment: &Shipment) -> bool {
        match self {
            Bearing::Nothing => false,
            Bearing::Entry => shipment.values.contains_key(&Builtin::Entry.id()),
            Bearing::Turn | Bearing::Both => true,
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
            Bearing::Nothing => 0,
            Bearing::Entry | Bearing::Both => entry_key(shipment),
            Bearing::Turn => turn_key(evaluator, shipment),
        };
        Ok(Gathered { variant, key: (first, shipment.line as u64), record: line_bytes(shipment)? })
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
        self.sorting.push(gathered.key, &gathered.record)
    }

    /// Judges all of them, and keeps what comes of each: `kept` is in the order of lines and of variants.
    ///
    /// # Errors
    /// What the disk says, and that the run is interrupted.
    pub fn judge(
        self,
        at: usize,
        (told, threads): (Told, usize),
        interrupt: &Interrupt,
        kept: &mut Sorting,
    ) -> io::Result<()> {
        let Gathering { variant, bearing, sorting } = self;
        let heed = || heed(interrupt);
        match bearing {
            Bearing::Nothing => Ok(()),
            Bearing::Turn => {
                let evaluator = Evaluator::new(variant.book, variant.view);
                let mut turns = evaluator.turns();
                let mut sorted = sorting.sorted()?;
                while let Some((_, record)) = sorted.next()? {
                    heed()?;
                    let (key, record) = outcome_record(turns.next(&line(&record)?), at, told)?;
                    kept.push(key, &record)?;
                }
                Ok(())
            }
            Bearing::Entry => {
                let judge = |evaluator: &Evaluator<'_>, records: &[Vec<u8>]| -> io::Result<Records> {
                    let entries = records.iter().map(|record| line(record)).collect::<io::Result<Vec<Shipment>>>()?;
                    let outcomes = evaluator.outcomes(&entries, false);
                    outcomes.into_iter().map(|outcome| outcome_record(outcome, at, told)).collect()
                };
                by_entry(variant, sorting.sorted()?, threads, &judge, &mut |records| {
                    heed()?;
                    push_all(kept, records)
                })
            }
            Bearing::Both => judge_both(variant, at, sorting.sorted()?, (told, threads), interrupt, kept),
        }
    }
}

/// Lines, or what comes of them, each with the key by which they are put in order.
type Records = Vec<(Key, Vec<u8>)>;

fn heed(interrupt: &Interrupt) -> io::Result<()> {
    if interrupt.is_pressed() { Err(io::ErrorKind::Interrupted.into()) } else { Ok(()) }
}

fn push_all(sorting: &mut Sorting, records: Records) -> io::Result<()> {
    records.into_iter().try_for_each(|(key, record)| sorting.push(key, &record))
}

/// What comes of a line in one of the variants.
fn outcome_record(outcome: Outcome, variant: usize, told: Told) -> io::Result<(Key, Vec<u8>)> {
    Ok(((outcome.line as u64, variant as u64), outcome_bytes(outcome, told)?))
}

/// A line that waits for its turn.
fn turn_record(evaluator: &Evaluator<'_>, waiting: &(Shipment, Standing)) -> io::Result<(Key, Vec<u8>)> {
    let (shipment, _) = waiting;
    Ok(((turn_key(evaluator, shipment), shipment.line as u64), standing_bytes(waiting)?))
}

/// Lines of entries by one number: those of one entry have the same. Entries that share it are told apart when they are judged.
fn entry_key(shipment: &Shipment) -> u64 {
    match shipment.values.get(&Builtin::Entry.id()) {
        Some(Value::Text(entry)) => Digest::of(entry.trim().to_lowercase().as_bytes()).number(),
        // A line without an entry is by itself.
        _ => shipment.line as u64,
    }
}

/// Lines by their days; those without one come first.
fn turn_key(evaluator: &Evaluator<'_>, shipment: &Shipment) -> u64 {
    let number = |day: Day| u64::try_from(i64::from(day.number()) - i64::from(i32::MIN) + 1).unwrap_or(0);
    evaluator.entered(shipment).map_or(0, number)
}

/// Judges lines that draw from quotas and are reckoned on entries too. What those of an entry are worth is known first; then all
/// have their turns, and at last entries are judged whole. Where some are torn that way, all have their turns again without them.
fn judge_both(
    variant: &Variant<'_>,
    at: usize,
    entries: Sorted,
    (told, threads): (Told, usize),
    interrupt: &Interrupt,
    kept: &mut Sorting,
) -> io::Result<()> {
    let evaluator = Evaluator::new(variant.book, variant.view);
    let mut waiting = Sorting::default();
    let begin = |evaluator: &Evaluator<'_>, records: &[Vec<u8>]| -> io::Result<Records> {
        let entries = records.iter().map(|record| line(record)).collect::<io::Result<Vec<Shipment>>>()?;
        let standings = evaluator.standings(&entries);
        entries.into_iter().zip(standings).map(|one| turn_record(evaluator, &one)).collect()
    };
    by_entry(variant, entries, threads, &begin, &mut |records| {
        heed(interrupt)?;
        push_all(&mut waiting, records)
    })?;
    // What comes of the lines of some entries; where some are torn nothing does. And all of them, should they wait for another turn.
    let end = |evaluator: &Evaluator<'_>, records: &[Vec<u8>]| -> io::Result<(Option<Records>, Records)> {
        let lines = records.iter().map(|record| line_standing(record)).collect::<io::Result<Vec<_>>>()?;
        let (entries, mut standings): (Vec<Shipment>, Vec<Standing>) = lines.into_iter().unzip();
        let found = match evaluator.shared(&entries, standings.clone()) {
            Ok(outcomes) => {
                Some(outcomes.into_iter().map(|one| outcome_record(one, at, told)).collect::<io::Result<_>>()?)
            }
            Err(torn) => {
                for (place, days) in torn {
                    standings.get_mut(place).into_iter().for_each(|standing| standing.torn = Some(days));
                }
                None
            }
        };
        let again =
            entries.into_iter().zip(standings).map(|one| turn_record(evaluator, &one)).collect::<io::Result<_>>()?;
        Ok((found, again))
    };
    loop {
        let mut turns = evaluator.turns();
        let mut over = Sorting::default();
        let mut sorted = std::mem::take(&mut waiting).sorted()?;
        while let Some((_, record)) = sorted.next()? {
            heed(interrupt)?;
            let (shipment, mut standing) = line_standing(&record)?;
            turns.take(&shipment, &mut standing);
            let key = (entry_key(&shipment), shipment.line as u64);
            over.push(key, &standing_bytes(&(shipment, standing))?)?;
        }
        let mut all = Sorting::default();
        let mut is_torn = false;
        by_entry(variant, over.sorted()?, threads, &end, &mut |(found, again)| {
            heed(interrupt)?;
            match found {
                Some(records) => push_all(&mut all, records)?,
                None => is_torn = true,
            }
            push_all(&mut waiting, again)
        })?;
        if !is_torn {
            let mut all = all.sorted()?;
            while let Some((key, record)) = all.next()? {
                kept.push(key, &record)?;
            }
            return Ok(());
        }
    }
}

/// What is done with the records of some entries.
type Judge<'j, F> = dyn Fn(&Evaluator<'_>, &[Vec<u8>]) -> io::Result<F> + Sync + 'j;

/// Goes through entries, each of them whole and several at a time: what comes of the records of some entries is in their order for one
/// thread only.
fn by_entry<F: Send>(
    variant: &Variant<'_>,
    mut sorted: Sorted,
    threads: usize,
    judge: &Judge<'_, F>,
    keep: &mut dyn FnMut(F) -> io::Result<()>,
) -> io::Result<()> {
    let (give, take) = sync_channel::<Vec<Vec<Vec<u8>>>>(threads);
    let (done, found) = sync_channel::<Vec<io::Result<F>>>(threads);
    let take = Arc::new(Mutex::new(take));
    std::thread::scope(|scope| {
        for _ in 0..threads {
            let (take, done) = (take.clone(), done.clone());
            let work = move || {
                let evaluator = Evaluator::new(variant.book, variant.view);
                loop {
                    let groups = take.lock().unwrap_or_else(PoisonError::into_inner).recv();
                    let Ok(groups) = groups else { return };
                    let judged = groups.iter().map(|group| judge(&evaluator, group)).collect();
                    if done.send(judged).is_err() {
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
        let kept = found.iter().flatten().try_for_each(|found| keep(found?));
        // Threads that wait to hand something over go on, and find that nobody takes it.
        drop(found);
        kept.and(feeding.join().unwrap_or_else(|_| Err(torn())))
    })
}

/// The records of the next entries, whole, with so many lines or somewhat more.
fn entries(sorted: &mut Sorted, most: usize) -> io::Result<Vec<Vec<Vec<u8>>>> {
    let mut groups: Vec<Vec<Vec<u8>>> = Vec::new();
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
            group.push(record);
            count += 1;
        }
    }
    Ok(groups)
}

/// What came of lines that bear on each other, in the order of the file.
#[derive(Default)]
pub struct Kept(Mutex<Option<Sorted>>);

/// What came of some lines, as bytes that lie one behind the other: by line and variant, in order. Its room is used again.
#[derive(Default)]
pub struct Known {
    places: Vec<(Key, Range<usize>)>,
    bytes: Vec<u8>,
}

impl Known {
    /// What came of a line in a variant, where it was gathered.
    ///
    /// # Errors
    /// Bytes that are not as they were written.
    pub fn get(&self, variant: usize, line: usize) -> io::Result<Option<Outcome>> {
        let key = (line as u64, variant as u64);
        let Ok(at) = self.places.binary_search_by_key(&key, |(key, _)| *key) else { return Ok(None) };
        let record = self.places.get(at).and_then(|(_, place)| self.bytes.get(place.clone()));
        record.map(outcome).transpose()
    }
}

impl Kept {
    /// Of all of them.
    pub fn new(sorted: Sorted) -> Kept {
        Kept(Mutex::new(Some(sorted)))
    }

    /// What came of the next lines, up to the last of these, in place of what was known.
    ///
    /// # Errors
    /// What the disk says.
    pub fn until(&self, last: usize, known: &mut Known) -> io::Result<()> {
        let Known { places, bytes } = known;
        places.clear();
        bytes.clear();
        let mut sorted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(sorted) = sorted.as_mut() else { return Ok(()) };
        while sorted.key().is_some_and(|(line, _)| line <= last as u64) {
            if let Some((key, record)) = sorted.next()? {
                let start = bytes.len();
                bytes.extend_from_slice(&record);
                places.push((key, start..bytes.len()));
            }
        }
        Ok(())
    }
}
