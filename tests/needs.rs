//! What lacks is bounded: a random book and a whole shipment, some facts blanked out. Filling in what the line needs never
//! leads out of its bounds, and what is printed as known stays.
// Codes are plain ASCII here, and amounts small.
#![allow(clippy::string_slice, clippy::arithmetic_side_effects)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use proptest::prelude::*;
use rust_decimal::Decimal;
use tradec::book::{self, Book, View};
use tradec::shipment::{Amount, Outcome, Shipment, Status};
use tradec::source::{Files, Memory};
use tradec::spec::evaluate;
use tradec::trade::{Day, parse_cell};

const HEAD: &str = "jurisdiction US; currency USD; fact content: money; fact part: money; fact postal: flag;\n";

/// Facts that may be blanked out; the product is cut to its heading.
const FACTS: [&str; 8] = ["origin", "entered", "loaded", "value", "content", "part", "postal", "quantity"];

/// A random book, and whether somewhere it asks if a fact is given: then what is not needed is known not to be given.
#[derive(Debug, Clone)]
struct Law {
    text: String,
    falls_back: bool,
}

fn condition() -> impl Strategy<Value = String> {
    let atom = prop_oneof![
        Just("postal".to_string()),
        Just("not postal".to_string()),
        (1..99u32).prop_map(|points| format!("content >= {points}% of value")),
        (1..400u32).prop_map(|limit| format!("content < {limit} USD")),
        (1..900u32).prop_map(|limit| format!("value > {limit} USD")),
        (1..99u32).prop_map(|points| format!("part + content <= {points}% of value")),
        Just("part > content".to_string()),
        (1..28u32).prop_map(|day| format!("loaded before 2025-05-{day:02}")),
        (1..90u32).prop_map(|limit| format!("quantity > {limit} kg")),
        Just("origin in CN, DE".to_string()),
        Just("content is given".to_string()),
    ];
    let both = (atom.clone(), prop_oneof![Just("and"), Just("or")], atom.clone());
    prop_oneof![3 => atom, 1 => both.prop_map(|(one, word, other)| format!("({one} {word} {other})"))]
}

/// A rate of percentages alone.
fn percentages() -> impl Strategy<Value = String> {
    let points = 1..60u32;
    prop_oneof![
        3 => points.clone().prop_map(|points| format!("{points}%")),
        3 => points.clone().prop_map(|points| format!("{points}% of content")),
        2 => points.clone().prop_map(|points| format!("{points}% of part")),
        1 => points.clone().prop_map(|points| format!("{points}% of content or value")),
        1 => points.clone().prop_map(|points| format!("{points}% of part or content")),
        1 => points.clone().prop_map(|points| format!("{points}% of (content + part)")),
        1 => (points.clone(), points.clone()).prop_map(|(one, two)| format!("{one}% of content at most {two}%")),
        1 => (points.clone(), points).prop_map(|(one, two)| format!("max({one}%, {two}% of content)")),
    ]
}

fn rate() -> impl Strategy<Value = String> {
    let amount = 1..300u32;
    prop_oneof![
        4 => percentages(),
        1 => (percentages(), amount.clone()).prop_map(|(rate, amount)| format!("{rate} at most {amount} USD")),
        1 => (percentages(), amount.clone()).prop_map(|(rate, amount)| format!("{rate} at least {amount} USD")),
        1 => amount.clone().prop_map(|amount| format!("{amount} USD")),
        1 => amount.clone().prop_map(|amount| format!("{amount} ¢/kg at most 30%")),
        1 => (percentages(), amount).prop_map(|(rate, amount)| format!("{rate} + {amount} ¢/kg")),
    ]
}

