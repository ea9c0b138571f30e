use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Atom, Book, Builtin, FactId, Jurisdiction, Program, ProgramId, Rate, open_axis};
use crate::region::{Axis, Point, PointValue};
use crate::trade::{Country, Day, Dimension, FactKind, Number, ProductCode, Unit, Value};

/// What a shipment at a point says: by fact, and the conditions in words that it answers. Nothing where the point hangs on a
/// condition that no shipment can be made to meet on purpose.
pub fn shipment_values(
    book: &Book,
    jurisdiction: usize,
    program: ProgramId,
    point: &Point,
) -> Option<(BTreeMap<FactId, Value>, BTreeMap<String, bool>)> {
    let law = book.jurisdictions.get(jurisdiction)?;
    let of = law.programs.get(program.0)?;
    let (mut values, mut meets, not_given) = said_at(book, point)?;
    fill(book, law, of, &mut values, &mut meets);
    for fact in not_given {
        values.remove(&fact);
    }
    if jurisdiction != 0
        && !values.contains_key(&Builtin::Destination.id())
        && let Some(country) = law.members.first().and_then(|member| member.area.first())
    {
        values.insert(Builtin::Destination.id(), Value::Country(country));
    }
    Some((values, meets))
}

/// What a point says: by fact, the conditions in words that it answers, and the facts that are not given there.
pub type Said = (BTreeMap<FactId, Value>, BTreeMap<String, bool>, BTreeSet<FactId>);

/// What a point says and no more. Nothing where it hangs on a condition that no shipment can be made to meet on purpose.
pub fn said_at(book: &Book, point: &Point) -> Option<Said> {
    let mut values: BTreeMap<FactId, Value> = BTreeMap::new();
    let mut meets = BTreeMap::new();
    let mut not_given: BTreeSet<FactId> = BTreeSet::new();
    let mut codes: BTreeMap<FactId, BTreeSet<String>> = BTreeMap::new();
    for (axis, value) in &point.0 {
        match (axis, value) {
            (Axis::Product, PointValue::Product(number)) => {
                values.insert(Builtin::Product.id(), Value::Product(code_at(book, *number)));
            }
            (Axis::Country(name), PointValue::Country(country)) => {
                values.insert(book.fact(name)?, Value::Country(*country));
            }
            (Axis::Day(name), PointValue::Day(day)) => {
                if let Some(fact) = book.fact(name) {
                    values.insert(fact, Value::Date(*day));
                }
            }
            (Axis::Number(name), PointValue::Number(number)) => number_value(book, name, number, &mut values)?,
            (Axis::Text(name), PointValue::Text(text)) => {
                values.insert(book.fact(name)?, Value::Text(text.clone()));
            }
            (Axis::Flag(name), PointValue::Flag(yes)) => {
                if let Some(words) = name.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
                    meets.insert(words.to_string(), *yes);
                } else if let Some(fact) = name.strip_suffix(" is given") {
                    if !yes {
                        not_given.extend(book.fact(fact));
                    }
                } else if let Some(claim) = name.strip_prefix("claims ") {
                    if *yes {
                        codes.entry(Builtin::Claims.id()).or_default().insert(claim.to_string());
                    }
                } else if let Some((fact, code)) = name.split_once(" has ") {
                    let held = codes.entry(book.fact(fact)?).or_default();
                    if *yes {
                        held.insert(code.to_string());
                    }
                } else if is_quota(name) {
                    // What is left of a quota is not the shipment's to say.
                } else if name.starts_with('`') {
                    return None;
                } else {
                    values.insert(book.fact(name)?, Value::Flag(*yes));
                }
            }
            _ => {}
        }
    }
    for (fact, held) in codes {
        values.insert(fact, Value::Codes(held));
    }
    Some((values, meets, not_given))
}

/// Whether an axis says that a quota is open.
fn is_quota(axis: &str) -> bool {
    let quota = axis.strip_prefix("quota ").and_then(|rest| rest.strip_suffix(" open"));
    quota.is_some_and(|quota| open_axis(quota).name() == axis)
}

/// A key of a table as a shipment says it.
fn key_value(book: &Book, fact: FactId, key: &str) -> Option<Value> {
    match &book.facts.get(fact.0)?.kind {
        FactKind::Text | FactKind::OneOf(_) => Some(Value::Text(key.to_string())),
        FactKind::Country => Country::parse(key).ok().map(Value::Country),
        FactKind::Codes => Some(Value::Codes(BTreeSet::from([key.to_string()]))),
        FactKind::Number => Number::parse(key).map(Value::Number),
        FactKind::Product
        | FactKind::Money
        | FactKind::Quantity(_)
        | FactKind::AnyQuantity
        | FactKind::Date
        | FactKind::Flag => None,
    }
}

