//! Random rulings; and what is contested and refundable held against other books, in which the law is what the one supposes.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestError};
use tradec::book::{Builtin, View};
use tradec::shipment::{Amount, Outcome, Shipment};
use tradec::spec;
use tradec::trade::{Day, Decimal, Value};

use crate::agree::books::{Book, DAYS, books_with_rulings};
use crate::agree::check::load;
use crate::agree::runner;
use crate::agree::universe::universe;

/// A ruling and what is said of it, each day by its place among the days.
#[derive(Debug, Clone)]
pub struct Ruling {
    on: usize,
    since: Option<usize>,
    announced: Option<usize>,
    ab_initio: bool,
    targets: Vec<usize>,
    said: Vec<Said>,
}

/// What is said of a ruling.
#[derive(Debug, Clone)]
struct Said {
    kind: usize,
    /// How many days after the ruling.
    after: usize,
    since: Option<usize>,
    announced: Option<usize>,
}

/// How a ruling is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// As it is.
    AsIs,
    /// Without its stays, and from the start where it says `ab initio`.
    AtWork,
}

/// What has become of a ruling when all is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fate {
    pub stands: bool,
    pub is_final: bool,
    pub ab_initio: bool,
}

const KINDS: [&str; 5] = ["stay", "affirm", "final", "reverse", "vacate"];

impl Ruling {
    /// The day of what is said, and what is said; stays have their own.
    fn judgments(&self) -> Vec<(usize, usize)> {
        let mut all: Vec<(usize, usize)> =
            self.said.iter().map(|one| ((self.on + one.after).min(3), one.kind % 5)).filter(|one| one.1 > 0).collect();
        all.sort_unstable();
        all
    }

    /// The latest decides; after a reversal only an `affirm` revives it.
    pub fn fate(&self) -> Fate {
        let judgments = self.judgments();
        let undone = judgments.iter().rposition(|(_, kind)| *kind > 2);
        let after = undone.map_or(judgments.as_slice(), |at| &judgments[at + 1..]);
        let revived = after.iter().position(|(_, kind)| *kind == 1);
        let stands = undone.is_none() || revived.is_some();
        let from = if undone.is_none() { 0 } else { revived.unwrap_or(0) };
        let is_final = stands && after[from..].iter().any(|(_, kind)| *kind == 2);
        Fate { stands, is_final, ab_initio: self.ab_initio }
    }

    /// The statements of the ruling called `r{at}`.
    pub fn lines(&self, at: usize, targets: &[String], written: Written) -> Vec<String> {
        let day = |word: &str, day: Option<usize>| day.map_or(String::new(), |day| format!(" {word} {}", DAYS[day]));
        let mut named: Vec<&str> = self.targets.iter().map(|one| targets[one % targets.len()].as_str()).collect();
        named.sort_unstable();
        named.dedup();
        let mut text = format!("ruling r{at} on {} strikes {}", DAYS[self.on], named.join(", "));
        if written == Written::AtWork && self.ab_initio {
            text += " since 1990-01-01";
        } else {
            text += &day("since", self.since);
        }
        text += &day("announced", self.announced);
        if self.ab_initio {
            text += " ab initio";
        }
        let mut lines = vec![text + ";"];
        for one in &self.said {
            let (kind, on) = (one.kind % 5, (self.on + one.after).min(3));
            let mut text = format!("{} r{at}", KINDS[kind]);
            match kind {
                0 if written == Written::AtWork => continue,
                0 => {
                    write!(text, " since {}{}", DAYS[on], day("until", one.since.filter(|until| on < *until))).unwrap()
                }
                2 => write!(text, " on {}{}", DAYS[on], day("since", one.since)).unwrap(),
                _ => write!(text, " on {}", DAYS[on]).unwrap(),
            }
            lines.push(text + &day("announced", one.announced) + ";");
        }
        lines
    }
}