/// Tariffs of one program: each later one goes before all earlier ones, so that the book is never ambiguous.
fn tariffs(rate: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    let products = prop::sample::select(vec!["*", "72", "7208", "7208.10", "7208.20, 73"]);
    let origins = prop::sample::select(vec!["*", "*", "CN", "DE, CA", "* except CN"]);
    let day = (1..28u32).prop_map(|day| format!(" since 2025-06-{day:02}"));
    let clauses = (prop::option::weighted(0.5, condition()), prop::option::weighted(0.3, day));
    prop::collection::vec((products, origins, rate, clauses), 1..4).prop_map(|all| {
        let mut text = String::new();
        for (at, (products, origins, rate, (condition, since))) in all.into_iter().enumerate() {
            let when = condition.map(|condition| format!(" when {condition}")).unwrap_or_default();
            let earlier: Vec<String> = (0..at).map(|at| format!("m{at}")).collect();
            let over = if at == 0 { String::new() } else { format!(" overrides {}", earlier.join(", ")) };
            let since = since.unwrap_or_default();
            text.push_str(&format!("  m{at}: tariff {products} from {origins} = {rate}{when}{since}{over};\n"));
        }
        text
    })
}

/// What else a program says.
fn more() -> impl Strategy<Value = String> {
    let exempt = condition().prop_map(|condition| format!("  exempt * from * when {condition};\n"));
    let deduct = condition().prop_map(|condition| format!("  deduct content when {condition};\n"));
    prop_oneof![3 => Just(String::new()), 1 => exempt, 1 => deduct]
}

fn referring() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => rate(),
        1 => Just("base * 50%".to_string()),
        1 => Just("base - 2%".to_string()),
        1 => (1..60u32).prop_map(|points| format!("{points}% inclusive of base")),
    ]
}

/// What courts say of the first program.
fn courts() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "",
        "",
        "ruling r on 2025-06-05 strikes base since 2025-06-08;\nstay r since 2025-06-12 until 2025-06-20;\n",
        "ruling r on 2025-06-05 strikes base.m0 ab initio;\nstay r since 2025-06-06;\n",
        "ruling r on 2025-06-10 strikes base ab initio;\nstay r since 2025-06-11;\nfinal r on 2025-06-20;\n",
        "ruling r on 2025-06-05 strikes base;\nreverse r on 2025-06-20;\n",
    ])
}

fn law() -> impl Strategy<Value = Law> {
    let base = (tariffs(rate()), more()).prop_map(|(tariffs, more)| format!("program base {{\n{tariffs}{more}}}\n"));
    let second =
        (tariffs(referring()), more()).prop_map(|(tariffs, more)| format!("program second {{\n{tariffs}{more}}}\n"));
    let sliced = (tariffs(percentages()), more()).prop_map(|(tariffs, more)| {
        format!("program third {{\n{tariffs}{more}}}\nprecedence base over third;\nprecedence second over third;\n")
    });
    let dropped = tariffs(rate())
        .prop_map(|tariffs| format!("program third {{\n{tariffs}}}\nprecedence base over third entirely;\n"));
    let third = prop_oneof![Just(String::new()), sliced, dropped];
    (base, prop::option::of(second), third, courts()).prop_map(|(base, second, third, courts)| {
        let third = if second.is_none() { third.replace("precedence second over third;\n", "") } else { third };
        let text = format!("{HEAD}{base}{}{third}{courts}", second.unwrap_or_default());
        let falls_back = text.contains(" or value") || text.contains(" or content") || text.contains("is given");
        Law { text, falls_back }
    })
}

