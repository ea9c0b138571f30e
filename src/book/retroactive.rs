use crate::book::{Book, Builtin, Terms};
use crate::trade::Day;

impl Book {
    /// Whether something became known after its first day, or changes an end that has no first day: then what a past entry owes
    /// may have changed since.
    pub fn is_retroactive(&self) -> bool {
        let entered = [Builtin::Entered.id()];
        let rows = self.tables.iter().flat_map(|table| table.all_rows());
        let tables = rows.into_iter().any(|row| row.known > row.since.unwrap_or(Day::FIRST));
        tables
            || self.jurisdictions.iter().any(|jurisdiction| {
                let late = |terms: &Terms| terms.known > terms.since.unwrap_or(Day::FIRST);
                let other_dates = jurisdiction.programs.iter().any(|program| program.by != entered);
                let programs = jurisdiction.programs.iter().any(|program| {
                    program.tariffs.iter().any(|one| late(&one.terms))
                        || program.exemptions.iter().any(|one| late(&one.terms))
                        || program.schedules.iter().any(|one| late(&one.terms))
                        || program.deductions.iter().any(|one| late(&one.terms))
                });
                let acts = jurisdiction.acts.iter().any(|one| late(&one.terms));
                let precedences = jurisdiction.precedences.iter().any(|one| late(&one.terms));
                let exchanges = jurisdiction.exchanges.iter().any(|rate| rate.known > rate.since.unwrap_or(Day::FIRST));
                other_dates
                    || programs
                    || acts
                    || precedences
                    || exchanges
                    || jurisdiction.assumes.iter().any(|assume| assume.known > Day::FIRST)
                    || !jurisdiction.courts.is_empty()
            })
    }
}
