use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Book, Builtin, FactId, KNOWN_ON, Rate, View, quantity_axis};
use crate::compare::moved::{Moved, moved};
use crate::proof::{said_at, shipment_text};
use crate::region::{Axis, AxisSet, Cell, CountrySet, Emptiness, Point, PointValue, ProductSet, Region};
use crate::shipment::{Outcome, Shipment, Status};
use crate::spec::Replay;
use crate::trade::{Country, Day, FactKind, Number, ProductCode, Unit, Value};

/// The most facts that are filled in one after another.
const ROUNDS: usize = 12;
/// The most cells of a region in which a shipment is looked for.
const MOST_CELLS: usize = 8;
/// The most cells in which other amounts are tried too.
const MOST_VARIED: usize = 3;
/// Values that are tried in turn, plain ones first.
const VALUES: [&str; 6] = ["10000", "1000", "12345.67", "250", "1000000", "1"];
/// Quantities that are tried in turn.
const COUNTS: [&str; 4] = ["100", "1", "10000", "0.5"];
/// Origins that people know.
const PLAIN: [&str; 9] = ["CN", "DE", "VN", "GB", "JP", "CA", "BR", "US", "FR"];

/// A shipment that shows a difference, and what each book says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witness {
    /// The shipment, to paste into a test.
    pub shipment: String,
    /// By what was known on this day; by all that is known where nothing is said.
    pub known_on: Option<Day>,
    /// What is not the same.
    pub moved: Vec<Moved>,
}

/// A shipment by the names of facts, so that both books can read it.
#[derive(Debug, Clone, Default)]
pub struct Named {
    values: BTreeMap<String, Value>,
    meets: BTreeMap<String, bool>,
    not_given: BTreeSet<String>,
}

/// Two books that shipments are put before.
pub struct Trial<'a> {
    old: &'a Book,
    new: &'a Book,
    asked_old: Replay<'a>,
    asked_new: Replay<'a>,
}

