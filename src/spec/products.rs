use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::book::{Atom, Book, Condition, Element, Part, Presence, Schedule, grain_cuts};
use crate::region::ProductSet;
use crate::trade::{ProductCode, TOP};

/// Products in classes that a book treats alike: those in the same statements, lying there in the same way. A line whose
/// product is lacking is followed through the classes and not through every code.
pub struct ProductClasses {
    /// Where each stretch begins; it ends where the next begins.
    starts: Vec<u64>,
    /// To which class each stretch belongs.
    class_of: Vec<usize>,
    /// Each class: what is in it besides schedules, by number, and how schedules treat it.
    classes: Vec<(usize, Vec<Treated>)>,
    /// Of each jurisdiction that has a schedule, whether it lists each stretch.
    listed: BTreeMap<usize, Vec<bool>>,
}

/// How an edition of a schedule treats a class: jurisdiction, program and place of the edition, and its treatment.
type Treated = [usize; 4];

/// Which columns of a schedule a line can come to: products that differ in others are alike to it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns {
    /// The programme codes that are claimed.
    pub claims: BTreeSet<String>,
    /// Whether column 2 may be due.
    pub column2: bool,
}

/// A statement's place in the book, and its elements.
type Named<'a> = (Vec<usize>, &'a Element<ProductSet>);

impl ProductClasses {
    /// Looks a book through.
    pub fn new(book: &Book) -> ProductClasses {
        let named = named(book);
        let mut cuts: BTreeSet<u64> = BTreeSet::from([0]);
        let mut grains = BTreeSet::new();
        for (_, element) in &named {
            let areas = std::iter::once(&element.area).chain(element.holes.iter().map(|hole| &hole.area));
            cuts.extend(areas.flat_map(|area| area.ranges()).flat_map(|(start, end)| [*start, *end]));
            grains.extend(element.grain_range());
        }
        let schedules = schedules(book);
        cuts.extend(schedules.iter().flat_map(|(_, one)| &one.table.stretches).flat_map(|one| [one.start, one.end]));
        cuts.extend(grain_cuts(&cuts, &grains));
        cuts.remove(&TOP);
        let mut events: Vec<(u64, u64, usize)> = Vec::new();
        for (at, (_, element)) in named.iter().enumerate() {
            events.extend(element.area.ranges().iter().map(|(start, end)| (*start, *end, at)));
        }
        events.sort_unstable();
        let mut next = events.iter().peekable();
        let mut active: BTreeSet<(u64, usize)> = BTreeSet::new();
        let mut presences: Vec<&Presence> = Vec::new();
        let mut rests: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
        let mut classes: BTreeMap<(usize, Vec<Treated>), usize> = BTreeMap::new();
        let mut found =
            ProductClasses { starts: Vec::new(), class_of: Vec::new(), classes: Vec::new(), listed: BTreeMap::new() };
        let mut areas = Areas::new(&named);
        // What the stretch before belongs to, as long as nothing begins or ends that is not a schedule's.
        let mut before: Option<usize> = None;
        for start in cuts {
            while active.first().is_some_and(|(end, _)| *end <= start) {
                active.pop_first();
                before = None;
            }
            while let Some((_, end, at)) = next.next_if(|(from, ..)| *from <= start) {
                active.insert((*end, *at));
                before = None;
            }
            let is_grained = || active.iter().any(|(_, at)| named.get(*at).is_some_and(|(_, one)| one.grain.is_some()));
            let rest = match before.filter(|_| !is_grained()) {
                Some(rest) => rest,
                None => {
                    let count = rests.len();
                    let signature = signature(start, &active, &named, &mut presences, &mut areas);
                    *rests.entry(signature).or_insert(count)
                }
            };
            before = Some(rest);
            let mut treated: Vec<Treated> = Vec::new();
            let mut listed: BTreeMap<usize, bool> = BTreeMap::new();
            for (name, schedule) in &schedules {
                let is_listed = listed.entry(name[0]).or_default();
                if let Some((stretch, line)) = schedule.table.line_of(start) {
                    *is_listed |= stretch.is_listed;
                    let [jurisdiction, program, place] = *name;
                    treated.push([jurisdiction, program, place, line.treatment]);
                }
            }
            for (at, is_listed) in listed {
                found.listed.entry(at).or_default().push(is_listed);
            }
            let count = classes.len();
            let class = *classes.entry((rest, treated)).or_insert(count);
            found.starts.push(start);
            found.class_of.push(class);
        }
        let mut classes: Vec<((usize, Vec<Treated>), usize)> = classes.into_iter().collect();
        classes.sort_by_key(|(_, at)| *at);
        found.classes = classes.into_iter().map(|(class, _)| class).collect();
        found
    }

