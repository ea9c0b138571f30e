use std::rc::Rc;

use crate::region::{Cell, Emptiness};

/// The most ways that one line is followed through; a line with more is not bounded.
pub const MOST_WAYS: usize = 5_000;

/// What is still possible of a line whose shipment does not say everything. An evaluation asks it; where more than one
/// answer is possible, the evaluation is run again for each.
#[derive(Debug)]
pub struct Ways {
    /// The answers taken so far in this run.
    taken: Vec<Taken>,
    /// How many of them this run has come back to.
    at: usize,
    /// What the answers say together, with what holds before any question.
    cell: Cell,
}

/// An answer that a run follows.
#[derive(Debug, Clone)]
pub struct Step {
    /// Its place among those that were asked about.
    pub answer: usize,
    /// What it says.
    says: Rc<Cell>,
}

#[derive(Debug)]
struct Taken {
    step: Step,
    /// The other answers that are possible, still to be followed.
    open: Vec<Step>,
}

impl Ways {
    /// Nothing asked yet.
    pub fn new() -> Ways {
        Ways::beneath(&[])
    }

    /// Those that begin with these steps.
    pub fn beneath(steps: &[Step]) -> Ways {
        let taken = steps.iter().map(|step| Taken { step: step.clone(), open: Vec::new() }).collect();
        Ways { taken, at: 0, cell: Cell::everything() }
    }

    /// What the answers of this run say.
    pub fn cell(&self) -> &Cell {
        &self.cell
    }

    /// How many answers this run has had.
    pub fn count(&self) -> usize {
        self.at
    }

    /// The answers of this run, in order.
    pub fn steps(&self) -> Vec<Step> {
        self.taken.iter().map(|taken| taken.step.clone()).collect()
    }

    /// Adds what holds of a fact that is lacking, before any question about it.
    pub fn know(&mut self, law: &Cell) {
        self.cell = self.cell.meet(law);
    }

    /// Asks which of these holds; they leave out nothing that is possible. Answers with the place of one that is possible.
    pub fn ask(&mut self, answers: impl FnOnce() -> Vec<Cell>) -> usize {
        if let Some(taken) = self.taken.get(self.at) {
            self.at += 1;
            self.cell = self.cell.meet(&taken.step.says);
            return taken.step.answer;
        }
        let says_nothing = self.cell.is_evidently_empty();
        let asked = answers().into_iter().enumerate();
        let mut open: Vec<Step> = asked
            .filter(|(_, says)| !says_nothing && self.is_possible(says))
            .map(|(answer, says)| Step { answer, says: Rc::new(says) })
            .collect();
        open.reverse();
        let step = open.pop().unwrap_or_else(|| Step { answer: 0, says: Rc::new(Cell::everything()) });
        let answer = step.answer;
        self.cell = self.cell.meet(&step.says);
        self.taken.push(Taken { step, open });
        self.at = self.taken.len();
        answer
    }

    /// Whether an answer agrees with what is known, which is not evidently empty.
    fn is_possible(&self, says: &Cell) -> bool {
        if self.cell.is_apart(says) || says.is_evidently_empty() {
            return false;
        }
        // Without relations between axes each of them is by itself.
        (self.cell.constraints.is_empty() && says.constraints.is_empty())
            || self.cell.meet(says).emptiness() != Emptiness::Empty
    }

    /// Goes on to the next run: the last question with an answer left is answered anew. `false` where all were followed.
    pub fn next(&mut self) -> bool {
        self.at = 0;
        self.cell = Cell::everything();
        while let Some(mut last) = self.taken.pop() {
            if let Some(step) = last.open.pop() {
                last.step = step;
                self.taken.push(last);
                return true;
            }
        }
        false
    }
}
