use std::collections::BTreeMap;

use crate::region::extremes::{self, Extremes};
use crate::region::pieces;
use crate::region::{Axis, AxisSet, Constraint, Linear, Point, Relation};
use crate::trade::Number;

/// All points within a set on each axis named, any value on the others, where the constraints hold.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    /// The sets; an axis that is not named is free.
    pub axes: BTreeMap<Axis, AxisSet>,
    /// The relations between axes, in normal form, sorted, each once.
    pub constraints: Vec<Constraint>,
}

/// Whether a region has a point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Emptiness {
    /// It has none.
    Empty,
    /// It has this one.
    Holds(Point),
    /// It was too hard to say.
    CannotTell,
}

impl Cell {
    /// All points.
    pub fn everything() -> Cell {
        Cell { axes: BTreeMap::new(), constraints: Vec::new() }
    }

    /// The part of it with a set on an axis.
    #[must_use]
    pub fn with(mut self, axis: Axis, set: AxisSet) -> Cell {
        self.narrow(axis, set);
        self
    }

    /// The part of it where a constraint holds.
    #[must_use]
    pub fn where_(mut self, constraint: Constraint) -> Cell {
        self.hold(&constraint);
        self
    }

    /// What both have.
    #[must_use]
    pub fn meet(&self, other: &Cell) -> Cell {
        let (small, large) = if self.axes.len() <= other.axes.len() { (self, other) } else { (other, self) };
        let mut met = large.clone();
        for (axis, set) in &small.axes {
            met.narrow(axis.clone(), set.clone());
        }
        for constraint in &small.constraints {
            met.hold(constraint);
        }
        met
    }

    /// Whether an axis alone shows that they have no point in common: cheap, and no more than that.
    pub fn is_apart(&self, other: &Cell) -> bool {
        let (small, large) = if self.axes.len() <= other.axes.len() { (self, other) } else { (other, self) };
        small.axes.iter().any(|(axis, set)| large.axes.get(axis).is_some_and(|theirs| !set.meets(theirs)))
    }

    /// Whether an axis alone, or a constraint on none, shows that it is empty: cheap, and no more than that.
    pub fn is_evidently_empty(&self) -> bool {
        self.axes.values().any(AxisSet::is_empty)
            || self.constraints.iter().any(|constraint| constraint.verdict() == Some(false))
    }

    /// Whether axis by axis it has all that the other has: cheap; `false` says nothing.
    pub fn evidently_includes(&self, other: &Cell) -> bool {
        let sets =
            || self.axes.iter().all(|(axis, set)| other.axes.get(axis).is_some_and(|theirs| set.includes(theirs)));
        self.constraints.iter().all(|constraint| other.constraints.contains(constraint)) && sets()
    }

    /// Whether it has a point, and one to show.
    pub fn emptiness(&self) -> Emptiness {
        pieces::emptiness(self)
    }

    /// The least and greatest value of a form over it; it must not be empty.
    pub fn extremes(&self, form: &Linear) -> Extremes {
        extremes::extremes(self, form)
    }

    /// Whether it has a point; an axis that the point lacks is free.
    pub fn contains_point(&self, point: &Point) -> bool {
        self.axes.iter().all(|(axis, set)| point.get(axis).is_none_or(|value| set.holds(value)))
            && self.constraints.iter().all(|constraint| constraint.holds_at(point) != Some(false))
    }

    /// What this has and the other lacks, in cells that have no point in common.
    pub fn minus(&self, other: &Cell) -> Vec<Cell> {
        if self.is_apart(other) {
            return vec![self.clone()];
        }
        let mut left = self.clone();
        let mut found = Vec::new();
        let mut keep = |cell: Cell| {
            if !cell.is_evidently_empty() {
                found.push(cell);
            }
        };
        for (axis, set) in &other.axes {
            keep(left.clone().with(axis.clone(), set.complement()));
            left.narrow(axis.clone(), set.clone());
            if left.is_evidently_empty() {
                return found;
            }
        }
        for constraint in &other.constraints {
            if left.constraints.contains(constraint) {
                continue;
            }
            for against in constraint.negated() {
                keep(left.clone().where_(against));
            }
            left.hold(constraint);
            if left.is_evidently_empty() {
                return found;
            }
        }
        found
    }

    /// The same with one axis in the place of another; where the other is named already both hold.
    #[must_use]
    pub fn renamed(&self, from: &Axis, to: &Axis) -> Cell {
        let mut cell = Cell::everything();
        for (axis, set) in &self.axes {
            cell.narrow(if axis == from { to.clone() } else { axis.clone() }, set.clone());
        }
        for constraint in &self.constraints {
            cell.hold(&constraint.renamed(from, to));
        }
        cell
    }

    fn narrow(&mut self, axis: Axis, set: AxisSet) {
        if set.is_everything() {
            return;
        }
        let set = match self.axes.get(&axis) {
            Some(known) => known.meet(&set),
            None => set,
        };
        self.axes.insert(axis, set);
    }

    fn hold(&mut self, constraint: &Constraint) {
        let constraint = constraint.normal();
        match constraint.verdict() {
            Some(true) => return,
            Some(false) => {
                self.constraints = vec![Cell::never()];
                return;
            }
            None => {}
        }
        if let Some((axis, set)) = constraint.alone() {
            self.narrow(axis, set);
        } else if let Err(place) = self.constraints.binary_search(&constraint) {
            self.constraints.insert(place, constraint);
        }
    }

    fn never() -> Constraint {
        Constraint { form: Linear::constant(Number::one()), relation: Relation::Zero }
    }
}
