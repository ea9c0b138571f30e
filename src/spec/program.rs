use std::collections::BTreeSet;

use crate::book::{MeasureId, ProgramId, Row, Tariff};
use crate::region::Linear;
use crate::shipment::{Beaten, Cut, NotMet, Reason};
use crate::spec::facts::{Data, fault};
use crate::spec::levy::Levied;
use crate::spec::line::Evaluation;
use crate::spec::met::Met;
use crate::spec::mistakes;
use crate::spec::schedule::ColumnOf;
use crate::spec::slice::{Left, Share, Slice};
use crate::trade::Number;

/// How a program stands on a line, with what it levies.
#[derive(Debug, Clone)]
pub struct Standing {
    /// What became of it.
    pub state: State,
    /// Its duty, exact.
    pub duty: Linear,
    /// The heading codes it brings, in order.
    pub codes: Vec<String>,
    /// What it takes from those after it, where it is levied.
    pub left: Option<Left>,
    /// What it is levied on.
    pub share: Option<Share>,
    /// The measures that prevail.
    pub prevailing: Vec<MeasureId>,
    /// Those that were met and beaten.
    pub beaten: Vec<Beaten>,
    /// The exemptions that match and hold, by their place.
    pub exemptions: Vec<usize>,
    /// What was taken off its slice.
    pub cuts: Vec<Cut>,
    /// The column of a schedule that prevails.
    pub column: Option<ColumnOf>,
    /// The deductions among these, by their place.
    pub deducted: Vec<usize>,
    /// Measures that did not apply, and why: only where reasons are kept.
    pub not_met: Vec<NotMet>,
}

/// What became of a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// A tariff prevails and is levied.
    Levied,
    /// An exemption matches.
    Exempt,
    /// This program takes all.
    Dropped(ProgramId),
    /// No tariff is met.
    NotMet,
}

impl<'a> Evaluation<'a> {
    /// What a program levies, exact: zero where it is exempt, dropped or meets nothing.
    pub fn duty_of(&mut self, program: ProgramId) -> Data<Linear> {
        match self.settled.get(&program) {
            Some(known) => Ok(known.clone()),
            None => self.judge(program).map(|standing| standing.duty),
        }
    }

    /// How a program stands; judged once.
    pub fn judge(&mut self, id: ProgramId) -> Data<Standing> {
        if let Some(known) = self.judged.get(&id) {
            return known.clone();
        }
        if self.open.contains(&id) {
            let name = self.jurisdiction.programs.get(id.0).map_or("", |program| program.name.as_str());
            let message = format!("`{name}` waits for a program that waits for it");
            return Err(fault(&mistakes::CIRCLE, None, message));
        }
        self.open.push(id);
        let before = self.counts.take();
        let judged = self.judge_anew(id).and_then(|standing| self.ban(id, &standing).map(|()| standing));
        self.counts = before;
        self.open.pop();
        self.judged.insert(id, judged.clone());
        judged
    }

