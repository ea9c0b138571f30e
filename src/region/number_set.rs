use std::ops::Bound;
use std::sync::Arc;

use crate::region::spans::Spans;
use crate::trade::Number;

/// A set of numbers: intervals over the fractions, each end open, closed or infinite, sorted and apart. Cheap to clone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NumberSet(Arc<Spans<Cut>>);

/// A place on the line of numbers that lies on none of them: every interval, whatever its ends, is half-open between two.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Cut {
    /// Below every number.
    Lowest,
    /// Beside a number.
    At(Number, Side),
    /// Above every number.
    Highest,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Side {
    Before,
    After,
}

impl Cut {
    fn beside(number: Number, after: bool) -> Cut {
        Cut::At(number, if after { Side::After } else { Side::Before })
    }

    /// As the lower end of an interval.
    fn low(&self) -> Bound<&Number> {
        match self {
            Cut::Lowest | Cut::Highest => Bound::Unbounded,
            Cut::At(number, Side::Before) => Bound::Included(number),
            Cut::At(number, Side::After) => Bound::Excluded(number),
        }
    }

    /// As the upper end of an interval.
    fn high(&self) -> Bound<&Number> {
        match self {
            Cut::Lowest | Cut::Highest => Bound::Unbounded,
            Cut::At(number, Side::Before) => Bound::Excluded(number),
            Cut::At(number, Side::After) => Bound::Included(number),
        }
    }
}

impl NumberSet {
    fn of(spans: Spans<Cut>) -> NumberSet {
        NumberSet(Arc::new(spans))
    }

    /// Every number.
    pub fn everything() -> NumberSet {
        NumberSet::of(Spans::one(Cut::Lowest, Cut::Highest))
    }

    /// No number.
    pub fn nothing() -> NumberSet {
        NumberSet::of(Spans::nothing())
    }

    /// One number.
    pub fn point(number: Number) -> NumberSet {
        NumberSet::of(Spans::one(Cut::beside(number.clone(), false), Cut::beside(number, true)))
    }

    /// All below a number, and itself where `inclusive`.
    pub fn below(number: Number, inclusive: bool) -> NumberSet {
        NumberSet::of(Spans::one(Cut::Lowest, Cut::beside(number, inclusive)))
    }

    /// All above a number, and itself where `inclusive`.
    pub fn above(number: Number, inclusive: bool) -> NumberSet {
        NumberSet::of(Spans::one(Cut::beside(number, !inclusive), Cut::Highest))
    }

    /// What either has.
    #[must_use]
    pub fn union(&self, other: &NumberSet) -> NumberSet {
        NumberSet::of(self.0.union(&other.0))
    }

    /// What both have.
    #[must_use]
    pub fn meet(&self, other: &NumberSet) -> NumberSet {
        NumberSet::of(self.0.meet(&other.0))
    }

    /// Whether they have a number in common.
    pub fn meets(&self, other: &NumberSet) -> bool {
        self.0.meets(&other.0)
    }

    /// What this has and the other lacks.
    #[must_use]
    pub fn minus(&self, other: &NumberSet) -> NumberSet {
        NumberSet::of(self.0.minus(&other.0))
    }

    /// Every other number.
    #[must_use]
    pub fn complement(&self) -> NumberSet {
        NumberSet::everything().minus(self)
    }

    /// Whether it has a number.
    pub fn holds(&self, number: &Number) -> bool {
        self.0.holds(&Cut::beside(number.clone(), false))
    }

    /// Whether it has all that the other has.
    pub fn includes(&self, other: &NumberSet) -> bool {
        self.0.includes(&other.0)
    }

    /// Whether it has no number.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether it has every number.
    pub fn is_everything(&self) -> bool {
        self.0.is(&Cut::Lowest, &Cut::Highest)
    }

    /// A number to show, as plain as there is: not below zero, whole and within an interval before at its end, then with few
    /// decimals.
    pub fn sample(&self) -> Option<Number> {
        let shown = self.intervals().filter_map(|(low, high)| Plain::between(low, high));
        let best = shown.min_by_key(|(plain, number)| (number.is_negative(), *plain));
        best.map(|(_, number)| number)
    }

    /// Its intervals, sorted and apart: lower and upper end.
    pub fn intervals(&self) -> impl DoubleEndedIterator<Item = (Bound<&Number>, Bound<&Number>)> {
        self.0.list().iter().map(|(start, end)| (start.low(), end.high()))
    }
}

/// How plain a number is, the plainest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Plain {
    /// Whole, and at neither end.
    Whole,
    /// A whole end.
    WholeEnd,
    /// Within, with a decimal or two.
    Decimal,
    /// Whatever is left.
    Any,
}

impl Plain {
    /// The plainest number between two ends; `None` where there is none.
    pub fn between(low: Bound<&Number>, high: Bound<&Number>) -> Option<(Plain, Number)> {
        let one = Number::one();
        let (low_at, high_at) = match (value(low), value(high)) {
            (None, None) => return Some((Plain::Whole, one)),
            (Some(low), None) => return Some((Plain::Whole, low.floor() + one)),
            (None, Some(high)) => return Some((Plain::Whole, high.ceil() - one)),
            (Some(low), Some(high)) => (low, high),
        };
        if low_at >= high_at {
            let point = low_at == high_at && matches!((low, high), (Bound::Included(_), Bound::Included(_)));
            let plain = if is_whole(low_at) { Plain::WholeEnd } else { Plain::Any };
            return point.then(|| (plain, low_at.clone()));
        }
        let within = |number: &Number| low_at < number && number < high_at;
        let whole = low_at.floor() + one;
        if within(&whole) {
            return Some((Plain::Whole, whole));
        }
        let ends = [low, high].into_iter().filter_map(|end| match end {
            Bound::Included(number) => Some(number),
            Bound::Excluded(_) | Bound::Unbounded => None,
        });
        if let Some(end) = ends.into_iter().find(|end| is_whole(end)) {
            return Some((Plain::WholeEnd, end.clone()));
        }
        let middle = (low_at + high_at).half();
        for scale in [10, 100, 10_000, 1_000_000] {
            let plain = if scale <= 100 { Plain::Decimal } else { Plain::Any };
            let scaled = (&middle * &Number::from(scale)).floor();
            for candidate in [scaled.clone(), scaled + Number::one()] {
                if let Some(number) = candidate.over(&Number::from(scale)).filter(within) {
                    return Some((plain, number));
                }
            }
        }
        Some((Plain::Any, middle))
    }
}

fn value(end: Bound<&Number>) -> Option<&Number> {
    match end {
        Bound::Included(number) | Bound::Excluded(number) => Some(number),
        Bound::Unbounded => None,
    }
}

fn is_whole(number: &Number) -> bool {
    number.floor() == *number
}
