use std::collections::BTreeMap;

use crate::book::{Element, Jurisdiction, StatementId, Terms};
use crate::diagnostic::Diagnostic;
use crate::lint::schedules::{Edition, Shelf};
use crate::lint::uses::days_of;
use crate::lint::{Find, Group, Subject};
use crate::region::{DaySet, ProductSet};
use crate::source::Span;
use crate::trade::ProductCode;

rule! {
    /// A statement none of whose products the schedule lists
    ///
    /// `measure-unmatched`: the book reads a schedule, and none of the products of this tariff, exemption or control is on a line
    /// that it lists on the days of the statement: it can never be asked of goods that are declared as they must be. A code between
    /// the statistical lines beneath a line is not listed, though it has the line's rate. Of excerpts see `code-not-in-schedule`.
    ///
    /// Example: `tariff 7208.10.1599 from * = 25%;` where the schedule lists 7208.10.1510 and 7208.10.1530
    ///
    /// To mend it: correct the codes, or take the statement away.
    "W0551" "measure-unmatched": Group::Opinion, Find::Written(check);
}

/// A statement, its days, and its products.
struct Asked<'a> {
    what: &'static str,
    span: Span,
    days: DaySet,
    products: Vec<&'a Element<ProductSet>>,
}

/// Statements all of whose products are on no listed line.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for jurisdiction in &subject.book().jurisdictions {
        let shelf = Shelf::of(jurisdiction);
        if shelf.editions().next().is_none() {
            continue;
        }
        for one in asked(jurisdiction) {
            let held = shelf.on(&one.days);
            let is_off = |element: &&Element<ProductSet>| held.iter().all(|edition| is_off(edition, element));
            if held.is_empty() || !one.products.iter().all(is_off) {
                continue;
            }
            let file = held.last().map_or("", |edition| edition.schedule.table.file.as_str());
            let message = format!("no product of this {} is on a line of the schedule ({file})", one.what);
            let mut told = Diagnostic::new(&MISTAKE, one.span, message);
            let first = one.products.first().and_then(|element| Some((element, element.area.ranges().first()?)));
            if let Some((element, range)) = first
                && let Some(edition) = held.last()
                && let Some(stretch) = edition.stretches(*range).next()
                && let Some(line) = edition.schedule.table.lines.get(stretch.line)
            {
                let text = subject.files.text(element.span).trim();
                told = told.note(format!("`{text}` lies beneath {}, which has other lines beneath it", line.code));
            }
            found.push(told.help("correct its codes, or take it away"));
        }
    }
    found
}

/// Whether it is certain that an edition lists nothing of an element.
fn is_off(edition: &Edition<'_>, element: &Element<ProductSet>) -> bool {
    let Some((start, end)) = element.area.ranges().first().copied() else { return true };
    if edition.lists(&element.area) {
        return false;
    }
    // The fewest digits with which one code holds its first stretch.
    let digits = (2..=12).rev().find(|digits| ProductCode::around(start, *digits).end() >= end);
    let code = ProductCode::around(start, element.grain.or(digits).unwrap_or(2));
    edition.meets(&element.area) || edition.can_tell(code)
}

fn asked(jurisdiction: &Jurisdiction) -> Vec<Asked<'_>> {
    let mut all: BTreeMap<StatementId, Asked<'_>> = BTreeMap::new();
    let mut add = |id, what, span, terms: &Terms, products: Vec<_>| {
        let days = days_of(jurisdiction, id, terms);
        let one = all.entry(id).or_insert(Asked { what, span, days: DaySet::nothing(), products: Vec::new() });
        one.days = one.days.union(&days);
        one.products.extend(products);
    };
    for program in &jurisdiction.programs {
        for one in &program.tariffs {
            let what = if one.quota.is_some() { "quota" } else { "tariff" };
            let what = if program.kind.is_charge() { "charge" } else { what };
            add(one.id, what, one.span, &one.terms, one.products.iter().collect());
        }
        for one in &program.exemptions {
            add(one.id, "exemption", one.span, &one.terms, one.products.iter().collect());
        }
    }
    for one in &jurisdiction.controls {
        add(one.id, "control", one.span, &one.terms, one.products.iter().collect());
    }
    let mut all: Vec<Asked<'_>> = all.into_values().collect();
    all.sort_by_key(|one| one.span);
    all
}
