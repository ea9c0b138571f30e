//! Statements shuffled and spread over two files: the same results and the same findings.

use std::path::PathBuf;

use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestError};
use tradec::book::{self, View};
use tradec::cli;
use tradec::shipment::Shipment;
use tradec::source::{Files, Memory};
use tradec::spec;
use tradec::table::{Layout, Named, write_csv};

use crate::agree::books::{Statements, books};
use crate::agree::runner;
use crate::agree::universe::{known_on, universe};

/// What a book gives: its results as they are written, and what is found in it, without places.
fn given(whole: &str, files: &[(&str, String)]) -> (Vec<u8>, Vec<String>) {
    let mut door = Memory::default();
    for (name, text) in files {
        door.put(name, text.as_str());
    }
    let paths: Vec<PathBuf> = files.iter().map(|(name, _)| PathBuf::from(name)).collect();
    let mut sources = Files::default();
    let noted = book::load(&paths, &door, &mut sources);
    let mut found = noted.diagnostics;
    let mut bytes = Vec::new();
    let is_sound = found.iter().all(|one| one.mistake.code.starts_with('W'));
    if is_sound {
        found.extend(cli::prove::prove(&noted.value, &sources));
        let shipments: Vec<Shipment> = universe(whole, &noted.value).into_iter().map(|one| one.shipment).collect();
        for day in known_on() {
            let outcomes = spec::evaluate(&noted.value, View { known_on: day }, &shipments, false);
            write_csv(&mut bytes, &Layout::plain(&noted.value, Named::default()), &outcomes).unwrap();
        }
    }
    let mut found: Vec<String> = found.into_iter().map(|one| format!("{} {}", one.mistake.code, one.message)).collect();
    found.sort();
    (bytes, found)
}

/// The same book with its statements in other places. Programs keep their order, since results have it.
pub fn shuffled(statements: &Statements, keys: &[u8]) -> [(&'static str, String); 2] {
    let mut keys = keys.iter().copied().cycle();
    let mut mix = |lines: &[String]| {
        let mut keyed: Vec<(u8, &String)> = lines.iter().map(|line| (keys.next().unwrap(), line)).collect();
        keyed.sort_by_key(|(key, _)| *key);
        keyed.into_iter().map(|(key, line)| (key % 2 == 0, line.clone())).collect::<Vec<_>>()
    };
    let mut texts = [String::new(), String::new()];
    let mut loose: Vec<String> = mix(&statements.top).into_iter().map(|(_, line)| line).collect();
    loose.extend(statements.declared.clone());
    for (first, line) in mix(&loose) {
        texts[usize::from(first)] += &format!("{line}\n");
    }
    let mut at = 0;
    for (head, lines) in &statements.programs {
        let lines = mix(lines);
        at |= usize::from(lines.first().is_some_and(|(first, _)| *first));
        let lines: String = lines.into_iter().map(|(_, line)| format!("  {line}\n")).collect();
        texts[at] += &format!("program {head} {{\n{lines}}}\n");
    }
    let [one, other] = texts;
    [("a.tm", one), ("b.tm", other)]
}

#[test]
fn the_order_of_statements_and_files_changes_nothing() {
    let cases = (books(), prop::collection::vec(any::<u8>(), 8..20));
    let done = runner(12).run(&cases, |(book, keys)| {
        let statements = book.statements();
        let whole = statements.text();
        let files = shuffled(&statements, &keys);
        let (one, other) = (given(&whole, &[("book.tm", whole.clone())]), given(&whole, &files));
        if one == other {
            return Ok(());
        }
        let why = if one.1 == other.1 { "results".to_string() } else { format!("{:?} and {:?}", one.1, other.1) };
        Err(TestCaseError::fail(format!("{why} differ:\n{whole}\n---\n{}\n---\n{}", files[0].1, files[1].1)))
    });
    if let Err(TestError::Fail(why, _)) = done {
        panic!("{why}");
    }
}
