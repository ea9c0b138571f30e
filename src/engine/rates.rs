use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::book::{Basis, BoundKind, Builtin, Expression, FactId, Factor, Jurisdiction, ProgramId, Rate, Sign};
use crate::engine::quotient::Quotient;
use crate::trade::{Currency, Dimension, Number, Unit};

/// The most parts of the value that a jurisdiction has names for.
const MOST_NAMED: usize = 64;

/// A rate ready to be reckoned with: money in minor units of its jurisdiction's currency.
#[derive(Debug)]
pub struct Due {
    /// What it comes to.
    pub amount: Amount,
    /// Of which part of the value it is, step by step: the first that says so ends it.
    pub slice: Vec<SliceStep>,
    /// The programs whose duties it is reckoned from.
    pub programs: Vec<ProgramId>,
}

impl Due {
    /// The share of the whole value that it is, where it is no more than that.
    pub fn share_of_whole(&self) -> Option<Quotient> {
        match (&self.amount, self.slice.as_slice()) {
            (Amount::Percent(part, Base::Whole), [SliceStep::AllBut(0)]) if !part.is_negative() => Some(*part),
            (Amount::Free, [SliceStep::AllBut(0)]) => Some(Quotient::ZERO),
            _ => None,
        }
    }

    /// The share of a content that it is, where it is no more than that, and whether it is one of the whole value where the content
    /// is not given.
    pub fn share_of_content(&self) -> Option<(Quotient, FactId, bool)> {
        let (Amount::Percent(part, Base::Facts(facts)), [SliceStep::First(of)]) = (&self.amount, self.slice.as_slice())
        else {
            return None;
        };
        let is_content = |fact: &FactId| ![Builtin::Value.id(), Builtin::EntryValue.id()].contains(fact);
        match facts.as_slice() {
            _ if part.is_negative() || facts != of => None,
            [fact] if is_content(fact) => Some((*part, *fact, false)),
            [fact, other] if is_content(fact) && *other == Builtin::Value.id() => Some((*part, *fact, true)),
            _ => None,
        }
    }
}

/// What a rate, or a part of one, comes to.
#[derive(Debug)]
pub enum Amount {
    /// Nothing.
    Free,
    /// A share of a basis.
    Percent(Quotient, Base),
    /// So much, in a currency, for each base unit of a quantity.
    Specific(Quotient, Currency, Dimension, Option<FactId>),
    /// So much a line.
    Flat(Quotient, Currency),
    /// What another program levies.
    Program(ProgramId),
    /// A share of a basis to which another program is topped up.
    Inclusive(Quotient, Base, ProgramId),
    /// The greatest.
    Max(Vec<Amount>),
    /// The least.
    Min(Vec<Amount>),
    /// Added and taken away.
    Sum(Vec<(Sign, Amount)>),
    /// A multiple.
    Times(Box<Amount>, Quotient),
    /// A multiple by what a fact says.
    TimesFact(Box<Amount>, FactId),
    /// Not less, or not more.
    Bound(Box<Amount>, BoundKind, Box<Amount>),
}

impl Amount {
    /// Whether it is nothing, or a share of the value or of a fact.
    pub fn is_plain(&self) -> bool {
        matches!(self, Amount::Free | Amount::Percent(_, Base::Whole | Base::Facts(_)))
    }

    /// Whether it is so much the less the less it is levied on, and nothing where it is nothing on more.
    pub fn is_share(&self) -> bool {
        matches!(self, Amount::Free | Amount::Percent(_, Base::Whole) | Amount::Inclusive(_, Base::Whole, _))
    }
}

/// What a percentage is of.
#[derive(Debug)]
pub enum Base {
    /// The whole value.
    Whole,
    /// The first of these that is given.
    Facts(Vec<FactId>),
    /// A sum.
    Sum(Term),
    /// A sum of what a charge is reckoned on.
    Charge(Vec<crate::book::BaseTerm>),
}

/// Something reckoned from facts.
#[derive(Debug, Clone)]
pub enum Term {
    /// A number.
    Number(Quotient),
    /// Money.
    Money(Quotient, Currency),
    /// A money, number or date fact.
    Fact(FactId),
    /// A quantity in the base unit of a dimension.
    Quantity(FactId, Dimension),
    /// A money fact for each base unit of a dimension.
    Per(FactId, Dimension),
    /// A multiple.
    Scaled(Quotient, Box<Term>),
    /// Added up.
    Sum(Vec<Term>),
    /// A product.
    Product(Box<Term>, Box<Term>),
}

