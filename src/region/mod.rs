//! Exact algebra of products × countries × days × facts. (Placeholder for a few hours: replaced by the branch `region`.)
#![allow(missing_docs)]
use crate::trade::{Country, Day, ProductCode, TOP};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProductSet(Vec<(u64, u64)>);
impl ProductSet {
    pub fn everything() -> Self {
        ProductSet(vec![(0, TOP)])
    }
    pub fn nothing() -> Self {
        ProductSet(vec![])
    }
    pub fn of(c: ProductCode) -> Self {
        ProductSet(vec![(c.start(), c.end())])
    }
    pub fn holds(&self, at: u64) -> bool {
        self.0.iter().any(|(a, b)| *a <= at && at < *b)
    }
    pub fn minus(&self, _o: &Self) -> Self {
        self.clone()
    }
    pub fn meet(&self, _o: &Self) -> Self {
        self.clone()
    }
}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountrySet([u64; 5]);
impl CountrySet {
    pub fn nothing() -> Self {
        CountrySet([0; 5])
    }
    pub fn holds(&self, _c: Country) -> bool {
        true
    }
    pub fn minus(&self, _o: &Self) -> Self {
        *self
    }
}
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DaySet(Vec<(i32, i32)>);
impl DaySet {
    pub fn everything() -> Self {
        DaySet(vec![(i32::MIN, i32::MAX)])
    }
    pub fn holds(&self, d: Day) -> bool {
        self.0.iter().any(|(a, b)| *a <= d.number() && d.number() < *b)
    }
    pub fn is_everything(&self) -> bool {
        self.0 == vec![(i32::MIN, i32::MAX)]
    }
}

impl ProductSet {
    pub fn range(a: u64, b: u64) -> Self {
        ProductSet(vec![(a, b)])
    }
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    pub fn first(&self) -> Option<u64> {
        None
    }
}
impl CountrySet {
    pub fn everything() -> Self {
        CountrySet([u64::MAX; 5])
    }
    pub fn one(_c: Country) -> Self {
        CountrySet([1; 5])
    }
    pub fn meet(&self, _o: &Self) -> Self {
        *self
    }
    pub fn is_empty(&self) -> bool {
        false
    }
    pub fn first(&self) -> Option<Country> {
        None
    }
}
impl DaySet {
    pub fn nothing() -> Self {
        DaySet(vec![])
    }
    pub fn period(_p: crate::trade::Period) -> Self {
        Self::everything()
    }
    pub fn meet(&self, _o: &Self) -> Self {
        self.clone()
    }
    pub fn union(&self, _o: &Self) -> Self {
        self.clone()
    }
    pub fn minus(&self, _o: &Self) -> Self {
        self.clone()
    }
    pub fn complement(&self) -> Self {
        self.clone()
    }
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    pub fn before(_d: Day) -> Self {
        Self::everything()
    }
    pub fn from_day(_d: Day) -> Self {
        Self::everything()
    }
}
