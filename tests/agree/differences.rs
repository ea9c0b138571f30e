//! Two random books that differ in one thing, held against each other: what the comparison says and what the evaluator says of every
//! shipment of the universe. And a book against itself written otherwise: no difference.

use std::cell::Cell;

use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestError};
use tradec::book::{Book, View};
use tradec::compare::{compare, moved};
use tradec::proof;
use tradec::shipment::Shipment;
use tradec::spec;

use crate::agree::books::{Statements, books};
use crate::agree::check::load;
use crate::agree::order::shuffled;
use crate::agree::runner;
use crate::agree::universe::{Tried, known_on, on, universe};

/// A book that is sound and decided everywhere; nothing where it is not.
fn sound(files: &[(&str, &str)]) -> Option<Book> {
    let book = load(files).ok()?;
    let is_decided = proof::prove(&book).programs.iter().all(|program| program.findings.is_empty());
    is_decided.then_some(book)
}

/// Says where the comparison and the evaluator part; else how many differences there are, and how many no shipment shows.
fn hold(old: &Book, new: &Book, text: &str) -> Result<(usize, usize), String> {
    let found = compare(old, new);
    let tried: Vec<Tried> = universe(text, new);
    let shipments: Vec<Shipment> = tried.iter().map(|one| one.shipment.clone()).collect();
    let mut differ = vec![0; found.all.len()];
    for day in known_on() {
        let view = View { known_on: day };
        let by_old = spec::evaluate(old, view, &shipments, false);
        let by_new = spec::evaluate(new, view, &shipments, false);
        for ((one, old_says), new_says) in tried.iter().zip(&by_old).zip(&by_new) {
            let moved = moved((old, old_says), (new, new_says));
            if moved.iter().all(|one| one.is_only_column()) {
                continue;
            }
            let point = on(one, day);
            let covering: Vec<usize> = (0..found.all.len()).filter(|at| found.all[*at].covers(&point)).collect();
            if covering.is_empty() {
                let told: Vec<_> = found.all.iter().map(|one| (&one.place, &one.old, &one.new)).collect();
                return Err(format!("{moved:?} at {point:?} known on {day}, told: {told:#?}"));
            }
            covering.into_iter().for_each(|at| differ[at] += 1);
        }
    }
    for (one, count) in found.all.iter().zip(differ) {
        if !one.is_shown() && count > 0 && !one.region.overflowed {
            return Err(format!("{count} shipments show {:?}, and none was found: {}", one.about, one.place));
        }
    }
    Ok((found.all.len(), found.all.iter().filter(|one| !one.is_shown()).count()))
}

#[test]
fn what_differs_is_told_and_what_is_told_differs() {
    let cases = (books(), books(), any::<u16>());
    let (pairs, differences, open) = (Cell::new(0), Cell::new(0), Cell::new(0));
    let done = runner(20).run(&cases, |(book, other, which)| {
        let text = book.statements().text();
        let changed = book.with_one_of(&other, usize::from(which)).statements().text();
        let (Some(old), Some(new)) = (sound(&[("old.tm", &text)]), sound(&[("new.tm", &changed)])) else {
            return Ok(());
        };
        let (found, unshown) = hold(&old, &new, &format!("{text}{changed}"))
            .map_err(|why| TestCaseError::fail(format!("{why}\n{text}\n---\n{changed}")))?;
        pairs.set(pairs.get() + 1);
        differences.set(differences.get() + found);
        open.set(open.get() + unshown);
        Ok(())
    });
    println!("{} pairs, {} differences, {} not shown", pairs.get(), differences.get(), open.get());
    if let Err(TestError::Fail(why, _)) = done {
        panic!("{why}");
    }
}

/// A line written otherwise: rates reckoned, sets opened, last days in the place of ends.
fn otherwise(line: &str, set: &str, group: &str) -> String {
    let mut text = line.replace(" = 10% of m", " = 30% of m - 20% of m");
    let is_other = text.contains("of m -");
    if !is_other {
        text = text.replace(" = 10%", " = 20% - 10%").replace(" = 5%", " = 2.5% * 2");
    }
    for (day, last) in [
        ("2025-01-10", "2025-01-09"),
        ("2025-02-10", "2025-02-09"),
        ("2025-03-10", "2025-03-09"),
        ("2025-04-10", "2025-04-09"),
    ] {
        text = text.replace(&format!("until {day}"), &format!("through {last}"));
    }
    let named = |text: String, name: &str, of: &str| {
        let mut out = String::new();
        let mut word = String::new();
        for c in text.chars().chain([' ']) {
            if c.is_alphanumeric() || c == '_' {
                word.push(c);
                continue;
            }
            if word == name {
                out.push_str(&format!("({of})"));
            } else {
                out.push_str(&word);
            }
            word.clear();
            out.push(c);
        }
        out.trim_end().to_string()
    };
    if line.starts_with("product ") || line.starts_with("country ") || line.starts_with("fact ") {
        return text;
    }
    named(named(text, "s", set), "g", group)
}

#[test]
fn a_book_written_otherwise_does_not_differ() {
    let cases = (books(), prop::collection::vec(any::<u8>(), 8..20));
    let held = Cell::new(0);
    let done = runner(60).run(&cases, |(book, keys)| {
        let statements = book.statements();
        let text = statements.text();
        let Some(old) = sound(&[("old.tm", &text)]) else { return Ok(()) };
        let declared = |name: &str| {
            let start = format!("{name} = ");
            let line = statements.declared.iter().find_map(|line| line.strip_prefix(&start)).unwrap();
            line.trim_end_matches(';').to_string()
        };
        let (set, group) = (declared("product s"), declared("country g"));
        let write = |lines: &[String]| lines.iter().map(|line| otherwise(line, &set, &group)).collect::<Vec<_>>();
        let again = Statements {
            declared: write(&statements.declared),
            programs: statements.programs.iter().map(|(head, lines)| (head.clone(), write(lines))).collect(),
            top: write(&statements.top),
        };
        let files = shuffled(&again, &keys);
        let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
        // A set of one element opened inside braces may read otherwise, or not at all.
        let Some(new) = sound(&files) else { return Ok(()) };
        held.set(held.get() + 1);
        let found = compare(&old, &new);
        if found.is_empty() {
            return Ok(());
        }
        let told: Vec<_> =
            found.all.iter().map(|one| (&one.about, &one.place, &one.old, &one.new, one.is_shown())).collect();
        Err(TestCaseError::fail(format!("{told:#?}\n{text}\n---\n{}\n---\n{}", files[0].1, files[1].1)))
    });
    println!("{} books written otherwise", held.get());
    if let Err(TestError::Fail(why, _)) = done {
        panic!("{why}");
    }
    assert!(held.get() > 0, "hardly any book could be written otherwise: {}", held.get());
}
