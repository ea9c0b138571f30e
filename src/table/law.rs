use crate::book::{Book, ProgramKind};
use crate::table::layout::Layout;

/// Where the columns of results stand among those of a book whose rows are written, and how its jurisdictions ask their money.
pub struct Laws {
    /// For each column of the results its place among the book's own; nothing where it has none.
    pub places: Vec<Option<usize>>,
    /// Its jurisdictions.
    pub all: Vec<Law>,
}

/// How the results of a jurisdiction are written.
pub struct Law {
    /// The digits of its currency.
    pub digits: u32,
    /// The code of its currency.
    pub currency: String,
    /// For each column of the results the program that stands in it, where it is one of the jurisdiction's.
    pub cells: Vec<Option<usize>>,
    kinds: Vec<ProgramKind>,
    /// Whether it has taxes or fees.
    pub has_charges: bool,
}

impl Laws {
    /// Of a layout, for rows of a book.
    pub fn new(layout: &Layout<'_>, book: &Book) -> Laws {
        let own = book.columns();
        let place = |name: &str| own.iter().position(|one| one.name == name);
        let places: Vec<Option<usize>> = layout.book.columns().iter().map(|column| place(&column.name)).collect();
        let law = |(at, jurisdiction): (usize, &crate::book::Jurisdiction)| {
            let cell = |place: &Option<usize>| {
                let column = place.and_then(|place| own.get(place)).filter(|one| one.jurisdiction == at);
                column.map(|one| one.program.0)
            };
            let kinds: Vec<ProgramKind> = jurisdiction.programs.iter().map(|program| program.kind).collect();
            Law {
                digits: jurisdiction.currency.digits(),
                currency: jurisdiction.currency.code().to_string(),
                cells: places.iter().map(cell).collect(),
                has_charges: kinds.iter().any(|kind| kind.is_charge()),
                kinds,
            }
        };
        Laws { all: book.jurisdictions.iter().enumerate().map(law).collect(), places }
    }
}

impl Law {
    /// What all duties, taxes and fees come to, and what all of them do. Sums that do not fit were never settled.
    pub fn sums(&self, programs: &[i64]) -> [i64; 4] {
        let sum = |kind: ProgramKind| {
            let own = programs.iter().zip(&self.kinds).filter(|(_, own)| **own == kind);
            own.fold(0i64, |sum, (amount, _)| sum.saturating_add(*amount))
        };
        [sum(ProgramKind::Duty), sum(ProgramKind::Tax), sum(ProgramKind::Fee), total(programs)]
    }
}

/// What all programs come to: such sums always fit.
pub fn total(programs: &[i64]) -> i64 {
    programs.iter().fold(0i64, |sum, amount| sum.wrapping_add(*amount))
}
