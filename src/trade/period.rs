use serde::{Deserialize, Serialize};

use crate::trade::Day;

/// Days from `since` up to, and not including, `until`. Open ends are [`Day::FIRST`] and [`Day::LAST`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// The first day.
    pub since: Day,
    /// The first day no longer in it.
    pub until: Day,
}

impl Period {
    /// Every day.
    pub const ALWAYS: Period = Period { since: Day::FIRST, until: Day::LAST };

    /// Whether it holds a day.
    pub fn holds(self, day: Day) -> bool {
        self.since <= day && day < self.until
    }

    /// Whether it holds no day.
    pub fn is_empty(self) -> bool {
        self.since >= self.until
    }

    /// The days of both.
    #[must_use]
    pub fn meet(self, other: Period) -> Period {
        Period { since: self.since.max(other.since), until: self.until.min(other.until) }
    }
}

/// The same days of every year, first and last included: `each year 11-15 through 02-28` runs over New Year. 29 February is
/// the last of February in any year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Season {
    /// Month and day of the first day.
    pub from: (i8, i8),
    /// Month and day of the last day.
    pub through: (i8, i8),
}

impl Season {
    /// The years that [`Season::periods`] spells out: beyond them every year is like one of these.
    pub const YEARS: std::ops::RangeInclusive<i16> = 1800..=2300;

    /// A month and day that some year has; 02-29 among them.
    pub fn is_day(month: i8, day: i8) -> bool {
        Day::of(2024, month, day).is_some()
    }

    /// Whether a day lies in it.
    pub fn holds(self, day: Day) -> bool {
        let Some((year, month, date)) = day.parts() else { return false };
        let last_of_february = Day::of(year, 2, 29).is_none() && (month, date) == (2, 28);
        let at = (month, date);
        // In a common year the 28th is also what 02-29 names.
        let reaches_from = at >= self.from || (last_of_february && self.from == (2, 29));
        let reaches_through = at <= self.through;
        if self.from <= self.through { reaches_from && reaches_through } else { reaches_from || reaches_through }
    }

    /// Its stretches in the years that matter, one after another.
    pub fn periods(self) -> Vec<Period> {
        let day = |year: i16, (month, date): (i8, i8)| {
            Day::of(year, month, date).or_else(|| Day::of(year, month, 28)).unwrap_or(Day::FIRST)
        };
        Season::YEARS
            .map(|year| {
                let end = if self.from <= self.through { year } else { year.saturating_add(1) };
                Period { since: day(year, self.from), until: day(end, self.through).next() }
            })
            .collect()
    }
}
