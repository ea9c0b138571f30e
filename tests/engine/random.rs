//! Random books, asked of every shipment that they can tell apart, and of shipments near those.

use std::cell::RefCell;

use proptest::test_runner::{TestCaseError, TestError};
use tradec::book::{Book, Builtin, View};
use tradec::proof;
use tradec::shipment::Shipment;

use crate::agree::books::{Book as Written, books, books_with_rulings};
use crate::agree::check::load;
use crate::agree::runner;
use crate::agree::universe::{known_on, universe};
use crate::engine::held::{Held, held};
use crate::engine::mutated::{Chance, changed, pool};

fn held_all(text: &str, book: &Book) -> Result<Held, String> {
    let tried: Vec<Shipment> = universe(text, book).into_iter().map(|one| one.shipment).collect();
    let pool = pool(&tried);
    let mut chance = Chance::new(3);
    let few: Vec<&Shipment> = tried.iter().step_by((tried.len() / 150).max(1)).collect();
    let mut all: Vec<Shipment> = few.iter().map(|one| (*one).clone()).collect();
    all.extend(few.iter().map(|one| changed(book, one, &pool, &mut chance)));
    // Lines that say of the book's own facts only every other one, or none.
    for (at, one) in few.iter().step_by(3).enumerate() {
        let mut lacking = (*one).clone();
        lacking.values.retain(|fact, _| fact.0 < Builtin::ALL.len() || (at + fact.0) % 3 == 0);
        all.push(lacking);
    }
    let mut sum = Held::default();
    for day in known_on() {
        sum.add(held(book, View { known_on: day }, &all)?);
    }
    Ok(sum)
}

fn run(cases: u32, books: impl proptest::strategy::Strategy<Value = Written>, also: impl Fn(&str) -> String) {
    let sum = RefCell::new(Held::default());
    let done = runner(cases).run(&books, |book| {
        let text = also(&book.statements().text());
        if let Ok(book) = load(&[("book.tm", &text)])
            && proof::prove(&book).programs.iter().all(|one| one.findings.is_empty())
        {
            let held = held_all(&text, &book).map_err(|why| TestCaseError::fail(format!("{why}\n{text}")))?;
            sum.borrow_mut().add(held);
        }
        Ok(())
    });
    println!("{:?}", sum.borrow());
    if let Err(TestError::Fail(why, _)) = done {
        panic!("{why}");
    }
    let sum = sum.into_inner();
    assert!(sum.settled * 4 > sum.rows && sum.rows > 0, "hardly a row is settled: {sum:?}");
}

#[test]
fn random_books_are_settled_as_the_language_page_has_it() {
    run(60, books(), str::to_string);
}

#[test]
fn random_books_with_rulings_are_settled_as_the_language_page_has_it() {
    run(60, books_with_rulings(), str::to_string);
}

#[test]
fn random_books_with_quotas_are_settled_as_the_language_page_has_it() {
    run(40, books(), crate::agree::quotas::with_quotas);
}

#[test]
fn random_books_that_fill_in_are_settled_as_the_language_page_has_it() {
    run(30, books(), |text| {
        let amount = if text.len() % 3 == 0 { "250.50" } else { "0" };
        let flag = if text.len() % 2 == 0 { "yes" } else { "no" };
        format!("{text}\nassume m = {amount} USD, f = {flag}, loaded = entered;\n")
    });
}

/// The book asks countries, numbers and quantities too, takes a content off, and fills all of them in.
fn filled_in(text: &str) -> String {
    let of = |all: &[&str]| all[text.len() % all.len()].to_string();
    let mut text = text
        .replace("origin in g", "c in g")
        .replace("m >= 100 USD", &of(&["n >= 15", "n < 15", "m >= 100 USD"]))
        .replace("= 5%", "= 0.5 USD per kg")
        .replace("program p {", &of(&["program p {\n  deduct m when m >= 20% of value;", "program p {"]))
        .replace("fact f:", "fact c: country \"cast in\";\nfact n: number \"parts\";\nfact f:");
    if text.contains("program q") && text.len() % 5 < 3 {
        text += "\nprecedence p over q until 2025-02-10;\nprecedence q over p since 2025-02-10 entirely;";
    }
    let own = [
        format!("m = {} USD", of(&["0", "250.50", "100", "40"])),
        format!("f = {}", of(&["yes", "no"])),
        format!("loaded = {}", of(&["entered", "2025-02-10", "entered"])),
        format!("c = {}", of(&["origin", "DE"])),
        format!("n = {}", of(&["100", "0", "15"])),
        "quantity = 0".to_string(),
    ];
    format!("{text}\nassume {};\n", own.join(", "))
}

#[test]
fn random_books_that_fill_in_facts_of_every_kind_are_settled_as_the_language_page_has_it() {
    run(30, books(), filled_in);
}