impl<'a> Trial<'a> {
    /// Makes both ready.
    pub fn new(old: &'a Book, new: &'a Book) -> Trial<'a> {
        Trial { old, new, asked_old: Replay::new(old), asked_new: Replay::new(new) }
    }

    /// What both say of a shipment.
    fn ask(&mut self, shipment: &Named, view: View) -> (Outcome, Outcome) {
        let old = self.asked_old.outcome(view, &shipment.of(self.old));
        let new = self.asked_new.outcome(view, &shipment.of(self.new));
        (old, new)
    }

    /// A shipment of a region of which the books do not say the same. A column that one of them lacks is no such thing, unless
    /// `columns` says so.
    pub fn seek(&mut self, region: &Region, law: usize, columns: bool) -> Option<Witness> {
        for (place, cell) in region.cells.iter().take(MOST_CELLS).enumerate() {
            for narrowed in plainer(cell) {
                let Emptiness::Holds(point) = narrowed.emptiness() else { continue };
                let within = Region::from(narrowed);
                if let Some(found) = self.at(&point, &within, law, (columns, place < MOST_VARIED)) {
                    return Some(found);
                }
            }
        }
        None
    }

    fn at(&mut self, point: &Point, within: &Region, law: usize, (columns, varies): (bool, bool)) -> Option<Witness> {
        // What is so by all that is known needs no day.
        let is_known = |cell: &Cell| match cell.axes.get(&Axis::day(KNOWN_ON)) {
            Some(AxisSet::Days(days)) => days.periods().last().is_some_and(|period| period.until == Day::LAST),
            Some(_) | None => true,
        };
        let known_on = match point.get(&Axis::day(KNOWN_ON)) {
            Some(PointValue::Day(day)) if !within.cells.iter().all(is_known) => Some(*day),
            Some(_) | None => None,
        };
        let mut base = self.said(point);
        self.usual(&mut base, law);
        let view = View { known_on: known_on.unwrap_or(Day::LAST) };
        let mut lacking: Option<Witness> = None;
        // As it stands first, with its facts filled in, and then with other amounts.
        let filled = self.filled(base.clone(), view, law);
        let mut tries = vec![filled.clone()];
        tries.push(base);
        if varies {
            tries.extend(self.varied(&filled));
        }
        let outside =
            |one: &Named, trial: &Trial<'_>| !within.contains_point(&one.point(trial.new, trial.old, known_on));
        for (at, one) in tries.iter().enumerate() {
            if at > 1 && outside(one, self) {
                continue;
            }
            let (old, new) = self.ask(one, view);
            let moved: Vec<Moved> = moved((self.old, &old), (self.new, &new))
                .into_iter()
                .filter(|one| columns || !one.is_only_column())
                .collect();
            if moved.is_empty() {
                continue;
            }
            let is_plain = old.status == Status::Ok && new.status == Status::Ok;
            let witness = Witness { shipment: self.text(one, law), known_on, moved };
            if is_plain {
                return Some(witness);
            }
            lacking = lacking.or(Some(witness));
        }
        lacking
    }

    /// A shipment of a region that a control binds by both books: as one thing in the old book and another in the new one.
    pub fn bound(&mut self, region: &Region, law: usize, name: &str, (old, new): (&str, &str)) -> Option<Witness> {
        for cell in region.cells.iter().take(MOST_CELLS).flat_map(plainer) {
            let Emptiness::Holds(mut point) = cell.emptiness() else { continue };
            point.0.remove(&Axis::day(KNOWN_ON));
            let mut base = self.said(&point);
            self.usual(&mut base, law);
            let filled = self.filled(base, View::default(), law);
            let (of_old, of_new) = self.ask(&filled, View::default());
            let binds = |outcome: &Outcome| outcome.controls.iter().any(|one| one.name == name);
            if binds(&of_old) && binds(&of_new) {
                let said = |what: &str| Some(format!("{name}, {what}"));
                let moved = vec![Moved { column: "controls".to_string(), old: said(old), new: said(new) }];
                return Some(Witness { shipment: self.text(&filled, law), known_on: None, moved });
            }
        }
        None
    }

    /// What a point says, by either book.
    fn said(&self, point: &Point) -> Named {
        let mut named = Named::default();
        for (axis, value) in &point.0 {
            let single = Point(BTreeMap::from([(axis.clone(), value.clone())]));
            for book in [self.new, self.old] {
                let Some((values, meets, not_given)) = said_at(book, &single) else { continue };
                for (fact, value) in values {
                    let name = book.fact_name(fact).to_string();
                    match (named.values.get_mut(&name), value) {
                        (Some(Value::Codes(known)), Value::Codes(more)) => known.extend(more),
                        (_, value) => {
                            named.values.insert(name, value);
                        }
                    }
                }
                named.meets.extend(meets);
                named.not_given.extend(not_given.iter().map(|fact| book.fact_name(*fact).to_string()));
                break;
            }
        }
        named.values.retain(|name, _| !named.not_given.contains(name));
        named
    }

    /// What every shipment says.
    fn usual(&self, named: &mut Named, law: usize) {
        let entered = match named.values.get(Builtin::Entered.name()) {
            Some(Value::Date(day)) => *day,
            _ => {
                let other = named.values.values().find_map(|value| match value {
                    Value::Date(day) => Some(*day),
                    _ => None,
                });
                other.or_else(|| Day::of(2025, 6, 1)).unwrap_or(Day::FIRST)
            }
        };
        let usual = Country::parse("CN").unwrap_or_default();
        let mut set = |name: &str, value: Value| {
            if !named.not_given.contains(name) {
                named.values.entry(name.to_string()).or_insert(value);
            }
        };
        set(Builtin::Entered.name(), Value::Date(entered));
        set(Builtin::Origin.name(), Value::Country(usual));
        set(Builtin::Value.name(), Value::Money(Number::from(10_000), None));
        if let Ok(code) = ProductCode::parse("8471.30", true) {
            set(Builtin::Product.name(), Value::Product(code));
        }
        let own = self.new.jurisdictions.get(law).or_else(|| self.old.jurisdictions.get(law));
        if law != 0
            && let Some(country) = own.and_then(|own| own.members.first()).and_then(|member| member.area.first())
        {
            set(Builtin::Destination.name(), Value::Country(country));
        }
    }

    /// Fills in what either book needs.
    fn filled(&mut self, mut named: Named, view: View, law: usize) -> Named {
        for _ in 0..ROUNDS {
            let (old, new) = self.ask(&named, view);
            let mut more = false;
            for (book, outcome) in [(self.new, &new), (self.old, &old)] {
                for need in &outcome.needs {
                    match book.fact(need) {
                        Some(fact) if !named.values.contains_key(need) && !named.not_given.contains(need) => {
                            if let Some(value) = usual_value(book, fact, &named, law) {
                                named.values.insert(need.clone(), value);
                                more = true;
                            }
                        }
                        Some(_) if need == Builtin::Product.name() => more |= named.longer(),
                        Some(_) => {}
                        None => more |= named.meets.insert(need.clone(), false).is_none(),
                    }
                }
            }
            if !more {
                break;
            }
        }
        named
    }

    /// The same with other amounts.
    fn varied(&self, named: &Named) -> Vec<Named> {
        let value = Builtin::Value.name();
        let mut all = Vec::new();
        // A content that a rate may be of is given too, where it need not be.
        let mut named = named.clone();
        for fact in self.new.facts.iter().chain(&self.old.facts) {
            let is_content = fact.is_slice && fact.kind == FactKind::Money && fact.name != value;
            if is_content && !named.not_given.contains(&fact.name) {
                named.values.entry(fact.name.clone()).or_insert(Value::Money(Number::zero(), None));
            }
        }
        let has_quantity = named.values.values().any(|one| matches!(one, Value::Quantity(..)));
        let contents: Vec<String> = named
            .values
            .iter()
            .filter(|(name, one)| matches!(one, Value::Money(..)) && name.as_str() != value)
            .map(|(name, _)| name.clone())
            .collect();
        for amount in VALUES.iter().filter_map(|text| Number::parse(text)) {
            let parts: &[i64] = if contents.is_empty() { &[0] } else { &[40, 0, 100, 7] };
            for part in parts {
                let most = if has_quantity { COUNTS.len() } else { 1 };
                for count in COUNTS.iter().take(most).filter_map(|text| Number::parse(text)) {
                    let mut one = named.clone();
                    for (name, value_of) in &mut one.values {
                        match value_of {
                            Value::Money(own, _) if name == value => *own = amount.clone(),
                            Value::Money(own, _) if name != Builtin::EntryValue.name() => {
                                let share = Number::ratio(*part, 100).unwrap_or_else(Number::zero);
                                *own = amount.clone() * &share;
                            }
                            Value::Quantity(own, _) => *own = count.clone(),
                            _ => {}
                        }
                    }
                    all.push(one);
                }
            }
        }
        all
    }

    /// The shipment as it can be pasted into a test.
    fn text(&self, named: &Named, law: usize) -> String {
        let knows = |book: &Book| named.values.keys().all(|name| book.fact(name).is_some());
        let book = if knows(self.new) || !knows(self.old) { self.new } else { self.old };
        let own = book.jurisdictions.get(law).or_else(|| book.jurisdictions.first());
        let shipment = named.of(book);
        own.map_or_else(String::new, |own| shipment_text(book, own.currency, &shipment.values, &shipment.meets))
    }
}

