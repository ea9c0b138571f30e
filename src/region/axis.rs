use std::fmt;
use std::sync::Arc;

/// What a shipment may differ in from another. Cheap to clone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Axis {
    /// The product.
    Product,
    /// A country: `origin`, `destination`.
    Country(Arc<str>),
    /// A day: `entered`.
    Day(Arc<str>),
    /// An amount, a number, a quantity in its base unit.
    Number(Arc<str>),
    /// A text or a word.
    Text(Arc<str>),
    /// Yes or no: a flag, a claim, whether a fact is given, a condition that is not looked into.
    Flag(Arc<str>),
}

impl Axis {
    /// A country of a name.
    pub fn country(name: &str) -> Axis {
        Axis::Country(Arc::from(name))
    }

    /// A day of a name.
    pub fn day(name: &str) -> Axis {
        Axis::Day(Arc::from(name))
    }

    /// A number of a name.
    pub fn number(name: &str) -> Axis {
        Axis::Number(Arc::from(name))
    }

    /// A text of a name.
    pub fn text(name: &str) -> Axis {
        Axis::Text(Arc::from(name))
    }

    /// A flag of a name.
    pub fn flag(name: &str) -> Axis {
        Axis::Flag(Arc::from(name))
    }

    /// Its name.
    pub fn name(&self) -> &str {
        match self {
            Axis::Product => "product",
            Axis::Country(name) | Axis::Day(name) | Axis::Number(name) | Axis::Text(name) | Axis::Flag(name) => name,
        }
    }

    /// Whether its values are whole numbers.
    pub fn is_day(&self) -> bool {
        matches!(self, Axis::Day(_))
    }
}

impl fmt::Display for Axis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
