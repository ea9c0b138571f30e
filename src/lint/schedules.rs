use std::collections::BTreeSet;

use crate::book::{Jurisdiction, Line, Schedule, Stretch};
use crate::region::{DaySet, ProductSet};
use crate::trade::{Day, Period, ProductCode};

/// The schedules of a jurisdiction.
pub struct Shelf<'a> {
    editions: Vec<Edition<'a>>,
}

/// One edition of a schedule and the days on which it is the one that holds.
pub struct Edition<'a> {
    /// The edition.
    pub schedule: &'a Schedule,
    /// Its days, those of later editions left out.
    pub days: DaySet,
    chapters: BTreeSet<u8>,
}

/// A schedule that lists fewer chapters is an excerpt: what it lacks there may well be.
const WHOLE: usize = 90;

impl<'a> Shelf<'a> {
    /// The schedules of one.
    pub fn of(jurisdiction: &'a Jurisdiction) -> Shelf<'a> {
        let mut editions = Vec::new();
        for program in &jurisdiction.programs {
            for schedule in &program.schedules {
                let (since, until) = (schedule.terms.since, schedule.terms.until);
                let since = since.unwrap_or(Day::FIRST);
                let mut days = DaySet::period(Period { since, until: until.unwrap_or(Day::LAST) });
                for later in program.schedules.iter().filter(|other| other.terms.since > schedule.terms.since) {
                    let since = later.terms.since.unwrap_or(Day::FIRST);
                    let until = later.terms.until.unwrap_or(Day::LAST);
                    days = days.minus(&DaySet::period(Period { since, until }));
                }
                let chapters = schedule.table.lines.iter().map(|line| line.code.chapter()).collect();
                editions.push(Edition { schedule, days, chapters });
            }
        }
        editions.sort_by_key(|one| one.schedule.terms.since);
        Shelf { editions }
    }

    /// The editions, the latest last.
    pub fn editions(&self) -> impl DoubleEndedIterator<Item = &Edition<'a>> {
        self.editions.iter()
    }

    /// Those that hold on some of these days; the latest where none does, and none where all of the days are before the first: of old
    /// law the schedule says nothing.
    pub fn on(&self, days: &DaySet) -> Vec<&Edition<'a>> {
        let held: Vec<&Edition<'a>> = self.editions.iter().filter(|one| one.days.meets(days)).collect();
        let first = self.editions.iter().filter_map(|one| one.days.periods().next()).map(|period| period.since).min();
        let is_old = days.periods().last().is_some_and(|last| first.is_some_and(|first| last.until <= first));
        if held.is_empty() && !is_old { self.editions.last().into_iter().collect() } else { held }
    }

    /// Whether some edition has lines of a chapter.
    pub fn has_chapter(&self, chapter: u8) -> bool {
        self.editions.iter().any(|one| one.chapters.contains(&chapter))
    }
}

impl Edition<'_> {
    /// Whether a line stands at, above or below some of these products.
    pub fn meets(&self, products: &ProductSet) -> bool {
        products.ranges().iter().any(|range| self.stretches(*range).next().is_some())
    }

    /// Whether some of these products are on a line that the schedule lists.
    pub fn lists(&self, products: &ProductSet) -> bool {
        products.ranges().iter().any(|range| self.stretches(*range).any(|stretch| stretch.is_listed))
    }

    /// Whether it can be told of a code that the schedule does not have it: of any where the schedule is whole, and otherwise where
    /// it has other lines of the same subheading.
    pub fn can_tell(&self, code: ProductCode) -> bool {
        let is_of_goods = self.chapters.contains(&code.chapter());
        let subheading = ProductCode::around(code.start(), code.digits().min(6));
        let knows = || self.meets(&ProductSet::of(subheading));
        is_of_goods && (self.chapters.len() >= WHOLE || (code.digits() > 6 && knows()))
    }

    /// The lines beneath the deepest code around this one that has any, and that code.
    pub fn lines_near(&self, code: ProductCode) -> Option<(ProductCode, Vec<&Line>)> {
        (4..code.digits()).rev().filter(|digits| digits % 2 == 0).find_map(|digits| {
            let around = ProductCode::around(code.start(), digits);
            let lines: BTreeSet<usize> = self
                .stretches((around.start(), around.end()))
                .filter(|one| one.is_listed)
                .map(|one| one.line)
                .collect();
            let lines: Vec<&Line> = lines.into_iter().filter_map(|at| self.schedule.table.lines.get(at)).collect();
            (!lines.is_empty()).then_some((around, lines))
        })
    }

    /// The stretches of its lines that meet a range of twelve-digit numbers.
    pub fn stretches(&self, (start, end): (u64, u64)) -> impl Iterator<Item = &Stretch> {
        let all = &self.schedule.table.stretches;
        let first = all.partition_point(|stretch| stretch.end <= start);
        all.get(first..).unwrap_or(&[]).iter().take_while(move |stretch| stretch.start < end)
    }
}