fn number_value(book: &Book, name: &str, number: &Number, values: &mut BTreeMap<FactId, Value>) -> Option<()> {
    if let Some((fact, unit)) = name.rsplit_once(" in ") {
        values.insert(book.fact(fact)?, Value::Quantity(number.clone(), book.unit(unit)?));
        return Some(());
    }
    let fact = book.fact(name)?;
    let is_money = book.facts.get(fact.0).is_some_and(|fact| fact.kind == FactKind::Money);
    let value = if is_money { Value::Money(number.clone(), None) } else { Value::Number(number.clone()) };
    values.insert(fact, value);
    Some(())
}

/// Fills in what else the program asks: whatever is free at the point.
fn fill(
    book: &Book,
    law: &Jurisdiction,
    program: &Program,
    values: &mut BTreeMap<FactId, Value>,
    meets: &mut BTreeMap<String, bool>,
) {
    let mut asked: BTreeSet<FactId> =
        BTreeSet::from([Builtin::Product.id(), Builtin::Origin.id(), Builtin::Entered.id(), Builtin::Value.id()]);
    asked.extend(program.by.iter().copied());
    let tariffs = program.tariffs.iter().map(|one| &one.terms);
    let exemptions = program.exemptions.iter().map(|one| &one.terms);
    for terms in tariffs.chain(exemptions).chain(program.deductions.iter().map(|one| &one.terms)) {
        terms.condition.each_atom(&mut |atom, _| match atom {
            Atom::Compare(left, _, right) => {
                let mut facts = Vec::new();
                left.facts(&mut facts);
                right.facts(&mut facts);
                asked.extend(facts);
            }
            Atom::CountryIn(fact, _) | Atom::TextIn(fact, _) | Atom::Flag(fact) => {
                asked.insert(*fact);
            }
            Atom::Has(fact, _) => {
                asked.insert(*fact);
            }
            Atom::Same(a, b) => asked.extend([*a, *b]),
            Atom::Words(words) => {
                meets.entry(words.clone()).or_insert(false);
            }
            Atom::ProductIn(_) | Atom::Claims(_) | Atom::Given(_) | Atom::InSeason(_) => {}
        });
    }
    let mut counted = None;
    let mut keys: BTreeMap<FactId, Value> = BTreeMap::new();
    for row in program.tariffs.iter().flat_map(|tariff| &tariff.rows) {
        row.rate.each_part(&mut |part| match part {
            Rate::Specific { of: Some(fact), .. } => {
                asked.insert(*fact);
            }
            Rate::Specific { of: None, dimension, .. } => counted = counted.or(Some(*dimension)),
            Rate::Lookup(table, fact) => {
                let value = table.rows.keys().next().and_then(|key| key_value(book, *fact, key));
                if let Some(value) = value {
                    keys.insert(*fact, value);
                }
            }
            _ => {}
        });
    }
    for (fact, value) in keys {
        values.entry(fact).or_insert(value);
    }
    // An amount for a unit needs a quantity; where rates count in several, the first stands for all.
    let quantities = values.keys().any(|fact| {
        book.facts.get(fact.0).is_some_and(|fact| matches!(fact.kind, FactKind::Quantity(_) | FactKind::AnyQuantity))
    });
    if let Some(unit) = counted.and_then(|dimension| match dimension {
        Dimension::Declared(at) => book.units.get(at).cloned(),
        other => Unit::base(other),
    }) && !quantities
    {
        values.insert(Builtin::Quantity.id(), Value::Quantity(Number::from(1), unit));
    }
    let entered = match values.get(&Builtin::Entered.id()) {
        Some(Value::Date(day)) => *day,
        // Where only another date counts, the goods are entered on that day.
        _ => program
            .by
            .iter()
            .find_map(|fact| match values.get(fact) {
                Some(Value::Date(day)) => Some(*day),
                _ => None,
            })
            .or_else(|| Day::of(2025, 1, 1))
            .unwrap_or(Day::FIRST),
    };
    let origin = match values.get(&Builtin::Origin.id()) {
        Some(Value::Country(country)) => *country,
        _ => Country::all().find(|country| !country.is_past()).unwrap_or_default(),
    };
    for fact in asked {
        if values.contains_key(&fact) {
            continue;
        }
        let Some(known) = book.facts.get(fact.0) else { continue };
        let amount = if fact == Builtin::Value.id() { 1_000 } else { 0 };
        let value = match &known.kind {
            FactKind::Product => ProductCode::parse("0101", false).ok().map(Value::Product),
            FactKind::Money => Some(Value::Money(Number::from(amount), None)),
            FactKind::Number => Some(Value::Number(Number::from(1))),
            FactKind::Quantity(unit) => Some(Value::Quantity(Number::from(1), unit.clone())),
            FactKind::AnyQuantity => Unit::parse("kg").map(|unit| Value::Quantity(Number::from(1), unit)),
            FactKind::Date => Some(Value::Date(entered)),
            FactKind::Country if fact == Builtin::Destination.id() => {
                law.members.first().and_then(|member| member.area.first()).map(Value::Country)
            }
            FactKind::Country => Some(Value::Country(origin)),
            FactKind::Text if fact == Builtin::Currency.id() => None,
            FactKind::Text => Some(Value::Text("other".to_string())),
            FactKind::Flag => Some(Value::Flag(false)),
            FactKind::Codes if fact == Builtin::Claims.id() => None,
            FactKind::Codes => Some(Value::Codes(BTreeSet::new())),
            FactKind::OneOf(words) => words.first().map(|word| Value::Text(word.clone())),
        };
        if let Some(value) = value {
            values.insert(fact, value);
        }
    }
}

