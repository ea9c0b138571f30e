use crate::diagnostic::Diagnostic;
use crate::lint::mistakes;
use crate::proof::Proved;
use crate::source::Files;

/// Schedules of a jurisdiction that does not say which countries pay the rates of column 2.
pub fn check(proved: &Proved<'_>, _: &Files) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for jurisdiction in proved.book.jurisdictions.iter().filter(|one| one.column2.is_empty()) {
        let first = jurisdiction.programs.iter().find_map(|program| program.schedules.first());
        if let Some(schedule) = first {
            let said = "no country pays the rates of column 2 of this schedule";
            found.push(
                Diagnostic::new(&mistakes::COLUMN2_MISSING, schedule.span, said)
                    .paste("say which do", "column2 BY, CU, KP, RU;"),
            );
        }
    }
    found
}