/// A shipment that says everything.
fn whole() -> impl Strategy<Value = BTreeMap<&'static str, String>> {
    let product = prop::sample::select(vec!["7208.10", "7208.20", "7209.00", "7301.10"]);
    let origin = prop::sample::select(vec!["CN", "DE", "CA", "BR"]);
    let parts = (0..=100u64, 0..=100u64);
    let days = (1..=30u32, 1..=31u32);
    (product, origin, 100..100_000u64, parts, days, any::<bool>(), 0..100u32).prop_map(
        |(product, origin, cents, (content, part), (entered, loaded), postal, kilograms)| {
            // Mostly within the value together, as parts of it are.
            let (content, part) = (cents * content / 150, cents * part / 150);
            let money = |cents: u64| format!("{}.{:02}", cents / 100, cents % 100);
            BTreeMap::from([
                ("product", product.to_string()),
                ("origin", origin.to_string()),
                ("entered", format!("2025-06-{entered:02}")),
                ("loaded", format!("2025-05-{loaded:02}")),
                ("value", money(cents)),
                ("content", money(content)),
                ("part", money(part)),
                ("postal", if postal { "yes" } else { "no" }.to_string()),
                ("quantity", format!("{kilograms} kg")),
            ])
        },
    )
}

/// One fact or two that are blanked out.
fn blanks() -> impl Strategy<Value = BTreeSet<&'static str>> {
    let mut names = FACTS.to_vec();
    names.push("product");
    prop::collection::btree_set(prop::sample::select(names), 1..=2)
}

fn read(text: &str) -> Book {
    let mut door = Memory::default();
    door.put("book.tm", text.as_bytes());
    let mut files = Files::default();
    let noted = book::load(&[PathBuf::from("book.tm")], &door, &mut files);
    let found: Vec<String> = noted.diagnostics.iter().map(|one| one.message.clone()).collect();
    assert!(!noted.has_errors(), "the book is wrong: {}\n{text}", found.join("; "));
    noted.value
}

fn judged(book: &Book, cells: &BTreeMap<&'static str, String>) -> Outcome {
    let mut shipment = Shipment { line: 1, ..Shipment::default() };
    for (name, cell) in cells {
        let fact = book.fact(name).unwrap();
        let value = parse_cell(&book.facts[fact.0].kind, cell, false).unwrap();
        shipment.values.insert(fact, value);
    }
    evaluate(book, View { known_on: Day::LAST }, &[shipment], false).remove(0)
}

fn without(whole: &BTreeMap<&'static str, String>, blanks: &BTreeSet<&'static str>) -> BTreeMap<&'static str, String> {
    let mut cells = whole.clone();
    for name in blanks {
        match *name {
            // A heading in the place of its code.
            "product" => cells.insert("product", cells["product"][..4].to_string()),
            name => cells.remove(name),
        };
    }
    cells
}

fn known(amount: Amount) -> Option<Decimal> {
    match amount {
        Amount::Known(amount) => Some(amount),
        Amount::Unknown | Amount::Empty => None,
    }
}

/// Whether what is known of one outcome is the same in another.
fn agrees(part: &Outcome, full: &Outcome) -> Result<(), TestCaseError> {
    for (one, other) in part.programs.iter().zip(&full.programs) {
        if known(*one).is_some() {
            prop_assert_eq!(one, other);
        }
    }
    let differences = [(part.refundable, full.refundable), (part.contested, full.contested)];
    for (one, other) in [(part.total, full.total), (part.duty, full.duty)].into_iter().chain(differences) {
        if known(one).is_some() {
            prop_assert_eq!(one, other);
        }
    }
    Ok(())
}

