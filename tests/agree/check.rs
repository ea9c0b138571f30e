//! One book: what the proof says of it, and what the evaluator says of every shipment.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use tradec::book::KNOWN_ON;
use tradec::book::{self, Book, Builtin, Condition, CourtView, MeasureId, View};
use tradec::diagnostic::Severity;
use tradec::proof::{self, Finding, FindingKind, ProvedProgram};
use tradec::region::{Axis, Emptiness, PointValue};
use tradec::shipment::{Outcome, Shipment, Standing};
use tradec::source::{Files, Memory};
use tradec::spec;
use tradec::trade::{Day, Value};

use crate::agree::universe::{Tried, known_on, on, universe};

/// What became of a book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// It says something that cannot be said.
    Refused,
    /// It is decided everywhere.
    Clean,
    /// Measures clash.
    Clash,
    /// Measures go in a circle.
    Circle,
}

/// The book of a text; nothing where it has errors.
pub fn load(files: &[(&str, &str)]) -> Result<Book, Vec<String>> {
    let mut door = Memory::default();
    let mut paths = Vec::new();
    for (name, text) in files {
        door.put(name, *text);
        paths.push(PathBuf::from(name));
    }
    let noted = book::load(&paths, &door, &mut Files::default());
    let errors: Vec<String> = noted
        .diagnostics
        .iter()
        .filter(|one| one.severity() == Severity::Error)
        .map(|one| format!("{} {}", one.mistake.code, one.message))
        .collect();
    if errors.is_empty() { Ok(noted.value) } else { Err(errors) }
}

/// How the evaluator sees one program on one shipment.
struct Seen {
    /// It says that the measures met do not decide.
    ambiguous: bool,
    /// The measures that prevail.
    prevailing: BTreeSet<MeasureId>,
    /// All that were met.
    met: BTreeSet<MeasureId>,
    /// How the program stands.
    state: Option<Standing>,
}

fn seen(outcome: &Outcome, at: usize) -> Result<Seen, String> {
    if let Some(fault) = outcome.faults.first() {
        return if fault.mistake.code == "D0201" {
            let (prevailing, met) = (BTreeSet::new(), BTreeSet::new());
            Ok(Seen { ambiguous: true, prevailing, met, state: None })
        } else {
            Err(format!("{} {}", fault.mistake.code, fault.message))
        };
    }
    let trace = outcome.trace.as_ref().ok_or("no trace")?;
    let program = trace.programs.get(at).ok_or("no program in the trace")?;
    let prevailing: BTreeSet<MeasureId> = program.prevailing.iter().filter_map(|one| one.measure).collect();
    let mut met = prevailing.clone();
    met.extend(program.beaten.iter().filter_map(|one| one.what.measure));
    Ok(Seen { ambiguous: false, prevailing, met, state: Some(program.standing.clone()) })
}

/// Holds proof and evaluator against each other on every shipment of a book; says where they part.
pub fn check(text: &str) -> Result<Class, String> {
    let Ok(book) = load(&[("book.tm", text)]) else { return Ok(Class::Refused) };
    let proved = proof::prove(&book);
    let tried = universe(text, &book);
    let shipments: Vec<Shipment> = tried.iter().map(|one| one.shipment.clone()).collect();
    let mut class = Class::Clean;
    let mut happened: BTreeMap<_, Happened> = BTreeMap::new();
    for day in known_on() {
        let view = View { known_on: day };
        let outcomes = spec::evaluate(&book, view, &shipments, true);
        let mut any = vec![false; tried.len()];
        for program in &proved.programs {
            let happened = happened.entry((program.jurisdiction, program.program)).or_default();
            points(&book, program, day, &tried, &outcomes, &mut any, happened)?;
        }
        for ((outcome, any), one) in outcomes.iter().zip(any).zip(&tried) {
            // What was known on the day of entry is evaluated too, so an ambiguity of then may come up here.
            let says = outcome.faults.iter().any(|fault| fault.mistake.code == "D0201");
            let is_proved = proved.programs.iter().all(|program| program.findings.is_empty());
            if any && !says || says && is_proved {
                return Err(format!("evaluate and alternatives differ at {:?} known on {day}", one.point));
            }
        }
    }
    for view in [CourtView::Pending, CourtView::FromTheStart] {
        if text.contains("ruling") {
            supposed(&book, &proved.programs, view, &tried)?;
        }
    }
    for program in &proved.programs {
        for finding in &program.findings {
            class = class.max(match finding.kind {
                FindingKind::Clash => Class::Clash,
                FindingKind::Circle => Class::Circle,
                FindingKind::CannotTell => return Err(format!("the proof cannot tell: {finding:?}")),
            });
            replays(&book, finding)?;
        }
        witnesses(&book, program)?;
        facts(&book, program, &happened[&(program.jurisdiction, program.program)])?;
    }
    Ok(class)
}

