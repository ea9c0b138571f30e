//! Where the measures of two books differ: in whose products and countries a shipment is looked for that tells them apart.

use crate::book::{Book, Element, Exemption, Tariff};
use crate::region::{CountrySet, ProductSet};
use crate::source::Span;

/// The most spots of a change that are looked at.
const MOST: usize = 3;

/// Products and countries for which a measure is another than before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    pub products: ProductSet,
    pub countries: CountrySet,
    /// The statement.
    pub statement: Span,
}

/// What a measure says that a spot is found by.
struct Scope {
    products: ProductSet,
    countries: CountrySet,
    /// Of a tariff its rows: for which countries, and the rate as it is written.
    rows: Vec<(CountrySet, String)>,
    statement: Span,
}

/// Where measures differ, those of the changed statement in any case.
pub fn spots(old: &Book, new: &Book, statement: Span) -> Vec<Spot> {
    let (before, after) = (scopes(old), scopes(new));
    let mut found = Vec::new();
    for one in &before {
        let is_it = begins(one.statement, statement);
        let other = after.iter().find(|other| begins(other.statement, one.statement));
        match other {
            Some(other) => differing(one, other, is_it, &mut found),
            None if is_it => found.push(whole(one)),
            None => {}
        }
    }
    found.truncate(MOST);
    found
}

fn begins(one: Span, other: Span) -> bool {
    (one.file, one.start) == (other.file, other.start)
}

fn whole(one: &Scope) -> Spot {
    Spot { products: one.products.clone(), countries: one.countries, statement: one.statement }
}

fn differing(one: &Scope, other: &Scope, is_it: bool, found: &mut Vec<Spot>) {
    let before = found.len();
    let products = one.products.minus(&other.products).union(&other.products.minus(&one.products));
    if !products.is_empty() {
        found.push(Spot { products, ..whole(one) });
    }
    let countries = one.countries.minus(&other.countries).union(&other.countries.minus(&one.countries));
    let alone = |rows: &[(CountrySet, String)], others: &[(CountrySet, String)]| {
        let alone = rows.iter().filter(|row| !others.contains(row)).map(|(countries, _)| *countries);
        alone.fold(CountrySet::nothing(), |all, countries| all.union(&countries))
    };
    let rows = alone(&one.rows, &other.rows).union(&alone(&other.rows, &one.rows));
    // A row that is another may only have lost a country.
    for countries in [countries, rows] {
        let spot = Spot { countries, ..whole(one) };
        if !countries.is_empty() && !found.contains(&spot) {
            found.push(spot);
        }
    }
    if found.len() == before && is_it {
        found.push(whole(one));
    }
}

fn scopes(book: &Book) -> Vec<Scope> {
    let mut found: Vec<Scope> = Vec::new();
    let mut add = |scope: Scope| match found.iter_mut().find(|known| begins(known.statement, scope.statement)) {
        // A statement that reads a list has many measures.
        Some(known) => {
            known.products = known.products.union(&scope.products);
            known.countries = known.countries.union(&scope.countries);
            known.rows.extend(scope.rows);
        }
        None => found.push(scope),
    };
    for law in &book.jurisdictions {
        for program in &law.programs {
            program.tariffs.iter().for_each(|one| add(of_tariff(one)));
            program.exemptions.iter().for_each(|one| add(of_exemption(one)));
            for one in &program.deductions {
                let (products, countries) = (ProductSet::possible(), CountrySet::everything());
                add(Scope { products, countries, rows: Vec::new(), statement: one.span });
            }
        }
        for one in &law.controls {
            let products = union(&one.products);
            add(Scope { products, countries: countries(&one.countries), rows: Vec::new(), statement: one.span });
        }
    }
    found
}

fn of_tariff(one: &Tariff) -> Scope {
    let rows: Vec<(CountrySet, String)> =
        one.rows.iter().map(|row| (cut(&row.origin), row.written.trim().to_string())).collect();
    let countries = rows.iter().fold(CountrySet::nothing(), |all, (countries, _)| all.union(countries));
    Scope { products: union(&one.products), countries, rows, statement: one.span }
}

fn of_exemption(one: &Exemption) -> Scope {
    Scope { products: union(&one.products), countries: countries(&one.origins), rows: Vec::new(), statement: one.span }
}

/// What elements cover whose holes are always cut.
fn union(elements: &[Element<ProductSet>]) -> ProductSet {
    let cut = |one: &Element<ProductSet>| one.holes.iter().fold(one.area.clone(), |area, hole| area.minus(&hole.area));
    let all: Vec<ProductSet> = elements.iter().map(cut).collect();
    ProductSet::union_of(&all)
}

fn countries(elements: &[Element<CountrySet>]) -> CountrySet {
    elements.iter().fold(CountrySet::nothing(), |all, one| all.union(&cut(one)))
}

fn cut(element: &Element<CountrySet>) -> CountrySet {
    element.holes.iter().fold(element.area, |area, hole| area.minus(&hole.area))
}
