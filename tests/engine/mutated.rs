//! Shipments near others: a fact lacks, another value, another line of the same entry.

use std::collections::BTreeMap;

use tradec::book::{Book, Builtin, FactId};
use tradec::shipment::Shipment;
use tradec::trade::{Country, Currency, Day, FactKind, Number, ProductCode, Unit, Value};

/// Chance that always falls the same.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u8) -> Chance {
        Chance(0x9E37_79B9_7F4A_7C15 ^ u64::from(seed))
    }

    pub fn below(&mut self, count: usize) -> usize {
        // Marsaglia's xorshift.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % count.max(1)
    }

    pub fn one<'t, T: ?Sized>(&mut self, of: &'t [&'t T]) -> &'t T {
        of[self.below(of.len())]
    }
}

/// Values that the shipments of a book say of each fact, to be put into others.
pub fn pool(shipments: &[Shipment]) -> BTreeMap<FactId, Vec<Value>> {
    let mut pool: BTreeMap<FactId, Vec<Value>> = BTreeMap::new();
    for (fact, value) in shipments.iter().flat_map(|one| &one.values) {
        let all = pool.entry(*fact).or_default();
        if !all.contains(value) && all.len() < 60 {
            all.push(value.clone());
        }
    }
    pool
}

/// The shipment with one to four things changed.
pub fn changed(book: &Book, one: &Shipment, pool: &BTreeMap<FactId, Vec<Value>>, chance: &mut Chance) -> Shipment {
    let mut found = Shipment { faults: Vec::new(), ..one.clone() };
    for _ in 0..=chance.below(4) {
        let fact = FactId(chance.below(book.facts.len()));
        let said: Vec<FactId> = found.values.keys().copied().collect();
        match chance.below(8) {
            0 if !said.is_empty() => {
                found.values.remove(&said[chance.below(said.len())]);
            }
            1 => {
                found.values.insert(Builtin::Entry.id(), Value::Text(format!("e{}", chance.below(3))));
            }
            2 => {
                let words = book.words();
                if !words.is_empty() {
                    found.meets.insert(chance.one(&words).to_string(), chance.below(2) == 0);
                }
            }
            3 | 4 if pool.contains_key(&fact) => {
                let values = &pool[&fact];
                found.values.insert(fact, values[chance.below(values.len())].clone());
            }
            _ => {
                if let Some(value) = value(book, fact, &found, chance) {
                    found.values.insert(fact, value);
                }
            }
        }
    }
    found
}

fn value(book: &Book, fact: FactId, one: &Shipment, chance: &mut Chance) -> Option<Value> {
    if fact == Builtin::Currency.id() {
        let currencies = ["USD", "EUR", "GBP", "CNY", "JPY", "KWD"];
        return Some(Value::Text(chance.one(&currencies).to_string()));
    }
    if [Builtin::Unit.id(), Builtin::Unit2.id(), Builtin::Entry.id()].contains(&fact) {
        return None;
    }
    let amounts = ["0", "0.01", "1", "99.99", "100", "799.995", "800", "1000", "12345.67", "1000000", "999999999.99"];
    let number = Number::parse(chance.one(&amounts)).unwrap();
    Some(match &book.facts[fact.0].kind {
        FactKind::Product => {
            let codes =
                ["72", "7208.10", "7208.10.15.00", "8471.30.01", "0402.10", "9403.20.0050", "2204.21", "870323"];
            Value::Product(ProductCode::parse(chance.one(&codes), true).unwrap())
        }
        FactKind::Money if chance.below(12) == 0 => Value::Money(number, Currency::parse("EUR")),
        FactKind::Money => Value::Money(number, None),
        FactKind::Number => Value::Number(number),
        FactKind::Quantity(unit) => Value::Quantity(number, unit.clone()),
        FactKind::AnyQuantity => {
            let units = ["kg", "t", "each", "l", "hl", "m2", "pair"];
            Value::Quantity(number, Unit::parse(chance.one(&units)).unwrap())
        }
        FactKind::Date => {
            let near = one.values.values().find_map(|value| match value {
                Value::Date(day) => Some(*day),
                _ => None,
            });
            let near = near.unwrap_or(Day::parse("2025-06-10").unwrap());
            Value::Date(Day::from_number(near.number() + chance.below(240) as i32 - 120))
        }
        FactKind::Country => {
            let codes = ["CN", "DE", "FR", "GB", "US", "MX", "CA", "BR", "IN", "VN", "JP", "RU"];
            Value::Country(Country::parse(chance.one(&codes)).unwrap())
        }
        FactKind::Text => Value::Text(chance.one(&["one", "Two", "three  four"]).to_string()),
        FactKind::Flag => Value::Flag(chance.below(2) == 0),
        FactKind::Codes => {
            let codes = ["USMCA", "S", "A", "AU", "KR"];
            let some = (0..chance.below(3)).map(|_| chance.one(&codes).to_string());
            Value::Codes(some.collect())
        }
        FactKind::OneOf(words) => Value::Text(words[chance.below(words.len())].clone()),
    })
}