/// Each shipment of the universe lies in the region of what prevails on it.
fn points(
    book: &Book,
    program: &ProvedProgram,
    day: Day,
    tried: &[Tried],
    outcomes: &[Outcome],
    any: &mut [bool],
    happened: &mut Happened,
) -> Result<(), String> {
    let id = program.program;
    let choice = book.jurisdictions[program.jurisdiction].programs[id.0].choice;
    let pairs: Vec<_> = program.pairs(book).collect();
    for ((one, outcome), any) in tried.iter().zip(outcomes).zip(any) {
        let point = on(one, day);
        let at = || format!("program {} at {point:?}, known on {day}", id.0);
        // Where the evaluation goes through, the alternatives are asked only here and there.
        let is_asked = !outcome.faults.is_empty() || one.shipment.line % 7 == 0;
        let undecided = is_asked && {
            let view = View { known_on: day };
            let alternatives = spec::alternatives(book, view, &one.shipment, program.jurisdiction, id)
                .ok_or_else(|| format!("no alternatives for {}", at()))?;
            alternatives.met > 0
                && match choice {
                    None => alternatives.unbeaten.len() != 1,
                    Some(_) => alternatives.unbeaten.is_empty(),
                }
        };
        *any |= undecided;
        if undecided && program.findings.is_empty() {
            return Err(format!("ambiguous, and the proof does not find it: {}", at()));
        }
        let here: Vec<&Vec<MeasureId>> =
            pairs.iter().filter(|(region, _)| region.contains_point(&point)).map(|(_, measures)| measures).collect();
        if here.len() > 1 {
            return Err(format!("in {} regions: {here:?} {}", here.len(), at()));
        }
        let proved: BTreeSet<MeasureId> = here.iter().flat_map(|measures| measures.iter().copied()).collect();
        if undecided && !proved.is_empty() {
            return Err(format!("undecided, and the proof says that {proved:?} prevails: {}", at()));
        }
        let seen = seen(outcome, id.0)?;
        if seen.ambiguous {
            continue;
        }
        let same = match choice {
            None => seen.prevailing == proved,
            Some(_) => seen.prevailing.is_subset(&proved) && seen.prevailing.is_empty() == proved.is_empty(),
        };
        if !same {
            return Err(format!("{:?} prevail, the proof says {proved:?}: {}", seen.prevailing, at()));
        }
        if seen.state == Some(Standing::NotMet) && !seen.met.is_empty() {
            return Err(format!("not met, and yet {:?}: {}", seen.met, at()));
        }
        happened.met.extend(seen.met.iter().map(|one| one.tariff));
        for old in &seen.prevailing {
            happened.beat.extend(seen.met.iter().map(|new| (old.tariff, new.tariff)));
        }
        if let Some(stray) = seen.met.iter().find(|one| !program.in_force.contains(&one.tariff)) {
            return Err(format!("{stray:?} is met, and the proof says never in force: {}", at()));
        }
        if choice.is_none()
            && let Some(stray) = seen.prevailing.iter().find(|one| !program.prevail.contains(&one.tariff))
        {
            return Err(format!("{stray:?} prevails, and the proof says never: {}", at()));
        }
    }
    Ok(())
}

/// The same where rulings are supposed to be at work: what is decided there, and what is not.
fn supposed(book: &Book, programs: &[ProvedProgram], courts: CourtView, tried: &[Tried]) -> Result<(), String> {
    let mut replay = spec::Replay::new(book);
    for (proved, of) in proof::prove_where(book, courts).iter().zip(programs) {
        let id = proved.program;
        let choice = book.jurisdictions[proved.jurisdiction].programs[id.0].choice;
        let pairs: Vec<_> = proved.pairs(book).collect();
        for day in known_on() {
            let asked = tried.iter().filter(|one| one.shipment.line % 5 == 0).filter(|one| {
                // Of an entry after that day nothing is reckoned from the start.
                let entered = one.shipment.values.get(&Builtin::Entered.id());
                courts != CourtView::FromTheStart || matches!(entered, Some(Value::Date(entered)) if *entered <= day)
            });
            for one in asked {
                let point = on(one, day);
                let at = || format!("{courts:?}, program {} at {point:?}, known on {day}", id.0);
                let seen = replay
                    .alternatives_where(
                        courts,
                        &BTreeSet::new(),
                        View { known_on: day },
                        &one.shipment,
                        proved.jurisdiction,
                        id,
                    )
                    .ok_or_else(|| format!("no alternatives for {}", at()))?;
                let here: Vec<_> = pairs.iter().filter(|(region, _)| region.contains_point(&point)).collect();
                let proved: BTreeSet<MeasureId> = here.iter().flat_map(|(_, measures)| measures).copied().collect();
                if here.len() > 1 {
                    return Err(format!("in {} regions: {}", here.len(), at()));
                }
                // Nothing is met, or an exemption matches whatever prevails.
                if seen.met == 0 {
                    continue;
                }
                let unbeaten: BTreeSet<MeasureId> = seen.unbeaten.iter().map(|(id, _)| *id).collect();
                let undecided = if choice.is_none() { unbeaten.len() != 1 } else { unbeaten.is_empty() };
                if undecided && of.findings.is_empty() {
                    return Err(format!("ambiguous, and the proof does not find it: {}", at()));
                }
                if undecided != proved.is_empty() || !undecided && !unbeaten.is_subset(&proved) {
                    return Err(format!("{unbeaten:?} are left, the proof says {proved:?}: {}", at()));
                }
            }
        }
    }
    Ok(())
}