/// A ruling.
pub fn ruling() -> impl Strategy<Value = Ruling> {
    let day = |weight| prop::option::weighted(weight, 0..4usize);
    let said = (0..5usize, 0..4usize, day(0.4), day(0.2));
    let said = said.prop_map(|(kind, after, since, announced)| Said { kind, after, since, announced });
    let targets = prop::collection::vec(0..8usize, 1..3);
    (0..3usize, day(0.4), day(0.2), any::<bool>(), targets, prop::collection::vec(said, 0..4)).prop_map(
        |(on, since, announced, ab_initio, targets, said)| Ruling { on, since, announced, ab_initio, targets, said },
    )
}

fn known(amount: Amount) -> Option<Decimal> {
    match amount {
        Amount::Known(amount) => Some(amount),
        Amount::Empty | Amount::Unknown => None,
    }
}

fn evaluated(text: &str, known_on: Day, shipments: &[Shipment]) -> Vec<Outcome> {
    let book = load(&[("book.tm", text)]).unwrap();
    spec::evaluate(&book, View { known_on }, shipments, false)
}

/// What is contested is the duty less that of a book in which pending rulings have no stay and hold from the start where they
/// say `ab initio`; what is refundable, what was known on the day of entry less a book in which the final ones do.
fn is_as_supposed(book: &Book, differ: &Cell<(u32, u32)>) -> Result<bool, String> {
    let text = book.statements().text();
    let Ok(loaded) = load(&[("book.tm", &text)]) else { return Ok(false) };
    let pending = book.supposing(|fate| fate.stands && !fate.is_final).text();
    let from_the_start = book.supposing(|fate| fate.stands && fate.is_final && fate.ab_initio).text();
    let shipments: Vec<Shipment> = universe(&text, &loaded).into_iter().map(|one| one.shipment).collect();
    let now = evaluated(&text, Day::LAST, &shipments);
    let at_work = evaluated(&pending, Day::LAST, &shipments);
    let by_all = evaluated(&from_the_start, Day::LAST, &shipments);
    let mut then: BTreeMap<Day, Vec<Outcome>> = BTreeMap::new();
    for (at, shipment) in shipments.iter().enumerate() {
        let Some(Value::Date(entered)) = shipment.values.get(&Builtin::Entered.id()) else { continue };
        let (Some(duty), Some(contested), Some(refundable)) =
            (known(now[at].duty), known(now[at].contested), known(now[at].refundable))
        else {
            continue;
        };
        let (some, others) = differ.get();
        differ.set((some + u32::from(!contested.is_zero()), others + u32::from(!refundable.is_zero())));
        let said = |what: &str| format!("{what}: {shipment:?}\n{text}");
        if let Some(other) = known(at_work[at].duty)
            && duty - other != contested
        {
            return Err(said(&format!("{contested} is contested of {duty}, and {other} is left")));
        }
        // What the others are makes no difference, so all are asked at once.
        let then = &then.entry(*entered).or_insert_with(|| evaluated(&text, *entered, &shipments))[at];
        if let (Some(then), Some(other)) = (known(then.duty), known(by_all[at].duty))
            && then - other != refundable
        {
            return Err(said(&format!("{refundable} is refundable, {then} was the duty and {other} is")));
        }
    }
    Ok(true)
}

#[test]
fn contested_and_refundable_are_differences_to_other_books() {
    let (sound, differ) = (Cell::new(0), Cell::new((0, 0)));
    let done = runner(20).run(&books_with_rulings(), |book| {
        let is_sound = is_as_supposed(&book, &differ).map_err(TestCaseError::fail)?;
        sound.set(sound.get() + u32::from(is_sound));
        Ok(())
    });
    if let Err(TestError::Fail(why, _)) = done {
        panic!("{why}");
    }
    let (contested, refundable) = differ.get();
    assert!(sound.get() > 5 && contested > 20 && refundable > 20, "{sound:?} sound, {differ:?} differ");
}
