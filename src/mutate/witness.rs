//! A shipment that tells a changed book from the book itself: made of the shipments that the tests have, and of those on the
//! boundaries of the statement.

use crate::book::{Book, Builtin, TestCase, View};
use crate::generate::near;
use crate::mutate::spots::{Spot, spots};
use crate::mutate::{Kind, Mutation};
use crate::proof::{shipment_text, written_number};
use crate::region::ProductSet;
use crate::shipment::{Amount, Marked, Outcome, Shipment, Status};
use crate::spec::Replay;
use crate::trade::{Day, Number, ProductCode, Value};

/// The most tests whose shipments are models.
const MOST_MODELS: usize = 8;
/// The same where the statement is no measure, so that nothing else says where a change shows.
const MOST_MODELS_ALONE: usize = 30;
/// The most shipments that are tried.
const MOST_TRIED: usize = 60;
/// The most places where measures differ that are looked at.
const MOST_SPOTS: usize = 3;

/// A shipment that would have told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witness {
    /// What a test holds that would notice: the shipment, and what the book says of it.
    pub test: String,
    /// What the changed book says of it.
    pub instead: String,
    /// The scenario in which it tells.
    pub scenario: Option<String>,
}

/// The two books.
pub struct Sides<'a> {
    pub old: &'a Book,
    pub new: &'a Book,
    pub scenario: Option<&'a str>,
}

/// Looks for a shipment that tells two books apart.
pub fn witness(sides: &Sides<'_>, mutation: &Mutation, models: &[&TestCase]) -> Option<Witness> {
    let (mut before, mut after) = (Replay::new(sides.old), Replay::new(sides.new));
    let mut tried = 0usize;
    let mut seen: Vec<(Day, Shipment)> = Vec::new();
    let mut tells = |shipment: Shipment, known_on: Day| -> Option<Witness> {
        if tried >= MOST_TRIED || seen.iter().any(|(known, other)| *known == known_on && *other == shipment) {
            return None;
        }
        tried += 1;
        let view = View { known_on };
        let (old, new) = (before.outcome(view, &shipment), after.outcome(view, &shipment));
        seen.push((known_on, shipment.clone()));
        let (said, instead) = difference(sides, &old, &new)?;
        let at = old.currency.or(sides.old.jurisdictions.first().map(|law| law.currency))?;
        let text = shipment_text(sides.old, at, &shipment.values, &shipment.meets);
        let known = if known_on == Day::LAST { String::new() } else { format!(" known on {known_on}") };
        let scenario = sides.scenario.map(str::to_string);
        let in_it = scenario.as_ref().map(|name| format!(" scenario {name}")).unwrap_or_default();
        Some(Witness { test: format!("{text}{known}{in_it} expect {said};"), instead, scenario })
    };
    let is_known = mutation.kind == Kind::Announced;
    let spots = spots(sides.old, sides.new, mutation.statement);
    let known: Vec<Day> = mutation.day.filter(|_| is_known).into_iter().chain([Day::LAST]).collect();
    let most = if spots.is_empty() { MOST_MODELS_ALONE } else { MOST_MODELS };
    let given = models.iter().take(most).flat_map(|model| {
        model.shipments.iter().take(2).map(|shipment| {
            let (values, meets) = (shipment.values.clone(), shipment.meets.clone());
            (Shipment { line: 1, id: None, values, meets, faults: Vec::new() }, model.known_on.unwrap_or(Day::LAST))
        })
    });
    let given: Vec<(Shipment, Day)> = given.collect();
    for (shipment, known_on) in &given {
        if let Some(found) = tells(shipment.clone(), *known_on) {
            return Some(found);
        }
    }
    for (shipment, _) in &given {
        for moved in around(shipment, mutation.day.filter(|_| !is_known), &spots) {
            for known_on in &known {
                if let Some(found) = tells(moved.clone(), *known_on) {
                    return Some(found);
                }
            }
        }
    }
    let days: Vec<Day> = mutation.day.filter(|_| !is_known).into_iter().collect();
    for book in [sides.old, sides.new] {
        let mut replay = Replay::new(book);
        let mut ask = |view: View, shipment: &Shipment| replay.outcome(view, shipment);
        for spot in spots.iter().take(MOST_SPOTS) {
            let mut found = None;
            let mut is_it_enough = |shipment: Shipment| {
                found = known.iter().find_map(|known_on| tells(shipment.clone(), *known_on));
                found.is_some()
            };
            let within = (&spot.products, &spot.countries);
            near(book, spot.statement, within, &days, &mut ask, &mut is_it_enough);
            if found.is_some() {
                return found;
            }
        }
    }
    None
}