/// A cell with a plain product and origin first, then as it is.
fn plainer(cell: &Cell) -> Vec<Cell> {
    let origin = Axis::country(Builtin::Origin.name());
    let countries = match cell.axes.get(&origin) {
        Some(AxisSet::Countries(set)) => *set,
        Some(_) | None => CountrySet::everything(),
    };
    let products = match cell.axes.get(&Axis::Product) {
        Some(AxisSet::Products(set)) => set.clone(),
        Some(_) | None => ProductSet::everything(),
    };
    let mut plain = cell.clone();
    let known = PLAIN.iter().filter_map(|code| Country::parse(code).ok()).find(|one| countries.holds(*one));
    if let Some(known) = known.filter(|_| countries.len() > 1) {
        plain = plain.with(origin, AxisSet::Countries(CountrySet::one(known)));
    }
    if let Some(first) = products.sample() {
        // A chapter or heading has no code of zeros, its first mostly ends in 10.
        let (heading, subheading) = (ProductCode::step(4), ProductCode::step(6) * 10);
        let better = match (first % ProductCode::step(2), first % heading) {
            (0, _) => first + heading + subheading,
            (_, 0) => first + subheading,
            (_, _) => first,
        };
        let product = if products.holds(better) { better } else { first };
        let code = ProductSet::of(ProductCode::around(product, 8)).meet(&products);
        plain = plain.with(Axis::Product, AxisSet::Products(code));
    }
    vec![plain, cell.clone()]
}

