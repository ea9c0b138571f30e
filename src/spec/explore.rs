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
    /// What the answers say together.
    cell: Cell,
    /// What holds before any question: a content is not above the value.
    start: Cell,
}

#[derive(Debug)]
struct Taken {
    /// The answer that this run follows.
    answer: usize,
    /// What it says.
    says: Cell,
    /// The other answers that are possible, still to be followed.
    open: Vec<(usize, Cell)>,
}

impl Ways {
    /// Nothing asked yet.
    pub fn new() -> Ways {
        Ways { taken: Vec::new(), at: 0, cell: Cell::everything(), start: Cell::everything() }
    }

    /// What the answers of this run say.
    pub fn cell(&self) -> &Cell {
        &self.cell
    }

    /// Adds what holds of a fact that is lacking, before any question about it.
    pub fn know(&mut self, law: &Cell) {
        self.cell = self.cell.meet(law);
    }

    /// Asks which of these holds; they leave out nothing that is possible. Answers with the place of one that is possible.
    pub fn ask(&mut self, answers: impl FnOnce() -> Vec<Cell>) -> usize {
        if let Some(taken) = self.taken.get(self.at) {
            self.at += 1;
            self.cell = self.cell.meet(&taken.says);
            return taken.answer;
        }
        let mut possible: Vec<(usize, Cell)> = answers()
            .into_iter()
            .enumerate()
            .filter(|(_, says)| {
                let both = self.cell.meet(says);
                !both.is_evidently_empty() && both.emptiness() != Emptiness::Empty
            })
            .collect();
        possible.reverse();
        let (answer, says) = possible.pop().unwrap_or((0, Cell::everything()));
        self.cell = self.cell.meet(&says);
        self.taken.push(Taken { answer, says, open: possible });
        self.at = self.taken.len();
        answer
    }

    /// Goes on to the next run: the last question with an answer left is answered anew. `false` where all were followed.
    pub fn next(&mut self) -> bool {
        self.at = 0;
        self.cell = self.start.clone();
        while let Some(mut last) = self.taken.pop() {
            if let Some((answer, says)) = last.open.pop() {
                last.answer = answer;
                last.says = says;
                self.taken.push(last);
                return true;
            }
        }
        false
    }
}
