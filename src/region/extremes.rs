use std::cmp::Ordering;

use crate::region::eliminate::{Eliminated, Work, eliminate, witness};
use crate::region::pieces::Group;
use crate::region::{Axis, Cell, Constraint, Linear, Relation};
use crate::trade::Number;

/// The least and the greatest value of a form over a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extremes {
    /// The least.
    pub low: End,
    /// The greatest.
    pub high: End,
}

/// An extreme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// There is no end to it.
    None,
    /// This value, which is reached.
    At(Number),
    /// Any value short of this one, which is not reached.
    Towards(Number),
    /// It was too hard to say.
    CannotTell,
}

/// The least and the greatest value of a form over a cell that is not empty.
pub fn extremes(cell: &Cell, form: &Linear) -> Extremes {
    if let Some(constant) = form.as_constant() {
        return Extremes { low: End::At(constant.clone()), high: End::At(constant.clone()) };
    }
    let mut group = Group::around(cell, form.terms.keys().cloned());
    if !cell.constraints.iter().any(|row| row.form.terms.keys().any(|axis| group.axes.contains(axis))) {
        group = group.hulls();
    }
    let back = form.scale(&Number::from(-1));
    let (mut high, mut low): (Option<End>, Option<End>) = (None, None);
    let mut work = Work::new();
    group.visit(&mut work, &mut |rows, _, work| {
        let top = greatest(rows, form, work);
        let bottom = greatest(rows, &back, work);
        high = Some(further(high.take(), top));
        low = Some(further(low.take(), bottom));
        false
    });
    let told = |end: Option<End>| end.filter(|end| !work.unsure || *end == End::None).unwrap_or(End::CannotTell);
    let low = match told(low) {
        End::At(value) => End::At(-value),
        End::Towards(value) => End::Towards(-value),
        End::None => End::None,
        End::CannotTell => End::CannotTell,
    };
    Extremes { low, high: told(high) }
}

/// The greater of two greatest values.
fn further(known: Option<End>, new: End) -> End {
    let Some(known) = known else { return new };
    let value = |end: &End| match end {
        End::At(value) | End::Towards(value) => Some(value.clone()),
        End::None | End::CannotTell => None,
    };
    if known == End::None || new == End::None {
        return End::None;
    }
    let (Some(a), Some(b)) = (value(&known), value(&new)) else { return End::CannotTell };
    match a.cmp(&b) {
        Ordering::Greater => known,
        Ordering::Less => new,
        Ordering::Equal => {
            if matches!(known, End::At(_)) {
                known
            } else {
                new
            }
        }
    }
}

/// The greatest value in one convex piece that is not empty if days may be fractions. What the fractions say is held
/// against whole days before it is believed.
fn greatest(rows: &[Constraint], form: &Linear, work: &mut Work) -> End {
    let end = limit(rows, form, work);
    let days = |row: &Constraint| row.form.terms.keys().any(Axis::is_day);
    if !rows.iter().any(days) && !form.terms.keys().any(Axis::is_day) {
        return end;
    }
    let sure = match &end {
        End::At(value) => {
            let there = Constraint::equal(form, &Linear::constant(value.clone()));
            fixed(rows, [there], work).is_some()
        }
        End::Towards(value) => {
            let near = value - &Number::ratio(1, 1_000_000).unwrap_or_else(Number::one);
            let close = Constraint::less(&Linear::constant(near), form, false);
            fixed(rows, [close], work).is_some_and(|fixed| limit(&fixed, form, work) == end)
        }
        End::None => fixed(rows, [], work).is_some(),
        End::CannotTell => true,
    };
    if sure { end } else { End::CannotTell }
}

/// The greatest value if days may be fractions.
fn limit(rows: &[Constraint], form: &Linear, work: &mut Work) -> End {
    // No axis of a book has an empty name.
    let aim =
        if form.counts_days() && form.constant.floor() == form.constant { Axis::day("") } else { Axis::number("") };
    let mut rows = rows.to_vec();
    rows.push(Constraint::equal(form, &Linear::axis(aim.clone())));
    let left = match eliminate(rows, Some(&aim), work) {
        Eliminated::Impossible | Eliminated::TooMuch => return End::CannotTell,
        Eliminated::Done(_, left) => left,
    };
    let ends = left.iter().filter_map(|row| {
        let times = row.form.times(&aim);
        let value = (-row.form.constant.clone()).over(&times)?;
        let above = times.is_positive() || row.relation == Relation::Zero;
        above.then_some((value, row.relation != Relation::Below))
    });
    match ends.min() {
        None => End::None,
        Some((value, true)) => End::At(value),
        Some((value, false)) => End::Towards(value),
    }
}

/// The constraints, and each day of a witness of them and more held fast.
fn fixed<const N: usize>(rows: &[Constraint], more: [Constraint; N], work: &mut Work) -> Option<Vec<Constraint>> {
    let mut all = rows.to_vec();
    all.extend(more);
    let Eliminated::Done(steps, _) = eliminate(all, None, work) else { return None };
    let values = witness(&steps)?;
    let mut held = rows.to_vec();
    for (axis, value) in values.into_iter().filter(|(axis, _)| axis.is_day()) {
        held.push(Constraint::equal(&Linear::axis(axis), &Linear::constant(value)));
    }
    Some(held)
}
