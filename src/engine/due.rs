use std::sync::Arc;

use crate::book::{BaseTerm, BoundKind, Builtin, Choice, ProgramId, ProgramKind, Sign, StatementId};
use crate::engine::base::{Deducting, Left, Share, WHOLE};
use crate::engine::decide::is_better;
use crate::engine::decision::{Candidate, Chosen, Decision, Glance, GlanceKind, Levy, Matching};
use crate::engine::line::{Line, Standing};
use crate::engine::order::order_on_line;
use crate::engine::quotient::Quotient;
use crate::engine::rates::Amount;
use crate::engine::{HandBack, Sure};

/// What a line says beside amounts: the headings to declare, and the statements at work.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Said {
    /// Heading codes, as they come.
    pub codes: Vec<Arc<str>>,
    /// What is levied, exempts, deducts or binds, where that is wanted.
    pub touched: Vec<StatementId>,
    /// Whether it is.
    pub wants_touched: bool,
}

impl Said {
    /// What was said so far, which is forgotten here.
    fn taken(&mut self) -> Said {
        let (codes, touched) = (std::mem::take(&mut self.codes), std::mem::take(&mut self.touched));
        Said { codes, touched, ..*self }
    }

    /// Adds what was said elsewhere, each code once.
    fn join(&mut self, other: Said) {
        self.touched.extend(other.touched);
        for code in other.codes {
            if !self.codes.contains(&code) {
                self.codes.push(code);
            }
        }
    }

    fn touch(&mut self, statement: StatementId) {
        if self.wants_touched {
            self.touched.push(statement);
        }
    }

    fn exempt(&mut self, exemption: &Matching) {
        self.touch(exemption.id);
        self.codes.extend(exemption.code.clone());
    }

    fn levied(&mut self, candidate: &Candidate) {
        self.touch(candidate.id);
        self.codes.extend(candidate.codes.iter().cloned());
    }
}

/// A duty that was reckoned.
struct Levied {
    duty: Quotient,
    share: Share,
    left: Left,
    deducted: Vec<usize>,
    took: Vec<ProgramId>,
}

impl Line<'_, '_> {
    /// How all programs stand: duties, then, as the law stands, taxes and fees. What is said stands in the order of the programs, and
    /// not in that in which they are reckoned.
    pub fn all<'d>(
        &mut self,
        decision: impl Fn(ProgramId) -> Sure<(&'d Decision, Glance)>,
        deductions: &[Option<Vec<Deducting>>],
        said: Option<&mut Said>,
    ) -> Sure<()> {
        let law = self.law;
        let mut nobody = Said::default();
        let is_now = said.is_some();
        let said = said.unwrap_or(&mut nobody);
        let mut apart: Vec<(ProgramId, Said)> = Vec::new();
        let mut levied = 0u64;
        let mut value: Option<Quotient> = None;
        let order = order_on_line(law, self.jurisdiction, |id| decision(id).map(|(decision, _)| decision))?;
        for id in order.iter() {
            let (decision, glance) = decision(*id)?;
            let mut standing = match glance.kind {
                GlanceKind::Nothing if glance.is_silent && !said.wants_touched => Standing::nothing(),
                GlanceKind::Share(part) if levied & (glance.entirely | glance.above) == 0 && !said.wants_touched => {
                    let known = match value {
                        Some(known) => known,
                        None => self.amount(Builtin::Value.id())?,
                    };
                    value = Some(known);
                    if !glance.is_silent
                        && let Decision::Levy(levy) = decision
                    {
                        levy.candidates.iter().for_each(|one| said.levied(one));
                    }
                    Standing { is_levied: true, duty: known.times(part), ..Standing::default() }
                }
                GlanceKind::Nothing | GlanceKind::Share(_) | GlanceKind::Content(..) | GlanceKind::Other => {
                    let taking = deductions.get(id.0).and_then(Option::as_ref).ok_or(HandBack)?;
                    self.judge(*id, decision, taking, said)?
                }
            };
            if standing.is_levied {
                levied |= u32::try_from(id.0).ok().and_then(|bit| 1u64.checked_shl(bit)).unwrap_or(0);
            }
            standing.rounded = Some(self.rounded(*id, standing.duty.ok_or(HandBack)?)?);
            *self.standings.get_mut(id.0).ok_or(HandBack)? = standing;
            if !law.is_in_order {
                apart.push((*id, said.taken()));
            }
        }
        apart.sort_by_key(|(id, _)| *id);
        apart.into_iter().for_each(|(_, own)| said.join(own));
        if !is_now {
            return Ok(());
        }
        let mut apart: Vec<(ProgramId, Said)> = Vec::new();
        let before = said.taken();
        for id in &law.charges {
            let (decision, _) = decision(*id)?;
            let mut standing = self.charge(*id, decision, said)?;
            standing.rounded = Some(self.rounded(*id, standing.duty.ok_or(HandBack)?)?);
            *self.standings.get_mut(id.0).ok_or(HandBack)? = standing;
            apart.push((*id, said.taken()));
        }
        apart.sort_by_key(|(id, _)| *id);
        said.join(before);
        apart.into_iter().for_each(|(_, own)| said.join(own));
        Ok(())
    }