/// What a fact says where it does not matter what it says.
fn usual_value(book: &Book, fact: FactId, named: &Named, law: usize) -> Option<Value> {
    match &book.facts.get(fact.0)?.kind {
        FactKind::Product | FactKind::Text => None,
        FactKind::Money => Some(Value::Money(Number::from(1_000), None)),
        FactKind::Number => Some(Value::Number(Number::from(1))),
        FactKind::Quantity(unit) => Some(Value::Quantity(Number::from(100), unit.clone())),
        FactKind::AnyQuantity => {
            let mut counted = None;
            let programs = book.jurisdictions.get(law).map(|law| law.programs.as_slice()).unwrap_or_default();
            for row in programs.iter().flat_map(|program| &program.tariffs).flat_map(|tariff| &tariff.rows) {
                row.rate.each_part(&mut |part| {
                    if let Rate::Specific { of: None, dimension, .. } = part {
                        counted = counted.or(Some(*dimension));
                    }
                });
            }
            let unit = counted.and_then(Unit::base).or_else(|| Unit::parse("kg"))?;
            Some(Value::Quantity(Number::from(100), unit))
        }
        FactKind::Date => named.values.get(Builtin::Entered.name()).cloned(),
        FactKind::Country => named.values.get(Builtin::Origin.name()).cloned(),
        FactKind::Flag => Some(Value::Flag(false)),
        FactKind::Codes => Some(Value::Codes(BTreeSet::from(["NONE".to_string()]))),
        FactKind::OneOf(words) => words.first().map(|word| Value::Text(word.clone())),
    }
}

impl Named {
    /// The shipment as a book reads it; what it does not know is left out.
    fn of(&self, book: &Book) -> Shipment {
        let values = self.values.iter().filter_map(|(name, value)| {
            let fact = book.fact(name)?;
            let value = match value {
                Value::Quantity(count, unit) => Value::Quantity(count.clone(), book.unit(&unit.name)?),
                other => other.clone(),
            };
            Some((fact, value))
        });
        Shipment { line: 1, id: None, values: values.collect(), meets: self.meets.clone(), faults: Vec::new() }
    }

    /// Gives the product more digits; whether it could.
    fn longer(&mut self) -> bool {
        let Some(Value::Product(code)) = self.values.get_mut(Builtin::Product.name()) else { return false };
        let digits = code.digits();
        if digits >= 12 {
            return false;
        }
        *code = ProductCode::around(code.start(), (digits + 2).min(12));
        true
    }

    /// Where the shipment lies, as far as regions ask.
    fn point(&self, book: &Book, other: &Book, known_on: Option<Day>) -> Point {
        let mut point = BTreeMap::new();
        if let Some(day) = known_on {
            point.insert(Axis::day(KNOWN_ON), PointValue::Day(day));
        }
        for (name, value) in &self.values {
            match value {
                Value::Product(code) => {
                    point.insert(Axis::Product, PointValue::Product(code.start()));
                }
                Value::Money(amount, _) | Value::Number(amount) => {
                    point.insert(Axis::number(name), PointValue::Number(amount.clone()));
                }
                Value::Quantity(count, unit) => {
                    let found = [book, other].into_iter().find_map(|book| Some((book, book.fact(name)?)));
                    if let Some((book, fact)) = found {
                        let axis = quantity_axis(book, fact, unit.dimension);
                        point.insert(axis, PointValue::Number(count.clone() * &unit.factor));
                    }
                }
                Value::Date(day) => {
                    point.insert(Axis::day(name), PointValue::Day(*day));
                }
                Value::Country(country) => {
                    point.insert(Axis::country(name), PointValue::Country(*country));
                }
                Value::Text(text) => {
                    point.insert(Axis::text(name), PointValue::Text(text.to_lowercase()));
                }
                Value::Flag(flag) => {
                    point.insert(Axis::flag(name), PointValue::Flag(*flag));
                }
                Value::Codes(_) => {}
            }
        }
        Point(point)
    }
}
