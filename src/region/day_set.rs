use serde::{Deserialize, Serialize};

use crate::region::spans::Spans;
use crate::trade::{Day, Period, Season};

/// A set of days: half-open intervals of [`Day::number`] from [`Day::FIRST`] up to [`Day::LAST`], sorted and apart. Cheap
/// to clone. [`Day::LAST`] itself is the end of all days and in no set.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
pub struct DaySet(Spans<i32>);

/// How days are written down: nothing stands for every day, which nearly every element of a book has.
type Written = Option<Spans<i32>>;

impl From<Written> for DaySet {
    fn from(written: Written) -> DaySet {
        written.map_or_else(DaySet::everything, DaySet)
    }
}

impl From<DaySet> for Written {
    fn from(days: DaySet) -> Written {
        Some(days.0).filter(|days| !days.is(&FIRST, &LAST))
    }
}

const FIRST: i32 = i32::MIN;
const LAST: i32 = i32::MAX;

impl DaySet {
    /// The numbers of the days that can be written, 1000-01-01 up to and not including 10000-01-01.
    pub const WRITTEN: (i32, i32) = (-354_285, 2_932_897);
    /// 2025-01-01: the day shown where any day will do.
    pub const SHOWN: i32 = 20_089;
    /// 2000-01-01: an interval that begins earlier is shown only where no other will do.
    pub const RECENT: i32 = 10_957;

    /// Every day.
    pub fn everything() -> DaySet {
        DaySet(Spans::one(FIRST, LAST))
    }

    /// No day.
    pub fn nothing() -> DaySet {
        DaySet(Spans::nothing())
    }

    /// The days of a period.
    pub fn period(period: Period) -> DaySet {
        DaySet(Spans::one(period.since.number(), period.until.number()))
    }

    /// The days of many periods, in any order.
    pub fn from_periods(periods: impl IntoIterator<Item = Period>) -> DaySet {
        let numbers = periods.into_iter().map(|period| (period.since.number(), period.until.number()));
        DaySet(Spans::gather(numbers))
    }

    /// The days of a season, in the years of [`Season::YEARS`].
    pub fn season(season: Season) -> DaySet {
        DaySet::from_periods(season.periods())
    }

    /// A day and all after it.
    pub fn from_day(day: Day) -> DaySet {
        DaySet(Spans::one(day.number(), LAST))
    }

    /// All days before one.
    pub fn before(day: Day) -> DaySet {
        DaySet(Spans::one(FIRST, day.number()))
    }

    /// One day.
    pub fn one(day: Day) -> DaySet {
        DaySet(Spans::one(day.number(), day.next().number()))
    }

    /// What either has.
    #[must_use]
    pub fn union(&self, other: &DaySet) -> DaySet {
        DaySet(self.0.union(&other.0))
    }

    /// What both have.
    #[must_use]
    pub fn meet(&self, other: &DaySet) -> DaySet {
        DaySet(self.0.meet(&other.0))
    }

    /// Whether they have a day in common.
    pub fn meets(&self, other: &DaySet) -> bool {
        self.0.meets(&other.0)
    }

    /// What this has and the other lacks.
    #[must_use]
    pub fn minus(&self, other: &DaySet) -> DaySet {
        DaySet(self.0.minus(&other.0))
    }

    /// Every other day.
    #[must_use]
    pub fn complement(&self) -> DaySet {
        DaySet::everything().minus(self)
    }

    /// Whether it has a day.
    pub fn holds(&self, day: Day) -> bool {
        self.0.holds(&day.number())
    }

    /// Whether it has all that the other has.
    pub fn includes(&self, other: &DaySet) -> bool {
        self.0.includes(&other.0)
    }

    /// Whether it has no day.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether it has every day.
    pub fn is_everything(&self) -> bool {
        self.0.is(&FIRST, &LAST)
    }

    /// A day of it that can be written, where it has one: the first of its first interval; where that is open the last, and
    /// 2025-01-01 where both ends are open.
    pub fn first(&self) -> Option<Day> {
        self.shown_from(FIRST)
    }

    /// A day to show: like [`DaySet::first`], of an interval that begins in this millennium where there is one, so that a
    /// season is not shown as it was in 1800.
    pub fn sample(&self) -> Option<Day> {
        let recent = self.0.list().iter().any(|(since, _)| *since >= DaySet::RECENT && *since < DaySet::WRITTEN.1);
        self.shown_from(if recent { DaySet::RECENT } else { FIRST })
    }

    /// Its stretches, sorted and apart.
    pub fn periods(&self) -> impl Iterator<Item = Period> {
        self.0
            .list()
            .iter()
            .map(|(since, until)| Period { since: Day::from_number(*since), until: Day::from_number(*until) })
    }

    fn shown_from(&self, from: i32) -> Option<Day> {
        let (low, high) = DaySet::WRITTEN;
        let written = self.0.list().iter().find(|(since, until)| *since >= from && *since < high && *until > low);
        let (since, until) = written.or(self.0.list().first())?;
        let number = match (*since >= low, *until <= high) {
            (true, _) => *since,
            (false, true) => *until - 1,
            (false, false) => DaySet::SHOWN,
        };
        Some(Day::from_number(number))
    }
}
