use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use crate::book::{
    Atom, Book, Builtin, Condition, CourtView, Element, Ground, Jurisdiction, MeasureId, Presence, Program, ProgramId,
    StatementId, grain_cuts,
};
use crate::proof::courts::concerns;
use crate::proof::finding::{Finding, FindingKind};
use crate::proof::pattern::{Place, Verdict};
use crate::proof::{ProvedProgram, Stretch, Survivor};
use crate::region::{CountrySet, ProductSet};
use crate::trade::{ProductCode, TOP};

/// Decides one program: classes of origins, and for each a sweep along the products.
pub fn prove_program(book: &Book, at: usize, id: ProgramId, ground: &Ground<'_>, courts: CourtView) -> ProvedProgram {
    let mut proved = ProvedProgram {
        jurisdiction: at,
        program: id,
        stretches: Vec::new(),
        timelines: Vec::new(),
        findings: Vec::new(),
        prevail: BTreeSet::new(),
        in_force: BTreeSet::new(),
        survivors: BTreeMap::new(),
        kept: BTreeSet::new(),
        settling: BTreeSet::new(),
    };
    let Some(jurisdiction) = book.jurisdictions.get(at) else { return proved };
    let Some(program) = jurisdiction.programs.get(id.0) else { return proved };
    let mut sweep = Sweep {
        jurisdiction,
        program,
        id,
        ground,
        courts,
        is_heard: concerns(jurisdiction, id),
        plain: Cuts::default(),
        fine: Cuts::default(),
        kinds: Kinds::default(),
        decided: BTreeMap::new(),
        found: BTreeMap::new(),
    };
    sweep.plain = sweep.cuts(Parts::of_tariffs(jurisdiction, program));
    sweep.fine = sweep.cuts(Parts::of_all(jurisdiction, program));
    for class in sweep.classes() {
        // Exemptions only matter where it is not decided what prevails, which is rare: elsewhere nothing is cut by them.
        if !sweep.class(class, Grain::Plain, &mut proved) {
            for finer in split_by(vec![class], &sweep.fine.parts.origins) {
                sweep.class(finer, Grain::Fine, &mut proved);
            }
        }
    }
    // A clash of some statements is one of all of them too: only the plainest is told.
    let all: Vec<(FindingKind, BTreeSet<usize>)> =
        sweep.found.keys().map(|(kind, statements)| (*kind, statements.iter().copied().collect())).collect();
    let is_plainest = |kind: FindingKind, statements: &BTreeSet<usize>| {
        !all.iter().any(|(other, among)| {
            *other == kind && among.len() < statements.len() && among.len() > 1 && among.is_subset(statements)
        })
    };
    let plainest = sweep.found.into_iter().zip(&all).filter(|(_, (kind, among))| is_plainest(*kind, among));
    proved.findings = plainest.map(|((_, finding), _)| finding).collect();
    proved
}

/// What identifies a pattern: how finely it is looked at, measures with their kinds, how their products lie, what is cut out of their origins there, which
/// exemptions and parts of acts hold, and the place itself where a condition asks for it.
type Pattern = (Grain, Vec<(usize, usize, usize)>, Vec<u8>, Vec<bool>, Vec<usize>, Option<(u64, CountrySet)>);

/// A stretch, and the pattern by which it was judged.
struct Judged {
    stretch: Stretch,
    key: Pattern,
}

/// A pattern that was judged.
struct Decided {
    timeline: usize,
    verdict: Verdict,
    /// Whether it has been taken in: a pattern's stretches are alike, and the first stands for all.
    is_taken: bool,
}

struct Sweep<'a> {
    jurisdiction: &'a Jurisdiction,
    program: &'a Program,
    id: ProgramId,
    ground: &'a Ground<'a>,
    courts: CourtView,
    /// Whether a ruling strikes something of the program.
    is_heard: bool,
    /// What is cut where exemptions are left out.
    plain: Cuts,
    /// What is cut by all.
    fine: Cuts,
    kinds: Kinds,
    decided: BTreeMap<Pattern, Decided>,
    found: BTreeMap<(FindingKind, Vec<usize>), Finding>,
}