    /// How a duty stands that was decided; its codes are added to those of the line.
    pub fn judge(
        &mut self,
        id: ProgramId,
        decision: &Decision,
        deductions: &[Deducting],
        said: &mut Said,
    ) -> Sure<Standing> {
        let mut standing = Standing::nothing();
        let levy = match decision {
            Decision::Unsure | Decision::Controls(_) | Decision::Charge(_) => return Err(HandBack),
            Decision::NotMet => return Ok(standing),
            Decision::Exempt(own) => {
                own.iter().for_each(|one| said.exempt(one));
                return Ok(standing);
            }
            Decision::Levy(levy) => levy,
        };
        let program = self.jurisdiction.programs.get(id.0).ok_or(HandBack)?;
        self.counts = match levy.is_plain() {
            true => None,
            false => Some(self.date_that_counts(&program.by)?),
        };
        let chosen: Vec<Candidate>;
        let mut candidates = levy.candidates.as_slice();
        if let Chosen::ByAmount(choice) = levy.choice {
            chosen = self.chosen(id, levy, choice, deductions)?;
            candidates = &chosen;
            let holding = levy
                .exemptions
                .iter()
                .filter(|exemption| !candidates.iter().all(|candidate| candidate.overrides.contains(&exemption.id)));
            let holding: Vec<_> = holding.collect();
            if !holding.is_empty() {
                holding.into_iter().for_each(|one| said.exempt(one));
                return Ok(standing);
            }
        }
        let mut is_dropped = false;
        for (first, code) in &levy.entirely {
            if self.standing(*first).ok_or(HandBack)?.is_levied {
                is_dropped = true;
                said.codes.extend(code.iter().cloned());
            }
        }
        if is_dropped {
            return Ok(standing);
        }
        let levied = match levy.choice {
            Chosen::Equal => {
                let first = candidates.first().ok_or(HandBack)?;
                self.levied(id, levy, first, candidates, deductions)?
            }
            Chosen::ByAmount(_) => self.largest(id, levy, candidates, deductions)?,
            Chosen::Column => self.lowest(id, levy, candidates, deductions)?,
        };
        candidates.iter().for_each(|one| said.levied(one));
        for deduction in levied.deducted.iter().filter_map(|at| program.deductions.get(*at)) {
            said.touch(deduction.id);
            said.codes.extend(deduction.marks.code.as_deref().map(Arc::from));
        }
        let took = levy.above.iter().filter(|(first, _)| levied.took.contains(first));
        said.codes.extend(took.filter_map(|(_, code)| code.clone()));
        standing.is_levied = true;
        standing.duty = Some(levied.duty);
        standing.left = levied.left;
        Ok(standing)
    }

    /// The candidates whose duty is the one that is chosen.
    fn chosen(&mut self, id: ProgramId, levy: &Levy, choice: Choice, deductions: &[Deducting]) -> Sure<Vec<Candidate>> {
        let mut duties = Vec::new();
        for one in &levy.candidates {
            duties.push((one, self.levied(id, levy, one, std::slice::from_ref(one), deductions)?.duty));
        }
        let best = duties
            .iter()
            .map(|(_, duty)| *duty)
            .reduce(|best, duty| if is_better(choice, duty, best) { duty } else { best });
        Ok(duties.into_iter().filter(|(_, duty)| Some(*duty) == best).map(|(one, _)| one.clone()).collect())
    }

