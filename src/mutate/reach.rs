//! Which shipments a change can reach: those of which a test says nothing else cannot notice it.

use std::collections::HashSet;

use crate::book::{Act, Book, Builtin, Element, Hole, Jurisdiction, Presence, StatementId, TestCase};
use crate::mutate::Mutation;
use crate::region::{CountrySet, ProductSet};
use crate::source::Span;
use crate::syntax::tree::StatementKind;
use crate::trade::{Country, Value};

/// Shipments by product and origin; every one where nothing is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    pub products: Option<ProductSet>,
    pub countries: Option<CountrySet>,
}

/// What a change reaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    /// Shipments in these areas at most.
    Within(Vec<Area>),
    /// Perhaps any.
    Any,
}

/// A test's shipments: the product numbers and the origin of each, where it says them.
pub type Lot = Vec<(Option<(u64, u64)>, Option<Country>)>;

pub fn lot(test: &TestCase) -> Lot {
    let one = |shipment: &crate::book::TestShipment| {
        let product = match shipment.values.get(&Builtin::Product.id()) {
            Some(Value::Product(code)) => Some((code.start(), code.end())),
            _ => None,
        };
        let origin = match shipment.values.get(&Builtin::Origin.id()) {
            Some(Value::Country(country)) => Some(*country),
            _ => None,
        };
        (product, origin)
    };
    test.shipments.iter().map(one).collect()
}

impl Reach {
    /// What a change in a statement reaches, by the books before and after it.
    pub fn of(mutation: &Mutation, kind: &StatementKind, old: &Book, new: &Book) -> Reach {
        let is_it = |span: Span| (span.file, span.start) == (mutation.statement.file, mutation.statement.start);
        match kind {
            StatementKind::Tariff(_)
            | StatementKind::Quota(_)
            | StatementKind::Charge(_)
            | StatementKind::Exempt(_)
            | StatementKind::Control(_) => {
                let mut areas = measures(old, &|span, _| is_it(span));
                areas.extend(measures(new, &|span, _| is_it(span)));
                Reach::Within(areas)
            }
            StatementKind::Act(_) => match (acts(old, &is_it), acts(new, &is_it)) {
                (Some(old), Some(new)) => Reach::Within(old.into_iter().chain(new).collect()),
                (None, _) | (_, None) => Reach::Any,
            },
            StatementKind::Product(_) | StatementKind::Country(_) => {
                changed(old, new).map_or(Reach::Any, Reach::Within)
            }
            StatementKind::Jurisdiction(_)
            | StatementKind::Currency(_)
            | StatementKind::Use(_)
            | StatementKind::Fact(_)
            | StatementKind::Assume(_)
            | StatementKind::Made(_)
            | StatementKind::Program(_)
            | StatementKind::Cite
            | StatementKind::Deduct(_)
            | StatementKind::Precedence(_)
            | StatementKind::Exchange(_)
            | StatementKind::Rounding(_)
            | StatementKind::Ruling(_)
            | StatementKind::Court(_)
            | StatementKind::ExchangeList(_)
            | StatementKind::Unit(_)
            | StatementKind::Rates(_)
            | StatementKind::Schedule(_)
            | StatementKind::Column2(_)
            | StatementKind::Test(_)
            | StatementKind::Scenario(_)
            | StatementKind::Drop(_)
            | StatementKind::Broken => Reach::Any,
        }
    }

    /// Whether it is nothing: the meaning is the same as before.
    pub fn is_nothing(&self) -> bool {
        matches!(self, Reach::Within(areas) if areas.is_empty())
    }

    /// Whether one of a test's shipments may be reached. One that lacks a fact may.
    pub fn meets(&self, lot: &Lot) -> bool {
        let Reach::Within(areas) = self else { return true };
        lot.iter().any(|(product, origin)| {
            areas.iter().any(|area| {
                let range = product.map(|(start, end)| ProductSet::range(start, end));
                let in_products = match (&area.products, range) {
                    (Some(area), Some(range)) => area.meets(&range),
                    (None, _) | (_, None) => true,
                };
                let in_countries = match (&area.countries, origin) {
                    (Some(area), Some(origin)) => area.holds(*origin),
                    (None, _) | (_, None) => true,
                };
                in_products && in_countries
            })
        })
    }
}

/// The areas of the measures of a book that are meant.
fn measures(book: &Book, is_meant: &dyn Fn(Span, StatementId) -> bool) -> Vec<Area> {
    let mut areas = Vec::new();
    for law in &book.jurisdictions {
        for program in &law.programs {
            for one in program.tariffs.iter().filter(|one| is_meant(one.span, one.id)) {
                let countries = one.rows.iter().fold(CountrySet::nothing(), |all, row| all.union(&row.origin.area));
                areas.push(Area { products: Some(union(&one.products)), countries: Some(countries) });
            }
            for one in program.exemptions.iter().filter(|one| is_meant(one.span, one.id)) {
                let countries = one.origins.iter().fold(CountrySet::nothing(), |all, origin| all.union(&origin.area));
                areas.push(Area { products: Some(union(&one.products)), countries: Some(countries) });
            }
            if program.deductions.iter().any(|one| is_meant(one.span, one.id))
                || program.schedules.iter().any(|one| is_meant(one.span, one.id))
            {
                areas.push(Area { products: None, countries: None });
            }
        }
        for one in law.controls.iter().filter(|one| is_meant(one.span, one.id)) {
            areas.push(Area { products: Some(union(&one.products)), countries: None });
        }
    }
    areas
}

