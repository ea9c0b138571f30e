use serde::{Deserialize, Serialize};

use crate::region::spans::Spans;
use crate::trade::{ProductCode, TOP};

/// A set of products: half-open intervals of twelve-digit numbers within 0 and [`TOP`], sorted and apart. Cheap to clone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ProductSet(Spans<u64>);

/// The first number of chapter 01: below it no product lies.
const LEAST: u64 = TOP / 100;

impl ProductSet {
    /// Every product.
    pub fn everything() -> ProductSet {
        ProductSet(Spans::one(0, TOP))
    }

    /// The products that there may be: the Harmonized System has no chapter 00, and 77 is kept free.
    pub fn possible() -> ProductSet {
        let chapter = |number: u64| number * 10_000_000_000;
        ProductSet::from_ranges([(chapter(1), chapter(77)), (chapter(78), chapter(100))])
    }

    /// No product.
    pub fn nothing() -> ProductSet {
        ProductSet(Spans::nothing())
    }

    /// All beneath a code.
    pub fn of(code: ProductCode) -> ProductSet {
        ProductSet::range(code.start(), code.end())
    }

    /// From one twelve-digit number up to, and not including, another.
    pub fn range(start: u64, end: u64) -> ProductSet {
        ProductSet(Spans::one(start, end.min(TOP)))
    }

    /// Half-open ranges in any order, overlapping or not.
    pub fn from_ranges(ranges: impl IntoIterator<Item = (u64, u64)>) -> ProductSet {
        ProductSet(Spans::gather(ranges.into_iter().map(|(start, end)| (start, end.min(TOP)))))
    }

    /// All that any of many sets has; n log n in their ranges.
    pub fn union_of<'a>(sets: impl IntoIterator<Item = &'a ProductSet>) -> ProductSet {
        ProductSet(Spans::gather(sets.into_iter().flat_map(|set| set.ranges().iter().copied())))
    }

    /// What either has.
    #[must_use]
    pub fn union(&self, other: &ProductSet) -> ProductSet {
        ProductSet(self.0.union(&other.0))
    }

    /// What both have.
    #[must_use]
    pub fn meet(&self, other: &ProductSet) -> ProductSet {
        ProductSet(self.0.meet(&other.0))
    }

    /// Whether they have a product in common, without making the set of them.
    pub fn meets(&self, other: &ProductSet) -> bool {
        self.0.meets(&other.0)
    }

    /// What this has and the other lacks.
    #[must_use]
    pub fn minus(&self, other: &ProductSet) -> ProductSet {
        ProductSet(self.0.minus(&other.0))
    }

    /// Every other product.
    #[must_use]
    pub fn complement(&self) -> ProductSet {
        ProductSet::everything().minus(self)
    }

    /// Whether it has no product.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether it has every product.
    pub fn is_everything(&self) -> bool {
        self.0.is(&0, &TOP)
    }

    /// Whether it has the product of a twelve-digit number.
    pub fn holds(&self, number: u64) -> bool {
        self.0.holds(&number)
    }

    /// Whether it has all that the other has.
    pub fn includes(&self, other: &ProductSet) -> bool {
        self.0.includes(&other.0)
    }

    /// Its least twelve-digit number.
    pub fn first(&self) -> Option<u64> {
        self.ranges().first().map(|(start, _)| *start)
    }

    /// A product to show: the first that lies in a chapter, chapter 00 being none.
    pub fn sample(&self) -> Option<u64> {
        let within = self.ranges().iter().find(|(_, end)| *end > LEAST);
        within.map(|(start, _)| *start.max(&LEAST)).or(self.first())
    }

    /// Its ranges, sorted, apart, half-open.
    pub fn ranges(&self) -> &[(u64, u64)] {
        self.0.list()
    }
}

impl FromIterator<ProductCode> for ProductSet {
    fn from_iter<I: IntoIterator<Item = ProductCode>>(codes: I) -> ProductSet {
        ProductSet::from_ranges(codes.into_iter().map(|code| (code.start(), code.end())))
    }
}
