use std::collections::BTreeSet;

use crate::book::mistakes;
use crate::diagnostic::Diagnostic;
use crate::proof::Proved;

/// `keeps` of what would not survive: the statement it names never goes before the one that says it.
pub fn idle_keeps(proved: &Proved<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for program in proved.programs.iter().filter(|program| program.findings.is_empty()) {
        let Some(jurisdiction) = proved.book.jurisdictions.get(program.jurisdiction) else { continue };
        let Some(of) = jurisdiction.programs.get(program.program.0) else { continue };
        // In a program that chooses by amount nothing survives by being narrower, and nothing is warned of.
        if of.choice.is_some() {
            continue;
        }
        let mut seen = BTreeSet::new();
        // The rows of a list that a statement reads are one statement.
        for tariff in of.tariffs.iter().filter(|tariff| !tariff.keeps.is_empty() && seen.insert(tariff.id)) {
            let is_kept = |old: usize| {
                program
                    .kept
                    .iter()
                    .any(|(kept, new)| *kept == old && of.tariffs.get(*new).is_some_and(|new| new.id == tariff.id))
            };
            let named = |old: &usize| of.tariffs.get(*old).is_some_and(|old| tariff.keeps.contains(&old.id));
            let olds: Vec<usize> = (0..of.tariffs.len()).filter(named).collect();
            // Statements that share a label are kept together: one that survives is enough.
            let label = |old: &usize| of.tariffs.get(*old).and_then(|old| old.marks.label.clone());
            let surviving: BTreeSet<Option<String>> = olds.iter().filter(|old| is_kept(**old)).map(label).collect();
            let mut told: BTreeSet<Option<String>> = BTreeSet::new();
            for old in olds {
                let name = label(&old);
                let Some(older) = of.tariffs.get(old) else { continue };
                if !surviving.contains(&name) && told.insert(name.clone()) {
                    let name = name.unwrap_or_default();
                    found.push(
                        Diagnostic::new(
                            &mistakes::BAD_OVERRIDES,
                            tariff.span,
                            format!("`{name}` never goes before this, so there is nothing to keep"),
                        )
                        .also(older.span, "this would not survive")
                        .help(format!("take `keeps {name}` away")),
                    );
                }
            }
        }
    }
    found
}
