use std::cmp::Reverse;
use std::sync::Arc;

use crate::book::{Builtin, Choice, Ground, Precedence, Program, ProgramId, Published, Rate, StatementId};
use crate::engine::decision::{Candidate, Chosen, Decision, Levy, Matching};
use crate::engine::met::{Headings, Met, is_among, is_equal, unbeaten};
use crate::engine::plan::Decides;
use crate::engine::point::Point;
use crate::engine::rates::Rates;
use crate::engine::{HandBack, Sure};
use crate::trade::Day;

/// What decisions are made with, for one worker.
pub struct Bench<'w, 'a> {
    /// How scopes lie to each other, of each jurisdiction.
    pub ground: &'w Ground<'a>,
    /// Where the program's tariffs are found.
    pub headings: &'w Headings,
    /// The rates, compiled.
    pub rates: &'w mut Rates,
}

impl<'a> Point<'_, 'a> {
    /// What the program, or what the controls come to.
    pub fn decide(mut self, bench: &mut Bench<'_, 'a>) -> Decision {
        let found = match self.decider.decides {
            Decides::Program(_, id) => match self.jurisdiction.programs.get(id.0) {
                Some(program) => self.date_that_counts(&program.by).and_then(|counts| {
                    self.counts = counts;
                    self.program(id, program, bench)
                }),
                None => Err(HandBack),
            },
            Decides::Controls(_, is_export) => self.controls(is_export).map(Decision::Controls),
        };
        found.unwrap_or(Decision::Unsure)
    }

    fn program(&self, id: ProgramId, program: &'a Program, bench: &mut Bench<'_, 'a>) -> Sure<Decision> {
        if !program.schedules.is_empty() {
            return self.schedule(id, program, bench);
        }
        let met = self.met(program, id, bench.headings)?;
        if met.is_empty() {
            return Ok(Decision::NotMet);
        }
        // What is left of a quota hangs on other lines.
        if met.iter().any(|one| one.tariff.quota.is_some()) {
            return Err(HandBack);
        }
        let unbeaten = unbeaten(program, &met, bench.ground);
        let matching = self.exemptions(id, program)?;
        let overridden = |exemption: &Matching, all: &[Met<'a>]| {
            all.iter().filter(|one| one.tariff.overrides.contains(&exemption.id)).count()
        };
        let is_sure = matching.iter().any(|one| overridden(one, &unbeaten) == 0);
        let alike = matching.iter().map(|one| overridden(one, &unbeaten)).all(|by| by == 0 || by == unbeaten.len());
        let Some(first) = unbeaten.first() else { return Err(HandBack) };
        if program.choice.is_none() && !unbeaten.iter().all(|other| is_equal(first, other, bench.ground)) {
            // Where an exemption matches that none of those met overrides, nothing has to prevail; then none is named.
            let holds = matching.iter().any(|one| overridden(one, &met) == 0);
            return if holds { Ok(Decision::Exempt(Vec::new())) } else { Err(HandBack) };
        }
        let is_chosen = program.choice.filter(|_| !(is_sure && alike) && unbeaten.len() > 1);
        let Some(choice) = is_chosen else {
            let holding = |one: &&Matching| overridden(one, &unbeaten) < unbeaten.len();
            let holds: Vec<Matching> = matching.iter().filter(holding).cloned().collect();
            if !holds.is_empty() {
                return Ok(Decision::Exempt(holds));
            }
            return self.levied(id, program, (&unbeaten, Chosen::Equal, Vec::new()), bench);
        };
        self.levied(id, program, (&unbeaten, Chosen::ByAmount(choice), matching), bench)
    }

    fn levied(
        &self,
        id: ProgramId,
        program: &'a Program,
        (met, choice, exemptions): (&[Met<'a>], Chosen, Vec<Matching>),
        bench: &mut Bench<'_, 'a>,
    ) -> Sure<Decision> {
        let mut candidates = Vec::new();
        for one in met {
            let due = self.due_of(&one.row.rate, bench)?;
            let codes = one.tariff.marks.code.iter().map(|code| Arc::from(code.as_str())).collect();
            candidates.push(Candidate { id: one.tariff.id, due, codes, overrides: one.tariff.overrides.clone() });
        }
        if program.kind.is_charge() {
            // Equal ones have one code; where amounts choose, the line is not certain before they are known.
            let mut candidates = candidates.into_iter();
            return match (candidates.next(), candidates.next()) {
                (Some(only), None) => Ok(Decision::Charge(only)),
                (Some(mut first), Some(_)) if choice == Chosen::Equal && program.choice.is_none() => {
                    first.codes.truncate(1);
                    Ok(Decision::Charge(first))
                }
                _ => Err(HandBack),
            };
        }
        self.with_others(
            id,
            program,
            Levy { candidates, choice, exemptions, deductions: Vec::new(), entirely: Vec::new(), above: Vec::new() },
        )
    }

    /// The precedences and deductions in force.
    fn with_others(&self, id: ProgramId, program: &'a Program, mut levy: Levy) -> Sure<Decision> {
        for precedence in self.precedences(id)? {
            let code: Option<Arc<str>> = precedence.marks.code.as_deref().map(Arc::from);
            let firsts = precedence.first.iter().map(|first| (*first, code.clone()));
            if precedence.entirely { levy.entirely.extend(firsts) } else { levy.above.extend(firsts) }
        }
        for (place, deduction) in program.deductions.iter().enumerate() {
            if self.is_there(deduction.id, Some(id), &deduction.terms, self.counts)?
                && self.holds(&deduction.terms.condition, self.counts)?
            {
                levy.deductions.push(place);
            }
        }
        Ok(Decision::Levy(levy))
    }

    /// The precedences in force under which a program comes after others.
    fn precedences(&self, id: ProgramId) -> Sure<Vec<&'a Precedence>> {
        let mut found = Vec::new();
        for precedence in self.jurisdiction.precedences.iter().filter(|one| one.then.contains(&id)) {
            let entered = self.day(Builtin::Entered.id())?;
            if self.in_part(&precedence.part, entered)?
                && self.is_there(precedence.id, None, &precedence.terms, entered)?
                && self.holds(&precedence.terms.condition, entered)?
            {
                found.push(precedence);
            }
        }
        Ok(found)
    }

    /// The exemptions of a program that match.
    fn exemptions(&self, id: ProgramId, program: &'a Program) -> Sure<Vec<Matching>> {
        let mut found = Vec::new();
        for exemption in &program.exemptions {
            if self.any_product(&exemption.products, self.counts)?
                && self.any_country(Builtin::Origin.id(), &exemption.origins, self.counts)?
                && self.is_there(exemption.id, Some(id), &exemption.terms, self.counts)?
                && self.holds(&exemption.terms.condition, self.counts)?
            {
                let code = exemption.marks.code.as_deref().map(Arc::from);
                found.push(Matching { id: exemption.id, code });
            }
        }
        Ok(found)
    }

    /// The columns of a schedule that the line may be under.
    fn schedule(&self, id: ProgramId, program: &'a Program, bench: &mut Bench<'_, 'a>) -> Sure<Decision> {
        let mut editions: Vec<_> = program.schedules.iter().collect();
        editions.sort_by_key(|one| Reverse((one.terms.since, one.terms.announced)));
        let mut held = None;
        for schedule in editions {
            if held.is_none() && self.is_there(schedule.id, Some(id), &schedule.terms, self.counts)? {
                held = Some(schedule);
            }
        }
        let Some(schedule) = held else { return Ok(Decision::NotMet) };
        let product = self.product()?;
        let matching = self.exemptions(id, program)?;
        if !matching.is_empty() {
            return Ok(Decision::Exempt(matching));
        }
        let treatment = schedule.table.line_of(product).and_then(|(_, line)| schedule.table.treatment(line));
        let levy = |candidates: Vec<Candidate>| Levy {
            candidates,
            choice: Chosen::Column,
            exemptions: Vec::new(),
            deductions: Vec::new(),
            entirely: Vec::new(),
            above: Vec::new(),
        };
        let Some(treatment) = treatment else { return Err(HandBack) };
        let mut columns: Vec<&Published> = Vec::new();
        let members = &self.jurisdiction.column2;
        let is_column2 = !members.is_empty() && is_among(self, members, self.country(Builtin::Origin.id())?)?;
        if is_column2 {
            columns.push(&treatment.column2);
        } else {
            columns.push(&treatment.general);
            for (codes, published) in &treatment.special {
                for code in codes {
                    if self.has(Builtin::Claims.id(), code)? {
                        columns.push(published);
                        break;
                    }
                }
            }
        }
        let mut candidates = Vec::new();
        for published in columns {
            // A rate that is only said in words is an amount that nobody knows.
            let rate = published.rate.as_ref().ok_or(HandBack)?;
            let due = self.due_of(rate, bench)?;
            candidates.push(Candidate { id: schedule.id, due, codes: Vec::new(), overrides: Vec::new() });
        }
        self.with_others(id, program, levy(candidates))
    }

    /// The controls that bind, by name.
    fn controls(&self, is_export: bool) -> Sure<Vec<(StatementId, Arc<str>)>> {
        let (by, fact) = if is_export {
            (vec![Builtin::Exported.id(), Builtin::Entered.id()], Builtin::Destination.id())
        } else {
            (vec![Builtin::Entered.id()], Builtin::Origin.id())
        };
        let mut found = Vec::new();
        for control in self.jurisdiction.controls.iter().filter(|one| one.is_export == is_export) {
            let day = self.date_that_counts(&by)?;
            if self.any_product(&control.products, day)?
                && self.any_country(fact, &control.countries, day)?
                && self.is_there(control.id, None, &control.terms, day)?
                && self.holds(&control.terms.condition, day)?
            {
                found.push((control.id, Arc::from(control.name.as_str())));
            }
        }
        Ok(found)
    }

    /// A rate ready to be reckoned with, tables looked up.
    fn due_of(&self, rate: &Rate, bench: &mut Bench<'_, 'a>) -> Sure<Arc<crate::engine::rates::Due>> {
        if !rate.looks_up() {
            return bench.rates.of(self.jurisdiction, rate).ok_or(HandBack);
        }
        let found = self.found(rate)?;
        bench.rates.looked_up(self.jurisdiction, found).ok_or(HandBack)
    }

    /// A rate with what its tables say in their places.
    fn found(&self, rate: &Rate) -> Sure<Rate> {
        let all = |parts: &[Rate]| parts.iter().map(|part| self.found(part)).collect::<Sure<Vec<Rate>>>();
        Ok(match rate {
            Rate::Lookup(table, fact) => {
                let key = self.key(*fact)?;
                let own = key.as_ref().and_then(|key| table.rows.get(key));
                for row in own.into_iter().flatten().chain(&table.other) {
                    let (since, until) = (row.since.unwrap_or(Day::FIRST), row.until.unwrap_or(Day::LAST));
                    if self.is_known_from(row.known)? && since <= self.counts && self.counts < until {
                        return self.found(&row.rate);
                    }
                }
                return Err(HandBack);
            }
            Rate::Max(parts) => Rate::Max(all(parts)?),
            Rate::Min(parts) => Rate::Min(all(parts)?),
            Rate::Sum(parts) => {
                let mut sum = Vec::new();
                for (sign, part) in parts {
                    sum.push((*sign, self.found(part)?));
                }
                Rate::Sum(sum)
            }
            Rate::Times(inner, factor) => Rate::Times(Box::new(self.found(inner)?), factor.clone()),
            Rate::Bound(inner, kind, bound) => {
                Rate::Bound(Box::new(self.found(inner)?), *kind, Box::new(self.found(bound)?))
            }
            Rate::Free
            | Rate::Percent(..)
            | Rate::Specific { .. }
            | Rate::Flat(..)
            | Rate::Program(_)
            | Rate::Inclusive(..) => rate.clone(),
        })
    }
}

/// Whether a deduction is taken from a measure: not where it says that it goes before it.
pub fn is_taken(together: &[Candidate], deduction: StatementId) -> bool {
    together.is_empty() || !together.iter().all(|one| one.overrides.contains(&deduction))
}

/// Whether one amount is chosen rather than another.
pub fn is_better(
    choice: Choice,
    one: crate::engine::quotient::Quotient,
    other: crate::engine::quotient::Quotient,
) -> bool {
    match choice {
        Choice::Highest => other < one,
        Choice::Lowest => one < other,
    }
}
