use std::cmp::Ordering;

use crate::trade::{Mode, Number};

/// An exact fraction of two plain integers: every step is checked, and what does not fit is nothing, so that the line goes to the
/// arithmetic that always fits. Money is in minor units of its jurisdiction's currency, so that an amount before a rate is whole.
#[derive(Debug, Clone, Copy)]
pub struct Quotient {
    above: i64,
    /// Never below one.
    below: i64,
}

impl Quotient {
    /// Nothing.
    pub const ZERO: Quotient = Quotient { above: 0, below: 1 };
    /// One.
    pub const ONE: Quotient = Quotient { above: 1, below: 1 };

    /// A whole number.
    pub const fn whole(number: i64) -> Quotient {
        Quotient { above: number, below: 1 }
    }

    /// An exact number, where it fits.
    pub fn of(number: &Number) -> Option<Quotient> {
        let (above, below) = number.parts()?;
        Some(Quotient { above, below })
    }

    /// A decimal number of so many places, times ten to so many digits.
    pub fn decimal(mantissa: i64, places: u32, digits: u32) -> Option<Quotient> {
        if places <= digits {
            let scale = 10i64.checked_pow(digits - places)?;
            return Some(Quotient::whole(mantissa.checked_mul(scale)?));
        }
        let below = 10i64.checked_pow(places - digits)?;
        Some(Quotient { above: mantissa, below }.reduced())
    }

    /// As an exact number.
    pub fn number(self) -> Option<Number> {
        Number::ratio(self.above, self.below)
    }

    fn reduced(self) -> Quotient {
        let divisor = common(self.above, self.below);
        match (self.above.checked_div(divisor), self.below.checked_div(divisor)) {
            (Some(above), Some(below)) => Quotient { above, below },
            _ => self,
        }
    }

    /// Whether it is zero.
    pub const fn is_zero(self) -> bool {
        self.above == 0
    }

    /// Whether it is below zero.
    pub const fn is_negative(self) -> bool {
        self.above < 0
    }

    /// Added.
    pub fn plus(self, other: Quotient) -> Option<Quotient> {
        if self.below == other.below {
            return Some(Quotient { above: self.above.checked_add(other.above)?, below: self.below });
        }
        self.added(other).or_else(|| self.reduced().added(other.reduced()))
    }

    fn added(self, other: Quotient) -> Option<Quotient> {
        let left = self.above.checked_mul(other.below)?;
        let right = other.above.checked_mul(self.below)?;
        Some(Quotient { above: left.checked_add(right)?, below: self.below.checked_mul(other.below)? }.reduced())
    }

    /// Taken away.
    pub fn minus(self, other: Quotient) -> Option<Quotient> {
        self.plus(Quotient { above: other.above.checked_neg()?, below: other.below })
    }

    /// Multiplied.
    pub fn times(self, other: Quotient) -> Option<Quotient> {
        let product = |one: Quotient, other: Quotient| {
            Some(Quotient { above: one.above.checked_mul(other.above)?, below: one.below.checked_mul(other.below)? })
        };
        product(self, other).or_else(|| {
            // Across the line first: what cancels does not overflow.
            let one = Quotient { above: self.above, below: other.below }.reduced();
            let two = Quotient { above: other.above, below: self.below }.reduced();
            product(one, two)
        })
    }

    /// Such a share of a whole number that is not below zero, rounded.
    pub fn of_whole(self, whole: i64, mode: Mode) -> Option<i64> {
        let above = u64::try_from(whole.checked_mul(self.above)?).ok()?;
        let below = u64::try_from(self.below).ok()?;
        let (quotient, rest) = (above.checked_div(below)?, above.checked_rem(below)?);
        let is_up = match mode {
            Mode::HalfUp => rest >= below - rest,
            Mode::HalfEven => rest > below - rest || (rest == below - rest && quotient & 1 == 1),
            Mode::Up => rest > 0,
            Mode::Down => false,
        };
        i64::try_from(quotient + u64::from(is_up)).ok()
    }

