use serde::{Deserialize, Serialize};

use crate::trade::Number;

/// What units measure: two of one dimension convert.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Dimension {
    /// In kilograms.
    Mass,
    /// In litres.
    Volume,
    /// In metres.
    Length,
    /// In square metres.
    Area,
    /// In pieces.
    Count,
    /// In pairs: a pair of shoes is one count to some schedules and two to others, so it converts to nothing.
    Pair,
    /// What a unit that a book declares by itself measures, by its place among the book's units.
    Declared(usize),
    /// In a unit of a schedule's own, by its place among those: see [`Unit::of_schedule`]. It converts to nothing else.
    Own(u8),
}

/// A unit of quantity.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Unit {
    /// As authors write it.
    pub name: String,
    /// What it measures.
    pub dimension: Dimension,
    /// How many of the dimension's base unit it is.
    pub factor: Number,
}

impl Unit {
    /// The units that need no declaration, with the other words for them.
    ///
    /// The pound and gallon are those of the international yard and pound agreement of 1959 and the US gallon of 231 cubic
    /// inches; an ounce is a sixteenth of a pound.
    const KNOWN: &[(&str, &[&str], Dimension, &str)] = &[
        ("kg", &["kgs", "kilogram", "kilograms"], Dimension::Mass, "1"),
        ("g", &["gram", "grams"], Dimension::Mass, "0.001"),
        ("t", &["tonne", "tonnes"], Dimension::Mass, "1000"),
        ("lb", &["lbs"], Dimension::Mass, "0.45359237"),
        ("oz", &[], Dimension::Mass, "0.028349523125"),
        ("l", &["liter", "liters", "litre", "litres"], Dimension::Volume, "1"),
        ("hl", &[], Dimension::Volume, "100"),
        ("gal", &[], Dimension::Volume, "3.785411784"),
        ("m3", &["m³"], Dimension::Volume, "1000"),
        ("m", &[], Dimension::Length, "1"),
        ("m2", &["m²"], Dimension::Area, "1"),
        ("each", &["no", "no.", "head", "piece", "pieces", "pcs"], Dimension::Count, "1"),
        ("doz", &["doz.", "dozen"], Dimension::Count, "12"),
        ("gross", &[], Dimension::Count, "144"),
        ("thousand", &[], Dimension::Count, "1000"),
        ("pair", &["pairs", "prs", "prs."], Dimension::Pair, "1"),
    ];

    /// The unit of a name, in any case.
    pub fn parse(name: &str) -> Option<Unit> {
        let lower = name.trim().to_lowercase();
        let known = Unit::KNOWN.iter().find(|(short, others, ..)| *short == lower || others.contains(&lower.as_str()));
        known.and_then(|(short, _, dimension, factor)| {
            Number::parse(factor).map(|factor| Unit { name: (*short).to_string(), dimension: *dimension, factor })
        })
    }

    /// The unit in which a dimension is reckoned.
    pub fn base(dimension: Dimension) -> Option<Unit> {
        if let Dimension::Own(at) = dimension {
            let name = Unit::own_name(at).to_string();
            return Some(Unit { name, dimension, factor: Number::from(1) });
        }
        Unit::names().filter_map(Unit::parse).find(|unit| unit.dimension == dimension && unit.factor == Number::from(1))
    }

    /// The short names of all units.
    pub fn names() -> impl Iterator<Item = &'static str> {
        Unit::KNOWN.iter().map(|(short, ..)| *short)
    }

    /// Whether quantities of one can be said in the other.
    pub fn converts_to(&self, other: &Unit) -> bool {
        self.dimension == other.dimension
    }
}

impl std::fmt::Display for Unit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.name)
    }
}
