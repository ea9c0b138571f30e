use std::collections::BTreeSet;

use crate::book::{Book, StatementId, View};
use crate::cli::stats::{measures, shown};
use crate::shipment::Shipment;
use crate::source::Files;
use crate::spec;
use crate::trade::Day;

/// The measures that no test touches, each with its place and first line. One is touched where it prevailed, exempted, deducted
/// or bound, whatever a lacking fact is; one of a list's measures counts for its statement.
pub fn untouched(book: &Book, files: &Files) -> Vec<String> {
    let touched = touched(book);
    let left = measures(book).into_iter().filter(|(_, ids)| !ids.iter().any(|id| touched.contains(id)));
    left.map(|(span, _)| shown(span, files)).collect()
}

fn touched(book: &Book) -> BTreeSet<StatementId> {
    let mut touched = BTreeSet::new();
    for test in &book.tests {
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
        for outcome in spec::evaluate(book, view, &shipments, false) {
            touched.extend(outcome.touched.into_iter().filter(|(_, sure)| *sure).map(|(id, _)| id));
        }
    }
    touched
}
