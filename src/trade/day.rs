use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A calendar day, as duties change at 12:01 a.m.: its number counted from 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Day(i32);

/// How long a `for 90 days` lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Length {
    /// So many days.
    Days(u32),
    /// Until the same day so many months later, or that month's last day where it lacks it.
    Months(u32),
    /// The same in years.
    Years(u32),
}

impl Day {
    /// Before every day that can be written: the start of what has always been.
    pub const FIRST: Day = Day(i32::MIN);
    /// After every day that can be written: the end of what holds until changed.
    pub const LAST: Day = Day(i32::MAX);

    /// Reads `2025-06-04`, and nothing else. Years 1000 to 9999.
    pub fn parse(text: &str) -> Option<Day> {
        let bytes = text.as_bytes();
        let shaped = bytes.len() == 10
            && bytes.iter().enumerate().all(|(at, byte)| match at {
                4 | 7 => *byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !shaped || text.starts_with('0') {
            return None;
        }
        text.parse::<Date>().ok().and_then(Day::from_date)
    }

    /// The day of a year, month and day of the month, where there is one.
    pub fn of(year: i16, month: i8, day: i8) -> Option<Day> {
        Date::new(year, month, day).ok().and_then(Day::from_date)
    }

    /// The day this machine's clock shows, in its own time zone.
    pub fn today() -> Day {
        use std::time::{SystemTime, UNIX_EPOCH};
        let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |passed| passed.as_secs());
        Day(i32::try_from(seconds / 86_400).unwrap_or(0))
    }

    /// The number of the day; [`Day::FIRST`] and [`Day::LAST`] are the least and greatest.
    pub fn number(self) -> i32 {
        self.0
    }

    /// The day of a number.
    pub fn from_number(number: i32) -> Day {
        Day(number)
    }

    /// The day after, the last for the last.
    #[must_use]
    pub fn next(self) -> Day {
        Day(self.0.saturating_add(1))
    }

    /// The day before, the first for the first.
    #[must_use]
    pub fn previous(self) -> Day {
        if self == Day::LAST { self } else { Day(self.0.saturating_sub(1)) }
    }

    /// The first day no longer in a stretch that begins here (language page, *Time*); `None` beyond the year 9999.
    pub fn after(self, length: Length) -> Option<Day> {
        let date = self.date()?;
        let later = match length {
            Length::Days(days) => jiff::Span::new().try_days(i64::from(days)),
            Length::Months(months) => jiff::Span::new().try_months(i64::from(months)),
            Length::Years(years) => jiff::Span::new().try_years(i64::from(years)),
        };
        later.and_then(|later| date.checked_add(later)).ok().and_then(Day::from_date)
    }

    /// Year, month and day of the month; `None` for [`Day::FIRST`] and [`Day::LAST`].
    pub fn parts(self) -> Option<(i16, i8, i8)> {
        self.date().map(|date| (date.year(), date.month(), date.day()))
    }

    fn from_date(date: Date) -> Option<Day> {
        let epoch = Date::constant(1970, 1, 1);
        date.since(epoch).ok().map(|span| Day(span.get_days()))
    }

    fn date(self) -> Option<Date> {
        let epoch = Date::constant(1970, 1, 1);
        // The first and last day are beyond what a span of days may hold.
        let days = jiff::Span::new().try_days(self.0).ok()?;
        epoch.checked_add(days).ok().filter(|date| date.year() >= 1)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.date() {
            Some(date) => write!(f, "{:04}-{:02}-{:02}", date.year(), date.month(), date.day()),
            None if self.0 < 0 => f.write_str("always"),
            None => f.write_str("for good"),
        }
    }
}
