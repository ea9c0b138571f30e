use std::collections::BTreeMap;

use crate::region::{Axis, AxisSet, DaySet, NumberSet, Point};
use crate::trade::{Day, Number};

/// A sum of multiples of axes and a constant. Only number and day axes take part, days by [`Day::number`]; no multiple is
/// zero.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Linear {
    /// How many times each axis counts.
    pub terms: BTreeMap<Axis, Number>,
    /// What is added to them.
    pub constant: Number,
}

/// How a form stands to zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// It is below zero.
    Below,
    /// It is zero or below.
    AtMost,
    /// It is zero.
    Zero,
}

/// A relation between numbers and days: a form below, at most or at zero.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Constraint {
    /// The form.
    pub form: Linear,
    /// How it stands to zero.
    pub relation: Relation,
}

impl Linear {
    /// A constant alone.
    pub fn constant(constant: Number) -> Linear {
        Linear { terms: BTreeMap::new(), constant }
    }

    /// An axis alone.
    pub fn axis(axis: Axis) -> Linear {
        Linear { terms: BTreeMap::from([(axis, Number::one())]), constant: Number::zero() }
    }

    /// The sum of both.
    #[must_use]
    pub fn add(&self, other: &Linear) -> Linear {
        self.add_times(other, &Number::one())
    }

    /// This less the other.
    #[must_use]
    pub fn sub(&self, other: &Linear) -> Linear {
        self.add_times(other, &Number::from(-1))
    }

    /// So many times it.
    #[must_use]
    pub fn scale(&self, factor: &Number) -> Linear {
        if factor.is_zero() {
            return Linear::constant(Number::zero());
        }
        let terms = self.terms.iter().map(|(axis, times)| (axis.clone(), times * factor)).collect();
        Linear { terms, constant: &self.constant * factor }
    }

    /// This and so many times the other.
    #[must_use]
    pub fn add_times(&self, other: &Linear, factor: &Number) -> Linear {
        let mut sum = self.clone();
        if !other.constant.is_zero() {
            sum.constant += &(&other.constant * factor);
        }
        for (axis, times) in &other.terms {
            let total = sum.times(axis) + times * factor;
            if total.is_zero() {
                sum.terms.remove(axis);
            } else {
                sum.terms.insert(axis.clone(), total);
            }
        }
        sum
    }

    /// How many times an axis counts; zero where it does not take part.
    pub fn times(&self, axis: &Axis) -> Number {
        self.terms.get(axis).cloned().unwrap_or_else(Number::zero)
    }

    /// Its value where no axis takes part.
    pub fn as_constant(&self) -> Option<&Number> {
        self.terms.is_empty().then_some(&self.constant)
    }

    /// Whether no axis takes part.
    pub fn is_constant(&self) -> bool {
        self.terms.is_empty()
    }

    /// The form with another form in the place of an axis.
    #[must_use]
    pub fn replaced(&self, axis: &Axis, by: &Linear) -> Linear {
        let mut rest = self.clone();
        match rest.terms.remove(axis) {
            Some(times) => rest.add_times(by, &times),
            None => rest,
        }
    }

    /// Its value, given that of each axis; `None` where one lacks.
    pub fn value(&self, of: impl Fn(&Axis) -> Option<Number>) -> Option<Number> {
        let mut sum = self.constant.clone();
        for (axis, times) in &self.terms {
            sum += &(times * &of(axis)?);
        }
        Some(sum)
    }

    /// Its value at a point; `None` where the point lacks an axis.
    pub fn at(&self, point: &Point) -> Option<Number> {
        self.value(|axis| point.number(axis))
    }

    /// Whether only days take part, each a whole number of times.
    pub fn counts_days(&self) -> bool {
        self.terms.iter().all(|(axis, times)| axis.is_day() && times.floor() == *times)
    }
}

impl Constraint {
    /// One form below another, or equal to it where `inclusive`.
    pub fn less(low: &Linear, high: &Linear, inclusive: bool) -> Constraint {
        let relation = if inclusive { Relation::AtMost } else { Relation::Below };
        Constraint { form: low.sub(high), relation }
    }

    /// One form equal to another.
    pub fn equal(one: &Linear, other: &Linear) -> Constraint {
        Constraint { form: one.sub(other), relation: Relation::Zero }
    }

    /// What holds where it does not: any of these.
    pub fn negated(&self) -> Vec<Constraint> {
        let back = self.form.scale(&Number::from(-1));
        match self.relation {
            Relation::Below => vec![Constraint { form: back, relation: Relation::AtMost }],
            Relation::AtMost => vec![Constraint { form: back, relation: Relation::Below }],
            Relation::Zero => {
                let below = Constraint { form: self.form.clone(), relation: Relation::Below };
                vec![below, Constraint { form: back, relation: Relation::Below }]
            }
        }
    }

    /// Whether it holds where no axis takes part.
    pub fn verdict(&self) -> Option<bool> {
        self.form.as_constant().map(|value| self.relation.holds(value))
    }

