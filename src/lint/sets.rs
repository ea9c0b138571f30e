use crate::book::{Element, Jurisdiction, Presence};
use crate::lint::{Placed, Subject};
use crate::region::{CountrySet, DaySet, ProductSet};
use crate::source::Span;
use crate::syntax::tree::{
    Act, Charge, Condition, ConditionKind, Exempt, Listed, Origins, Precedence, Quota, Rows, Set, Statement,
    StatementKind, Tariff, Term, TermKind,
};
use crate::trade::{Day, Period};

/// What a set is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// Products.
    Products,
    /// Countries.
    Countries,
}

/// A set as it is written, and where.
#[derive(Clone, Copy)]
pub struct Written<'a> {
    /// The set.
    pub set: &'a Set,
    /// What it is of.
    pub of: Of,
    /// The statement in which it stands.
    pub placed: Placed<'a>,
    /// Whose names it uses.
    pub jurisdiction: &'a Jurisdiction,
}

/// Every set that is written in a book, those in brackets and behind `except` too.
pub fn written<'a>(subject: &Subject<'a>) -> Vec<Written<'a>> {
    let mut found = Vec::new();
    for placed in subject.statements() {
        let Some(jurisdiction) = subject.jurisdiction_of(&placed) else { continue };
        let mut see = |set: &'a Set, of: Of| nested(Written { set, of, placed, jurisdiction }, &mut found);
        of_statement(placed.statement, &mut see);
    }
    found
}

fn nested<'a>(one: Written<'a>, found: &mut Vec<Written<'a>>) {
    found.push(one);
    for term in &one.set.terms {
        if let TermKind::Group(inner) = &term.kind {
            nested(Written { set: inner, ..one }, found);
        }
    }
    if let Some(except) = &one.set.except {
        nested(Written { set: except, ..one }, found);
    }
}

