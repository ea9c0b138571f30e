//! Quotas against a model of their own: who comes first draws first, what is left over goes on, and the order of the rows of a
//! file says nothing where their days differ.
// Amounts are small here.
#![allow(clippy::arithmetic_side_effects)]

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;

use proptest::prelude::*;
use tradec::book::{self, Book, View};
use tradec::shipment::{Outcome, Shipment};
use tradec::source::{Files, Memory};
use tradec::spec::{evaluate, run_tests};

/// A book: 02 at a rate, a wide quota before it, and before that perhaps a narrow one for 0201 from AR.
#[derive(Debug, Clone)]
struct Law {
    rate: i128,
    wide: Pot,
    narrow: Option<Pot>,
    /// The first day of entry for which a ruling has struck the narrow one: a day of the year.
    struck: Option<i128>,
}

#[derive(Debug, Clone)]
struct Pot {
    rate: i128,
    amount: i128,
    monthly: bool,
    /// Kilograms used before a day of the year.
    used: Option<(i128, i128)>,
}

#[derive(Debug, Clone)]
struct Row {
    narrow: bool,
    is_exempt: bool,
    /// The day of the year 2025.
    day: i128,
    value: i128,
    quantity: i128,
}

const MONTHS: [i128; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// The month, from nought, and the date of a day of the year, from nought.
fn date(day: i128) -> (i128, i128) {
    let mut left = day;
    for (month, days) in (0..).zip(MONTHS) {
        if left < days {
            return (month, left + 1);
        }
        left -= days;
    }
    (11, 31)
}

fn written(day: i128) -> String {
    let (month, date) = date(day);
    format!("2025-{:02}-{date:02}", month + 1)
}

impl Pot {
    fn text(&self) -> String {
        let period = if self.monthly { "per month" } else { "total" };
        let used = self.used.map_or_else(String::new, |(used, day)| format!(" used {used} kg on {}", written(day)));
        format!("{}% for {} kg {period}{used}", self.rate, self.amount)
    }

    fn period(&self, day: i128) -> i128 {
        if self.monthly { date(day).0 } else { 0 }
    }

    fn used_in(&self, day: i128) -> Option<(i128, i128)> {
        self.used.filter(|(_, before)| self.period(*before) == self.period(day))
    }
}

fn text(law: &Law) -> String {
    let mut text = format!(
        "jurisdiction US; currency USD;\nprogram p {{\n  base: tariff 02 from * = {}%;\n  quota wide: 02 from * = {} overrides base;\n",
        law.rate,
        law.wide.text()
    );
    if let Some(narrow) = &law.narrow {
        writeln!(text, "  quota narrow: 0201 from AR = {};", narrow.text()).unwrap();
    }
    text.push_str("  exempt * from * when claims GSP;\n}\n");
    if let (Some(day), Some(_)) = (law.struck, &law.narrow) {
        writeln!(text, "ruling r on 2024-06-01 strikes p.narrow since {};", written(day)).unwrap();
    }
    text
}

fn shipment(row: &Row) -> String {
    let product = if row.narrow { "0201.10" } else { "0202.10" };
    let claims = if row.is_exempt { ", claims GSP" } else { "" };
    let (day, value, quantity) = (written(row.day), row.value, row.quantity);
    format!(
        "  shipment {{ product {product}, origin AR, entered {day}, value {value} USD, quantity {quantity} kg{claims} }}\n"
    )
}

/// What each row owes, in cents.
fn model(law: &Law, rows: &[Row]) -> Vec<i128> {
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by_key(|at| (rows[*at].day, *at));
    let mut left: BTreeMap<(bool, i128), i128> = BTreeMap::new();
    let mut owed = vec![0; rows.len()];
    for at in order {
        let row = &rows[at];
        if row.is_exempt {
            continue;
        }
        let mut pots: Vec<(bool, &Pot)> = Vec::new();
        if let Some(narrow) = &law.narrow
            && row.narrow
            && law.struck.is_none_or(|day| row.day < day)
        {
            pots.push((true, narrow));
        }
        pots.push((false, &law.wide));
        // Kilograms at each rate; of a row that weighs nothing all is at one rate.
        let (mut rest, weight) = (row.quantity, row.quantity.max(1));
        let mut sum = 0;
        let mut is_done = false;
        for (which, pot) in pots {
            let used = pot.used_in(row.day);
            let counted = used.is_some_and(|(_, before)| row.day < before);
            let start = pot.amount - used.map_or(0, |(used, _)| used);
            let here = left.entry((which, pot.period(row.day))).or_insert(start);
            let taken = if counted { rest } else { rest.min(*here) };
            if !counted {
                if *here == 0 {
                    continue;
                }
                *here -= taken;
            }
            if row.quantity == 0 {
                sum = pot.rate;
                is_done = true;
                break;
            }
            sum += taken * pot.rate;
            rest -= taken;
            if rest == 0 {
                is_done = true;
                break;
            }
        }
        if !is_done {
            sum += rest.max(if row.quantity == 0 { 1 } else { 0 }) * law.rate;
        }
        // Cents, half away from zero.
        owed[at] = (2 * row.value * sum + weight) / (2 * weight);
    }
    owed
}

fn load(text: &str) -> (Book, Files) {
    let mut door = Memory::default();
    door.put("rules.tm", text.as_bytes());
    let mut files = Files::default();
    let noted = book::load(&[PathBuf::from("rules.tm")], &door, &mut files);
    (noted.value, files)
}

fn pot(amounts: std::ops::Range<i128>) -> impl Strategy<Value = Pot> {
    let used = proptest::option::of((0..100i128, 0..120i128));
    (0..15i128, amounts, any::<bool>(), used).prop_map(|(rate, amount, monthly, used)| {
        let used = used.map(|(share, day)| (amount * share / 100, day));
        Pot { rate, amount, monthly, used }
    })
}

fn law() -> impl Strategy<Value = Law> {
    let struck = proptest::option::weighted(0.3, 0..120i128);
    (15..40i128, pot(1..300), proptest::option::of(pot(1..120)), struck).prop_map(|(rate, wide, narrow, struck)| Law {
        rate,
        wide,
        narrow,
        struck,
    })
}

fn rows(most: usize) -> impl Strategy<Value = Vec<Row>> {
    let quantity = prop_oneof![1 => Just(0i128), 9 => 1..150i128];
    let row = (any::<bool>(), proptest::bool::weighted(0.1), 0..120i128, 0..5_000i128, quantity)
        .prop_map(|(narrow, is_exempt, day, value, quantity)| Row { narrow, is_exempt, day, value, quantity });
    proptest::collection::vec(row, 1..most)
}

fn outcomes(book: &Book, order: &[usize]) -> Vec<Outcome> {
    let all = &book.tests[0].shipments;
    let shipments: Vec<Shipment> = order
        .iter()
        .map(|at| Shipment {
            line: 0,
            id: None,
            values: all[*at].values.clone(),
            meets: all[*at].meets.clone(),
            faults: Vec::new(),
        })
        .collect();
    evaluate(book, View::default(), &shipments, false)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rows_owe_what_a_simple_model_says(law in law(), rows in rows(8)) {
        let mut text = text(&law);
        text.push_str("test \"all\" {\n");
        for (row, owed) in rows.iter().zip(model(&law, &rows)) {
            text.push_str(&shipment(row));
            writeln!(text, "  expect p = {}.{:02} USD, status ok;", owed / 100, owed % 100).unwrap();
        }
        text.push_str("}\n");
        let (book, _) = load(&text);
        let results = run_tests(&book);
        prop_assert_eq!(results.len(), 1, "{}", text);
        let failures: Vec<&str> = results[0].failures.iter().map(|one| one.message.as_str()).collect();
        prop_assert!(failures.is_empty(), "{}\n{}", failures.join("\n"), text);
    }

    #[test]
    fn the_order_of_rows_of_different_days_says_nothing(
        law in law(),
        mut rows in rows(7),
        days in proptest::sample::subsequence((0..120i128).collect::<Vec<_>>(), 6),
        shuffled in Just((0..6usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        for (row, place) in rows.iter_mut().zip(&shuffled) {
            row.day = days[*place];
        }
        let mut text = text(&law);
        text.push_str("test \"all\" {\n");
        rows.iter().for_each(|row| text.push_str(&format!("{}  expect status ok;\n", shipment(row))));
        text.push_str("}\n");
        let (book, _) = load(&text);
        let straight: Vec<usize> = (0..rows.len()).collect();
        let other: Vec<usize> = shuffled.iter().copied().filter(|at| *at < rows.len()).collect();
        let (one, two) = (outcomes(&book, &straight), outcomes(&book, &other));
        for (place, at) in other.iter().enumerate() {
            prop_assert_eq!(&Outcome { line: 0, ..two[place].clone() }, &Outcome { line: 0, ..one[*at].clone() }, "{}", text);
        }
    }
}
