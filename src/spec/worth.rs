//! What a line says to the lines around it: its day of entry, by which quotas are drawn from, and its value, which counts in
//! its entry. Both as the book has it: what is assumed counts, and a value may be made of other facts.

use std::collections::BTreeSet;

use crate::book::{Assumed, Builtin};
use crate::shipment::Shipment;
use crate::spec::around::Around;
use crate::spec::explore::Ways;
use crate::spec::facts::DayOf;
use crate::spec::line::Evaluation;
use crate::spec::run::{Followed, Line, Ready, Run};
use crate::trade::{Day, Number, Value};

/// The day of entry of a line: what it says, or where the book assumes one the same in every jurisdiction.
pub fn entered(ready: &Ready<'_>, shipment: &Shipment) -> Option<Day> {
    if let Some(Value::Date(day)) = shipment.values.get(&Builtin::Entered.id()) {
        return Some(*day);
    }
    let wanted = Assumed::Fact(Builtin::Entered.id());
    let assumes = |at: &usize| {
        let jurisdiction = ready.book.jurisdictions.get(*at);
        jurisdiction.is_some_and(|one| one.assumes.iter().any(|assume| assume.fact == wanted))
    };
    if !shipment.faults.is_empty() || !(0..ready.book.jurisdictions.len()).any(|at| assumes(&at)) {
        return None;
    }
    let mut days = (0..ready.book.jurisdictions.len()).map(|at| {
        asked(ready, shipment, at, |evaluation| match evaluation.entered() {
            DayOf::On(day) => Some(day),
            DayOf::Open(_) => None,
        })
    });
    let first = days.next().flatten()?;
    days.all(|day| day == Some(first)).then_some(first)
}

/// The value of a line in the currency of a jurisdiction, exact; nothing where it is lacking or cannot be had.
pub fn value(ready: &Ready<'_>, shipment: &Shipment, at: usize) -> Option<Number> {
    if !shipment.faults.is_empty() {
        return None;
    }
    asked(ready, shipment, at, |evaluation| evaluation.amount(Builtin::Value.id()).ok()?.as_constant().cloned())
}

/// What a line by itself answers, where that hangs on nothing that it lacks.
fn asked<T>(
    ready: &Ready<'_>,
    shipment: &Shipment,
    at: usize,
    question: impl FnOnce(&mut Evaluation<'_>) -> Option<T>,
) -> Option<T> {
    let mut ways = Ways::new();
    let around = Around::default();
    let also_given = BTreeSet::new();
    let mut followed = Followed::nothing();
    let answer = {
        let run = Run::of(Line { ready, shipment, around: &around }, &also_given, &mut followed);
        let mut evaluation = run.evaluation(at, &mut ways, false)?;
        question(&mut evaluation)
    };
    answer.filter(|_| !ways.next())
}