/// A step in finding the slice of a rate.
#[derive(Debug)]
pub enum SliceStep {
    /// The whole value but these parts, and no more steps.
    AllBut(u64),
    /// The first of these facts that is given; the whole value where that is `value`.
    First(Vec<FactId>),
    /// These facts.
    Facts(Vec<FactId>),
    /// A sum that has a name of its own.
    Named(usize, Term),
}

/// The rates of a book, each compiled once, and the parts of the value that they name.
#[derive(Default)]
pub struct Rates {
    known: FxHashMap<(u32, *const Rate), Option<Arc<Due>>>,
    /// Rates in which tables were looked up.
    found: Vec<(u32, Rate, Option<Arc<Due>>)>,
    /// The parts of the value by name: facts, and sums as they are written.
    named: Vec<Named>,
}

/// A part of the value by what names it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Named {
    /// A money fact.
    Fact(FactId),
    /// Anything else, as it is written.
    Sum(String),
}

impl Rates {
    /// A rate of the book; nothing where it does not fit plain integers.
    pub fn of(&mut self, jurisdiction: &Jurisdiction, rate: &Rate) -> Option<Arc<Due>> {
        let place = (jurisdiction.currency.digits(), std::ptr::from_ref(rate));
        if let Some(known) = self.known.get(&place) {
            return known.clone();
        }
        let compiled = self.compiled(jurisdiction, rate);
        self.known.insert(place, compiled.clone());
        compiled
    }

    /// A rate that was made by looking tables up.
    pub fn looked_up(&mut self, jurisdiction: &Jurisdiction, rate: Rate) -> Option<Arc<Due>> {
        let digits = jurisdiction.currency.digits();
        if let Some((.., known)) = self.found.iter().find(|(of, known, _)| *of == digits && *known == rate) {
            return known.clone();
        }
        let compiled = self.compiled(jurisdiction, &rate);
        self.found.push((digits, rate, compiled.clone()));
        compiled
    }

    fn compiled(&mut self, jurisdiction: &Jurisdiction, rate: &Rate) -> Option<Arc<Due>> {
        let digits = jurisdiction.currency.digits();
        let slice = self.slice(digits, rate)?;
        amount(digits, rate).map(|amount| Arc::new(Due { amount, slice, programs: rate.programs() }))
    }

    /// The number of a part of the value, as a bit of a set of them.
    pub fn bit(&mut self, named: Named) -> Option<usize> {
        let at = self.named.iter().position(|one| *one == named).unwrap_or_else(|| {
            self.named.push(named);
            self.named.len() - 1
        });
        (at < MOST_NAMED).then_some(at)
    }

    /// The number of a part of the value that has one.
    pub fn place(&self, named: &Named) -> Option<usize> {
        self.named.iter().position(|one| one == named)
    }

    /// What a bit names.
    pub fn named(&self, bit: usize) -> Option<&Named> {
        self.named.get(bit)
    }

    fn slice(&mut self, digits: u32, rate: &Rate) -> Option<Vec<SliceStep>> {
        let mut parts = Vec::new();
        rate.each_part(&mut |part| parts.push(part));
        let mut steps = Vec::new();
        for part in parts {
            match part {
                Rate::Free | Rate::Specific { .. } | Rate::Flat(..) | Rate::Program(_) => {
                    steps.push(SliceStep::AllBut(0));
                    return Some(steps);
                }
                Rate::Percent(_, basis) | Rate::Inclusive(_, basis, _) => match basis {
                    Basis::Whole | Basis::Charge(_) => {
                        steps.push(SliceStep::AllBut(0));
                        return Some(steps);
                    }
                    Basis::Bounded(_) => {}
                    Basis::Facts(facts) => {
                        for fact in facts {
                            self.bit(Named::Fact(*fact))?;
                        }
                        steps.push(SliceStep::First(facts.clone()));
                    }
                    Basis::Sum(sum) => {
                        if let Some(less) = sum.value_less() {
                            let mut but = 0;
                            for fact in less {
                                but |= 1 << self.bit(Named::Fact(fact))?;
                            }
                            steps.push(SliceStep::AllBut(but));
                            return Some(steps);
                        }
                        match sum.facts_added() {
                            Some(facts) if facts.contains(&Builtin::Value.id()) => {
                                steps.push(SliceStep::AllBut(0));
                                return Some(steps);
                            }
                            Some(facts) => {
                                for fact in &facts {
                                    self.bit(Named::Fact(*fact))?;
                                }
                                steps.push(SliceStep::Facts(facts));
                            }
                            None => {
                                let bit = self.bit(Named::Sum(format!("{sum:?}")))?;
                                steps.push(SliceStep::Named(bit, term(digits, sum)?));
                            }
                        }
                    }
                },
                // Their parts are looked at one by one.
                Rate::Max(_) | Rate::Min(_) | Rate::Sum(_) | Rate::Times(..) | Rate::Lookup(..) | Rate::Bound(..) => {}
            }
        }
        Some(steps)
    }
}

