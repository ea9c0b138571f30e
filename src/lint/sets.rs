use crate::book::{Element, Jurisdiction, Presence};
use crate::lint::{Placed, Subject};
use crate::region::{CountrySet, DaySet, ProductSet};
use crate::source::Span;
use crate::syntax::tree::{Set, SetSort, Term};
use crate::trade::{Day, Period};

/// A set as it is written, and where.
#[derive(Clone, Copy)]
pub struct Written<'a> {
    /// The set.
    pub set: &'a Set,
    /// What it is of.
    pub of: SetSort,
    /// The statement in which it stands.
    pub placed: Placed<'a>,
    /// Whose names it uses.
    pub jurisdiction: &'a Jurisdiction,
}

/// Every set of products or countries that is written in a book, those in brackets and behind `except` too.
pub fn written<'a>(subject: &Subject<'a>) -> Vec<Written<'a>> {
    let mut found = Vec::new();
    for placed in subject.statements() {
        let Some(jurisdiction) = subject.jurisdiction_of(&placed) else { continue };
        let sets = placed.statement.sets().into_iter().filter(|(of, _)| *of != SetSort::Either);
        found.extend(sets.map(|(of, set)| Written { set, of, placed, jurisdiction }));
    }
    found
}

/// What a term covers, as far as it can be told: products or countries, each with when.
pub enum Covers {
    /// Products.
    Products(Vec<Element<ProductSet>>),
    /// Countries.
    Countries(Vec<Element<CountrySet>>),
}

impl<'a> Written<'a> {
    /// What one of its terms covers; nothing where that is read from a list or is dated in place.
    pub fn covers(&self, subject: &Subject<'a>, term: &Term) -> Option<Covers> {
        match self.of {
            SetSort::Products => subject.products(self.jurisdiction, term).map(Covers::Products),
            SetSort::Countries => subject.countries(self.jurisdiction, term).map(Covers::Countries),
            SetSort::Either => None,
        }
    }

    /// The days on which the statement can hold, as far as its clauses say.
    pub fn days(&self) -> DaySet {
        let clauses = &self.placed.statement.clauses;
        if let Some(on) = clauses.on {
            return DaySet::one(on.day);
        }
        let since = clauses.since.map_or(Day::FIRST, |since| since.day);
        let until = match (clauses.until, clauses.through) {
            (Some(until), _) => until.day,
            (None, Some(through)) => through.day.next(),
            (None, None) => Day::LAST,
        };
        DaySet::period(Period { since, until })
    }
}

impl Covers {
    /// Whether always, on some of these days, something of it is also something of the other.
    pub fn meets(&self, other: &Covers, days: &DaySet) -> bool {
        fn any<S>(one: &[Element<S>], other: &[Element<S>], days: &DaySet, meets: fn(&S, &S) -> bool) -> bool {
            one.iter().any(|one| {
                let here = one.presence.days.meet(days);
                other.iter().any(|other| meets(&one.area, &other.area) && here.meets(&other.presence.days))
            })
        }
        match (self, other) {
            (Covers::Products(one), Covers::Products(other)) => any(one, other, days, ProductSet::meets),
            (Covers::Countries(one), Covers::Countries(other)) => any(one, other, days, CountrySet::meets),
            (Covers::Products(_), Covers::Countries(_)) | (Covers::Countries(_), Covers::Products(_)) => true,
        }
    }

    /// Whether the other covers all that this does, on all of some days on which it does.
    pub fn is_covered(&self, other: &Covers, days: &DaySet) -> bool {
        fn all<S>(one: &[Element<S>], other: &[Element<S>], days: &DaySet, includes: fn(&S, &S) -> bool) -> bool {
            let is_held = |one: &Element<S>| {
                other.iter().any(|other| {
                    other.holes.is_empty()
                        && includes(&other.area, &one.area)
                        && is_longer(&other.presence, &one.presence, days)
                })
            };
            !one.is_empty() && one.iter().all(is_held)
        }
        match (self, other) {
            (Covers::Products(one), Covers::Products(other)) => all(one, other, days, ProductSet::includes),
            (Covers::Countries(one), Covers::Countries(other)) => all(one, other, days, CountrySet::includes),
            (Covers::Products(_), Covers::Countries(_)) | (Covers::Countries(_), Covers::Products(_)) => false,
        }
    }

    /// Whether something of it stands in a list.
    pub fn is_listed(&self, subject: &Subject<'_>) -> bool {
        let is_listed = |span: Span| subject.book().lists.iter().any(|list| list.file == span.file);
        match self {
            Covers::Products(all) => all.iter().any(|one| is_listed(one.span)),
            Covers::Countries(all) => all.iter().any(|one| is_listed(one.span)),
        }
    }

    /// Whether it is everything.
    pub fn is_everything(&self) -> bool {
        match self {
            Covers::Products(all) => all.iter().any(|one| one.area.is_everything()),
            Covers::Countries(all) => all.iter().any(|one| one.area.is_everything()),
        }
    }
}

fn is_longer(one: &Presence, other: &Presence, days: &DaySet) -> bool {
    one.known <= other.known && one.days.includes(&other.days.meet(days))
}
