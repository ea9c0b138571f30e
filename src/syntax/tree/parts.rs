use crate::syntax::tree::{
    Condition, ConditionKind, Listed, LookupRows, Origins, Rate, Rows, Set, Statement, StatementKind, TermKind,
};

/// What the elements of a set are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetSort {
    /// Product codes.
    Products,
    /// Countries.
    Countries,
    /// Countries or words: what a condition asks of a declared fact.
    Either,
}

impl Statement {
    /// The sets that it names, those within others too.
    pub fn sets(&self) -> Vec<(SetSort, &Set)> {
        sets_of(self)
    }

    /// The rates that it says, whole.
    pub fn rates(&self) -> Vec<&Rate> {
        rates_of_statement(self)
    }

    /// The conditions of its `when`, those within others too.
    pub fn conditions(&self) -> Vec<&Condition> {
        conditions_of(self)
    }
}

/// The sets that a statement names, those within others too.
fn sets_of(statement: &Statement) -> Vec<(SetSort, &Set)> {
    let mut top: Vec<(SetSort, &Set)> = Vec::new();
    match &statement.kind {
        StatementKind::Product(decl) => top.push((SetSort::Products, &decl.set)),
        StatementKind::Country(decl) => top.push((SetSort::Countries, &decl.set)),
        StatementKind::Tariff(tariff) => {
            top.push((SetSort::Products, &tariff.products));
            top.extend(origins(&tariff.origins));
        }
        StatementKind::Quota(quota) => {
            top.push((SetSort::Products, &quota.products));
            top.extend(origins(&quota.origins));
        }
        StatementKind::Charge(charge) => {
            top.extend(charge.products.iter().map(|set| (SetSort::Products, set)));
            top.extend(charge.origins.iter().map(|set| (SetSort::Countries, set)));
        }
        StatementKind::Exempt(exempt) => {
            top.extend([(SetSort::Products, &exempt.products), (SetSort::Countries, &exempt.origins)]);
        }
        StatementKind::Act(act) => {
            top.extend(act.products.iter().map(|set| (SetSort::Products, set)));
            top.extend(act.origins.iter().map(|set| (SetSort::Countries, set)));
        }
        StatementKind::Precedence(precedence) => {
            top.extend(precedence.products.iter().map(|set| (SetSort::Products, set)));
            top.extend(precedence.origins.iter().map(|set| (SetSort::Countries, set)));
        }
        StatementKind::Control(control) => {
            top.extend([(SetSort::Products, &control.products), (SetSort::Countries, &control.countries)]);
        }
        StatementKind::Column2(set) => top.push((SetSort::Countries, set)),
        StatementKind::Jurisdiction(one) => top.extend(one.members.iter().map(|set| (SetSort::Countries, set))),
        StatementKind::Currency(_)
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
    for condition in conditions_of(statement) {
        if let ConditionKind::In(fact, Listed::Set(set)) = &condition.kind {
            let of = match fact.text.as_str() {
                "product" => SetSort::Products,
                "origin" | "destination" | "exported_from" => SetSort::Countries,
                _ => SetSort::Either,
            };
            top.push((of, set));
        }
    }
    let mut found = Vec::new();
    for (of, set) in top {
        within(of, set, &mut found);
    }
    found
}

fn origins(origins: &Origins) -> Vec<(SetSort, &Set)> {
    match origins {
        Origins::Set(set, _) => vec![(SetSort::Countries, set)],
        Origins::Table(rows) => {
            let keys = rows.iter().filter_map(|row| match &row.key {
                Rows::Set(set) => Some((SetSort::Countries, set)),
                Rows::Else(_) => None,
            });
            keys.collect()
        }
    }
}

fn within<'a>(of: SetSort, set: &'a Set, found: &mut Vec<(SetSort, &'a Set)>) {
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
fn rates_of_statement(statement: &Statement) -> Vec<&Rate> {
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

/// The conditions of a statement, the whole one first, then its parts.
fn conditions_of(statement: &Statement) -> Vec<&Condition> {
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
