use std::fmt;

use serde::{Deserialize, Serialize};

/// One past the last twelve-digit code.
pub const TOP: u64 = 1_000_000_000_000;

/// A Harmonized System code of 1 to 12 digits, leading zeros significant. It stands for everything beneath it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ProductCode {
    /// Its digits, filled up with zeros to twelve.
    start: u64,
    digits: u8,
}

/// Why a text is no product code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeFault {
    /// Nothing, or something else than digits and dots.
    NotDigits,
    /// A number as a spreadsheet writes it: `8.47E+09`, `7208101500.0`.
    Spreadsheet,
    /// More than twelve digits, or only one.
    Length(usize),
    /// An odd number of digits: a leading zero may be lost.
    Odd(usize),
    /// No chapter of the Harmonized System: 00, or the unused 77.
    Chapter(u8),
}

impl ProductCode {
    /// Reads a code; dots between digits are passed over. `odd` lets an odd number of digits stand.
    ///
    /// # Errors
    /// What is wrong with the text.
    pub fn parse(text: &str, odd: bool) -> Result<ProductCode, CodeFault> {
        let text = text.trim();
        // Most codes are digits, and nothing else.
        let is_plain = text.bytes().all(|c| c.is_ascii_digit());
        if !is_plain && is_of_spreadsheet(text) {
            return Err(CodeFault::Spreadsheet);
        }
        let dotted = || text.starts_with('.') || text.ends_with('.') || text.contains("..");
        let is_dotted = || !dotted() && text.bytes().all(|c| c.is_ascii_digit() || c == b'.');
        if text.is_empty() || !is_plain && !is_dotted() {
            return Err(CodeFault::NotDigits);
        }
        let digits = text.bytes().filter(u8::is_ascii_digit).map(|digit| u64::from(digit - b'0'));
        let count = digits.clone().count();
        if !(2..=12).contains(&count) {
            return Err(CodeFault::Length(count));
        }
        if count % 2 == 1 && !odd {
            return Err(CodeFault::Odd(count));
        }
        let count = u8::try_from(count).unwrap_or(12);
        let start = digits.fold(0, |number, digit| number * 10 + digit) * ProductCode::step(count);
        let code = ProductCode { start, digits: count };
        match code.chapter() {
            chapter @ (0 | 77) => Err(CodeFault::Chapter(chapter)),
            _ => Ok(code),
        }
    }

    /// The code of so many digits in which a twelve-digit number lies.
    pub fn around(number: u64, digits: u8) -> ProductCode {
        let step = ProductCode::step(digits);
        ProductCode { start: number.min(TOP - 1) / step * step, digits: digits.clamp(1, 12) }
    }

    /// How many twelve-digit codes lie beneath one of so many digits.
    pub fn step(digits: u8) -> u64 {
        10u64.pow(12 - u32::from(digits.clamp(1, 12)))
    }

    /// The first twelve-digit code beneath it.
    pub fn start(self) -> u64 {
        self.start
    }

    /// One past the last twelve-digit code beneath it.
    pub fn end(self) -> u64 {
        self.start + ProductCode::step(self.digits)
    }

    /// How many digits it was written with.
    pub fn digits(self) -> u8 {
        self.digits
    }

    /// Its first two digits.
    pub fn chapter(self) -> u8 {
        u8::try_from(self.start / ProductCode::step(2)).unwrap_or(99)
    }
}

/// Whether a number was written by a spreadsheet.
fn is_of_spreadsheet(text: &str) -> bool {
    let has_exponent = text.split_once(['E', 'e']).is_some_and(|(number, exponent)| {
        number.starts_with(|c: char| c.is_ascii_digit())
            && number.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',')
            && !exponent.is_empty()
            && exponent.chars().all(|c| c.is_ascii_digit() || c == '+' || c == '-')
    });
    has_exponent || text.split_once('.').is_some_and(|(number, rest)| number.len() > 4 && rest == "0")
}

/// `7208.10.1500`, as the schedules print it: dots after the fourth and the sixth digit.
impl fmt::Display for ProductCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = format!("{:012}", self.start);
        for (at, digit) in all.chars().take(usize::from(self.digits)).enumerate() {
            if at == 4 || at == 6 {
                f.write_str(".")?;
            }
            write!(f, "{digit}")?;
        }
        Ok(())
    }
}
