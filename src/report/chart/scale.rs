use crate::report::chart::pen::Area;
use crate::report::timeline::Timeline;
use crate::trade::{Day, Number, Period};

/// Where days and rates lie in a drawing.
#[derive(Debug, Clone)]
pub struct Scale {
    /// The field of the steps.
    pub field: Area,
    days: Period,
    /// The rate at the top of the field, and of one step of its axis.
    pub top: Number,
    step: Number,
}

impl Scale {
    /// With room for all that a history shows.
    pub fn of(timeline: &Timeline, field: Area) -> Scale {
        let mut most = Number::zero();
        for stretch in &timeline.stretches {
            let standing = &stretch.standing;
            let known: Number = standing.shares.iter().filter_map(|share| share.rate.clone()).sum();
            let bounds = [&standing.total, &standing.at_least, &standing.at_most].into_iter().flatten().cloned();
            most = bounds.chain([known]).fold(most, Number::max);
        }
        let step = step_of(&most);
        let steps = most.over(&step).map_or_else(Number::one, |steps| steps.ceil()).max(Number::one());
        let since = timeline.stretches.first().map_or(Day::FIRST, |one| one.days.since);
        let until = timeline.stretches.last().map_or(Day::LAST, |one| one.days.until);
        Scale { field, days: Period { since, until }, top: steps * &step, step }
    }

    /// The days that are drawn.
    pub fn days(&self) -> Period {
        self.days
    }

    /// Where a day begins.
    pub fn x(&self, day: Day) -> i64 {
        let count = |day: Day| i64::from(day.number()) - i64::from(self.days.since.number());
        let whole = count(self.days.until).max(1);
        self.field.left + self.field.width() * count(day).clamp(0, whole) / whole
    }

    /// How high a rate lies.
    pub fn y(&self, rate: &Number) -> i64 {
        let share = rate.over(&self.top).unwrap_or_else(Number::zero) * Number::from(self.field.height());
        self.field.bottom - (share + Number::one().half()).floor().whole().unwrap_or(0)
    }

    /// The rates at which the axis has a mark.
    pub fn marks(&self) -> Vec<Number> {
        let mut marks = vec![Number::zero()];
        while let Some(next) = marks.last().map(|last| last + &self.step).filter(|next| *next <= self.top) {
            marks.push(next);
        }
        marks
    }

    /// The first days of months or years that the axis names, so that their names have room.
    pub fn calendar(&self) -> Vec<(Day, String)> {
        let count = i64::from(self.days.until.number()) - i64::from(self.days.since.number());
        let (Some(first), Some(last)) = (self.days.since.parts(), self.days.until.parts()) else { return Vec::new() };
        let month = |(year, month, _): (i16, i8, i8)| i64::from(year) * 12 + i64::from(month) - 1;
        // Sixty pixels for a name; a month has thirty days.
        let fits = |step: &i64| step * 30 * self.field.width() / count.max(1) >= 6_000;
        let step = [1, 2, 3, 6, 12, 24, 60, 120, 600].into_iter().find(fits).unwrap_or(1_200);
        let months = (month(first)..=month(last)).filter(|at| at % step == 0);
        let days = months.filter_map(|at| {
            let (year, month) = (i16::try_from(at / 12).ok()?, i8::try_from(at % 12 + 1).ok()?);
            let name = if step >= 12 { year.to_string() } else { format!("{year}-{month:02}") };
            Some((Day::of(year, month, 1)?, name))
        });
        days.filter(|(day, _)| self.days.holds(*day)).collect()
    }
}

/// A round step of which at most six reach as far as a rate: 1, 2 or 5 times a power of ten.
fn step_of(most: &Number) -> Number {
    let ten = Number::from(10);
    let mut power = Number::ratio(1, 100_000).unwrap_or_else(Number::one);
    loop {
        for times in [1, 2, 5] {
            let step = power.clone() * Number::from(times);
            if step.clone() * Number::from(6) >= *most && !most.is_zero() {
                return step;
            }
        }
        // Where nothing is levied an axis up to a few percent shows that.
        if most.is_zero() {
            return Number::ratio(1, 50).unwrap_or_else(Number::one);
        }
        power = power * &ten;
    }
}
