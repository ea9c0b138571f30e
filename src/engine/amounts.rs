use crate::book::{Atom, Builtin, Comparison, Expression, FactId};
use crate::engine::line::Line;
use crate::engine::plan::{Filled, FilledBy};
use crate::engine::quotient::Quotient;
use crate::engine::rates::{Base, Term, term};
use crate::engine::{HandBack, Sure};
use crate::trade::{Currency, Day, Dimension, FactKind, Period, Value};

impl Line<'_, '_> {
    fn kind(&self, fact: FactId) -> &FactKind {
        self.plan.book.facts.get(fact.0).map_or(&FactKind::Text, |fact| &fact.kind)
    }

    fn made_of(&self, fact: FactId) -> Option<&Expression> {
        self.jurisdiction.made.iter().find(|(made, _)| *made == fact).map(|(_, sum)| sum)
    }

    /// A date.
    pub fn day(&self, fact: FactId) -> Sure<Day> {
        if let Some(Value::Date(day)) = self.batch.plain(fact, self.at) {
            return Ok(*day);
        }
        match self.plan.filled.iter().find(|one| one.fact == fact).map(|one| one.by) {
            Some(FilledBy::Day(day)) => Ok(day),
            Some(FilledBy::Fact(other)) => match self.batch.plain(other, self.at) {
                Some(Value::Date(day)) => Ok(*day),
                _ => Err(HandBack),
            },
            Some(FilledBy::Country(_) | FilledBy::Flag(_) | FilledBy::Amount(..)) | None => Err(HandBack),
        }
    }

    /// What an amount that the line lacks is supposed to be.
    fn supposed(&self, fact: FactId) -> Option<Quotient> {
        let at = self.plan.filled.iter().position(|one| one.fact == fact)?;
        let FilledBy::Amount(amount, currency) = self.plan.filled.get(at)?.by else { return None };
        if currency.is_some_and(|currency| currency != self.law.currency) {
            return None;
        }
        self.supposed.asked.set(self.supposed.asked.get() | 1u64.checked_shl(u32::try_from(at).ok()?)?);
        Some(self.supposed.instead.filter(|(of, _)| *of == fact).map_or(amount, |(_, amount)| amount))
    }

    /// Whether a fact is an amount that the line lacks and that is supposed.
    pub fn is_supposed(&self, fact: FactId) -> bool {
        let is_filled = |one: &Filled| one.fact == fact && matches!(one.by, FilledBy::Amount(..));
        !self.batch.says(fact, self.at) && self.plan.filled.iter().any(is_filled)
    }

    /// The date that counts: the first of these that is given.
    pub fn date_that_counts(&self, by: &[FactId]) -> Sure<Day> {
        for (at, fact) in by.iter().enumerate() {
            if at + 1 == by.len() || self.is_given(*fact)? {
                return self.day(*fact);
            }
        }
        self.day(Builtin::Entered.id())
    }

    /// Whether a fact is given, or made of facts that are.
    pub fn is_given(&self, fact: FactId) -> Sure<bool> {
        if self.batch.says(fact, self.at) {
            return Ok(true);
        }
        match self.plan.filled.iter().find(|one| one.fact == fact).map(|one| one.by) {
            // Without it something else may be taken in its place.
            Some(FilledBy::Amount(..)) => return Err(HandBack),
            Some(FilledBy::Day(_) | FilledBy::Country(_) | FilledBy::Fact(_) | FilledBy::Flag(_)) => return Ok(true),
            None => {}
        }
        if self.plan.unsure.contains(&fact) {
            return Err(HandBack);
        }
        if let Some(sum) = self.made_of(fact)
            && self.are_given(sum)?
        {
            return Ok(true);
        }
        if fact == Builtin::ExportedFrom.id() {
            return self.is_given(Builtin::Origin.id());
        }
        Ok([Builtin::Destination.id(), Builtin::Currency.id()].contains(&fact))
    }

