use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::book::{Jurisdiction, ProgramId, ProgramKind, charges_before};
use crate::engine::decision::{Decision, Levy};
use crate::engine::plan::LawPlan;
use crate::engine::{HandBack, Sure};

/// Duties in an order in which each stands behind those that its rates name and that ever go before it; nothing where they would wait
/// for each other, as where one goes before the other for a time and then behind it.
pub fn duties_in_order(jurisdiction: &Jurisdiction) -> Option<Vec<ProgramId>> {
    let mut sorted: Vec<ProgramId> = Vec::new();
    let mut waiting: Vec<ProgramId> = Vec::new();
    for (at, program) in jurisdiction.programs.iter().enumerate() {
        if program.kind == ProgramKind::Duty {
            waiting.push(ProgramId(at));
        }
    }
    let waits_for = |id: ProgramId| {
        let firsts = jurisdiction.precedences.iter().filter(|one| one.then.contains(&id)).flat_map(|one| &one.first);
        let mut found: BTreeSet<ProgramId> = firsts.copied().collect();
        if let Some(program) = jurisdiction.programs.get(id.0) {
            for rate in program.tariffs.iter().flat_map(|one| &one.rows).map(|row| &row.rate) {
                found.extend(rate.programs());
            }
        }
        found
    };
    let mut waits: Vec<(ProgramId, BTreeSet<ProgramId>)> = waiting.drain(..).map(|id| (id, waits_for(id))).collect();
    while !waits.is_empty() {
        let at = waits.iter().position(|(_, needs)| needs.iter().all(|one| sorted.contains(one)))?;
        sorted.push(waits.remove(at).0);
    }
    Some(sorted)
}

/// Taxes and fees, each behind those that it is a part of.
pub fn charges_in_order(jurisdiction: &Jurisdiction) -> Vec<ProgramId> {
    let mut sorted: Vec<ProgramId> = Vec::new();
    let is_charge = |id: &ProgramId| jurisdiction.programs.get(id.0).is_some_and(|one| one.kind.is_charge());
    let mut waiting: Vec<ProgramId> = (0..jurisdiction.programs.len()).map(ProgramId).filter(is_charge).collect();
    while !waiting.is_empty() {
        let is_ready = |id: &ProgramId| {
            charges_before(jurisdiction, *id).iter().filter(|one| is_charge(one)).all(|one| sorted.contains(one))
        };
        let next = waiting.iter().position(is_ready).unwrap_or(0);
        sorted.push(waiting.remove(next));
    }
    sorted
}

impl Levy {
    /// The programs that have to be known before it.
    fn waits_for(&self) -> impl Iterator<Item = ProgramId> {
        let firsts = self.entirely.iter().chain(&self.above).map(|(first, _)| *first);
        firsts.chain(self.candidates.iter().flat_map(|one| one.due.programs.iter().copied()))
    }
}

/// The duties of a jurisdiction in an order in which each stands behind what it hangs on as all were decided on one line.
pub fn order_on_line<'d, 'l>(
    law: &'l LawPlan,
    jurisdiction: &Jurisdiction,
    decision: impl Fn(ProgramId) -> Sure<&'d Decision>,
) -> Sure<Cow<'l, [ProgramId]>> {
    if let Some(always) = &law.duties {
        return Ok(Cow::Borrowed(always));
    }
    let mut sorted: Vec<ProgramId> = Vec::new();
    let mut waiting: Vec<(ProgramId, Vec<ProgramId>)> = Vec::new();
    for (at, program) in jurisdiction.programs.iter().enumerate() {
        let id = ProgramId(at);
        match decision(id)? {
            _ if program.kind != ProgramKind::Duty => {}
            Decision::Levy(levy) => waiting.push((id, levy.waits_for().collect())),
            _ => sorted.push(id),
        }
    }
    while !waiting.is_empty() {
        let at = waiting.iter().position(|(_, firsts)| firsts.iter().all(|first| sorted.contains(first)));
        sorted.push(waiting.remove(at.ok_or(HandBack)?).0);
    }
    Ok(Cow::Owned(sorted))
}
