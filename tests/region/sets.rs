//! Each kind of set: every element of a small universe before and after each operation.

use proptest::prelude::*;
use tradec::region::{AxisSet, CountrySet, DaySet, NumberSet, PointValue, ProductSet, TextSet};
use tradec::trade::{Country, Day, Number, Period, ProductCode, Season, TOP};

/// The laws of one kind of set, over elements that tell apart any two of the sets tried.
macro_rules! laws {
    ($name:ident, $kind:ty, $sets:expr, $universe:expr, $holds:expr) => {
        proptest! {
            #[test]
            fn $name(a in $sets, b in $sets) {
                let holds = $holds;
                let (both, either, less, other) = (a.meet(&b), a.union(&b), a.minus(&b), a.complement());
                let universe = $universe;
                for element in &universe {
                    let (in_a, in_b) = (holds(&a, element), holds(&b, element));
                    prop_assert_eq!(holds(&both, element), in_a && in_b);
                    prop_assert_eq!(holds(&either, element), in_a || in_b);
                    prop_assert_eq!(holds(&less, element), in_a && !in_b);
                    prop_assert_eq!(holds(&other, element), !in_a);
                    prop_assert!(holds(&<$kind>::everything(), element) && !holds(&<$kind>::nothing(), element));
                }
                prop_assert_eq!(a.is_empty(), universe.iter().all(|element| !holds(&a, element)));
                prop_assert_eq!(a.is_everything(), universe.iter().all(|element| holds(&a, element)));
                let inside = universe.iter().all(|element| !holds(&b, element) || holds(&a, element));
                prop_assert_eq!(a.includes(&b), inside);
                // Equal sets are equal values.
                prop_assert_eq!(&either, &b.union(&a));
                prop_assert_eq!(&both, &b.meet(&a));
                prop_assert_eq!(&less, &a.meet(&b.complement()));
                prop_assert_eq!(&other.complement(), &a);
                prop_assert_eq!(&both.union(&less), &a);
                prop_assert_eq!(a.is_empty(), a.sample().is_none());
            }
        }
    };
}

fn ranges() -> impl Strategy<Value = Vec<(u64, u64)>> {
    prop::collection::vec((0..24u64, 0..6u64).prop_map(|(start, length)| (start, start + length)), 0..9)
}

fn product_sets() -> impl Strategy<Value = ProductSet> {
    prop_oneof![
        9 => (ranges(), any::<bool>()).prop_map(|(ranges, flip)| {
            let set = ProductSet::from_ranges(ranges);
            if flip { set.complement() } else { set }
        }),
        1 => Just(ProductSet::everything()),
    ]
}

laws!(
    products,
    ProductSet,
    product_sets(),
    (0..32u64).chain([TOP - 1]).collect::<Vec<_>>(),
    |set: &ProductSet, number: &u64| set.holds(*number)
);

fn day_sets() -> impl Strategy<Value = DaySet> {
    (ranges(), any::<bool>(), any::<bool>()).prop_map(|(ranges, flip, open)| {
        let day = |at: u64| Day::from_number(20_000 + i32::try_from(at).unwrap());
        let periods = ranges.into_iter().map(|(since, until)| Period { since: day(since), until: day(until) });
        let set = DaySet::from_periods(periods);
        let set = if open { set.union(&DaySet::from_day(day(28))) } else { set };
        if flip { set.complement() } else { set }
    })
}

laws!(
    days,
    DaySet,
    day_sets(),
    (19_999..20_033).chain([i32::MIN, i32::MAX - 1]).map(Day::from_number).collect::<Vec<_>>(),
    |set: &DaySet, day: &Day| set.holds(*day)
);

fn number_sets() -> impl Strategy<Value = NumberSet> {
    let part = (0..8i64, 0..4i64, any::<bool>(), any::<bool>(), 0..8u8).prop_map(
        |(low, length, with_low, with_high, open)| {
            let above = NumberSet::above(Number::from(low), with_low);
            let below = NumberSet::below(Number::from(low + length), with_high);
            match open {
                0 => above,
                1 => below,
                2 => NumberSet::point(Number::from(low)),
                _ => above.meet(&below),
            }
        },
    );
    prop::collection::vec(part, 0..5)
        .prop_map(|parts| parts.iter().fold(NumberSet::nothing(), |set, part| set.union(part)))
}

laws!(
    numbers,
    NumberSet,
    number_sets(),
    (-1..24i64).map(|at| Number::ratio(at, 2).unwrap()).collect::<Vec<_>>(),
    |set: &NumberSet, number: &Number| set.holds(number)
);

laws!(
    countries,
    CountrySet,
    prop::collection::vec(0..275usize, 0..40).prop_map(|places| {
        let set: CountrySet = places.iter().filter_map(|at| Country::at(*at)).collect();
        if places.len() % 2 == 0 { set } else { set.complement() }
    }),
    Country::all().collect::<Vec<_>>(),
    |set: &CountrySet, country: &Country| set.holds(*country)
);

