use std::collections::BTreeMap;

use crate::book::{Condition, Element, Exemption, Jurisdiction, Tariff, Terms};
use crate::lint::Subject;
use crate::region::{CountrySet, ProductSet};
use crate::source::Span;
use crate::syntax::tree::Clauses;
use crate::trade::Day;

/// Two statements of one scope, of which the second begins about when the first ends.
pub struct Neighbours<'a> {
    /// The one that ends.
    pub first: Side<'a>,
    /// The one that begins.
    pub second: Side<'a>,
    /// The first day on which the first no longer holds.
    pub end: Day,
    /// The first day of the second.
    pub start: Day,
}

/// One of two neighbours.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    /// When it holds.
    pub terms: &'a Terms,
    /// The statement whole.
    pub span: Span,
    /// What follows it, as it was written.
    pub clauses: &'a Clauses,
}

/// What a statement is about; two of one program with the same are about the same shipments.
pub type Scope = (Vec<String>, Vec<String>, String);

/// The pairs of a book that lie within two days of each other, where no third statement of their scope is in force between.
pub fn neighbours<'a>(subject: &Subject<'a>) -> Vec<Neighbours<'a>> {
    let written = subject.by_span();
    let clauses: BTreeMap<Span, &'a Clauses> =
        written.iter().map(|(span, placed)| (*span, &placed.statement.clauses)).collect();
    let mut found = Vec::new();
    for jurisdiction in &subject.book().jurisdictions {
        for group in groups(jurisdiction) {
            let sides: Vec<Side<'a>> = group
                .into_iter()
                .filter_map(|(terms, span)| Some(Side { terms, span, clauses: clauses.get(&span)? }))
                .collect();
            for first in &sides {
                let Some(end) = first.terms.until else { continue };
                for second in &sides {
                    let Some(start) = second.terms.since else { continue };
                    let is_later = first.terms.since.is_none_or(|since| since < start);
                    let is_near = end <= start.next() && start <= end.next().next();
                    if first.span == second.span || !is_later || !is_near {
                        continue;
                    }
                    let holds = |other: &Side<'_>| {
                        other.span != first.span
                            && other.terms.since.is_none_or(|since| since <= end)
                            && other.terms.until.is_none_or(|until| until > end)
                    };
                    if start > end && sides.iter().any(holds) {
                        continue;
                    }
                    found.push(Neighbours { first: *first, second: *second, end, start });
                }
            }
        }
    }
    found.sort_by_key(|pair| (pair.first.span, pair.second.span));
    found
}

/// The statements of a jurisdiction by their scope.
fn groups(jurisdiction: &Jurisdiction) -> Vec<Vec<(&Terms, Span)>> {
    let mut all: Vec<Vec<(&Terms, Span)>> = Vec::new();
    for program in &jurisdiction.programs {
        let mut tariffs: BTreeMap<Scope, Vec<(&Terms, Span)>> = BTreeMap::new();
        for tariff in program.tariffs.iter().filter(|one| one.listed.is_none() && one.quota.is_none()) {
            tariffs.entry(scope_of_tariff(tariff)).or_default().push((&tariff.terms, tariff.span));
        }
        all.extend(tariffs.into_values());
        let mut exemptions: BTreeMap<Scope, Vec<(&Terms, Span)>> = BTreeMap::new();
        for exemption in program.exemptions.iter().filter(|one| !one.is_listed) {
            exemptions.entry(scope_of_exemption(exemption)).or_default().push((&exemption.terms, exemption.span));
        }
        all.extend(exemptions.into_values());
    }
    all.retain(|group| group.len() > 1);
    all
}

pub fn scope_of_tariff(tariff: &Tariff) -> Scope {
    (products(&tariff.products), countries(tariff.rows.iter().map(|row| &row.origin)), condition(&tariff.terms))
}

fn scope_of_exemption(exemption: &Exemption) -> Scope {
    (products(&exemption.products), countries(exemption.origins.iter()), condition(&exemption.terms))
}

fn products(elements: &[Element<ProductSet>]) -> Vec<String> {
    let mut all: Vec<String> = elements.iter().map(|one| format!("{:?} {:?}", one.area, one.holes)).collect();
    all.sort();
    all
}

fn countries<'e>(elements: impl Iterator<Item = &'e Element<CountrySet>>) -> Vec<String> {
    let mut all: Vec<String> = elements.map(|one| format!("{:?} {:?}", one.area, one.holes)).collect();
    all.sort();
    all
}

fn condition(terms: &Terms) -> String {
    match &terms.condition {
        Condition::Always => String::new(),
        other => format!("{other:?}"),
    }
}
