use std::collections::BTreeMap;

use crate::book::{TestCase, TestShipment};
use crate::diagnostic::{Diagnostic, Edit, Safety};
use crate::lint::{Find, Group, Subject};
use crate::source::Span;
use crate::syntax::tree::{Statement, StatementKind};

rule! {
    /// A test that says what another says
    ///
    /// `test-repeats`: two tests ask the same shipments, on the same known-on day and in the same scenario, and expect the same. One
    /// of them was to ask something else, or is not needed.
    ///
    ///     test "steel" { shipment { product 7208.10, origin DE, value 100 USD } expect duty = 0 USD; }
    ///     test "other steel" { shipment { product 7208.10, origin DE, value 100 USD } expect duty = 0 USD; }
    ///
    /// To mend it: take the later one away, or let it ask what its title says.
    "W0553" "test-repeats": Group::Opinion, Find::Written(check);
}

/// Later tests that ask and expect the same as an earlier one.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let placed = subject.statements();
    let written: BTreeMap<Span, &Statement> = placed
        .iter()
        .filter_map(|one| match &one.statement.kind {
            StatementKind::Test(test) => Some((test.title.span, one.statement)),
            _ => None,
        })
        .collect();
    let mut tests: Vec<&TestCase> = subject.book().tests.iter().collect();
    tests.sort_by_key(|test| test.span);
    let mut first: BTreeMap<String, Span> = BTreeMap::new();
    let mut found = Vec::new();
    for test in tests.into_iter().filter(|test| !test.shipments.is_empty()) {
        let Some(earlier) = first.get(&asked(test)).copied() else {
            first.insert(asked(test), test.span);
            continue;
        };
        let mut told = Diagnostic::new(&MISTAKE, test.span, "this test asks and expects what another does")
            .also(earlier, "the other")
            .help("take it away, or let it ask what its title says");
        // What is said before it would belong to the next statement.
        let stands_alone = |one: &&&Statement| {
            one.doc.is_empty() && one.comments.iter().all(|comment| comment.span.start >= one.span.start)
        };
        if let Some(statement) = written.get(&test.span).filter(stands_alone) {
            let span = subject.with_semicolon(statement.span);
            told = told.mended(Safety::Proved, vec![Edit { span, text: String::new() }]);
        }
        found.push(told);
    }
    found
}

/// All that a test asks and expects, in one order.
fn asked(test: &TestCase) -> String {
    let shipments: Vec<String> = test
        .shipments
        .iter()
        .map(|shipment| {
            let TestShipment { values, id, meets, expected, .. } = shipment;
            let mut expected: Vec<String> = expected.iter().map(|one| format!("{:?}", one.what)).collect();
            expected.sort();
            expected.dedup();
            format!("{values:?} {id:?} {meets:?} {expected:?}")
        })
        .collect();
    format!("{:?} {:?} {shipments:?}", test.known_on, test.scenario)
}