/// The texts of a lacking fact's cell that are tried to see whether it matters.
fn samples(name: &str, whole: &BTreeMap<&'static str, String>, law: &str) -> Vec<String> {
    let days = |month: u32| (1..=30).map(move |day| format!("2025-{month:02}-{day:02}"));
    match name {
        "product" => ["00", "10", "20", "30"].map(|end| format!("{}.{end}", &whole["product"][..4])).to_vec(),
        "origin" => ["CN", "DE", "CA", "BR"].map(str::to_string).to_vec(),
        "entered" => days(6).chain(["2025-05-31".to_string()]).collect(),
        "loaded" => days(5).chain(["2025-04-30".to_string()]).collect(),
        "postal" => vec!["yes".to_string(), "no".to_string()],
        _ => {
            let value: Decimal = whole["value"].parse().unwrap();
            let step = if name == "value" { Decimal::from(5) } else { value / Decimal::from(300) };
            let unit = if name == "quantity" { " kg" } else { "" };
            let mut found: Vec<Decimal> = (0..=300).map(|at| (step * Decimal::from(at)).round_dp(4)).collect();
            // Around each number that the law names.
            for number in law.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse::<Decimal>().ok()) {
                found.extend([number - Decimal::new(1, 2), number, number + Decimal::new(1, 2)]);
                found.extend(
                    [value * number / Decimal::from(100), number * Decimal::from(100)].map(|at| at.round_dp(4)),
                );
            }
            for other in ["content", "part"].iter().filter(|other| whole.contains_key(*other)) {
                let other: Decimal = whole[other].parse().unwrap();
                found.extend([other, other + Decimal::new(1, 2), other * Decimal::from(2)]);
            }
            found.into_iter().filter(|at| !at.is_sign_negative()).map(|at| format!("{at}{unit}")).collect()
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn filling_in_what_a_line_needs_never_leads_out_of_its_bounds(law in law(), whole in whole(), blanks in blanks()) {
        let book = read(&law.text);
        let cells = without(&whole, &blanks);
        let open = judged(&book, &cells);
        // What it needs is filled in, the rest stays lacking: it is said not to matter.
        let mut filled = cells.clone();
        for need in &open.needs {
            let name = *whole.keys().find(|name| *name == need).unwrap();
            prop_assert!(blanks.contains(name), "{} is not lacking", name);
            filled.insert(name, whole[name].clone());
        }
        let full = judged(&book, &filled);
        if full.status == Status::Error {
            return Ok(());
        }
        prop_assert_ne!(open.status, Status::Error, "what could be right is an error: {:?}", open.faults);
        prop_assert_eq!(full.status, Status::Ok, "still needs {:?}", full.needs);
        agrees(&open, &full)?;
        let total = known(full.total).unwrap();
        if open.status == Status::Ok {
            prop_assert_eq!(known(open.total), Some(total));
        } else {
            if let Some(least) = known(open.at_least) {
                prop_assert!(least <= total, "{} is below at_least {}", total, least);
            }
            if let Some(most) = known(open.at_most) {
                prop_assert!(total <= most, "{} is above at_most {}", total, most);
            }
        }
        // Where nothing asks what is given, the rest does not matter whatever it is.
        if !law.falls_back {
            let all = judged(&book, &whole);
            if all.status == Status::Ok {
                agrees(&full, &all)?;
                prop_assert_eq!(full.total, all.total);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_fact_that_a_line_needs_matters(law in law(), whole in whole(), at in 0..FACTS.len() + 1) {
        let name = FACTS.get(at).copied().unwrap_or("product");
        let book = read(&law.text);
        let open = judged(&book, &without(&whole, &BTreeSet::from([name])));
        if open.status != Status::Needs {
            return Ok(());
        }
        let mut found: Vec<Outcome> = Vec::new();
        for cell in samples(name, &whole, &law.text) {
            let mut cells = whole.clone();
            cells.insert(name, cell);
            let full = judged(&book, &cells);
            if full.status == Status::Ok {
                found.push(full);
            }
        }
        // As it is where it is not given: only of money that a rate falls back from.
        let amounts = |one: &Outcome| (one.programs.clone(), one.refundable, one.contested);
        let differs = found.iter().any(|one| amounts(one) != amounts(&found[0]));
        prop_assert!(differs || law.falls_back, "{} is needed, and nothing changes with it: {:?}", name, open.needs);
        // And the bounds are no wider than a rounding of each program beyond what is found, where all of it was tried.
        if differs && ["postal", "origin", "entered", "loaded", "product"].contains(&name) {
            let totals: BTreeSet<Decimal> = found.iter().filter_map(|one| known(one.total)).collect();
            prop_assert_eq!(known(open.at_least), totals.first().copied());
            prop_assert_eq!(known(open.at_most), totals.last().copied());
        }
    }
}
