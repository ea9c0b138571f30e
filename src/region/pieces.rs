use std::collections::BTreeSet;
use std::ops::Bound;

use crate::region::eliminate::{Eliminated, Step, Work, eliminate, witness};
use crate::region::{Axis, AxisSet, Cell, Constraint, DaySet, Emptiness, Linear, Point, PointValue};
use crate::trade::{Day, Number};

/// A lower and an upper end.
type Span = (Bound<Number>, Bound<Number>);

/// Constraints that hang together by their axes, and what those axes allow: a union of convex pieces.
pub struct Group {
    /// What holds in each piece.
    pub rows: Vec<Constraint>,
    /// The axes that take part.
    pub axes: BTreeSet<Axis>,
    /// The axes with several intervals.
    choices: Vec<Choice>,
}

/// An axis with several intervals.
struct Choice {
    axis: Axis,
    /// The intervals as sets and as constraints, those to be shown first at the front.
    spans: Vec<(AxisSet, Vec<Constraint>)>,
    /// The least and the greatest end of all.
    hull: Vec<Constraint>,
}

impl Group {
    /// The constraints of a cell that hang together with some axes, and those axes' sets.
    pub fn around(cell: &Cell, start: impl IntoIterator<Item = Axis>) -> Group {
        let mut axes: BTreeSet<Axis> = start.into_iter().collect();
        let mut rows: Vec<Constraint> = Vec::new();
        let mut left: Vec<&Constraint> = cell.constraints.iter().collect();
        loop {
            let (near, far): (Vec<_>, Vec<_>) =
                left.into_iter().partition(|row| row.form.terms.keys().any(|axis| axes.contains(axis)));
            if near.is_empty() {
                break;
            }
            axes.extend(near.iter().flat_map(|row| row.form.terms.keys().cloned()));
            rows.extend(near.into_iter().cloned());
            left = far;
        }
        let mut choices = Vec::new();
        for axis in &axes {
            let Some(spans) = cell.axes.get(axis).and_then(spans) else { continue };
            let (Some(first), Some(last)) = (spans.first(), spans.last()) else { continue };
            let hull = bounds(axis, &(first.0.clone(), last.1.clone()));
            if spans.len() == 1 {
                rows.extend(hull);
            } else {
                let spans = shown_first(axis, spans).into_iter().map(|span| bounds(axis, &span));
                let spans = spans.map(|rows| (allowed(&rows), rows)).collect();
                choices.push(Choice { axis: axis.clone(), spans, hull });
            }
        }
        choices.sort_by_key(|choice| choice.spans.len());
        Group { rows, axes, choices }
    }

    /// Only the ends of each axis, whatever lies between them: enough for the extremes of what no constraint touches.
    pub fn hulls(mut self) -> Group {
        self.rows.extend(std::mem::take(&mut self.choices).into_iter().flat_map(|choice| choice.hull));
        self
    }

    /// Goes through the pieces that are not empty, until one is enough.
    pub fn visit(&self, work: &mut Work, enough: &mut impl FnMut(&[Constraint], &[Step], &mut Work) -> bool) {
        visit(self.rows.clone(), &self.choices, work, enough);
    }
}

/// Whether a cell has a point: each axis alone, then each group of constraints.
pub fn emptiness(cell: &Cell) -> Emptiness {
    if cell.is_evidently_empty() {
        return Emptiness::Empty;
    }
    // Where elimination does not come to an end, each axis' own sample may do.
    let samples = cell.axes.iter().filter_map(|(axis, set)| set.sample().map(|value| (axis.clone(), value)));
    let mut point = Point(samples.collect());
    let mut seen: BTreeSet<Axis> = BTreeSet::new();
    for constraint in &cell.constraints {
        let Some(axis) = constraint.form.terms.keys().next() else { continue };
        if seen.contains(axis) {
            continue;
        }
        let group = Group::around(cell, [axis.clone()]);
        seen.extend(group.axes.iter().cloned());
        let mut work = Work::new();
        match values(&group, &mut work) {
            Some(values) => point.0.extend(values),
            None if work.unsure => {
                let free = group.axes.iter().filter(|axis| !cell.axes.contains_key(axis));
                point.0.extend(free.filter_map(|axis| Some((axis.clone(), value(axis, None)?))));
            }
            None => return Emptiness::Empty,
        }
    }
    if cell.contains_point(&point) { Emptiness::Holds(point) } else { Emptiness::CannotTell }
}