laws!(
    texts,
    TextSet,
    (prop::collection::btree_set("[a-d]|other", 0..4), any::<bool>()).prop_map(|(texts, except)| {
        let set: TextSet = texts.into_iter().collect();
        if except { set.complement() } else { set }
    }),
    ["a", "b", "c", "d", "other", "zzz"].map(str::to_string).to_vec(),
    |set: &TextSet, text: &String| set.holds(text)
);

proptest! {
    #[test]
    fn samples_lie_within(days in day_sets(), numbers in number_sets(), products in product_sets()) {
        for set in [AxisSet::Days(days), AxisSet::Numbers(numbers), AxisSet::Products(products)] {
            prop_assert_eq!(set.sample().is_none(), set.is_empty());
            if let Some(value) = set.sample() {
                prop_assert!(set.holds(&value), "{:?} not in {:?}", value, set);
            }
        }
    }
}

#[test]
fn a_code_is_all_beneath_it() {
    let heading = ProductSet::of(ProductCode::parse("7208", false).unwrap());
    let line = ProductSet::of(ProductCode::parse("7208.10.1500", false).unwrap());
    assert!(heading.includes(&line) && !line.includes(&heading) && heading.meets(&line));
    assert_eq!(heading.ranges(), [(720_800_000_000, 720_900_000_000)]);
    assert_eq!(ProductSet::union_of([&heading, &line]), heading);
    assert_eq!(ProductSet::everything().sample(), Some(10_000_000_000));
}

#[test]
fn countries_are_counted_and_in_order() {
    let set: CountrySet = ["ZW", "CN", "AN", "DE"].iter().filter_map(|code| Country::parse(code).ok()).collect();
    let codes: Vec<_> = set.iter().map(Country::code).collect();
    assert_eq!((set.len(), codes), (4, vec!["AN", "CN", "DE", "ZW"]));
    assert_eq!(set.sample().map(Country::code), Some("CN"));
    assert_eq!(CountrySet::everything().len(), Country::all().count());
}

#[test]
fn days_are_shown_as_people_would_write_them() {
    let day = |text: &str| Day::parse(text).unwrap();
    let shown = |set: &DaySet| set.first().unwrap().to_string();
    assert_eq!(DaySet::WRITTEN.0, Day::of(1000, 1, 1).unwrap().number());
    assert_eq!(DaySet::WRITTEN.1, Day::of(9999, 12, 31).unwrap().number() + 1);
    assert_eq!(DaySet::RECENT, Day::of(2000, 1, 1).unwrap().number());
    assert_eq!(shown(&DaySet::everything()), "2025-01-01");
    assert_eq!(shown(&DaySet::before(day("2018-03-23"))), "2018-03-22");
    assert_eq!(shown(&DaySet::from_day(day("2018-03-23"))), "2018-03-23");
    let winter = DaySet::season(Season { from: (11, 15), through: (2, 28) });
    assert_eq!(winter.sample().unwrap().to_string(), "2000-11-15");
    assert!(winter.holds(day("2024-01-01")) && !winter.holds(day("2024-02-29")) && !winter.holds(day("2024-11-14")));
    assert!(DaySet::season(Season { from: (3, 1), through: (2, 29) }).holds(day("2024-02-29")));
}

#[test]
fn numbers_are_shown_plain() {
    let number = |text: &str| Number::parse(text).unwrap();
    let shown = |set: &NumberSet| set.sample().unwrap().to_string();
    let between =
        |low: &str, high: &str| NumberSet::above(number(low), true).meet(&NumberSet::below(number(high), false));
    assert_eq!(shown(&NumberSet::everything()), "1");
    assert_eq!(shown(&NumberSet::above(number("800"), false)), "801");
    assert_eq!(shown(&between("800", "2500")), "801");
    assert_eq!(shown(&between("3", "3.5")), "3");
    assert_eq!(shown(&between("0.2", "0.4")), "0.3");
    assert_eq!(shown(&between("0.21", "0.25")), "0.23");
    assert_eq!(shown(&NumberSet::point(Number::ratio(1, 3).unwrap())), "1/3");
    assert_eq!(shown(&between("0", "5").complement()), "6");
    let ends: Vec<_> = NumberSet::below(number("5"), true).intervals().map(|(_, high)| high.cloned()).collect();
    assert_eq!(ends, [std::ops::Bound::Included(number("5"))]);
}

#[test]
fn flags_that_contradict_leave_nothing() {
    let (yes, no) = (AxisSet::Flag(true), AxisSet::Flag(false));
    assert!(yes.meet(&no).is_empty() && !yes.meet(&yes).is_empty());
    assert_eq!(yes.complement(), no);
    assert!(yes.union(&no).unwrap().is_everything());
    assert!(!yes.holds(&PointValue::Flag(false)) && yes.includes(&yes.meet(&no)));
}
