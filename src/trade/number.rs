// Fractions of big integers neither overflow nor round: this file is where bare operators on money are safe, and is what makes
// them safe everywhere else. Division goes through `over`, which refuses zero. What fits into plain integers is reckoned there,
// by `Fraction`, which says where it does not fit.
#![allow(clippy::arithmetic_side_effects)]

use std::cmp::Ordering;
use std::fmt;
use std::ops::{Add, AddAssign, Mul, Neg, Sub};

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::trade::fraction::{Fraction, Whole};

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
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "Written", try_from = "Written")]
pub struct Number(Form);

/// A number has one form: the small one wherever it fits.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Form {
    Small(Fraction),
    Large(Box<BigRational>),
}

/// A fraction as it is written down: nearly all fit into plain integers.
#[derive(Serialize, Deserialize)]
enum Written {
    Small(i64, i64),
    Large(Vec<u8>, Vec<u8>),
}

impl From<Number> for Written {
    fn from(number: Number) -> Written {
        match number.0 {
            Form::Small(small) => Written::Small(small.above(), small.below()),
            Form::Large(large) => {
                Written::Large(large.numer().to_signed_bytes_le(), large.denom().to_signed_bytes_le())
            }
        }
    }
}

impl TryFrom<Written> for Number {
    type Error = &'static str;

    fn try_from(written: Written) -> Result<Number, &'static str> {
        let by_zero = "nothing is divided by zero";
        match written {
            Written::Small(above, below) => Number::ratio(above, below).ok_or(by_zero),
            Written::Large(above, below) => {
                let (above, below) = (BigInt::from_signed_bytes_le(&above), BigInt::from_signed_bytes_le(&below));
                if below.is_zero() { Err(by_zero) } else { Ok(Number::large(BigRational::new(above, below))) }
            }
        }
    }
}

impl Number {
    /// Nothing.
    pub fn zero() -> Number {
        Number(Form::Small(Fraction::ZERO))
    }

    /// One.
    pub fn one() -> Number {
        Number(Form::Small(Fraction::ONE))
    }

    /// A fraction; `None` where `below` is zero.
    pub fn ratio(above: i64, below: i64) -> Option<Number> {
        if below == 0 {
            return None;
        }
        let small = Fraction::new(i128::from(above), i128::from(below));
        let large = || Number::large(BigRational::new(BigInt::from(above), BigInt::from(below)));
        Some(small.map_or_else(large, |small| Number(Form::Small(small))))
    }

    /// A fraction in lowest terms in the form that it has.
    fn large(ratio: BigRational) -> Number {
        let small = ratio.numer().to_i64().zip(ratio.denom().to_i64());
        let small = small.and_then(|(above, below)| Fraction::new(i128::from(above), i128::from(below)));
        Number(small.map_or_else(|| Form::Large(Box::new(ratio)), Form::Small))
    }

    /// As a fraction of big integers.
    fn to_ratio(&self) -> BigRational {
        match &self.0 {
            Form::Small(small) => BigRational::new_raw(BigInt::from(small.above()), BigInt::from(small.below())),
            Form::Large(large) => BigRational::clone(large),
        }
    }

    /// What comes of two numbers: of plain integers where both and the result fit into them.
    fn with(
        &self,
        other: &Number,
        small: impl FnOnce(Fraction, Fraction) -> Option<Fraction>,
        large: impl FnOnce(BigRational, BigRational) -> BigRational,
    ) -> Number {
        let both = match (&self.0, &other.0) {
            (Form::Small(one), Form::Small(other)) => small(*one, *other),
            (Form::Small(_) | Form::Large(_), Form::Small(_) | Form::Large(_)) => None,
        };
        match both {
            Some(small) => Number(Form::Small(small)),
            None => Number::large(large(self.to_ratio(), other.to_ratio())),
        }
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
        let mut scaled = self.to_ratio();
        let mut below = scaled.denom().clone();
        let mut places = 0u32;
        let ten = BigInt::from(10);
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
        (!other.is_zero()).then(|| self.with(other, Fraction::over, |one, other| one / other))
    }

    /// So many times it, as a whole number: `None` where that is more than 128 bits hold.
    fn times_ten_to(&self, places: u32, way: Whole) -> Option<i128> {
        if let Form::Small(small) = &self.0
            && let Some(scale) = 10i128.checked_pow(places)
            && let Some(whole) = small.times(scale, way)
        {
            return Some(whole);
        }
        let scale = num_traits::pow(BigInt::from(10), places as usize);
        let scaled = self.to_ratio() * BigRational::from_integer(scale);
        whole_of(&scaled, way).to_integer().to_i128()
    }