/// How finely a program is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Grain {
    /// Exemptions left out: good for whatever is decided so.
    Plain,
    /// With exemptions, and all that they cover.
    Fine,
}

/// Where a program's products are cut, and by what.
#[derive(Default)]
struct Cuts {
    /// What exemptions and the parts of acts cover.
    parts: Parts,
    /// Where products are cut besides where measures begin and end.
    products: Vec<u64>,
}

/// Classes of origins, cut by further sets.
fn split_by<'s>(classes: Vec<CountrySet>, sets: impl IntoIterator<Item = &'s CountrySet>) -> Vec<CountrySet> {
    sets.into_iter().fold(classes, |classes, set| {
        let halves = classes.into_iter().flat_map(|class| [class.meet(set), class.minus(set)]);
        halves.filter(|class| !class.is_empty()).collect()
    })
}

/// What parts of acts and exemptions cover, and what is cut out of it: an area for all elements of a set that are dated alike.
#[derive(Default)]
struct Parts {
    products: Vec<ProductSet>,
    origins: Vec<CountrySet>,
}

impl Parts {
    /// What of acts bears on a program's tariffs: acts on them, and on those acts.
    fn of_tariffs(jurisdiction: &Jurisdiction, program: &Program) -> Parts {
        let mut parts = Parts::default();
        parts.add_acts(jurisdiction, program.tariffs.iter().map(|tariff| tariff.id).collect());
        parts
    }

    /// The same, and exemptions with the acts on them.
    fn of_all(jurisdiction: &Jurisdiction, program: &Program) -> Parts {
        let mut parts = Parts::default();
        let mut reached: BTreeSet<_> = program.tariffs.iter().map(|tariff| tariff.id).collect();
        for exemption in &program.exemptions {
            reached.insert(exemption.id);
            parts.add_products(&exemption.products);
            parts.add_origins(&exemption.origins);
        }
        parts.add_acts(jurisdiction, reached);
        parts
    }

    /// The parts of acts on statements, and of acts on those acts.
    fn add_acts(&mut self, jurisdiction: &Jurisdiction, mut reached: BTreeSet<StatementId>) {
        for _ in 0..2 {
            for act in &jurisdiction.acts {
                if act.targets.iter().any(|(target, _)| reached.contains(target)) && reached.insert(act.id) {
                    act.part.products.iter().for_each(|elements| self.add_products(elements));
                    act.part.origins.iter().for_each(|elements| self.add_origins(elements));
                }
            }
        }
    }

    fn add_products(&mut self, elements: &[Element<ProductSet>]) {
        for alike in alike(elements) {
            self.products.push(ProductSet::union_of(alike.iter().map(|element| &element.area)));
            self.products.extend(alike.iter().flat_map(|element| &element.holes).map(|hole| hole.area.clone()));
        }
    }

    fn add_origins(&mut self, elements: &[Element<CountrySet>]) {
        for alike in alike(elements) {
            self.origins.push(alike.iter().fold(CountrySet::nothing(), |all, element| all.union(&element.area)));
            self.origins.extend(alike.iter().flat_map(|element| &element.holes).map(|hole| hole.area));
        }
    }
}

/// Elements in groups that are dated alike; one with holes is alone.
fn alike<S>(elements: &[Element<S>]) -> Vec<Vec<&Element<S>>> {
    let mut groups: Vec<Vec<&Element<S>>> = Vec::new();
    for element in elements {
        let whole = |other: &&Element<S>| other.holes.is_empty() && other.presence == element.presence;
        match groups.iter_mut().find(|group| element.holes.is_empty() && group.first().is_some_and(whole)) {
            Some(group) => group.push(element),
            None => groups.push(vec![element]),
        }
    }
    groups
}

/// Elements that differ only in what they cover share a kind.
#[derive(Default)]
struct Kinds {
    known: Vec<Presence>,
    /// Elements with holes are each of their own kind.
    alone: BTreeMap<(usize, usize), usize>,
}

