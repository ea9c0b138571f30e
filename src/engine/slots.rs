use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use crate::engine::classes::Class;
use crate::engine::plan::Plan;
use crate::trade::{Country, Day, Value};

/// A value that is not reckoned with, as it is compared.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Plain {
    /// The first number beneath a code and one past the last.
    Product(u64, u64),
    /// A country.
    Country(Country),
    /// A day.
    Day(Day),
    /// A text: blanks folded, in lower case.
    Text(String),
    /// Codes in upper case.
    Codes(BTreeSet<String>),
    /// Yes or no.
    Flag(bool),
}

impl Plain {
    /// A value as it is compared; nothing for one that is reckoned with.
    pub fn of(value: &Value) -> Option<Plain> {
        match value {
            Value::Product(code) => Some(Plain::Product(code.start(), code.end())),
            Value::Country(country) => Some(Plain::Country(*country)),
            Value::Date(day) => Some(Plain::Day(*day)),
            Value::Text(text) => Some(Plain::Text(folded(text))),
            Value::Flag(yes) => Some(Plain::Flag(*yes)),
            Value::Codes(codes) => Some(Plain::Codes(codes.clone())),
            Value::Money(..) | Value::Number(_) | Value::Quantity(..) => None,
        }
    }
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// How many numbers are added at once.
pub const ABREAST: usize = 4;

/// How many numbers of that many deciders lie side by side: those behind the last are zeros.
pub fn width(deciders: usize) -> usize {
    deciders.next_multiple_of(ABREAST)
}

/// The values that lines say of one subject: a slot is the place of those that no decider tells apart, and 0 is that nothing is said.
/// Each slot knows how much it adds to the number by which each decider that asks finds its decision.
pub struct Slots {
    /// Its dimensions: of which decider, which of the plan's, and how far apart its classes lie.
    dimensions: Vec<(usize, usize, u64)>,
    /// The deciders that ask of it, in order.
    deciders: Vec<usize>,
    /// For each slot one of its values.
    values: Vec<Option<Plain>>,
    found: FxHashMap<Plain, u32>,
    /// Slots by what they add.
    alike: FxHashMap<Box<[u64]>, u32>,
    /// How many numbers a slot has: one for each decider, whether it asks or not.
    width: usize,
    /// Slot by slot what each adds for every decider, side by side.
    adds: Vec<u64>,
    /// For each dimension the classes of codes as they come.
    codes: Vec<FxHashMap<Class, u32>>,
}

impl Slots {
    /// Of a subject, by its place in the plan, with nothing said yet.
    pub fn new(plan: &Plan<'_>, subject: usize) -> Slots {
        let mut dimensions = Vec::new();
        for (at, decider) in plan.deciders.iter().enumerate() {
            let own = decider.dimensions.iter().filter(|(_, of, _)| *of == subject);
            dimensions.extend(own.map(|(dimension, _, stride)| (at, *dimension, *stride)));
        }
        let mut deciders: Vec<usize> = dimensions.iter().map(|(decider, ..)| *decider).collect();
        deciders.dedup();
        Slots {
            values: vec![None],
            found: FxHashMap::default(),
            alike: FxHashMap::default(),
            width: width(plan.deciders.len()),
            adds: vec![0; width(plan.deciders.len())],
            deciders,
            codes: dimensions.iter().map(|_| FxHashMap::default()).collect(),
            dimensions,
        }
    }

    /// The slot of a value.
    pub fn slot(&mut self, plan: &Plan<'_>, value: &Plain) -> u32 {
        if !self.found.contains_key(value) {
            self.learn(plan, &[value]);
        }
        self.found.get(value).copied().unwrap_or(0)
    }

    /// The slots of several values, or of nothing.
    pub fn slots(&mut self, plan: &Plan<'_>, values: &[Option<Plain>]) -> Vec<u32> {
        let mut new: Vec<&Plain> = values.iter().flatten().filter(|value| !self.found.contains_key(*value)).collect();
        // Those that lie near each other are looked up one behind the other.
        new.sort_unstable();
        new.dedup();
        self.learn(plan, &new);
        let slot = |value: &Option<Plain>| value.as_ref().and_then(|value| self.found.get(value)).copied();
        values.iter().map(|value| slot(value).unwrap_or(0)).collect()
    }

    /// Learns values that are new, one dimension after another.
    fn learn(&mut self, plan: &Plan<'_>, new: &[&Plain]) {
        let width = self.width.max(1);
        let mut all_adds = vec![0; new.len() * width];
        for ((decider, dimension, stride), codes) in self.dimensions.iter().zip(&mut self.codes) {
            let Some(dimension) = plan.dimensions.get(*dimension) else { continue };
            for (value, adds) in new.iter().zip(all_adds.chunks_exact_mut(width)) {
                let class = match dimension.classes.class(value) {
                    Class::At(class) => class,
                    of => {
                        let next = u32::try_from(codes.len()).unwrap_or(u32::MAX - 1) + 1;
                        let class = *codes.entry(of).or_insert(next);
                        if (class as usize) < dimension.size { class } else { 0 }
                    }
                };
                if let Some(add) = adds.get_mut(*decider) {
                    *add += u64::from(class) * stride;
                }
            }
        }
        self.found.reserve(new.len());
        for (value, adds) in new.iter().zip(all_adds.chunks_exact(width)) {
            let slot = match self.alike.get(adds) {
                Some(slot) => *slot,
                None => {
                    let slot = u32::try_from(self.values.len()).unwrap_or(0);
                    self.values.push(Some((*value).clone()));
                    self.adds.extend_from_slice(adds);
                    self.alike.insert(adds.into(), slot);
                    slot
                }
            };
            self.found.insert((*value).clone(), slot);
        }
    }

    /// What a slot says: one of several that are alike.
    pub fn value(&self, slot: u32) -> Option<&Plain> {
        self.values.get(slot as usize).and_then(Option::as_ref)
    }

    /// What a slot adds for every decider.
    #[inline]
    pub fn adds(&self, slot: u32) -> &[u64] {
        let start = slot as usize * self.width;
        self.adds.get(start..start + self.width).unwrap_or(&[])
    }

    /// The deciders that ask of the subject.
    pub fn deciders(&self) -> &[usize] {
        &self.deciders
    }

    /// How many values there are.
    pub fn len(&self) -> usize {
        self.found.len()
    }
}
