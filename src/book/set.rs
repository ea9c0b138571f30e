use std::collections::BTreeSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::region::{CountrySet, DaySet, ProductSet};
use crate::source::Span;
use crate::trade::{Country, Day, ProductCode};

/// When something dated is there, and since when that is known.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Presence {
    /// The days.
    pub days: DaySet,
    /// The day it became known; [`Day::FIRST`] where it always was.
    pub known: Day,
}

impl Presence {
    /// Always there.
    pub fn always() -> Presence {
        Presence { days: DaySet::everything(), known: Day::FIRST }
    }

    /// Whether it is there on a day, by what was known on another.
    pub fn holds(&self, day: Day, known_on: Day) -> bool {
        self.known <= known_on && self.days.holds(day)
    }

    /// Whether it is always there.
    pub fn is_always(&self) -> bool {
        self.known == Day::FIRST && self.days.is_everything()
    }
}

/// What `except` cuts out of an element, on the days on which it is cut.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Hole<S> {
    /// What is cut out.
    pub area: S,
    /// When.
    pub presence: Presence,
}

/// One element of a set: a code, a country, or everything; a measure that lists is one measure an element.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Element<S> {
    /// What it covers before holes are cut.
    pub area: S,
    /// Of a range of codes: the digits of each, which is a measure by itself.
    pub grain: Option<u8>,
    /// What is cut out.
    pub holes: Vec<Hole<S>>,
    /// When it belongs to its set.
    pub presence: Presence,
    /// Where it was written.
    pub span: Span,
}

/// A set of one sort or the other, opened into its elements.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum SetOf {
    /// Products.
    Products(#[serde(with = "crate::pack::shared")] Arc<[Element<ProductSet>]>),
    /// Countries.
    Countries(#[serde(with = "crate::pack::shared")] Arc<[Element<CountrySet>]>),
}

/// A set that a book has a name for.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct NamedSet {
    /// Its name.
    pub name: String,
    /// The jurisdiction that says it, by its place in the book.
    pub jurisdiction: usize,
    /// What it holds; nothing where it could not be read.
    pub of: SetOf,
    /// Where its name stands.
    pub span: Span,
}

impl<S> Element<S> {
    /// Whether it, or something cut out of it, became known on a day.
    pub fn is_announced(&self) -> bool {
        let presences = std::iter::once(&self.presence).chain(self.holes.iter().map(|hole| &hole.presence));
        presences.into_iter().any(|presence| presence.known != Day::FIRST)
    }
}

/// Where the single codes of ranges begin and end that something else cuts: inside such a code not every product lies alike.
/// `grains` are a range's start and end and the digits of its codes.
pub fn grain_cuts(cuts: &BTreeSet<u64>, grains: &BTreeSet<(u64, u64, u8)>) -> Vec<u64> {
    let mut found = Vec::new();
    for (start, end, digits) in grains {
        let step = ProductCode::step(*digits);
        let inside = cuts.range(start..end).filter(|at| **at % step != 0);
        found.extend(inside.flat_map(|at| [at / step * step, at / step * step + step]));
    }
    found
}

impl Element<ProductSet> {
    /// Of a range: its start and end and the digits of its codes.
    pub fn grain_range(&self) -> Option<(u64, u64, u8)> {
        let ranges = self.area.ranges();
        Some((ranges.first()?.0, ranges.last()?.1, self.grain?))
    }

    /// What it covers on a day, whole ranges whole.
    pub fn area_on(&self, day: Day, known_on: Day) -> ProductSet {
        if !self.presence.holds(day, known_on) {
            return ProductSet::nothing();
        }
        self.scope_on(day, known_on)
    }

    /// What it covers on a day, whether or not it belongs to its set then: the scope that measures compare by.
    pub fn scope_on(&self, day: Day, known_on: Day) -> ProductSet {
        let mut area = self.area.clone();
        for hole in self.holes.iter().filter(|hole| hole.presence.holds(day, known_on)) {
            area = area.minus(&hole.area);
        }
        area
    }

    /// The single code of a range around a twelve-digit number, with its holes; what [`Element::scope_on`] gives where it is
    /// no range.
    pub fn single_on(&self, at: u64, day: Day, known_on: Day) -> ProductSet {
        let scope = self.scope_on(day, known_on);
        match self.grain {
            Some(digits) => scope.meet(&ProductSet::of(ProductCode::around(at, digits))),
            None => scope,
        }
    }

    /// Whether it holds a twelve-digit number on a day.
    pub fn holds(&self, at: u64, day: Day, known_on: Day) -> bool {
        self.presence.holds(day, known_on)
            && self.area.holds(at)
            && !self.holes.iter().any(|hole| hole.presence.holds(day, known_on) && hole.area.holds(at))
    }
}

impl Element<CountrySet> {
    /// What it covers on a day.
    pub fn area_on(&self, day: Day, known_on: Day) -> CountrySet {
        if self.presence.holds(day, known_on) { self.scope_on(day, known_on) } else { CountrySet::nothing() }
    }

    /// What it covers on a day, whether or not it belongs to its set then: the scope that measures compare by.
    pub fn scope_on(&self, day: Day, known_on: Day) -> CountrySet {
        let mut area = self.area;
        for hole in self.holes.iter().filter(|hole| hole.presence.holds(day, known_on)) {
            area = area.minus(&hole.area);
        }
        area
    }

    /// Whether it holds a country on a day.
    pub fn holds(&self, country: Country, day: Day, known_on: Day) -> bool {
        self.presence.holds(day, known_on)
            && self.area.holds(country)
            && !self.holes.iter().any(|hole| hole.presence.holds(day, known_on) && hole.area.holds(country))
    }
}