fn of_statement<'a>(statement: &'a Statement, see: &mut dyn FnMut(&'a Set, Of)) {
    match &statement.kind {
        StatementKind::Product(decl) => see(&decl.set, Of::Products),
        StatementKind::Country(decl) => see(&decl.set, Of::Countries),
        StatementKind::Column2(set) => see(set, Of::Countries),
        StatementKind::Tariff(tariff) => {
            let Tariff { products, origins } = &**tariff;
            see(products, Of::Products);
            of_origins(origins, see);
        }
        StatementKind::Quota(quota) => {
            let Quota { products, origins, .. } = &**quota;
            see(products, Of::Products);
            of_origins(origins, see);
        }
        StatementKind::Exempt(Exempt { products, origins }) => {
            see(products, Of::Products);
            see(origins, Of::Countries);
        }
        StatementKind::Control(control) => {
            see(&control.products, Of::Products);
            see(&control.countries, Of::Countries);
        }
        StatementKind::Act(Act { products, origins, .. })
        | StatementKind::Precedence(Precedence { products, origins, .. })
        | StatementKind::Charge(Charge { products, origins, .. }) => {
            products.iter().for_each(|set| see(set, Of::Products));
            origins.iter().for_each(|set| see(set, Of::Countries));
        }
        StatementKind::Jurisdiction(one) => one.members.iter().for_each(|set| see(set, Of::Countries)),
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
    if let Some(when) = &statement.clauses.when {
        of_condition(when, see);
    }
}

fn of_origins<'a>(origins: &'a Origins, see: &mut dyn FnMut(&'a Set, Of)) {
    match origins {
        Origins::Set(set, _) => see(set, Of::Countries),
        Origins::Table(rows) => {
            for row in rows {
                if let Rows::Set(set) = &row.key {
                    see(set, Of::Countries);
                }
            }
        }
    }
}

fn of_condition<'a>(condition: &'a Condition, see: &mut dyn FnMut(&'a Set, Of)) {
    match &condition.kind {
        ConditionKind::Or(parts) | ConditionKind::And(parts) => parts.iter().for_each(|part| of_condition(part, see)),
        ConditionKind::Not(inner) | ConditionKind::Group(inner) => of_condition(inner, see),
        ConditionKind::In(name, Listed::Set(set)) => match name.text.as_str() {
            "product" => see(set, Of::Products),
            "origin" | "destination" | "exported_from" => see(set, Of::Countries),
            // Words of a `one of` are written the same way.
            _ => {}
        },
        ConditionKind::In(_, Listed::Texts(_))
        | ConditionKind::Compare(..)
        | ConditionKind::Date(..)
        | ConditionKind::Claims(_)
        | ConditionKind::ClaimsColumn(_)
        | ConditionKind::Has(..)
        | ConditionKind::Given(_)
        | ConditionKind::Flag(_)
        | ConditionKind::Words(_) => {}
    }
}

/// What a term covers, as far as it can be told: products or countries, each with when.
pub enum Covers {
    /// Products.
    Products(Vec<Element<ProductSet>>),
    /// Countries.
    Countries(Vec<Element<CountrySet>>),
}

impl<'a> Written<'a> {
    /// What one of its terms covers; nothing where that is read from a list or is dated in place.
    pub fn covers(&self, subject: &Subject<'a>, term: &Term) -> Option<Covers> {
        match self.of {
            Of::Products => subject.products(self.jurisdiction, term).map(Covers::Products),
            Of::Countries => subject.countries(self.jurisdiction, term).map(Covers::Countries),
        }
    }

    /// The days on which the statement can hold, as far as its clauses say.
    pub fn days(&self) -> DaySet {
        let clauses = &self.placed.statement.clauses;
        if let Some(on) = clauses.on {
            return DaySet::one(on.day);
        }
        let since = clauses.since.map_or(Day::FIRST, |since| since.day);
        let until = match (clauses.until, clauses.through) {
            (Some(until), _) => until.day,
            (None, Some(through)) => through.day.next(),
            (None, None) => Day::LAST,
        };
        DaySet::period(Period { since, until })
    }
}

impl Covers {
    /// Whether always, on some of these days, something of it is also something of the other.
    pub fn meets(&self, other: &Covers, days: &DaySet) -> bool {
        fn any<S>(one: &[Element<S>], other: &[Element<S>], days: &DaySet, meets: fn(&S, &S) -> bool) -> bool {
            one.iter().any(|one| {
                let here = one.presence.days.meet(days);
                other.iter().any(|other| meets(&one.area, &other.area) && here.meets(&other.presence.days))
            })
        }
        match (self, other) {
            (Covers::Products(one), Covers::Products(other)) => any(one, other, days, ProductSet::meets),
            (Covers::Countries(one), Covers::Countries(other)) => any(one, other, days, CountrySet::meets),
            (Covers::Products(_), Covers::Countries(_)) | (Covers::Countries(_), Covers::Products(_)) => true,
        }
    }

    /// Whether the other covers all that this does, on all of some days on which it does.
    pub fn is_covered(&self, other: &Covers, days: &DaySet) -> bool {
        fn all<S>(one: &[Element<S>], other: &[Element<S>], days: &DaySet, includes: fn(&S, &S) -> bool) -> bool {
            let is_held = |one: &Element<S>| {
                other.iter().any(|other| {
                    other.holes.is_empty()
                        && includes(&other.area, &one.area)
                        && is_longer(&other.presence, &one.presence, days)
                })
            };
            !one.is_empty() && one.iter().all(is_held)
        }
        match (self, other) {
            (Covers::Products(one), Covers::Products(other)) => all(one, other, days, ProductSet::includes),
            (Covers::Countries(one), Covers::Countries(other)) => all(one, other, days, CountrySet::includes),
            (Covers::Products(_), Covers::Countries(_)) | (Covers::Countries(_), Covers::Products(_)) => false,
        }
    }

    /// Whether something of it stands in a list.
    pub fn is_listed(&self, subject: &Subject<'_>) -> bool {
        let is_listed = |span: Span| subject.book().lists.iter().any(|list| list.file == span.file);
        match self {
            Covers::Products(all) => all.iter().any(|one| is_listed(one.span)),
            Covers::Countries(all) => all.iter().any(|one| is_listed(one.span)),
        }
    }

    /// Whether it is everything.
    pub fn is_everything(&self) -> bool {
        match self {
            Covers::Products(all) => all.iter().any(|one| one.area.is_everything()),
            Covers::Countries(all) => all.iter().any(|one| one.area.is_everything()),
        }
    }
}

fn is_longer(one: &Presence, other: &Presence, days: &DaySet) -> bool {
    one.known <= other.known && one.days.includes(&other.days.meet(days))
}