impl Kinds {
    fn of(&mut self, element: &Element<ProductSet>, place: (usize, usize)) -> usize {
        if element.holes.is_empty() {
            let at = self.known.iter().position(|known| *known == element.presence);
            return at.unwrap_or_else(|| {
                self.known.push(element.presence.clone());
                self.known.len() - 1
            });
        }
        let next = usize::MAX - self.alone.len();
        *self.alone.entry(place).or_insert(next)
    }
}

impl<'a> Sweep<'a> {
    /// Origins in classes that the program's tariffs, their conditions and the acts on them treat alike.
    fn classes(&self) -> Vec<CountrySet> {
        let mut sets: BTreeSet<CountrySet> = BTreeSet::new();
        let mut add = |element: &Element<CountrySet>| {
            sets.insert(element.area);
            sets.extend(element.holes.iter().map(|hole| hole.area));
        };
        for tariff in &self.program.tariffs {
            tariff.rows.iter().for_each(|row| add(&row.origin));
            tariff.terms.condition.each_atom(&mut |atom, _| {
                if let Atom::CountryIn(fact, elements) = atom
                    && *fact == Builtin::Origin.id()
                {
                    elements.iter().for_each(&mut add);
                }
            });
        }
        sets.extend(&self.plain.parts.origins);
        split_by(vec![CountrySet::everything()], &sets)
    }

    /// Where products are cut besides where measures begin and end: exemptions, parts of acts, conditions on products, and the single
    /// codes of a range inside which something else begins.
    fn cuts(&self, parts: Parts) -> Cuts {
        let mut cuts: BTreeSet<u64> = BTreeSet::new();
        let mut all: BTreeSet<u64> = BTreeSet::new();
        let mut grains: BTreeSet<(u64, u64, u8)> = BTreeSet::new();
        let add = |area: &ProductSet, into: &mut BTreeSet<u64>| {
            into.extend(area.ranges().iter().flat_map(|(start, end)| [*start, *end]));
        };
        for tariff in &self.program.tariffs {
            for element in tariff.products.iter() {
                add(&element.area, &mut all);
                element.holes.iter().for_each(|hole| add(&hole.area, &mut cuts));
                grains.extend(element.grain_range());
            }
            tariff.terms.condition.each_atom(&mut |atom, _| {
                if let Atom::ProductIn(elements) = atom {
                    for element in elements {
                        add(&element.area, &mut cuts);
                        element.holes.iter().for_each(|hole| add(&hole.area, &mut cuts));
                    }
                }
            });
        }
        parts.products.iter().for_each(|area| add(area, &mut cuts));
        all.extend(&cuts);
        cuts.extend(grain_cuts(&all, &grains));
        Cuts { parts, products: cuts.into_iter().filter(|cut| *cut < TOP).collect() }
    }

    /// What is cut by at a grain.
    fn cut_by(&self, grain: Grain) -> &Cuts {
        match grain {
            Grain::Plain => &self.plain,
            Grain::Fine => &self.fine,
        }
    }

