use std::collections::BTreeMap;

use crate::book::StatementId;
use crate::diagnostic::Diagnostic;
use crate::lint::{Find, Group};
use crate::proof::Proved;
use crate::source::Files;

rule! {
    /// An older exception survives a newer measure
    ///
    /// `exception-survives`: a narrower measure goes before a broader one even when it is the older law. So when a rate is
    /// raised for everyone, an older rate for one country or product still holds. That is the classic slip.
    ///
    /// Example: `gb: tariff steel from GB = 5% since 2024-01-01; tariff steel from * = 50% since 2025-06-04;`
    ///
    /// To mend it: say in the newer statement `keeps gb` where that is meant (no amount changes), else `overrides gb`.
    "W0310" "exception-survives": Group::Check, Find::Proved(check);
}

/// An older measure that goes before a newer one which neither overrides nor keeps it: one warning for each newer statement.
fn check(proved: &Proved<'_>, _: &Files) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for program in &proved.programs {
        let Some(jurisdiction) = proved.book.jurisdictions.get(program.jurisdiction) else { continue };
        let Some(of) = jurisdiction.programs.get(program.program.0) else { continue };
        // The rows of a list that a statement reads are one statement, and among themselves as the list has them.
        let id = |at: usize| of.tariffs.get(at).map(|tariff| tariff.id);
        let mut by_new: BTreeMap<StatementId, (usize, Vec<usize>)> = BTreeMap::new();
        let mut by_place: Vec<(usize, usize)> = program.survivors.keys().map(|(old, new)| (*new, *old)).collect();
        by_place.sort_unstable();
        for (new, old) in by_place {
            let (Some(new_id), Some(old_id)) = (id(new), id(old)) else { continue };
            if new_id == old_id {
                continue;
            }
            let (first, olds) = by_new.entry(new_id).or_insert_with(|| (new, Vec::new()));
            // One row of each older statement stands for all.
            if *first == new && !olds.iter().any(|known| id(*known) == Some(old_id)) {
                olds.push(old);
            }
        }
        let mut in_order: Vec<(usize, Vec<usize>)> = by_new.into_values().collect();
        in_order.sort_unstable();
        for (new, olds) in in_order {
            let Some(newer) = of.tariffs.get(new) else { continue };
            let Some((first, survivor)) =
                olds.first().and_then(|old| Some((old, program.survivors.get(&(*old, new))?)))
            else {
                continue;
            };
            let Some(older) = of.tariffs.get(*first) else { continue };
            let rate = |tariff: &crate::book::Tariff, row: usize| {
                tariff.rows.get(row).map_or(String::new(), |row| row.written.to_string())
            };
            let from = match survivor.origins.first() {
                Some(country) if survivor.origins.len() == 1 => format!(" from {country}"),
                _ => String::new(),
            };
            let label = older.marks.label.clone();
            let name = label.clone().map_or("the older exception".to_string(), |label| format!("the older `{label}`"));
            let mut warning = Diagnostic::new(
                &MISTAKE,
                newer.span,
                format!(
                    "{name} still holds: goods{from} pay {} and not the {} of this line, because {}",
                    rate(older, survivor.old.row),
                    rate(newer, survivor.new.row),
                    if survivor.says_so {
                        "the older law says that it overrides this"
                    } else {
                        "the narrower measure goes first"
                    }
                ),
            )
            .also(older.span, "this is the older law");
            for old in olds.iter().skip(1).take(3) {
                if let Some(other) = of.tariffs.get(*old) {
                    warning = warning.also(other.span, "and this");
                }
            }
            let mut labels: Vec<String> =
                olds.iter().filter_map(|old| of.tariffs.get(*old)?.marks.label.clone()).collect();
            labels.dedup();
            warning = if labels.is_empty() {
                warning.help("put a label before the older statement, and say `keeps LABEL` here if that is meant, if not `overrides LABEL`")
            } else {
                let list = labels.join(", ");
                warning.help(format!("if that is meant, say `keeps {list}`; if not, `overrides {list}`"))
            };
            found.push(warning);
        }
    }
    found
}
