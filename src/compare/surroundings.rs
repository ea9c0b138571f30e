//! What holds for a whole book: whose law it is, its currency, facts, units, assumptions, exchange rates, how programs are rounded,
//! and the columns of its results.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Assumed, Assumption, Atom, Book, Builtin, Condition, Jurisdiction, ProgramKind, Rate, SetOf};
use crate::compare::canon::{Canon, elements_text};
use crate::trade::{FactKind, Mode};

/// Something that holds for a whole book and is not the same in two: what, and how each book has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Surrounding {
    /// What it is.
    pub what: String,
    /// How the old book has it; nothing where it does not.
    pub old: Option<String>,
    /// How the new book has it; nothing where it does not.
    pub new: Option<String>,
    /// The jurisdiction it is about, by its place in the new book, else in the old one.
    pub law: usize,
    /// Whether it is a column that one book has and the other lacks.
    pub is_column: bool,
    /// Whether it is only that the columns stand in another order.
    pub is_order: bool,
}

/// How a book has things: what it is called, by what it is known to be the same, and in words.
type Said = BTreeMap<(usize, String), (String, String)>;

/// What is not the same in the surroundings of two books.
pub fn compare_surroundings(old: &Book, new: &Book, laws: &[(Option<usize>, Option<usize>)]) -> Vec<Surrounding> {
    let (mut of_old, mut of_new) = (Said::new(), Said::new());
    for (place, (in_old, in_new)) in laws.iter().enumerate() {
        for (book, at, said) in [(old, in_old, &mut of_old), (new, in_new, &mut of_new)] {
            if let Some(law) = at.and_then(|at| book.jurisdictions.get(at)) {
                jurisdiction(Canon { book, law }, place, said);
            }
        }
    }
    facts(old, new, &mut of_old, &mut of_new);
    let mut found = Vec::new();
    let keys: BTreeSet<&(usize, String)> = of_old.keys().chain(of_new.keys()).collect();
    for key in keys {
        let (one, other) = (of_old.get(key), of_new.get(key));
        // What only one book has is told where it is: as a column, or in a condition.
        let is_shared = ["condition `", "kind of ", "rounding of "].iter().any(|start| key.1.starts_with(start));
        if one.map(|one| &one.0) == other.map(|one| &one.0) || (is_shared && (one.is_none() || other.is_none())) {
            continue;
        }
        let law = laws.get(key.0).and_then(|(old, new)| new.or(*old)).unwrap_or(0);
        let (mut in_old, mut in_new) = (one.map(|one| one.1.clone()), other.map(|one| one.1.clone()));
        // What looks the same is not said twice.
        if in_old == in_new {
            in_old = in_old.map(|_| "as before".to_string());
            in_new = in_new.map(|_| "otherwise".to_string());
        }
        let what = key.1.clone();
        found.push(Surrounding { what, old: in_old, new: in_new, law, is_column: false, is_order: false });
    }
    found.extend(columns(old, new));
    found
}

/// The columns that one book has alone, and whether those of both stand in the same order.
fn columns(old: &Book, new: &Book) -> Vec<Surrounding> {
    let names = |book: &Book| book.columns().into_iter().map(|one| (one.name, one.jurisdiction)).collect::<Vec<_>>();
    let (of_old, of_new) = (names(old), names(new));
    let mut found = Vec::new();
    let column = |name: &str, law: usize, old: bool| Surrounding {
        what: format!("column {name}"),
        old: old.then(|| "a column of results".to_string()),
        new: (!old).then(|| "a column of results".to_string()),
        law,
        is_column: true,
        is_order: false,
    };
    let lacks = |all: &[(String, usize)], name: &str| !all.iter().any(|(own, _)| own == name);
    found.extend(of_old.iter().filter(|(name, _)| lacks(&of_new, name)).map(|(name, law)| column(name, *law, true)));
    found.extend(of_new.iter().filter(|(name, _)| lacks(&of_old, name)).map(|(name, law)| column(name, *law, false)));
    let shared = |all: &[(String, usize)], other: &[(String, usize)]| {
        all.iter().map(|(name, _)| name.clone()).filter(|name| !lacks(other, name)).collect::<Vec<String>>()
    };
    let (old_order, new_order) = (shared(&of_old, &of_new), shared(&of_new, &of_old));
    if old_order != new_order {
        found.push(Surrounding {
            what: "order of the columns of results".to_string(),
            old: Some(old_order.join(", ")),
            new: Some(new_order.join(", ")),
            law: 0,
            is_column: false,
            is_order: true,
        });
    }
    found
}

