use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::trade::{Country, Currency, Day, Number, ProductCode, Unit};

/// What may be asked of a shipment: the kind of a fact.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FactKind {
    /// A product code.
    Product,
    /// An amount of money, never below zero.
    Money,
    /// A number.
    Number,
    /// A quantity in units that convert to this one, never below zero.
    Quantity(Unit),
    /// A quantity in whatever unit the shipment says: `quantity` and `quantity2`.
    AnyQuantity,
    /// A day.
    Date,
    /// A country.
    Country,
    /// A text, compared without regard to case and outer blanks.
    Text,
    /// Yes or no.
    Flag,
    /// Several codes or words, parted by `;` or blanks.
    Codes,
    /// One of these words.
    OneOf(Vec<String>),
}

impl FactKind {
    /// As it is written in a declaration.
    pub fn words(&self) -> String {
        match self {
            FactKind::Product => "product".to_string(),
            FactKind::Money => "money".to_string(),
            FactKind::Number => "number".to_string(),
            FactKind::Quantity(unit) => format!("quantity({unit})"),
            FactKind::AnyQuantity => "quantity".to_string(),
            FactKind::Date => "date".to_string(),
            FactKind::Country => "country".to_string(),
            FactKind::Text => "text".to_string(),
            FactKind::Flag => "flag".to_string(),
            FactKind::Codes => "codes".to_string(),
            FactKind::OneOf(words) => format!("one of {}", words.join(", ")),
        }
    }

    /// Whether it is reckoned with: money, a number, a quantity or a day.
    pub fn is_reckoned(&self) -> bool {
        match self {
            FactKind::Money | FactKind::Number | FactKind::Quantity(_) | FactKind::AnyQuantity | FactKind::Date => true,
            FactKind::Product
            | FactKind::Country
            | FactKind::Text
            | FactKind::Flag
            | FactKind::Codes
            | FactKind::OneOf(_) => false,
        }
    }
}

/// An exact amount in a currency.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Money {
    /// How much.
    pub amount: Number,
    /// Of what.
    pub currency: Currency,
}

/// What a shipment says of a fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    /// A product code.
    Product(ProductCode),
    /// Money; without a currency of its own it is in the row's.
    Money(Number, Option<Currency>),
    /// A number.
    Number(Number),
    /// A quantity and its unit.
    Quantity(Number, Unit),
    /// A day.
    Date(Day),
    /// A country.
    Country(Country),
    /// A text, or a word of a `one of`; trimmed, as it was written.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// Codes in upper case.
    Codes(BTreeSet<String>),
}
