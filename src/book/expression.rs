use serde::{Deserialize, Serialize};

use crate::book::FactId;
use crate::trade::{Currency, Day, Dimension, Number, Unit};

/// What an expression measures; only like is compared and added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measured {
    /// Money, in the jurisdiction's currency.
    Money,
    /// A bare number.
    Number,
    /// A quantity, in its dimension's base unit.
    Quantity(Dimension),
    /// A day.
    Day,
    /// Money for each base unit of a dimension.
    MoneyPer(Dimension),
}

/// Something reckoned from facts: typed, units converted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Expression {
    /// A number, or a quantity in base units.
    Number(Number),
    /// An amount of a currency; per base unit where the expression is money per unit.
    Money(Number, Currency),
    /// A day.
    Day(Day),
    /// A money, number, date or declared quantity fact.
    Fact(FactId),
    /// `quantity` or a declared quantity, read in a dimension.
    Quantity(FactId, Dimension),
    /// A money fact for each base unit: `value per kg`.
    Per(FactId, Unit),
    /// A multiple, `20% of value`.
    Scaled(Number, Box<Expression>),
    /// Added up.
    Sum(Vec<Expression>),
    /// A product of two that both hang on facts.
    Product(Box<Expression>, Box<Expression>),
}

impl Expression {
    /// Every fact it reads, in order of appearance.
    pub fn facts(&self, into: &mut Vec<FactId>) {
        match self {
            Expression::Number(_) | Expression::Money(..) | Expression::Day(_) => {}
            Expression::Fact(fact) | Expression::Quantity(fact, _) => into.push(*fact),
            Expression::Per(fact, _) => {
                into.push(*fact);
                into.push(crate::book::Builtin::Quantity.id());
            }
            Expression::Scaled(_, inner) => inner.facts(into),
            Expression::Sum(parts) => parts.iter().for_each(|part| part.facts(into)),
            Expression::Product(a, b) => {
                a.facts(into);
                b.facts(into);
            }
        }
    }
}

impl Expression {
    /// Whether it is the whole value less facts: `value - repair_value`; the facts that are taken off.
    pub fn value_less(&self) -> Option<Vec<FactId>> {
        let value = crate::book::Builtin::Value.id();
        let Expression::Sum(parts) = self else { return None };
        let mut whole = false;
        let mut less = Vec::new();
        for part in parts {
            match part {
                Expression::Fact(fact) if *fact == value && !whole => whole = true,
                Expression::Scaled(number, inner) if *number == Number::from(-1) => match inner.as_ref() {
                    Expression::Fact(fact) if *fact != value => less.push(*fact),
                    _ => return None,
                },
                _ => return None,
            }
        }
        whole.then_some(less)
    }

    /// The facts that it adds up and nothing else.
    pub fn facts_added(&self) -> Option<Vec<FactId>> {
        match self {
            Expression::Fact(fact) => Some(vec![*fact]),
            Expression::Sum(parts) => parts
                .iter()
                .map(|part| match part {
                    Expression::Fact(fact) => Some(*fact),
                    _ => None,
                })
                .collect(),
            _ => None,
        }
    }
}
