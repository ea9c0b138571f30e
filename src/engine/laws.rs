use std::collections::BTreeSet;

use crate::book::{Book, CourtView, Jurisdiction, View};

/// A state of the law by which a line is judged: as it stands, or one that `contested` and `refundable` compare it with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Law {
    /// With what was known on the day of entry.
    pub as_of_entry: bool,
    /// How rulings are looked at.
    pub courts: CourtView,
}

impl Law {
    /// As it stands.
    pub const NOW: Law = Law { as_of_entry: false, courts: CourtView::AsIs };
    /// As it was known on the day of entry.
    pub const THEN: Law = Law { as_of_entry: true, courts: CourtView::AsIs };
    /// With every pending ruling at work.
    pub const PENDING: Law = Law { as_of_entry: false, courts: CourtView::Pending };
    /// With what is final from the start at work.
    pub const FROM_THE_START: Law = Law { as_of_entry: false, courts: CourtView::FromTheStart };
}

/// Which states of the law are looked at beside the one that stands.
#[derive(Debug, Clone, Copy, Default)]
pub struct Compared {
    /// What was known on the day of entry may have been something else.
    pub then: bool,
    /// Some ruling is pending.
    pub pending: bool,
    /// Some ruling is final from the start.
    pub from_the_start: bool,
}

impl Compared {
    /// Those of a jurisdiction in a book that is asked in a way.
    pub fn of(book: &Book, jurisdiction: &Jurisdiction, view: View) -> Compared {
        let courts = &jurisdiction.courts;
        let known: BTreeSet<_> =
            courts.rulings.iter().filter(|one| one.known.asked_from() <= view.known_on).map(|one| one.id).collect();
        // A ruling that is undone changes nothing: to look at it costs time and no more.
        let from_the_start = courts.rulings.iter().any(|one| known.contains(&one.id) && one.is_ab_initio);
        Compared { then: book.is_retroactive(), pending: !known.is_empty(), from_the_start }
    }
}
