//! The changes of a book by one step: a day, a rate, a code, a country, an exception that is dropped. Each is made in the text of
//! one file, the book is given its meaning again, and the tests are run that the change can reach. A change that no test notices
//! is a line of the law that the tests do not hold.

mod act;
mod amount;
mod code;
mod condition;
mod control;
mod country;
mod day;
mod digits;
mod exception;
mod json;
mod judge;
mod kind;
mod mutation;
mod order;
mod parts;
mod rate;
mod reach;
mod run;
mod spots;
mod walk;
mod witness;

pub use json::{Counts, json};
pub use judge::{Judge, Verdict};
pub use kind::Kind;
pub use mutation::Mutation;
pub use run::{judged, spread};
pub use walk::mutations;
pub use witness::Witness;