    /// Of candidates that come to the same the one with the largest slice.
    fn largest(
        &mut self,
        id: ProgramId,
        levy: &Levy,
        candidates: &[Candidate],
        deductions: &[Deducting],
    ) -> Sure<Levied> {
        let mut best: Option<(Quotient, Levied)> = None;
        for one in candidates {
            let levied = self.levied(id, levy, one, std::slice::from_ref(one), deductions)?;
            if let [_] = candidates {
                return Ok(levied);
            }
            let left = self.left_of(&levied.share)?;
            if best.as_ref().is_none_or(|(known, _)| *known < left) {
                best = Some((left, levied));
            }
        }
        best.map(|(_, levied)| levied).ok_or(HandBack)
    }

    /// The lowest column of a schedule, the first of equal ones.
    fn lowest(
        &mut self,
        id: ProgramId,
        levy: &Levy,
        candidates: &[Candidate],
        deductions: &[Deducting],
    ) -> Sure<Levied> {
        let mut best: Option<Levied> = None;
        for one in candidates {
            let levied = self.levied(id, levy, one, &[], deductions)?;
            if best.as_ref().is_none_or(|known| levied.duty < known.duty) {
                best = Some(levied);
            }
        }
        best.ok_or(HandBack)
    }

    /// What one rate comes to; a deduction counts unless each of those that prevail together overrides it.
    fn levied(
        &mut self,
        id: ProgramId,
        levy: &Levy,
        one: &Candidate,
        together: &[Candidate],
        deductions: &[Deducting],
    ) -> Sure<Levied> {
        let own = self.slice_of(&one.due.slice)?;
        let mut above: Vec<ProgramId> = Vec::new();
        for (first, _) in &levy.above {
            if self.standing(*first).ok_or(HandBack)?.is_levied && !above.contains(first) {
                above.push(*first);
            }
        }
        let mut taking = Vec::new();
        for place in &levy.deductions {
            let deduction = deductions.get(*place).ok_or(HandBack)?;
            if crate::engine::decide::is_taken(together, deduction.id) {
                taking.push((*place, deduction));
            }
        }
        if !taking.is_empty() && self.go_for_nothing(id, &taking) && one.due.amount.is_share() {
            // Of nothing a deduction leaves nothing, however much it is.
            let taken = self.taken(own, &above, &[])?;
            if self.due(&one.due.amount, &taken.share)? <= Quotient::ZERO {
                let duty = Quotient::ZERO;
                return Ok(Levied {
                    duty,
                    share: taken.share,
                    left: taken.left,
                    deducted: Vec::new(),
                    took: taken.took,
                });
            }
        }
        let taken = self.taken(own, &above, &taking)?;
        let duty = self.due(&one.due.amount, &taken.share)?.greater(Quotient::ZERO);
        Ok(Levied { duty, share: taken.share, left: taken.left, deducted: taken.deducted, took: taken.took })
    }

    /// Whether some other amount is tried, deductions are all of amounts that are only supposed, and no program comes after the one from
    /// which they are taken: then they matter to what it asks itself, and to no other amount.
    fn go_for_nothing(&self, id: ProgramId, deductions: &[(usize, &Deducting)]) -> bool {
        let facts = deductions.iter().flat_map(|(_, one)| &one.facts);
        self.supposed.instead.is_some()
            && self.law.go_first.get(id.0) == Some(&false)
            && deductions.iter().all(|(_, one)| one.sum.is_none())
            && facts.into_iter().all(|(_, fact)| self.is_supposed(*fact))
    }

    /// How a tax or fee stands that was decided.
    pub fn charge(&mut self, id: ProgramId, decision: &Decision, said: &mut Said) -> Sure<Standing> {
        let mut standing = Standing::nothing();
        let candidate = match decision {
            Decision::Unsure | Decision::Controls(_) | Decision::Levy(_) => return Err(HandBack),
            Decision::NotMet => return Ok(standing),
            Decision::Exempt(own) => {
                own.iter().for_each(|one| said.exempt(one));
                return Ok(standing);
            }
            Decision::Charge(candidate) => candidate,
        };
        let program = self.jurisdiction.programs.get(id.0).ok_or(HandBack)?;
        self.counts = Some(self.date_that_counts(&program.by)?);
        let share = Share { own: WHOLE, cut: None };
        standing.duty = Some(self.due(&candidate.due.amount, &share)?.greater(Quotient::ZERO));
        standing.is_levied = true;
        said.levied(candidate);
        Ok(standing)
    }

