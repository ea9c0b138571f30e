use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Line, Rate, StatementId, Tariff, base_unit};
use crate::diagnostic::Diagnostic;
use crate::lint::schedules::Shelf;
use crate::lint::uses::days_of;
use crate::lint::{Find, Group, Subject};
use crate::trade::{Dimension, Unit};

rule! {
    /// A rate in a unit that nobody reports
    ///
    /// `unit-not-reported`: the rate is an amount for each unit, and the schedule has the goods of all lines of this statement
    /// reported in other units, so that no entry has the quantity that is asked for. Lines without units say nothing, nor do those
    /// whose units cannot be read.
    ///
    /// Example: `tariff 8703.23.01 from * = 100 USD/t;` where the schedule's line says `No.`
    ///
    /// To mend it: write the rate in a unit of the lines, or declare the quantity as a fact and say `of` it.
    "W0556" "unit-not-reported": Group::Opinion, Find::Written(check);
}

/// Specific rates whose dimension no line of their goods reports.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for jurisdiction in &subject.book().jurisdictions {
        let shelf = Shelf::of(jurisdiction);
        if shelf.editions().next().is_none() {
            continue;
        }
        for program in &jurisdiction.programs {
            let mut by_id: BTreeMap<StatementId, Vec<&Tariff>> = BTreeMap::new();
            for tariff in &program.tariffs {
                by_id.entry(tariff.id).or_default().push(tariff);
            }
            for tariffs in by_id.into_values() {
                let asked: Vec<Dimension> = tariffs.iter().flat_map(|one| dimensions(one)).collect();
                let (Some(first), Some(dimension)) = (tariffs.first(), asked.first().copied()) else { continue };
                let mut lines: Vec<&Line> = Vec::new();
                for one in &tariffs {
                    let days = days_of(jurisdiction, one.id, &one.terms);
                    for edition in shelf.on(&days) {
                        let ranges = one.products.iter().flat_map(|element| element.area.ranges());
                        let met = ranges.flat_map(|range| edition.stretches(*range)).filter(|one| one.is_listed);
                        lines.extend(met.filter_map(|one| edition.schedule.table.lines.get(one.line)));
                    }
                }
                if let Some(reported) = other_units(&lines, &asked) {
                    let message = format!(
                        "this rate counts in {}, and the lines of its goods are reported in {}",
                        base_unit(subject.book(), dimension),
                        reported.into_iter().collect::<Vec<_>>().join(", ")
                    );
                    found
                        .push(Diagnostic::new(&MISTAKE, first.span, message).help(
                            "write it in a unit of the lines, or declare the quantity as a fact and say `of` it",
                        ));
                }
            }
        }
    }
    found
}

/// What a tariff's amounts are counted by, of those that name no fact.
fn dimensions(tariff: &Tariff) -> Vec<Dimension> {
    let mut all = Vec::new();
    for row in &tariff.rows {
        row.rate.each_part(&mut |part| {
            if let Rate::Specific { dimension, of: None, .. } = part {
                all.push(*dimension);
            }
        });
    }
    all
}

/// The units in which lines are reported, where each says some that can be read and none is of these dimensions.
fn other_units<'a>(lines: &[&'a Line], asked: &[Dimension]) -> Option<BTreeSet<&'a str>> {
    let mut words = BTreeSet::new();
    for line in lines {
        let units: Vec<Unit> = line.units.iter().map(|unit| Unit::of_schedule(unit)).collect::<Option<_>>()?;
        if units.is_empty() || units.iter().any(|unit| asked.contains(&unit.dimension)) {
            return None;
        }
        words.extend(line.units.iter().map(String::as_str));
    }
    (!words.is_empty()).then_some(words)
}
