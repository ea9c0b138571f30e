//! The evaluator that follows the language document, sentence by sentence; runs a book's own tests.
//!
//! A line is judged in one run through its programs. Where the shipment lacks a fact that the run asks for, the run is made
//! again for each answer that is possible, and what comes of all of them together is the line's outcome.

mod amounts;
mod beats;
mod controls;
mod explore;
mod facts;
mod index;
mod levies;
mod levy;
mod line;
mod met;
pub mod mistakes;
mod outcome;
mod presence;
mod products;
mod program;
mod reckon;
mod run;
mod slice;
mod testing;
mod trace;
mod why;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use testing::{Failure, TestResult, run_tests};
pub use why::why_not;

use crate::book::{Book, Builtin, View};
use crate::shipment::{Outcome, Shipment};
use crate::spec::line::Others;
use crate::spec::run::Ready;
use crate::trade::{Currency, Decimal, Value};

/// What each line owes, in order. The whole list is taken together: an entry reaches across lines.
pub fn evaluate(book: &Book, view: View, shipments: &[Shipment], traced: bool) -> Vec<Outcome> {
    let ready = Ready::new(book, view);
    let entries = entries(book, shipments);
    shipments
        .iter()
        .enumerate()
        .map(|(at, shipment)| {
            let others = entry_of(shipment).and_then(|entry| entries.get(&entry)).map(|lines| others(lines, at));
            outcome::outcome(&ready, shipment, others.as_ref(), traced)
        })
        .collect()
}

/// A line of an entry: its place, and its value with its currency and day of entry; nothing where the value is lacking.
type EntryLine = (usize, Option<(crate::trade::Number, Currency, Option<crate::trade::Day>)>);

fn entry_of(shipment: &Shipment) -> Option<String> {
    match shipment.values.get(&Builtin::Entry.id()) {
        Some(Value::Text(entry)) => Some(entry.trim().to_lowercase()),
        _ => None,
    }
}

/// The lines of each entry, where the book asks what an entry is worth.
fn entries(book: &Book, shipments: &[Shipment]) -> BTreeMap<String, Vec<EntryLine>> {
    let mut entries: BTreeMap<String, Vec<EntryLine>> = BTreeMap::new();
    let outer = book.jurisdictions.first().map(|outer| outer.currency);
    for (at, shipment) in shipments.iter().enumerate() {
        let Some(entry) = entry_of(shipment) else { continue };
        let row = match shipment.values.get(&Builtin::Currency.id()) {
            Some(Value::Text(code)) => Currency::parse(&code.to_uppercase()),
            _ => outer,
        };
        let entered = match shipment.values.get(&Builtin::Entered.id()) {
            Some(Value::Date(day)) => Some(*day),
            _ => None,
        };
        let value = match shipment.values.get(&Builtin::Value.id()) {
            Some(Value::Money(amount, currency)) if shipment.faults.is_empty() => {
                currency.or(row).map(|currency| (amount.clone(), currency, entered))
            }
            _ => None,
        };
        entries.entry(entry).or_default().push((at, value));
    }
    entries
}

fn others(lines: &[EntryLine], own: usize) -> Others {
    Arc::new(lines.iter().filter(|(at, _)| *at != own).map(|(_, value)| value.clone()).collect())
}

/// The measures of a program that a line meets and that none beats, each with what it would come to; nothing where the line
/// is exempt. More than one means that the book is ambiguous there, and none though some are met that they go in a circle.
pub struct Alternatives {
    /// How many measures are met.
    pub met: usize,
    /// Those that none beats and that are not equal, with their duty.
    pub unbeaten: Vec<(crate::book::MeasureId, Option<Decimal>)>,
}

/// A book that single programs are asked of, to see the findings of a proof with the evaluator's own eyes.
pub struct Replay<'a> {
    ready: Ready<'a>,
}

impl<'a> Replay<'a> {
    /// Makes a book ready.
    pub fn new(book: &'a Book) -> Replay<'a> {
        Replay { ready: Ready::new(book, View::default()) }
    }

    /// What one line owes that is alone in its list.
    pub fn outcome(&mut self, view: View, shipment: &Shipment) -> Outcome {
        self.ready.view = view;
        let entries = entries(self.ready.book, std::slice::from_ref(shipment));
        let others = entry_of(shipment).and_then(|entry| entries.get(&entry)).map(|lines| others(lines, 0));
        outcome::outcome(&self.ready, shipment, others.as_ref(), false)
    }

    /// Asks one program of one jurisdiction about one line.
    pub fn alternatives(
        &mut self,
        view: View,
        shipment: &Shipment,
        jurisdiction: usize,
        program: crate::book::ProgramId,
    ) -> Option<Alternatives> {
        self.ready.view = view;
        run::alternatives(&self.ready, shipment, jurisdiction, program)
    }
}

/// The same for one question.
pub fn alternatives(
    book: &Book,
    view: View,
    shipment: &Shipment,
    jurisdiction: usize,
    program: crate::book::ProgramId,
) -> Option<Alternatives> {
    Replay::new(book).alternatives(view, shipment, jurisdiction, program)
}
