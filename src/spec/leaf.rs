//! What comes of one of the ways a line may be.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Assumed, Book, Control, ProgramId, Rounding, StatementId};
use crate::region::{Cell, End, Linear};
use crate::shipment::Fault;
use crate::spec::around::EntryPart;
use crate::spec::controls::control_words;
use crate::spec::explore::Step;
use crate::spec::levies::LeafLevy;
use crate::spec::pots::Law;
use crate::trade::{Currency, Decimal, Number};

/// One of the ways a line may be, and what comes of it.
#[derive(Debug, Clone)]
pub struct Leaf {
    /// What the answers say.
    pub cell: Cell,
    /// The result, where the answers are possible.
    pub result: LeafResult,
    /// How it was come to.
    pub way: Way,
}

/// A way that ends in an error.
pub struct Failed {
    /// The error.
    pub fault: Fault,
    /// How it was come to.
    pub way: Way,
}

/// How a run came to its end.
#[derive(Debug, Clone, Default)]
pub struct Way {
    /// The answers; none are kept where no assumption was looked at.
    pub steps: Vec<Step>,
    /// The assumptions that were looked at, and how many of the answers had been given when each was looked at first.
    pub looked_at: BTreeMap<Assumed, usize>,
}

/// What comes of one way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeafResult {
    /// The import jurisdiction; nothing where the destination belongs to none of the book's.
    pub jurisdiction: Option<usize>,
    /// Its currency.
    pub currency: Option<Currency>,
    /// The duty of each of its programs: a form where something lacking moves it.
    pub duties: Vec<Due>,
    /// Duty as known on the day of entry less the duty, program by program.
    pub refunds: Vec<Option<Due>>,
    /// The duty less the duty with every pending ruling at work, program by program.
    pub contested: Vec<Option<Due>>,
    /// The controls that bind.
    pub controls: BTreeSet<String>,
    /// The heading codes, in order.
    pub codes: Vec<String>,
    /// What is drawn of each quota, by each state of the law.
    pub draws: BTreeMap<(Law, StatementId), Linear>,
    /// What the line brings to amounts that are reckoned on its entry, by each state of the law.
    pub entry_parts: BTreeMap<(Law, ProgramId), EntryPart>,
    /// What each program that is met does.
    pub levies: Vec<LeafLevy>,
    /// The statements at work.
    pub touched: BTreeSet<StatementId>,
}

/// A control that binds.
pub struct Bound {
    id: StatementId,
    name: String,
    /// In words, with its source.
    pub words: String,
}

impl Bound {
    /// Of a control.
    pub fn new(control: &Control) -> Bound {
        Bound { id: control.id, name: control.name.clone(), words: control_words(control) }
    }
}

impl LeafResult {
    /// Keeps what binds.
    pub fn bind(&mut self, controls: Vec<Bound>) {
        for control in controls {
            self.touched.insert(control.id);
            self.controls.insert(control.name);
        }
    }

    /// Rounds what has but one value in the cell of the leaf.
    pub fn settle(&mut self, book: &Book, cell: &Cell) {
        let jurisdiction = self.jurisdiction.and_then(|at| book.jurisdictions.get(at));
        for (due, program) in self.duties.iter_mut().zip(jurisdiction.iter().flat_map(|one| &one.programs)) {
            due.settle(cell, &program.rounding, self.currency);
        }
        // A difference of roundings is not the rounding of a difference, unless that is nothing.
        for refund in self.refunds.iter_mut().chain(&mut self.contested).flatten() {
            if let Due::Moving(form) = refund
                && ends_at(cell, form).is_some_and(|(low, high)| low.is_zero() && high.is_zero())
            {
                *refund = Due::Fixed(zero(self.currency));
            }
        }
    }
}

/// An amount that is known, rounded; or a form of what is lacking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Due {
    /// Rounded.
    Fixed(Decimal),
    /// Exact, not rounded.
    Moving(Linear),
}

impl Due {
    /// A form that is rounded to one amount all over a cell is an amount that is known.
    fn settle(&mut self, cell: &Cell, rounding: &Rounding, currency: Option<Currency>) {
        let (Due::Moving(form), Some(currency)) = (&*self, currency) else { return };
        let round = |end: &Number| end.rounded_to(&rounding.step(currency), rounding.mode, currency.digits());
        if let Some((low, high)) = ends_at(cell, form)
            && let Some(amount) = round(&low)
            && round(&high) == Some(amount)
        {
            *self = Due::Fixed(amount);
        }
    }
}

/// Between which numbers a form lies in a cell.
pub fn ends_at(cell: &Cell, form: &Linear) -> Option<(Number, Number)> {
    let ends = cell.extremes(form);
    let end = |end: End| match end {
        End::At(number) | End::Towards(number) => Some(number),
        End::None | End::CannotTell => None,
    };
    Some((end(ends.low)?, end(ends.high)?))
}

/// Zero with a currency's digits.
pub fn zero(currency: Option<Currency>) -> Decimal {
    Decimal::new(0, currency.map_or(2, |currency| currency.digits()))
}

/// An amount as a form.
pub fn form(due: &Due) -> Linear {
    match due {
        Due::Fixed(decimal) => Linear::constant(crate::trade::Number::from(decimal)),
        Due::Moving(form) => form.clone(),
    }
}
