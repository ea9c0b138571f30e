use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use crate::book::{Element, Presence, grain_cuts};
use crate::region::ProductSet;
use crate::trade::{ProductCode, TOP};

/// An element of products, where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Placed<'a> {
    /// Statements of one group are compared with each other by their scopes: the tariffs of a program. Those of none are not.
    pub group: Option<u32>,
    /// The statement, or the question in one.
    pub name: u32,
    /// The element.
    pub element: &'a Element<ProductSet>,
}

/// Products in stretches, and the stretches in classes that statements treat alike: those of a class are in the same statements,
/// and lie there in the same way.
#[derive(Debug, Clone, Default)]
pub struct Alike {
    starts: Vec<u64>,
    class_of: Vec<u32>,
    classes: usize,
    /// For each heading how many stretches begin before it, where that is worth it.
    headings: Vec<u32>,
}

/// A heading of four digits, in twelve-digit numbers.
const HEADING: u64 = 100_000_000;
/// From so many stretches on they are found by their headings.
const MANY: usize = 1 << 11;

impl Alike {
    /// Looks elements through; stretches are cut at `cuts` as well.
    pub fn new(placed: &[Placed<'_>], cuts: impl IntoIterator<Item = u64>) -> Alike {
        let starts = starts(placed, cuts);
        let mut events: Vec<(u64, u64, usize)> = Vec::new();
        for (at, one) in placed.iter().enumerate() {
            events.extend(one.element.area.ranges().iter().map(|(start, end)| (*start, *end, at)));
        }
        // What is sorted already in long pieces is sorted soon.
        events.sort();
        let mut next = events.into_iter().peekable();
        let mut active: Vec<(u64, usize)> = Vec::new();
        let mut found: FxHashMap<Box<[u32]>, u32> = FxHashMap::default();
        let mut signing = Signing::new(placed);
        let mut class_of = Vec::with_capacity(starts.len());
        let mut before: Option<u32> = None;
        for start in &starts {
            let count = active.len();
            active.retain(|(end, _)| end > start);
            let mut is_same = active.len() == count;
            while let Some((_, end, at)) = next.next_if(|(from, ..)| from <= start) {
                active.push((end, at));
                is_same = false;
            }
            // A range is cut into its single codes, and what is cut out of an element begins and ends within it.
            let is_plain = |(_, at): &(u64, usize)| {
                placed.get(*at).is_none_or(|one| one.element.grain.is_none() && one.element.holes.is_empty())
            };
            let class = before.filter(|_| is_same && active.iter().all(is_plain)).unwrap_or_else(|| {
                signing.sign(*start, &active);
                let next = u32::try_from(found.len()).unwrap_or(u32::MAX);
                match found.get(signing.said.as_slice()) {
                    Some(class) => *class,
                    None => {
                        found.insert(signing.said.as_slice().into(), next);
                        next
                    }
                }
            });
            before = Some(class);
            class_of.push(class);
        }
        let headings = headings(&starts);
        Alike { starts, class_of, classes: found.len(), headings }
    }

    /// The same stretches in classes that something else tells apart as well; it is asked for the first number of each.
    #[must_use]
    pub fn refined(self, mut also: impl FnMut(u64) -> Vec<u32>) -> Alike {
        let mut found: FxHashMap<(u32, Vec<u32>), u32> = FxHashMap::default();
        let mut class_of = Vec::with_capacity(self.class_of.len());
        for (start, class) in self.stretches() {
            let count = u32::try_from(found.len()).unwrap_or(u32::MAX);
            class_of.push(*found.entry((class, also(start))).or_insert(count));
        }
        Alike { class_of, classes: found.len(), ..self }
    }

    /// How many classes there are.
    pub fn len(&self) -> usize {
        self.classes
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.classes == 0
    }

    /// Where each stretch begins, with its class; it ends where the next begins.
    pub fn stretches(&self) -> impl Iterator<Item = (u64, u32)> + '_ {
        self.starts.iter().copied().zip(self.class_of.iter().copied())
    }

    /// The place of the first stretch that begins behind a number.
    fn next(&self, number: u64) -> usize {
        let heading = usize::try_from(number / HEADING).unwrap_or(usize::MAX);
        let near = self.headings.get(heading).zip(self.headings.get(heading.saturating_add(1)));
        let (from, to) = near.map_or((0, self.starts.len()), |(from, to)| (*from as usize, *to as usize));
        from + self.starts.get(from..to).unwrap_or(&[]).partition_point(|at| *at <= number)
    }

    /// The class of all numbers from one up to another, where they lie in one stretch.
    pub fn only(&self, (start, end): (u64, u64)) -> Option<u32> {
        let next = self.next(start);
        let is_one = self.starts.get(next).is_none_or(|at| *at >= end);
        self.class_of.get(next.saturating_sub(1)).copied().filter(|_| is_one)
    }

    /// The stretches with a number from one up to another, each as far as it lies there, with their classes.
    pub fn within(&self, (start, end): (u64, u64)) -> impl Iterator<Item = ((u64, u64), u32)> + '_ {
        let first = self.next(start).saturating_sub(1);
        let here = self.stretches().skip(first).take_while(move |(from, _)| *from < end);
        here.enumerate().map(move |(at, (from, class))| {
            let to = self.starts.get(first + at + 1).copied().unwrap_or(TOP);
            ((from.max(start), to.min(end)), class)
        })
    }
}

