use crate::diagnostic::Diagnostic;
use crate::lint::mistakes;
use crate::proof::Proved;
use crate::source::Files;

/// Tariffs that prevail nowhere.
pub fn check(proved: &Proved<'_>, _: &Files) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for program in &proved.programs {
        // Where it is not decided what prevails, nothing can be said of what never does.
        if !program.findings.is_empty() {
            continue;
        }
        let Some(jurisdiction) = proved.book.jurisdictions.get(program.jurisdiction) else { continue };
        let Some(of) = jurisdiction.programs.get(program.program.0) else { continue };
        for (at, tariff) in of.tariffs.iter().enumerate() {
            if program.prevail.contains(&at) {
                continue;
            }
            let why = if program.in_force.contains(&at) {
                "this tariff never prevails: wherever it applies another goes before it"
            } else {
                "this tariff is never in force"
            };
            found.push(
                Diagnostic::new(&mistakes::NO_EFFECT, tariff.span, why)
                    .help("take it away, or say `overrides` where it should go before the others"),
            );
        }
    }
    found
}
