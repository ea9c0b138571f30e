//! Taxes and fees: reckoned from the rounded duties of the whole line, and where they say `per entry` from all its lines.

use std::collections::BTreeSet;

use crate::book::{BaseTerm, Builtin, FactId, Factor, ProgramId, ProgramKind, Rate, Sign};
use crate::region::{Axis, AxisSet, Cell, Linear, NumberSet};
use crate::spec::around::{EntryAmount, EntryPart, EntryShare};
use crate::spec::facts::{Data, DayOf};
use crate::spec::leaf::ends_at;
use crate::spec::line::Evaluation;
use crate::spec::met::Met;
use crate::spec::pots::Law;
use crate::spec::run::too_large;
use crate::spec::slice::{Share, Slice};
use crate::trade::{Decimal, Mode, Number};

impl<'a> Evaluation<'a> {
    /// What a charge that prevails comes to on the line: exact, or the line's share of what its entry owes.
    pub fn charge(&mut self, id: ProgramId, met: &Met<'a>, counts: &DayOf) -> Data<Linear> {
        if met.tariff.per_entry && self.is_in_entry() {
            let mut amounts = Vec::new();
            self.entry_amounts(&met.row.rate, counts, &mut amounts)?;
            let weight = self.amount(Builtin::Value.id())?;
            let part = EntryPart { statement: Some(met.tariff.id), amounts, weight };
            return Ok(self.entry_share(id, part));
        }
        let share = whole();
        let due = self.due(&met.row.rate, &share, counts)?;
        let due = self.greater(due, Linear::constant(Number::zero()));
        Ok(self.shared_rounding(id, due))
    }

    /// An amount that is rounded on its entry is the line's share of that; any other stays as it is.
    pub fn shared_rounding(&mut self, id: ProgramId, exact: Linear) -> Linear {
        let per_entry = self.jurisdiction.programs.get(id.0).is_some_and(|program| program.rounding.per_entry);
        if !per_entry || !self.is_in_entry() || exact.as_constant().is_some_and(Number::is_zero) {
            return exact;
        }
        let amounts = vec![EntryAmount::Added(exact.clone())];
        self.entry_share(id, EntryPart { statement: None, amounts, weight: exact })
    }

    /// Whether other lines belong to its entry.
    pub fn is_in_entry(&self) -> bool {
        self.around.others.as_ref().is_some_and(|others| others.count > 0)
    }

    /// The line's share of what is reckoned on its entry; a form as long as that is not known.
    fn entry_share(&mut self, id: ProgramId, part: EntryPart) -> Linear {
        let name = self.jurisdiction.programs.get(id.0).map_or("", |program| program.name.as_str());
        let law = self.law();
        let apart = if law == Law::default() { String::new() } else { format!(", by {law:?}") };
        let axis = Axis::number(&format!("share of {name} in the entry{apart}"));
        let own: BTreeSet<FactId> = part
            .amounts
            .iter()
            .map(EntryAmount::form)
            .chain([&part.weight])
            .flat_map(|form| form.terms.keys())
            .filter_map(|axis| self.owners.get(axis))
            .flatten()
            .copied()
            .collect();
        self.entry_parts.insert(id, part);
        let most = match self.around.shares.get(&(law, self.at, id)) {
            Some(EntryShare::Known(amount)) => return Linear::constant(Number::from(amount)),
            Some(EntryShare::Open { most, by_itself }) => {
                let owners = if *by_itself && !own.is_empty() { own } else { BTreeSet::from([Builtin::Entry.id()]) };
                self.owners.insert(axis.clone(), owners);
                most.clone()
            }
            None => {
                self.own(axis.clone(), Builtin::Entry.id());
                None
            }
        };
        let mut range = NumberSet::above(Number::zero(), true);
        if let Some(most) = most {
            range = range.meet(&NumberSet::below(most, true));
        }
        self.ways.know(&Cell::everything().with(axis.clone(), AxisSet::Numbers(range)));
        Linear::axis(axis)
    }

    /// What each part of a rate comes to, in the order in which [`crate::spec::entries`] puts them together again.
    fn entry_amounts(&mut self, rate: &Rate, counts: &DayOf, into: &mut Vec<EntryAmount>) -> Data<()> {
        match rate {
            Rate::Free => {}
            Rate::Flat(..) => into.push(EntryAmount::Once(self.due(rate, &whole(), counts)?)),
            Rate::Percent(..) | Rate::Specific { .. } | Rate::Program(_) | Rate::Lookup(..) => {
                into.push(EntryAmount::Added(self.due(rate, &whole(), counts)?));
            }
            Rate::Inclusive(part, basis, program) => {
                let basis = self.basis(basis)?;
                into.push(EntryAmount::Added(basis.scale(part)));
                into.push(EntryAmount::Added(self.duty_of(*program)?));
            }
            Rate::Max(parts) | Rate::Min(parts) => {
                for part in parts {
                    self.entry_amounts(part, counts, into)?;
                }
            }
            Rate::Sum(parts) => {
                for (_, part) in parts {
                    self.entry_amounts(part, counts, into)?;
                }
            }
            // A factor is the line's own, so what is multiplied by it is taken line by line.
            Rate::Times(inner, Factor::Fact(_)) => {
                let is_once = matches!(inner.as_ref(), Rate::Flat(..));
                let due = self.due(rate, &whole(), counts)?;
                into.push(if is_once { EntryAmount::Once(due) } else { EntryAmount::Added(due) });
            }
            Rate::Times(inner, Factor::Number(_)) => self.entry_amounts(inner, counts, into)?,
            Rate::Bound(inner, _, bound) => {
                self.entry_amounts(inner, counts, into)?;
                self.entry_amounts(bound, counts, into)?;
            }
        }
        Ok(())
    }

