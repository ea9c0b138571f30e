//! The parts of a statement in which changes are made: its sets, its rates, its conditions.

use crate::syntax::tree::{
    Condition, ConditionKind, Listed, LookupRows, Operand, OperandKind, Origins, Rate, RateKind, Rows, Set, Statement,
    StatementKind, TermKind,
};

/// What the elements of a set are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// Product codes.
    Products,
    /// Countries.
    Countries,
    /// One or the other, or words: what a condition names.
    Either,
}

/// The sets that a statement names, those within others too.
pub fn sets(statement: &Statement) -> Vec<(Of, &Set)> {
    let mut top: Vec<(Of, &Set)> = Vec::new();
    match &statement.kind {
        StatementKind::Product(decl) => top.push((Of::Products, &decl.set)),
        StatementKind::Country(decl) => top.push((Of::Countries, &decl.set)),
        StatementKind::Tariff(tariff) => {
            top.push((Of::Products, &tariff.products));
            top.extend(origins(&tariff.origins));
        }
        StatementKind::Quota(quota) => {
            top.push((Of::Products, &quota.products));
            top.extend(origins(&quota.origins));
        }
        StatementKind::Charge(charge) => {
            top.extend(charge.products.iter().map(|set| (Of::Products, set)));
            top.extend(charge.origins.iter().map(|set| (Of::Countries, set)));
        }
        StatementKind::Exempt(exempt) => {
            top.extend([(Of::Products, &exempt.products), (Of::Countries, &exempt.origins)]);
        }
        StatementKind::Act(act) => {
            top.extend(act.products.iter().map(|set| (Of::Products, set)));
            top.extend(act.origins.iter().map(|set| (Of::Countries, set)));
        }
        StatementKind::Precedence(precedence) => {
            top.extend(precedence.products.iter().map(|set| (Of::Products, set)));
            top.extend(precedence.origins.iter().map(|set| (Of::Countries, set)));
        }
        StatementKind::Control(control) => {
            top.extend([(Of::Products, &control.products), (Of::Countries, &control.countries)]);
        }
        StatementKind::Column2(set) => top.push((Of::Countries, set)),
        StatementKind::Jurisdiction(_)
        | StatementKind::Currency(_)
        | StatementKind::Use(_)
        | StatementKind::Fact(_)
        | StatementKind::Assume(_)
        | StatementKind::Made(_)
        | StatementKind::Program(_)
        | StatementKind::Cite
        | StatementKind::Deduct(_)
        | StatementKind::Exchange(_)
        | StatementKind::Rounding(_)
        | StatementKind::Ruling(_)
        | StatementKind::Court(_)
        | StatementKind::ExchangeList(_)
        | StatementKind::Unit(_)
        | StatementKind::Rates(_)
        | StatementKind::Schedule(_)
        | StatementKind::Test(_)
        | StatementKind::Scenario(_)
        | StatementKind::Drop(_)
        | StatementKind::Broken => {}
    }
    for condition in conditions(statement) {
        if let ConditionKind::In(_, Listed::Set(set)) = &condition.kind {
            top.push((Of::Either, set));
        }
    }
    let mut found = Vec::new();
    for (of, set) in top {
        within(of, set, &mut found);
    }
    found
}

fn origins(origins: &Origins) -> Vec<(Of, &Set)> {
    match origins {
        Origins::Set(set, _) => vec![(Of::Countries, set)],
        Origins::Table(rows) => {
            let keys = rows.iter().filter_map(|row| match &row.key {
                Rows::Set(set) => Some((Of::Countries, set)),
                Rows::Else(_) => None,
            });
            keys.collect()
        }
    }
}

fn within<'a>(of: Of, set: &'a Set, found: &mut Vec<(Of, &'a Set)>) {
    found.push((of, set));
    for term in &set.terms {
        if let TermKind::Group(inner) = &term.kind {
            within(of, inner, found);
        }
    }
    if let Some(except) = &set.except {
        within(of, except, found);
    }
}

