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
        let upper = text.trim().to_ascii_uppercase();
        let exponent = upper.split_once('E').is_some_and(|(a, b)| {
            a.starts_with(|c: char| c.is_ascii_digit())
                && a.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',')
                && !b.is_empty()
                && b.chars().all(|c| c.is_ascii_digit() || c == '+' || c == '-')
        });
        let lone_decimal = upper.split_once('.').is_some_and(|(a, b)| a.len() > 4 && b == "0");
        if exponent || lone_decimal {
            return Err(CodeFault::Spreadsheet);
        }
        let dotted = upper.starts_with('.') || upper.ends_with('.') || upper.contains("..");
        if upper.is_empty() || dotted || !upper.chars().all(|c| c.is_ascii_digit() || c == '.') {
            return Err(CodeFault::NotDigits);
        }
        let digits: String = upper.chars().filter(char::is_ascii_digit).collect();
        let count = digits.len();
        if !(2..=12).contains(&count) {
            return Err(CodeFault::Length(count));
        }
        if count % 2 == 1 && !odd {
            return Err(CodeFault::Odd(count));
        }
        let start = format!("{digits:0<12}").parse::<u64>().map_err(|_| CodeFault::NotDigits)?;
        let code = ProductCode { start, digits: u8::try_from(count).unwrap_or(12) };
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
