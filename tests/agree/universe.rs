//! Every shipment that a small book can tell apart.

use std::collections::BTreeMap;

use tradec::book::KNOWN_ON;
use tradec::book::{Book, Builtin, Jurisdiction};
use tradec::region::{Axis, Point, PointValue};
use tradec::shipment::Shipment;
use tradec::trade::{Country, Day, Number, ProductCode, Value};

/// What a shipment is, as the evaluator and as the proof see it.
#[derive(Debug, Clone)]
pub struct Tried {
    pub shipment: Shipment,
    pub point: Point,
}

/// A day.
pub fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// The days on which the book is asked: before anything is known, between, and by all that is known.
pub fn known_on() -> Vec<Day> {
    vec![day("2024-12-31"), day("2025-01-10"), day("2025-02-20"), day("2025-03-10"), Day::LAST]
}

fn products() -> Vec<ProductCode> {
    let codes = ["7206.10", "7206.50", "7206.90", "7207.11", "7207.12", "7207.50", "7208.10", "8471.30"];
    codes.iter().map(|code| ProductCode::parse(code, true).unwrap()).collect()
}

fn origins() -> Vec<Country> {
    ["CN", "DE", "FR", "BR"].iter().map(|code| Country::parse(code).unwrap()).collect()
}

/// All shipments of the universe that the text of a book, and how its programs count dates, can tell apart.
pub fn universe(text: &str, book: &Book) -> Vec<Tried> {
    let mut days: Vec<Day> =
        ["2024-12-15", "2025-01-10", "2025-02-10", "2025-03-10", "2025-04-10"].into_iter().map(day).collect();
    if text.contains("each year") {
        days.extend([day("2024-02-15"), day("2026-02-15")]);
    }
    // What both dates are; the other one may be lacking.
    let counts = |jurisdiction: &Jurisdiction| jurisdiction.programs.iter().any(|program| program.by.len() > 1);
    let when: Vec<(Day, Option<Day>)> = if text.contains("by loaded") {
        let few = [day("2025-01-10"), day("2025-03-10")];
        let mut when: Vec<_> =
            days.iter().flat_map(|loaded| few.iter().map(|entered| (*entered, Some(*loaded)))).collect();
        if book.jurisdictions.iter().any(counts) {
            when.extend(days.iter().map(|entered| (*entered, None)));
        } else if text.contains("program q") {
            when.extend(days.iter().map(|entered| (*entered, Some(days[2]))));
        }
        when
    } else {
        days.iter().map(|entered| (*entered, None)).collect()
    };
    let both = |word: &str| if text.contains(word) { vec![false, true] } else { vec![false] };
    let (flags, words, claims) = (both("f;").len().max(both(" f").len()), both("\"w\""), both("USMCA"));
    let flags = if flags > 1 { vec![false, true] } else { vec![false] };
    let contents = if text.contains("m ") { vec![50, 100, 150] } else { vec![50] };
    let values = if text.contains("of value") { vec![400, 500, 1_000, 2_000] } else { vec![1_000] };
    let mut all = Vec::new();
    for product in products() {
        for origin in origins() {
            for (entered, loaded) in &when {
                for flag in &flags {
                    for word in &words {
                        for claim in &claims {
                            for content in &contents {
                                for value in &values {
                                    let facts = Facts {
                                        entered: *entered,
                                        loaded: *loaded,
                                        flag: *flag,
                                        word: *word,
                                        claim: *claim,
                                        content: *content,
                                        value: *value,
                                    };
                                    all.push(tried(book, all.len() + 1, product, origin, &facts));
                                }
                            }
                        }
                    }
                }
            }
        }
    }
    all
}

struct Facts {
    entered: Day,
    loaded: Option<Day>,
    flag: bool,
    word: bool,
    claim: bool,
    content: i64,
    value: i64,
}

fn tried(book: &Book, line: usize, product: ProductCode, origin: Country, facts: &Facts) -> Tried {
    let mut values = BTreeMap::new();
    let mut point = BTreeMap::new();
    values.insert(Builtin::Product.id(), Value::Product(product));
    point.insert(Axis::Product, PointValue::Product(product.start()));
    values.insert(Builtin::Origin.id(), Value::Country(origin));
    point.insert(Axis::country("origin"), PointValue::Country(origin));
    values.insert(Builtin::Entered.id(), Value::Date(facts.entered));
    point.insert(Axis::day("entered"), PointValue::Day(facts.entered));
    if let Some(loaded) = facts.loaded {
        values.insert(Builtin::Loaded.id(), Value::Date(loaded));
        point.insert(Axis::day("loaded"), PointValue::Day(loaded));
    }
    point.insert(Axis::flag("loaded is given"), PointValue::Flag(facts.loaded.is_some()));
    values.insert(Builtin::Value.id(), Value::Money(Number::from(facts.value), None));
    point.insert(Axis::number("value"), PointValue::Number(Number::from(facts.value)));
    if let Some(m) = book.fact("m") {
        values.insert(m, Value::Money(Number::from(facts.content), None));
        point.insert(Axis::number("m"), PointValue::Number(Number::from(facts.content)));
    }
    if let Some(f) = book.fact("f") {
        values.insert(f, Value::Flag(facts.flag));
        point.insert(Axis::flag("f"), PointValue::Flag(facts.flag));
    }
    if facts.claim {
        values.insert(Builtin::Claims.id(), Value::Codes(["USMCA".to_string()].into()));
    }
    point.insert(Axis::flag("claims USMCA"), PointValue::Flag(facts.claim));
    point.insert(Axis::flag("\"w\""), PointValue::Flag(facts.word));
    let meets = BTreeMap::from([("w".to_string(), facts.word)]);
    Tried { shipment: Shipment { line, id: None, values, meets, faults: Vec::new() }, point: Point(point) }
}

/// The point by what is known on a day.
pub fn on(tried: &Tried, known_on: Day) -> Point {
    let mut point = tried.point.clone();
    // The last day is beyond every period: any day when all is known stands for it.
    let day = if known_on == Day::LAST { day("2030-01-01") } else { known_on };
    point.0.insert(Axis::day(KNOWN_ON), PointValue::Day(day));
    point
}
