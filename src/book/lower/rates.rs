use std::collections::BTreeSet;

use crate::book::lower::Lowering;
use crate::book::lower::expressions::Typed;
use crate::book::{Basis, BoundKind, Expression, FactId, Factor, Measured, ProgramId, Rate, Sign, mistakes};
use crate::diagnostic::Diagnostic;
use crate::syntax::tree;
use crate::syntax::tree::{Path, RateKind};
use crate::trade::{FactKind, Number};

impl<'a> Lowering<'a> {
    /// A rate, typed; nothing where something in it is wrong, which is reported. `bounded` is what a bare percentage in a
    /// bound is of.
    pub fn rate(&mut self, at: usize, rate: &tree::Rate, bounded: Option<&Basis>) -> Option<Rate> {
        match &rate.kind {
            RateKind::Free => Some(Rate::Free),
            RateKind::Percent { points, of, inclusive } => {
                let share = points.over(&Number::from(100))?;
                let basis = match (of, bounded) {
                    (Some(of), _) => self.basis(at, of)?,
                    (None, Some(before)) => Basis::Bounded(Box::new(before.clone())),
                    (None, None) => Basis::Whole,
                };
                match inclusive {
                    Some(path) => Some(Rate::Inclusive(share, basis, self.referred(at, path)?)),
                    None => Some(Rate::Percent(share, basis)),
                }
            }
            RateKind::Amount { amount, currency, per, of } => {
                let (amount, currency) = self.money(at, amount, currency.as_ref(), rate.span)?;
                let Some(per) = per else { return Some(Rate::Flat(amount, currency)) };
                let unit = self.unit(&per.unit)?;
                // For each nothing of a unit: the syntax has said so.
                let amount = amount.over(&(&per.count * &unit.factor))?;
                let of = match of {
                    Some(name) => {
                        let fact = self.fact(name)?;
                        let kind = self.book.facts.get(fact.0).map(|fact| fact.kind.clone());
                        let fits = match &kind {
                            Some(FactKind::AnyQuantity) => true,
                            Some(FactKind::Quantity(of)) => of.converts_to(&unit),
                            _ => false,
                        };
                        if !fits {
                            self.report(
                                Diagnostic::new(
                                    &mistakes::UNIT_DOES_NOT_FIT,
                                    name.span,
                                    format!("`{}` is not counted in units that convert to {unit}", name.text),
                                )
                                .help(format!("declare it so: `fact {}: quantity({unit});`", name.text)),
                            );
                            return None;
                        }
                        Some(fact)
                    }
                    None => None,
                };
                Some(Rate::Specific { amount, currency, dimension: unit.dimension, of })
            }
            RateKind::Program(path) => Some(Rate::Program(self.referred(at, path)?)),
            RateKind::Lookup(table, fact) => self.looked_up(at, table, fact),
            RateKind::Column(name) => {
                self.no_list(name);
                None
            }
            RateKind::Max(parts) => self.rates(at, parts, bounded).map(Rate::Max),
            RateKind::Min(parts) => self.rates(at, parts, bounded).map(Rate::Min),
            RateKind::Sum(parts) => {
                let mut terms = Vec::new();
                for (sign, part) in parts {
                    let sign = match sign {
                        tree::Sign::Plus => Sign::Plus,
                        tree::Sign::Minus => Sign::Minus,
                    };
                    terms.push(self.rate(at, part, bounded).map(|rate| (sign, rate)));
                }
                terms.into_iter().collect::<Option<Vec<_>>>().map(Rate::Sum)
            }
            RateKind::Times(inner, factor) => {
                let inner = self.rate(at, inner, bounded)?;
                let factor = match factor {
                    tree::Factor::Percent(points, _) => Factor::Number(points.over(&Number::from(100))?),
                    tree::Factor::Number(number, _) => Factor::Number(number.clone()),
                    tree::Factor::Fact(name) => {
                        let fact = self.fact(name)?;
                        if self.book.facts.get(fact.0).is_none_or(|fact| fact.kind != FactKind::Number) {
                            self.mismatch(name.span, "a rate is multiplied by a number");
                            return None;
                        }
                        Factor::Fact(fact)
                    }
                };
                Some(match factor {
                    // An amount times a number is the amount: equal rates are equal values.
                    Factor::Number(number) => multiplied(inner, &number),
                    Factor::Fact(_) => Rate::Times(Box::new(inner), factor),
                })
            }
            RateKind::Bound(inner, kind, bound) => {
                let inner = self.rate(at, inner, bounded);
                // What is wrong with a bound is told even where what stands before it is wrong too.
                let before = inner.as_ref().map_or(Basis::Whole, basis_before);
                let bound = self.rate(at, bound, Some(&before));
                let (inner, bound) = (inner?, bound?);
                let kind = match kind {
                    tree::BoundKind::AtLeast | tree::BoundKind::Min => BoundKind::AtLeast,
                    tree::BoundKind::AtMost | tree::BoundKind::Max => BoundKind::AtMost,
                };
                Some(Rate::Bound(Box::new(inner), kind, Box::new(bound)))
            }
            RateKind::Group(inner) => self.rate(at, inner, bounded),
        }
    }

