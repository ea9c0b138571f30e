use serde::{Deserialize, Serialize};

use crate::source::Span;
use crate::trade::FactKind;

/// A fact, by its place in [`Book::facts`](crate::book::Book).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FactId(pub usize);

/// What may be asked of a shipment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// Its name, which is also that of its column.
    pub name: String,
    /// Of what kind it is.
    pub kind: FactKind,
    /// What the author says it is.
    pub what: Option<String>,
    /// Where it was declared; nothing for one that is built in.
    pub span: Option<Span>,
    /// Whether a rate's `of` or a deduction names it: then it lies between zero and the value.
    pub is_slice: bool,
}

/// The facts that every book has, in the order of their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Builtin {
    /// `product`
    Product,
    /// `origin`
    Origin,
    /// `destination`
    Destination,
    /// `exported_from`
    ExportedFrom,
    /// `entered`
    Entered,
    /// `loaded`
    Loaded,
    /// `exported`
    Exported,
    /// `value`
    Value,
    /// `currency`
    Currency,
    /// `quantity`
    Quantity,
    /// `unit`
    Unit,
    /// `quantity2`
    Quantity2,
    /// `unit2`
    Unit2,
    /// `claims`
    Claims,
    /// `entry`
    Entry,
    /// `entry_value`
    EntryValue,
    /// `abv`: alcohol by volume, in points from 0 to 100
    Abv,
}

impl Builtin {
    /// All of them, in the order of their places.
    pub const ALL: [Builtin; 17] = [
        Builtin::Product,
        Builtin::Origin,
        Builtin::Destination,
        Builtin::ExportedFrom,
        Builtin::Entered,
        Builtin::Loaded,
        Builtin::Exported,
        Builtin::Value,
        Builtin::Currency,
        Builtin::Quantity,
        Builtin::Unit,
        Builtin::Quantity2,
        Builtin::Unit2,
        Builtin::Claims,
        Builtin::Entry,
        Builtin::EntryValue,
        Builtin::Abv,
    ];

    /// Its place among the facts of a book.
    pub fn id(self) -> FactId {
        FactId(self as usize)
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Builtin::Product => "product",
            Builtin::Origin => "origin",
            Builtin::Destination => "destination",
            Builtin::ExportedFrom => "exported_from",
            Builtin::Entered => "entered",
            Builtin::Loaded => "loaded",
            Builtin::Exported => "exported",
            Builtin::Value => "value",
            Builtin::Currency => "currency",
            Builtin::Quantity => "quantity",
            Builtin::Unit => "unit",
            Builtin::Quantity2 => "quantity2",
            Builtin::Unit2 => "unit2",
            Builtin::Claims => "claims",
            Builtin::Entry => "entry",
            Builtin::EntryValue => "entry_value",
            Builtin::Abv => "abv",
        }
    }

    /// Of what kind it is.
    pub fn kind(self) -> FactKind {
        match self {
            Builtin::Product => FactKind::Product,
            Builtin::Origin | Builtin::Destination | Builtin::ExportedFrom => FactKind::Country,
            Builtin::Entered | Builtin::Loaded | Builtin::Exported => FactKind::Date,
            Builtin::Value | Builtin::EntryValue => FactKind::Money,
            Builtin::Currency | Builtin::Unit | Builtin::Unit2 | Builtin::Entry => FactKind::Text,
            Builtin::Quantity | Builtin::Quantity2 => FactKind::AnyQuantity,
            Builtin::Claims => FactKind::Codes,
            Builtin::Abv => FactKind::Number,
        }
    }
}
