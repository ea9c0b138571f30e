// Fractions of big integers neither overflow nor round: this file is where bare operators on money are safe, and is what makes
// them safe everywhere else. Division goes through `over`, which refuses zero.
#![allow(clippy::arithmetic_side_effects)]

use std::fmt;
use std::ops::{Add, AddAssign, Mul, Neg, Sub};

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Which way an amount is rounded to a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Mode {
    /// To the nearer, a half away from zero.
    #[default]
    HalfUp,
    /// To the nearer, a half to the even one.
    HalfEven,
    /// Away from zero.
    Up,
    /// Towards zero.
    Down,
}

/// An exact fraction of any size: a rate, an amount of money before it is rounded, a quantity. It never rounds and never
/// overflows; what leaves it as money goes through [`Number::rounded`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "Written", try_from = "Written")]
pub struct Number(BigRational);

/// A fraction as it is written down: nearly all fit into plain integers.
#[derive(Serialize, Deserialize)]
enum Written {
    Small(i64, i64),
    Large(Vec<u8>, Vec<u8>),
}

impl From<Number> for Written {
    fn from(number: Number) -> Written {
        let (above, below) = (number.0.numer(), number.0.denom());
        match (above.to_i64(), below.to_i64()) {
            (Some(above), Some(below)) => Written::Small(above, below),
            _ => Written::Large(above.to_signed_bytes_le(), below.to_signed_bytes_le()),
        }
    }
}

impl TryFrom<Written> for Number {
    type Error = &'static str;

    fn try_from(written: Written) -> Result<Number, &'static str> {
        let (above, below) = match written {
            Written::Small(above, below) => (BigInt::from(above), BigInt::from(below)),
            Written::Large(above, below) => {
                (BigInt::from_signed_bytes_le(&above), BigInt::from_signed_bytes_le(&below))
            }
        };
        if below.is_zero() { Err("nothing is divided by zero") } else { Ok(Number(BigRational::new(above, below))) }
    }
}

impl Number {
    /// Nothing.
    pub fn zero() -> Number {
        Number(BigRational::zero())
    }

    /// One.
    pub fn one() -> Number {
        Number(BigRational::one())
    }

    /// A fraction; `None` where `below` is zero.
    pub fn ratio(above: i64, below: i64) -> Option<Number> {
        (below != 0).then(|| Number(BigRational::new(BigInt::from(above), BigInt::from(below))))
    }

    /// Reads digits with at most one point: `10_000`, `0.25`. No sign, no exponent, `_` only between digits, and at most
    /// 28 digits (the language page: a number written with more is an error).
    pub fn parse(text: &str) -> Option<Number> {
        let between = |at: usize, c: char| {
            c != '_' || {
                let bytes = text.as_bytes();
                let digit = |i: Option<usize>| i.and_then(|i| bytes.get(i)).is_some_and(u8::is_ascii_digit);
                digit(at.checked_sub(1)) && digit(at.checked_add(1))
            }
        };
        let sound = text.char_indices().all(|(at, c)| (c.is_ascii_digit() || c == '.' || c == '_') && between(at, c));
        if !sound || text.starts_with('.') || text.ends_with('.') || text.is_empty() {
            return None;
        }
        let plain: String = text.chars().filter(|c| *c != '_').collect();
        if plain.chars().filter(char::is_ascii_digit).count() > 28 {
            return None;
        }
        Decimal::from_str_exact(&plain).ok().map(|decimal| Number::from(&decimal))
    }

    /// The sum of its digits' places after the point, where it has an end: 2 for 0.25; `None` for a third.
    pub fn places(&self) -> Option<u32> {
        let mut below = self.0.denom().clone();
        let mut places = 0u32;
        let ten = BigInt::from(10);
        let mut scaled = self.0.clone();
        // A finite decimal has only twos and fives below; each round takes out one of each.
        while !below.is_one() {
            scaled *= ten.clone();
            if *scaled.denom() == below || places > 400 {
                return None;
            }
            below = scaled.denom().clone();
            places += 1;
        }
        Some(places)
    }

    /// Divides; `None` by zero.
    pub fn over(&self, other: &Number) -> Option<Number> {
        (!other.0.is_zero()).then(|| Number(&self.0 / &other.0))
    }

    /// Rounded once, half away from zero, to so many places (language page, *Rates*): `None` where that is more than a
    /// decimal of 28 digits holds.
    pub fn rounded(&self, places: u32) -> Option<Decimal> {
        let scale = num_traits::pow(BigInt::from(10), places as usize);
        let scaled = (&self.0 * BigRational::from_integer(scale)).round().to_integer();
        let mut decimal = Decimal::try_from_i128_with_scale(scaled.to_i128()?, places).ok()?;
        if decimal.is_zero() {
            decimal = Decimal::new(0, places);
        }
        Some(decimal)
    }

