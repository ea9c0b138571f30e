use crate::book::{Book, CourtView, Ground, MeasureId, ProgramId};
use crate::proof::{ProvedProgram, sweep};
use crate::region::{CountrySet, DaySet, Region};
use crate::trade::Period;

/// A stretch of products and a class of origins on which the measures of a program do not change.
#[derive(Debug, Clone, Copy)]
pub struct Strip<'p> {
    /// The first twelve-digit number.
    pub start: u64,
    /// One past the last.
    pub end: u64,
    /// The origins.
    pub origins: CountrySet,
    /// Which of the program's timelines says what prevails here: strips that are alike share one.
    pub timeline: usize,
    /// The measures at hand, in the order that the timeline counts them.
    pub measures: &'p [MeasureId],
}

/// Which of the measures of a strip prevail, and when.
#[derive(Debug, Clone, Copy)]
pub struct SpellOf<'p> {
    /// The days on which the book is asked.
    pub known: Period,
    /// The days, of the date that counts.
    pub days: &'p DaySet,
    /// What else has to hold.
    pub when: &'p Region,
    /// Which measures, by their place in the strip.
    pub prevailing: &'p [usize],
}

impl ProvedProgram {
    /// The strips of the program: no two of them have a product and an origin in common.
    pub fn strips(&self) -> impl Iterator<Item = Strip<'_>> {
        self.stretches.iter().map(|one| Strip {
            start: one.start,
            end: one.end,
            origins: one.origins,
            timeline: one.timeline,
            measures: &one.measures,
        })
    }

    /// What prevails when in strips of a timeline: disjoint in days, known-on days and conditions.
    pub fn spells(&self, timeline: usize) -> impl Iterator<Item = SpellOf<'_>> {
        let spells = self.timelines.get(timeline).map(|timeline| timeline.spells.as_slice()).unwrap_or(&[]);
        spells.iter().map(|spell| SpellOf {
            known: spell.known,
            days: &spell.days,
            when: &spell.when,
            prevailing: &spell.prevailing,
        })
    }
}

/// Decides one program of a book by one way to look at rulings.
pub fn prove_program_where(book: &Book, jurisdiction: usize, id: ProgramId, view: CourtView) -> Option<ProvedProgram> {
    let law = book.jurisdictions.get(jurisdiction)?;
    Some(sweep::prove_program(book, jurisdiction, id, &Ground::new(book, law), view))
}