    /// Sweeps the products of one class of origins; whether that has decided them. Where exemptions are left out and something is
    /// undecided, nothing is kept.
    fn class(&mut self, class: CountrySet, grain: Grain, proved: &mut ProvedProgram) -> bool {
        let Some(origin) = class.sample() else { return true };
        let mut starts: Vec<(u64, u64, usize, usize)> = Vec::new();
        let mut rows: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (at, tariff) in self.program.tariffs.iter().enumerate() {
            let here: Vec<usize> = (0..tariff.rows.len())
                .filter(|row| tariff.rows.get(*row).is_some_and(|row| row.origin.area.holds(origin)))
                .collect();
            if here.is_empty() {
                continue;
            }
            rows.insert(at, here);
            for (place, element) in tariff.products.iter().enumerate() {
                starts.extend(element.area.ranges().iter().map(|(start, end)| (*start, *end, at, place)));
            }
        }
        starts.sort_unstable();
        let mut cuts: Vec<u64> = starts.iter().flat_map(|(start, end, ..)| [*start, *end]).collect();
        cuts.extend(&self.cut_by(grain).products);
        cuts.sort_unstable();
        cuts.dedup();
        let mut next = starts.iter().peekable();
        let mut active: BTreeSet<(usize, usize)> = BTreeSet::new();
        let mut ends: BinaryHeap<Reverse<(u64, usize, usize)>> = BinaryHeap::new();
        let mut judged = Vec::new();
        for pair in cuts.windows(2) {
            let (Some(start), Some(end)) = (pair.first().copied(), pair.last().copied()) else { continue };
            while let Some(Reverse((until, tariff, place))) = ends.peek().copied() {
                if until > start {
                    break;
                }
                ends.pop();
                active.remove(&(tariff, place));
            }
            while let Some((_, until, tariff, place)) = next.next_if(|(from, ..)| *from <= start) {
                active.insert((*tariff, *place));
                ends.push(Reverse((*until, *tariff, *place)));
            }
            if active.is_empty() {
                continue;
            }
            let Some(one) = self.stretch((start, end), class, grain, &active, &rows, proved) else { continue };
            let is_open = self.decided.get(&one.key).is_some_and(|decided| !decided.verdict.findings.is_empty());
            if grain == Grain::Plain && is_open {
                return false;
            }
            judged.push(one);
        }
        for one in judged {
            self.take(one, class, proved);
        }
        true
    }

    /// Judges a stretch of products, or finds how one like it was judged; nothing where no product can be.
    fn stretch(
        &mut self,
        (start, end): (u64, u64),
        class: CountrySet,
        grain: Grain,
        active: &BTreeSet<(usize, usize)>,
        rows: &BTreeMap<usize, Vec<usize>>,
        proved: &mut ProvedProgram,
    ) -> Option<Judged> {
        let products = ProductSet::range(start, end).meet(&ProductSet::possible());
        let (product, origin) = (products.sample()?, class.sample()?);
        let mut measures = Vec::new();
        let mut kinds = Vec::new();
        let mut areas = Vec::new();
        let mut exemptions = self.program.exemptions.iter().map(|exemption| &exemption.terms.condition);
        let mut asks_places = grain == Grain::Fine && exemptions.any(Condition::asks_places);
        let mut holes = Vec::new();
        for (tariff, place) in active {
            let Some(element) = self.program.tariffs.get(*tariff).and_then(|one| one.products.get(*place)) else {
                continue;
            };
            let kind = self.kinds.of(element, (*tariff, *place));
            asks_places |= self.program.tariffs.get(*tariff).is_some_and(|one| one.terms.condition.asks_places());
            // How what is cut out lies to the other measures is not told by how their products lie.
            asks_places |= !element.holes.is_empty();
            for row in rows.get(tariff).into_iter().flatten() {
                measures.push(MeasureId { tariff: *tariff, product: *place, row: *row });
                kinds.push((*tariff, *row, kind));
                let row = self.program.tariffs.get(*tariff).and_then(|one| one.rows.get(*row));
                holes.extend(row.into_iter().flat_map(|row| &row.origin.holes).map(|hole| hole.area.holds(origin)));
                areas.push(match element.grain {
                    Some(digits) => element.area.meet(&ProductSet::of(ProductCode::around(product, digits))),
                    None => element.area.clone(),
                });
            }
        }
        let lie = lie_of(&areas);
        let covered = &self.cut_by(grain).parts;
        let parts: Vec<usize> = (0..covered.products.len())
            .filter(|at| covered.products.get(*at).is_some_and(|area| area.holds(product)))
            .chain(
                (0..covered.origins.len())
                    .filter(|at| covered.origins.get(*at).is_some_and(|area| area.holds(origin)))
                    .map(|at| at + covered.products.len()),
            )
            .collect();
        // A lone measure that always may apply is decided without being looked at: it prevails while it is in force.
        let key: Pattern = (grain, kinds, lie, holes, parts, asks_places.then_some((start, class)));
        let timeline = match self.decided.get(&key) {
            Some(decided) => decided.timeline,
            None => {
                let place = Place {
                    jurisdiction: self.jurisdiction,
                    program: self.program,
                    id: self.id,
                    ground: self.ground,
                    courts: self.courts,
                    is_heard: self.is_heard,
                    asks_exemptions: grain == Grain::Fine,
                    products,
                    product,
                    origins: class,
                    origin,
                    measures: measures.clone(),
                };
                let mut verdict = place.decide();
                proved.timelines.push(std::mem::take(&mut verdict.timeline));
                let timeline = proved.timelines.len() - 1;
                self.decided.insert(key.clone(), Decided { timeline, verdict, is_taken: false });
                timeline
            }
        };
        Some(Judged { stretch: Stretch { start, end, origins: class, timeline, measures }, key })
    }