    fn are_given(&self, sum: &Expression) -> Sure<bool> {
        let mut parts = Vec::new();
        sum.facts(&mut parts);
        for part in parts {
            if !self.is_given(part)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// A money or number fact; money in minor units of the jurisdiction's currency.
    pub fn amount(&self, fact: FactId) -> Sure<Quotient> {
        if fact == Builtin::EntryValue.id() {
            // A line that shares its entry with others is not judged here.
            return self.amount(Builtin::Value.id());
        }
        if let Some(written) = self.batch.number(fact, self.at) {
            let places = written.places().ok_or(HandBack)?;
            if *self.kind(fact) != FactKind::Money {
                let number = Quotient::decimal(written.digits, places, 0).ok_or(HandBack)?;
                let is_beyond = number.is_negative() || Quotient::whole(100) < number;
                return if fact == Builtin::Abv.id() && is_beyond { Err(HandBack) } else { Ok(number) };
            }
            let amount = Quotient::decimal(written.digits, places, self.law.digits).ok_or(HandBack)?;
            let currency = self.currency.ok_or(HandBack)?;
            if currency == self.law.currency {
                return Ok(amount);
            }
            return self.converted(amount, currency, &self.exchanged_on(currency)?);
        }
        if self.plan.unsure.contains(&fact) || self.batch.says(fact, self.at) {
            return Err(HandBack);
        }
        if let Some(supposed) = self.supposed(fact) {
            return Ok(supposed);
        }
        let sum = self.made_of(fact).ok_or(HandBack)?;
        self.reckon(&term(self.law.digits, sum).ok_or(HandBack)?)
    }

    /// The day by which values in a currency are converted.
    fn exchanged_on(&self, currency: Currency) -> Sure<Day> {
        let by = self.rates_with(currency).first().map(|rate| rate.by.as_slice()).filter(|by| !by.is_empty());
        self.date_that_counts(by.unwrap_or(&[Builtin::Entered.id()]))
    }

    fn rates_with(&self, currency: Currency) -> &[crate::book::Exchange] {
        let pair = [currency.min(self.law.currency), currency.max(self.law.currency)];
        let all = &self.jurisdiction.exchanges;
        let start = all.partition_point(|rate| rate.pair() < pair);
        let end = all.partition_point(|rate| rate.pair() <= pair);
        all.get(start..end).unwrap_or(&[])
    }

    /// An amount of another currency in the jurisdiction's own, by the rate in force on a day.
    fn converted(&self, amount: Quotient, from: Currency, day: &Day) -> Sure<Quotient> {
        if from == self.law.currency {
            return Ok(amount);
        }
        for rate in self.rates_with(from) {
            let period = Period { since: rate.since.unwrap_or(Day::FIRST), until: rate.until.unwrap_or(Day::LAST) };
            if period.holds(*day) && self.is_known_from(rate.known)? {
                let factor = Quotient::of(&rate.rate).ok_or(HandBack)?;
                let found = if rate.one == from { amount.times(factor) } else { amount.over(factor) };
                return found.ok_or(HandBack);
            }
        }
        Err(HandBack)
    }

    fn is_known_from(&self, known: Day) -> Sure<bool> {
        let is_then = known == Day::FIRST || !self.state.as_of_entry || known <= self.day(Builtin::Entered.id())?;
        Ok(known <= self.plan.view.known_on && is_then)
    }

    /// Money that a statement names, in the jurisdiction's own currency.
    pub fn money(&self, amount: Quotient, currency: Currency) -> Sure<Quotient> {
        if currency == self.law.currency {
            return Ok(amount);
        }
        let day = match self.counts {
            Some(day) => day,
            None => self.day(Builtin::Entered.id())?,
        };
        self.converted(amount, currency, &day)
    }

    /// A quantity in the base unit of a dimension: of one fact, or of the first that is given in a unit that converts.
    pub fn quantity(&self, of: Option<FactId>, dimension: Dimension) -> Sure<Quotient> {
        let mut candidates = vec![Builtin::Quantity.id(), Builtin::Quantity2.id()];
        match of {
            Some(fact) => candidates = vec![fact],
            None => {
                let facts = self.plan.book.facts.iter().enumerate();
                let declared = facts.filter(|(_, fact)| match &fact.kind {
                    FactKind::Quantity(unit) => unit.dimension == dimension,
                    _ => false,
                });
                let says = |fact: &FactId| {
                    let is_filled = self.plan.filled.iter().any(|one| one.fact == *fact);
                    let is_assumed = is_filled || self.plan.unsure.contains(fact);
                    self.batch.says(*fact, self.at) || is_assumed || self.made_of(*fact).is_some()
                };
                let given: Vec<FactId> = declared.map(|(at, _)| FactId(at)).filter(says).collect();
                // Of several declared ones that are given none goes first.
                if given.len() == 1 {
                    candidates.extend(given);
                }
            }
        }
        for fact in &candidates {
            let fact = *fact;
            if let Some((written, unit)) = self.batch.quantity(fact, self.at) {
                if unit.dimension == dimension {
                    let count = Quotient::decimal(written.digits, written.places().ok_or(HandBack)?, 0);
                    let factor = Quotient::of(&unit.factor);
                    return count.zip(factor).and_then(|(count, factor)| count.times(factor)).ok_or(HandBack);
                }
                continue;
            }
            if let Some(written) = self.batch.number(fact, self.at) {
                let places = written.places().ok_or(HandBack)?;
                return Quotient::decimal(written.digits, places, 0).ok_or(HandBack);
            }
            if self.plan.unsure.contains(&fact) {
                return Err(HandBack);
            }
            if let Some(sum) = self.made_of(fact) {
                return self.reckon(&term(self.law.digits, sum).ok_or(HandBack)?);
            }
        }
        candidates.into_iter().find_map(|fact| self.supposed(fact)).ok_or(HandBack)
    }

    /// An expression.
    pub fn reckon(&self, term: &Term) -> Sure<Quotient> {
        match term {
            Term::Number(number) => Ok(*number),
            Term::Money(amount, currency) => self.money(*amount, *currency),
            Term::Fact(fact) => match self.kind(*fact) {
                FactKind::Date => Ok(Quotient::whole(i64::from(self.day(*fact)?.number()))),
                _ => self.amount(*fact),
            },
            Term::Quantity(fact, dimension) => self.quantity(Some(*fact), *dimension),
            Term::Per(fact, dimension) => {
                let quantity = self.quantity(None, *dimension)?;
                self.amount(*fact)?.over(quantity).ok_or(HandBack)
            }
            Term::Scaled(factor, inner) => self.reckon(inner)?.times(*factor).ok_or(HandBack),
            Term::Sum(parts) => {
                let mut sum = Quotient::ZERO;
                for part in parts {
                    sum = sum.plus(self.reckon(part)?).ok_or(HandBack)?;
                }
                Ok(sum)
            }
            Term::Product(one, other) => self.reckon(one)?.times(self.reckon(other)?).ok_or(HandBack),
        }
    }

    /// What a percentage is of.
    pub fn base_of(&self, base: &Base) -> Sure<Quotient> {
        match base {
            Base::Whole => self.amount(Builtin::Value.id()),
            Base::Facts(facts) => self.amount(self.first_given(facts)?),
            Base::Sum(sum) => self.reckon(sum),
            Base::Charge(terms) => self.charged_on(terms),
        }
    }

    /// The first of several facts that is given; the last where none is.
    pub fn first_given(&self, facts: &[FactId]) -> Sure<FactId> {
        for (at, fact) in facts.iter().enumerate() {
            if at + 1 == facts.len() || self.is_given(*fact)? {
                return Ok(*fact);
            }
        }
        Ok(Builtin::Value.id())
    }

    /// What comes of a question that is reckoned for each line.
    pub fn check(&self, atom: &Atom) -> Sure<bool> {
        match atom {
            Atom::Given(fact) => self.is_given(*fact),
            Atom::Compare(left, comparison, right) => {
                let side = |expression| self.reckon(&term(self.law.digits, expression).ok_or(HandBack)?);
                let (left, right) = (side(left)?, side(right)?);
                Ok(match comparison {
                    Comparison::Less => left < right,
                    Comparison::AtMost => left <= right,
                    Comparison::More => left > right,
                    Comparison::AtLeast => left >= right,
                    Comparison::Equal => left == right,
                    Comparison::Unequal => left != right,
                })
            }
            _ => Err(HandBack),
        }
    }
}
