use std::cell::OnceCell;

use crate::book::{Atom, Book, Builtin, Comparison, Condition, Element, FactId, Jurisdiction, KnownFrom, Part, Terms};
use crate::engine::asks::day_asked;
use crate::engine::classes::Subject;
use crate::engine::laws::Law;
use crate::engine::near::Near;
use crate::engine::plan::{Decider, Plan};
use crate::engine::slots::Plain;
use crate::engine::{HandBack, Sure};
use crate::region::{CountrySet, DaySet, ProductSet};
use crate::trade::{Country, Day};

/// One combination of classes, by values that stand for them: what a program comes to there is decided once.
pub struct Point<'p, 'a> {
    /// The plan.
    pub plan: &'p Plan<'a>,
    /// Whose law it is.
    pub jurisdiction: &'a Jurisdiction,
    /// What is decided.
    pub decider: &'p Decider<'a>,
    /// By which state of the law.
    pub law: Law,
    /// The date that counts.
    pub counts: Day,
    /// What is said of each subject of the plan.
    pub said: &'p [Option<&'p Plain>],
    /// What came of each check of the decider.
    pub checked: &'p [Option<bool>],
    /// Long lists of products.
    pub near: &'p Near,
    /// The product to decide by, once it was asked for; nothing where there is none.
    pub product: OnceCell<Option<u64>>,
}

