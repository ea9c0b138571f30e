//! Rates.

use pest::iterators::Pair;

use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::syntax::mistakes;
use crate::syntax::parser::Rule;
use crate::syntax::read::Reader;
use crate::syntax::split::DEEPEST;
use crate::syntax::tree::{Basis, BoundKind, Factor, Per, Rate, RateKind, Sign};
use crate::trade::Number;

impl Reader<'_> {
    pub(super) fn rate(&mut self, pair: Pair<'_, Rule>) -> Option<Rate> {
        let mut rate: Option<Rate> = None;
        let mut bound = BoundKind::AtLeast;
        let mut count = 0usize;
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::bound => bound = bound_kind(part),
                Rule::rate_sum => {
                    let next = self.rate_sum(part)?;
                    rate = Some(match rate {
                        None => next,
                        Some(left) => {
                            count += 1;
                            if count > DEEPEST {
                                self.too_deep(next.span);
                                return Some(left);
                            }
                            let span = left.span.to(next.span);
                            Rate { kind: RateKind::Bound(Box::new(left), bound, Box::new(next)), span }
                        }
                    });
                }
                _ => {}
            }
        }
        rate
    }

    fn rate_sum(&mut self, pair: Pair<'_, Rule>) -> Option<Rate> {
        let span = self.span(&pair);
        let mut terms: Vec<(Sign, Rate)> = Vec::new();
        let mut sign = Sign::Plus;
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::plus => sign = Sign::Plus,
                Rule::minus => sign = Sign::Minus,
                Rule::rate_product => terms.push((sign, self.rate_product(part)?)),
                _ => {}
            }
        }
        if terms.len() == 1 {
            return terms.pop().map(|(_, only)| only);
        }
        Some(Rate { kind: RateKind::Sum(terms), span })
    }

    fn rate_product(&mut self, pair: Pair<'_, Rule>) -> Option<Rate> {
        let mut rate: Option<Rate> = None;
        let mut count = 0usize;
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::rate_atom => rate = Some(self.rate_atom(part)?),
                Rule::factor => {
                    let place = self.span(&part);
                    let factor = self.factor(part)?;
                    let left = rate.take()?;
                    count += 1;
                    if count > DEEPEST {
                        self.too_deep(place);
                        return Some(left);
                    }
                    let span = left.span.to(place);
                    rate = Some(Rate { kind: RateKind::Times(Box::new(left), factor), span });
                }
                _ => {}
            }
        }
        rate
    }

    fn factor(&mut self, pair: Pair<'_, Rule>) -> Option<Factor> {
        let span = self.span(&pair);
        let inner = pair.into_inner().next()?;
        if inner.as_rule() == Rule::ident {
            return Some(Factor::Fact(self.name(&inner)));
        }
        let mut number = None;
        let mut percent = false;
        for part in inner.into_inner() {
            match part.as_rule() {
                Rule::number | Rule::mixed => number = Some(self.number(&part)),
                Rule::percent_sign => percent = true,
                _ => {}
            }
        }
        number.map(|number| if percent { Factor::Percent(number, span) } else { Factor::Number(number, span) })
    }

    fn rate_atom(&mut self, pair: Pair<'_, Rule>) -> Option<Rate> {
        let span = self.span(&pair);
        let inner = pair.into_inner().next()?;
        let rule = inner.as_rule();
        let kind = match rule {
            Rule::free => RateKind::Free,
            Rule::path => RateKind::Program(self.path(inner)),
            Rule::figure => self.figure(inner)?,
            Rule::rate_group => {
                let rate = inner.into_inner().find(|part| part.as_rule() == Rule::rate)?;
                RateKind::Group(Box::new(self.rate(rate)?))
            }
            Rule::max_of | Rule::min_of => {
                let mut rates = Vec::new();
                for part in inner.into_inner().filter(|part| part.as_rule() == Rule::rate) {
                    rates.push(self.rate(part)?);
                }
                if rule == Rule::max_of { RateKind::Max(rates) } else { RateKind::Min(rates) }
            }
            Rule::lookup => self.lookup(inner)?,
            Rule::column_rate => RateKind::Column(self.inner_column(inner)?),
            _ => return None,
        };
        Some(Rate { kind, span })
    }

    fn lookup(&mut self, pair: Pair<'_, Rule>) -> Option<RateKind> {
        let mut names = self.names(pair);
        let fact = names.pop()?;
        Some(RateKind::Lookup(names.pop()?, fact))
    }

    fn figure(&mut self, pair: Pair<'_, Rule>) -> Option<RateKind> {
        let mut number = Number::zero();
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::number | Rule::mixed => number = self.number(&part),
                Rule::percent_tail => return self.percent(number, part),
                Rule::amount_tail => return self.specific(number, part),
                _ => {}
            }
        }
        None
    }

    fn percent(&mut self, points: Number, pair: Pair<'_, Rule>) -> Option<RateKind> {
        let mut of = None;
        let mut inclusive = None;
        let mut basis_at: Option<Span> = None;
        for part in pair.into_inner() {
            let span = self.span(&part);
            match part.as_rule() {
                Rule::basis => match basis_at {
                    Some(first) => self.twice("of", span, first),
                    None => {
                        basis_at = Some(span);
                        of = self.basis(part);
                    }
                },
                Rule::inclusive => match &inclusive {
                    Some((_, first)) => self.twice("inclusive of", span, *first),
                    None => {
                        let path = part.into_inner().find(|part| part.as_rule() == Rule::path)?;
                        inclusive = Some((self.path(path), span));
                    }
                },
                _ => {}
            }
        }
        Some(RateKind::Percent { points, of, inclusive: inclusive.map(|(path, _)| path) })
    }

    fn basis(&mut self, pair: Pair<'_, Rule>) -> Option<Basis> {
        let inner = pair.into_inner().find(|part| part.as_rule() != Rule::kw_of)?;
        if inner.as_rule() == Rule::basis_facts {
            return Some(Basis::Facts(self.names(inner)));
        }
        let sum = inner.into_inner().find(|part| part.as_rule() == Rule::operand)?;
        Some(Basis::Sum(self.operand(sum)?))
    }

    fn specific(&mut self, amount: Number, pair: Pair<'_, Rule>) -> Option<RateKind> {
        let mut currency = None;
        let mut per = None;
        let mut of = None;
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::currency => currency = Some(self.name(&part)),
                Rule::per_stroke => per = self.per(part).map(|(count, unit)| Per { count, unit }),
                Rule::per_count => {
                    let unit = part.into_inner().next().map(|unit| self.name(&unit))?;
                    per = Some(Per { count: Number::one(), unit });
                }
                Rule::of_fact => of = self.names(part).pop(),
                _ => {}
            }
        }
        Some(RateKind::Amount { amount, currency, per, of })
    }

    pub(super) fn zero(&mut self, span: Span) {
        self.say(Diagnostic::new(&mistakes::TORN, span, "nothing can be divided by zero"));
    }
}

fn bound_kind(pair: Pair<'_, Rule>) -> BoundKind {
    match pair.into_inner().next().map(|inner| inner.as_rule()) {
        Some(Rule::at_most) => BoundKind::AtMost,
        Some(Rule::upper_min) => BoundKind::Min,
        Some(Rule::upper_max) => BoundKind::Max,
        _ => BoundKind::AtLeast,
    }
}
