//! Random books: proof and evaluator never part.

use std::cell::RefCell;
use std::collections::BTreeMap;

use proptest::test_runner::{TestCaseError, TestError};

use crate::agree::books::books;
use crate::agree::check::{Class, check};
use crate::agree::runner;

#[test]
fn proof_and_evaluator_agree() {
    let counts: RefCell<BTreeMap<Class, u32>> = RefCell::default();
    let done = runner(40).run(&books(), |book| {
        let text = book.statements().text();
        let class = check(&text).map_err(|why| TestCaseError::fail(format!("{why}\n{text}")))?;
        *counts.borrow_mut().entry(class).or_default() += 1;
        Ok(())
    });
    let counts = counts.into_inner();
    println!("{counts:?}");
    if let Err(TestError::Fail(why, _)) = done {
        panic!("{why}");
    }
    let total: u32 = counts.values().sum();
    // A circle takes three statements that meet just so, as two that override each other are refused before.
    for (class, one_in) in [(Class::Clean, 50), (Class::Clash, 50), (Class::Circle, 400)] {
        let count = counts.get(&class).copied().unwrap_or(0);
        assert!(count * one_in >= total || total < 400, "hardly any book is {class:?}: {counts:?}");
    }
}
