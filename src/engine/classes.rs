use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Alike, Builtin, FactId, Placed, Schedule};
use crate::engine::asks::Asks;
use crate::engine::slots::Plain;
use crate::region::{CountrySet, ProductSet};
use crate::trade::{Country, Day, Season};

/// The most classes of a fact that has codes: beyond them lines are handed back.
const MOST_CODES: usize = 4096;

/// What is asked about: a fact, or a condition in words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A fact.
    Fact(FactId),
    /// A condition in words.
    Words(String),
}

/// One thing that a decision hangs on, and the classes into which its questions cut it.
pub struct Dimension {
    /// About what.
    pub subject: Subject,
    /// The classes.
    pub classes: Classes,
    /// How many there are, with one for what cannot be told.
    pub size: usize,
}

/// How a value finds its class; 0 is what cannot be told.
pub enum Classes {
    /// Of products.
    Products(Products),
    /// Of each country, in the order of [`Country::index`].
    Countries(Vec<u32>),
    /// Of days: between which turns, and in which seasons.
    Days(Vec<Day>, Vec<Season>),
    /// Of texts: each word its own, and one for all others.
    Texts(BTreeMap<String, u32>),
    /// Of codes: which of these, and where that is asked whether it is only one.
    Codes(Vec<String>, bool),
    /// Of flags and answers.
    Flags,
}

/// The classes of products.
pub struct Products {
    alike: Alike,
    /// The products that a schedule of the jurisdiction lists.
    listed: ProductSet,
    possible: ProductSet,
}

/// Every dimension of a program.
pub fn dimensions(asks: &Asks<'_>, listed: &ProductSet) -> Vec<Dimension> {
    let mut found = Vec::new();
    if !asks.placed.is_empty() || !asks.schedules.is_empty() {
        let products = Products::new(&asks.placed, &asks.schedules, listed);
        let size = products.alike.len() + 1;
        let subject = Subject::Fact(Builtin::Product.id());
        found.push(Dimension { subject, classes: Classes::Products(products), size });
    }
    for (fact, sets) in &asks.countries {
        let classes = countries(sets);
        let size = classes.iter().max().map_or(1, |most| *most as usize + 1);
        found.push(Dimension { subject: Subject::Fact(*fact), classes: Classes::Countries(classes), size });
    }
    let dates: BTreeSet<FactId> = asks.counting.iter().chain(asks.days.keys()).copied().collect();
    for fact in dates {
        let mut turns: BTreeSet<Day> = asks.days.get(&fact).cloned().unwrap_or_default();
        let mut seasons = Vec::new();
        if asks.counting.contains(&fact) {
            turns.extend(&asks.turns);
            seasons.extend(asks.seasons.iter().copied());
        }
        turns.remove(&Day::FIRST);
        turns.remove(&Day::LAST);
        let size = ((turns.len() + 1) << seasons.len().min(16)) + 1;
        let classes = Classes::Days(turns.into_iter().collect(), seasons);
        found.push(Dimension { subject: Subject::Fact(fact), classes, size });
    }
    for (fact, words) in &asks.texts {
        let classes: BTreeMap<String, u32> = words.iter().cloned().zip(2..).collect();
        let size = classes.len() + 2;
        found.push(Dimension { subject: Subject::Fact(*fact), classes: Classes::Texts(classes), size });
    }
    for (fact, codes) in &asks.codes {
        let is_only = asks.only_codes.contains(fact);
        let size = (1usize << (codes.len() + usize::from(is_only)).min(12)).min(MOST_CODES) + 1;
        let classes = Classes::Codes(codes.iter().cloned().collect(), is_only);
        found.push(Dimension { subject: Subject::Fact(*fact), classes, size });
    }
    let flags = asks.flags.iter().map(|fact| Subject::Fact(*fact));
    let words = asks.words.iter().map(|words| Subject::Words((*words).to_string()));
    found.extend(flags.chain(words).map(|subject| Dimension { subject, classes: Classes::Flags, size: 3 }));
    found
}

