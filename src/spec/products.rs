use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Alike, Atom, Book, Condition, Element, Part, Placed, Schedule};
use crate::region::ProductSet;
use crate::trade::TOP;

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

impl ProductClasses {
    /// Looks a book through.
    pub fn new(book: &Book) -> ProductClasses {
        let schedules = schedules(book);
        let cuts = schedules.iter().flat_map(|(_, one)| &one.table.stretches).flat_map(|one| [one.start, one.end]);
        let alike = Alike::new(&placed(book), cuts);
        let mut classes: BTreeMap<(usize, Vec<Treated>), usize> = BTreeMap::new();
        let mut found =
            ProductClasses { starts: Vec::new(), class_of: Vec::new(), classes: Vec::new(), listed: BTreeMap::new() };
        for (start, rest) in alike.stretches() {
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
            let class = *classes.entry((rest as usize, treated)).or_insert(count);
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

/// Every element of products in a book: the tariffs of a program are one group.
fn placed(book: &Book) -> Vec<Placed<'_>> {
    let mut found = Finding { placed: Vec::new(), group: None, name: 0 };
    let programs = book.jurisdictions.iter().flat_map(|jurisdiction| &jurisdiction.programs);
    for (group, program) in (0..).zip(programs) {
        found.group = Some(group);
        for tariff in &program.tariffs {
            found.elements(&tariff.products);
        }
    }
    found.group = None;
    for jurisdiction in &book.jurisdictions {
        for program in &jurisdiction.programs {
            program.tariffs.iter().for_each(|one| found.asked(&one.terms.condition));
            for exemption in &program.exemptions {
                found.elements(&exemption.products);
                found.asked(&exemption.terms.condition);
            }
            program.deductions.iter().for_each(|one| found.asked(&one.terms.condition));
        }
        for control in &jurisdiction.controls {
            found.elements(&control.products);
            found.asked(&control.terms.condition);
        }
        jurisdiction.acts.iter().for_each(|one| found.part(&one.part));
        for precedence in &jurisdiction.precedences {
            found.part(&precedence.part);
            found.asked(&precedence.terms.condition);
        }
    }
    found.placed
}

struct Finding<'a> {
    placed: Vec<Placed<'a>>,
    group: Option<u32>,
    name: u32,
}

impl<'a> Finding<'a> {
    fn elements(&mut self, elements: &'a [Element<ProductSet>]) {
        self.name += 1;
        let (group, name) = (self.group, self.name);
        self.placed.extend(elements.iter().map(|element| Placed { group, name, element }));
    }

    fn part(&mut self, part: &'a Part) {
        part.products.iter().for_each(|elements| self.elements(elements));
    }

    fn asked(&mut self, condition: &'a Condition) {
        condition.each_atom(&mut |atom, _| {
            if let Atom::ProductIn(elements) = atom {
                self.elements(elements);
            }
        });
    }
}
