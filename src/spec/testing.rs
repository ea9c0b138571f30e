use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Book, Expectation, StatementId, TestCase, TestShipment, View};
use crate::shipment::{Amount, Outcome, Shipment, Status};
use crate::source::Span;
use crate::spec::batch::Batch;
use crate::spec::run::Ready;
use crate::trade::{Day, Decimal, Number};

/// How a test of a book came out.
#[derive(Debug, Clone)]
pub struct TestResult {
    /// What the test shows.
    pub title: String,
    /// Where it stands.
    pub span: Span,
    /// In which scenario of the book it was run.
    pub scenario: Option<String>,
    /// What was not as expected; none where it passed.
    pub failures: Vec<Failure>,
    /// The statements that its lines touched, whatever a lacking fact is.
    pub touched: BTreeSet<StatementId>,
}

/// One thing that was not as expected.
#[derive(Debug, Clone)]
pub struct Failure {
    /// What was expected and what there is: a sentence without its full stop.
    pub message: String,
    /// Where it was expected.
    pub span: Span,
    /// The line's outcome, with its trace.
    pub outcome: Box<Outcome>,
}

/// Runs every test of a book, in order. A book, and each of its scenarios, is made ready once.
pub fn run_tests(book: &Book) -> Vec<TestResult> {
    let mut benches: BTreeMap<Option<&str>, Bench<'_>> = BTreeMap::new();
    let of_it = |test: &TestCase| {
        let found = book.scenarios.iter().find(|one| Some(one.name.as_str()) == test.scenario.as_deref());
        let bench = benches
            .entry(found.map(|one| one.name.as_str()))
            .or_insert_with(|| Bench::new(found.map_or(book, |one| &one.book), true));
        bench.run(test)
    };
    book.tests.iter().map(of_it).collect()
}

/// A book that tests are run on, or the book of a scenario.
pub struct Bench<'a> {
    ready: Ready<'a>,
    columns: Vec<String>,
    traced: bool,
}