    /// The classes within a stretch of product numbers, each as far as it lies there; as far as a schedule of the jurisdiction lists
    /// them, where it lists any of them, and those as one that differ only in columns of it that cannot be due.
    pub fn within(
        &self,
        book: &Book,
        jurisdiction: usize,
        (start, end): (u64, u64),
        columns: &Columns,
    ) -> Vec<ProductSet> {
        let first = self.starts.partition_point(|at| *at <= start).saturating_sub(1);
        let last = self.starts.partition_point(|at| *at < end);
        let listed = self.listed.get(&jurisdiction).and_then(|listed| listed.get(first..last));
        let listed = listed.filter(|listed| listed.iter().any(|one| *one)).unwrap_or(&[]);
        let mut ranges: BTreeMap<usize, Vec<(u64, u64)>> = BTreeMap::new();
        let mut alike: BTreeMap<usize, usize> = BTreeMap::new();
        let mut known: BTreeMap<(usize, Vec<Seen<'_>>), usize> = BTreeMap::new();
        for (place, at) in (first..last).enumerate() {
            if listed.get(place) == Some(&false) {
                continue;
            }
            let (Some(from), Some(class)) = (self.starts.get(at), self.class_of.get(at)) else { continue };
            let to = self.starts.get(at + 1).copied().unwrap_or(TOP);
            let class = alike.entry(*class).or_insert_with(|| {
                let seen = self.seen(book, jurisdiction, *class, columns);
                let count = known.len();
                *known.entry(seen).or_insert(count)
            });
            ranges.entry(*class).or_default().push(((*from).max(start), to.min(end)));
        }
        // A line whose code is no possible product keeps it: what is written is not corrected here.
        let possible = ProductSet::possible();
        let all = || ranges.values().map(|ranges| ProductSet::from_ranges(ranges.iter().copied()));
        let mut classes: Vec<ProductSet> =
            all().map(|class| class.meet(&possible)).filter(|class| !class.is_empty()).collect();
        if classes.is_empty() {
            classes = all().collect();
        }
        classes.sort_by_key(ProductSet::first);
        classes
    }
}

/// What of a treatment can be due: the edition, and the texts of the columns; of another jurisdiction the treatment by its number.
type Seen<'a> = (Treated, Vec<&'a str>);

impl ProductClasses {
    fn seen<'b>(&self, book: &'b Book, jurisdiction: usize, class: usize, columns: &Columns) -> (usize, Vec<Seen<'b>>) {
        let Some((rest, treated)) = self.classes.get(class) else { return (usize::MAX, Vec::new()) };
        let seen = treated.iter().map(|[at, program, place, treatment]| {
            let of = book.jurisdictions.get(*at).and_then(|one| one.programs.get(*program));
            let found = of.and_then(|one| one.schedules.get(*place)?.table.treatments.get(*treatment));
            let Some(found) = found.filter(|_| *at == jurisdiction) else {
                return ([*at, *program, *place, *treatment], Vec::new());
            };
            let claimed = |codes: &[String]| codes.iter().any(|code| columns.claims.contains(code));
            let mut texts = vec![found.general.text.as_str()];
            texts.push(if columns.column2 { found.column2.text.as_str() } else { "" });
            texts.extend(found.special.iter().filter(|(codes, _)| claimed(codes)).map(|(_, one)| one.text.as_str()));
            ([*at, *program, *place, 0], texts)
        });
        (*rest, seen.collect())
    }
}

/// Every edition of every schedule, named by jurisdiction, program and place.
fn schedules(book: &Book) -> Vec<([usize; 3], &Schedule)> {
    let mut found = Vec::new();
    for (at, jurisdiction) in book.jurisdictions.iter().enumerate() {
        for (program_at, program) in jurisdiction.programs.iter().enumerate() {
            found.extend(program.schedules.iter().enumerate().map(|(place, one)| ([at, program_at, place], one)));
        }
    }
    found
}

/// The areas of elements, equal ones as one, and how they lie to each other: each pair is compared once.
struct Areas {
    /// Which area each element has.
    of: Vec<usize>,
    lies: HashMap<(usize, usize), usize>,
}