    /// Whether it holds at a point; `None` where the point lacks an axis.
    pub fn holds_at(&self, point: &Point) -> Option<bool> {
        self.form.at(point).map(|value| self.relation.holds(&value))
    }

    /// The same said in one way only: its first multiple is one up or down, and between whole days `< 0` is `<= -1`.
    #[must_use]
    pub fn normal(&self) -> Constraint {
        let Some(first) = self.form.terms.values().next() else { return self.clone() };
        let days = self.form.terms.keys().all(Axis::is_day);
        let least = self.form.terms.values().map(size).min().filter(|_| days);
        // Divided by its least multiple a form of days is as a rule whole; where it is not, it may be as it stands.
        let whole = least.and_then(|least| self.divided(&least)).filter(|constraint| constraint.form.counts_days());
        let whole = whole.or_else(|| self.form.counts_days().then(|| self.clone()));
        let same = match (&whole, self.relation) {
            (Some(whole), _) => whole.tight(),
            (None, Relation::Below | Relation::AtMost | Relation::Zero) => {
                self.divided(&size(first)).unwrap_or_else(|| self.clone())
            }
        };
        let backward = same.form.terms.values().next().is_some_and(Number::is_negative);
        if same.relation == Relation::Zero && backward {
            return Constraint { form: same.form.scale(&Number::from(-1)), relation: Relation::Zero };
        }
        same
    }

    /// The set of its axis, where a single one takes part.
    pub fn alone(&self) -> Option<(Axis, AxisSet)> {
        let mut terms = self.form.terms.iter();
        let (Some((axis, times)), None) = (terms.next(), terms.next()) else { return None };
        let bound = (-self.form.constant.clone()).over(times)?;
        let inclusive = self.relation != Relation::Below;
        let rising = times.is_positive();
        let set = match axis {
            Axis::Number(_) => AxisSet::Numbers(match self.relation {
                Relation::Zero => NumberSet::point(bound),
                Relation::Below | Relation::AtMost if rising => NumberSet::below(bound, inclusive),
                Relation::Below | Relation::AtMost => NumberSet::above(bound, inclusive),
            }),
            Axis::Day(_) => AxisSet::Days(days(bound, self.relation, rising)),
            Axis::Product | Axis::Country(_) | Axis::Text(_) | Axis::Flag(_) => return None,
        };
        Some((axis.clone(), set))
    }

    /// The constraint with another axis in the place of one.
    #[must_use]
    pub fn renamed(&self, from: &Axis, to: &Axis) -> Constraint {
        Constraint { form: self.form.replaced(from, &Linear::axis(to.clone())), relation: self.relation }
    }

    fn divided(&self, by: &Number) -> Option<Constraint> {
        let factor = Number::one().over(by)?;
        Some(Constraint { form: self.form.scale(&factor), relation: self.relation })
    }

    /// For a form that is a whole number save for its constant.
    fn tight(&self) -> Constraint {
        let (terms, constant) = (self.form.terms.clone(), &self.form.constant);
        match self.relation {
            Relation::Below => Constraint {
                form: Linear { terms, constant: constant.floor() + Number::one() },
                relation: Relation::AtMost,
            },
            Relation::AtMost => {
                Constraint { form: Linear { terms, constant: constant.ceil() }, relation: Relation::AtMost }
            }
            Relation::Zero if constant.floor() == *constant => self.clone(),
            Relation::Zero => Constraint { form: Linear::constant(Number::one()), relation: Relation::Zero },
        }
    }
}

impl Relation {
    /// Whether a value stands so to zero.
    pub fn holds(self, value: &Number) -> bool {
        match self {
            Relation::Below => value.is_negative(),
            Relation::AtMost => !value.is_positive(),
            Relation::Zero => value.is_zero(),
        }
    }
}

/// The days below, at most or at a bound; with a falling form, those above it.
fn days(bound: Number, relation: Relation, rising: bool) -> DaySet {
    let up_to = |number: &Number| DaySet::before(Day::from_number(near(number)));
    let since = |number: &Number| DaySet::from_day(Day::from_number(near(number)));
    let (low, high) = (bound.ceil(), bound.floor());
    let next = high.clone() + Number::one();
    match (relation, rising) {
        (Relation::Below, true) => up_to(&low),
        (Relation::AtMost, true) => up_to(&next),
        (Relation::Below, false) => since(&next),
        (Relation::AtMost, false) => since(&low),
        (Relation::Zero, _) => since(&low).meet(&up_to(&next)),
    }
}

/// The nearest number a day can have.
fn near(number: &Number) -> i32 {
    let least = if number.is_negative() { i32::MIN } else { i32::MAX };
    number.whole().and_then(|whole| i32::try_from(whole).ok()).unwrap_or(least)
}

fn size(number: &Number) -> Number {
    if number.is_negative() { -number.clone() } else { number.clone() }
}
