//! What `tradec test --generate` writes for random books is read again and passes.

use proptest::test_runner::{TestCaseError, TestError};

use crate::agree::books::books;
use crate::agree::runner;
use crate::generate::round;

#[test]
fn the_boundaries_of_random_books_pass() {
    let done = runner(60).run(&books(), |book| {
        let text = book.statements().text();
        round("rules.tm", &text).map_err(|why| TestCaseError::fail(format!("{text}\n{why}")))?;
        Ok(())
    });
    if let Err(TestError::Fail(why, _)) = done {
        panic!("{why}");
    }
}