/// The shipment that a finding shows is what the finding says.
fn replays(book: &Book, finding: &Finding) -> Result<(), String> {
    let (values, meets) = proof::shipment_values(book, finding.jurisdiction, finding.program, &finding.point)
        .ok_or_else(|| format!("no shipment for {finding:?}"))?;
    let shipment = Shipment { line: 1, id: None, values, meets, faults: Vec::new() };
    let view = View { known_on: finding.known_on };
    let mut replay = spec::Replay::new(book);
    let (courts, at) = (finding.courts, finding.jurisdiction);
    let seen = replay.alternatives_where(courts, &BTreeSet::new(), view, &shipment, at, finding.program).unwrap();
    let replays = match finding.kind {
        FindingKind::Circle => seen.met > 0 && seen.unbeaten.is_empty(),
        FindingKind::Clash | FindingKind::CannotTell => seen.unbeaten.len() > 1,
    };
    if replays { Ok(()) } else { Err(format!("does not replay: {finding:?} as {shipment:?}")) }
}

/// In each region of the proof lies a shipment on which the evaluator sees the same measures prevail.
fn witnesses(book: &Book, program: &ProvedProgram) -> Result<(), String> {
    let own = &book.jurisdictions[program.jurisdiction].programs[program.program.0];
    for (region, measures) in program.pairs(book) {
        let Emptiness::Holds(point) = region.emptiness() else {
            return Err(format!("a region without a shipment: {region:?} {measures:?}"));
        };
        let day = match point.get(&Axis::day(KNOWN_ON)) {
            Some(PointValue::Day(day)) => *day,
            _ => Day::LAST,
        };
        let Some((values, meets)) = proof::shipment_values(book, program.jurisdiction, program.program, &point) else {
            return Err(format!("no shipment for {point:?}"));
        };
        let shipment = Shipment { line: 1, id: None, values, meets, faults: Vec::new() };
        let outcome = &spec::evaluate(book, View { known_on: day }, std::slice::from_ref(&shipment), true)[0];
        let seen = seen(outcome, program.program.0)?;
        if seen.ambiguous {
            // Another program may be undecided there.
            continue;
        }
        let proved: BTreeSet<MeasureId> = measures.into_iter().collect();
        let same = if own.choice.is_none() {
            seen.prevailing == proved
        } else {
            !seen.prevailing.is_empty() && seen.prevailing.is_subset(&proved)
        };
        if !same {
            return Err(format!("{:?} prevail, the proof says {proved:?}: {shipment:?} on {day}", seen.prevailing));
        }
    }
    Ok(())
}

/// What the evaluator saw of a program's tariffs all over the universe.
#[derive(Default)]
struct Happened {
    /// Those that were met.
    met: BTreeSet<usize>,
    /// One that prevailed where another was met.
    beat: BTreeSet<(usize, usize)>,
}

/// What the proof says of whole tariffs happens somewhere in the universe, which leaves out nothing that a book tells apart.
fn facts(book: &Book, program: &ProvedProgram, happened: &Happened) -> Result<(), String> {
    let own = &book.jurisdictions[program.jurisdiction].programs[program.program.0];
    if !program.findings.is_empty() || book.jurisdictions[0].programs.len() > 1 {
        return Ok(());
    }
    // Where an exemption leaves undecided what would prevail, nothing is shown as met; and a condition that cannot hold with
    // the products and origins of its tariff is in force and met nowhere.
    let idle = |at: &&usize| own.tariffs[**at].terms.condition == Condition::Always && !happened.met.contains(at);
    // A tariff may be in force only where a ruling is supposed to be at work.
    if own.exemptions.is_empty()
        && book.jurisdictions[0].courts.is_empty()
        && let Some(at) = program.in_force.iter().find(idle)
    {
        return Err(format!("tariff {at} is met nowhere, the proof says it is in force somewhere"));
    }
    match program.survivors.keys().find(|pair| !happened.beat.contains(pair)) {
        Some(pair) => Err(format!("{pair:?}: the older one goes nowhere before the newer one")),
        None => Ok(()),
    }
}
