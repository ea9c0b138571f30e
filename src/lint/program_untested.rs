use std::collections::BTreeSet;

use crate::book::Expectation;
use crate::diagnostic::Diagnostic;
use crate::lint::{Find, Group, Subject};

rule! {
    /// A program of which no test expects an amount
    ///
    /// `program-untested`: no test of the book says what this program asks of any shipment, so nobody is told when a change moves
    /// its amounts. Asked only where it is named, in `tradec.toml` or on the command line.
    ///
    /// Example: `program s301 { tariff 84 from CN = 25%; }` and no `expect s301 = …` in any test
    ///
    /// To mend it: write a test with a shipment whose duty is known from elsewhere.
    "W0545" "program-untested": Group::OnDemand, Find::Written(check);
}

/// Programs whose column no test expects.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut expected: BTreeSet<&str> = BTreeSet::new();
    let shipments = subject.book().tests.iter().flat_map(|test| &test.shipments);
    for one in shipments.flat_map(|shipment| &shipment.expected) {
        match &one.what {
            Expectation::Amount(column, ..) | Expectation::Empty(column) => {
                expected.insert(column);
            }
            Expectation::Currency(_)
            | Expectation::Status(..)
            | Expectation::Control(_)
            | Expectation::NoControl
            | Expectation::Code(_)
            | Expectation::NoCode
            | Expectation::Assumed(_) => {}
        }
    }
    let mut found = Vec::new();
    for (jurisdiction, program) in subject.programs() {
        let column = format!("{}{}", jurisdiction.prefix, program.name);
        let says_nothing = program.tariffs.is_empty() && program.schedules.is_empty();
        if !says_nothing && !expected.contains(column.as_str()) {
            found.push(
                Diagnostic::new(&MISTAKE, program.span, format!("no test expects an amount of `{column}`"))
                    .help(format!("write a test that says what a shipment pays: `expect {column} = …`")),
            );
        }
    }
    found
}