impl Areas {
    fn new(named: &[Named<'_>]) -> Areas {
        let mut ids: BTreeMap<&[(u64, u64)], usize> = BTreeMap::new();
        let mut of = Vec::new();
        for (_, element) in named {
            let count = ids.len();
            of.push(*ids.entry(element.area.ranges()).or_insert(count));
        }
        Areas { of, lies: HashMap::new() }
    }

    fn lie(&mut self, start: u64, one: (usize, &Element<ProductSet>), other: (usize, &Element<ProductSet>)) -> usize {
        let lie = |one: &ProductSet, other: &ProductSet| {
            usize::from(one.includes(other)) + 2 * usize::from(other.includes(one))
        };
        // Of a range of single codes it is the one around the product that counts.
        let around = |element: &Element<ProductSet>| match element.grain {
            Some(digits) => element.area.meet(&ProductSet::of(ProductCode::around(start, digits))),
            None => element.area.clone(),
        };
        if one.1.grain.is_some() || other.1.grain.is_some() {
            return lie(&around(one.1), &around(other.1));
        }
        *self.lies.entry((one.0, other.0)).or_insert_with(|| lie(&one.1.area, &other.1.area))
    }
}

/// What decides how a product is treated: the statements it is in, when each of their elements is there, and how the elements
/// of one program lie to each other.
fn signature<'a>(
    start: u64,
    active: &BTreeSet<(u64, usize)>,
    named: &[Named<'a>],
    presences: &mut Vec<&'a Presence>,
    areas: &mut Areas,
) -> Vec<usize> {
    let mut here: Vec<(&[usize], usize, usize, &Element<ProductSet>)> = Vec::new();
    for (_, at) in active {
        let (Some((name, element)), Some(area)) = (named.get(*at), areas.of.get(*at)) else { continue };
        let presence = if element.holes.is_empty() {
            presences.iter().position(|known| **known == element.presence).unwrap_or_else(|| {
                presences.push(&element.presence);
                presences.len() - 1
            })
        } else {
            // An element with holes is like no other.
            usize::MAX - at
        };
        here.push((name.as_slice(), presence, *area, element));
    }
    here.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)));
    let mut signature = Vec::new();
    for program in here.chunk_by(|one, other| one.0.get(..3) == other.0.get(..3)) {
        let mut distinct: Vec<(usize, &Element<ProductSet>)> = Vec::new();
        for (name, presence, area, element) in program {
            let known = distinct.iter().position(|(known, one)| known == area && one.grain == element.grain);
            let at = known.unwrap_or_else(|| {
                distinct.push((*area, *element));
                distinct.len() - 1
            });
            signature.extend(name.iter());
            signature.extend([*presence, at]);
        }
        for (at, one) in distinct.iter().enumerate() {
            signature.extend(distinct.iter().skip(at + 1).map(|other| areas.lie(start, *one, *other)));
        }
    }
    signature
}

/// Every element of products in a book, named by kind, jurisdiction, program and place.
fn named(book: &Book) -> Vec<Named<'_>> {
    let mut found: Vec<Named<'_>> = Vec::new();
    for (at, jurisdiction) in book.jurisdictions.iter().enumerate() {
        for (program_at, program) in jurisdiction.programs.iter().enumerate() {
            for (place, tariff) in program.tariffs.iter().enumerate() {
                found.extend(tariff.products.iter().map(|one| (vec![0, at, program_at, place], one)));
                asked(&tariff.terms.condition, &[1, at, program_at, place], &mut found);
            }
            for (place, exemption) in program.exemptions.iter().enumerate() {
                found.extend(exemption.products.iter().map(|one| (vec![2, at, program_at, place], one)));
                asked(&exemption.terms.condition, &[3, at, program_at, place], &mut found);
            }
            for (place, deduction) in program.deductions.iter().enumerate() {
                asked(&deduction.terms.condition, &[4, at, program_at, place], &mut found);
            }
        }
        for (place, control) in jurisdiction.controls.iter().enumerate() {
            found.extend(control.products.iter().map(|one| (vec![5, at, 0, place], one)));
            asked(&control.terms.condition, &[6, at, 0, place], &mut found);
        }
        for (place, act) in jurisdiction.acts.iter().enumerate() {
            part(&act.part, &[7, at, 0, place], &mut found);
        }
        for (place, precedence) in jurisdiction.precedences.iter().enumerate() {
            part(&precedence.part, &[8, at, 0, place], &mut found);
            asked(&precedence.terms.condition, &[9, at, 0, place], &mut found);
        }
    }
    found
}

fn part<'a>(part: &'a Part, name: &[usize], found: &mut Vec<Named<'a>>) {
    found.extend(part.products.iter().flatten().map(|one| (name.to_vec(), one)));
}

fn asked<'a>(condition: &'a Condition, name: &[usize], found: &mut Vec<Named<'a>>) {
    let mut atoms = 0usize;
    condition.each_atom(&mut |atom, _| {
        atoms += 1;
        if let Atom::ProductIn(elements) = atom {
            found.extend(elements.iter().map(|one| ([name, &[atoms]].concat(), one)));
        }
    });
}
