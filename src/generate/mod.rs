//! The shipments on both sides of every boundary of a book, each as a test that expects what the book says now, for a person to
//! confirm: the day before a measure and its first day, its last day and the day after, the code just outside each of its product
//! ranges, each row of a table of countries, each act.

mod boundaries;
mod shipments;
mod subjects;
mod text;

use crate::book::{Book, View};
use crate::generate::boundaries::{Boundaries, Owners};
use crate::generate::subjects::{acts, subjects};
use crate::shipment::{Outcome, Shipment};
use crate::source::Files;

/// Asks what a line owes that is alone in its list.
pub type Ask<'a> = dyn FnMut(View, &Shipment) -> Outcome + 'a;

/// The tests of a book's boundaries, as the text of a file.
pub fn tests(book: &Book, files: &Files, ask: &mut Ask<'_>) -> String {
    let mut text = String::from(
        "//! One test at each boundary of the book, with what the book says now: written by `tradec test --generate`.\n\
         //! Confirm each against the law, or correct it; then it holds the book to what was confirmed.\n",
    );
    let subjects = subjects(book);
    let owners = Owners::new(&subjects);
    let mut boundaries = Boundaries::new(book, files, ask, owners);
    for subject in &subjects {
        boundaries.of_subject(subject);
    }
    for (subject, act) in acts(book) {
        boundaries.of_act(&subject, act);
    }
    text.push_str(&boundaries.text());
    text
}
