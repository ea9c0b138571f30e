use std::collections::BTreeSet;

use crate::book::{
    Assumed, Assumption, Atom, Basis, BoundKind, Comparison, Condition, Expression, Factor, Rate, Sign, words_axis,
};
use crate::region::{Axis, AxisSet, Cell, Constraint, DaySet, End, Linear, NumberSet};
use crate::spec::facts::{Data, DayOf, fault};
use crate::spec::line::Evaluation;
use crate::spec::mistakes;
use crate::spec::slice::Share;
use crate::trade::{Number, Value};

impl Evaluation<'_> {
    /// Whether a condition holds.
    pub fn holds(&mut self, condition: &Condition, counts: &DayOf) -> Data<bool> {
        match condition {
            Condition::Always => Ok(true),
            Condition::Not(inner) => Ok(!self.holds(inner, counts)?),
            Condition::All(parts) => {
                for part in parts {
                    if !self.holds(part, counts)? {
                        return Ok(false);
                    }
                }
                Ok(true)
            }
            Condition::Any(parts) => {
                for part in parts {
                    if self.holds(part, counts)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            Condition::Atom(atom, written) => self.atom(atom, written, counts),
        }
    }

    fn atom(&mut self, atom: &Atom, written: &str, counts: &DayOf) -> Data<bool> {
        match atom {
            Atom::Compare(left, comparison, right) => self.compare(left, *comparison, right, written),
            Atom::CountryIn(fact, elements) => {
                let country = self.country(*fact);
                let mut inside = false;
                for element in elements {
                    inside = inside || self.country_in(element, country, counts);
                }
                Ok(inside)
            }
            Atom::ProductIn(elements) => {
                let product = self.product();
                let mut inside = false;
                for element in elements {
                    inside = inside || self.product_in(element, product, counts);
                }
                Ok(inside)
            }
            Atom::TextIn(fact, words) => Ok(self.text_in(*fact, words)),
            Atom::Same(fact, other) => Ok(self.same(*fact, *other, written)),
            Atom::Claims(claim) => Ok(self.has(crate::book::Builtin::Claims.id(), claim)),
            Atom::Has(fact, code) => Ok(self.has(*fact, code)),
            Atom::Given(fact) => Ok(self.is_given(*fact)),
            Atom::Flag(fact) => Ok(self.flag(*fact)),
            Atom::Words(words) => Ok(self.answered(words)),
            Atom::InSeason(season) => Ok(match counts {
                DayOf::On(day) => season.holds(*day),
                DayOf::Open(_) => self.day_in(counts, &DaySet::season(*season)),
            }),
        }
    }

    /// Two facts that are not reckoned with, alike or not.
    fn same(&mut self, fact: crate::book::FactId, other: crate::book::FactId, written: &str) -> bool {
        let is_country = self.book.facts.get(fact.0).is_some_and(|fact| fact.kind == crate::trade::FactKind::Country);
        if is_country {
            return self.country(fact) == self.country(other);
        }
        match (self.said(fact), self.said(other)) {
            (Some(Value::Text(a)), Some(Value::Text(b))) => a.eq_ignore_ascii_case(&b),
            (Some(a), Some(b)) => a == b,
            _ => {
                let axis = Axis::flag(&format!("`{written}`"));
                let lacking = [fact, other].into_iter().filter(|one| !self.shipment.values.contains_key(one));
                let owners: BTreeSet<_> = lacking.collect();
                self.owners.entry(axis.clone()).or_insert(owners);
                self.yes(axis)
            }
        }
    }

    /// A condition in words, where the shipment's `meets` or an assumption answers it.
    fn answered(&mut self, words: &str) -> bool {
        if let Some(yes) = self.shipment.meets.get(words) {
            return *yes;
        }
        let wanted = Assumed::Words(words.to_string());
        if let Some(Assumption::Value(Value::Flag(yes))) = self.assumption_for(&wanted) {
            self.used.insert(wanted);
            return yes;
        }
        let axis = words_axis(words);
        self.words.insert(axis.clone(), words.to_string());
        self.yes(axis)
    }

    fn compare(&mut self, left: &Expression, comparison: Comparison, right: &Expression, written: &str) -> Data<bool> {
        // Money per unit is compared with the quantity taken to the other side, which never divides by what is lacking.
        let (left, right) = match (per_unit(left), per_unit(right)) {
            (Some((factor, money, unit)), None) => {
                let quantity = self.quantity_above_zero(unit, written)?;
                let money = self.amount(money)?.scale(&factor);
                let right = self.reckon(right)?;
                (money, self.product_of(&right, &quantity))
            }
            (None, Some((factor, money, unit))) => {
                let quantity = self.quantity_above_zero(unit, written)?;
                let money = self.amount(money)?.scale(&factor);
                let left = self.reckon(left)?;
                (self.product_of(&left, &quantity), money)
            }
            _ => (self.reckon(left)?, self.reckon(right)?),
        };
        Ok(match comparison {
            Comparison::Less => !self.at_most(&right, &left),
            Comparison::AtMost => self.at_most(&left, &right),
            Comparison::More => !self.at_most(&left, &right),
            Comparison::AtLeast => self.at_most(&right, &left),
            Comparison::Equal => self.is_equal(&left, &right),
            Comparison::Unequal => !self.is_equal(&left, &right),
        })
    }

    /// Whether one form is not more than another.
    pub fn at_most(&mut self, low: &Linear, high: &Linear) -> bool {
        let difference = low.sub(high);
        if let Some(constant) = difference.as_constant() {
            return !constant.is_positive();
        }
        let yes = Cell::everything().where_(Constraint::less(low, high, true));
        let no = Cell::everything().where_(Constraint::less(high, low, false));
        self.ways.ask(|| vec![yes, no]) == 0
    }

    /// Whether two forms are the same amount.
    pub fn is_equal(&mut self, one: &Linear, other: &Linear) -> bool {
        let difference = one.sub(other);
        if let Some(constant) = difference.as_constant() {
            return constant.is_zero();
        }
        let less = Cell::everything().where_(Constraint::less(one, other, false));
        let equal = Cell::everything().where_(Constraint::equal(one, other));
        let more = Cell::everything().where_(Constraint::less(other, one, false));
        self.ways.ask(|| vec![less, equal, more]) == 1
    }

    fn quantity_above_zero(&mut self, unit: &crate::trade::Unit, written: &str) -> Data<Linear> {
        let quantity = self.quantity(None, unit.dimension);
        match quantity.as_constant() {
            Some(constant) if constant.is_zero() => {
                let message = format!("`{written}` asks the value of each unit, and the quantity is 0");
                Err(fault(&mistakes::NO_QUANTITY, Some("quantity"), message))
            }
            Some(_) => Ok(quantity),
            None => {
                let above = Constraint::less(&Linear::constant(Number::zero()), &quantity, false);
                self.ways.know(&Cell::everything().where_(above));
                Ok(quantity)
            }
        }
    }

    /// An expression, exact; a form of what is lacking where something is.
    pub fn reckon(&mut self, expression: &Expression) -> Data<Linear> {
        match expression {
            Expression::Number(number) => Ok(Linear::constant(number.clone())),
            Expression::Money(amount, currency) => {
                let own = self.jurisdiction.currency;
                let day = match &self.counts {
                    Some(counts) => counts.clone(),
                    None => self.entered(),
                };
                self.converted(amount, *currency, own, &day).map(Linear::constant)
            }
            Expression::Day(day) => Ok(Linear::constant(Number::from(i64::from(day.number())))),
            Expression::Fact(fact) => {
                let is_day = self.book.facts.get(fact.0).is_some_and(|fact| fact.kind == crate::trade::FactKind::Date);
                if !is_day {
                    return self.amount(*fact);
                }
                Ok(match self.day(*fact) {
                    DayOf::On(day) => Linear::constant(Number::from(i64::from(day.number()))),
                    DayOf::Open(axis) => Linear::axis(axis),
                })
            }
            Expression::Quantity(fact, dimension) => Ok(self.quantity(Some(*fact), *dimension)),
            Expression::Per(fact, unit) => {
                let quantity = self.quantity_above_zero(unit, "per")?;
                let money = self.amount(*fact)?;
                match quantity.as_constant().and_then(|quantity| Number::one().over(quantity)) {
                    Some(inverse) => Ok(money.scale(&inverse)),
                    None => Ok(self.opaque(&[&money, &quantity], "for each unit", false)),
                }
            }
            Expression::Scaled(factor, inner) => Ok(self.reckon(inner)?.scale(factor)),
            Expression::Sum(parts) => {
                let mut sum = Linear::constant(Number::zero());
                for part in parts {
                    sum = sum.add(&self.reckon(part)?);
                }
                Ok(sum)
            }
            Expression::Product(a, b) => {
                let (a, b) = (self.reckon(a)?, self.reckon(b)?);
                Ok(self.product_of(&a, &b))
            }
        }
    }

    /// The product of two forms: a form where one of them is known, else something that lies between its corners.
    pub fn product_of(&mut self, a: &Linear, b: &Linear) -> Linear {
        if let Some(constant) = a.as_constant() {
            return b.scale(constant);
        }
        if let Some(constant) = b.as_constant() {
            return a.scale(constant);
        }
        let (first, second) = (self.ways.cell().extremes(a), self.ways.cell().extremes(b));
        let end = |end: &End| match end {
            End::At(number) | End::Towards(number) => Some(number.clone()),
            End::None | End::CannotTell => None,
        };
        let corners: Option<Vec<Number>> = [&first.low, &first.high]
            .into_iter()
            .flat_map(|x| [&second.low, &second.high].map(|y| end(x).zip(end(y)).map(|(x, y)| &x * &y)))
            .collect();
        let never_below =
            [&first.low, &second.low].into_iter().all(|low| end(low).is_some_and(|low| !low.is_negative()));
        let product = self.opaque(&[a, b], "times", never_below);
        if let (Some(corners), Some(axis)) = (corners, product.terms.keys().next().cloned())
            && let (Some(low), Some(high)) = (corners.iter().min(), corners.iter().max())
        {
            let range = NumberSet::above(low.clone(), true).meet(&NumberSet::below(high.clone(), true));
            self.ways.know(&Cell::everything().with(axis, AxisSet::Numbers(range)));
        }
        product
    }

    /// Something that hangs on forms in a way that is no form: an axis of its own, which belongs to the same facts.
    pub fn opaque(&mut self, of: &[&Linear], how: &str, never_below_zero: bool) -> Linear {
        let name = of.iter().map(|form| format!("{:?}", form.terms.keys().collect::<Vec<_>>())).collect::<Vec<_>>();
        let constants = of.iter().map(|form| form.constant.to_string()).collect::<Vec<_>>();
        let axis = Axis::number(&format!("{} {how} {}", name.join(" "), constants.join(" ")));
        let owners: BTreeSet<_> = of
            .iter()
            .flat_map(|form| form.terms.keys())
            .filter_map(|axis| self.owners.get(axis))
            .flatten()
            .copied()
            .collect();
        self.owners.entry(axis.clone()).or_default().extend(owners);
        if never_below_zero {
            let range = NumberSet::above(Number::zero(), true);
            self.ways.know(&Cell::everything().with(axis.clone(), AxisSet::Numbers(range)));
        }
        Linear::axis(axis)
    }

    /// The greater of two forms.
    pub fn greater(&mut self, a: Linear, b: Linear) -> Linear {
        if self.at_most(&a, &b) { b } else { a }
    }

    /// The lesser of two forms.
    pub fn lesser(&mut self, a: Linear, b: Linear) -> Linear {
        if self.at_most(&a, &b) { a } else { b }
    }

    /// What a basis is worth: the whole value, the first of several facts that is given, or a sum.
    pub fn basis(&mut self, basis: &Basis) -> Data<Linear> {
        match basis {
            Basis::Whole => self.amount(crate::book::Builtin::Value.id()),
            Basis::Facts(facts) => {
                let fact = self.first_given(facts);
                self.amount(fact)
            }
            Basis::Sum(sum) => self.reckon(sum),
            Basis::Charge(terms) => self.charge_base(terms),
            Basis::Bounded(inner) => self.basis(inner),
        }
    }

    /// The first of several facts that is given; the last where none is.
    pub fn first_given(&mut self, facts: &[crate::book::FactId]) -> crate::book::FactId {
        for (at, fact) in facts.iter().enumerate() {
            if at + 1 == facts.len() || self.is_given(*fact) {
                return *fact;
            }
        }
        crate::book::Builtin::Value.id()
    }

    /// What a rate comes to on a share of its slice, exact.
    pub fn due(&mut self, rate: &Rate, share: &Share, counts: &DayOf) -> Data<Linear> {
        match rate {
            Rate::Free => Ok(Linear::constant(Number::zero())),
            Rate::Percent(part, basis) => {
                let basis = self.basis(basis)?;
                Ok(self.shared(&basis, share).scale(part))
            }
            Rate::Specific { amount, currency, dimension, of } => {
                let own = self.jurisdiction.currency;
                let amount = self.converted(amount, *currency, own, counts)?;
                let quantity = self.quantity(*of, *dimension);
                Ok(self.shared(&quantity, share).scale(&amount))
            }
            // A flat amount is cut by quota parts only.
            Rate::Flat(amount, currency) => {
                let own = self.jurisdiction.currency;
                self.converted(amount, *currency, own, counts).map(Linear::constant)
            }
            Rate::Program(program) => {
                let duty = self.duty_of(*program)?;
                self.shared_of_value(&duty, share)
            }
            Rate::Inclusive(part, basis, program) => {
                let basis = self.basis(basis)?;
                let whole = self.shared(&basis, share).scale(part);
                let duty = self.duty_of(*program)?;
                let paid = self.shared_of_value(&duty, share)?;
                Ok(self.greater(whole.sub(&paid), Linear::constant(Number::zero())))
            }
            Rate::Lookup(table, fact) => {
                let found = self.looked_up(table, *fact)?;
                self.due(&found, share, counts)
            }
            Rate::Max(parts) => self.extreme(parts, share, counts, true),
            Rate::Min(parts) => self.extreme(parts, share, counts, false),
            Rate::Sum(parts) => {
                let mut sum = Linear::constant(Number::zero());
                for (sign, part) in parts {
                    let part = self.due(part, share, counts)?;
                    sum = match sign {
                        Sign::Plus => sum.add(&part),
                        Sign::Minus => sum.sub(&part),
                    };
                }
                Ok(sum)
            }
            Rate::Times(inner, factor) => {
                let inner = self.due(inner, share, counts)?;
                match factor {
                    Factor::Number(number) => Ok(inner.scale(number)),
                    Factor::Fact(fact) => {
                        let name = self.book.fact_name(*fact).to_string();
                        let factor = self.amount(*fact)?;
                        let zero = Linear::constant(Number::zero());
                        if !self.at_most(&zero, &factor) && inner.as_constant().is_none_or(|inner| !inner.is_zero()) {
                            let message = format!("{name} is below zero, and a rate is multiplied by it");
                            return Err(fault(&mistakes::NEGATIVE_FACTOR, Some(&name), message));
                        }
                        Ok(self.product_of(&inner, &factor))
                    }
                }
            }
            Rate::Bound(inner, kind, bound) => {
                let inner = self.due(inner, share, counts)?;
                let bound = self.due(bound, share, counts)?;
                Ok(match kind {
                    BoundKind::AtLeast => self.greater(inner, bound),
                    BoundKind::AtMost => self.lesser(inner, bound),
                })
            }
        }
    }

    fn extreme(&mut self, parts: &[Rate], share: &Share, counts: &DayOf, greatest: bool) -> Data<Linear> {
        let mut found: Option<Linear> = None;
        for part in parts {
            let next = self.due(part, share, counts)?;
            found = Some(match found {
                None => next,
                Some(known) if greatest => self.greater(known, next),
                Some(known) => self.lesser(known, next),
            });
        }
        Ok(found.unwrap_or_else(|| Linear::constant(Number::zero())))
    }
}

/// An expression that is a multiple of money per unit: the factor, the money fact and the unit.
fn per_unit(expression: &Expression) -> Option<(Number, crate::book::FactId, &crate::trade::Unit)> {
    match expression {
        Expression::Per(fact, unit) => Some((Number::one(), *fact, unit)),
        Expression::Scaled(factor, inner) => per_unit(inner).map(|(inner, fact, unit)| (&inner * factor, fact, unit)),
        _ => None,
    }
}