    /// An amount rounded as its program says, in minor units.
    pub fn rounded(&self, id: ProgramId, exact: Quotient) -> Sure<i64> {
        let program = self.jurisdiction.programs.get(id.0).ok_or(HandBack)?;
        let step = self.law.steps.get(id.0).copied().flatten().ok_or(HandBack)?;
        if step == Quotient::ONE {
            return Ok(exact.rounded(program.rounding.mode));
        }
        let steps = exact.over(step).ok_or(HandBack)?.rounded(program.rounding.mode);
        Ok(Quotient::whole(steps).times(step).ok_or(HandBack)?.rounded(crate::trade::Mode::HalfUp))
    }

    /// What a charge is a part of: programs rounded.
    pub fn charged_on(&self, terms: &[BaseTerm]) -> Sure<Quotient> {
        let mut sum = Quotient::ZERO;
        let rounded = |at: usize| {
            let rounded = self.standings.get(at).and_then(|one| one.rounded).ok_or(HandBack)?;
            Ok(Quotient::whole(rounded))
        };
        for term in terms {
            match term {
                BaseTerm::Fact(fact) => sum = sum.plus(self.amount(*fact)?).ok_or(HandBack)?,
                BaseTerm::Program(program) => sum = sum.plus(rounded(program.0)?).ok_or(HandBack)?,
                BaseTerm::Duties | BaseTerm::Fees => {
                    let kind = if *term == BaseTerm::Fees { ProgramKind::Fee } else { ProgramKind::Duty };
                    for (at, program) in self.jurisdiction.programs.iter().enumerate() {
                        if program.kind == kind {
                            sum = sum.plus(rounded(at)?).ok_or(HandBack)?;
                        }
                    }
                }
            }
        }
        Ok(sum)
    }

    /// What a rate comes to on a share of its slice.
    fn due(&self, amount: &Amount, share: &Share) -> Sure<Quotient> {
        match amount {
            Amount::Free => Ok(Quotient::ZERO),
            Amount::Percent(part, base) => self.shared(self.base_of(base)?, share)?.times(*part).ok_or(HandBack),
            Amount::Specific(amount, currency, dimension, of) => {
                let each = self.money(*amount, *currency)?;
                let quantity = self.shared(self.quantity(*of, *dimension)?, share)?;
                quantity.times(each).ok_or(HandBack)
            }
            Amount::Flat(amount, currency) => self.money(*amount, *currency),
            Amount::Program(program) => self.shared_of_value(self.duty_of(*program)?, share),
            Amount::Inclusive(part, base, program) => {
                let whole = self.shared(self.base_of(base)?, share)?.times(*part).ok_or(HandBack)?;
                let paid = self.shared_of_value(self.duty_of(*program)?, share)?;
                Ok(whole.minus(paid).ok_or(HandBack)?.greater(Quotient::ZERO))
            }
            Amount::Max(parts) => self.extreme(parts, share, Quotient::greater),
            Amount::Min(parts) => self.extreme(parts, share, Quotient::lesser),
            Amount::Sum(parts) => {
                let mut sum = Quotient::ZERO;
                for (sign, part) in parts {
                    let part = self.due(part, share)?;
                    sum = match sign {
                        Sign::Plus => sum.plus(part),
                        Sign::Minus => sum.minus(part),
                    }
                    .ok_or(HandBack)?;
                }
                Ok(sum)
            }
            Amount::Times(inner, factor) => self.due(inner, share)?.times(*factor).ok_or(HandBack),
            Amount::TimesFact(inner, fact) => {
                let (inner, factor) = (self.due(inner, share)?, self.amount(*fact)?);
                if factor.is_negative() && !inner.is_zero() {
                    return Err(HandBack);
                }
                inner.times(factor).ok_or(HandBack)
            }
            Amount::Bound(inner, kind, bound) => {
                let (inner, bound) = (self.due(inner, share)?, self.due(bound, share)?);
                Ok(match kind {
                    BoundKind::AtLeast => inner.greater(bound),
                    BoundKind::AtMost => inner.lesser(bound),
                })
            }
        }
    }

    fn extreme(
        &self,
        parts: &[Amount],
        share: &Share,
        choose: impl Fn(Quotient, Quotient) -> Quotient,
    ) -> Sure<Quotient> {
        let mut found: Option<Quotient> = None;
        for part in parts {
            let next = self.due(part, share)?;
            found = Some(found.map_or(next, |known| choose(known, next)));
        }
        Ok(found.unwrap_or(Quotient::ZERO))
    }

    fn duty_of(&self, program: ProgramId) -> Sure<Quotient> {
        self.standing(program).and_then(|one| one.duty).ok_or(HandBack)
    }
}
