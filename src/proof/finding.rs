use crate::book::{CourtView, MeasureId, ProgramId};
use crate::region::Point;
use crate::trade::Day;

/// A place in a program where it is not decided which measure prevails.
#[derive(Debug, Clone)]
pub struct Finding {
    /// What is the matter.
    pub kind: FindingKind,
    /// Whose law it is.
    pub jurisdiction: usize,
    /// Which program.
    pub program: ProgramId,
    /// The measures that are left, or that go round in a circle.
    pub measures: Vec<MeasureId>,
    /// One shipment in the middle of it.
    pub point: Point,
    /// The day on which the book is asked for it to be so; the last where it is so by all that is known.
    pub known_on: Day,
    /// By which way to look at rulings: as things stand, or as `contested` and `refundable` are reckoned.
    pub courts: CourtView,
    /// How many further places have the same statements in the same trouble.
    pub more: usize,
}

/// What is the matter with a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingKind {
    /// Several measures are left and none goes before the others.
    Clash,
    /// Each is beaten by another of them.
    Circle,
    /// It is too hard to say.
    CannotTell,
}
