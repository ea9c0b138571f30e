//! A history of what one shipment would owe, for people: as text, and drawn.

mod people;
mod rates;

use crate::shipment::Stretch;
use crate::trade::Day;

pub use people::timeline_for_people;
pub use rates::rates;

/// A history: what was asked, and the stretches of it, one after another.
#[derive(Debug, Clone)]
pub struct Timeline {
    /// The product.
    pub product: String,
    /// The origin.
    pub origin: String,
    /// The shipment in words: `9403.20.0050 from CN, value 1,000,000.00 USD`.
    pub shipment: String,
    /// Whose law it is.
    pub law: String,
    /// The files and folders of the book.
    pub book: String,
    /// What was known on this day; everything in the book where none is said.
    pub known_on: Option<Day>,
    /// The scenario.
    pub scenario: Option<String>,
    /// The book's programs, in order of declaration.
    pub programs: Vec<String>,
    /// Its stretches, in order and without gaps.
    pub stretches: Vec<Stretch>,
}

impl Timeline {
    /// Whose law was asked, and how: `US by examples/june-2025, as known on 2025-06-10`.
    pub fn asked(&self) -> String {
        let known = self.known_on.map(|day| format!(", as known on {day}")).unwrap_or_default();
        let scenario = self.scenario.as_ref().map(|name| format!(", scenario {name}")).unwrap_or_default();
        format!("{} by {}{known}{scenario}", self.law, self.book)
    }

    /// The programs that levy something on some day, or may, in order of declaration.
    pub fn levied(&self) -> Vec<&str> {
        let shares = || self.stretches.iter().flat_map(|one| &one.standing.shares).filter(|share| share.levies());
        let is_levied = |name: &&str| shares().any(|share| share.program == **name);
        self.programs.iter().map(String::as_str).filter(is_levied).collect()
    }
}