    /// Divided; nothing by zero.
    pub fn over(self, other: Quotient) -> Option<Quotient> {
        match other.above.cmp(&0) {
            Ordering::Equal => None,
            Ordering::Greater => self.times(Quotient { above: other.below, below: other.above }),
            Ordering::Less => {
                self.times(Quotient { above: other.below.checked_neg()?, below: other.above.checked_neg()? })
            }
        }
    }

    /// The greater of two.
    pub fn greater(self, other: Quotient) -> Quotient {
        if self < other { other } else { self }
    }

    /// The lesser of two.
    pub fn lesser(self, other: Quotient) -> Quotient {
        if other < self { other } else { self }
    }

    /// Rounded to a whole number.
    pub fn rounded(self, mode: Mode) -> i64 {
        let (above, below) = (self.above, self.below);
        if below == 1 {
            return above;
        }
        // `below` is above zero: neither division overflows.
        let whole = above.checked_div_euclid(below).unwrap_or(0);
        let rest = above.checked_rem_euclid(below).unwrap_or(0);
        let up = match mode {
            Mode::HalfUp if above >= 0 => rest >= below - rest,
            Mode::HalfUp => rest > below - rest,
            Mode::HalfEven => match rest.cmp(&(below - rest)) {
                Ordering::Less => false,
                Ordering::Equal => whole & 1 == 1,
                Ordering::Greater => true,
            },
            Mode::Up => rest > 0 && above > 0,
            Mode::Down => rest > 0 && above < 0,
        };
        whole + i64::from(up)
    }
}

/// The greatest common divisor, at least one.
fn common(above: i64, below: i64) -> i64 {
    let (mut one, mut other) = (above.unsigned_abs(), below.unsigned_abs());
    while let Some(rest) = one.checked_rem(other) {
        (one, other) = (other, rest);
    }
    i64::try_from(one).unwrap_or(1).max(1)
}

impl PartialEq for Quotient {
    fn eq(&self, other: &Quotient) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Quotient {}

impl PartialOrd for Quotient {
    fn partial_cmp(&self, other: &Quotient) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Quotient {
    fn cmp(&self, other: &Quotient) -> Ordering {
        if self.below == other.below {
            return self.above.cmp(&other.above);
        }
        // Two factors of 64 bits always fit into 128.
        let wide = |one: i64, other: i64| i128::from(one).saturating_mul(i128::from(other));
        wide(self.above, other.below).cmp(&wide(other.above, self.below))
    }
}

#[cfg(test)]
mod tests {
    use proptest::{prop_assert, prop_assert_eq, proptest};

    use crate::engine::quotient::Quotient;
    use crate::trade::{Mode, Number};

    proptest! {
        #[test]
        fn plain_integers_reckon_as_exact_fractions(
            a in -1_000_000_000_000i64..1_000_000_000_000, b in 1i64..100_000,
            c in -1_000_000_000i64..1_000_000_000, d in 1i64..100_000,
        ) {
            let (one, other) = (Number::ratio(a, b).unwrap(), Number::ratio(c, d).unwrap());
            let (mine, theirs) = (Quotient { above: a, below: b }, Quotient { above: c, below: d });
            let same = |found: Option<Quotient>, exact: Number| found.is_none_or(|found| found.number().unwrap() == exact);
            prop_assert!(same(mine.plus(theirs), &one + &other));
            prop_assert!(same(mine.minus(theirs), &one - &other));
            prop_assert!(same(mine.times(theirs), &one * &other));
            if c != 0 {
                prop_assert!(same(mine.over(theirs), one.over(&other).unwrap()));
            }
            prop_assert_eq!(mine.cmp(&theirs), one.cmp(&other));
            for mode in [Mode::HalfUp, Mode::HalfEven, Mode::Up, Mode::Down] {
                let exact = one.rounded_to(&Number::one(), mode, 0).unwrap();
                if a >= 0 {
                    let share = Quotient { above: 7, below: b }.of_whole(a, mode).unwrap();
                    let exact = Number::ratio(a * 7, b).unwrap().rounded_to(&Number::one(), mode, 0).unwrap();
                    prop_assert_eq!(share.to_string(), exact.to_string(), "{:?} of {} times 7/{}", mode, a, b);
                }
                prop_assert_eq!(mine.rounded(mode).to_string(), exact.to_string(), "{:?} of {}/{}", mode, a, b);
            }
        }
    }
}
