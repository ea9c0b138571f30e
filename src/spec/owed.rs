//! What a line owes under the jurisdiction of its destination: duties part by part, then charges on the whole, then what the
//! same parts come to by other states of the law.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Jurisdiction, ProgramId, StatementId};
use crate::region::Linear;
use crate::shipment::Trace;
use crate::spec::compared::Now;
use crate::spec::controls::control_words;
use crate::spec::explore::Ways;
use crate::spec::facts::Data;
use crate::spec::leaf::{Bound, Due, LeafResult, zero};
use crate::spec::levies;
use crate::spec::line::Evaluation;
use crate::spec::pots::Law;
use crate::spec::program::State;
use crate::spec::run::{Places, Run, Seen, too_large};
use crate::spec::split::{Part, Splitting};
use crate::spec::trace;
use crate::trade::Number;

impl Run<'_, '_> {
    /// Fills in what the line owes, and gives the reasons where they are kept.
    pub fn owed(&mut self, at: usize, ways: &mut Ways, known: &Places, result: &mut LeafResult) -> Data<Option<Trace>> {
        let Some(jurisdiction) = self.ready.book.jurisdictions.get(at) else { return Ok(None) };
        let mut reasons: Option<Trace> = None;
        let mut splitting = Splitting::new();
        let mut parts: Vec<Part> = Vec::new();
        let mut exact = nothing(jurisdiction);
        let mut felt = BTreeSet::new();
        loop {
            let Some(mut evaluation) = self.evaluation(at, ways, false) else { return Ok(None) };
            known.give(&mut evaluation);
            evaluation.closed = splitting.closed.clone();
            let judged = evaluation.judged_part(&mut splitting, &mut exact, result, parts.is_empty());
            if let Ok((part, _)) = &judged
                && (!part.is_nothing() || parts.is_empty())
            {
                let levies = levies::of(&mut evaluation, Some(part));
                result.touched.extend(levies::statements(&evaluation, &levies));
                levies::add(&mut result.levies, levies);
            }
            if evaluation.traced && judged.is_ok() {
                let mut next = trace::of(&mut evaluation, judged.as_ref().ok().map(|(part, _)| part));
                if parts.is_empty()
                    && let Ok(controls) = evaluation.controls(true, false)
                {
                    next.controls = controls.into_iter().map(control_words).collect();
                }
                trace::add_part(&mut reasons, next, splitting.words.drain(..).collect(), parts.len());
            }
            felt.append(&mut evaluation.felt);
            let seen = Seen::of(&mut evaluation);
            self.keep(seen);
            let (part, goes_on) = judged?;
            parts.push(part);
            if !goes_on {
                break;
            }
        }
        let drawn = splitting.drawn;
        let charged = self.charges(at, ways, known, &exact, result, &mut reasons)?;
        result.duties = charged;
        // Neither contested nor refundable counts taxes and fees.
        let mut duties = result.duties.clone();
        for (due, program) in duties.iter_mut().zip(&jurisdiction.programs) {
            if program.kind.is_charge() {
                *due = Due::Fixed(zero(result.currency));
            }
        }
        let now = Now { at, parts: &parts, duties: &duties, felt: &felt, known };
        result.refunds = if self.ready.is_retroactive {
            self.refunds(&now, ways, &mut reasons)?
        } else {
            duties.iter().map(|_| Some(Due::Fixed(zero(result.currency)))).collect()
        };
        result.contested = self.contested(&now, ways, &mut reasons)?;
        result.draws = self.draws(&drawn);
        result.entry_parts.append(&mut self.other_parts);
        Ok(reasons)
    }

    /// What the line draws by each state of the law: what it draws as the law stands, and by another also of quotas that are
    /// there only by that.
    fn draws(&mut self, drawn: &BTreeMap<StatementId, Linear>) -> BTreeMap<(Law, StatementId), Linear> {
        let mut found: BTreeMap<(Law, StatementId), Linear> = BTreeMap::new();
        for law in [Law::default()].into_iter().chain(Law::COMPARED) {
            let more = self.other_draws.remove(&law).unwrap_or_default();
            for (id, drawn) in drawn.iter().chain(&more) {
                let known = found.entry((law, *id)).or_insert_with(|| Linear::constant(Number::zero()));
                *known = known.add(drawn);
            }
        }
        found
    }

