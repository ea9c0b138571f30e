use std::collections::BTreeMap;

use crate::region::Axis;
use crate::trade::{Country, Day, Number};

/// One shipment as far as a region asks: a value on each axis that matters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Point(pub BTreeMap<Axis, PointValue>);

/// A value on an axis.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PointValue {
    /// A twelve-digit product number.
    Product(u64),
    /// A country.
    Country(Country),
    /// A day.
    Day(Day),
    /// A number.
    Number(Number),
    /// A text.
    Text(String),
    /// Yes or no.
    Flag(bool),
}

impl Point {
    /// Its value on an axis.
    pub fn get(&self, axis: &Axis) -> Option<&PointValue> {
        self.0.get(axis)
    }

    /// Its value on an axis as a number to reckon with, a day by [`Day::number`]; `None` where it has none.
    pub fn number(&self, axis: &Axis) -> Option<Number> {
        self.get(axis).and_then(PointValue::number)
    }
}

impl PointValue {
    /// As a number to reckon with, a day by [`Day::number`].
    pub fn number(&self) -> Option<Number> {
        match self {
            PointValue::Day(day) => Some(Number::from(i64::from(day.number()))),
            PointValue::Number(number) => Some(number.clone()),
            PointValue::Product(_) | PointValue::Country(_) | PointValue::Text(_) | PointValue::Flag(_) => None,
        }
    }
}