/// The shortest code of eight digits or more at a number beneath which the book tells nothing apart.
fn code_at(book: &Book, number: u64) -> ProductCode {
    let mut cuts: Vec<u64> = Vec::new();
    for jurisdiction in &book.jurisdictions {
        for program in &jurisdiction.programs {
            let tariffs = program.tariffs.iter().flat_map(|tariff| tariff.products.iter());
            let exemptions = program.exemptions.iter().flat_map(|exemption| exemption.products.iter());
            for element in tariffs.chain(exemptions) {
                let areas = std::iter::once(&element.area).chain(element.holes.iter().map(|hole| &hole.area));
                let near = ProductCode::around(number, 8);
                for (start, end) in areas.flat_map(|area| area.ranges()) {
                    cuts.extend([*start, *end].into_iter().filter(|cut| near.start() < *cut && *cut < near.end()));
                }
            }
        }
    }
    let whole = |digits: u8| {
        let code = ProductCode::around(number, digits);
        cuts.iter().all(|cut| *cut <= code.start() || code.end() <= *cut)
    };
    let digits = [8, 10, 12].into_iter().find(|digits| whole(*digits)).unwrap_or(12);
    ProductCode::around(number, digits)
}

/// A shipment as it can be pasted into a test.
pub fn shipment_text(
    book: &Book,
    currency: crate::trade::Currency,
    values: &BTreeMap<FactId, Value>,
    meets: &BTreeMap<String, bool>,
) -> String {
    let mut parts = Vec::new();
    for (fact, value) in values {
        let name = book.fact_name(*fact);
        let text = match value {
            Value::Product(code) => code.to_string(),
            Value::Money(amount, own) => format!("{} {}", written_number(amount), own.unwrap_or(currency)),
            Value::Number(number) => number.to_string(),
            Value::Quantity(count, unit) => format!("{count} {unit}"),
            Value::Date(day) => day.to_string(),
            Value::Country(country) => country.to_string(),
            Value::Text(text) => format!("\"{text}\""),
            Value::Flag(yes) => (if *yes { "yes" } else { "no" }).to_string(),
            Value::Codes(codes) if codes.is_empty() => continue,
            Value::Codes(codes) => format!("\"{}\"", codes.iter().cloned().collect::<Vec<_>>().join("; ")),
        };
        parts.push(format!("{name} {text}"));
    }
    if !meets.is_empty() {
        let answers: Vec<String> = meets
            .iter()
            .map(|(words, yes)| if *yes { format!("\"{words}\"") } else { format!("not \"{words}\"") })
            .collect();
        parts.push(format!("meets {}", answers.join("; ")));
    }
    format!("shipment {{ {} }}", parts.join(", "))
}

/// A number as an author writes it: its thousands parted by `_`.
pub fn written_number(number: &Number) -> String {
    let text = number.to_string();
    let (whole, part) = text.split_once('.').map_or((text.as_str(), ""), |(whole, part)| (whole, part));
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            grouped.push('_');
        }
        grouped.push(digit);
    }
    if part.is_empty() { grouped } else { format!("{grouped}.{part}") }
}