impl<'a> Bench<'a> {
    /// Makes a book ready; its failures are to have their reasons where it is `traced`.
    pub fn new(book: &'a Book, traced: bool) -> Bench<'a> {
        let columns = book.columns().into_iter().map(|column| column.name).collect();
        Bench { ready: Ready::new(book, View::default()), columns, traced }
    }

    /// Runs a test of it.
    pub fn run(&mut self, test: &TestCase) -> TestResult {
        let shipments: Vec<Shipment> = test
            .shipments
            .iter()
            .enumerate()
            .map(|(at, shipment)| Shipment {
                line: at + 1,
                id: shipment.id.clone(),
                values: shipment.values.clone(),
                meets: shipment.meets.clone(),
                faults: Vec::new(),
            })
            .collect();
        self.ready.view = View { known_on: test.known_on.unwrap_or(Day::LAST) };
        let (mut failures, mut touched) = (Vec::new(), BTreeSet::new());
        for (outcome, shipment) in
            Batch::new(&self.ready, &shipments, self.traced).run().into_iter().zip(&test.shipments)
        {
            for (message, span) in wrong(&self.columns, &outcome, shipment) {
                failures.push(Failure { message, span, outcome: Box::new(outcome.clone()) });
            }
            touched.extend(outcome.touched.into_iter().filter(|(_, sure)| *sure).map(|(id, _)| id));
        }
        TestResult { title: test.title.clone(), span: test.span, scenario: test.scenario.clone(), failures, touched }
    }
}

fn wrong(columns: &[String], outcome: &Outcome, shipment: &TestShipment) -> Vec<(String, Span)> {
    let mut found = Vec::new();
    let says_status = shipment.expected.iter().any(|one| matches!(one.what, Expectation::Status(..)));
    if !says_status {
        match outcome.status {
            Status::Ok => {}
            Status::Needs => {
                let message = format!("the line needs {}, and the test does not say so", outcome.needs.join(", "));
                found.push((message, shipment.span));
            }
            Status::Error => {
                let why: Vec<&str> = outcome.faults.iter().map(|fault| fault.message.as_str()).collect();
                found.push((format!("the line is an error: {}", why.join("; ")), shipment.span));
                return found;
            }
        }
    }
    for expected in &shipment.expected {
        if let Some(message) = unmet(columns, outcome, &expected.what) {
            found.push((message, expected.span));
        }
    }
    found
}

fn unmet(columns: &[String], outcome: &Outcome, expected: &Expectation) -> Option<String> {
    let amount = |name: &str| match name {
        "duty" => outcome.duty,
        "taxes" => outcome.taxes,
        "fees" => outcome.fees,
        "total" => outcome.total,
        "contested" => outcome.contested,
        "refundable" => outcome.refundable,
        "at_least" => outcome.at_least,
        "at_most" => outcome.at_most,
        "line" => Amount::Known(Decimal::from(outcome.line)),
        other => {
            let at = columns.iter().position(|column| column == other);
            at.and_then(|at| outcome.programs.get(at)).copied().unwrap_or(Amount::Empty)
        }
    };
    let listed = |name: &str| -> Option<bool> {
        match name {
            "currency" => Some(outcome.currency.is_none()),
            "controls" => Some(outcome.controls.is_empty()),
            "needs" => Some(outcome.needs.is_empty()),
            "assumed" => Some(outcome.assumed.is_empty()),
            "codes" => Some(outcome.codes.is_empty()),
            _ => None,
        }
    };
    match expected {
        Expectation::Amount(column, wanted, currency) => {
            if let (Some(wanted), Some(own)) = (currency, outcome.currency)
                && *wanted != own
            {
                return Some(format!("{column} was expected in {wanted}, and the line is in {own}"));
            }
            let unit = outcome.currency.map(|currency| format!(" {currency}")).unwrap_or_default();
            match amount(column) {
                Amount::Known(found) if Number::from(&found) == *wanted => None,
                Amount::Known(found) => {
                    Some(format!("{column} was expected to be {wanted}{unit}, and is {found}{unit}"))
                }
                Amount::Unknown => Some(format!(
                    "{column} was expected to be {wanted}{unit}, and depends on {}",
                    outcome.needs.join(", ")
                )),
                Amount::Empty => Some(format!("{column} was expected to be {wanted}{unit}, and is empty")),
            }
        }
        Expectation::Currency(wanted) => match outcome.currency {
            Some(own) if own == *wanted => None,
            Some(own) => Some(format!("currency was expected to be {wanted}, and is {own}")),
            None => Some(format!("currency was expected to be {wanted}, and is empty")),
        },
        Expectation::Empty(column) => match listed(column) {
            Some(true) => None,
            Some(false) => Some(format!("{column} was expected to be empty, and is not")),
            None => match amount(column) {
                Amount::Known(found) => Some(format!("{column} was expected to be empty, and is {found}")),
                Amount::Empty | Amount::Unknown => None,
            },
        },
        Expectation::Status(word, needs) => {
            let is = match outcome.status {
                Status::Ok => "ok",
                Status::Needs => "needs",
                Status::Error => "error",
            };
            if is != word {
                let more = match outcome.status {
                    Status::Needs => format!(" {}", outcome.needs.join(", ")),
                    Status::Error => {
                        outcome.faults.first().map(|fault| format!(": {}", fault.message)).unwrap_or_default()
                    }
                    Status::Ok => String::new(),
                };
                return Some(format!("status was expected to be {word}, and is {is}{more}"));
            }
            let folded = |text: &String| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
            let mut wanted: Vec<String> = needs.iter().map(folded).collect();
            let mut found: Vec<String> = outcome.needs.iter().map(folded).collect();
            wanted.sort();
            found.sort();
            (wanted != found && !(word != "needs" && needs.is_empty()))
                .then(|| format!("the line was expected to need {}, and needs {}", wanted.join(", "), found.join(", ")))
        }
        Expectation::Control(name) => {
            let bound = outcome.controls.iter().any(|control| control.name == *name);
            (!bound).then(|| format!("control {name} was expected, and does not bind"))
        }
        Expectation::NoControl => (!outcome.controls.is_empty()).then(|| {
            let names: Vec<&str> = outcome.controls.iter().map(|control| control.name.as_str()).collect();
            format!("no control was expected, and {} binds", names.join(", "))
        }),
        Expectation::Code(code) => {
            let found = outcome.codes.iter().any(|known| known.name == *code);
            let names: Vec<&str> = outcome.codes.iter().map(|known| known.name.as_str()).collect();
            (!found).then(|| {
                format!(
                    "code {code} was expected; there are {}",
                    if names.is_empty() { "none".to_string() } else { names.join(", ") }
                )
            })
        }
        Expectation::NoCode => {
            (!outcome.codes.is_empty()).then(|| "no code was expected, and there are some".to_string())
        }
        Expectation::Assumed(name) => (!outcome.assumed.contains(name)).then(|| {
            format!(
                "{name} was expected to be assumed; {}",
                if outcome.assumed.is_empty() {
                    "nothing is".to_string()
                } else {
                    format!("{} is", outcome.assumed.join(", "))
                }
            )
        }),
    }
}
