//! Every book of the suite and of the examples, in each of its scenarios and by what was known on each of its days.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use tradec::book::{self, Book, View};
use tradec::diagnostic::Severity;
use tradec::generate;
use tradec::shipment::{Outcome, Shipment};
use tradec::source::{Disk, Files};
use tradec::spec::Replay;
use tradec::trade::{Day, Value};

use crate::cases::{children, folder, load, read, shown};
use crate::engine::held::{Held, held};
use crate::engine::mutated::{Chance, changed, pool};

/// The shipments that a book's tests and boundaries are about.
fn shipments(book: &Book, files: &Files, (most, at_boundaries): (usize, bool)) -> Vec<Shipment> {
    let tests = book.tests.iter().flat_map(|test| &test.shipments).take(5 * most);
    let mut found: Vec<Shipment> = tests
        .map(|one| Shipment { values: one.values.clone(), meets: one.meets.clone(), ..Shipment::default() })
        .collect();
    let mut replay = Replay::new(book);
    let mut more = Vec::new();
    // All that is asked once there are enough gets the last answer: only the shipments are wanted.
    let mut last = None;
    let ask: &mut generate::Ask<'_> = &mut |view, shipment| match &last {
        Some(outcome) if more.len() >= most => Outcome::clone(outcome),
        _ => {
            more.push(shipment.clone());
            last = Some(replay.outcome(view, shipment));
            last.clone().unwrap()
        }
    };
    if at_boundaries {
        generate::tests(book, files, ask);
    }
    found.extend(more);
    // A file of shipments says the currency in a column of its own, if at all.
    let usual = book.jurisdictions.first().map(|one| one.currency);
    for value in found.iter_mut().flat_map(|one| one.values.values_mut()) {
        if let Value::Money(_, currency) = value
            && *currency == usual
        {
            *currency = None;
        }
    }
    found
}

/// The days on which something of a book became known, and the day before each.
fn known_on(book: &Book, most: usize) -> Vec<View> {
    let mut days = BTreeSet::new();
    for jurisdiction in &book.jurisdictions {
        for program in &jurisdiction.programs {
            days.extend(program.tariffs.iter().map(|one| one.terms.known));
            days.extend(program.exemptions.iter().map(|one| one.terms.known));
        }
        days.extend(jurisdiction.acts.iter().map(|one| one.terms.known));
        let courts = &jurisdiction.courts;
        days.extend(courts.rulings.iter().map(|one| one.known.day));
        days.extend(courts.judgments.iter().map(|one| one.known.day));
    }
    days.remove(&Day::FIRST);
    let step = (days.len() / most.max(1)).max(1);
    let few = days.into_iter().step_by(step).map(|day| View { known_on: day });
    std::iter::once(View::default()).chain(few).collect()
}

fn held_in_all(
    book: &Book,
    files: &Files,
    (most, views, changes): (usize, usize, usize),
    seed: u8,
) -> Result<Held, String> {
    // Of a large book the boundaries alone would take minutes.
    let at_boundaries = seed == 1;
    let mut sum = Held::default();
    let scenarios = book.scenarios.iter().take(2).map(|one| &one.book);
    for book in std::iter::once(book).chain(scenarios) {
        let mut chance = Chance::new(seed);
        let known = shipments(book, files, (most, at_boundaries));
        let pool = pool(&known);
        let mut all = known.clone();
        for one in &known {
            all.extend((0..changes).map(|_| changed(book, one, &pool, &mut chance)));
        }
        for view in known_on(book, views) {
            sum.add(held(book, view, &all)?);
        }
    }
    Ok(sum)
}

#[test]
fn the_suite_is_settled_as_the_language_page_has_it() {
    let mut sum = Held::default();
    let mut wrong = Vec::new();
    let only = std::env::var("ENGINE_CASE").unwrap_or_default();
    for topic in children(&folder()).into_iter().filter(|topic| topic != "lint") {
        let topic = folder().join(topic);
        for case in children(&topic).into_iter().filter(|name| name.ends_with(".tm")) {
            let path = topic.join(&case);
            if !shown(&path).contains(&only) {
                continue;
            }
            let source = std::fs::read_to_string(&path).unwrap();
            let (parts, _) = read(&case, &source);
            let (book, files, found) = load(&parts);
            if found.iter().any(|one| one.severity() == Severity::Error) {
                continue;
            }
            match held_in_all(&book, &files, (12, 2, 2), 1) {
                Ok(held) => sum.add(held),
                Err(why) => wrong.push(format!("{}\n{why}", shown(&path))),
            }
        }
    }
    println!("{sum:?}");
    assert!(wrong.is_empty(), "{} books differ\n{}", wrong.len(), wrong.join("\n\n"));
    assert!(sum.rows > 10_000 || !only.is_empty(), "{sum:?}");
    assert!(sum.settled * 3 > sum.rows || !only.is_empty(), "hardly a row is settled: {sum:?}");
}

#[test]
fn the_examples_are_settled_as_the_language_page_has_it() {
    for example in ["june-2025", "us-2025", "uk"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(example);
        let mut files = Files::default();
        let book = book::load(&[PathBuf::from(&path)], &Disk, &mut files).value;
        let held = held_in_all(&book, &files, (12, 1, 1), 2).unwrap_or_else(|why| panic!("{example}: {why}"));
        println!("{example}: {held:?}");
        assert!(held.settled > 0, "{example}: no row is settled: {held:?}");
    }
}
