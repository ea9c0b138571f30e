//! The shipments on both sides of every boundary of a book, each as a test that expects what the book says now, for a person to
//! confirm: the day before a measure and its first day, its last day and the day after, the code just outside each of its product
//! ranges, each row of a table of countries, each act.

mod boundaries;
mod shipments;
mod subjects;
mod text;

use crate::book::{Book, View};
use crate::generate::boundaries::{Boundaries, Owners};
use crate::generate::shipments::{Place, digits_of, places, tried};
use crate::generate::subjects::{acts, subjects};
use crate::region::{CountrySet, ProductSet};
use crate::shipment::{Outcome, Shipment};
use crate::source::{Files, Span};
use crate::trade::Day;

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

/// The most places of a measure at which shipments near it are made.
const MOST_PLACES: usize = 3;

/// Makes shipments of these products and countries that a measure is about, of the statement that begins at a place: on these
/// days, or on its first and its last where none are said. Each is handed to `is_it_enough`, which says whether to stop.
pub fn near(
    book: &Book,
    statement: Span,
    (products, countries): (&ProductSet, &CountrySet),
    days: &[Day],
    ask: &mut Ask<'_>,
    is_it_enough: &mut dyn FnMut(Shipment) -> bool,
) {
    let is_it = |span: Span| (span.file, span.start) == (statement.file, statement.start);
    for subject in subjects(book).iter().filter(|subject| is_it(subject.span)).take(MOST_PLACES) {
        let written = subject.written_days();
        let first = written.sample();
        let last = written.periods().last().map(|period| period.until.previous());
        let ends = || first.into_iter().chain(last.filter(|day| day.parts().is_some()));
        // An exemption, and what is there from the start, shows where the newest tariff of its program is in force.
        let tariffs = subject.program.map_or(&[][..], |(_, program)| &program.tariffs);
        let newest = tariffs.iter().filter_map(|one| one.terms.since).max();
        let days: Vec<Day> = if days.is_empty() { ends().chain(newest).collect() } else { days.to_vec() };
        for day in days {
            let mut at = places(subject, first.unwrap_or(day));
            at.retain(|place| products.holds(place.product) && countries.holds(place.country));
            let named = at.first().map(|place| place.country).or_else(|| countries.sample());
            // Where none that people know lies within, the first ranges and the last.
            if let (true, Some(country)) = (at.is_empty(), named) {
                let ranges = products.ranges();
                let few = ranges.iter().take(2).chain(ranges.last());
                at.extend(few.map(|(start, end)| Place { product: *start, digits: digits_of(*start, *end), country }));
            }
            for place in at.into_iter().take(MOST_PLACES) {
                if is_it_enough(tried(book, subject, place, day, Day::LAST, ask).0) {
                    return;
                }
            }
        }
    }
}