    fn judge_anew(&mut self, id: ProgramId) -> Data<Standing> {
        let mut standing = Standing {
            state: State::NotMet,
            duty: Linear::constant(Number::zero()),
            codes: Vec::new(),
            left: None,
            share: None,
            prevailing: Vec::new(),
            beaten: Vec::new(),
            exemptions: Vec::new(),
            cuts: Vec::new(),
            column: None,
            deducted: Vec::new(),
            not_met: Vec::new(),
        };
        let Some(program) = self.jurisdiction.programs.get(id.0) else { return Ok(standing) };
        let counts = self.date_that_counts(&program.by);
        self.counts = Some(counts.clone());
        if !program.schedules.is_empty() {
            return self.judge_schedule(id, program, &counts, standing);
        }
        let met = self.met(id, program, &counts, &mut standing.not_met)?;
        if met.is_empty() {
            return Ok(standing);
        }
        let unbeaten = self.unbeaten(program, &met, &counts, &mut standing.beaten);
        // An exemption that none of them overrides holds whichever prevails: no amount hangs on the choice.
        let matching = self.exemptions(id, program, &counts)?;
        let overriding = |place: &usize| {
            let exemption = program.exemptions.get(*place);
            let by = unbeaten.iter().filter(|met| exemption.is_some_and(|one| met.tariff.overrides.contains(&one.id)));
            by.count()
        };
        let sure = matching.iter().any(|place| overriding(place) == 0);
        // Nor does a code, where each exemption is overridden by all of them or by none.
        let alike = matching.iter().map(overriding).all(|by| by == 0 || by == unbeaten.len());
        let candidates = match program.choice {
            None => unbeaten,
            Some(_) if sure && alike => unbeaten,
            Some(choice) => {
                match self.by_amount(id, program, unbeaten.clone(), choice, &counts, &mut standing.beaten) {
                    Err(_) if sure => unbeaten,
                    chosen => chosen?,
                }
            }
        };
        let prevails = candidates.first().cloned().is_some_and(|first| {
            program.choice.is_some() || candidates.iter().all(|other| self.is_equal_measure(&first, other, &counts))
        });
        if !prevails {
            // Where an exemption matches that none of those met overrides, nothing has to prevail; then none is named.
            let overridden = |place: &usize| {
                let exemption = program.exemptions.get(*place);
                exemption.is_none_or(|one| met.iter().any(|met| met.tariff.overrides.contains(&one.id)))
            };
            if matching.iter().all(overridden) {
                return Err(self.ambiguous(program, if candidates.is_empty() { &met } else { &candidates }));
            }
            standing.state = State::Exempt;
            return Ok(standing);
        }
        standing.prevailing = candidates.iter().map(|met| met.id).collect();
        let holds: Vec<usize> = matching
            .into_iter()
            .filter(|place| {
                let exemption = program.exemptions.get(*place);
                exemption.is_some_and(|one| !candidates.iter().all(|met| met.tariff.overrides.contains(&one.id)))
            })
            .collect();
        if !holds.is_empty() {
            let codes = holds.iter().filter_map(|place| program.exemptions.get(*place)?.marks.code.clone());
            standing.codes = codes.collect();
            standing.state = State::Exempt;
            standing.exemptions = holds;
            return Ok(standing);
        }
        if program.kind.is_charge() {
            let Some(first) = candidates.first() else { return Ok(standing) };
            standing.duty = self.charge(id, first, &counts)?;
            standing.share = Some(Share { own: Slice::AllBut(BTreeSet::new()), cut: None });
            standing.state = State::Levied;
            standing.codes = candidates.iter().filter_map(|met| met.tariff.marks.code.clone()).collect();
            return Ok(standing);
        }
        if let Some((dropper, codes)) = self.dropped(id)? {
            standing.codes = codes;
            standing.state = State::Dropped(dropper);
            return Ok(standing);
        }
        // In a program that chooses by amount the largest slice of equal ones counts.
        let mut best: Option<(Met<'a>, Levied)> = None;
        for met in &candidates {
            let together = if program.choice.is_some() { std::slice::from_ref(met) } else { &candidates };
            let levied = self.levy(id, program, &met.row.rate, together, &counts)?;
            let larger = match &best {
                None => true,
                Some((_, known)) => {
                    let (mine, theirs) = (self.left_of(&levied.share)?, self.left_of(&known.share)?);
                    !self.at_most(&mine, &theirs)
                }
            };
            if larger {
                best = Some((met.clone(), levied));
            }
            if program.choice.is_none() {
                break;
            }
        }
        let Some((_, levied)) = best else { return Ok(standing) };
        standing.state = State::Levied;
        standing.duty = levied.duty;
        for met in &candidates {
            standing.codes.extend(met.tariff.marks.code.clone());
        }
        let deductions = levied.deducted.iter().filter_map(|place| program.deductions.get(*place)?.marks.code.clone());
        standing.codes.extend(deductions);
        standing.codes.extend(levied.precedence_codes);
        standing.left = Some(levied.left);
        standing.share = Some(levied.share);
        standing.cuts = levied.cuts;
        standing.deducted = levied.deducted;
        Ok(standing)
    }

    /// The measures that are met and that none beats, with what each comes to where that can be said; none where the program is
    /// exempt whichever prevails.
    pub fn alternatives(&mut self, id: ProgramId) -> Data<crate::spec::Alternatives> {
        let mut found = crate::spec::Alternatives { met: 0, unbeaten: Vec::new() };
        let Some(program) = self.jurisdiction.programs.get(id.0) else { return Ok(found) };
        let counts = self.date_that_counts(&program.by);
        self.counts = Some(counts.clone());
        let met = self.met(id, program, &counts, &mut Vec::new())?;
        let matching = self.exemptions(id, program, &counts)?;
        let sure = matching.iter().any(|place| {
            let exemption = program.exemptions.get(*place);
            exemption.is_some_and(|one| !met.iter().any(|met| met.tariff.overrides.contains(&one.id)))
        });
        if sure {
            return Ok(found);
        }
        found.met = met.len();
        let digits = self.jurisdiction.currency.digits();
        for one in self.unbeaten(program, &met, &counts, &mut Vec::new()) {
            let is_known = found.unbeaten.iter().any(|(id, _)| {
                met.iter()
                    .find(|other| other.id == *id)
                    .cloned()
                    .is_some_and(|other| self.is_equal_measure(&other, &one, &counts))
            });
            if !is_known {
                let duty = self.levy(id, program, &one.row.rate, std::slice::from_ref(&one), &counts).ok();
                let duty = duty.and_then(|levied| levied.duty.as_constant().and_then(|duty| duty.rounded(digits)));
                found.unbeaten.push((one.id, duty));
            }
        }
        Ok(found)
    }

    /// A tariff for people.
    pub fn reason(&self, tariff: &Tariff, row: &Row, measure: Option<MeasureId>) -> Reason {
        let name = match (&tariff.marks.label, tariff.terms.since) {
            (Some(label), Some(since)) => format!("{label} of {since}"),
            (Some(label), None) => label.clone(),
            (None, Some(since)) => format!("the {} of {since}", row.written),
            (None, None) => format!("the {}", row.written),
        };
        // A row is cited by its own line.
        let listed = tariff.listed.is_some() && measure.is_some();
        let row_of_list = if listed { self.book.list_row(tariff.place(measure)) } else { None };
        Reason {
            name,
            measure,
            rate: row.written.to_string(),
            code: tariff.marks.code.clone(),
            cite: tariff.marks.cite.iter().cloned().chain(row_of_list).collect(),
            span: tariff.span,
        }
    }
}
