//! The evaluator that follows the language document, sentence by sentence; runs a book's own tests.
//!
//! A line is judged in one run through its programs. Where the shipment lacks a fact that the run asks for, the run is made
//! again for each answer that is possible, and what comes of all of them together is the line's outcome.

mod amounts;
mod around;
mod assumed;
mod batch;
mod beats;
mod calendar;
mod charges;
mod compared;
mod controls;
mod courts;
mod entries;
mod explore;
mod facts;
mod index;
mod leaf;
mod levies;
mod levy;
mod line;
mod lookup;
mod met;
pub mod mistakes;
mod moved;
mod outcome;
mod owed;
mod pots;
mod presence;
mod products;
mod program;
mod reckon;
mod run;
mod schedule;
mod slice;
mod split;
mod testing;
mod trace;
mod why;
mod worth;

use std::collections::{BTreeMap, BTreeSet};

pub use around::Standing;
pub use batch::Turns;
pub use calendar::upcoming;
pub use moved::Moving;
pub use testing::{Bench, Failure, TestResult, run_tests};
pub use why::why_not;

use crate::book::{Book, CourtView, StatementId, View};
use crate::shipment::{Outcome, Shipment};
use crate::spec::batch::Batch;
use crate::spec::run::Ready;
use crate::trade::{Day, Decimal};

/// What each line owes, in order. The whole list is taken together: quotas are drawn from line by line, and an entry reaches
/// across lines.
pub fn evaluate(book: &Book, view: View, shipments: &[Shipment], traced: bool) -> Vec<Outcome> {
    Evaluator::new(book, view).outcomes(shipments, traced)
}

/// A book that is ready to be asked, for several lists of lines one after another.
pub struct Evaluator<'a> {
    ready: Ready<'a>,
}

impl<'a> Evaluator<'a> {
    /// Makes a book ready.
    pub fn new(book: &'a Book, view: View) -> Evaluator<'a> {
        Evaluator { ready: Ready::new(book, view) }
    }

    /// The day on which a line is entered, where that is known.
    pub fn entered(&self, shipment: &Shipment) -> Option<Day> {
        worth::entered(&self.ready, shipment)
    }

    /// Lines that have their turns one after another.
    pub fn turns(&self) -> Turns<'_, 'a> {
        Turns::new(&self.ready)
    }

    /// What the lines of entries mean to each other before any of them has its turn, in order; the entries are whole.
    pub fn standings(&self, entries: &[Shipment]) -> Vec<Standing> {
        let around = Batch::new(&self.ready, entries, false).around();
        around.into_iter().map(|around| Standing { others: around.others, ..Standing::default() }).collect()
    }

    /// What each line of entries owes when all lines of the run have had their turns, in order; the entries are whole.
    ///
    /// # Errors
    /// The lines, by place, of entries that turn out to be of two days, and which: they are errors from the start, and all lines of
    /// the run are to have their turns again.
    pub fn shared(
        &self,
        entries: &[Shipment],
        standings: Vec<Standing>,
    ) -> Result<Vec<Outcome>, BTreeMap<usize, (Day, Day)>> {
        Batch::new(&self.ready, entries, false).shared(standings)
    }

    /// What each line of one list owes, in order.
    pub fn outcomes(&self, shipments: &[Shipment], traced: bool) -> Vec<Outcome> {
        Batch::new(&self.ready, shipments, traced).run()
    }
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
        let one = Batch::new(&self.ready, std::slice::from_ref(shipment), false).run();
        let failed =
            || Outcome::failed(shipment.line, shipment.id.clone(), self.ready.book.columns().len(), Vec::new());
        one.into_iter().next().unwrap_or_else(failed)
    }

    /// Asks one program of one jurisdiction about one line, with these quotas used up.
    pub fn alternatives(
        &mut self,
        view: View,
        used_up: &BTreeSet<StatementId>,
        shipment: &Shipment,
        jurisdiction: usize,
        program: crate::book::ProgramId,
    ) -> Option<Alternatives> {
        self.alternatives_where(CourtView::AsIs, used_up, view, shipment, jurisdiction, program)
    }

    /// The same by one way to look at rulings.
    pub fn alternatives_where(
        &mut self,
        courts: CourtView,
        used_up: &BTreeSet<StatementId>,
        view: View,
        shipment: &Shipment,
        jurisdiction: usize,
        program: crate::book::ProgramId,
    ) -> Option<Alternatives> {
        self.ready.view = view;
        run::alternatives(&self.ready, courts, used_up, shipment, jurisdiction, program)
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
    Replay::new(book).alternatives(view, &BTreeSet::new(), shipment, jurisdiction, program)
}
