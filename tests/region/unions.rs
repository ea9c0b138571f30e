//! Unions of cells: every point of a small grid before and after each operation.

use proptest::prelude::*;
use tradec::region::{
    Answer, Axis, AxisSet, Cell, Constraint, CountrySet, DaySet, Emptiness, Linear, NumberSet, Point, PointValue,
    ProductSet, Region,
};
use tradec::trade::{Country, Day, Number};

fn country(at: u8) -> Country {
    Country::at(usize::from(at)).unwrap()
}

fn day(at: i32) -> Day {
    Day::from_number(20_000 + at)
}

fn axes() -> Vec<(Axis, Vec<PointValue>)> {
    let numbers = |values: &[i64]| values.iter().map(|at| PointValue::Number(Number::ratio(*at, 2).unwrap())).collect();
    vec![
        (Axis::Product, (0..3).map(PointValue::Product).collect()),
        (Axis::country("origin"), (0..3).map(|at| PointValue::Country(country(at))).collect()),
        (Axis::day("entered"), (0..4).map(|at| PointValue::Day(day(at))).collect()),
        (Axis::day("loaded"), (1..3).map(|at| PointValue::Day(day(at))).collect()),
        (Axis::flag("f"), vec![PointValue::Flag(false), PointValue::Flag(true)]),
        (Axis::number("a"), numbers(&[0, 1, 2])),
        (Axis::number("b"), numbers(&[0, 2, 3])),
    ]
}

fn grid() -> Vec<Point> {
    axes().into_iter().fold(vec![Point::default()], |points, (axis, values)| {
        let longer = points.iter().flat_map(|point| {
            values.iter().map(|value| {
                let mut point = point.clone();
                point.0.insert(axis.clone(), value.clone());
                point
            })
        });
        longer.collect()
    })
}

/// What a region is made of, to be judged by itself.
#[derive(Debug, Clone)]
enum Words {
    Set(Axis, AxisSet),
    Row(Constraint),
    And(Box<Words>, Box<Words>),
    Or(Box<Words>, Box<Words>),
    Less(Box<Words>, Box<Words>),
    Not(Box<Words>),
}

impl Words {
    fn region(&self) -> Region {
        match self {
            Words::Set(axis, set) => Region::from(Cell::everything().with(axis.clone(), set.clone())),
            Words::Row(row) => Region::from(Cell::everything().where_(row.clone())),
            Words::And(a, b) => a.region().meet(&b.region()),
            Words::Or(a, b) => a.region().union(&b.region()),
            Words::Less(a, b) => a.region().minus(&b.region()),
            Words::Not(a) => a.region().complement(),
        }
    }

    fn say(&self, point: &Point) -> bool {
        match self {
            Words::Set(axis, set) => set.holds(&point.0[axis]),
            Words::Row(row) => row.holds_at(point).unwrap(),
            Words::And(a, b) => a.say(point) && b.say(point),
            Words::Or(a, b) => a.say(point) || b.say(point),
            Words::Less(a, b) => a.say(point) && !b.say(point),
            Words::Not(a) => !a.say(point),
        }
    }
}

