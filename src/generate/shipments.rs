use std::collections::{BTreeMap, BTreeSet};

use crate::book::View;
use crate::book::{Book, Builtin, FactId, Ground, Rate};
use crate::generate::Ask;
use crate::generate::subjects::Subject;
use crate::proof::{Said, said_at};
use crate::region::{Axis, AxisSet, Cell, CountrySet, DaySet, Emptiness, NumberSet, ProductSet, Region};
use crate::shipment::{Outcome, Shipment, Status};
use crate::trade::{Country, Currency, Day, FactKind, Number, ProductCode, TOP, Unit, Value};

/// What a shipment is worth that nothing else is said of.
const VALUE: i64 = 10_000;
/// What a money fact comes to that a line needs.
const PART: i64 = 1_000;
/// The most facts that are filled in one after another.
const ROUNDS: usize = 12;
/// Origins that people know, tried first where a measure names many.
const PLAIN: [&str; 8] = ["CN", "DE", "US", "VN", "GB", "JP", "CA", "BR"];

/// A place of a measure: where its shipments are.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// A twelve-digit product number.
    pub product: u64,
    /// The digits that its code is written with at least.
    pub digits: u8,
    /// Its origin; of an export measure the destination.
    pub country: Country,
}

/// A shipment at a place and day that meets the condition of a measure, where one can be made; and what comes of it.
pub fn tried(
    book: &Book,
    subject: &Subject<'_>,
    place: Place,
    day: Day,
    known_on: Day,
    ask: &mut Ask<'_>,
) -> (Shipment, Outcome) {
    let mut shipment = Shipment { line: 1, ..Shipment::default() };
    // What is not to be given stays lacking.
    let mut apart = BTreeSet::new();
    if let Some((values, meets, not_given)) = meeting(book, subject, place, day) {
        (shipment.values, shipment.meets, apart) = (values, meets, not_given);
    }
    let values = &mut shipment.values;
    for fact in &subject.by {
        if !apart.contains(fact) && (values.contains_key(fact) || subject.by.last() == Some(fact)) {
            values.insert(*fact, Value::Date(day));
        }
    }
    values.entry(Builtin::Entered.id()).or_insert(Value::Date(day));
    values.entry(Builtin::Value.id()).or_insert(Value::Money(Number::from(VALUE), None));
    let home = subject.law.members.first().and_then(|member| member.area.first());
    if subject.control.is_some_and(|control| control.is_export) {
        values.insert(Builtin::Destination.id(), Value::Country(place.country));
        if let Some(home) = home {
            values.entry(Builtin::Origin.id()).or_insert(Value::Country(home));
            values.entry(Builtin::ExportedFrom.id()).or_insert(Value::Country(home));
        }
    } else {
        values.insert(Builtin::Origin.id(), Value::Country(place.country));
        if subject.at != 0
            && let Some(home) = home
        {
            values.entry(Builtin::Destination.id()).or_insert(Value::Country(home));
        }
    }
    let currency = currency_of(book, subject, place, day);
    in_currency(&mut shipment.values, currency);
    // The shortest code beneath which the book tells nothing apart.
    let lengths = [place.digits, 8, 10, 12].into_iter().filter(|digits| *digits >= place.digits);
    let mut found = None;
    for digits in lengths {
        shipment.values.insert(Builtin::Product.id(), Value::Product(ProductCode::around(place.product, digits)));
        let (filled, outcome) = filled(book, subject, &shipment, &apart, (currency, known_on), ask);
        let is_open = outcome.needs.iter().any(|need| need == Builtin::Product.name());
        found = Some((filled, outcome));
        if !is_open {
            break;
        }
    }
    found.unwrap_or_else(|| {
        let outcome = ask(View { known_on }, &shipment);
        (shipment, outcome)
    })
}

