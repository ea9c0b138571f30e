//! Which assumptions matter to a line: those that were used are left out, one after another, to see what comes of it.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::book::Assumed;
use crate::shipment::Outcome;
use crate::spec::explore::{Step, Ways};
use crate::spec::leaf::{Failed, Way};
use crate::spec::outcome::{Need, assembled, is_settled, needing, settled};
use crate::spec::run::{Followed, Line};

/// The most runs that are made for one line without assumptions; beyond it every assumption that was used is named.
const MOST_RUNS: usize = 5_000;

/// The assumptions without which the line would need the fact, or an amount or a control would be another.
pub fn assumed(line: Line<'_, '_>, followed: &Followed, outcome: &Outcome) -> Vec<String> {
    let mut runs = 0;
    let mut names = Vec::new();
    for used in &followed.used {
        let (name, need) = match used {
            Assumed::Fact(fact) => (line.ready.book.fact_name(*fact).to_string(), Need::Fact(*fact)),
            Assumed::Words(words) => (words.clone(), Need::Words(words.clone())),
        };
        if followed.is_cut || runs >= MOST_RUNS || matters(line, followed, outcome, (used, &need), &mut runs) {
            names.push(name);
        }
    }
    names.sort();
    names
}

/// Whether one assumption matters; counts the runs that it takes to see that.
fn matters(
    line: Line<'_, '_>,
    followed: &Followed,
    outcome: &Outcome,
    (used, need): (&Assumed, &Need),
    runs: &mut usize,
) -> bool {
    let (other, needs) = without(line, followed, used);
    *runs += other.runs;
    if needs.contains(need) || other.is_cut || other.leaves.is_empty() {
        return true;
    }
    match assembled(line.ready, line.shipment, &other, &needs) {
        Ok(without) => {
            without.programs != outcome.programs
                || without.refundable != outcome.refundable
                || without.contested != outcome.contested
                || without.controls != outcome.controls
                || without.currency != outcome.currency
                || without.needs != outcome.needs
        }
        Err(_) => true,
    }
}

/// What comes of the line without an assumption. Ways on which it was not looked at are as they were; the others are followed
/// anew from where it was.
fn without(line: Line<'_, '_>, known: &Followed, assumed: &Assumed) -> (Followed, BTreeSet<Need>) {
    // What counted as given did so because of what was needed with the assumption.
    if !known.also_given.is_empty() {
        return settled(line, Some(assumed), false);
    }
    let mut followed = Followed {
        owners: known.owners.clone(),
        words: known.words.clone(),
        looked_for: known.looked_for.clone(),
        ..Followed::nothing()
    };
    let mut begun: BTreeSet<Vec<usize>> = BTreeSet::new();
    let mut anew = |followed: &mut Followed, way: &Way| {
        let Some(before) = way.looked_at.get(assumed) else { return false };
        let steps: &[Step] = way.steps.get(..*before).unwrap_or(&way.steps);
        if begun.insert(steps.iter().map(|step| step.answer).collect()) {
            followed.follow(line, Ways::beneath(steps), Some(assumed), false);
        }
        true
    };
    for leaf in &known.leaves {
        if !anew(&mut followed, &leaf.way) {
            followed.leaf(Rc::clone(leaf));
        }
    }
    for failed in &known.faults {
        if !anew(&mut followed, &failed.way) {
            followed.fault(Failed { fault: failed.fault.clone(), way: failed.way.clone() });
        }
    }
    let needs = needing(&followed);
    if is_settled(&followed, &needs) {
        return (followed, needs);
    }
    let (mut settled, needs) = settled(line, Some(assumed), false);
    settled.runs += followed.runs;
    (settled, needs)
}
