//! Differences of two books: for people, for a pull request, for machines.

mod json;
mod markdown;
mod text;

pub use json::differences_json;
pub use markdown::differences_markdown;
pub use text::differences_text;

use crate::book::CourtView;
use crate::compare::{About, Against, Difference, Differences, Moved};

/// What is told of two books.
pub struct Told<'a> {
    /// In which they differ.
    pub differences: &'a Differences,
    /// What the rows of a file pay by each, and what the file is called.
    pub against: Option<(&'a str, &'a Against)>,
    /// How many of the rows that move most are shown.
    pub top: usize,
}

/// What a difference is about, in words.
fn heading(one: &Difference) -> String {
    let about = match &one.about {
        About::Book(_) => "the whole book".to_string(),
        About::Program(name) => name.clone(),
        About::Control { name, is_export } => {
            format!("control {name} ({})", if *is_export { "exports" } else { "imports" })
        }
        About::Precedence { first, then } => format!("{first} before {then}"),
    };
    match &one.scenario {
        Some(scenario) => format!("{about}, in scenario {scenario}"),
        None => about,
    }
}

/// Where a difference is, in words.
fn place(one: &Difference) -> String {
    let place = match &one.about {
        About::Book(what) => what.clone(),
        About::Program(_) | About::Control { .. } | About::Precedence { .. } => one.place.clone(),
    };
    match one.courts {
        CourtView::AsIs => place,
        CourtView::Pending => format!("{place}, with pending rulings at work"),
        CourtView::FromTheStart => format!("{place}, with final rulings at work from the start"),
    }
}

/// What a book has, in words.
fn side(text: &Option<String>) -> &str {
    text.as_deref().unwrap_or("none")
}

/// What moves, without the sums of what moves already, and without what stands in more columns than one.
fn columns(moved: &[Moved]) -> Vec<&Moved> {
    let sums = ["duty", "taxes", "fees", "total"];
    let is_sum = |one: &&Moved| sums.contains(&one.column.as_str());
    let own: Vec<&Moved> = moved.iter().filter(|one| !is_sum(one)).collect();
    if own.is_empty() { moved.iter().collect() } else { own }
}

/// How many of something there are: `1 row`, `3 rows`.
fn count(number: usize, word: &str) -> String {
    if number == 1 { format!("1 {word}") } else { format!("{number} {word}s") }
}

/// `60 rows compared, 12 changed; 2 need a fact, 1 without a result`.
fn summary(name: &str, against: &Against) -> String {
    let mut text = format!("{name}: {} compared, {} changed", count(against.rows, "row"), against.changed);
    if against.needs > 0 {
        text.push_str(&format!("; {} undecided for want of a fact", against.needs));
    }
    if against.errors > 0 {
        text.push_str(&format!("; {} without a result", against.errors));
    }
    text
}