/// Values of a group's axes.
fn values(group: &Group, work: &mut Work) -> Option<Vec<(Axis, PointValue)>> {
    let mut found = None;
    group.visit(work, &mut |_, steps, work| {
        let numbers = witness(steps);
        let values = numbers.and_then(|mut numbers| {
            let values = group.axes.iter().map(|axis| {
                let number = numbers.remove(axis);
                value(axis, number).map(|value| (axis.clone(), value))
            });
            values.collect::<Option<Vec<_>>>()
        });
        work.unsure |= values.is_none();
        found = values;
        found.is_some()
    });
    found
}

/// A number on an axis; one to show where any will do.
fn value(axis: &Axis, number: Option<Number>) -> Option<PointValue> {
    if !axis.is_day() {
        return Some(PointValue::Number(number.unwrap_or_else(Number::one)));
    }
    let shown = number.unwrap_or_else(|| Number::from(i64::from(DaySet::SHOWN)));
    let day = shown.whole().and_then(|whole| i32::try_from(whole).ok())?;
    Some(PointValue::Day(Day::from_number(day)))
}

/// Takes one choice after another; those still open stand with their ends alone, and what the rest leaves of the next axis
/// says which of its intervals are worth a look. Says whether it is enough.
fn visit(
    rows: Vec<Constraint>,
    choices: &[Choice],
    work: &mut Work,
    enough: &mut impl FnMut(&[Constraint], &[Step], &mut Work) -> bool,
) -> bool {
    if work.pieces == 0 {
        work.unsure = true;
        return true;
    }
    work.pieces -= 1;
    let mut loose = rows.clone();
    loose.extend(choices.iter().flat_map(|choice| choice.hull.iter().cloned()));
    let next = choices.first().map(|choice| &choice.axis);
    let (steps, left) = match eliminate(loose, next, work) {
        Eliminated::Impossible | Eliminated::TooMuch => return false,
        Eliminated::Done(steps, left) => (steps, allowed(&left)),
    };
    let Some((choice, later)) = choices.split_first() else { return enough(&rows, &steps, work) };
    choice.spans.iter().filter(|(set, _)| set.meets(&left)).any(|(_, span)| {
        let chosen = rows.iter().chain(span).cloned().collect();
        visit(chosen, later, work, enough)
    })
}

/// What constraints on one axis leave of it.
fn allowed(rows: &[Constraint]) -> AxisSet {
    let sets = rows.iter().filter_map(Constraint::alone);
    sets.fold(AxisSet::everything(), |left, (_, set)| left.meet(&set))
}

/// A set's intervals; days from the first to the last, both included.
fn spans(set: &AxisSet) -> Option<Vec<Span>> {
    match set {
        AxisSet::Numbers(set) => Some(set.intervals().map(|(low, high)| (low.cloned(), high.cloned())).collect()),
        AxisSet::Days(set) => {
            let day = |day: Day| Bound::Included(Number::from(i64::from(day.number())));
            let spans = set.periods().map(|period| {
                let since = if period.since == Day::FIRST { Bound::Unbounded } else { day(period.since) };
                let until = if period.until == Day::LAST { Bound::Unbounded } else { day(period.until.previous()) };
                (since, until)
            });
            Some(spans.collect())
        }
        AxisSet::Products(_) | AxisSet::Countries(_) | AxisSet::Texts(_) | AxisSet::Flag(_) => None,
    }
}

/// Intervals in the order in which they are tried: days of this millennium and numbers above zero first.
fn shown_first(axis: &Axis, mut spans: Vec<Span>) -> Vec<Span> {
    let from = if axis.is_day() { Number::from(i64::from(DaySet::RECENT)) } else { Number::zero() };
    spans.sort_by_key(|(low, _)| match low {
        Bound::Included(low) | Bound::Excluded(low) => *low < from,
        Bound::Unbounded => true,
    });
    spans
}

/// An interval as constraints.
fn bounds(axis: &Axis, (low, high): &Span) -> Vec<Constraint> {
    let form = Linear::axis(axis.clone());
    let end = |bound: &Bound<Number>| match bound {
        Bound::Included(number) => Some((Linear::constant(number.clone()), true)),
        Bound::Excluded(number) => Some((Linear::constant(number.clone()), false)),
        Bound::Unbounded => None,
    };
    let low = end(low).map(|(low, inclusive)| Constraint::less(&low, &form, inclusive));
    let high = end(high).map(|(high, inclusive)| Constraint::less(&form, &high, inclusive));
    low.into_iter().chain(high).collect()
}
