//! Conditions.

use pest::iterators::Pair;

use crate::source::Span;
use crate::syntax::parser::Rule;
use crate::syntax::read::Reader;
use crate::syntax::split::DEEPEST;
use crate::syntax::tree::{Comparison, Condition, ConditionKind, DateRelation, Listed, Name};

impl Reader<'_> {
    pub(super) fn condition(&mut self, pair: Pair<'_, Rule>) -> Option<Condition> {
        let span = self.span(&pair);
        let is_or = pair.as_rule() == Rule::condition;
        let mut parts: Vec<Condition> = Vec::new();
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::cond_and => parts.push(self.condition(part)?),
                Rule::cond_not => parts.push(self.cond_not(part)?),
                _ => {}
            }
        }
        if parts.len() == 1 {
            return parts.pop();
        }
        Some(Condition { kind: if is_or { ConditionKind::Or(parts) } else { ConditionKind::And(parts) }, span })
    }

    fn cond_not(&mut self, pair: Pair<'_, Rule>) -> Option<Condition> {
        let mut nots: Vec<Span> = Vec::new();
        let mut atom = None;
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::kw_not => nots.push(self.span(&part)),
                Rule::cond_atom => atom = self.cond_atom(part),
                _ => {}
            }
        }
        let mut found = atom?;
        if let Some(deep) = nots.get(DEEPEST) {
            self.too_deep(*deep);
            nots.clear();
        }
        for not in nots.into_iter().rev() {
            found = negated(found, not);
        }
        Some(found)
    }

    fn cond_atom(&mut self, pair: Pair<'_, Rule>) -> Option<Condition> {
        let span = self.span(&pair);
        let inner = pair.into_inner().next()?;
        let rule = inner.as_rule();
        if rule == Rule::about_fact {
            return self.about_fact(inner, span);
        }
        if rule == Rule::compare {
            return self.compare(inner, span);
        }
        let kind = match rule {
            Rule::claims => {
                let claimed = [Rule::text, Rule::claim_word, Rule::column_date];
                let mut codes = inner.into_inner().filter(|part| claimed.contains(&part.as_rule())).peekable();
                match codes.next_if(|part| part.as_rule() == Rule::column_date) {
                    Some(column) => ConditionKind::ClaimsColumn(self.inner_column(column)?),
                    None => ConditionKind::Claims(codes.map(|code| self.text(&code)).collect()),
                }
            }
            Rule::cond_group => {
                let within = inner.into_inner().find(|part| part.as_rule() == Rule::condition)?;
                ConditionKind::Group(Box::new(self.condition(within)?))
            }
            Rule::words => ConditionKind::Words(inner.into_inner().next().map(|text| self.text(&text))?),
            Rule::flag => ConditionKind::Flag(inner.into_inner().next().map(|name| self.name(&name))?),
            _ => return None,
        };
        Some(Condition { kind, span })
    }

    fn compare(&mut self, pair: Pair<'_, Rule>, span: Span) -> Option<Condition> {
        let mut operands = Vec::new();
        let mut how = Comparison::Equal;
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::operand => operands.push(self.operand(part)?),
                Rule::comparison => how = comparison(part),
                _ => {}
            }
        }
        let right = operands.pop()?;
        Some(Condition { kind: ConditionKind::Compare(operands.pop()?, how, right), span })
    }

    fn about_fact(&mut self, pair: Pair<'_, Rule>, span: Span) -> Option<Condition> {
        let mut parts = pair.into_inner();
        let fact = parts.next().map(|part| self.name(&part))?;
        let tail = parts.next()?;
        let rule = tail.as_rule();
        let mut not: Option<Span> = None;
        let mut kind = None;
        let mut relation = DateRelation::On;
        for part in tail.into_inner() {
            match part.as_rule() {
                Rule::kw_not => not = Some(self.span(&part)),
                Rule::before => relation = DateRelation::Before,
                Rule::after => relation = DateRelation::After,
                Rule::operand => kind = Some(ConditionKind::Date(fact.clone(), relation, self.operand(part)?)),
                Rule::listed => kind = Some(ConditionKind::In(fact.clone(), self.listed(part)?)),
                Rule::braced_listed => {
                    let inner = part.into_inner().find(|part| part.as_rule() == Rule::listed)?;
                    kind = Some(ConditionKind::In(fact.clone(), self.listed(inner)?));
                }
                Rule::text | Rule::claim_word => kind = Some(ConditionKind::Has(fact.clone(), self.text(&part))),
                _ => {}
            }
        }
        let kind = if rule == Rule::given_tail { given(fact) } else { kind? };
        let found = Condition { kind, span };
        Some(match not {
            Some(_) => negated(found, span),
            None => found,
        })
    }

    fn listed(&mut self, pair: Pair<'_, Rule>) -> Option<Listed> {
        let inner = pair.into_inner().next()?;
        if inner.as_rule() == Rule::set {
            return Some(Listed::Set(self.set(inner)?));
        }
        let texts = inner.into_inner().filter(|part| part.as_rule() == Rule::text);
        Some(Listed::Texts(texts.map(|part| self.text(&part)).collect()))
    }
}

fn given(fact: Name) -> ConditionKind {
    ConditionKind::Given(fact)
}

fn negated(condition: Condition, not: Span) -> Condition {
    let span = not.to(condition.span);
    Condition { kind: ConditionKind::Not(Box::new(condition)), span }
}

fn comparison(pair: Pair<'_, Rule>) -> Comparison {
    match pair.into_inner().next().map(|inner| inner.as_rule()) {
        Some(Rule::less) => Comparison::Less,
        Some(Rule::at_most_sign) => Comparison::AtMost,
        Some(Rule::more) => Comparison::More,
        Some(Rule::at_least_sign) => Comparison::AtLeast,
        Some(Rule::unequal) => Comparison::Unequal,
        _ => Comparison::Equal,
    }
}
