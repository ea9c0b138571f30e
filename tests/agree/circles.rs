//! Precedence in circles: the proof finds one exactly where some line runs into one.

use std::cell::Cell;
use std::fmt::Write as _;

use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestError};
use tradec::book::View;
use tradec::proof;
use tradec::shipment::Shipment;
use tradec::spec;

use crate::agree::check::load;
use crate::agree::runner;
use crate::agree::universe::{known_on, universe};

const NAMES: [&str; 3] = ["p", "q", "r"];
const PARTS: [&str; 6] = ["", " 7206", " 7206 except 7206.10", " s", " 7207, 7206.90", " *"];
const FROM: [&str; 5] = ["", " from DE", " from g", " from * except g", " from CN, DE"];
const DATES: [&str; 7] = [
    "",
    " since 2025-02-10",
    " until 2025-02-10",
    " since 2025-01-10 until 2025-03-10",
    " since 2025-03-10 announced 2025-01-10",
    " until 2025-02-10 announced 2025-03-10",
    " on 2025-02-10",
];
const ACTS: [&str; 5] = [
    "repeal w0 since 2025-02-10",
    "pause w0 7206 since 2025-01-10 until 2025-03-10",
    "pause w1 from g",
    "repeal w1 from CN since 2025-03-10",
    "repeal w0 since 2025-02-10 announced 2025-01-10",
];

type Statement = (usize, usize, usize, usize, usize, bool);

fn text(statements: &[Statement], acts: &[usize]) -> String {
    let mut text =
        "jurisdiction US; currency USD;\nproduct s = 7206.10 since 2025-02-10, 7207.11 announced 2025-03-10;\n\
        country g = DE until 2025-03-10, FR;\n"
            .to_string();
    for name in NAMES {
        writeln!(text, "program {name} {{ tariff * from * = 10%; }}").unwrap();
    }
    for (at, (first, step, part, from, dates, entirely)) in statements.iter().enumerate() {
        let then = (first + step) % NAMES.len();
        let entirely = if *entirely { " entirely" } else { "" };
        writeln!(
            text,
            "w{at}: precedence {} over {}{}{}{}{entirely};",
            NAMES[*first], NAMES[then], PARTS[*part], FROM[*from], DATES[*dates]
        )
        .unwrap();
    }
    for act in acts {
        writeln!(text, "{};", ACTS[*act]).unwrap();
    }
    text
}

fn differs(text: &str) -> Result<bool, String> {
    let book = load(&[("book.tm", text)]).map_err(|errors| errors.join("; "))?;
    let proved = !proof::circles(&book).is_empty();
    let shipments: Vec<Shipment> = universe(text, &book).into_iter().map(|one| one.shipment).collect();
    let mut met = None;
    for day in known_on() {
        let outcomes = spec::evaluate(&book, View { known_on: day }, &shipments, false);
        let circle = outcomes.iter().find(|one| one.faults.iter().any(|fault| fault.mistake.code == "D0208"));
        met = met.or(circle.map(|outcome| (outcome.line, day)));
    }
    match (proved, met) {
        (true, None) => Err("the proof finds a circle, and no line runs into one".to_string()),
        (false, Some((line, day))) => Err(format!(
            "{:?} runs into a circle, known on {day}, and the proof finds none",
            shipments[line - 1].values
        )),
        (proved, _) => Ok(proved),
    }
}

#[test]
fn precedence_circles_are_found_where_a_line_runs_into_one() {
    let statement = (0..3usize, 1..3usize, 0..PARTS.len(), 0..FROM.len(), 0..DATES.len(), any::<bool>());
    let books = (prop::collection::vec(statement, 2..5), prop::collection::vec(0..ACTS.len(), 0..2));
    let (all, circles) = (Cell::new(0u32), Cell::new(0u32));
    let done = runner(24).run(&books, |(statements, acts)| {
        let text = text(&statements, &acts);
        let found = differs(&text).map_err(|why| TestCaseError::fail(format!("{why}\n{text}")))?;
        all.set(all.get() + 1);
        circles.set(circles.get() + u32::from(found));
        Ok(())
    });
    println!("{} of {} books have a circle", circles.get(), all.get());
    if let Err(TestError::Fail(why, _)) = done {
        panic!("{why}");
    }
    assert!(circles.get() * 20 >= all.get(), "hardly any book has a circle");
    assert!((all.get() - circles.get()) * 20 >= all.get(), "hardly any book has none");
}