/// A test's shipment moved to where the change shows: to its day, and into the products and countries that differ.
fn around(given: &Shipment, day: Option<Day>, spots: &[Spot]) -> Vec<Shipment> {
    let mut found = Vec::new();
    let mut on_day = given.clone();
    if let Some(day) = day {
        for value in on_day.values.values_mut() {
            if let Value::Date(date) = value {
                *date = day;
            }
        }
    }
    found.push(on_day.clone());
    for spot in spots.iter().take(MOST_SPOTS) {
        let mut moved = on_day.clone();
        let product = match given.values.get(&Builtin::Product.id()) {
            Some(Value::Product(code)) if spot.products.holds(code.start()) => None,
            _ => spot.products.meet(&ProductSet::possible()).sample(),
        };
        if let Some(number) = product {
            // A chapter has no heading 00.
            let heading = number + ProductCode::step(4);
            let is_bare = number.is_multiple_of(ProductCode::step(2)) && spot.products.holds(heading);
            let number = if is_bare { heading } else { number };
            moved.values.insert(Builtin::Product.id(), Value::Product(ProductCode::around(number, 10)));
        }
        let country = match given.values.get(&Builtin::Origin.id()) {
            Some(Value::Country(country)) if spot.countries.holds(*country) => None,
            _ => spot.countries.iter().find(|country| !country.is_past()),
        };
        if let Some(country) = country {
            moved.values.insert(Builtin::Origin.id(), Value::Country(country));
        }
        found.push(moved);
    }
    found
}

/// What two outcomes differ in: as a test expects the one, and what the other says.
fn difference(sides: &Sides<'_>, old: &Outcome, new: &Outcome) -> Option<(String, String)> {
    let currency = |outcome: &Outcome| outcome.currency.map(|one| format!(" {one}")).unwrap_or_default();
    let said = |outcome: &Outcome, amount: Amount| match amount {
        Amount::Known(amount) => Some(format!("{}{}", written_number(&Number::from(&amount)), currency(outcome))),
        Amount::Empty => Some("empty".to_string()),
        Amount::Unknown => None,
    };
    if old.status != new.status || old.needs != new.needs {
        return Some((format!("status {}", status(sides.old, old)), status(sides.new, new)));
    }
    let columns: Vec<String> = sides.new.columns().into_iter().map(|column| column.name).collect();
    for (column, amount) in sides.old.columns().into_iter().zip(&old.programs) {
        let at = columns.iter().position(|name| *name == column.name);
        let other = at.and_then(|at| new.programs.get(at)).copied().unwrap_or(Amount::Empty);
        if let (Some(one), Some(other)) = (said(old, *amount), said(new, other))
            && one != other
        {
            return Some((format!("{} = {one}", column.name), other));
        }
    }
    for (name, one, other) in [
        ("contested", old.contested, new.contested),
        ("refundable", old.refundable, new.refundable),
        ("at_least", old.at_least, new.at_least),
        ("at_most", old.at_most, new.at_most),
        ("total", old.total, new.total),
    ] {
        if let (Some(one), Some(other)) = (said(old, one), said(new, other))
            && one != other
        {
            return Some((format!("{name} = {one}"), other));
        }
    }
    let quoted = |code: &str| {
        let is_plain = code.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
        if is_plain { format!("code {code}") } else { format!("code \"{code}\"") }
    };
    named(&old.controls, &new.controls, "no control", &|name| format!("control {name}"))
        .or_else(|| named(&old.codes, &new.codes, "no code", &quoted))
}

/// Which of several names only one has: one of the first if it has some, else that there are none.
fn named(old: &[Marked], new: &[Marked], none: &str, word: &dyn Fn(&str) -> String) -> Option<(String, String)> {
    let sure =
        |all: &[Marked]| -> Vec<String> { all.iter().filter(|one| one.sure).map(|one| word(&one.name)).collect() };
    let (before, after) = (sure(old), sure(new));
    let shown = |all: &[String]| if all.is_empty() { none.to_string() } else { all.join(", ") };
    if let Some(lost) = before.iter().find(|name| !after.contains(name)) {
        return Some((lost.clone(), shown(&after)));
    }
    // What a test can expect is that there are none, or one among them.
    (before.is_empty() && !after.is_empty()).then(|| (none.to_string(), shown(&after)))
}

fn status(book: &Book, outcome: &Outcome) -> String {
    let needs = outcome.needs.iter().map(|need| match book.fact(need) {
        Some(_) => need.clone(),
        None => format!("\"{need}\""),
    });
    match outcome.status {
        Status::Ok => "ok".to_string(),
        Status::Error => "error".to_string(),
        Status::Needs => format!("needs {}", needs.collect::<Vec<String>>().join(", ")),
    }
}
