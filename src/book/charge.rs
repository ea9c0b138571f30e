use serde::{Deserialize, Serialize};

use crate::book::{FactId, ProgramId};
use crate::trade::{Currency, Day, Dimension, Mode, Number};

/// What kind of payment a program asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ProgramKind {
    /// Duties: tariffs.
    Duty,
    /// A tax, after duties.
    Tax,
    /// A fee, after duties.
    Fee,
}

impl ProgramKind {
    /// Whether it is a tax or a fee.
    pub fn is_charge(self) -> bool {
        match self {
            ProgramKind::Duty => false,
            ProgramKind::Tax | ProgramKind::Fee => true,
        }
    }
}

/// How what a program asks is rounded.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Rounding {
    /// Once for all lines of an entry, and shared among them again; else line by line.
    pub per_entry: bool,
    /// To multiples of this amount of the jurisdiction's currency; nothing for its minor unit.
    pub step: Option<Number>,
    /// Which way.
    pub mode: Mode,
}

impl Rounding {
    /// The step of amounts in a currency.
    pub fn step(&self, currency: Currency) -> Number {
        self.step.clone().unwrap_or_else(|| currency.minor())
    }
}

/// One summand of what a charge is a part of. Duties, fees and programs are taken rounded, value and facts exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum BaseTerm {
    /// A money fact, `value` among them.
    Fact(FactId),
    /// All duties of the jurisdiction.
    Duties,
    /// All its fees.
    Fees,
    /// One program.
    Program(ProgramId),
}

/// So much of its goods a tariff holds for, first come first served.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quota {
    /// Its name.
    pub name: String,
    /// How much there is in each period, in base units or money.
    pub amount: Number,
    /// What is counted.
    pub unit: QuotaUnit,
    /// When it is filled anew.
    pub period: QuotaPeriod,
    /// What was used of it before a day, the later day first.
    pub used: Vec<(Number, Day)>,
    /// Whether nothing may be imported over it.
    pub bans: bool,
}

/// What a quota counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum QuotaUnit {
    /// A quantity, in base units.
    Quantity(Dimension),
    /// Value, in a currency.
    Money(Currency),
}

/// When a quota is filled anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum QuotaPeriod {
    /// Never.
    Total,
    /// Each year on this month and day.
    Year(i8, i8),
    /// On 1 January, April, July and October.
    Quarter,
    /// On the first of each month.
    Month,
}

impl QuotaPeriod {
    /// Which of the quota's periods a day lies in: numbers that grow with the days.
    pub fn of(self, day: Day) -> i64 {
        let (year, month, date) = day.parts().unwrap_or((0, 1, 1));
        let (year, month) = (i64::from(year), i64::from(month));
        match self {
            QuotaPeriod::Total => 0,
            QuotaPeriod::Year(from_month, from_day) => {
                // A year that begins on 29 February begins on 1 March where there is none.
                if (month, date) >= (i64::from(from_month), from_day) { year } else { year - 1 }
            }
            QuotaPeriod::Quarter => year * 4 + (month - 1) / 3,
            QuotaPeriod::Month => year * 12 + month - 1,
        }
    }

    /// The first day of the period in which a day lies.
    pub fn first_day(self, day: Day) -> Day {
        if self == QuotaPeriod::Total {
            return Day::FIRST;
        }
        let mut first = day;
        while first > Day::FIRST && self.of(first.previous()) == self.of(day) {
            first = first.previous();
        }
        first
    }
}
