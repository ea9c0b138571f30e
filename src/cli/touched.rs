use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Book, StatementId, View};
use crate::cli::stats::{measures, shown};
use crate::shipment::Shipment;
use crate::source::{Files, Span};
use crate::spec;
use crate::trade::Day;

/// The measures that no test touches, each with its place and first line. One is touched where it prevailed, exempted, deducted
/// or bound, whatever a lacking fact is; one of a list's measures counts for its statement.
pub fn untouched(book: &Book, files: &Files) -> Vec<String> {
    let mut left: BTreeMap<Span, bool> = BTreeMap::new();
    // What a scenario adds is to be touched as well; what it shares with the book is found there.
    let books =
        std::iter::once((None, book)).chain(book.scenarios.iter().map(|one| (Some(one.name.as_str()), &one.book)));
    for (scenario, of) in books {
        let touched = touched(book, scenario, of);
        for (span, ids) in measures(of) {
            *left.entry(span).or_default() |= ids.iter().any(|id| touched.contains(id));
        }
    }
    left.into_iter().filter(|(_, is_touched)| !is_touched).map(|(span, _)| shown(span, files)).collect()
}

/// What the tests of a book touch that are of one of its scenarios, or of none.
fn touched(book: &Book, scenario: Option<&str>, of: &Book) -> BTreeSet<StatementId> {
    let mut touched = BTreeSet::new();
    for test in book.tests.iter().filter(|test| test.scenario.as_deref() == scenario) {
        let shipments: Vec<Shipment> = test
            .shipments
            .iter()
            .enumerate()
            .map(|(at, one)| Shipment {
                line: at + 1,
                id: one.id.clone(),
                values: one.values.clone(),
                meets: one.meets.clone(),
                faults: Vec::new(),
            })
            .collect();
        let view = View { known_on: test.known_on.unwrap_or(Day::LAST) };
        for outcome in spec::evaluate(of, view, &shipments, false) {
            touched.extend(outcome.touched.into_iter().filter(|(_, sure)| *sure).map(|(id, _)| id));
        }
    }
    touched
}