    /// The whole number next to it.
    fn to_whole(&self, way: Whole) -> Number {
        let small = match &self.0 {
            Form::Small(small) => small.times(1, way).and_then(|whole| Fraction::new(whole, 1)),
            Form::Large(_) => None,
        };
        match small {
            Some(small) => Number(Form::Small(small)),
            None => Number::large(whole_of(&self.to_ratio(), way)),
        }
    }

    /// Rounded once, half away from zero, to so many places (language page, *Rates*): `None` where that is more than a
    /// decimal of 28 digits holds.
    pub fn rounded(&self, places: u32) -> Option<Decimal> {
        let scaled = self.times_ten_to(places, Whole::Round)?;
        let decimal = Decimal::try_from_i128_with_scale(scaled, places).ok()?;
        Some(if decimal.is_zero() { Decimal::new(0, places) } else { decimal })
    }

    /// Rounded to a multiple of a step, with so many places printed: `None` where that is more than a decimal of 28 digits
    /// holds, or the step is nothing.
    pub fn rounded_to(&self, step: &Number, mode: Mode, places: u32) -> Option<Decimal> {
        let steps = self.over(step)?;
        let whole = match mode {
            Mode::HalfUp => steps.to_whole(Whole::Round),
            Mode::Up if steps.is_negative() => steps.floor(),
            Mode::Up => steps.ceil(),
            Mode::Down => steps.to_whole(Whole::Trunc),
            Mode::HalfEven => {
                let two = Number::from(2);
                let half = (&steps * &two).is_integer() && !steps.is_integer();
                if half { steps.half().to_whole(Whole::Round) * two } else { steps.to_whole(Whole::Round) }
            }
        };
        (whole * step).rounded(places)
    }

    /// Whether it is zero.
    pub fn is_zero(&self) -> bool {
        matches!(&self.0, Form::Small(small) if small.above() == 0)
    }

    /// Whether it is below zero.
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Form::Small(small) => small.above() < 0,
            Form::Large(large) => large.is_negative(),
        }
    }

    /// Whether it is above zero.
    pub fn is_positive(&self) -> bool {
        match &self.0 {
            Form::Small(small) => small.above() > 0,
            Form::Large(large) => large.is_positive(),
        }
    }

    /// Whether it is whole.
    fn is_integer(&self) -> bool {
        match &self.0 {
            Form::Small(small) => small.below() == 1,
            Form::Large(large) => large.is_integer(),
        }
    }

    /// Itself where it is above zero, else zero.
    #[must_use]
    pub fn at_least_zero(self) -> Number {
        if self.is_negative() { Number::zero() } else { self }
    }

    /// The greatest whole number that is not above it.
    #[must_use]
    pub fn floor(&self) -> Number {
        self.to_whole(Whole::Floor)
    }

    /// The least whole number that is not below it.
    #[must_use]
    pub fn ceil(&self) -> Number {
        self.to_whole(Whole::Ceil)
    }

    /// As a whole number, where it is one that fits.
    pub fn whole(&self) -> Option<i64> {
        self.parts().and_then(|(above, below)| (below == 1).then_some(above))
    }

    /// What stands above and below its line, in lowest terms, where both fit.
    pub fn parts(&self) -> Option<(i64, i64)> {
        match &self.0 {
            Form::Small(small) => Some((small.above(), small.below())),
            Form::Large(_) => None,
        }
    }

    /// Half of it: a point in the middle of an interval.
    #[must_use]
    pub fn half(&self) -> Number {
        self.with(&Number::from(2), Fraction::over, |one, two| one / two)
    }
}

/// A fraction made whole.
fn whole_of(ratio: &BigRational, way: Whole) -> BigRational {
    match way {
        Whole::Floor => ratio.floor(),
        Whole::Ceil => ratio.ceil(),
        Whole::Trunc => ratio.trunc(),
        Whole::Round => ratio.round(),
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Number) -> Ordering {
        match (&self.0, &other.0) {
            (Form::Small(one), Form::Small(other)) => one.cmp(other),
            (Form::Small(_) | Form::Large(_), Form::Small(_) | Form::Large(_)) => {
                self.to_ratio().cmp(&other.to_ratio())
            }
        }
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Number) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl From<i64> for Number {
    fn from(whole: i64) -> Number {
        Number(Form::Small(Fraction::whole(whole)))
    }
}

impl From<&Decimal> for Number {
    fn from(decimal: &Decimal) -> Number {
        let small = 10i128.checked_pow(decimal.scale()).and_then(|below| Fraction::new(decimal.mantissa(), below));
        small.map_or_else(
            || {
                let below = num_traits::pow(BigInt::from(10), decimal.scale() as usize);
                Number::large(BigRational::new(BigInt::from(decimal.mantissa()), below))
            },
            |small| Number(Form::Small(small)),
        )
    }
}

/// As people write it: `10`, `0.25`, and `1/3` where no decimal ends.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ratio = self.to_ratio();
        let Some(places) = self.places() else {
            return write!(f, "{}/{}", ratio.numer(), ratio.denom());
        };
        let scale = num_traits::pow(BigInt::from(10), places as usize);
        let digits = (ratio * BigRational::from_integer(scale)).to_integer();
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
                self.with(other, Fraction::$method, |one, other| one $op other)
            }
        }
        impl $trait<Number> for Number {
            type Output = Number;
            fn $method(self, other: Number) -> Number {
                &self $op &other
            }
        }
        impl $trait<&Number> for Number {
            type Output = Number;
            fn $method(self, other: &Number) -> Number {
                &self $op other
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
        &Number::zero() - &self
    }
}

