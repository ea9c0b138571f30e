use std::cell::Cell;

use crate::book::{Atom, FactId, Jurisdiction, ProgramId};
use crate::engine::base::Left;
use crate::engine::laws::Law;
use crate::engine::plan::{LawPlan, Plan};
use crate::engine::quotient::Quotient;
use crate::engine::rates::Rates;
use crate::shipment::Batch;
use crate::trade::{Currency, Day};

/// One line under one jurisdiction, by one state of the law.
pub struct Line<'w, 'a> {
    /// The plan.
    pub plan: &'w Plan<'a>,
    /// The lines.
    pub batch: &'w Batch,
    /// Which of them.
    pub at: usize,
    /// Whose law it is.
    pub jurisdiction: &'a Jurisdiction,
    /// How that is gone through.
    pub law: &'w LawPlan,
    /// The state of the law.
    pub state: Law,
    /// The currency of the line's money, where that is known.
    pub currency: Option<Currency>,
    /// The date that counts in the program that is reckoned.
    pub counts: Option<Day>,
    /// The compiled rates.
    pub rates: &'w Rates,
    /// How each program stands that was reckoned.
    pub standings: &'w mut Vec<Standing>,
    /// Sums that have a name of their own.
    pub sums: &'w mut Vec<Option<Quotient>>,
    /// What fills amounts in that are lacking.
    pub supposed: &'w Supposed,
}

/// What is supposed of amounts that a line lacks and the book fills in.
#[derive(Debug, Default)]
pub struct Supposed {
    /// Which of those that the plan fills in were reckoned with, as bits.
    pub asked: Cell<u64>,
    /// Checks that ask one of them, where other answers lead to another decision.
    pub hanging: Vec<Hanging>,
    /// One of them that is something else, to see whether it matters.
    pub instead: Option<(FactId, Quotient)>,
    /// Whether deductions are more than what there is to take them from.
    pub is_beyond: Cell<bool>,
}

/// A check on whose answer a decision hangs.
#[derive(Debug, Clone, Copy)]
pub struct Hanging {
    /// The amount that it asks, as a bit.
    pub amount: u64,
    /// It.
    pub atom: *const Atom,
    /// Its answer.
    pub answer: Option<bool>,
}

impl Supposed {
    /// Forgets what was asked.
    pub fn clear(&mut self) {
        self.asked.set(0);
        self.hanging.clear();
        self.is_beyond.set(false);
    }

    /// The amounts on which a line may hang, as bits.
    pub fn all(&self) -> u64 {
        self.hanging.iter().fold(self.asked.get(), |all, one| all | one.amount)
    }
}

/// How a program stands on a line.
#[derive(Debug, Clone, Default)]
pub struct Standing {
    /// Whether it is levied.
    pub is_levied: bool,
    /// Its duty, exact.
    pub duty: Option<Quotient>,
    /// The same rounded, in minor units.
    pub rounded: Option<i64>,
    /// What it takes from those after it.
    pub left: Left,
}

impl Standing {
    /// Of a program that asks nothing.
    pub fn nothing() -> Standing {
        Standing { duty: Some(Quotient::ZERO), ..Standing::default() }
    }
}

impl Line<'_, '_> {
    /// How a program stands.
    pub fn standing(&self, id: ProgramId) -> Option<&Standing> {
        self.standings.get(id.0)
    }
}
