use std::collections::{BTreeMap, BTreeSet};

use crate::region::{Axis, AxisSet, Cell, Constraint, Emptiness, Point};

/// A union of cells, which may overlap.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Region {
    /// The cells; none of them evidently empty.
    pub cells: Vec<Cell>,
    /// Whether it grew beyond [`Region::MOST`] cells and was given up: every question about it ends in *cannot tell*.
    pub overflowed: bool,
}

/// An answer about regions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Answer {
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// It was too hard to say.
    CannotTell,
}

impl Region {
    /// The most cells a region may have.
    pub const MOST: usize = 4_096;
    /// From so many cells on, joining them is worth the while.
    const MANY: usize = 32;

    /// All points.
    pub fn everything() -> Region {
        Region::from(Cell::everything())
    }

    /// No point.
    pub fn nothing() -> Region {
        Region { cells: Vec::new(), overflowed: false }
    }

    /// Whether it has no cell: it is surely empty then.
    pub fn is_evidently_empty(&self) -> bool {
        self.cells.is_empty() && !self.overflowed
    }

    /// The part of it with a set on an axis.
    #[must_use]
    pub fn with(self, axis: &Axis, set: &AxisSet) -> Region {
        let overflowed = self.overflowed;
        Region::of(self.cells.into_iter().map(|cell| cell.with(axis.clone(), set.clone())), overflowed)
    }

    /// The part of it where a constraint holds.
    #[must_use]
    pub fn where_(self, constraint: &Constraint) -> Region {
        let overflowed = self.overflowed;
        Region::of(self.cells.into_iter().map(|cell| cell.where_(constraint.clone())), overflowed)
    }

    /// What either has.
    #[must_use]
    pub fn union(&self, other: &Region) -> Region {
        let cells = self.cells.iter().chain(&other.cells).cloned();
        Region::of(cells, self.overflowed || other.overflowed)
    }

    /// What both have.
    #[must_use]
    pub fn meet(&self, other: &Region) -> Region {
        if self.is_evidently_empty() || other.is_evidently_empty() {
            return Region::nothing();
        }
        let pairs = self.cells.iter().flat_map(|a| other.cells.iter().map(move |b| (a, b)));
        let cells = pairs.filter(|(a, b)| !a.is_apart(b)).map(|(a, b)| a.meet(b));
        Region::of(cells, self.overflowed || other.overflowed)
    }

    /// What this has and the other lacks.
    #[must_use]
    pub fn minus(&self, other: &Region) -> Region {
        if self.is_evidently_empty() {
            return Region::nothing();
        }
        let mut left = self.clone();
        left.overflowed |= other.overflowed;
        for cell in &other.cells {
            if left.overflowed {
                return Region::overflow();
            }
            left = Region::of(left.cells.iter().flat_map(|mine| mine.minus(cell)), false);
        }
        left
    }

    /// Every other point.
    #[must_use]
    pub fn complement(&self) -> Region {
        Region::everything().minus(self)
    }

    /// The same with one axis in the place of another.
    #[must_use]
    pub fn renamed(&self, from: &Axis, to: &Axis) -> Region {
        Region::of(self.cells.iter().map(|cell| cell.renamed(from, to)), self.overflowed)
    }

    /// Whether it has a point, and one to show.
    pub fn emptiness(&self) -> Emptiness {
        let mut verdict = if self.overflowed { Emptiness::CannotTell } else { Emptiness::Empty };
        if self.overflowed {
            return verdict;
        }
        for cell in &self.cells {
            match cell.emptiness() {
                Emptiness::Holds(point) => return Emptiness::Holds(point),
                Emptiness::CannotTell => verdict = Emptiness::CannotTell,
                Emptiness::Empty => {}
            }
        }
        verdict
    }

    /// Whether it has all that the other has.
    pub fn includes(&self, other: &Region) -> Answer {
        if other.is_evidently_empty() {
            return Answer::Yes;
        }
        if self.overflowed || other.overflowed {
            return Answer::CannotTell;
        }
        let open = other.cells.iter().filter(|theirs| !self.cells.iter().any(|mine| mine.evidently_includes(theirs)));
        match Region::of(open.cloned(), false).minus(self).emptiness() {
            Emptiness::Empty => Answer::Yes,
            Emptiness::Holds(_) => Answer::No,
            Emptiness::CannotTell => Answer::CannotTell,
        }
    }

    /// Whether it has a point; an axis that the point lacks is free. Not to be asked of a region that overflowed.
    pub fn contains_point(&self, point: &Point) -> bool {
        self.cells.iter().any(|cell| cell.contains_point(point))
    }

    /// The same in fewer cells: those that differ on one axis alone are joined, those within another or with constraints
    /// that contradict each other dropped. Some n log n for each axis.
    #[must_use]
    pub fn simplified(self) -> Region {
        let axes: BTreeSet<Axis> = self.cells.iter().flat_map(|cell| cell.axes.keys().cloned()).collect();
        let mut cells = self.cells;
        for axis in axes {
            cells = joined(cells, &axis);
        }
        cells.retain(|cell| cell.constraints.is_empty() || cell.emptiness() != Emptiness::Empty);
        Region { cells, overflowed: self.overflowed }
    }

    /// Cells without the evidently empty ones and those within one before them; joined where they are many.
    fn of(cells: impl IntoIterator<Item = Cell>, overflowed: bool) -> Region {
        if overflowed {
            return Region::overflow();
        }
        let mut region = Region::nothing();
        // Joining that does not help is not tried again before there are twice as many.
        let mut join_at = Region::MANY;
        for cell in cells {
            let known = |cell: &Cell| region.cells.iter().any(|before| before.evidently_includes(cell));
            if cell.is_evidently_empty() || (region.cells.len() < Region::MANY && known(&cell)) {
                continue;
            }
            region.cells.push(cell);
            if region.cells.len() > join_at {
                region = region.simplified();
                join_at = (region.cells.len() * 2).max(Region::MANY);
            }
            if region.cells.len() > Region::MOST {
                return Region::overflow();
            }
        }
        region
    }

    fn overflow() -> Region {
        Region { cells: Vec::new(), overflowed: true }
    }
}

impl From<Cell> for Region {
    fn from(cell: Cell) -> Region {
        Region::of([cell], false)
    }
}

impl FromIterator<Cell> for Region {
    fn from_iter<I: IntoIterator<Item = Cell>>(cells: I) -> Region {
        Region::of(cells, false)
    }
}

/// Cells that differ on one axis alone joined on it, in the order in which they first appear.
fn joined(cells: Vec<Cell>, axis: &Axis) -> Vec<Cell> {
    let mut places: BTreeMap<Cell, usize> = BTreeMap::new();
    let mut groups: Vec<(Cell, Vec<Option<AxisSet>>)> = Vec::new();
    for mut cell in cells {
        let set = cell.axes.remove(axis);
        let place = *places.entry(cell.clone()).or_insert(groups.len());
        match groups.get_mut(place) {
            Some((_, sets)) => sets.push(set),
            None => groups.push((cell, vec![set])),
        }
    }
    let mut found = Vec::new();
    for (rest, sets) in groups {
        match sets.into_iter().collect::<Option<Vec<_>>>() {
            // One of them is free there and has all the others.
            None => found.push(rest),
            Some(sets) => {
                found.extend(AxisSet::union_of(&sets).into_iter().map(|set| rest.clone().with(axis.clone(), set)));
            }
        }
    }
    found
}
