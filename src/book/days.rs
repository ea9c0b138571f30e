use std::collections::BTreeSet;

use crate::book::{
    Act, Assume, Assumption, Atom, Book, Condition, Control, Courts, Deduction, Element, Exchange, Exemption,
    Expression, Jurisdiction, Part, Precedence, Presence, Program, Quota, Row, Schedule, Tariff, Terms,
};
use crate::region::DaySet;
use crate::trade::{Day, Period};

/// The days of a period on which something in a book begins or ends: between two of them it does not change.
#[derive(Debug, Clone)]
pub struct Turns {
    within: Period,
    /// Whether seasons and the periods of quotas count, which begin again and again.
    recurring: bool,
    found: BTreeSet<Day>,
}

impl Turns {
    /// None so far.
    pub fn new(within: Period) -> Turns {
        Turns { within, recurring: true, found: BTreeSet::new() }
    }

    /// Those of a whole book.
    pub fn of(book: &Book, within: Period) -> BTreeSet<Day> {
        Turns::new(within).all(book)
    }

    /// The days of all time that a book writes down: what comes again every year or month aside.
    pub fn written(book: &Book) -> BTreeSet<Day> {
        let (first, last) = DaySet::WRITTEN;
        let within = Period { since: Day::from_number(first), until: Day::from_number(last) };
        Turns { recurring: false, ..Turns::new(within) }.all(book)
    }

    fn all(self, book: &Book) -> BTreeSet<Day> {
        let mut turns = self;
        book.jurisdictions.iter().for_each(|one| turns.jurisdiction(one));
        for row in book.tables.iter().flat_map(|table| table.all_rows()) {
            row.since.into_iter().chain(row.until).for_each(|day| turns.day(day));
        }
        turns.found
    }

    /// Those found.
    pub fn into_days(self) -> BTreeSet<Day> {
        self.found
    }

    fn day(&mut self, day: Day) {
        if self.within.holds(day) {
            self.found.insert(day);
        }
    }

    fn days(&mut self, days: &DaySet) {
        for period in days.periods() {
            self.day(period.since);
            self.day(period.until);
        }
    }

    /// What is listed is listed whole, so that a new part of a statement is not forgotten here.
    fn jurisdiction(&mut self, jurisdiction: &Jurisdiction) {
        let Jurisdiction {
            name: _,
            members,
            column2,
            currency: _,
            prefix: _,
            programs,
            controls,
            acts,
            precedences,
            courts,
            exchanges,
            assumes,
            made: _,
        } = jurisdiction;
        self.elements(members);
        self.elements(column2);
        for program in programs {
            let Program {
                name: _,
                title: _,
                kind: _,
                rounding: _,
                by: _,
                choice: _,
                cite: _,
                schedules,
                tariffs,
                exemptions,
                deductions,
                span: _,
            } = program;
            schedules.iter().for_each(|one| self.schedule(one));
            tariffs.iter().for_each(|one| self.tariff(one));
            exemptions.iter().for_each(|one| self.exemption(one));
            deductions.iter().for_each(|one| self.deduction(one));
        }
        controls.iter().for_each(|one| self.control(one));
        acts.iter().for_each(|one| self.act(one));
        precedences.iter().for_each(|one| self.precedence(one));
        self.courts(courts);
        exchanges.iter().for_each(|one| self.exchange(one));
        for assume in assumes {
            let Assume { fact: _, value, days, known: _, span: _ } = assume;
            self.days(days);
            match value {
                Assumption::Reckoned(expression) => self.expression(expression),
                Assumption::Value(_) | Assumption::Copy(_) | Assumption::NoQuantity => {}
            }
        }
    }

    /// Those of a tariff.
    pub fn tariff(&mut self, tariff: &Tariff) {
        let Tariff {
            id: _,
            marks: _,
            products,
            listed: _,
            rows,
            quota,
            per_entry: _,
            terms,
            overrides: _,
            keeps: _,
            span: _,
        } = tariff;
        if let Some(quota) = quota {
            self.quota(quota);
        }
        self.elements(products);
        for Row { origin, rate: _, written: _ } in rows {
            self.elements(std::slice::from_ref(origin));
        }
        self.terms(terms);
    }

