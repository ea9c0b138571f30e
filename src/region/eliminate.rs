use std::collections::BTreeMap;
use std::ops::Bound;

use crate::region::number_set::Plain;
use crate::region::{Axis, Constraint, DaySet, Linear, Relation};
use crate::trade::Number;

/// How much may still be done for one question: a hard question ends in *cannot tell*, never in a long wait.
#[derive(Debug)]
pub struct Work {
    /// Constraints that may still be looked at.
    pub rows: usize,
    /// Pieces that may still be looked into.
    pub pieces: usize,
    /// Whether something was left out: no `empty` can be concluded then.
    pub unsure: bool,
}

/// The most constraints that may stand at once.
const MOST: usize = 2_000;

impl Work {
    /// For one question.
    pub fn new() -> Work {
        Work { rows: 100_000, pieces: 4_096, unsure: false }
    }
}

/// Forms that bound an axis; `true` where it must not touch them.
type Ends = Vec<(Linear, bool)>;

/// What is known of an axis that was eliminated, to find its value once those that stayed longer have theirs.
#[derive(Debug)]
pub enum Step {
    /// It is this form.
    Equal(Axis, Linear),
    /// It lies above all of some forms and below all of others.
    Between(Axis, Ends, Ends),
}

/// What elimination comes to.
#[derive(Debug)]
pub enum Eliminated {
    /// The constraints contradict each other.
    Impossible,
    /// It was given up.
    TooMuch,
    /// They can be met, if days may be fractions: the steps gone, and what is left to say of the axis that was kept.
    Done(Vec<Step>, Vec<Constraint>),
}

/// Fourier and Motzkin's elimination, exact over fractions: equalities are put in, then of the axis with the fewest pairs
/// each lower end is held against each upper end. Numbers go before days, so that days are chosen first and are whole.
pub fn eliminate(rows: Vec<Constraint>, keep: Option<&Axis>, work: &mut Work) -> Eliminated {
    let mut steps = Vec::new();
    let mut rows = rows;
    let Some(left) = work.rows.checked_sub(rows.len()) else {
        work.unsure = true;
        return Eliminated::TooMuch;
    };
    work.rows = left;
    loop {
        match tidied(rows) {
            Some(tidy) => rows = tidy,
            None => return Eliminated::Impossible,
        }
        if let Some((axis, form)) = solvable(&rows, keep) {
            let put = |row: &Constraint| Constraint { form: row.form.replaced(&axis, &form), relation: row.relation };
            rows = rows.iter().map(put).collect();
            steps.push(Step::Equal(axis, form));
            continue;
        }
        let Some(axis) = cheapest(&rows, keep) else { return Eliminated::Done(steps, rows) };
        let (touched, mut rest): (Vec<_>, Vec<_>) =
            rows.into_iter().partition(|row| row.form.terms.contains_key(&axis));
        let (lows, highs) = ends(&axis, touched);
        let made = lows.len() * highs.len();
        if made + rest.len() > MOST || made > work.rows {
            work.unsure = true;
            return Eliminated::TooMuch;
        }
        work.rows -= made;
        for (low, low_strict) in &lows {
            for (high, high_strict) in &highs {
                rest.push(Constraint::less(low, high, !(*low_strict || *high_strict)));
            }
        }
        steps.push(Step::Between(axis, lows, highs));
        rows = rest;
    }
}

/// Each constraint once, in its normal form, the tightest of parallel ones; `None` where one cannot hold.
fn tidied(rows: Vec<Constraint>) -> Option<Vec<Constraint>> {
    let mut tightest: BTreeMap<(bool, BTreeMap<Axis, Number>), (Number, Relation)> = BTreeMap::new();
    for row in rows {
        let row = row.normal();
        match row.verdict() {
            Some(true) => continue,
            Some(false) => return None,
            None => {}
        }
        let Constraint { form: Linear { terms, constant }, relation } = row;
        let equal = relation == Relation::Zero;
        match tightest.get_mut(&(equal, terms.clone())) {
            None => {
                tightest.insert((equal, terms), (constant, relation));
            }
            Some((known, _)) if equal && *known != constant => return None,
            Some((known, stands)) => {
                if constant > *known || (constant == *known && relation == Relation::Below) {
                    *known = constant;
                    *stands = relation;
                }
            }
        }
    }
    let whole = |((_, terms), (constant, relation))| Constraint { form: Linear { terms, constant }, relation };
    Some(tightest.into_iter().map(whole).collect())
}

/// An equality said for one of its axes: a number if there is one, else a day that counts once.
fn solvable(rows: &[Constraint], keep: Option<&Axis>) -> Option<(Axis, Linear)> {
    let rank = |axis: &Axis, times: &Number| {
        let once = *times == Number::one() || *times == Number::from(-1);
        (axis.is_day(), !once)
    };
    let equal = rows.iter().filter(|row| row.relation == Relation::Zero);
    let terms = equal.flat_map(|row| row.form.terms.iter().map(move |(axis, times)| (row, axis, times)));
    let free = terms.filter(|(_, axis, _)| Some(*axis) != keep);
    let (row, axis, times) = free.min_by_key(|(_, axis, times)| rank(axis, times))?;
    Some((axis.clone(), solved(&row.form, axis, times)?))
}

