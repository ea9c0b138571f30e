//! What can be reckoned or compared.

use pest::iterators::Pair;

use crate::source::Span;
use crate::syntax::parser::Rule;
use crate::syntax::read::Reader;
use crate::syntax::split::DEEPEST;
use crate::syntax::tree::{Name, Operand, OperandKind, Sign};
use crate::trade::Number;

impl Reader<'_> {
    pub(super) fn operand(&mut self, pair: Pair<'_, Rule>) -> Option<Operand> {
        let span = self.span(&pair);
        let mut terms: Vec<(Sign, Operand)> = Vec::new();
        let mut sign = Sign::Plus;
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::plus => sign = Sign::Plus,
                Rule::minus => sign = Sign::Minus,
                Rule::operand_product => terms.push((sign, self.operand_product(part)?)),
                _ => {}
            }
        }
        if terms.len() == 1 {
            return terms.pop().map(|(_, only)| only);
        }
        Some(Operand { kind: OperandKind::Sum(terms), span })
    }

    fn operand_product(&mut self, pair: Pair<'_, Rule>) -> Option<Operand> {
        let mut product: Option<Operand> = None;
        let mut count = 0usize;
        for part in pair.into_inner() {
            if part.as_rule() != Rule::operand_atom {
                continue;
            }
            let factor = self.operand_atom(part)?;
            product = Some(match product {
                None => factor,
                Some(left) => {
                    count += 1;
                    if count > DEEPEST {
                        self.too_deep(factor.span);
                        return Some(left);
                    }
                    let span = left.span.to(factor.span);
                    Operand { kind: OperandKind::Times(Box::new(left), Box::new(factor)), span }
                }
            });
        }
        product
    }

    fn operand_atom(&mut self, pair: Pair<'_, Rule>) -> Option<Operand> {
        let span = self.span(&pair);
        let inner = pair.into_inner().next()?;
        let kind = match inner.as_rule() {
            Rule::column_date => OperandKind::Column(self.inner_column(inner)?),
            Rule::full_day => OperandKind::Day(self.day(&inner)),
            Rule::text => OperandKind::Text(self.text(&inner)),
            Rule::operand_group => return self.operand_group(inner),
            Rule::per_unit => {
                let mut parts = inner.into_inner();
                let fact = parts.next().map(|part| self.name(&part))?;
                let unit = parts.find(|part| part.as_rule() == Rule::unit).map(|part| self.name(&part))?;
                OperandKind::Per(fact, unit)
            }
            Rule::fact_name => OperandKind::Name(self.name(&inner)),
            Rule::amount => self.amount(inner)?,
            _ => return None,
        };
        Some(Operand { kind, span })
    }

    fn operand_group(&mut self, pair: Pair<'_, Rule>) -> Option<Operand> {
        let span = self.span(&pair);
        let inner = pair.into_inner().find(|part| part.as_rule() == Rule::operand)?;
        Some(Operand { kind: OperandKind::Group(Box::new(self.operand(inner)?)), span })
    }

    fn amount(&mut self, pair: Pair<'_, Rule>) -> Option<OperandKind> {
        let mut number = Number::zero();
        let mut kind = None;
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::number | Rule::mixed => number = self.number(&part),
                Rule::unit => kind = Some(OperandKind::Quantity(number.clone(), self.name(&part))),
                Rule::percent_of => {
                    let of = part.into_inner().find(|part| part.as_rule() == Rule::of_what);
                    kind = Some(match of {
                        Some(of) => OperandKind::PercentOf(number.clone(), Box::new(self.of_what(of)?)),
                        None => OperandKind::Percent(number.clone()),
                    });
                }
                Rule::money => kind = Some(self.money(number.clone(), part)),
                _ => {}
            }
        }
        Some(kind.unwrap_or(OperandKind::Number(number)))
    }

    fn of_what(&mut self, pair: Pair<'_, Rule>) -> Option<Operand> {
        let span = self.span(&pair);
        let inner = pair.into_inner().next()?;
        if inner.as_rule() == Rule::operand_group {
            return self.operand_group(inner);
        }
        Some(Operand { kind: OperandKind::Name(self.name(&inner)), span })
    }

    fn money(&mut self, amount: Number, pair: Pair<'_, Rule>) -> OperandKind {
        let mut currency = None;
        let mut per = None;
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::currency => currency = Some(self.name(&part)),
                Rule::per_stroke => per = self.per(part),
                _ => {}
            }
        }
        match per {
            Some((count, unit)) => OperandKind::MoneyPer(amount, currency, count, unit),
            None => OperandKind::Money(amount, currency),
        }
    }

    /// `/100 kg`: how many of which unit.
    pub(super) fn per(&mut self, pair: Pair<'_, Rule>) -> Option<(Number, Name)> {
        let mut count = Number::one();
        let mut unit = None;
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::number => {
                    let span: Span = self.span(&part);
                    count = self.number(&part);
                    if count.is_zero() {
                        self.zero(span);
                    }
                }
                Rule::unit => unit = Some(self.name(&part)),
                _ => {}
            }
        }
        unit.map(|unit| (count, unit))
    }
}