/// The class of each country: those that are in the same sets are alike.
fn countries(sets: &BTreeSet<CountrySet>) -> Vec<u32> {
    let mut known: BTreeMap<Vec<bool>, u32> = BTreeMap::new();
    Country::all()
        .map(|country| {
            let count = u32::try_from(known.len()).unwrap_or(0) + 1;
            *known.entry(sets.iter().map(|set| set.holds(country)).collect()).or_insert(count)
        })
        .collect()
}

impl Products {
    fn new(placed: &[Placed<'_>], schedules: &[&Schedule], listed: &ProductSet) -> Products {
        let cuts = schedules.iter().flat_map(|one| &one.table.stretches).flat_map(|one| [one.start, one.end]);
        let alike = Alike::new(placed, cuts);
        let alike = if schedules.is_empty() {
            alike
        } else {
            // Beside the statements it is the treatments that tell products apart.
            alike.refined(|start| {
                let treatment = |one: &&Schedule| {
                    one.table.line_of(start).map_or(0, |(_, line)| u32::try_from(line.treatment).unwrap_or(0) + 1)
                };
                schedules.iter().map(treatment).collect()
            })
        };
        Products { alike, listed: listed.clone(), possible: ProductSet::possible() }
    }

    /// The class of a stretch of numbers and one of them, where all that is possible beneath it is alike.
    fn of(&self, (start, end): (u64, u64)) -> Option<(u32, u64)> {
        let mut all: Vec<((u64, u64), u32)> = self.alike.within((start, end)).collect();
        if end - start > 1 {
            let keep = |set: &ProductSet, all: &[((u64, u64), u32)]| {
                let cut = |(range, class): &((u64, u64), u32)| {
                    let here = set.ranges().partition_point(|(_, end)| *end <= range.0);
                    let (from, to) = set.ranges().get(here)?;
                    (*from < range.1).then_some((((*from).max(range.0), (*to).min(range.1)), *class))
                };
                all.iter().filter_map(cut).collect::<Vec<_>>()
            };
            for set in [&self.listed, &self.possible] {
                let kept = keep(set, &all);
                if !kept.is_empty() {
                    all = kept;
                }
            }
        }
        let ((first, _), class) = all.first().copied()?;
        all.iter().all(|(_, other)| *other == class).then_some((class, first))
    }
}

impl Classes {
    /// The class of a value, in words where it is one of codes: those have classes as they come.
    pub fn class(&self, value: &Plain) -> Class {
        let class = match (self, value) {
            (Classes::Products(products), Plain::Product(start, end)) => {
                // Most codes lie in one stretch, whatever beneath them is possible.
                let only = products.alike.only((*start, *end));
                only.or_else(|| products.of((*start, *end)).map(|(class, _)| class)).map_or(0, |class| class + 1)
            }
            (Classes::Countries(classes), Plain::Country(country)) => {
                classes.get(country.index()).copied().unwrap_or(0)
            }
            (Classes::Days(turns, seasons), Plain::Day(day)) => {
                let between = turns.partition_point(|turn| turn <= day);
                let bits = seasons.iter().fold(between, |bits, season| bits << 1 | usize::from(season.holds(*day)));
                if seasons.len() > 16 { 0 } else { u32::try_from(bits).map_or(0, |bits| bits + 1) }
            }
            (Classes::Texts(words), Plain::Text(text)) => words.get(text).copied().unwrap_or(1),
            (Classes::Codes(codes, is_only), Plain::Codes(said)) => {
                let asked: Vec<usize> =
                    codes.iter().enumerate().filter(|(_, code)| said.contains(*code)).map(|(at, _)| at).collect();
                return Class::Of(asked, *is_only && said.len() > 1);
            }
            (Classes::Flags, Plain::Flag(yes)) => 1 + u32::from(*yes),
            _ => 0,
        };
        Class::At(class)
    }

    /// A product to decide by for a stretch of numbers that are alike.
    pub fn product(&self, stretch: (u64, u64)) -> Option<u64> {
        match self {
            Classes::Products(products) => products.of(stretch).map(|(_, first)| first),
            _ => None,
        }
    }
}

/// A class.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Class {
    /// By its number.
    At(u32),
    /// By which codes are said, and whether there are several where one is wanted.
    Of(Vec<usize>, bool),
}
