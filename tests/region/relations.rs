//! One cell with relations between numbers and days: never empty where a grid has a point, every witness verified.

use proptest::prelude::*;
use tradec::region::{
    Axis, AxisSet, Cell, Constraint, DaySet, Emptiness, End, Linear, NumberSet, Point, PointValue, Relation,
};
use tradec::trade::{Day, Number, Season};

const NAMES: [&str; 5] = ["a", "b", "c", "d", "e"];

/// Three numbers and two days.
fn axis(at: usize) -> Axis {
    let name = NAMES[at];
    if at < 3 { Axis::number(name) } else { Axis::day(name) }
}

fn half(at: i64) -> Number {
    Number::ratio(at, 2).unwrap()
}

fn forms() -> impl Strategy<Value = Linear> {
    (prop::collection::vec((0..5usize, -2..=2i64), 1..4), -4..=4i64).prop_map(|(terms, constant)| {
        terms.into_iter().fold(Linear::constant(half(constant)), |sum, (at, times)| {
            sum.add(&Linear::axis(axis(at)).scale(&Number::from(times)))
        })
    })
}

fn constraints() -> impl Strategy<Value = Constraint> {
    let relations = prop_oneof![Just(Relation::Below), Just(Relation::AtMost), Just(Relation::Zero)];
    (forms(), relations).prop_map(|(form, relation)| Constraint { form, relation })
}

/// Cells that lie within the grid's reach, with holes in some sets.
fn cells() -> impl Strategy<Value = Cell> {
    let sets = prop::collection::vec((-2..=2i64, 0..=3i64, any::<bool>(), 0..4u8), 5);
    (sets, prop::collection::vec(constraints(), 0..5)).prop_map(|(sets, constraints)| {
        let mut cell = Cell::everything();
        for (at, (low, length, inclusive, kind)) in sets.into_iter().enumerate() {
            let (low, high) = (low, low + length);
            let set = if at < 3 {
                let above = NumberSet::above(Number::from(low), inclusive);
                let within = above.meet(&NumberSet::below(Number::from(high), inclusive));
                AxisSet::Numbers(match kind {
                    0 => within.complement(),
                    1 => above,
                    _ => within,
                })
            } else {
                let day = |number: i64| Day::from_number(i32::try_from(number).unwrap());
                let within = DaySet::from_day(day(low)).meet(&DaySet::before(day(high + 1)));
                AxisSet::Days(match kind {
                    0 => within.complement(),
                    1 => DaySet::from_day(day(low)),
                    _ => within,
                })
            };
            cell = cell.with(axis(at), set);
        }
        constraints.into_iter().fold(cell, Cell::where_)
    })
}

fn grid() -> Vec<Point> {
    let numbers: Vec<_> = [-4, -1, 0, 1, 2, 5].map(|at| PointValue::Number(half(at))).to_vec();
    let days: Vec<_> = (-2..=3).map(|at| PointValue::Day(Day::from_number(at))).collect();
    let mut points = vec![Point::default()];
    for at in 0..5 {
        let values = if at < 3 { &numbers } else { &days };
        let longer = points.iter().flat_map(|point| {
            values.iter().map(move |value| {
                let mut point = point.clone();
                point.0.insert(axis(at), value.clone());
                point
            })
        });
        points = longer.collect();
    }
    points
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn verdicts_agree_with_the_grid(cell in cells(), form in forms()) {
        let inside: Vec<Point> = grid().into_iter().filter(|point| cell.contains_point(point)).collect();
        let days = cell.constraints.iter().flat_map(|row| row.form.terms.keys()).any(Axis::is_day);
        match cell.emptiness() {
            Emptiness::Empty => prop_assert!(inside.is_empty(), "{:?} is in a cell said to be empty", inside.first()),
            Emptiness::Holds(point) => {
                prop_assert!(cell.contains_point(&point));
                let named = cell.axes.keys().chain(cell.constraints.iter().flat_map(|row| row.form.terms.keys()));
                for axis in named {
                    prop_assert!(point.get(axis).is_some(), "no value for {axis}");
                }
            }
            // Fractions are decided always; only whole days may be out of reach.
            Emptiness::CannotTell => {
                prop_assert!(days);
                return Ok(());
            }
        }
        if cell.emptiness() == Emptiness::Empty {
            return Ok(());
        }
        let extremes = cell.extremes(&form);
        let back = cell.extremes(&form.scale(&Number::from(-1)));
        let turned = |end: &End| match end {
            End::At(value) => End::At(-value.clone()),
            End::Towards(value) => End::Towards(-value.clone()),
            other => other.clone(),
        };
        prop_assert_eq!(&extremes.high, &turned(&back.low));
        for value in inside.iter().filter_map(|point| form.at(point)) {
            match &extremes.high {
                End::At(high) => prop_assert!(value <= *high),
                End::Towards(high) => prop_assert!(value < *high),
                End::None | End::CannotTell => {}
            }
        }
        let there = |value: &Number| cell.clone().where_(Constraint::equal(&form, &Linear::constant(value.clone())));
        let above = |value: &Number| cell.clone().where_(Constraint::less(&Linear::constant(value.clone()), &form, false));
        let found = |cell: Cell| cell.emptiness() != Emptiness::Empty;
        match &extremes.high {
            End::At(high) => prop_assert!(found(there(high)) && !matches!(above(high).emptiness(), Emptiness::Holds(_))),
            End::Towards(high) => {
                prop_assert!(!matches!(there(high).emptiness(), Emptiness::Holds(_)));
                prop_assert!(found(above(&(high - &Number::ratio(1, 1000).unwrap()))));
            }
            End::None => prop_assert!(found(above(&Number::from(1_000_000)))),
            End::CannotTell => prop_assert!(days || form.terms.keys().any(Axis::is_day)),
        }
    }
}