/// The rates that a statement says, whole.
pub fn rates(statement: &Statement) -> Vec<&Rate> {
    match &statement.kind {
        StatementKind::Tariff(tariff) => rates_of(&tariff.origins),
        StatementKind::Quota(quota) => rates_of(&quota.origins),
        StatementKind::Charge(charge) => vec![&charge.rate],
        StatementKind::Rates(table) => match &table.rows {
            LookupRows::Written(rows) => rows.iter().map(|row| &row.rate).collect(),
            LookupRows::List(_, rate) => vec![rate],
        },
        StatementKind::Jurisdiction(_)
        | StatementKind::Currency(_)
        | StatementKind::Use(_)
        | StatementKind::Product(_)
        | StatementKind::Country(_)
        | StatementKind::Fact(_)
        | StatementKind::Assume(_)
        | StatementKind::Made(_)
        | StatementKind::Program(_)
        | StatementKind::Cite
        | StatementKind::Exempt(_)
        | StatementKind::Deduct(_)
        | StatementKind::Act(_)
        | StatementKind::Precedence(_)
        | StatementKind::Control(_)
        | StatementKind::Exchange(_)
        | StatementKind::Rounding(_)
        | StatementKind::Ruling(_)
        | StatementKind::Court(_)
        | StatementKind::ExchangeList(_)
        | StatementKind::Unit(_)
        | StatementKind::Schedule(_)
        | StatementKind::Column2(_)
        | StatementKind::Test(_)
        | StatementKind::Scenario(_)
        | StatementKind::Drop(_)
        | StatementKind::Broken => Vec::new(),
    }
}

fn rates_of(origins: &Origins) -> Vec<&Rate> {
    match origins {
        Origins::Set(_, rate) => vec![rate],
        Origins::Table(rows) => rows.iter().map(|row| &row.rate).collect(),
    }
}

/// The parts of a rate that are rates, itself first; and whether a part stands in a bound or a choice.
pub fn parts_of<'a>(rate: &'a Rate, chosen: bool, found: &mut Vec<(&'a Rate, bool)>) {
    found.push((rate, chosen));
    match &rate.kind {
        RateKind::Free
        | RateKind::Percent { .. }
        | RateKind::Amount { .. }
        | RateKind::Program(_)
        | RateKind::Lookup(..)
        | RateKind::Column(_) => {}
        RateKind::Max(parts) | RateKind::Min(parts) => parts.iter().for_each(|part| parts_of(part, true, found)),
        RateKind::Sum(terms) => terms.iter().for_each(|(_, term)| parts_of(term, chosen, found)),
        RateKind::Times(inner, _) | RateKind::Group(inner) => parts_of(inner, chosen, found),
        RateKind::Bound(inner, _, bound) => {
            parts_of(inner, true, found);
            parts_of(bound, true, found);
        }
    }
}

/// The conditions of a statement, the whole one first, then its parts.
pub fn conditions(statement: &Statement) -> Vec<&Condition> {
    let mut found = Vec::new();
    if let Some(condition) = &statement.clauses.when {
        all_of(condition, &mut found);
    }
    found
}

fn all_of<'a>(condition: &'a Condition, found: &mut Vec<&'a Condition>) {
    found.push(condition);
    match &condition.kind {
        ConditionKind::Or(parts) | ConditionKind::And(parts) => parts.iter().for_each(|part| all_of(part, found)),
        ConditionKind::Not(inner) | ConditionKind::Group(inner) => all_of(inner, found),
        ConditionKind::Compare(..)
        | ConditionKind::Date(..)
        | ConditionKind::In(..)
        | ConditionKind::Claims(_)
        | ConditionKind::ClaimsColumn(_)
        | ConditionKind::Has(..)
        | ConditionKind::Given(_)
        | ConditionKind::Flag(_)
        | ConditionKind::Words(_) => {}
    }
}

/// The operands in an operand, itself first.
pub fn operands<'a>(operand: &'a Operand, found: &mut Vec<&'a Operand>) {
    found.push(operand);
    match &operand.kind {
        OperandKind::PercentOf(_, inner) | OperandKind::Group(inner) => operands(inner, found),
        OperandKind::Sum(terms) => terms.iter().for_each(|(_, term)| operands(term, found)),
        OperandKind::Times(a, b) => {
            operands(a, found);
            operands(b, found);
        }
        OperandKind::Number(_)
        | OperandKind::Percent(_)
        | OperandKind::Money(..)
        | OperandKind::Quantity(..)
        | OperandKind::MoneyPer(..)
        | OperandKind::Day(_)
        | OperandKind::Text(_)
        | OperandKind::Name(_)
        | OperandKind::Per(..)
        | OperandKind::Column(_) => {}
    }
}
