use std::collections::BTreeMap;

use crate::book::{Book, FactId};
use crate::shipment::Shipment;
use crate::trade::{FactKind, Unit, Value};

/// Many lines as columns. What lines say again and again, a product or an origin, stands in a column once, and each line names its
/// place; numbers stand as they are. A line that does not fit is odd, and is to be read by itself.
#[derive(Debug, Clone, Default)]
pub struct Batch {
    /// Changes when places in columns no longer mean what they meant in the batch before.
    pub generation: u64,
    /// How many lines there are.
    pub len: usize,
    /// What the lines say of each fact, by its place in the book; nothing where the file has no such column.
    pub facts: Vec<Column>,
    /// Which conditions in words they answer.
    pub meets: Plains<BTreeMap<String, bool>>,
    /// Which lines do not fit.
    pub odd: Vec<bool>,
}

/// What lines say of one fact.
#[derive(Debug, Clone, Default)]
pub enum Column {
    /// The file does not have it.
    #[default]
    Lacking,
    /// Values that are not reckoned with.
    Plain(Plains<Value>),
    /// Money in the currency of the line, or bare numbers.
    Numbers(Vec<Written>),
    /// Quantities, with their units.
    Quantities(Vec<Written>, Plains<Unit>),
}

/// Values that many lines share.
#[derive(Debug, Clone)]
pub struct Plains<T> {
    /// Each value once.
    pub values: Vec<T>,
    /// For each line one more than the place of its value; 0 where it says nothing.
    pub keys: Vec<u32>,
}

impl<T> Default for Plains<T> {
    fn default() -> Plains<T> {
        Plains { values: Vec::new(), keys: Vec::new() }
    }
}

impl<T> Plains<T> {
    /// What a line says.
    pub fn of(&self, line: usize) -> Option<&T> {
        let key = self.keys.get(line).copied().unwrap_or(0);
        self.values.get((key as usize).checked_sub(1)?)
    }
}

/// A number as it is written: its digits, and how many of them stand behind the point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// The digits.
    pub digits: i64,
    /// How many stand behind the point; [`Written::NOTHING`] where nothing is written.
    places: u8,
}

impl Written {
    /// Nothing is written.
    pub const NOTHING: Written = Written { digits: 0, places: u8::MAX };

    /// A number.
    pub fn new(digits: i64, places: u8) -> Written {
        Written { digits, places: places.min(u8::MAX - 1) }
    }

    /// How many digits stand behind the point; nothing where nothing is written.
    pub fn places(self) -> Option<u32> {
        (self.places != u8::MAX).then_some(u32::from(self.places))
    }
}

impl Batch {
    /// The column of a fact.
    pub fn column(&self, fact: FactId) -> &Column {
        self.facts.get(fact.0).unwrap_or(&Column::Lacking)
    }

    /// What a line says of a fact that is not reckoned with.
    pub fn plain(&self, fact: FactId, line: usize) -> Option<&Value> {
        match self.column(fact) {
            Column::Plain(plains) => plains.of(line),
            Column::Lacking | Column::Numbers(_) | Column::Quantities(..) => None,
        }
    }

    /// The number that a line says of a fact: money, or a bare number.
    pub fn number(&self, fact: FactId, line: usize) -> Option<Written> {
        match self.column(fact) {
            Column::Numbers(numbers) => numbers.get(line).copied().filter(|one| one.places().is_some()),
            Column::Lacking | Column::Plain(_) | Column::Quantities(..) => None,
        }
    }

    /// The quantity that a line says of a fact.
    pub fn quantity(&self, fact: FactId, line: usize) -> Option<(Written, &Unit)> {
        match self.column(fact) {
            Column::Quantities(numbers, units) => {
                let number = numbers.get(line).copied().filter(|one| one.places().is_some())?;
                Some((number, units.of(line)?))
            }
            Column::Lacking | Column::Plain(_) | Column::Numbers(_) => None,
        }
    }

    /// Whether a line says anything of a fact.
    pub fn says(&self, fact: FactId, line: usize) -> bool {
        match self.column(fact) {
            Column::Lacking => false,
            Column::Plain(plains) => plains.of(line).is_some(),
            Column::Numbers(_) => self.number(fact, line).is_some(),
            Column::Quantities(..) => self.quantity(fact, line).is_some(),
        }
    }
}

impl Batch {
    /// Shipments of a book as columns; one that does not fit is odd.
    pub fn of(book: &Book, shipments: &[Shipment]) -> Batch {
        let mut batch = Batch { len: shipments.len(), odd: vec![false; shipments.len()], ..Batch::default() };
        for shipment in shipments {
            batch.meets.values.push(shipment.meets.clone());
            batch.meets.keys.push(u32::try_from(batch.meets.values.len()).unwrap_or(0));
        }
        for (at, fact) in book.facts.iter().enumerate() {
            let said = shipments.iter().map(|shipment| shipment.values.get(&FactId(at)));
            let column = match fact.kind {
                FactKind::Money | FactKind::Number => Column::Numbers(numbers(said.clone(), &mut batch.odd)),
                FactKind::Quantity(_) | FactKind::AnyQuantity => {
                    let mut units = Plains::default();
                    for value in said.clone() {
                        if let Some(Value::Quantity(_, unit)) = value {
                            units.values.push(unit.clone());
                        }
                        let is_one = matches!(value, Some(Value::Quantity(..)));
                        let key = if is_one { u32::try_from(units.values.len()).unwrap_or(0) } else { 0 };
                        units.keys.push(key);
                    }
                    Column::Quantities(numbers(said.clone(), &mut batch.odd), units)
                }
                FactKind::Product
                | FactKind::Date
                | FactKind::Country
                | FactKind::Text
                | FactKind::Flag
                | FactKind::Codes
                | FactKind::OneOf(_) => {
                    let mut plains = Plains::default();
                    for value in said {
                        plains.values.extend(value.cloned());
                        let key = if value.is_some() { u32::try_from(plains.values.len()).unwrap_or(0) } else { 0 };
                        plains.keys.push(key);
                    }
                    Column::Plain(plains)
                }
            };
            batch.facts.push(column);
        }
        for (odd, shipment) in batch.odd.iter_mut().zip(shipments) {
            *odd |= !shipment.faults.is_empty();
        }
        batch
    }
}

/// Numbers as they would be written; a line is odd whose number does not fit, or has a currency of its own.
fn numbers<'v>(said: impl Iterator<Item = Option<&'v Value>>, odd: &mut [bool]) -> Vec<Written> {
    let one = |value: Option<&Value>| {
        let number = match value {
            None => return Some(Written::NOTHING),
            Some(Value::Money(number, None) | Value::Number(number) | Value::Quantity(number, _)) => number,
            Some(_) => return None,
        };
        let places = number.places()?;
        let written = number.rounded(places)?;
        Some(Written::new(i64::try_from(written.mantissa()).ok()?, u8::try_from(places).ok()?))
    };
    let all = said.zip(odd).map(|(value, odd)| {
        let found = one(value);
        *odd |= found.is_none();
        found.unwrap_or(Written::NOTHING)
    });
    all.collect()
}