fn words() -> impl Strategy<Value = Words> {
    let product = (0..3u64, 0..3u64)
        .prop_map(|(low, length)| Words::Set(Axis::Product, AxisSet::Products(ProductSet::range(low, low + length))));
    let origin = prop::collection::vec(0..3u8, 1..3).prop_map(|places| {
        let set: CountrySet = places.into_iter().map(country).collect();
        Words::Set(Axis::country("origin"), AxisSet::Countries(set))
    });
    let entered = (0..4i32).prop_map(|at| Words::Set(Axis::day("entered"), AxisSet::Days(DaySet::from_day(day(at)))));
    let flag = any::<bool>().prop_map(|flag| Words::Set(Axis::flag("f"), AxisSet::Flag(flag)));
    let number = (0..4i64, any::<bool>()).prop_map(|(at, inclusive)| {
        let set = NumberSet::below(Number::ratio(at, 2).unwrap(), inclusive);
        Words::Set(Axis::number("a"), AxisSet::Numbers(set))
    });
    let row = (any::<bool>(), 0..3u8, -1..=1i64).prop_map(|(days, kind, constant)| {
        let form = |name: &str| Linear::axis(if days { Axis::day(name) } else { Axis::number(name) });
        let (one, other) = if days { (form("entered"), form("loaded")) } else { (form("a"), form("b")) };
        let other = other.add(&Linear::constant(Number::from(constant)));
        Words::Row(match kind {
            0 => Constraint::less(&one, &other, false),
            1 => Constraint::less(&other, &one, true),
            _ => Constraint::equal(&one, &other),
        })
    });
    let leaf = prop_oneof![product, origin, entered, flag, number, row.clone(), row];
    leaf.prop_recursive(4, 12, 2, |inner| {
        let pair = || (inner.clone().prop_map(Box::new), inner.clone().prop_map(Box::new));
        prop_oneof![
            pair().prop_map(|(a, b)| Words::And(a, b)),
            pair().prop_map(|(a, b)| Words::Or(a, b)),
            pair().prop_map(|(a, b)| Words::Less(a, b)),
            inner.clone().prop_map(|a| Words::Not(Box::new(a))),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_region_says_what_its_words_say(words in words()) {
        let region = words.region();
        prop_assert!(!region.overflowed);
        let simple = region.clone().simplified();
        let mut any = false;
        for point in grid() {
            let said = words.say(&point);
            any |= said;
            prop_assert_eq!(region.contains_point(&point), said, "{:?}", point);
            prop_assert_eq!(simple.contains_point(&point), said, "simplified, {:?}", point);
        }
        match region.emptiness() {
            Emptiness::Empty => prop_assert!(!any),
            Emptiness::Holds(point) => prop_assert!(region.contains_point(&point)),
            Emptiness::CannotTell => prop_assert!(false, "these are easy"),
        }
    }

    #[test]
    fn inclusion_agrees_with_the_grid(one in words(), other in words()) {
        let (a, b) = (one.region(), other.region());
        let inside = grid().iter().all(|point| !other.say(point) || one.say(point));
        match a.includes(&b) {
            Answer::Yes => prop_assert!(inside),
            // A point off the grid may be the reason.
            Answer::No => {
                let Emptiness::Holds(point) = b.minus(&a).emptiness() else { panic!("no point shows it") };
                prop_assert!(b.contains_point(&point) && !a.contains_point(&point));
            }
            Answer::CannotTell => prop_assert!(false, "these are easy"),
        }
        prop_assert_eq!(a.includes(&a.meet(&b)), Answer::Yes);
        prop_assert_eq!(a.union(&b).includes(&b), Answer::Yes);
        prop_assert_eq!(a.meet(&a.complement()).emptiness(), Emptiness::Empty);
        prop_assert_eq!(a.union(&a.complement()).includes(&Region::everything()), Answer::Yes);
    }
}

fn product(at: u64) -> Cell {
    Cell::everything().with(Axis::Product, AxisSet::Products(ProductSet::range(at, at + 1)))
}

#[test]
fn a_list_of_codes_is_one_cell() {
    let region: Region = (0..2_000).map(|at| product(at * 2)).collect::<Region>().simplified();
    assert_eq!(region.cells.len(), 1);
    assert_eq!(region.complement().cells.len(), 1);
}

#[test]
fn too_many_cells_cannot_be_told() {
    let cells = (0..10_000u64).map(|at| {
        let flags = (0..14).map(|bit| (Axis::flag(&format!("f{bit}")), AxisSet::Flag(at >> bit & 1 == 1)));
        let cell = product(at).with(Axis::number("n"), AxisSet::Numbers(NumberSet::point(Number::from(at as i64))));
        flags.fold(cell, |cell, (axis, set)| cell.with(axis, set))
    });
    let region: Region = cells.collect();
    assert!(region.overflowed);
    assert_eq!(region.emptiness(), Emptiness::CannotTell);
    assert_eq!(region.complement().emptiness(), Emptiness::CannotTell);
    assert_eq!(region.includes(&Region::everything()), Answer::CannotTell);
    assert_eq!(region.meet(&Region::nothing()).emptiness(), Emptiness::Empty);
}

#[test]
fn a_renamed_axis_meets_what_is_there() {
    let flag = |name: &str, value| Cell::everything().with(Axis::flag(name), AxisSet::Flag(value));
    let cell = flag("a", true).meet(&flag("b", false));
    assert!(cell.renamed(&Axis::flag("a"), &Axis::flag("b")).is_evidently_empty());
    let linear = |name: &str| Linear::axis(Axis::number(name));
    let less = Cell::everything().where_(Constraint::less(&linear("x"), &linear("y"), false));
    assert!(less.renamed(&Axis::number("x"), &Axis::number("y")).is_evidently_empty());
}
