use std::cmp::Ordering;

/// A fraction of two plain integers: in lowest terms, what is below the line above zero. What does not fit is told, never
/// rounded: it is for [`crate::trade::Number`] to go on with bigger ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fraction {
    above: i64,
    below: i64,
}

/// Which whole number is next to a fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whole {
    /// The greatest that is not above.
    Floor,
    /// The least that is not below.
    Ceil,
    /// Towards zero.
    Trunc,
    /// The nearer, a half away from zero.
    Round,
}

impl Fraction {
    /// Nothing.
    pub const ZERO: Fraction = Fraction { above: 0, below: 1 };
    /// One.
    pub const ONE: Fraction = Fraction { above: 1, below: 1 };

    /// A whole number.
    pub fn whole(above: i64) -> Fraction {
        Fraction { above, below: 1 }
    }

    /// A fraction in lowest terms; nothing where that does not fit or the line has zero below it.
    pub fn new(above: i128, below: i128) -> Option<Fraction> {
        let common = i128::try_from(common(above.unsigned_abs(), below.unsigned_abs())).ok()?;
        let (above, below) = (above.checked_div(common)?, below.checked_div(common)?);
        let (above, below) = if below < 0 { (above.checked_neg()?, below.checked_neg()?) } else { (above, below) };
        if below == 0 {
            return None;
        }
        Some(Fraction { above: i64::try_from(above).ok()?, below: i64::try_from(below).ok()? })
    }

    /// What stands above the line.
    pub fn above(self) -> i64 {
        self.above
    }

    /// What stands below it.
    pub fn below(self) -> i64 {
        self.below
    }

    /// The sum.
    pub fn add(self, other: Fraction) -> Option<Fraction> {
        if self.below == other.below {
            let above = i128::from(self.above).checked_add(i128::from(other.above))?;
            return match self.below {
                1 => Some(Fraction { above: i64::try_from(above).ok()?, below: 1 }),
                below => Fraction::new(above, i128::from(below)),
            };
        }
        let one = i128::from(self.above).checked_mul(i128::from(other.below))?;
        let two = i128::from(other.above).checked_mul(i128::from(self.below))?;
        Fraction::new(one.checked_add(two)?, i128::from(self.below).checked_mul(i128::from(other.below))?)
    }

    /// The product.
    pub fn mul(self, other: Fraction) -> Option<Fraction> {
        if self.below == 1 && other.below == 1 {
            return Some(Fraction { above: self.above.checked_mul(other.above)?, below: 1 });
        }
        Fraction::new(
            i128::from(self.above).checked_mul(i128::from(other.above))?,
            i128::from(self.below).checked_mul(i128::from(other.below))?,
        )
    }

    /// The quotient; nothing where the other is zero.
    pub fn over(self, other: Fraction) -> Option<Fraction> {
        Fraction::new(
            i128::from(self.above).checked_mul(i128::from(other.below))?,
            i128::from(self.below).checked_mul(i128::from(other.above))?,
        )
    }

    /// The difference.
    pub fn sub(self, other: Fraction) -> Option<Fraction> {
        self.add(Fraction { above: other.above.checked_neg()?, below: other.below })
    }

    /// So many times it, as a whole number.
    pub fn times(self, count: i128, way: Whole) -> Option<i128> {
        let (above, below) = (i128::from(self.above).checked_mul(count)?, i128::from(self.below));
        let (floor, rest) = (above.checked_div_euclid(below)?, above.checked_rem_euclid(below)?);
        let is_up = match way {
            Whole::Floor => false,
            Whole::Ceil => rest > 0,
            Whole::Trunc => rest > 0 && above < 0,
            Whole::Round => {
                let twice = rest.checked_mul(2)?;
                twice > below || (twice == below && above > 0)
            }
        };
        floor.checked_add(i128::from(is_up))
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Fraction) -> Ordering {
        if self.below == other.below {
            return self.above.cmp(&other.above);
        }
        // Two factors below 2^63 never leave 128 bits.
        let one = i128::from(self.above).saturating_mul(i128::from(other.below));
        one.cmp(&i128::from(other.above).saturating_mul(i128::from(self.below)))
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Fraction) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The greatest common divisor.
fn common(mut one: u128, mut other: u128) -> u128 {
    while other != 0 {
        // Plain division is many times faster where both fit.
        if let (Ok(mut low), Ok(mut high)) = (u64::try_from(other), u64::try_from(one)) {
            while low != 0 {
                (high, low) = (low, high % low);
            }
            return u128::from(high);
        }
        (one, other) = (other, one.checked_rem(other).unwrap_or(0));
    }
    one
}
