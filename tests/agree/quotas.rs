//! Random books with quotas: whichever of them are used up, the proof says the same of every shipment as the evaluator.

use std::collections::BTreeSet;

use proptest::test_runner::{TestCaseError, TestError};
use tradec::book::{Book, CourtView, MeasureId, StatementId, View, open_axis};
use tradec::proof;
use tradec::region::PointValue;
use tradec::spec;

use crate::agree::books::books;
use crate::agree::check::load;
use crate::agree::runner;
use crate::agree::universe::{known_on, on, universe};

/// The most quotas of a book: each is tried open and used up.
const MOST: usize = 2;

/// What may stand behind a rate.
const BEHIND: [&str; 9] =
    [" since ", " until ", " announced ", " each year ", " code ", " when ", " overrides ", " keeps ", ";"];

/// The text with its first tariffs of one rate and no label made quotas.
pub fn with_quotas(text: &str) -> String {
    let mut count = 0;
    let lines = text.lines().map(|line| {
        let Some(rest) = line.trim_start().strip_prefix("tariff ").filter(|rest| count < MOST && !rest.contains('{'))
        else {
            return line.to_string();
        };
        let rate = rest.find(" = ").unwrap() + 3;
        let end = BEHIND.iter().filter_map(|word| rest[rate..].find(word)).min().unwrap() + rate;
        count += 1;
        format!("  quota z{count}: {} for 1 kg total{}", &rest[..end], &rest[end..])
    });
    lines.collect::<Vec<String>>().join("\n")
}

/// How many were held against each other.
fn held(text: &str, book: &Book) -> Result<usize, String> {
    let proved = proof::prove(book);
    let programs = book.jurisdictions.iter().flat_map(|one| &one.programs).flat_map(|one| &one.tariffs);
    let quotas: Vec<(StatementId, String)> =
        programs.filter_map(|tariff| Some((tariff.id, tariff.quota.as_ref()?.name.clone()))).collect();
    let tried = universe(text, book);
    let mut replay = spec::Replay::new(book);
    let mut count = 0;
    for program in &proved.programs {
        let choice = book.jurisdictions[program.jurisdiction].programs[program.program.0].choice;
        let pairs: Vec<_> = program.pairs(book).collect();
        for subset in 0..1usize << quotas.len() {
            let is_used_up = |at: usize| subset & (1 << at) != 0;
            let used_up = quotas.iter().enumerate().filter(|(at, _)| is_used_up(*at)).map(|(_, (id, _))| *id);
            let used_up: BTreeSet<StatementId> = used_up.collect();
            for one in tried.iter().filter(|one| one.shipment.line % 7 == 0) {
                for day in known_on() {
                    let mut point = on(one, day);
                    for (at, (_, name)) in quotas.iter().enumerate() {
                        point.0.insert(open_axis(name), PointValue::Flag(!is_used_up(at)));
                    }
                    let at = || format!("program {} at {point:?}, known on {day}", program.program.0);
                    let view = View { known_on: day };
                    let (law, id) = (program.jurisdiction, program.program);
                    let seen = replay
                        .alternatives_where(CourtView::AsIs, &used_up, view, &one.shipment, law, id)
                        .ok_or_else(|| format!("no alternatives for {}", at()))?;
                    let here: Vec<_> = pairs.iter().filter(|(region, _)| region.contains_point(&point)).collect();
                    if here.len() > 1 {
                        return Err(format!("in {} regions: {}", here.len(), at()));
                    }
                    if seen.met == 0 {
                        continue;
                    }
                    count += 1;
                    let proved: BTreeSet<MeasureId> = here.iter().flat_map(|(_, measures)| measures).copied().collect();
                    let unbeaten: BTreeSet<MeasureId> = seen.unbeaten.iter().map(|(id, _)| *id).collect();
                    let undecided = if choice.is_none() { unbeaten.len() != 1 } else { unbeaten.is_empty() };
                    if undecided && program.findings.is_empty() {
                        return Err(format!("ambiguous, and the proof does not find it: {}", at()));
                    }
                    if undecided != proved.is_empty() || !undecided && !unbeaten.is_subset(&proved) {
                        return Err(format!("{unbeaten:?} are left, the proof says {proved:?}: {}", at()));
                    }
                }
            }
        }
    }
    Ok(count)
}

#[test]
fn open_and_used_up_quotas_are_proved_as_they_are_evaluated() {
    let count = std::cell::Cell::new(0);
    let found = runner(120).run(&books(), |book| {
        let text = with_quotas(&book.statements().text());
        if !text.contains("quota ") {
            return Ok(());
        }
        if let Ok(book) = load(&[("rules.tm", &text)]) {
            let held = held(&text, &book).map_err(|wrong| TestCaseError::fail(format!("{wrong}\n{text}")))?;
            count.set(count.get() + held);
        }
        Ok(())
    });
    match found {
        Ok(()) => assert!(count.get() > 0, "nothing was held against anything"),
        Err(TestError::Fail(reason, _)) => panic!("{reason}"),
        Err(other) => panic!("{other}"),
    }
}
