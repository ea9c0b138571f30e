//! What the same parts of a line come to by other states of the law: as known on the day of entry, with pending rulings at
//! work, with what is final from the start at work. The shares that quotas have given the parts stay.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::{CourtView, StatementId};
use crate::region::DaySet;
use crate::shipment::Trace;
use crate::spec::courts::{differences, final_from_the_start, less, pending, supposing, words_of};
use crate::spec::explore::Ways;
use crate::spec::facts::Data;
use crate::spec::leaf::{Due, zero};
use crate::spec::owed::nothing;
use crate::spec::pots::Law;
use crate::spec::run::{Places, Run, Seen};
use crate::spec::split::{Part, Splitting};
use crate::trade::Day;

/// What a line comes to as it stands, to compare with.
pub struct Now<'n> {
    /// Under whose law.
    pub at: usize,
    /// The parts that quotas have cut it into.
    pub parts: &'n [Part],
    /// What each program asks.
    pub duties: &'n [Due],
    /// The rulings that reach something the line asked for: where none of them is at issue nothing has to be compared.
    pub felt: &'n BTreeSet<StatementId>,
    /// What was settled of it.
    pub known: &'n Places,
}

impl Run<'_, '_> {
    /// The duties of the same line in another evaluation, with the rulings that were felt in it.
    fn compared(
        &mut self,
        now: &Now<'_>,
        ways: &mut Ways,
        (as_of_entry, courts): (bool, CourtView),
    ) -> Data<(Vec<Due>, BTreeSet<StatementId>)> {
        let traced = std::mem::replace(&mut self.traced, false);
        let found = self.other_law(now, ways, (as_of_entry, courts));
        self.traced = traced;
        found
    }

    /// The duty as known on the day of entry less the duty by all that is known, with what is final from the start at work.
    pub fn refunds(&mut self, now: &Now<'_>, ways: &mut Ways, trace: &mut Option<Trace>) -> Data<Vec<Option<Due>>> {
        let Some(jurisdiction) = self.ready.book.jurisdictions.get(now.at) else { return Ok(Vec::new()) };
        let currency = Some(jurisdiction.currency);
        let known_on = self.ready.view.known_on;
        let from_the_start = final_from_the_start(&jurisdiction.courts, known_on);
        let (by_all, felt) = if self.stands_alone(now.at, &from_the_start, now.felt) {
            (now.duties.to_vec(), BTreeSet::new())
        } else {
            let Some(mut evaluation) = self.evaluation(now.at, ways, false) else { return Ok(Vec::new()) };
            let entered = evaluation.entered();
            let is_after = known_on < Day::LAST && evaluation.day_in(&entered, &DaySet::from_day(known_on.next()));
            let seen = Seen::of(&mut evaluation);
            self.keep(seen);
            if is_after {
                return Ok(now.duties.iter().map(|_| Some(Due::Fixed(zero(currency)))).collect());
            }
            let found = self.compared(now, ways, (false, CourtView::FromTheStart));
            found.map_err(|fault| supposing(fault, "with what is final from the start at work"))?
        };
        let (then, _) = self.compared(now, ways, (true, CourtView::AsIs))?;
        let refunds = less(then, &by_all, currency);
        if let Some(trace) = trace {
            trace.refundable = differences(jurisdiction, &refunds);
            trace.refunded_by = words_of(&jurisdiction.courts, &felt, self.shipment, known_on);
        }
        Ok(refunds)
    }

    /// The duty less the duty with every pending ruling at work.
    pub fn contested(&mut self, now: &Now<'_>, ways: &mut Ways, trace: &mut Option<Trace>) -> Data<Vec<Option<Due>>> {
        let Some(jurisdiction) = self.ready.book.jurisdictions.get(now.at) else { return Ok(Vec::new()) };
        let currency = Some(jurisdiction.currency);
        let known_on = self.ready.view.known_on;
        if self.stands_alone(now.at, &pending(&jurisdiction.courts, known_on), now.felt) {
            return Ok(now.duties.iter().map(|_| Some(Due::Fixed(zero(currency)))).collect());
        }
        let found = self.compared(now, ways, (false, CourtView::Pending));
        let (at_work, felt) = found.map_err(|fault| supposing(fault, "with every pending ruling at work"))?;
        let contested = less(now.duties.to_vec(), &at_work, currency);
        if let Some(trace) = trace {
            trace.contested = differences(jurisdiction, &contested);
            trace.contested_by = words_of(&jurisdiction.courts, &felt, self.shipment, known_on);
            let rulings = jurisdiction.courts.rulings.iter().filter(|ruling| felt.contains(&ruling.id));
            trace.contested_rulings = rulings.map(|ruling| ruling.name.clone()).collect();
        }
        Ok(contested)
    }

    /// Whether none of these rulings changes what the line owes: none was felt on it, nor on a line with which it shares a
    /// rounding.
    fn stands_alone(&self, at: usize, rulings: &BTreeSet<StatementId>, felt: &BTreeSet<StatementId>) -> bool {
        let programs = self.ready.book.jurisdictions.get(at).map_or(&[][..], |one| &one.programs);
        let shares = self.around.others.as_ref().is_some_and(|others| others.count > 0)
            && programs.iter().any(|program| program.rounding.per_entry && !program.kind.is_charge());
        rulings.is_empty() || (!shares && rulings.is_disjoint(felt))
    }

    fn other_law(
        &mut self,
        now: &Now<'_>,
        ways: &mut Ways,
        (as_of_entry, courts): (bool, CourtView),
    ) -> Data<(Vec<Due>, BTreeSet<StatementId>)> {
        let Some(jurisdiction) = self.ready.book.jurisdictions.get(now.at) else { return Ok(Default::default()) };
        let mut exact = nothing(jurisdiction);
        let mut felt = BTreeSet::new();
        let mut drawn = BTreeMap::new();
        for part in now.parts {
            let mut splitting = Splitting::of_part(part, drawn);
            loop {
                let Some(mut evaluation) = self.evaluation(now.at, ways, as_of_entry) else {
                    return Ok(Default::default());
                };
                evaluation.courts = courts;
                now.known.give(&mut evaluation);
                evaluation.closed = splitting.closed.clone();
                evaluation.kept = part.asked.clone();
                let added = evaluation.part(&mut splitting).and_then(|(here, goes_on)| {
                    evaluation.add_duties(&here, &mut exact)?;
                    Ok(goes_on)
                });
                felt.append(&mut evaluation.felt);
                let seen = Seen::of(&mut evaluation);
                self.keep(seen);
                if !added? {
                    break;
                }
            }
            drawn = splitting.drawn;
        }
        self.other_draws.insert(Law { as_of_entry, courts }, drawn);
        let Some(mut evaluation) = self.evaluation(now.at, ways, as_of_entry) else { return Ok(Default::default()) };
        evaluation.courts = courts;
        now.known.give(&mut evaluation);
        let dues = evaluation.rounded_duties(&exact);
        let law = evaluation.law();
        let parts = std::mem::take(&mut evaluation.entry_parts);
        let seen = Seen::of(&mut evaluation);
        self.keep(seen);
        self.other_parts.extend(parts.into_iter().map(|(id, part)| ((law, id), part)));
        Ok((dues?, felt))
    }
}
