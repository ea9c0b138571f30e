//! Amounts that do not fit plain integers: each of them, their sum, a product on the way.

use tradec::book::{Builtin, View};
use tradec::shipment::Shipment;
use tradec::trade::{Country, Day, Number, ProductCode, Value};

use crate::agree::check::load;
use crate::engine::held::held;

/// A line of a value.
fn line(value: &str) -> Shipment {
    let mut shipment = Shipment::default();
    let mut say = |fact: Builtin, value: Value| shipment.values.insert(fact.id(), value);
    say(Builtin::Product, Value::Product(ProductCode::parse("7208.10", false).unwrap()));
    say(Builtin::Origin, Value::Country(Country::parse("DE").unwrap()));
    say(Builtin::Entered, Value::Date(Day::parse("2025-06-10").unwrap()));
    say(Builtin::Value, Value::Money(Number::parse(value).unwrap(), None));
    shipment
}

#[test]
fn amounts_beyond_plain_integers_are_as_exact() {
    let programs: String = (0..12).map(|at| format!("program p{at} {{ tariff * from * = 100%; }}\n")).collect();
    let text = format!("jurisdiction US; currency USD;\n{programs}program odd {{ tariff * from * = 33.333333%; }}\n");
    let book = load(&[("book.tm", &text)]).unwrap();
    let values = ["0", "0.01", "9999999999999999.99", "92233720368547758.07", "92233720368547758.08", "0.0000000001"];
    let shipments: Vec<Shipment> = values.iter().map(|value| line(value)).collect();
    let held = held(&book, View::default(), &shipments).unwrap();
    // The small ones fit, the others are judged in exact fractions.
    assert!(held.settled >= 2 && held.settled < held.rows, "{held:?}");
}