/// A form at zero, said for one of its axes.
fn solved(form: &Linear, axis: &Axis, times: &Number) -> Option<Linear> {
    let mut rest = form.clone();
    rest.terms.remove(axis);
    Some(rest.scale(&Number::from(-1).over(times)?))
}

/// The axis to eliminate next: numbers first, then the one that makes the fewest constraints.
fn cheapest(rows: &[Constraint], keep: Option<&Axis>) -> Option<Axis> {
    let mut counts: BTreeMap<&Axis, (usize, usize)> = BTreeMap::new();
    for row in rows {
        for (axis, times) in row.form.terms.iter().filter(|(axis, _)| Some(*axis) != keep) {
            let (lows, highs) = counts.entry(axis).or_default();
            *(if times.is_negative() { lows } else { highs }) += 1;
        }
    }
    let cheap = counts.into_iter().min_by_key(|(axis, (lows, highs))| (axis.is_day(), lows * highs));
    cheap.map(|(axis, _)| axis.clone())
}

/// The constraints on an axis said as what it lies above and what it lies below.
fn ends(axis: &Axis, rows: Vec<Constraint>) -> (Ends, Ends) {
    let (mut lows, mut highs) = (Vec::new(), Vec::new());
    for row in rows {
        let times = row.form.times(axis);
        let Some(form) = solved(&row.form, axis, &times) else { continue };
        let end = (form, row.relation == Relation::Below);
        if row.relation == Relation::Zero {
            lows.push(end.clone());
            highs.push(end);
        } else if times.is_negative() {
            lows.push(end);
        } else {
            highs.push(end);
        }
    }
    (lows, highs)
}

/// Values for all axes that were eliminated, plain ones where there is a choice, days whole. `None` where no whole days were
/// found within the tries: fractions would do.
pub fn witness(steps: &[Step]) -> Option<BTreeMap<Axis, Number>> {
    let mut found = BTreeMap::new();
    let mut tries = 512usize;
    place(steps, &mut found, &mut tries).then_some(found)
}

fn place(steps: &[Step], found: &mut BTreeMap<Axis, Number>, tries: &mut usize) -> bool {
    let Some((last, before)) = steps.split_last() else { return true };
    let (axis, choices) = match last {
        Step::Equal(axis, form) => {
            let value = valued(form, found);
            (axis, if axis.is_day() && value.floor() != value { Vec::new() } else { vec![value] })
        }
        Step::Between(axis, lows, highs) => {
            let (low, high) = (nearest(lows, found, true), nearest(highs, found, false));
            let plain = || Plain::between(low.as_ref(), high.as_ref()).map(|(_, number)| number);
            (axis, if axis.is_day() { whole_days(&low, &high) } else { plain().into_iter().collect() })
        }
    };
    for choice in choices {
        if *tries == 0 {
            return false;
        }
        *tries -= 1;
        found.insert(axis.clone(), choice);
        if place(before, found, tries) {
            return true;
        }
    }
    found.remove(axis);
    false
}

/// A form's value; an axis that nothing else asks for is given one that suits it.
fn valued(form: &Linear, found: &mut BTreeMap<Axis, Number>) -> Number {
    for axis in form.terms.keys() {
        if !found.contains_key(axis) {
            let free = if axis.is_day() { Number::from(i64::from(DaySet::SHOWN)) } else { Number::one() };
            found.insert(axis.clone(), free);
        }
    }
    form.value(|axis| found.get(axis).cloned()).unwrap_or_else(Number::zero)
}

/// The greatest of the lower ends, or the least of the upper ones.
fn nearest(ends: &[(Linear, bool)], found: &mut BTreeMap<Axis, Number>, low: bool) -> Bound<Number> {
    let mut values: Vec<(Number, bool)> = ends.iter().map(|(form, strict)| (valued(form, found), *strict)).collect();
    values.sort_by(|(a, a_strict), (b, b_strict)| if low { b.cmp(a) } else { a.cmp(b) }.then(b_strict.cmp(a_strict)));
    match values.into_iter().next() {
        None => Bound::Unbounded,
        Some((value, true)) => Bound::Excluded(value),
        Some((value, false)) => Bound::Included(value),
    }
}

/// A few whole days between two ends: from the lower end upward, where there is none from the upper end downward.
fn whole_days(low: &Bound<Number>, high: &Bound<Number>) -> Vec<Number> {
    let least = match low {
        Bound::Included(low) => Some(low.ceil()),
        Bound::Excluded(low) => Some(low.floor() + Number::one()),
        Bound::Unbounded => None,
    };
    let most = match high {
        Bound::Included(high) => Some(high.floor()),
        Bound::Excluded(high) => Some(high.ceil() - Number::one()),
        Bound::Unbounded => None,
    };
    let few = (0..6i64).map(Number::from);
    match (least, most) {
        (Some(least), None) => few.map(|step| &least + &step).collect(),
        (Some(least), Some(most)) => {
            let mut days: Vec<Number> = few.map(|step| &least + &step).filter(|day| *day <= most).collect();
            if days.last().is_some_and(|last| *last < most) {
                days.push(most);
            }
            days
        }
        (None, Some(most)) => few.map(|step| &most - &step).collect(),
        (None, None) => few.map(|step| Number::from(i64::from(DaySet::SHOWN)) + step).collect(),
    }
}
