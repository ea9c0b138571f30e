use std::collections::BTreeSet;

use crate::book::{Choice, Inside, Program, ProgramId, Scope, Tariff};
use crate::region::{Linear, ProductSet};
use crate::shipment::{Beaten, Fault, Rule};
use crate::spec::facts::{Data, DayOf, fault};
use crate::spec::line::Evaluation;
use crate::spec::met::Met;
use crate::spec::mistakes;

impl<'a> Evaluation<'a> {
    /// Those of the measures met that none other beats.
    pub fn unbeaten(
        &mut self,
        program: &'a Program,
        met: &[Met<'a>],
        counts: &DayOf,
        beaten: &mut Vec<Beaten>,
    ) -> Vec<Met<'a>> {
        let mut left = Vec::new();
        for one in met {
            let mut by: Option<(&Met<'a>, Rule)> = None;
            for other in met {
                if other.id != one.id
                    && by.is_none()
                    && let Some(rule) = self.beats(program, other, one, counts)
                {
                    by = Some((other, rule));
                }
            }
            match by {
                None => left.push(one.clone()),
                Some((other, rule)) if self.traced => {
                    let what = self.reason(one.tariff, one.row, Some(one.id));
                    let by = self.reason(other.tariff, other.row, Some(other.id)).name;
                    beaten.push(Beaten { what, by, rule });
                }
                Some(_) => {}
            }
        }
        left
    }

    /// Whether one measure beats another that the line also meets, and by which rule: the first that decides.
    pub fn beats(&mut self, program: &'a Program, one: &Met<'a>, other: &Met<'a>, counts: &DayOf) -> Option<Rule> {
        let overrides = |a: &Tariff, b: &Tariff| a.overrides.contains(&b.id);
        match (overrides(one.tariff, other.tariff), overrides(other.tariff, one.tariff)) {
            (true, _) => return Some(Rule::Overrides),
            (false, true) => return None,
            (false, false) => {}
        }
        let (mine, theirs) = (self.scope(program, one, counts), self.scope(program, other, counts));
        match self.ground.compare(&mine, &theirs) {
            Inside::Strictly => program.choice.is_none().then_some(Rule::Narrower),
            Inside::No => None,
            Inside::Same => {
                let (a, b) = (&one.tariff.terms, &other.tariff.terms);
                if a.since != b.since {
                    return (a.since > b.since).then_some(Rule::Later);
                }
                match (a.announced, b.announced) {
                    (Some(mine), Some(theirs)) if mine > theirs => Some(Rule::AnnouncedLater),
                    _ => None,
                }
            }
        }
    }

    /// The scope of a measure as it stands on the date that counts.
    pub fn scope(&mut self, program: &'a Program, met: &Met<'a>, counts: &DayOf) -> Scope<'a> {
        let product = self.product();
        let mut products = ProductSet::nothing();
        if let Some(element) = met.tariff.products.get(met.id.product) {
            products = match element.grain {
                Some(digits) => element.area.meet(&ProductSet::of(crate::trade::ProductCode::around(product, digits))),
                None => element.area.clone(),
            };
            for hole in &element.holes {
                if self.is_known_from(hole.presence.known) && self.day_in(counts, &hole.presence.days) {
                    products = products.minus(&hole.area);
                }
            }
        }
        let mut origins = met.row.origin.area;
        for hole in &met.row.origin.holes {
            if self.is_known_from(hole.presence.known) && self.day_in(counts, &hole.presence.days) {
                origins = origins.minus(&hole.area);
            }
        }
        Scope { tariff: met.tariff, by: &program.by, products, origins }
    }

    /// Two of the same scope, rate and code that no rule parts are one.
    pub fn is_equal_measure(&mut self, one: &Met<'a>, other: &Met<'a>, counts: &DayOf) -> bool {
        if one.id == other.id {
            return true;
        }
        let same_due = one.row.rate == other.row.rate && one.tariff.marks.code == other.tariff.marks.code;
        if !same_due {
            return false;
        }
        // Both belong to one program, so any program serves to name the date.
        let Some(program) = self
            .jurisdiction
            .programs
            .iter()
            .find(|program| program.tariffs.iter().any(|tariff| std::ptr::eq(tariff, one.tariff)))
        else {
            return false;
        };
        let (mine, theirs) = (self.scope(program, one, counts), self.scope(program, other, counts));
        self.ground.compare(&mine, &theirs) == Inside::Same
    }

    pub fn by_amount(
        &mut self,
        id: ProgramId,
        program: &'a Program,
        met: Vec<Met<'a>>,
        choice: Choice,
        counts: &DayOf,
        beaten: &mut Vec<Beaten>,
    ) -> Data<Vec<Met<'a>>> {
        let mut duties = Vec::new();
        for one in &met {
            duties.push(self.levy(id, program, &one.row.rate, std::slice::from_ref(one), counts)?.duty);
        }
        let mut best: Option<Linear> = None;
        for duty in &duties {
            best = Some(match best {
                None => duty.clone(),
                Some(known) => match choice {
                    Choice::Highest => self.greater(known, duty.clone()),
                    Choice::Lowest => self.lesser(known, duty.clone()),
                },
            });
        }
        let Some(best) = best else { return Ok(Vec::new()) };
        let mut left = Vec::new();
        let mut lost = Vec::new();
        for (one, duty) in met.into_iter().zip(duties) {
            if self.at_most(&duty, &best) && self.at_most(&best, &duty) { left.push(one) } else { lost.push(one) }
        }
        if self.traced
            && let Some(first) = left.first()
        {
            let by = self.reason(first.tariff, first.row, Some(first.id)).name;
            for one in lost {
                let what = self.reason(one.tariff, one.row, Some(one.id));
                beaten.push(Beaten { what, by: by.clone(), rule: Rule::Amount });
            }
        }
        Ok(left)
    }

    pub fn ambiguous(&mut self, program: &Program, met: &[Met<'a>]) -> Fault {
        let names: BTreeSet<String> =
            met.iter().map(|one| self.reason(one.tariff, one.row, Some(one.id)).name).collect();
        let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
        let message =
            format!("{} of program `{}` apply, and none goes before the others", names.join(" and "), program.name);
        fault(&mistakes::AMBIGUOUS, None, message)
    }
}
