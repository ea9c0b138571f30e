use std::collections::BTreeMap;

use crate::book::Book;
use crate::cli::stats::{measures, shown};
use crate::source::{Files, Span};
use crate::spec::TestResult;

/// The measures that no test touches, each with its place and first line. One is touched where it prevailed, exempted, deducted
/// or bound, whatever a lacking fact is; one of a list's measures counts for its statement.
pub fn untouched(book: &Book, files: &Files, results: &[TestResult]) -> Vec<String> {
    let mut left: BTreeMap<Span, bool> = BTreeMap::new();
    // What a scenario adds is to be touched as well; what it shares with the book is found there.
    let books =
        std::iter::once((None, book)).chain(book.scenarios.iter().map(|one| (Some(one.name.as_str()), &one.book)));
    for (scenario, of) in books {
        let touched = |ids: &[_]| {
            let of_it = results.iter().filter(|result| result.scenario.as_deref() == scenario);
            of_it.into_iter().any(|result| ids.iter().any(|id| result.touched.contains(id)))
        };
        for (span, ids) in measures(of) {
            *left.entry(span).or_default() |= touched(&ids);
        }
    }
    left.into_iter().filter(|(_, is_touched)| !is_touched).map(|(span, _)| shown(span, files)).collect()
}