fn jurisdiction(canon: Canon<'_>, place: usize, said: &mut Said) {
    let Jurisdiction {
        name,
        members,
        currency,
        prefix: _,
        programs,
        controls,
        acts: _,
        precedences: _,
        courts: _,
        exchanges,
        column2,
        assumes,
        made,
    } = canon.law;
    let law = if place == 0 { String::new() } else { format!("{name}: ") };
    let mut tell = |what: String, same: String, words: String| {
        said.insert((place, format!("{law}{what}")), (same, words));
    };
    tell("jurisdiction".to_string(), name.clone(), name.clone());
    tell("currency".to_string(), currency.to_string(), currency.to_string());
    tell("members".to_string(), elements_text(members), "its countries".to_string());
    if !column2.is_empty() {
        tell("countries of column 2".to_string(), elements_text(column2), "a set of countries".to_string());
    }
    let mut by_pair: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for one in exchanges {
        let [a, b] = one.pair();
        let by = canon.facts(&one.by);
        // A rate is what one is worth in the other, whichever way it is written.
        let (first, rate) = if one.one == a {
            (true, one.rate.clone())
        } else {
            match crate::trade::Number::one().over(&one.rate) {
                Some(rate) => (true, rate),
                None => (false, one.rate.clone()),
            }
        };
        let text = format!("{first} {rate:?} {:?}..{:?} known {:?} by {by}", one.since, one.until, one.known);
        by_pair.entry(format!("exchange of {a} and {b}")).or_default().insert(text);
    }
    for (pair, rates) in by_pair {
        let count = rates.len();
        let words = if count == 1 { "1 rate".to_string() } else { format!("{count} rates") };
        tell(pair, format!("{rates:?}"), words);
    }
    let mut assumed: BTreeMap<String, (BTreeSet<String>, BTreeSet<String>)> = BTreeMap::new();
    for one in assumes {
        let what = match &one.fact {
            Assumed::Fact(fact) => canon.fact(*fact).to_string(),
            Assumed::Words(words) => format!("{words:?}"),
        };
        let value = match &one.value {
            Assumption::Value(value) => canon.value(value),
            Assumption::Reckoned(sum) => canon.expression(sum),
            Assumption::Copy(fact) => canon.fact(*fact).to_string(),
            Assumption::NoQuantity => "no quantity".to_string(),
        };
        let words = match &one.value {
            Assumption::Value(value) => plain_value(value),
            Assumption::Reckoned(crate::book::Expression::Money(amount, currency)) => format!("{amount} {currency}"),
            Assumption::Reckoned(_) | Assumption::Copy(_) | Assumption::NoQuantity => value.clone(),
        };
        let (same, shown) = assumed.entry(format!("assumed {what}")).or_default();
        same.insert(format!("{value} {:?} known {:?}", one.days, one.known));
        shown.insert(words);
    }
    for (what, (same, words)) in assumed {
        tell(what, format!("{same:?}"), words.into_iter().collect::<Vec<_>>().join(", "));
    }
    for (fact, sum) in made {
        let text = canon.expression(sum);
        tell(format!("what {} is made of", canon.fact(*fact)), text.clone(), text);
    }
    for program in programs {
        let name = format!("{}{}", canon.law.prefix, program.name);
        let kind = match program.kind {
            ProgramKind::Duty => "a duty",
            ProgramKind::Tax => "a tax",
            ProgramKind::Fee => "a fee",
        };
        said.insert((place, format!("kind of {name}")), (kind.to_string(), kind.to_string()));
        let rounding =
            format!("{:?}", (&program.rounding.step(*currency), program.rounding.mode, program.rounding.per_entry));
        let per = if program.rounding.per_entry { " an entry" } else { "" };
        let step = program.rounding.step(*currency);
        let words = format!("to {step} {currency}{per}, {}", mode_words(program.rounding.mode));
        said.insert((place, format!("rounding of {name}")), (rounding, words));
    }
    opaque(canon, place, controls.iter().map(|one| &one.terms.condition), said);
}

fn mode_words(mode: Mode) -> &'static str {
    match mode {
        Mode::HalfUp => "a half up",
        Mode::HalfEven => "a half to even",
        Mode::Up => "up",
        Mode::Down => "down",
    }
}