/// Money in minor units.
fn minor(digits: u32, amount: &Number) -> Option<Quotient> {
    Quotient::of(amount)?.times(Quotient::whole(10i64.checked_pow(digits)?))
}

fn amount(digits: u32, rate: &Rate) -> Option<Amount> {
    let all = |parts: &[Rate]| parts.iter().map(|part| amount(digits, part)).collect::<Option<Vec<Amount>>>();
    Some(match rate {
        Rate::Free => Amount::Free,
        Rate::Percent(part, basis) => Amount::Percent(Quotient::of(part)?, base(digits, basis)?),
        Rate::Specific { amount, currency, dimension, of } => {
            Amount::Specific(minor(digits, amount)?, *currency, *dimension, *of)
        }
        Rate::Flat(amount, currency) => Amount::Flat(minor(digits, amount)?, *currency),
        Rate::Program(program) => Amount::Program(*program),
        Rate::Inclusive(part, basis, program) => Amount::Inclusive(Quotient::of(part)?, base(digits, basis)?, *program),
        Rate::Max(parts) => Amount::Max(all(parts)?),
        Rate::Min(parts) => Amount::Min(all(parts)?),
        Rate::Sum(parts) => {
            let mut sum = Vec::new();
            for (sign, part) in parts {
                sum.push((*sign, amount(digits, part)?));
            }
            Amount::Sum(sum)
        }
        Rate::Times(inner, Factor::Number(number)) => {
            Amount::Times(Box::new(amount(digits, inner)?), Quotient::of(number)?)
        }
        Rate::Times(inner, Factor::Fact(fact)) => Amount::TimesFact(Box::new(amount(digits, inner)?), *fact),
        Rate::Bound(inner, kind, bound) => {
            Amount::Bound(Box::new(amount(digits, inner)?), *kind, Box::new(amount(digits, bound)?))
        }
        // Tables are looked up before.
        Rate::Lookup(..) => return None,
    })
}

fn base(digits: u32, basis: &Basis) -> Option<Base> {
    Some(match basis {
        Basis::Whole => Base::Whole,
        Basis::Facts(facts) => Base::Facts(facts.clone()),
        Basis::Sum(sum) => Base::Sum(term(digits, sum)?),
        Basis::Charge(terms) => Base::Charge(terms.clone()),
        Basis::Bounded(inner) => base(digits, inner)?,
    })
}

/// An expression ready to be reckoned with; nothing where it does not fit plain integers.
pub fn term(digits: u32, expression: &Expression) -> Option<Term> {
    Some(match expression {
        Expression::Number(number) => Term::Number(Quotient::of(number)?),
        Expression::Money(amount, currency) => Term::Money(minor(digits, amount)?, *currency),
        Expression::Day(day) => Term::Number(Quotient::whole(i64::from(day.number()))),
        Expression::Fact(fact) => Term::Fact(*fact),
        Expression::Quantity(fact, dimension) => Term::Quantity(*fact, *dimension),
        Expression::Per(fact, Unit { dimension, .. }) => Term::Per(*fact, *dimension),
        Expression::Scaled(factor, inner) => Term::Scaled(Quotient::of(factor)?, Box::new(term(digits, inner)?)),
        Expression::Sum(parts) => {
            Term::Sum(parts.iter().map(|part| term(digits, part)).collect::<Option<Vec<Term>>>()?)
        }
        Expression::Product(one, other) => Term::Product(Box::new(term(digits, one)?), Box::new(term(digits, other)?)),
    })
}