fn number(name: &str) -> Linear {
    Linear::axis(Axis::number(name))
}

fn of(value: i64) -> Linear {
    Linear::constant(Number::from(value))
}

#[test]
fn a_share_of_a_value() {
    let fifth = number("value").scale(&Number::ratio(1, 5).unwrap());
    let content = Cell::everything().where_(Constraint::less(&fifth, &number("content"), true));
    let content = content.where_(Constraint::less(&number("content"), &number("value"), true));
    let content = content.where_(Constraint::less(&of(0), &number("content"), true));
    let rich = content.clone().where_(Constraint::less(&of(800), &number("value"), false));
    let Emptiness::Holds(point) = rich.emptiness() else { panic!("{rich:?}") };
    assert!(rich.contains_point(&point));
    let poor = content.clone().where_(Constraint::less(&number("value"), &of(100), true));
    let extremes = poor.extremes(&number("content"));
    assert_eq!((extremes.low, extremes.high), (End::At(Number::zero()), End::At(Number::from(100))));
    let below = content.where_(Constraint::less(&number("content"), &of(0), false));
    assert_eq!(below.emptiness(), Emptiness::Empty);
}

#[test]
fn between_two_days_lies_no_third() {
    let (early, late) = (Linear::axis(Axis::day("early")), Linear::axis(Axis::day("late")));
    let next = early.add(&of(1));
    let apart =
        Cell::everything().where_(Constraint::less(&early, &late, false)).where_(Constraint::less(&late, &next, false));
    assert_eq!(apart.emptiness(), Emptiness::Empty);
    let middle = Linear::axis(Axis::day("middle"));
    let odd = Cell::everything().where_(Constraint::equal(&middle.scale(&Number::from(2)), &of(7)));
    assert_eq!(odd.emptiness(), Emptiness::Empty);
}

#[test]
fn a_relation_of_one_axis_is_a_set() {
    let cell = Cell::everything().where_(Constraint::less(&number("x").scale(&Number::from(-2)), &of(6), false));
    assert!(cell.constraints.is_empty());
    assert_eq!(cell.axes[&Axis::number("x")], AxisSet::Numbers(NumberSet::above(Number::from(-3), false)));
    let day = Linear::axis(Axis::day("d")).scale(&Number::from(2));
    let cell = Cell::everything().where_(Constraint::less(&day, &of(7), true));
    assert_eq!(cell.axes[&Axis::day("d")], AxisSet::Days(DaySet::before(Day::from_number(4))));
}

#[test]
fn a_hard_question_ends() {
    // Twelve numbers, none of which may be zero, all tied together and contradictory.
    let mut cell = Cell::everything();
    let names: Vec<String> = (0..12).map(|at| format!("x{at}")).collect();
    for name in &names {
        cell = cell.with(Axis::number(name), AxisSet::Numbers(NumberSet::point(Number::zero()).complement()));
    }
    for (at, one) in names.iter().enumerate() {
        for other in names.iter().skip(at + 1) {
            let sum = number(one).scale(&Number::from(i64::try_from(at).unwrap() + 2)).add(&number(other));
            cell = cell.where_(Constraint::less(&sum, &of(3), true)).where_(Constraint::less(&of(-3), &sum, true));
        }
    }
    let started = std::time::Instant::now();
    let _ = cell.emptiness();
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}

#[test]
fn seasons_are_tied_together_quickly() {
    // Loaded in spring and entered in autumn, but within thirty days.
    let season = |from, through| AxisSet::Days(DaySet::season(Season { from, through }));
    let (loaded, entered) = (Axis::day("loaded"), Axis::day("entered"));
    let form = |axis: &Axis| Linear::axis(axis.clone());
    let cell = Cell::everything()
        .with(loaded.clone(), season((3, 1), (5, 31)))
        .with(entered.clone(), season((9, 1), (11, 30)))
        .where_(Constraint::less(&form(&loaded), &form(&entered), true));
    let soon = |days| cell.clone().where_(Constraint::less(&form(&entered), &form(&loaded).add(&of(days)), true));
    assert_eq!(soon(30).emptiness(), Emptiness::Empty);
    let Emptiness::Holds(point) = soon(120).emptiness() else { panic!("from May to September") };
    assert_eq!(point.get(&entered), Some(&PointValue::Day(Day::parse("2000-09-01").unwrap())));
    let wait = soon(400).extremes(&form(&entered).sub(&form(&loaded)));
    assert_eq!(wait.low, End::At(Number::from(93)));
}
