//! Each program cut into disjoint regions with the measure that prevails there; or what cannot be decided, with one shipment
//! in the middle of it.
//!
//! Countries fall into classes that a program treats alike; for each class one sweep along the products finds stretches on
//! which the measures at hand do not change. What is at hand makes a pattern, and each pattern is decided once: its days and
//! known-on days are cut at few dates, and where several measures are in force their conditions decide.

mod again;
mod beats;
mod circles;
mod courts;
mod finding;
mod keeps;
pub mod mistakes;
mod pattern;
mod presence;
mod strips;
mod sweep;
mod witness;

pub use again::prove_again;
pub use circles::circles;
pub use courts::{concerns, entry_parts, known_days, struck_days, views};
pub use finding::{Finding, FindingKind};
pub use keeps::idle_keeps;
pub use presence::Presences;
pub use strips::{SpellOf, Strip, prove_program_where};
pub use witness::{Said, said_at, shipment_text, shipment_values, written_number};

use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Book, CourtView, Ground, KNOWN_ON, MeasureId, ProgramId};
use crate::region::{Axis, AxisSet, Cell, CountrySet, DaySet, ProductSet, Region};
use crate::trade::{Day, Period};

/// A book as disjoint regions with the measure that prevails, and all that stands against it. Only the proof makes one.
pub struct Proved<'a> {
    /// The book.
    pub book: &'a Book,
    /// Each program, jurisdictions and programs in order of declaration.
    pub programs: Vec<ProvedProgram>,
}

/// A program as disjoint regions with the measure that prevails.
pub struct ProvedProgram {
    /// Whose law it is.
    pub jurisdiction: usize,
    /// Which program.
    pub program: ProgramId,
    /// Stretches of products and classes of origins, each with its timeline.
    stretches: Vec<Stretch>,
    /// The timelines, shared by the stretches that are alike.
    timelines: Vec<Timeline>,
    /// What is undecided.
    pub findings: Vec<Finding>,
    /// The tariffs that prevail somewhere.
    pub prevail: BTreeSet<usize>,
    /// The tariffs that are in force somewhere at all.
    pub in_force: BTreeSet<usize>,
    /// An older tariff that goes before a newer one which does not say so, with one place where it does.
    pub survivors: BTreeMap<(usize, usize), Survivor>,
    /// A tariff that goes before another which says that it keeps it.
    pub kept: BTreeSet<(usize, usize)>,
    /// Exemptions, by their place, without which it would not be decided what prevails.
    pub settling: BTreeSet<usize>,
}

/// An older measure that goes before a newer one.
#[derive(Debug, Clone)]
pub struct Survivor {
    /// The older.
    pub old: MeasureId,
    /// The newer.
    pub new: MeasureId,
    /// Origins for which it does.
    pub origins: CountrySet,
    /// Whether because the older says `overrides`, and not because it is narrower.
    pub says_so: bool,
}

/// Products and origins on which a program's measures do not change.
#[derive(Debug, Clone)]
struct Stretch {
    start: u64,
    end: u64,
    origins: CountrySet,
    timeline: usize,
    /// The measures at hand, in the order that the timeline counts them.
    measures: Vec<MeasureId>,
}

/// What prevails when: disjoint in days, known-on days and conditions.
#[derive(Debug, Clone, Default)]
struct Timeline {
    spells: Vec<Spell>,
}

#[derive(Debug, Clone)]
struct Spell {
    known: Period,
    days: DaySet,
    when: Region,
    /// Which of the stretch's measures prevail: several only where they are equal, or the program chooses by amount.
    prevailing: Vec<usize>,
}

/// Decides every program of a book.
pub fn prove(book: &Book) -> Proved<'_> {
    let mut programs = Vec::new();
    for (at, jurisdiction) in book.jurisdictions.iter().enumerate() {
        let ground = Ground::new(book, jurisdiction);
        for place in 0..jurisdiction.programs.len() {
            programs.push(prove_one(book, at, ProgramId(place), &ground));
        }
    }
    Proved { book, programs }
}

/// Decides one program, as things stand and with rulings at work that are in question.
fn prove_one(book: &Book, at: usize, id: ProgramId, ground: &Ground<'_>) -> ProvedProgram {
    let mut proved = sweep::prove_program(book, at, id, ground, CourtView::AsIs);
    if let Some(jurisdiction) = book.jurisdictions.get(at)
        && courts::concerns(jurisdiction, id)
    {
        for view in courts::views(jurisdiction).into_iter().skip(1) {
            proved.take_in(sweep::prove_program(book, at, id, ground, view));
        }
    }
    proved
}