/// Conditions that are told apart only by how they are written: the same words have to mean the same.
fn opaque<'a>(canon: Canon<'a>, place: usize, controls: impl Iterator<Item = &'a Condition>, said: &mut Said) {
    let programs = canon.law.programs.iter();
    let conditions = programs.flat_map(|program| {
        let tariffs = program.tariffs.iter().map(|one| &one.terms.condition);
        let exemptions = program.exemptions.iter().map(|one| &one.terms.condition);
        tariffs.chain(exemptions).chain(program.deductions.iter().map(|one| &one.terms.condition))
    });
    let mut known: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for condition in conditions.chain(controls) {
        condition.each_atom(&mut |atom, written| {
            if matches!(atom, Atom::Compare(..) | Atom::Same(..)) {
                let folded = written.split_whitespace().collect::<Vec<_>>().join(" ");
                known.entry(folded).or_default().insert(canon.atom(atom));
            }
        });
    }
    for (written, means) in known {
        said.insert((place, format!("condition `{written}`")), (format!("{means:?}"), "as it is reckoned".to_string()));
    }
}

/// Facts, units and how codes are read. What only one book declares and nothing else uses is no difference.
fn facts(old: &Book, new: &Book, of_old: &mut Said, of_new: &mut Said) {
    for (book, other, said) in [(old, new, &mut *of_old), (new, old, &mut *of_new)] {
        let canon = book.jurisdictions.first().map(|law| Canon { book, law });
        let Some(canon) = canon else { continue };
        for fact in book.facts.iter().skip(Builtin::ALL.len()) {
            if other.fact(&fact.name).is_none() {
                continue;
            }
            let kind = match &fact.kind {
                FactKind::Quantity(unit) => format!("quantity in {}", canon.unit(unit)),
                FactKind::OneOf(words) => {
                    let words: BTreeSet<String> = words.iter().map(|word| word.to_lowercase()).collect();
                    format!("one of {words:?}")
                }
                other => format!("{other:?}"),
            };
            let same = format!("{kind} {}", fact.is_slice);
            said.insert((0, format!("fact {}", fact.name)), (same, fact.kind.words()));
        }
        let counted: Vec<&str> = book
            .facts
            .iter()
            .filter(|fact| matches!(fact.kind, FactKind::Quantity(_)) && other.fact(&fact.name).is_some())
            .map(|fact| fact.name.as_str())
            .collect();
        if counted.len() > 1 {
            let text = counted.join(", ");
            said.insert((0, "order of quantity facts".to_string()), (text.clone(), text));
        }
        // An amount for each unit may be counted in any quantity that is declared.
        let counts = |book: &Book| {
            let programs = book.jurisdictions.iter().flat_map(|law| &law.programs);
            let mut counts = false;
            for row in programs.flat_map(|program| &program.tariffs).flat_map(|tariff| &tariff.rows) {
                row.rate.each_part(&mut |part| counts |= matches!(part, Rate::Specific { of: None, .. }));
            }
            counts
        };
        let own = book.facts.iter().filter(|fact| matches!(fact.kind, FactKind::Quantity(_)));
        for fact in own.filter(|fact| other.fact(&fact.name).is_none()) {
            if counts(book) || counts(other) {
                let words = fact.kind.words();
                said.insert((0, format!("fact {}", fact.name)), (words.clone(), words));
            }
        }
        if book.odd_codes {
            said.insert((0, "codes of an odd number of digits".to_string()), (String::new(), "read".to_string()));
        }
        for unit in &book.units {
            if other.unit(&unit.name).is_some() {
                let text = canon.unit(unit);
                said.insert((0, format!("unit {}", unit.name.to_lowercase())), (text, "a unit".to_string()));
            }
        }
    }
}

fn plain_value(value: &crate::trade::Value) -> String {
    use crate::trade::Value;
    match value {
        Value::Product(code) => code.to_string(),
        Value::Money(amount, currency) => {
            currency.map_or_else(|| amount.to_string(), |currency| format!("{amount} {currency}"))
        }
        Value::Number(number) => number.to_string(),
        Value::Quantity(count, unit) => format!("{count} {unit}"),
        Value::Date(day) => day.to_string(),
        Value::Country(country) => country.to_string(),
        Value::Text(text) => text.clone(),
        Value::Flag(yes) => (if *yes { "yes" } else { "no" }).to_string(),
        Value::Codes(codes) => codes.iter().cloned().collect::<Vec<_>>().join("; "),
    }
}

/// The named sets of two books, each with what it holds: the new book's first.
pub fn named_sets<'a>(old: &'a Book, new: &'a Book) -> Vec<(&'a str, &'a SetOf)> {
    let mut found: Vec<(&str, &SetOf)> = Vec::new();
    for set in new.sets.iter().chain(&old.sets) {
        if !found.iter().any(|(name, of)| *name == set.name && same_sort(of, &set.of)) {
            found.push((&set.name, &set.of));
        }
    }
    found
}

fn same_sort(one: &SetOf, other: &SetOf) -> bool {
    matches!((one, other), (SetOf::Products(_), SetOf::Products(_)) | (SetOf::Countries(_), SetOf::Countries(_)))
}