/// For each heading, and one past the last, how many of many starts come before it.
fn headings(starts: &[u64]) -> Vec<u32> {
    if starts.len() < MANY {
        return Vec::new();
    }
    let mut count = 0;
    let mut rest = starts.iter().peekable();
    let before = (0..=TOP / HEADING).map(|heading| {
        while rest.next_if(|start| **start < heading * HEADING).is_some() {
            count += 1;
        }
        count
    });
    before.collect()
}

/// Where stretches begin: where an element or a hole begins or ends, and around what cuts the single codes of a range.
fn starts(placed: &[Placed<'_>], cuts: impl IntoIterator<Item = u64>) -> Vec<u64> {
    let mut starts: Vec<u64> = vec![0];
    let mut grains = BTreeSet::new();
    for one in placed {
        let areas = std::iter::once(&one.element.area).chain(one.element.holes.iter().map(|hole| &hole.area));
        starts.extend(areas.flat_map(|area| area.ranges()).flat_map(|(start, end)| [*start, *end]));
        grains.extend(one.element.grain_range());
    }
    starts.extend(cuts);
    if !grains.is_empty() {
        let all: BTreeSet<u64> = starts.iter().copied().collect();
        starts.extend(grain_cuts(&all, &grains));
    }
    starts.retain(|start| *start < TOP);
    starts.sort();
    starts.dedup();
    starts
}

/// An element in which a product is: group, name, presence, place, and it.
type Here<'a> = (Option<u32>, u32, u32, usize, &'a Element<ProductSet>);

/// What decides how a product is treated.
struct Signing<'p, 'a> {
    placed: &'p [Placed<'a>],
    /// When each element is there, by a number that those of the same days share. One with holes is like no other.
    presences: Vec<u32>,
    /// How areas that are compared lie to each other, each pair once.
    lies: FxHashMap<(usize, usize), u32>,
    here: Vec<Here<'a>>,
    said: Vec<u32>,
}

impl<'p, 'a> Signing<'p, 'a> {
    fn new(placed: &'p [Placed<'a>]) -> Signing<'p, 'a> {
        let mut known: FxHashMap<&Presence, u32> = FxHashMap::default();
        let mut last: Option<(&Presence, u32)> = None;
        let mut presences = Vec::with_capacity(placed.len());
        for (at, one) in placed.iter().enumerate() {
            if !one.element.holes.is_empty() {
                presences.push(u32::MAX - u32::try_from(at).unwrap_or(0));
                continue;
            }
            let presence = &one.element.presence;
            let number = match last {
                Some((last, number)) if last == presence => number,
                _ => {
                    let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
                    *known.entry(presence).or_insert(next)
                }
            };
            last = Some((presence, number));
            presences.push(number);
        }
        Signing { placed, presences, lies: FxHashMap::default(), here: Vec::new(), said: Vec::new() }
    }

    /// Says which statements a product is in, when each of their elements is there, and how the elements of one group lie to
    /// each other.
    fn sign(&mut self, start: u64, active: &[(u64, usize)]) {
        self.said.clear();
        let mut here = std::mem::take(&mut self.here);
        here.clear();
        for (_, at) in active {
            if let Some((one, presence)) = self.placed.get(*at).zip(self.presences.get(*at)) {
                here.push((one.group, one.name, *presence, *at, one.element));
            }
        }
        here.sort_unstable_by_key(|(group, name, presence, at, _)| (*group, *name, *presence, *at));
        for group in here.chunk_by(|one, other| one.0 == other.0) {
            self.sign_group(start, group);
            // No name is so great.
            self.said.push(u32::MAX);
        }
        self.here = here;
    }

    fn sign_group(&mut self, start: u64, group: &[Here<'a>]) {
        if let [(_, name, presence, _, element)] = group {
            self.said.extend([*name, *presence, 0]);
            self.said.extend(element.holes.iter().map(|hole| u32::from(hole.area.holds(start))));
            return;
        }
        let mut distinct: Vec<(usize, &Element<ProductSet>)> = Vec::new();
        for (_, name, presence, at, element) in group {
            let is_alike =
                |(_, one): &(usize, &Element<ProductSet>)| one.grain == element.grain && one.area == element.area;
            let place = distinct.iter().position(is_alike).unwrap_or_else(|| {
                distinct.push((*at, *element));
                distinct.len() - 1
            });
            self.said.extend([*name, *presence, u32::try_from(place).unwrap_or(u32::MAX)]);
            self.said.extend(element.holes.iter().map(|hole| u32::from(hole.area.holds(start))));
        }
        let compared = if group.first().is_some_and(|one| one.0.is_some()) { distinct.as_slice() } else { &[] };
        for (place, one) in compared.iter().enumerate() {
            for other in compared.iter().skip(place + 1) {
                let lie = self.lie(start, *one, *other);
                self.said.push(lie);
            }
        }
    }

    fn lie(&mut self, start: u64, one: (usize, &Element<ProductSet>), other: (usize, &Element<ProductSet>)) -> u32 {
        let lie =
            |one: &ProductSet, other: &ProductSet| u32::from(one.includes(other)) + 2 * u32::from(other.includes(one));
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
