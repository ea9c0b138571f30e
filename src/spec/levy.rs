use crate::book::{Deduction, Precedence, Program, ProgramId, Rate};
use crate::region::Linear;
use crate::shipment::Cut;
use crate::spec::facts::{Data, DayOf};
use crate::spec::line::Evaluation;
use crate::spec::met::Met;
use crate::spec::program::State;
use crate::spec::slice::{Left, Share};
use crate::trade::Number;

/// What a tariff comes to on a line.
pub struct Levied {
    /// Its duty, exact.
    pub duty: Linear,
    /// What it is levied on.
    pub share: Share,
    /// What it takes from programs that come after.
    pub left: Left,
    /// What was taken off its slice.
    pub cuts: Vec<Cut>,
    /// The deductions among these, by their place.
    pub deducted: Vec<usize>,
    /// The codes of the precedences that took something.
    pub precedence_codes: Vec<String>,
}

impl<'a> Evaluation<'a> {
    /// The precedences in force under which a program comes after others.
    fn precedences(&mut self, id: ProgramId) -> Data<Vec<&'a Precedence>> {
        let mut found = Vec::new();
        for precedence in self.jurisdiction.precedences.iter().filter(|one| one.then.contains(&id)) {
            let entered = self.entered();
            if !self.in_part(&precedence.part, &entered) {
                continue;
            }
            let absent = self.absent(precedence.id, None, &precedence.terms, &entered)?;
            if absent.is_none() && self.holds(&precedence.terms.condition, &entered)? {
                found.push(precedence);
            }
        }
        Ok(found)
    }

    /// The program that drops this one whole, where one does, and the codes of the precedence.
    pub fn dropped(&mut self, id: ProgramId) -> Data<Option<(ProgramId, Vec<String>)>> {
        let precedences = self.precedences(id)?;
        let mut found: Option<(ProgramId, Vec<String>)> = None;
        for precedence in precedences.iter().filter(|one| one.entirely) {
            for first in &precedence.first {
                if self.judge(*first)?.state == State::Levied {
                    let (_, codes) = found.get_or_insert_with(|| (*first, Vec::new()));
                    codes.extend(precedence.marks.code.clone());
                }
            }
        }
        Ok(found)
    }

    /// What one rate of a program comes to; with the tariffs that prevail together with it, as a deduction counts unless each of
    /// them overrides it.
    pub fn levy(
        &mut self,
        id: ProgramId,
        program: &'a Program,
        rate: &Rate,
        together: &[Met<'a>],
        counts: &DayOf,
    ) -> Data<Levied> {
        let slice = self.slice_of(rate)?;
        let mut above: Vec<(ProgramId, Left)> = Vec::new();
        let mut codes: Vec<(ProgramId, Option<String>)> = Vec::new();
        for precedence in self.precedences(id)?.into_iter().filter(|one| !one.entirely) {
            for first in &precedence.first {
                let standing = self.judge(*first)?;
                if let (State::Levied, Some(left)) = (standing.state, standing.left) {
                    codes.push((*first, precedence.marks.code.clone()));
                    if !above.iter().any(|(known, _)| known == first) {
                        above.push((*first, left));
                    }
                }
            }
        }
        let deductions = self.deductions(id, program, together, counts)?;
        let base = self.base(slice, &above, &deductions)?;
        let duty = self.due(rate, &base.share, counts)?;
        let duty = self.greater(duty, Linear::constant(Number::zero()));
        let precedence_codes =
            codes.into_iter().filter(|(first, _)| base.took.contains(first)).filter_map(|(_, code)| code).collect();
        Ok(Levied {
            duty,
            share: base.share,
            left: base.left,
            cuts: base.cuts,
            deducted: base.deducted,
            precedence_codes,
        })
    }

    fn deductions(
        &mut self,
        id: ProgramId,
        program: &'a Program,
        together: &[Met<'a>],
        counts: &DayOf,
    ) -> Data<Vec<(usize, &'a Deduction)>> {
        let mut found = Vec::new();
        for (place, deduction) in program.deductions.iter().enumerate() {
            if !together.is_empty() && together.iter().all(|met| met.tariff.overrides.contains(&deduction.id)) {
                continue;
            }
            let absent = self.absent(deduction.id, Some(id), &deduction.terms, counts)?;
            if absent.is_none() && self.holds(&deduction.terms.condition, counts)? {
                found.push((place, deduction));
            }
        }
        Ok(found)
    }
}