/// What a shipment says that meets the condition of a measure on a day.
fn meeting(book: &Book, subject: &Subject<'_>, place: Place, day: Day) -> Option<Said> {
    let ground = Ground::new(book, subject.law);
    let is_export = subject.control.is_some_and(|control| control.is_export);
    let country = if is_export { "destination" } else { "origin" };
    let cell = Cell::everything()
        .with(Axis::Product, AxisSet::Products(ProductSet::range(place.product, place.product + 1)))
        .with(Axis::country(country), AxisSet::Countries(CountrySet::one(place.country)));
    let condition = ground.condition(&subject.terms.condition, &subject.by, true);
    let region = Region::from(cell).meet(&ground.days(&subject.by, &DaySet::one(day))).meet(&condition);
    // A condition may leave only other values than the usual one.
    let value = AxisSet::Numbers(NumberSet::point(Number::from(VALUE)));
    let usual = region.clone().with(&Axis::number(Builtin::Value.name()), &value);
    [usual, region].into_iter().find_map(|region| match region.emptiness() {
        Emptiness::Holds(point) => said_at(book, &point),
        Emptiness::Empty | Emptiness::CannotTell => None,
    })
}

/// Fills in what a line needs, until it needs nothing more or nothing helps.
fn filled(
    book: &Book,
    subject: &Subject<'_>,
    shipment: &Shipment,
    apart: &BTreeSet<FactId>,
    (currency, known_on): (Currency, Day),
    ask: &mut Ask<'_>,
) -> (Shipment, Outcome) {
    let mut shipment = shipment.clone();
    let view = View { known_on };
    let mut outcome = ask(view, &shipment);
    for _ in 0..ROUNDS {
        if outcome.status != Status::Needs {
            break;
        }
        let mut more = false;
        for need in outcome.needs.clone() {
            match book.fact(&need) {
                Some(fact) => {
                    let value = usual(book, subject, fact, &shipment);
                    if !shipment.values.contains_key(&fact)
                        && !apart.contains(&fact)
                        && let Some(value) = value
                    {
                        shipment.values.insert(fact, value);
                        more = true;
                    }
                }
                None => more |= shipment.meets.insert(need, false).is_none(),
            }
        }
        if !more {
            break;
        }
        in_currency(&mut shipment.values, currency);
        outcome = ask(view, &shipment);
    }
    (shipment, outcome)
}

/// What a fact says where it does not matter what it says.
fn usual(book: &Book, subject: &Subject<'_>, fact: FactId, shipment: &Shipment) -> Option<Value> {
    let entered = shipment.values.get(&Builtin::Entered.id());
    match &book.facts.get(fact.0)?.kind {
        FactKind::Product => None,
        FactKind::Money => Some(Value::Money(Number::from(PART), None)),
        FactKind::Number => Some(Value::Number(Number::from(1))),
        FactKind::Quantity(unit) => Some(Value::Quantity(Number::from(100), unit.clone())),
        FactKind::AnyQuantity => {
            let mut counted = None;
            let programs = subject.law.programs.iter();
            for row in programs.flat_map(|program| &program.tariffs).flat_map(|tariff| &tariff.rows) {
                row.rate.each_part(&mut |part| {
                    if let Rate::Specific { of: None, dimension, .. } = part {
                        counted = counted.or(Some(*dimension));
                    }
                });
            }
            let unit = counted.and_then(Unit::base).or_else(|| Unit::parse("kg"))?;
            Some(Value::Quantity(Number::from(100), unit))
        }
        FactKind::Date => entered.cloned(),
        FactKind::Country => shipment.values.get(&Builtin::Origin.id()).cloned(),
        FactKind::Text => None,
        FactKind::Flag => Some(Value::Flag(false)),
        // No codes at all cannot be written in a test.
        FactKind::Codes => Some(Value::Codes(BTreeSet::from(["NONE".to_string()]))),
        FactKind::OneOf(words) => words.first().map(|word| Value::Text(word.clone())),
    }
}