fn union(elements: &[Element<ProductSet>]) -> ProductSet {
    ProductSet::union_of(elements.iter().map(|element| &element.area))
}

/// The areas of what the acts that are meant reach; nothing where they reach what is no measure and no act.
fn acts(book: &Book, is_it: &dyn Fn(Span) -> bool) -> Option<Vec<Area>> {
    let mut areas = Vec::new();
    for law in &book.jurisdictions {
        for act in law.acts.iter().filter(|act| is_it(act.span)) {
            areas.extend(of_act(book, law, act)?);
        }
    }
    Some(areas)
}

fn of_act(book: &Book, law: &Jurisdiction, act: &Act) -> Option<Vec<Area>> {
    let mut areas = Vec::new();
    for (id, _) in &act.targets {
        // An act on an act reaches what that one reaches.
        let inner = law.acts.iter().filter(|other| other.id == *id).flat_map(|other| &other.targets);
        let ids: Vec<StatementId> = inner.map(|(id, _)| *id).chain([*id]).collect();
        let found = measures(book, &|_, known| ids.contains(&known));
        if found.is_empty() {
            return None;
        }
        areas.extend(found);
    }
    Some(areas)
}

/// Where the sets of two books differ that have the same statements: the areas of each element that only one has. Nothing where
/// more than elements of measures differs.
fn changed(old: &Book, new: &Book) -> Option<Vec<Area>> {
    let mut areas = Vec::new();
    if old.jurisdictions.len() != new.jurisdictions.len() {
        return None;
    }
    for (old, new) in old.jurisdictions.iter().zip(&new.jurisdictions) {
        let parts = |law: &Jurisdiction| {
            let precedences = law.precedences.iter().map(|one| (one.part.clone(), one.terms.clone()));
            precedences.collect::<Vec<_>>()
        };
        let is_same = old.programs.len() == new.programs.len()
            && old.controls.len() == new.controls.len()
            && old.acts == new.acts
            && old.courts == new.courts
            && old.members == new.members
            && old.column2 == new.column2
            && parts(old) == parts(new);
        if !is_same {
            return None;
        }
        for (old, new) in old.programs.iter().zip(&new.programs) {
            if (old.tariffs.len(), old.exemptions.len(), old.deductions.len())
                != (new.tariffs.len(), new.exemptions.len(), new.deductions.len())
            {
                return None;
            }
            for (old, new) in old.tariffs.iter().zip(&new.tariffs) {
                let rows: (Vec<_>, Vec<_>) = (
                    old.rows.iter().map(|row| &row.origin).collect(),
                    new.rows.iter().map(|row| &row.origin).collect(),
                );
                let is_same = old.terms == new.terms && old.quota == new.quota;
                areas.extend(differing((&old.products, &rows.0), (&new.products, &rows.1), is_same));
            }
            for (old, new) in old.exemptions.iter().zip(&new.exemptions) {
                let (before, after): (Vec<_>, Vec<_>) = (old.origins.iter().collect(), new.origins.iter().collect());
                let is_same = old.terms == new.terms;
                areas.extend(differing((&old.products, &before), (&new.products, &after), is_same));
            }
            if old.deductions.iter().zip(&new.deductions).any(|(old, new)| old.terms != new.terms) {
                return None;
            }
        }
        for (old, new) in old.controls.iter().zip(&new.controls) {
            let (before, after): (Vec<_>, Vec<_>) = (old.countries.iter().collect(), new.countries.iter().collect());
            let found = differing((&old.products, &before), (&new.products, &after), old.terms == new.terms);
            areas.extend(found.into_iter().map(|area| Area { countries: None, ..area }));
        }
    }
    areas.dedup();
    Some(areas)
}

/// Of one measure before and after.
type Sides<'a> = (&'a [Element<ProductSet>], &'a [&'a Element<CountrySet>]);

fn differing(old: Sides<'_>, new: Sides<'_>, is_same: bool) -> Vec<Area> {
    let countries = |side: Sides<'_>| side.1.iter().fold(CountrySet::nothing(), |all, one| all.union(&one.area));
    let all = countries(old).union(&countries(new));
    if !is_same || alone(old.1, new.1).next().is_some() || alone(new.1, old.1).next().is_some() {
        let products = union(old.0).union(&union(new.0));
        return vec![Area { products: Some(products), countries: Some(all) }];
    }
    let (before, after): (Vec<_>, Vec<_>) = (old.0.iter().collect(), new.0.iter().collect());
    let found = alone(&before, &after).chain(alone(&after, &before));
    let products = ProductSet::union_of(found.map(|one| &one.area));
    if products.is_empty() { Vec::new() } else { vec![Area { products: Some(products), countries: Some(all) }] }
}

/// What an element says, wherever it stands.
type Said<'a, S> = (&'a S, Option<u8>, &'a [Hole<S>], &'a Presence);

/// The elements of one side that the other has not.
fn alone<'a, S: Eq + std::hash::Hash>(
    one: &[&'a Element<S>],
    other: &[&'a Element<S>],
) -> impl Iterator<Item = &'a Element<S>> {
    let said =
        |element: &'a Element<S>| -> Said<'a, S> { (&element.area, element.grain, &element.holes, &element.presence) };
    let known: HashSet<Said<'a, S>> = other.iter().map(|element| said(element)).collect();
    let found: Vec<&'a Element<S>> = one.iter().copied().filter(|element| !known.contains(&said(element))).collect();
    found.into_iter()
}
