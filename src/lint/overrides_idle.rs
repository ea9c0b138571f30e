use std::collections::BTreeSet;

use crate::book::{ActKind, Jurisdiction, Program, StatementId, Tariff, Terms};
use crate::diagnostic::{Diagnostic, Safety};
use crate::lint::{Find, Group, Subject};
use crate::region::{CountrySet, ProductSet};
use crate::source::Span;
use crate::trade::{Day, Period};

rule! {
    /// A statement overrides what it never meets
    ///
    /// `overrides-idle`: no shipment is under both statements on any day, so there is nothing to go before. The `overrides` may be
    /// meant for another label, or a day or a code of the statement is wrong.
    ///
    /// Example: `a: tariff 72 from CN = 25%; tariff 72 from DE = 10% overrides a;`
    ///
    /// To mend it: take it away, or name the statement that is meant.
    "W0536" "overrides-idle": Group::Opinion, Find::Written(check);
}

/// `overrides` of statements that have no goods, origins or days in common with the one that says it.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let written = subject.by_span();
    let mut found = Vec::new();
    for (jurisdiction, program) in subject.programs() {
        let mut seen = BTreeSet::new();
        for tariff in program.tariffs.iter().filter(|one| !one.overrides.is_empty()) {
            let Some(placed) = written.get(&tariff.span).filter(|_| seen.insert(tariff.id)) else { continue };
            let paths = &placed.statement.clauses.overrides;
            let spans: Vec<Span> = paths.iter().map(|path| path.span).collect();
            let own: Vec<&Tariff> = program.tariffs.iter().filter(|one| one.id == tariff.id).collect();
            for (at, path) in paths.iter().enumerate() {
                let name = path.parts.last().map_or("", |part| part.text.as_str());
                let is_named = |id: &&StatementId| label_of(program, **id).is_some_and(|label| label == name);
                let named: Vec<StatementId> = tariff.overrides.iter().filter(is_named).copied().collect();
                if named.is_empty() || named.iter().any(|id| meets(jurisdiction, program, &own, *id)) {
                    continue;
                }
                let mut told = Diagnostic::new(
                    &MISTAKE,
                    path.span,
                    format!("no shipment is under this and under `{}`, so nothing is overridden", path.text()),
                )
                .help("take it away, or name the statement that is meant");
                if let Some(edit) = subject.without(&spans, at, "overrides") {
                    told = told.mended(Safety::Proved, vec![edit]);
                }
                found.push(told);
            }
        }
    }
    found
}

/// The label of a tariff or exemption.
fn label_of(program: &Program, id: StatementId) -> Option<&str> {
    let tariffs = program.tariffs.iter().filter(|one| one.id == id).map(|one| &one.marks);
    let exemptions = program.exemptions.iter().filter(|one| one.id == id).map(|one| &one.marks);
    tariffs.chain(exemptions).find_map(|marks| marks.label.as_deref())
}

/// Whether a shipment may be under one of some tariffs and under a statement.
fn meets(jurisdiction: &Jurisdiction, program: &Program, own: &[&Tariff], id: StatementId) -> bool {
    let tariffs = program.tariffs.iter().filter(|one| one.id == id).map(|one| {
        let origins = one.rows.iter().map(|row| row.origin.area).collect::<Vec<CountrySet>>();
        (&one.products, origins, &one.terms)
    });
    let exemptions = program.exemptions.iter().filter(|one| one.id == id).map(|one| {
        let origins = one.origins.iter().map(|origin| origin.area).collect::<Vec<CountrySet>>();
        (&one.products, origins, &one.terms)
    });
    tariffs.chain(exemptions).any(|(products, origins, terms)| {
        let areas = ProductSet::union_of(products.iter().map(|one| &one.area));
        own.iter().any(|tariff| {
            tariff.products.iter().any(|one| areas.meets(&one.area))
                && tariff.rows.iter().any(|row| origins.iter().any(|origin| origin.meets(&row.origin.area)))
                && !days(jurisdiction, tariff.id, &tariff.terms).meet(days(jurisdiction, id, terms)).is_empty()
        })
    })
}

/// The days of a statement, as long as an `extend` may make them.
fn days(jurisdiction: &Jurisdiction, id: StatementId, terms: &Terms) -> Period {
    let is_extended =
        |act: &crate::book::Act| act.kind == ActKind::Extend && act.targets.iter().any(|(target, _)| *target == id);
    let until = if jurisdiction.acts.iter().any(is_extended) { None } else { terms.until };
    Period { since: terms.since.unwrap_or(Day::FIRST), until: until.unwrap_or(Day::LAST) }
}