    fn rates(&mut self, at: usize, parts: &[tree::Rate], bounded: Option<&Basis>) -> Option<Vec<Rate>> {
        let all: Vec<Option<Rate>> = parts.iter().map(|part| self.rate(at, part, bounded)).collect();
        all.into_iter().collect()
    }

    fn basis(&mut self, at: usize, basis: &tree::Basis) -> Option<Basis> {
        match basis {
            tree::Basis::Facts(names) => {
                let mut facts: Vec<FactId> = Vec::new();
                for name in names {
                    let fact = self.fact(name)?;
                    if self.book.facts.get(fact.0).is_none_or(|fact| fact.kind != FactKind::Money) {
                        let message = format!("`{}` is not money, so no percentage is of it", name.text);
                        self.mismatch(name.span, &message);
                        return None;
                    }
                    self.mark_slice(fact);
                    facts.push(fact);
                }
                // `of value` alone is what a percentage is of anyhow.
                if facts == [crate::book::Builtin::Value.id()] {
                    return Some(Basis::Whole);
                }
                Some(Basis::Facts(facts))
            }
            tree::Basis::Sum(sum) => {
                let (expression, measured) = match self.operand(at, sum)? {
                    Typed::Reckoned(expression, measured) => (expression, measured),
                    Typed::AnyQuantity(_) | Typed::Fact(_) | Typed::Word(_) => self.reckoned(at, sum)?,
                };
                if measured != Measured::Money {
                    self.mismatch(sum.span, "a percentage is of money");
                    return None;
                }
                self.mark_slices(&expression);
                Some(Basis::Sum(expression))
            }
        }
    }

    /// The program that a rate refers to, of the same jurisdiction.
    fn referred(&mut self, at: usize, path: &Path) -> Option<ProgramId> {
        let found = match path.parts.as_slice() {
            [one] => self.scopes.get(at).and_then(|scope| scope.programs.get(&one.text)).copied(),
            [jurisdiction, one] => self
                .scopes
                .get(at)
                .filter(|_| self.book.jurisdictions.get(at).is_some_and(|j| j.name == jurisdiction.text))
                .and_then(|scope| scope.programs.get(&one.text))
                .copied(),
            _ => None,
        };
        if found.is_none() {
            self.unknown_program(at, path, "to reckon with");
        }
        found
    }
}

/// A rate times a number, reckoned where it can be.
fn multiplied(rate: Rate, number: &Number) -> Rate {
    match rate {
        Rate::Free => Rate::Free,
        Rate::Percent(share, basis) => Rate::Percent(&share * number, basis),
        Rate::Specific { amount, currency, dimension, of } => {
            Rate::Specific { amount: &amount * number, currency, dimension, of }
        }
        Rate::Flat(amount, currency) => Rate::Flat(&amount * number, currency),
        other @ (Rate::Program(_)
        | Rate::Inclusive(..)
        | Rate::Max(_)
        | Rate::Min(_)
        | Rate::Sum(_)
        | Rate::Times(..)
        | Rate::Lookup(..)
        | Rate::Bound(..)) => Rate::Times(Box::new(other), Factor::Number(number.clone())),
    }
}

/// What a bare percentage in a bound is of: what the percentages before it are of, where that is one thing.
pub fn basis_before(rate: &Rate) -> Basis {
    let mut found: Vec<Basis> = Vec::new();
    bases(rate, &mut found);
    found.dedup();
    if let [one] = found.as_slice() {
        return one.clone();
    }
    // Several facts are one slice: each counts once.
    let mut facts = BTreeSet::new();
    for basis in found {
        let added = match basis {
            Basis::Facts(facts) if facts.len() == 1 => Some(facts),
            Basis::Sum(sum) => sum.facts_added(),
            Basis::Whole | Basis::Facts(_) | Basis::Charge(_) | Basis::Bounded(_) => None,
        };
        match added {
            Some(added) => facts.extend(added),
            None => return Basis::Whole,
        }
    }
    if facts.is_empty() {
        return Basis::Whole;
    }
    Basis::Sum(Expression::Sum(facts.into_iter().map(Expression::Fact).collect()))
}

fn bases(rate: &Rate, into: &mut Vec<Basis>) {
    match rate {
        // What a table says is a rate of its own.
        Rate::Free | Rate::Specific { .. } | Rate::Flat(..) | Rate::Program(_) | Rate::Lookup(..) => {}
        Rate::Percent(_, basis) | Rate::Inclusive(_, basis, _) => into.push(match basis {
            Basis::Bounded(inner) => inner.as_ref().clone(),
            Basis::Whole | Basis::Facts(_) | Basis::Sum(_) | Basis::Charge(_) => basis.clone(),
        }),
        Rate::Max(parts) | Rate::Min(parts) => parts.iter().for_each(|part| bases(part, into)),
        Rate::Sum(parts) => parts.iter().for_each(|(_, part)| bases(part, into)),
        Rate::Times(inner, _) | Rate::Bound(inner, ..) => bases(inner, into),
    }
}