/// Decides every program of a book by one way to look at rulings.
pub fn prove_where(book: &Book, view: CourtView) -> Vec<ProvedProgram> {
    let mut programs = Vec::new();
    for (at, jurisdiction) in book.jurisdictions.iter().enumerate() {
        let ground = Ground::new(book, jurisdiction);
        let all = (0..jurisdiction.programs.len()).map(ProgramId);
        programs.extend(all.map(|id| sweep::prove_program(book, at, id, &ground, view)));
    }
    programs
}

impl ProvedProgram {
    /// Takes in what was found by another way to look at rulings: what is undecided there and not as things stand, and what
    /// prevails only there.
    fn take_in(&mut self, other: ProvedProgram) {
        let statements = |finding: &Finding| finding.measures.iter().map(|one| one.tariff).collect::<BTreeSet<usize>>();
        let known: Vec<(FindingKind, BTreeSet<usize>)> =
            self.findings.iter().map(|one| (one.kind, statements(one))).collect();
        let is_new = |one: &Finding| !known.contains(&(one.kind, statements(one)));
        self.findings.extend(other.findings.into_iter().filter(is_new));
        self.prevail.extend(other.prevail);
        self.in_force.extend(other.in_force);
        self.settling.extend(other.settling);
        self.kept.extend(other.kept);
    }

    /// The regions of the program with what prevails in each: no two of them have a point in common.
    pub fn pairs<'p>(&'p self, book: &'p Book) -> impl Iterator<Item = (Region, Vec<MeasureId>)> + 'p {
        let jurisdiction = book.jurisdictions.get(self.jurisdiction);
        let by = jurisdiction.and_then(|one| one.programs.get(self.program.0)).map(|one| one.by.clone());
        self.stretches.iter().flat_map(move |stretch| {
            let spells = self.timelines.get(stretch.timeline).map(|timeline| timeline.spells.as_slice()).unwrap_or(&[]);
            let by = by.clone().unwrap_or_default();
            spells.iter().filter_map(move |spell| {
                let ground = Ground::new(book, jurisdiction?);
                let places = Cell::everything()
                    .with(Axis::Product, AxisSet::Products(ProductSet::range(stretch.start, stretch.end)))
                    .with(Axis::country("origin"), AxisSet::Countries(stretch.origins))
                    .with(Axis::day(KNOWN_ON), AxisSet::Days(DaySet::period(spell.known)));
                let region = Region::from(places).meet(&ground.days(&by, &spell.days)).meet(&spell.when);
                let measures = spell.prevailing.iter().filter_map(|at| stretch.measures.get(*at)).copied().collect();
                Some((region, measures))
            })
        })
    }
}

impl ProvedProgram {
    /// Whether somewhere a tariff prevails in a region that one product set, one origin set and some days bound, and that
    /// tariff is not among those passed over.
    pub fn prevails_within(
        &self,
        book: &Book,
        products: &ProductSet,
        origins: &CountrySet,
        within: &Region,
        passed_over: &dyn Fn(usize) -> bool,
    ) -> bool {
        let Some(jurisdiction) = book.jurisdictions.get(self.jurisdiction) else { return false };
        let Some(program) = jurisdiction.programs.get(self.program.0) else { return false };
        let ground = Ground::new(book, jurisdiction);
        // A schedule has a line for whatever it lists, on every day on which one of its editions is in force.
        let by_schedule = program.schedules.iter().any(|one| {
            let period =
                Period { since: one.terms.since.unwrap_or(Day::FIRST), until: one.terms.until.unwrap_or(Day::LAST) };
            let days = ground.days(&program.by, &DaySet::period(period));
            within.meet(&days).emptiness() != crate::region::Emptiness::Empty
        });
        if by_schedule {
            return true;
        }
        self.stretches.iter().filter(|stretch| stretch.origins.meets(origins)).any(|stretch| {
            let here = ProductSet::range(stretch.start, stretch.end);
            if !here.meets(products) {
                return false;
            }
            let spells = self.timelines.get(stretch.timeline).map(|timeline| timeline.spells.as_slice()).unwrap_or(&[]);
            spells.iter().any(|spell| {
                let prevailing = spell.prevailing.iter().filter_map(|at| stretch.measures.get(*at));
                if prevailing.map(|one| one.tariff).all(passed_over) {
                    return false;
                }
                let places = Cell::everything()
                    .with(Axis::Product, AxisSet::Products(here.meet(products)))
                    .with(Axis::country("origin"), AxisSet::Countries(stretch.origins.meet(origins)))
                    .with(Axis::day(KNOWN_ON), AxisSet::Days(DaySet::period(spell.known)));
                let both =
                    Region::from(places).meet(within).meet(&ground.days(&program.by, &spell.days)).meet(&spell.when);
                both.emptiness() != crate::region::Emptiness::Empty
            })
        })
    }
}
