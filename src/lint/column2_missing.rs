use crate::diagnostic::Diagnostic;
use crate::lint::{Find, Group};
use crate::proof::Proved;
use crate::source::Files;

rule! {
    /// A schedule of whose column 2 nobody pays the rates
    ///
    /// `column2-missing`: by General Note 3(b) of the Harmonized Tariff Schedule the rates of column 2 are due on goods of
    /// the countries that it names, whatever is claimed. A book that reads a schedule and does not say which these are
    /// takes the general rate for them too.
    ///
    /// Example: `schedule mfn = hts "hts_2025.csv" since 2025-01-01;` and no `column2`
    ///
    /// To mend it: say `column2 BY, CU, KP, RU;`
    "W0130" "column2-missing": Group::Check, Find::Proved(check);
}

/// Schedules of a jurisdiction that does not say which countries pay the rates of column 2.
fn check(proved: &Proved<'_>, _: &Files) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for jurisdiction in proved.book.jurisdictions.iter().filter(|one| one.column2.is_empty()) {
        let first = jurisdiction.programs.iter().find_map(|program| program.schedules.first());
        if let Some(schedule) = first {
            let said = "no country pays the rates of column 2 of this schedule";
            found.push(Diagnostic::new(&MISTAKE, schedule.span, said).paste("say which do", "column2 BY, CU, KP, RU;"));
        }
    }
    found
}