    /// Duties rounded, and what taxes and fees come to.
    fn charges(
        &mut self,
        at: usize,
        ways: &mut Ways,
        known: &Places,
        exact: &[Linear],
        result: &mut LeafResult,
        reasons: &mut Option<Trace>,
    ) -> Data<Vec<Due>> {
        let Some(mut evaluation) = self.evaluation(at, ways, false) else { return Ok(Vec::new()) };
        known.give(&mut evaluation);
        let duties = exact.iter().enumerate().filter(|(place, _)| !evaluation.is_charge(*place));
        evaluation.settled = duties.map(|(place, exact)| (ProgramId(place), exact.clone())).collect();
        let dues = evaluation.dues(exact, result);
        if dues.is_ok() {
            let levies = levies::of(&mut evaluation, None);
            result.touched.extend(levies::statements(&evaluation, &levies));
            levies::add(&mut result.levies, levies);
        }
        if let Some(reasons) = reasons
            && dues.is_ok()
        {
            let charged = trace::of(&mut evaluation, None);
            reasons.programs.extend(charged.programs);
            reasons.exchange.extend(charged.exchange);
            reasons.exchange.sort();
            reasons.exchange.dedup();
        }
        let seen = Seen::of(&mut evaluation);
        self.keep(seen);
        dues
    }
}

impl Evaluation<'_> {
    /// Judges one part of the line: adds its duties, and on the first part the controls.
    fn judged_part(
        &mut self,
        splitting: &mut Splitting,
        exact: &mut [Linear],
        result: &mut LeafResult,
        is_first: bool,
    ) -> Data<(Part, bool)> {
        let (part, goes_on) = self.part(splitting)?;
        let codes = self.add_duties(&part, exact)?;
        // Nothing of the line is in a part that has no share of it.
        if !part.is_nothing() || (is_first && !goes_on) {
            for code in codes {
                if !result.codes.contains(&code) {
                    result.codes.push(code);
                }
            }
            result.controls.extend(self.banned.iter().cloned());
        }
        if is_first {
            let controls = self.controls(true, false)?;
            result.bind(controls.into_iter().map(Bound::new).collect());
        }
        Ok((part, goes_on))
    }

    /// The duties of a part, by its share of the line; and the heading codes.
    pub fn add_duties(&mut self, part: &Part, exact: &mut [Linear]) -> Data<Vec<String>> {
        let mut codes = Vec::new();
        for (at, sum) in exact.iter_mut().enumerate() {
            if self.is_charge(at) {
                continue;
            }
            let standing = self.judge(ProgramId(at))?;
            if standing.state != State::NotMet {
                codes.extend(standing.codes);
            }
            let duty = self.part_of(part, &standing.duty);
            *sum = sum.add(&duty);
        }
        Ok(codes)
    }

    fn is_charge(&self, at: usize) -> bool {
        self.jurisdiction.programs.get(at).is_some_and(|program| program.kind.is_charge())
    }

    /// Duties rounded, then taxes and fees.
    fn dues(&mut self, exact: &[Linear], result: &mut LeafResult) -> Data<Vec<Due>> {
        let mut dues = self.rounded_duties(exact)?;
        for (place, due) in dues.iter_mut().enumerate() {
            if !self.is_charge(place) {
                continue;
            }
            let id = ProgramId(place);
            let standing = self.judge(id)?;
            *due = self.due_of(id, standing.duty)?;
            if standing.state != State::NotMet {
                for code in standing.codes {
                    if !result.codes.contains(&code) {
                        result.codes.push(code);
                    }
                }
            }
        }
        let law = self.law();
        result.entry_parts =
            std::mem::take(&mut self.entry_parts).into_iter().map(|(id, part)| ((law, id), part)).collect();
        Ok(dues)
    }

    /// Duties rounded; charges as nothing.
    pub fn rounded_duties(&mut self, exact: &[Linear]) -> Data<Vec<Due>> {
        let mut dues = Vec::new();
        for (place, exact) in exact.iter().enumerate() {
            if self.is_charge(place) {
                dues.push(Due::Fixed(zero(Some(self.jurisdiction.currency))));
                continue;
            }
            let id = ProgramId(place);
            let exact = self.shared_rounding(id, exact.clone());
            dues.push(self.due_of(id, exact)?);
        }
        Ok(dues)
    }

    /// What is due of a program, rounded where it is known; and for charges within a step of it where it is not.
    fn due_of(&mut self, id: ProgramId, exact: Linear) -> Data<Due> {
        let rounded = self.rounded_form(id, exact.clone())?;
        self.rounded.insert(id, rounded.clone());
        let digits = self.jurisdiction.currency.digits();
        match rounded.as_constant() {
            Some(amount) => amount.rounded(digits).map(Due::Fixed).ok_or_else(too_large),
            None => Ok(Due::Moving(exact)),
        }
    }
}

/// Nothing for every program.
pub fn nothing(jurisdiction: &Jurisdiction) -> Vec<Linear> {
    jurisdiction.programs.iter().map(|_| Linear::constant(Number::zero())).collect()
}