    /// What a charge is a part of.
    pub fn charge_base(&mut self, terms: &[BaseTerm]) -> Data<Linear> {
        let mut sum = Linear::constant(Number::zero());
        for term in terms {
            match term {
                BaseTerm::Fact(fact) => sum = sum.add(&self.amount(*fact)?),
                BaseTerm::Program(program) => sum = sum.add(&self.rounded_of(*program)?),
                BaseTerm::Duties | BaseTerm::Fees => {
                    let kind = if *term == BaseTerm::Fees { ProgramKind::Fee } else { ProgramKind::Duty };
                    for (place, program) in self.jurisdiction.programs.iter().enumerate() {
                        if program.kind == kind {
                            sum = sum.add(&self.rounded_of(ProgramId(place))?);
                        }
                    }
                }
            }
        }
        Ok(sum)
    }

    /// What a program asks of the whole line, rounded.
    fn rounded_of(&mut self, id: ProgramId) -> Data<Linear> {
        if let Some(known) = self.rounded.get(&id) {
            return Ok(known.clone());
        }
        let exact = self.judge(id)?.duty;
        let rounded = self.rounded_form(id, exact)?;
        self.rounded.insert(id, rounded.clone());
        Ok(rounded)
    }

    /// An amount rounded as its program says; where something moves it, within a step of what it is.
    pub fn rounded_form(&mut self, id: ProgramId, exact: Linear) -> Data<Linear> {
        // A share of what is reckoned on the entry is rounded.
        if self.entry_parts.contains_key(&id) {
            return Ok(exact);
        }
        if let Some(constant) = exact.as_constant() {
            let rounded = self.round(id, constant).ok_or_else(too_large)?;
            return Ok(Linear::constant(Number::from(&rounded)));
        }
        if let Some((low, high)) = ends_at(self.ways.cell(), &exact)
            && let Some(amount) = self.round(id, &low)
            && self.round(id, &high) == Some(amount)
        {
            return Ok(Linear::constant(Number::from(&amount)));
        }
        let Some(program) = self.jurisdiction.programs.get(id.0) else { return Ok(exact) };
        let step = program.rounding.step(self.jurisdiction.currency);
        let (low, high) = match program.rounding.mode {
            Mode::HalfUp | Mode::HalfEven => (-step.half(), step.half()),
            Mode::Up => (Number::zero(), step),
            Mode::Down => (-step, Number::zero()),
        };
        let axis = Axis::number(&format!("rounding of {}", program.name));
        let range = NumberSet::above(low, true).meet(&NumberSet::below(high, true));
        self.ways.know(&Cell::everything().with(axis.clone(), AxisSet::Numbers(range)));
        Ok(exact.add(&Linear::axis(axis)))
    }

    /// A number rounded as a program says.
    pub fn round(&self, id: ProgramId, exact: &Number) -> Option<Decimal> {
        let currency = self.jurisdiction.currency;
        let rounding = &self.jurisdiction.programs.get(id.0)?.rounding;
        exact.rounded_to(&rounding.step(currency), rounding.mode, currency.digits())
    }
}

fn whole() -> Share {
    Share { own: Slice::AllBut(BTreeSet::new()), cut: None }
}

/// Puts a rate together again from what its parts come to on the whole entry, in the order of
/// [`Evaluation::entry_amounts`].
pub fn together(rate: &Rate, amounts: &mut dyn Iterator<Item = Number>) -> Number {
    match rate {
        Rate::Free => Number::zero(),
        Rate::Flat(..) | Rate::Percent(..) | Rate::Specific { .. } | Rate::Program(_) | Rate::Lookup(..) => {
            next(amounts)
        }
        Rate::Inclusive(..) => {
            let whole = next(amounts);
            (whole - next(amounts)).at_least_zero()
        }
        Rate::Max(parts) => parts.iter().map(|part| together(part, amounts)).max().unwrap_or_else(Number::zero),
        Rate::Min(parts) => parts.iter().map(|part| together(part, amounts)).min().unwrap_or_else(Number::zero),
        Rate::Sum(parts) => parts.iter().fold(Number::zero(), |sum, (sign, part)| match sign {
            Sign::Plus => sum + together(part, amounts),
            Sign::Minus => sum - together(part, amounts),
        }),
        Rate::Times(_, Factor::Fact(_)) => next(amounts),
        Rate::Times(inner, Factor::Number(number)) => together(inner, amounts) * number,
        Rate::Bound(inner, kind, bound) => {
            let inner = together(inner, amounts);
            let bound = together(bound, amounts);
            match kind {
                crate::book::BoundKind::AtLeast => inner.max(bound),
                crate::book::BoundKind::AtMost => inner.min(bound),
            }
        }
    }
}

fn next(amounts: &mut dyn Iterator<Item = Number>) -> Number {
    amounts.next().unwrap_or_else(Number::zero)
}