    /// The first days of a quota's periods, and the days before which its use is said.
    fn quota(&mut self, quota: &Quota) {
        quota.used.iter().for_each(|(_, day)| self.day(*day));
        let mut day = self.within.since;
        while self.recurring && self.within.holds(day) {
            if quota.period.of(day) != quota.period.of(day.previous()) {
                self.day(day);
            }
            day = day.next();
        }
    }

    fn courts(&mut self, courts: &Courts) {
        courts.rulings.iter().for_each(|one| self.day(one.since));
        courts.judgments.iter().for_each(|one| self.day(one.since));
        for stay in &courts.stays {
            self.day(stay.since);
            stay.until.into_iter().for_each(|day| self.day(day));
        }
    }

    /// Those of an edition of a schedule.
    pub fn schedule(&mut self, schedule: &Schedule) {
        self.terms(&schedule.terms);
    }

    /// Those of an exemption.
    pub fn exemption(&mut self, exemption: &Exemption) {
        let Exemption { id: _, marks: _, products, origins, is_listed: _, terms, span: _ } = exemption;
        self.elements(products);
        self.elements(origins);
        self.terms(terms);
    }

    /// Those of a deduction.
    pub fn deduction(&mut self, deduction: &Deduction) {
        let Deduction { id: _, marks: _, sum: _, written: _, terms, span: _ } = deduction;
        self.terms(terms);
    }

    fn control(&mut self, control: &Control) {
        self.elements(&control.products);
        self.elements(&control.countries);
        self.terms(&control.terms);
    }

    /// Those of an act.
    pub fn act(&mut self, act: &Act) {
        self.part(&act.part);
        self.terms(&act.terms);
    }

    /// Those of a precedence.
    pub fn precedence(&mut self, precedence: &Precedence) {
        self.part(&precedence.part);
        self.terms(&precedence.terms);
    }

    /// Those of an exchange rate.
    pub fn exchange(&mut self, exchange: &Exchange) {
        exchange.since.into_iter().chain(exchange.until).for_each(|day| self.day(day));
    }

    fn part(&mut self, part: &Part) {
        part.products.iter().for_each(|all| self.elements(all));
        part.origins.iter().for_each(|all| self.elements(all));
    }

    fn elements<S>(&mut self, elements: &[Element<S>]) {
        for element in elements {
            self.presence(&element.presence);
            element.holes.iter().for_each(|hole| self.presence(&hole.presence));
        }
    }

    fn presence(&mut self, presence: &Presence) {
        self.days(&presence.days);
    }

    fn terms(&mut self, terms: &Terms) {
        let Terms { since, until, days, announced: _, known: _, of_scenario: _, condition } = terms;
        since.iter().chain(until).for_each(|day| self.day(*day));
        self.days(days);
        self.condition(condition);
    }

    fn condition(&mut self, condition: &Condition) {
        condition.each_atom(&mut |atom, _| match atom {
            Atom::Compare(one, _, other) => {
                self.expression(one);
                self.expression(other);
            }
            Atom::CountryIn(_, elements) => self.elements(elements),
            Atom::ProductIn(elements) => self.elements(elements),
            Atom::InSeason(season) if self.recurring => self.days(&DaySet::season(*season)),
            Atom::TextIn(..)
            | Atom::Same(..)
            | Atom::Claims(_)
            | Atom::Has(..)
            | Atom::Given(_)
            | Atom::Flag(_)
            | Atom::InSeason(_)
            | Atom::Words(_) => {}
        });
    }

    /// A day that something is compared with: what is before it, on it and after it may differ.
    fn expression(&mut self, expression: &Expression) {
        match expression {
            Expression::Day(day) => {
                self.day(*day);
                self.day(day.next());
            }
            Expression::Scaled(_, inner) => self.expression(inner),
            Expression::Sum(parts) => parts.iter().for_each(|part| self.expression(part)),
            Expression::Product(one, other) => {
                self.expression(one);
                self.expression(other);
            }
            Expression::Number(_)
            | Expression::Money(..)
            | Expression::Fact(_)
            | Expression::Quantity(..)
            | Expression::Per(..) => {}
        }
    }
}
