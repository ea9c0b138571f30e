//! What is reckoned on an entry is shared among its lines to the cent.
// Amounts are small here.
#![allow(clippy::arithmetic_side_effects)]

use std::path::PathBuf;

use proptest::prelude::*;
use rust_decimal::Decimal;
use tradec::book::{self, Book, View};
use tradec::shipment::{Amount, Shipment};
use tradec::source::{Files, Memory};
use tradec::spec::evaluate;

fn load(text: &str) -> Book {
    let mut door = Memory::default();
    door.put("rules.tm", text.as_bytes());
    let mut files = Files::default();
    book::load(&[PathBuf::from("rules.tm")], &door, &mut files).value
}

/// What each line of the book's first test pays of each column, in cents.
fn paid(book: &Book) -> Vec<Vec<i128>> {
    let shipments: Vec<Shipment> = book.tests[0]
        .shipments
        .iter()
        .enumerate()
        .map(|(at, one)| Shipment {
            line: at + 1,
            id: None,
            values: one.values.clone(),
            meets: one.meets.clone(),
            faults: Vec::new(),
        })
        .collect();
    let cents = |amount: &Amount| match amount {
        Amount::Known(decimal) => (decimal * Decimal::ONE_HUNDRED).normalize().mantissa(),
        Amount::Empty | Amount::Unknown => -1,
    };
    let outcomes = evaluate(book, View::default(), &shipments, false);
    outcomes.iter().map(|outcome| outcome.programs.iter().map(cents).collect()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn shares_add_up_and_are_in_proportion(
        // Values in cents, a rate in hundredths of a per mille, bounds in cents.
        values in proptest::collection::vec(prop_oneof![1 => Just(0i128), 2 => Just(100i128), 7 => 1..2_000_000i128], 1..9),
        rate in 1..9_999i128,
        (least, more) in (0..5_000i128, 0..100_000i128),
    ) {
        let most = least + more;
        let money = |cents: i128| format!("{}.{:02} USD", cents / 100, cents % 100);
        let mut text = format!(
            "jurisdiction US; currency USD;\nprogram d {{ tariff * from * = 0.{rate:04}%; }}\n\
             fee f = 0.{rate:04}% at least {} at most {} per entry;\nrounding d per entry;\ntest \"all\" {{\n",
            money(least), money(most),
        );
        for value in &values {
            text.push_str(&format!("  shipment {{ product 0201, origin AR, entered 2025-03-01, value {}, entry E }} expect status ok;\n", money(*value)));
        }
        text.push_str("}\n");
        let found = paid(&load(&text));
        let sum: i128 = values.iter().sum();
        let half_up = |exact: i128, over: i128| (2 * exact + over) / (2 * over);
        let bare = half_up(sum * rate, 1_000_000);
        let bounded = half_up((sum * rate).clamp(least * 1_000_000, most * 1_000_000), 1_000_000);
        for (column, total) in [(0, bare), (1, bounded)] {
            let shares: Vec<i128> = found.iter().map(|one| one[column]).collect();
            prop_assert_eq!(shares.iter().sum::<i128>(), total, "column {} of {:?}\n{}", column, shares, text);
            for (at, share) in shares.iter().enumerate() {
                // Less than a cent from what its value asks of it.
                let (weight, all) = if sum == 0 { (1, i128::try_from(values.len()).unwrap()) } else { (values[at], sum) };
                prop_assert!((share * all - total * weight).abs() < all, "column {} of {:?}\n{}", column, shares, text);
                for (later, other) in shares.iter().enumerate().skip(at + 1) {
                    prop_assert!(values[at] != values[later] || share >= other, "column {} of {:?}\n{}", column, shares, text);
                }
            }
        }
    }
}