impl AddAssign<&Number> for Number {
    fn add_assign(&mut self, other: &Number) {
        *self = &*self + other;
    }
}

impl std::iter::Sum for Number {
    fn sum<I: Iterator<Item = Number>>(numbers: I) -> Number {
        numbers.fold(Number::zero(), |sum, number| sum + number)
    }
}

#[cfg(test)]
mod tests {
    use num_bigint::BigInt;
    use num_rational::BigRational;
    use num_traits::{Signed, ToPrimitive, Zero};
    use rust_decimal::Decimal;

    use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};

    use super::{Form, Mode, Number, Written};

    /// Integers near the ends of what is plain, near zero, and between.
    fn integer() -> impl Strategy<Value = i64> {
        prop_oneof![
            -20i64..20,
            any::<i64>(),
            (0i64..20).prop_map(|less| i64::MAX - less),
            (0i64..20).prop_map(|more| i64::MIN + more),
        ]
    }

    fn ratio() -> impl Strategy<Value = BigRational> {
        let below = integer().prop_filter("nothing is divided by zero", |below| *below != 0);
        (integer(), below, 0u32..3).prop_map(|(above, below, power)| {
            let one = BigRational::new(BigInt::from(above), BigInt::from(below));
            num_traits::pow(one, power as usize)
        })
    }

    proptest! {
        /// Plain integers and big ones come to the same, and what fits is always plain.
        #[test]
        fn numbers_are_fractions_of_any_size(one in ratio(), other in ratio(), places in 0u32..5, at in 0usize..5) {
            let (a, b) = (Number::large(one.clone()), Number::large(other.clone()));
            let same = |number: Number, ratio: BigRational| {
                prop_assert_eq!(number.to_ratio(), ratio.clone());
                let fits = ratio.numer().to_i64().is_some() && ratio.denom().to_i64().is_some();
                prop_assert_eq!(matches!(number.0, Form::Small(_)), fits);
                Ok(())
            };
            same(&a + &b, &one + &other)?;
            same(&a - &b, &one - &other)?;
            same(&a * &b, &one * &other)?;
            same(-a.clone(), -one.clone())?;
            same(a.half(), &one / BigRational::from_integer(BigInt::from(2)))?;
            same(a.floor(), one.floor())?;
            same(a.ceil(), one.ceil())?;
            match a.over(&b) {
                Some(quotient) => same(quotient, &one / &other)?,
                None => prop_assert!(other.is_zero()),
            }
            prop_assert_eq!(a.cmp(&b), one.cmp(&other));
            prop_assert_eq!(a == b, one == other);
            let mode = [Mode::HalfUp, Mode::HalfEven, Mode::Up, Mode::Down, Mode::default()][at];
            let step = Number::ratio(5, 100).unwrap();
            prop_assert_eq!(a.rounded_to(&step, mode, places), slowly(&one, mode, places));
            prop_assert_eq!(Number::try_from(Written::from(a.clone())), Ok(a));
        }
    }

    /// Rounded to a multiple of 0.05, by big fractions alone.
    fn slowly(ratio: &BigRational, mode: Mode, places: u32) -> Option<Decimal> {
        let step = BigRational::new(BigInt::from(1), BigInt::from(20));
        let steps = ratio / &step;
        let (floor, up) = (steps.floor(), steps.ceil());
        let whole = match mode {
            Mode::Down => steps.trunc(),
            Mode::Up if steps.is_negative() => floor,
            Mode::Up => up,
            Mode::HalfUp => steps.round(),
            Mode::HalfEven => {
                let is_half = &steps - &floor == &up - &steps && floor != up;
                let is_even = |one: &BigRational| (one.to_integer() % BigInt::from(2)).is_zero();
                if !is_half {
                    steps.round()
                } else if is_even(&floor) {
                    floor
                } else {
                    up
                }
            }
        };
        let scaled =
            (whole * step * BigRational::from_integer(num_traits::pow(BigInt::from(10), places as usize))).round();
        let scaled = scaled.to_integer().to_i128()?;
        let decimal = Decimal::try_from_i128_with_scale(scaled, places).ok()?;
        Some(if decimal.is_zero() { Decimal::new(0, places) } else { decimal })
    }
}