    /// Rounded to a multiple of a step, with so many places printed: `None` where that is more than a decimal of 28 digits
    /// holds, or the step is nothing.
    pub fn rounded_to(&self, step: &Number, mode: Mode, places: u32) -> Option<Decimal> {
        let steps = self.over(step)?.0;
        let whole = match mode {
            Mode::HalfUp => steps.round(),
            Mode::Up if steps.is_negative() => steps.floor(),
            Mode::Up => steps.ceil(),
            Mode::Down => steps.trunc(),
            Mode::HalfEven => {
                let two = BigRational::from_integer(BigInt::from(2));
                let half = (&steps * &two).is_integer() && !steps.is_integer();
                if half { (&steps / &two).round() * two } else { steps.round() }
            }
        };
        (Number(whole) * step).rounded(places)
    }

    /// Whether it is zero.
    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    /// Whether it is below zero.
    pub fn is_negative(&self) -> bool {
        self.0.is_negative()
    }

    /// Whether it is above zero.
    pub fn is_positive(&self) -> bool {
        self.0.is_positive()
    }

    /// Itself where it is above zero, else zero.
    #[must_use]
    pub fn at_least_zero(self) -> Number {
        if self.is_negative() { Number::zero() } else { self }
    }

    /// The greatest whole number that is not above it.
    #[must_use]
    pub fn floor(&self) -> Number {
        Number(self.0.floor())
    }

    /// The least whole number that is not below it.
    #[must_use]
    pub fn ceil(&self) -> Number {
        Number(self.0.ceil())
    }

    /// As a whole number, where it is one that fits.
    pub fn whole(&self) -> Option<i64> {
        self.0.is_integer().then(|| self.0.to_integer().to_i64()).flatten()
    }

    /// What stands above and below its line, in lowest terms, where both fit.
    pub fn parts(&self) -> Option<(i64, i64)> {
        Some((self.0.numer().to_i64()?, self.0.denom().to_i64()?))
    }

    /// Half of it: a point in the middle of an interval.
    #[must_use]
    pub fn half(&self) -> Number {
        Number(&self.0 / BigRational::from_integer(BigInt::from(2)))
    }
}

impl From<i64> for Number {
    fn from(whole: i64) -> Number {
        Number(BigRational::from_integer(BigInt::from(whole)))
    }
}

impl From<&Decimal> for Number {
    fn from(decimal: &Decimal) -> Number {
        let below = num_traits::pow(BigInt::from(10), decimal.scale() as usize);
        Number(BigRational::new(BigInt::from(decimal.mantissa()), below))
    }
}

/// As people write it: `10`, `0.25`, and `1/3` where no decimal ends.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(places) = self.places() else {
            return write!(f, "{}/{}", self.0.numer(), self.0.denom());
        };
        let scale = num_traits::pow(BigInt::from(10), places as usize);
        let digits = (&self.0 * BigRational::from_integer(scale)).to_integer();
        let sign = if digits.is_negative() { "-" } else { "" };
        let digits = digits.magnitude().to_string();
        let places = places as usize;
        let padded = if digits.len() <= places { format!("{digits:0>width$}", width = places + 1) } else { digits };
        let (whole, part) = padded.split_at(padded.len().saturating_sub(places));
        if part.is_empty() { write!(f, "{sign}{whole}") } else { write!(f, "{sign}{whole}.{part}") }
    }
}

macro_rules! operator {
    ($trait:ident $method:ident $op:tt) => {
        impl $trait<&Number> for &Number {
            type Output = Number;
            fn $method(self, other: &Number) -> Number {
                Number(&self.0 $op &other.0)
            }
        }
        impl $trait<Number> for Number {
            type Output = Number;
            fn $method(self, other: Number) -> Number {
                Number(self.0 $op other.0)
            }
        }
        impl $trait<&Number> for Number {
            type Output = Number;
            fn $method(self, other: &Number) -> Number {
                Number(self.0 $op &other.0)
            }
        }
    };
}
operator!(Add add +);
operator!(Sub sub -);
operator!(Mul mul *);

impl Neg for Number {
    type Output = Number;
    fn neg(self) -> Number {
        Number(-self.0)
    }
}

impl AddAssign<&Number> for Number {
    fn add_assign(&mut self, other: &Number) {
        self.0 += &other.0;
    }
}

impl std::iter::Sum for Number {
    fn sum<I: Iterator<Item = Number>>(numbers: I) -> Number {
        numbers.fold(Number::zero(), |sum, number| sum + number)
    }
}
