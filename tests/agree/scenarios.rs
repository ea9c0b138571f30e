//! A scenario held against the book that is written with its statements added and those it drops left out: the same results.
//! And a program that is not proved again in a scenario is as the proof of the book has it.

use std::path::PathBuf;

use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestError};
use tradec::book::{self, Book, View};
use tradec::proof::{Proved, prove, prove_again};
use tradec::shipment::Shipment;
use tradec::source::{Files, Memory};
use tradec::spec;
use tradec::table::{Layout, Named, write_csv};

use crate::agree::books::{Statements, books};
use crate::agree::runner;
use crate::agree::universe::universe;

/// A book that is sound; nothing where it is not.
fn loaded(text: &str) -> Option<Book> {
    let mut door = Memory::default();
    door.put("book.tm", text);
    let noted = book::load(&[PathBuf::from("book.tm")], &door, &mut Files::default());
    noted.diagnostics.iter().all(|one| one.mistake.code.starts_with('W')).then_some(noted.value)
}

fn results(book: &Book, shipments: &[Shipment]) -> String {
    let mut bytes = Vec::new();
    let outcomes = spec::evaluate(book, View::default(), shipments, false);
    write_csv(&mut bytes, &Layout::plain(book, Named::default()), &outcomes).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// The book with some statements moved into a scenario, and others in it that the scenario drops.
fn with_scenario(whole: &Statements, others: &Statements, keys: &[u8]) -> String {
    let mut keys = keys.iter().copied().cycle();
    let mut is_moved = |_: &String| keys.next().unwrap() % 3 == 0;
    let mut base = whole.clone();
    let mut own: Vec<String> = Vec::new();
    let (moved, stay): (Vec<String>, Vec<String>) = base.programs[0].1.iter().cloned().partition(&mut is_moved);
    base.programs[0].1 = stay;
    own.extend(moved.iter().map(|line| line.replacen(';', " under p;", 1)));
    let (moved, stay): (Vec<String>, Vec<String>) = base.top.iter().cloned().partition(&mut is_moved);
    base.top = stay;
    own.extend(moved);
    let mut dropped = Vec::new();
    for (at, line) in others.programs[0].1.iter().enumerate() {
        let line = line.split_once(": ").map_or(line.as_str(), |(_, rest)| rest);
        if !line.contains("overrides") && !line.contains("keeps") {
            base.programs[0].1.push(format!("x{at}: {line}"));
            dropped.push(format!("p.x{at}"));
        }
    }
    for (at, line) in others.top.iter().enumerate().filter(|(_, line)| line.starts_with("pause p ")) {
        base.top.push(format!("y{at}: {line}"));
        dropped.push(format!("y{at}"));
    }
    let drop = if dropped.is_empty() { String::new() } else { format!("  drop {};\n", dropped.join(", ")) };
    let own: String = own.iter().map(|line| format!("  {line}\n")).collect();
    format!("{}scenario s {{\n{drop}{own}}}\n", base.text())
}

/// What of a proof is compared: findings, what prevails, what is in force.
fn shown(proved: &Proved<'_>, at: usize) -> String {
    let program = &proved.programs[at];
    let findings: Vec<_> = program.findings.iter().map(|one| (one.kind, one.measures.clone(), one.known_on)).collect();
    format!("{findings:?} {:?} {:?} {:?}", program.prevail, program.in_force, program.kept)
}

#[test]
fn a_scenario_is_the_book_with_statements_added_and_dropped() {
    let cases = (books(), books(), prop::collection::vec(any::<u8>(), 8..20));
    let compared = std::cell::Cell::new(0);
    let done = runner(24).run(&cases, |(one, other, keys)| {
        let (whole, others) = (one.statements(), other.statements());
        let text = with_scenario(&whole, &others, &keys);
        // A label that only the scenario has is not known to the book, which then is none.
        let (Some(plain), Some(book)) = (loaded(&whole.text()), loaded(&text)) else { return Ok(()) };
        let scenario = &book.scenarios[0].book;
        let shipments: Vec<Shipment> = universe(&whole.text(), &plain).into_iter().map(|one| one.shipment).collect();
        let (wanted, found) = (results(&plain, &shipments), results(scenario, &shipments));
        compared.set(compared.get() + 1);
        if wanted != found {
            let line = wanted.lines().zip(found.lines()).find(|(one, other)| one != other);
            return Err(TestCaseError::fail(format!("{line:?} differ:\n{}\n---\n{text}", whole.text())));
        }
        let (base, all, again) = (prove(&book), prove(scenario), prove_again(scenario, &book));
        for (at, program) in all.programs.iter().enumerate() {
            let is_again = again.programs.iter().any(|one| one.program == program.program);
            if !is_again && shown(&base, at) != shown(&all, at) {
                let both = format!("{}\n{}", shown(&base, at), shown(&all, at));
                return Err(TestCaseError::fail(format!("program {at} is proved otherwise:\n{both}\n{text}")));
            }
        }
        Ok(())
    });
    if let Err(TestError::Fail(why, _)) = done {
        panic!("{why}");
    }
    assert!(compared.get() >= 5, "only {} books were compared", compared.get());
}