    /// Takes in how a stretch was judged.
    fn take(&mut self, judged: Judged, class: CountrySet, proved: &mut ProvedProgram) {
        let Judged { stretch, key } = judged;
        if let Some(decided) = self.decided.get_mut(&key) {
            let is_new = !std::mem::replace(&mut decided.is_taken, true);
            if is_new || !decided.verdict.findings.is_empty() {
                let verdict = decided.verdict.clone();
                self.take_verdict(&verdict, &stretch, class, is_new, proved);
            }
        }
        proved.stretches.push(stretch);
    }

    fn take_verdict(
        &mut self,
        verdict: &Verdict,
        stretch: &Stretch,
        class: CountrySet,
        is_new: bool,
        proved: &mut ProvedProgram,
    ) {
        let (timeline, measures) = (stretch.timeline, &stretch.measures);
        for (kind, among, point, known_on) in &verdict.findings {
            let measures: Vec<MeasureId> = among.iter().filter_map(|at| measures.get(*at)).copied().collect();
            let mut statements: Vec<usize> = measures.iter().map(|one| one.tariff).collect();
            statements.sort_unstable();
            statements.dedup();
            let finding = Finding {
                kind: *kind,
                jurisdiction: proved.jurisdiction,
                program: proved.program,
                measures,
                point: point.clone(),
                known_on: *known_on,
                courts: self.courts,
                more: 0,
            };
            match self.found.get_mut(&(*kind, statements.clone())) {
                Some(known) => {
                    known.more += 1;
                    // The plainest example is one by all that is known.
                    if known.known_on < *known_on {
                        let more = known.more;
                        *known = Finding { more, ..finding };
                    }
                }
                None => {
                    self.found.insert((*kind, statements), finding);
                }
            }
        }
        if !is_new {
            return;
        }
        proved.in_force.extend(verdict.in_force.iter().filter_map(|at| measures.get(*at)).map(|one| one.tariff));
        proved.settling.extend(&verdict.settling);
        for (old, new, says_so) in &verdict.survivors {
            if let (Some(old), Some(new)) = (measures.get(*old).copied(), measures.get(*new).copied()) {
                let survivor = Survivor { old, new, origins: class, says_so: *says_so };
                proved.survivors.entry((old.tariff, new.tariff)).or_insert(survivor);
            }
        }
        for (old, new) in &verdict.kept {
            if let (Some(old), Some(new)) = (measures.get(*old), measures.get(*new)) {
                proved.kept.insert((old.tariff, new.tariff));
            }
        }
        let spells = proved.timelines.get(timeline).map(|timeline| timeline.spells.as_slice()).unwrap_or(&[]);
        let prevailing = spells.iter().flat_map(|spell| &spell.prevailing).filter_map(|at| measures.get(*at));
        let prevail: Vec<usize> = prevailing.map(|one| one.tariff).collect();
        proved.prevail.extend(prevail);
    }
}

/// How products lie to each other, pair by pair: apart from what they are, that decides which scope is inside which.
fn lie_of(areas: &[ProductSet]) -> Vec<u8> {
    let mut lie = Vec::new();
    for (at, one) in areas.iter().enumerate() {
        for other in areas.iter().skip(at + 1) {
            lie.push(u8::from(one.includes(other)) + 2 * u8::from(other.includes(one)));
        }
    }
    lie
}
