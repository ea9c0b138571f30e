use std::fmt;

use crate::trade::{CodeFault, Country};

/// What is wrong with the text of a cell. Shown, it is a sentence without its full stop that begins with the text in quotes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellFault {
    /// The text, cut where it is long.
    pub text: String,
    /// Why it cannot be read.
    pub why: CellWhy,
}

/// Why the text of a cell cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellWhy {
    /// No product code.
    Product(CodeFault),
    /// No number, and the reason.
    Number(&'static str),
    /// Money or a quantity below zero.
    Negative,
    /// More digits than are reckoned with.
    Digits,
    /// No day, and how it is meant or to be written.
    Day(String),
    /// No country, and what may be meant.
    Country(Option<Country>),
    /// Neither yes nor no.
    Flag,
    /// None of the words of a `one of`.
    Word(Vec<String>),
    /// No currency; the word that was taken for one.
    Currency(String),
    /// No unit; the word that was taken for one.
    Unit(String),
    /// A quantity without a unit.
    UnitLacking,
    /// A quantity in a unit that does not convert to this one.
    UnitOther(String),
    /// Nothing at all.
    Empty,
}

impl CellFault {
    /// A text as it may be shown in a line: control characters as blanks, cut where it is long.
    pub fn short(text: &str) -> String {
        const MOST: usize = 60;
        let shown: String = text.chars().take(MOST).map(|c| if c.is_control() { ' ' } else { c }).collect();
        if text.chars().nth(MOST).is_some() { format!("{shown}…") } else { shown }
    }
}

impl fmt::Display for CellFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\" ", self.text)?;
        match &self.why {
            CellWhy::Product(CodeFault::NotDigits) => {
                f.write_str("is no product code: only digits and dots between them")
            }
            CellWhy::Product(CodeFault::Spreadsheet) => f.write_str("has been through a spreadsheet: the code is lost"),
            CellWhy::Product(CodeFault::Length(count)) => {
                let digits = if *count == 1 { "digit" } else { "digits" };
                write!(f, "is no product code: it has {count} {digits}, and a code has 2 to 12")
            }
            CellWhy::Product(CodeFault::Odd(count)) => {
                write!(f, "has an odd number of digits ({count}): a leading zero is lost")
            }
            CellWhy::Product(CodeFault::Chapter(chapter)) => {
                write!(f, "is no product code: there is no chapter {chapter:02}")
            }
            CellWhy::Number(why) => f.write_str(why),
            CellWhy::Negative => f.write_str("is below zero"),
            CellWhy::Digits => f.write_str("has more than 28 digits"),
            CellWhy::Day(why) => write!(f, "is not a day ({why})"),
            CellWhy::Country(Some(country)) => {
                write!(f, "is no country code: {} is {country}", country.name())
            }
            CellWhy::Country(None) => f.write_str("is no country code (expected ISO 3166, two letters: DE)"),
            CellWhy::Flag => f.write_str("is neither yes nor no"),
            CellWhy::Word(words) => write!(f, "is none of {}", words.join(", ")),
            CellWhy::Currency(word) if word == "£" => f.write_str("is no currency (expected ISO 4217: GBP)"),
            CellWhy::Currency(word) if word == "€" => f.write_str("is no currency (expected ISO 4217: EUR)"),
            CellWhy::Currency(word) if *word == self.text => f.write_str("is no currency (expected ISO 4217: USD)"),
            CellWhy::Currency(word) => write!(f, "ends with \"{word}\", which is no currency (expected ISO 4217: USD)"),
            CellWhy::Unit(word) if *word == self.text => f.write_str("is no unit"),
            CellWhy::Unit(word) => write!(f, "ends with \"{word}\", which is no unit"),
            CellWhy::UnitLacking => f.write_str("says no unit"),
            CellWhy::UnitOther(unit) => write!(f, "is in a unit that does not convert to {unit}"),
            CellWhy::Empty => f.write_str("says nothing"),
        }
    }
}

impl std::error::Error for CellFault {}
