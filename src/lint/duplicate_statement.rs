use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Jurisdiction, Program, StatementId, Tariff};
use crate::diagnostic::{Diagnostic, Edit, Safety};
use crate::lint::neighbours::{Scope, scope_of_tariff};
use crate::lint::{Find, Group, Subject};
use crate::trade::Day;

rule! {
    /// A statement that says again what another says
    ///
    /// `duplicate-statement`: two tariffs of one program ask the same of the same goods, and the days of the one lie within those of
    /// the other. An act that ends one of them leaves the other standing, and nobody notices.
    ///
    /// Example: `tariff 72 from CN = 25% since 2025-01-01; tariff 72 from CN = 25% since 2025-03-01;`
    ///
    /// To mend it: take one away; where the later law is to be cited, end the first where it begins.
    "W0534" "duplicate-statement": Group::Opinion, Find::Written(check);
}

/// Tariffs that stand within another of the same scope and rate, with no other law between.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (jurisdiction, program) in subject.programs() {
        let reached = reached(jurisdiction);
        let mut alike: BTreeMap<(Scope, String), Vec<&Tariff>> = BTreeMap::new();
        let plain = |one: &&Tariff| {
            one.listed.is_none()
                && one.quota.is_none()
                && one.overrides.is_empty()
                && one.keeps.is_empty()
                && !reached.contains(&one.id)
        };
        for tariff in program.tariffs.iter().filter(plain) {
            let mut rates: Vec<String> =
                tariff.rows.iter().map(|row| format!("{:?} {:?}", row.origin.area, row.rate)).collect();
            rates.sort();
            let what = format!("{rates:?} {:?}", tariff.marks.code);
            alike.entry((scope_of_tariff(tariff), what)).or_default().push(tariff);
        }
        for group in alike.into_values().filter(|group| group.len() > 1) {
            for (at, one) in group.iter().enumerate() {
                let is_outer = |(place, other): &(usize, &&Tariff)| {
                    *place != at && holds(other, one) && (!holds(one, other) || *place < at)
                };
                let Some((_, outer)) = group.iter().enumerate().find(is_outer) else { continue };
                if between(program, outer, one) {
                    continue;
                }
                let mut told = Diagnostic::new(&MISTAKE, one.span, "this says what another statement says already")
                    .also(outer.span, "it holds on all days of this one")
                    .help("take one away, or end the first where this one begins");
                if one.marks.label.is_none() {
                    let whole = subject.with_semicolon(one.span);
                    told = told.mended(Safety::Proved, vec![Edit { span: whole, text: String::new() }]);
                }
                found.push(told);
            }
        }
    }
    found.sort_by_key(Diagnostic::span);
    found
}

/// The statements that an act or a ruling reaches: with them days are not what is written.
fn reached(jurisdiction: &Jurisdiction) -> BTreeSet<StatementId> {
    let acts = jurisdiction.acts.iter().flat_map(|act| act.targets.iter().map(|(id, _)| *id));
    let rulings = jurisdiction.courts.rulings.iter().flat_map(|ruling| ruling.targets.iter().map(|(id, _)| *id));
    acts.chain(rulings).collect()
}

fn since(tariff: &Tariff) -> Day {
    tariff.terms.since.unwrap_or(Day::FIRST)
}

/// Whether one holds, and is known, on all days on which the other is.
fn holds(outer: &Tariff, inner: &Tariff) -> bool {
    let end = |one: &Tariff| one.terms.until.unwrap_or(Day::LAST);
    since(outer) <= since(inner) && end(outer) >= end(inner) && outer.terms.known <= inner.terms.known
}

/// Whether some other statement for some of the goods begins between the two, or says that it goes before one of them: then the
/// later one takes back what that changed.
fn between(program: &Program, first: &Tariff, second: &Tariff) -> bool {
    program.tariffs.iter().any(|other| {
        let is_other = other.id != first.id && other.id != second.id;
        let begins =
            since(first) < since(other) && since(other) <= since(second) || other.overrides.contains(&first.id);
        let meets = || {
            let products = other.products.iter().any(|one| second.products.iter().any(|of| of.area.meets(&one.area)));
            products && other.rows.iter().any(|row| second.rows.iter().any(|of| of.origin.area.meets(&row.origin.area)))
        };
        is_other && begins && meets()
    })
}