impl<'a> Point<'_, 'a> {
    /// The book.
    pub fn book(&self) -> &'a Book {
        self.plan.book
    }

    fn said(&self, subject: &Subject) -> Option<&Plain> {
        let at = self.plan.subjects.iter().position(|one| one == subject)?;
        self.said.get(at).copied().flatten()
    }

    fn fact(&self, fact: FactId) -> Option<&Plain> {
        let at = self.plan.asked.get(fact.0).copied().flatten()?;
        self.said.get(at).copied().flatten()
    }

    /// The product: a number that stands for all that is possible beneath what the line says.
    pub fn product(&self) -> Sure<u64> {
        self.product.get_or_init(|| self.one_product()).ok_or(HandBack)
    }

    fn one_product(&self) -> Option<u64> {
        let Plain::Product(start, end) = self.fact(Builtin::Product.id())? else { return None };
        let subject = Subject::Fact(Builtin::Product.id());
        let mut own = self.decider.dimensions.iter().filter_map(|(at, ..)| self.plan.dimensions.get(*at));
        own.find(|one| one.subject == subject)?.classes.product((*start, *end))
    }

    /// A country.
    pub fn country(&self, fact: FactId) -> Sure<Country> {
        match self.fact(fact) {
            Some(Plain::Country(country)) => Ok(*country),
            _ => Err(HandBack),
        }
    }

    /// A day.
    pub fn day(&self, fact: FactId) -> Sure<Day> {
        match self.fact(fact) {
            Some(Plain::Day(day)) => Ok(*day),
            _ => Err(HandBack),
        }
    }

    /// The date that counts: the first of these that is given.
    pub fn date_that_counts(&self, by: &[FactId]) -> Sure<Day> {
        for (at, fact) in by.iter().enumerate() {
            if at + 1 == by.len() || self.is_said(*fact)? {
                return self.day(*fact);
            }
        }
        self.day(Builtin::Entered.id())
    }

    /// Whether a fact that is not reckoned with is given.
    fn is_said(&self, fact: FactId) -> Sure<bool> {
        let is_said = self.fact(fact).is_some();
        if !is_said && self.plan.unsure.contains(&fact) { Err(HandBack) } else { Ok(is_said) }
    }

    /// Whether a statement is known.
    pub fn is_known(&self, terms: &Terms) -> Sure<bool> {
        Ok(terms.asked_from() <= self.plan.view.known_on && self.is_known_at_entry(terms.known)?)
    }

    /// Whether what a court says is known.
    pub fn is_heard(&self, known: KnownFrom) -> Sure<bool> {
        Ok(known.asked_from() <= self.plan.view.known_on && self.is_known_at_entry(known.day)?)
    }

    /// Whether something is known from a day on.
    pub fn is_known_from(&self, known: Day) -> Sure<bool> {
        Ok(known <= self.plan.view.known_on && self.is_known_at_entry(known)?)
    }

    fn is_known_at_entry(&self, known: Day) -> Sure<bool> {
        if known == Day::FIRST || !self.law.as_of_entry {
            return Ok(true);
        }
        Ok(known <= self.day(Builtin::Entered.id())?)
    }

    /// Whether an element of a set holds the product on a day.
    pub fn holds_product(&self, element: &Element<ProductSet>, product: u64, day: Day) -> Sure<bool> {
        if !element.area.holds(product) || !self.is_present(element, day)? {
            return Ok(false);
        }
        for hole in &element.holes {
            if hole.area.holds(product) && self.is_known_from(hole.presence.known)? && hole.presence.days.holds(day) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether an element of a set holds a country on a day.
    pub fn holds_country(&self, element: &Element<CountrySet>, country: Country, day: Day) -> Sure<bool> {
        if !element.area.holds(country) || !self.is_present(element, day)? {
            return Ok(false);
        }
        for hole in &element.holes {
            if hole.area.holds(country) && self.is_known_from(hole.presence.known)? && hole.presence.days.holds(day) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn is_present<S>(&self, element: &Element<S>, day: Day) -> Sure<bool> {
        Ok(self.is_known_from(element.presence.known)? && holds(&element.presence.days, day))
    }

    /// Whether some of these elements holds the product.
    pub fn any_product(&self, elements: &[Element<ProductSet>], day: Day) -> Sure<bool> {
        let product = self.product()?;
        for element in self.near.of(elements, product) {
            if self.holds_product(element, product, day)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether some of these elements holds what a fact says.
    pub fn any_country(&self, fact: FactId, elements: &[Element<CountrySet>], day: Day) -> Sure<bool> {
        let country = self.country(fact)?;
        for element in elements {
            if self.holds_country(element, country, day)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether the line belongs to the part that an act or a precedence is about.
    pub fn in_part(&self, part: &Part, day: Day) -> Sure<bool> {
        if let Some(products) = &part.products
            && !self.any_product(products, day)?
        {
            return Ok(false);
        }
        match &part.origins {
            Some(origins) => self.any_country(Builtin::Origin.id(), origins, day),
            None => Ok(true),
        }
    }

    /// Whether a condition holds.
    pub fn holds(&self, condition: &Condition, day: Day) -> Sure<bool> {
        match condition {
            Condition::Always => Ok(true),
            Condition::Not(inner) => Ok(!self.holds(inner, day)?),
            Condition::All(parts) => {
                for part in parts {
                    if !self.holds(part, day)? {
                        return Ok(false);
                    }
                }
                Ok(true)
            }
            Condition::Any(parts) => {
                for part in parts {
                    if self.holds(part, day)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            Condition::Atom(atom, _) => self.atom(atom, day),
        }
    }

    fn atom(&self, atom: &Atom, day: Day) -> Sure<bool> {
        match atom {
            Atom::Compare(..) => match day_asked(self.book(), atom) {
                Some((fact, other, comparison)) => Ok(compared(self.day(fact)?, comparison, other)),
                None => self.check(atom),
            },
            Atom::CountryIn(fact, elements) => self.any_country(*fact, elements, day),
            Atom::ProductIn(elements) => self.any_product(elements, day),
            Atom::TextIn(fact, words) => match self.fact(*fact) {
                Some(Plain::Text(text)) => Ok(words.contains(text)),
                _ => Err(HandBack),
            },
            // Texts that are alike as they are written: only countries are compared here.
            Atom::Same(fact, other) => Ok(self.country(*fact)? == self.country(*other)?),
            Atom::Claims(code) => self.has(Builtin::Claims.id(), code),
            Atom::Has(fact, code) => self.has(*fact, code),
            Atom::Given(_) => self.check(atom),
            Atom::Flag(fact) => flag(self.fact(*fact)),
            Atom::Words(words) => flag(self.said(&Subject::Words(words.clone()))),
            Atom::InSeason(season) => Ok(season.holds(day)),
        }
    }

    fn check(&self, atom: &Atom) -> Sure<bool> {
        let at = self.decider.checks.iter().position(|(check, _)| *check == atom).ok_or(HandBack)?;
        self.checked.get(at).copied().flatten().ok_or(HandBack)
    }

    /// Whether a code is among those of a fact. An empty cell of claims means that nothing is claimed.
    pub fn has(&self, fact: FactId, code: &str) -> Sure<bool> {
        match self.fact(fact) {
            Some(Plain::Codes(codes)) => Ok(codes.contains(code)),
            Some(_) => Ok(false),
            None if fact == Builtin::Claims.id() && self.is_said(fact).is_ok() => Ok(false),
            None => Err(HandBack),
        }
    }

    /// The only code of a fact by which something is looked up, its country, or its text; nothing where it says none.
    pub fn key(&self, fact: FactId) -> Sure<Option<String>> {
        match self.fact(fact) {
            Some(Plain::Country(country)) => Ok(Some(country.code().to_string())),
            Some(Plain::Text(text)) => Ok(Some(text.clone())),
            Some(Plain::Codes(codes)) => match codes.iter().collect::<Vec<_>>().as_slice() {
                [] => Ok(None),
                [only] => Ok(Some((*only).clone())),
                [_, _, ..] => Err(HandBack),
            },
            None if fact == Builtin::Claims.id() && self.is_said(fact).is_ok() => Ok(None),
            Some(_) | None => Err(HandBack),
        }
    }
}

fn flag(said: Option<&Plain>) -> Sure<bool> {
    match said {
        Some(Plain::Flag(yes)) => Ok(*yes),
        _ => Err(HandBack),
    }
}

fn holds(days: &DaySet, day: Day) -> bool {
    days.is_everything() || days.holds(day)
}

fn compared(one: Day, comparison: Comparison, other: Day) -> bool {
    match comparison {
        Comparison::Less => one < other,
        Comparison::AtMost => one <= other,
        Comparison::More => one > other,
        Comparison::AtLeast => one >= other,
        Comparison::Equal => one == other,
        Comparison::Unequal => one != other,
    }
}