/// The currency of the law under which the goods come in: of an export measure that is the destination's, where the book has it.
fn currency_of(book: &Book, subject: &Subject<'_>, place: Place, day: Day) -> Currency {
    let is_export = subject.control.is_some_and(|control| control.is_export);
    let import = book.jurisdiction_of(place.country, day).filter(|_| is_export);
    import.and_then(|at| book.jurisdictions.get(at)).map_or(subject.law.currency, |law| law.currency)
}

/// Money is written with its currency.
fn in_currency(values: &mut BTreeMap<FactId, Value>, currency: Currency) {
    for value in values.values_mut() {
        if let Value::Money(_, own) = value {
            own.get_or_insert(currency);
        }
    }
}

/// Places of a measure, those that people know first: few of many, as one is enough on which it is at work.
pub fn places(subject: &Subject<'_>, day: Day) -> Vec<Place> {
    let products = subject.products_on(day);
    let mut numbers: Vec<(u64, u8)> = Vec::new();
    let mut add = |set: ProductSet, most: usize| {
        for (start, end) in set.ranges().iter().take(most) {
            let first = plain(*start, *end);
            let found = (first, digits_of(first, *end));
            if !numbers.contains(&found) {
                numbers.push(found);
            }
        }
    };
    if !products.is_everything() && subject.products.is_some() {
        add(products.clone(), 3);
    }
    let tariffs = subject.program.map_or(&[][..], |(_, program)| &program.tariffs);
    for tariff in tariffs.iter().take(20) {
        for element in tariff.products.iter().take(3) {
            add(element.area_on(day, Day::LAST).meet(&products), 1);
        }
    }
    add(products, 1);
    let countries = subject.countries_on(day);
    let home = subject.law.members.iter().fold(CountrySet::nothing(), |all, member| all.union(&member.area));
    let mut known: Vec<Country> = PLAIN.iter().filter_map(|code| Country::parse(code).ok()).collect();
    known.retain(|country| countries.holds(*country) && (countries.len() < 5 || !home.holds(*country)));
    let rows = tariffs.iter().take(20).flat_map(|tariff| tariff.rows.iter().take(2));
    known.extend(rows.filter_map(|row| row.origin.area.meet(&countries).first()).take(10));
    known.extend(countries.iter().filter(|country| !country.is_past()).take(2));
    let mut seen = BTreeSet::new();
    known.retain(|country| seen.insert(*country));
    known.truncate(12);
    let mut places = Vec::new();
    for country in known {
        places.extend(numbers.iter().take(8).map(|(product, digits)| Place {
            product: *product,
            digits: *digits,
            country,
        }));
    }
    places
}

/// The first number of a range that reads like a code: a chapter has no heading 00.
fn plain(start: u64, end: u64) -> u64 {
    let heading = start + ProductCode::step(4);
    if start.is_multiple_of(ProductCode::step(2)) && heading < end { heading } else { start }
}

/// The fewest digits of a code that begins at a number and does not reach beyond an end.
pub fn digits_of(start: u64, end: u64) -> u8 {
    let whole =
        |digits: &u8| start.is_multiple_of(ProductCode::step(*digits)) && start + ProductCode::step(*digits) <= end;
    (4..=12).step_by(2).find(whole).unwrap_or(12)
}

/// The code before a range and the code behind it, where there are codes.
pub fn outside(start: u64, end: u64) -> [Option<(u64, u8)>; 2] {
    let is_code = |number: &u64| {
        let chapter = number / ProductCode::step(2);
        chapter != 0 && chapter != 77 && *number < TOP
    };
    let digits =
        |at: u64| (4..=12).step_by(2).find(|digits| at.is_multiple_of(ProductCode::step(*digits))).unwrap_or(12);
    let before = start.checked_sub(1).filter(is_code);
    let behind = Some(end).filter(is_code);
    [
        before.map(|number| (ProductCode::around(number, digits(start)).start(), digits(start))),
        behind.map(|number| (number, digits(end))),
    ]
}
