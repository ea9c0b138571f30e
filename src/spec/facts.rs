use std::collections::BTreeSet;
use std::rc::Rc;

use crate::book::{Assumed, Assumption, Builtin, Expression, FactId, given_axis, has_axis, quantity_axis};
use crate::region::{Axis, AxisSet, Cell, Constraint, CountrySet, DaySet, Linear, NumberSet, ProductSet, TextSet};
use crate::shipment::Fault;
use crate::spec::line::Evaluation;
use crate::spec::mistakes;
use crate::trade::{Country, Currency, Day, Dimension, FactKind, Number, Unit, Value};

/// A day that is known, or a date fact that is lacking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DayOf {
    /// This day.
    On(Day),
    /// Any day: the axis of the fact.
    Open(Axis),
}

/// What comes of a question about data.
pub type Data<T> = Result<T, Fault>;

/// An error of a line's data.
pub fn fault(mistake: &'static crate::diagnostic::Mistake, column: Option<&str>, message: String) -> Fault {
    Fault { mistake, column: column.map(str::to_string), message, help: None }
}

impl<'a> Evaluation<'a> {
    /// What the shipment says of a fact, or what is assumed where it does not.
    pub fn said(&mut self, fact: FactId) -> Option<Value> {
        if let Some(value) = self.shipment.values.get(&fact) {
            return Some(value.clone());
        }
        let assume = self.assumption(fact)?;
        let found = match assume {
            Assumption::Value(value) => Some(value),
            Assumption::Copy(other) => self.said(other),
            Assumption::Reckoned(Expression::Fact(other)) => self.said(other),
            Assumption::Reckoned(_) => None,
        };
        if found.is_some() {
            self.used.insert(Assumed::Fact(fact));
        }
        found
    }

    /// The assumption for a fact that holds on the day of entry and is known.
    fn assumption(&mut self, fact: FactId) -> Option<Assumption> {
        let wanted = Assumed::Fact(fact);
        self.assumption_for(&wanted)
    }

    /// The same for a fact or a condition in words.
    pub fn assumption_for(&mut self, wanted: &Assumed) -> Option<Assumption> {
        if self.without.as_ref() == Some(wanted) {
            return None;
        }
        let candidates: Vec<_> =
            self.jurisdiction.assumes.iter().filter(|assume| assume.fact == *wanted).cloned().collect();
        for assume in candidates {
            let holds = assume.days.is_everything() || {
                let entered = self.entered();
                self.day_in(&entered, &assume.days)
            };
            if holds && self.is_known(assume.known) {
                return Some(assume.value);
            }
        }
        None
    }

    fn kind(&self, fact: FactId) -> FactKind {
        self.book.facts.get(fact.0).map_or(FactKind::Text, |fact| fact.kind.clone())
    }

    fn name(&self, fact: FactId) -> &'a str {
        self.book.fact_name(fact)
    }

    /// The product as a twelve-digit number: any of those beneath what the shipment says that the book does not tell apart.
    pub fn product(&mut self) -> u64 {
        if let Some(known) = self.product {
            return known;
        }
        let (start, end) = match self.said(Builtin::Product.id()) {
            Some(Value::Product(code)) => (code.start(), code.end()),
            _ => (0, crate::trade::TOP),
        };
        // A code of all digits is one product: nothing in a book lies beneath it.
        let classes = match end - start {
            1 => Rc::from(Vec::new()),
            _ => self.index.products_within(self.book, start, end),
        };
        let product = match classes.as_ref() {
            [] | [_] => start,
            _ => {
                let cell =
                    |class: &ProductSet| Cell::everything().with(Axis::Product, AxisSet::Products(class.clone()));
                self.own(Axis::Product, Builtin::Product.id());
                let answer = self.ways.ask(|| classes.iter().map(cell).collect());
                classes.get(answer).and_then(ProductSet::first).unwrap_or(start)
            }
        };
        self.product = Some(product);
        product
    }

    /// A country fact: what the shipment says, or one of those that the book does not tell apart.
    pub fn country(&mut self, fact: FactId) -> Country {
        if let Some(known) = self.countries.get(&fact) {
            return *known;
        }
        let country = match self.said(fact) {
            Some(Value::Country(country)) => country,
            _ if fact == Builtin::ExportedFrom.id() => self.country(Builtin::Origin.id()),
            _ => self.any_country(fact),
        };
        self.countries.insert(fact, country);
        country
    }

    fn any_country(&mut self, fact: FactId) -> Country {
        // A destination that is not said is the book's own jurisdiction.
        let among = if fact == Builtin::Destination.id() { self.own_countries() } else { CountrySet::everything() };
        let classes: Vec<CountrySet> =
            self.index.classes().iter().map(|class| class.meet(&among)).filter(|class| !class.is_empty()).collect();
        let first = classes.first().and_then(CountrySet::first);
        if let ([_], Some(only)) = (classes.as_slice(), first) {
            return only;
        }
        let axis = Axis::country(self.name(fact));
        self.own(axis.clone(), fact);
        let cells: Vec<Cell> =
            classes.iter().map(|class| Cell::everything().with(axis.clone(), AxisSet::Countries(*class))).collect();
        let answer = self.ways.ask(|| cells);
        classes.get(answer).and_then(CountrySet::first).or(first).unwrap_or_default()
    }

    /// The members of the book's own jurisdiction on the day of entry; all that ever were, where that is lacking.
    fn own_countries(&mut self) -> CountrySet {
        let Some(outer) = self.book.jurisdictions.first() else { return CountrySet::nothing() };
        let day = self.entered();
        let mut all = CountrySet::nothing();
        for member in &outer.members {
            let DayOf::On(day) = day else {
                all = all.union(&member.area);
                continue;
            };
            if !member.presence.days.holds(day) {
                continue;
            }
            let holes = member.holes.iter().filter(|hole| hole.presence.days.holds(day));
            all = all.union(&holes.fold(member.area, |area, hole| area.minus(&hole.area)));
        }
        all
    }

    /// The day of entry.
    pub fn entered(&mut self) -> DayOf {
        self.day(Builtin::Entered.id())
    }

    /// A date fact.
    pub fn day(&mut self, fact: FactId) -> DayOf {
        if let Some(Value::Date(day)) = self.said(fact) {
            return DayOf::On(day);
        }
        // A date that is assumed to be another one that is lacking is that other.
        if !self.shipment.values.contains_key(&fact)
            && let Some(Assumption::Reckoned(Expression::Fact(other))) = self.assumption(fact)
        {
            self.used.insert(Assumed::Fact(fact));
            return self.day(other);
        }
        let axis = Axis::day(self.name(fact));
        self.own(axis.clone(), fact);
        DayOf::Open(axis)
    }

    /// The date that counts: the first of these that is given.
    pub fn date_that_counts(&mut self, by: &[FactId]) -> DayOf {
        for (at, fact) in by.iter().enumerate() {
            if at + 1 == by.len() || self.is_given(*fact) {
                return self.day(*fact);
            }
        }
        self.entered()
    }

    /// Whether a day is one of these.
    pub fn day_in(&mut self, day: &DayOf, days: &DaySet) -> bool {
        if days.is_everything() {
            return true;
        }
        match day {
            DayOf::On(day) => days.holds(*day),
            DayOf::Open(axis) => {
                let cell = |days: DaySet| Cell::everything().with(axis.clone(), AxisSet::Days(days));
                self.ways.ask(|| vec![cell(days.clone()), cell(days.complement())]) == 0
            }
        }
    }

    /// Whether something known from a day on is known in this evaluation.
    pub fn is_known(&mut self, known: Day) -> bool {
        if known == Day::FIRST {
            return true;
        }
        if known > self.known_on {
            return false;
        }
        if !self.as_of_entry {
            return true;
        }
        let entered = self.entered();
        self.day_in(&entered, &DaySet::from_day(known))
    }

    /// Whether the shipment says a fact, or it is filled in. A fact that is lacking and that the line needs counts also as
    /// given.
    pub fn is_given(&mut self, fact: FactId) -> bool {
        if self.said(fact).is_some() {
            return true;
        }
        if !self.shipment.values.contains_key(&fact) {
            if let Some(Assumption::Reckoned(expression)) = self.assumption(fact) {
                let mut parts = Vec::new();
                expression.facts(&mut parts);
                if parts.into_iter().all(|part| self.is_given(part)) {
                    self.used.insert(Assumed::Fact(fact));
                    return true;
                }
            }
            if let Some(sum) = self.made_of(fact) {
                let mut parts = Vec::new();
                sum.facts(&mut parts);
                if parts.into_iter().all(|part| self.is_given(part)) {
                    return true;
                }
            }
            if fact == Builtin::ExportedFrom.id() {
                return self.is_given(Builtin::Origin.id());
            }
            if [Builtin::Destination.id(), Builtin::Claims.id(), Builtin::Currency.id()].contains(&fact) {
                return fact != Builtin::Claims.id();
            }
        }
        if !self.also_given.contains(&fact) {
            return false;
        }
        let axis = given_axis(self.name(fact));
        self.own(axis.clone(), fact);
        self.yes(axis)
    }

    /// Asks a flag of its own.
    pub fn yes(&mut self, axis: Axis) -> bool {
        let cell = |yes| Cell::everything().with(axis.clone(), AxisSet::Flag(yes));
        self.ways.ask(|| vec![cell(true), cell(false)]) == 0
    }

    fn made_of(&self, fact: FactId) -> Option<&'a Expression> {
        self.jurisdiction.made.iter().find(|(made, _)| *made == fact).map(|(_, sum)| sum)
    }

    /// Remembers which fact an axis belongs to.
    pub fn own(&mut self, axis: Axis, fact: FactId) {
        self.owners.entry(axis).or_insert_with(|| BTreeSet::from([fact]));
    }

    /// A money or number fact, exact; a form of what is lacking where it is.
    pub fn amount(&mut self, fact: FactId) -> Data<Linear> {
        if let Some(known) = self.amounts.get(&fact) {
            return Ok(known.clone());
        }
        let found = self.find_amount(fact)?;
        self.amounts.insert(fact, found.clone());
        Ok(found)
    }

    fn find_amount(&mut self, fact: FactId) -> Data<Linear> {
        if fact == Builtin::EntryValue.id() {
            return self.entry_value();
        }
        match self.said(fact) {
            Some(Value::Money(amount, currency)) => {
                let currency = match currency {
                    Some(currency) => currency,
                    None => self.row_currency(),
                };
                let own = self.jurisdiction.currency;
                let entered = self.entered();
                return self.converted(&amount, currency, own, &entered).map(Linear::constant);
            }
            Some(Value::Number(number)) => {
                if fact == Builtin::Abv.id() && (number.is_negative() || number > Number::from(100)) {
                    let message = format!("abv {number} is not between 0 and 100");
                    return Err(fault(&mistakes::NEGATIVE_FACTOR, Some("abv"), message));
                }
                return Ok(Linear::constant(number));
            }
            _ => {}
        }
        if !self.shipment.values.contains_key(&fact) {
            let whole = match self.made_of(fact) {
                Some(sum) => {
                    let mut parts = Vec::new();
                    sum.facts(&mut parts);
                    let all = parts.into_iter().all(|part| self.is_given(part));
                    if all { Some(sum) } else { None }
                }
                None => None,
            };
            if let Some(sum) = whole {
                return self.reckon(sum);
            }
            if let Some(Assumption::Reckoned(expression)) = self.assumption(fact) {
                self.used.insert(Assumed::Fact(fact));
                return self.reckon(&expression);
            }
            if let Some(sum) = self.made_of(fact) {
                return self.reckon(sum);
            }
        }
        self.lacking_amount(fact)
    }

    /// A form for an amount that nobody says, with what the law says of it.
    fn lacking_amount(&mut self, fact: FactId) -> Data<Linear> {
        let axis = Axis::number(self.name(fact));
        self.own(axis.clone(), fact);
        let form = Linear::axis(axis.clone());
        let zero_up = NumberSet::above(Number::zero(), true);
        let is_money = self.kind(fact) == FactKind::Money;
        if is_money || fact == Builtin::Abv.id() {
            let mut range = zero_up;
            if fact == Builtin::Abv.id() {
                range = range.meet(&NumberSet::below(Number::from(100), true));
            }
            self.ways.know(&Cell::everything().with(axis, AxisSet::Numbers(range)));
        }
        let is_slice = self.book.facts.get(fact.0).is_some_and(|fact| fact.is_slice);
        if is_slice {
            let value = self.amount(Builtin::Value.id())?;
            self.ways.know(&Cell::everything().where_(Constraint::less(&form, &value, true)));
        }
        Ok(form)
    }

    /// The value of all lines of the entry.
    fn entry_value(&mut self) -> Data<Linear> {
        let own = self.amount(Builtin::Value.id())?;
        let Some(others) = self.entry_others.clone() else { return Ok(own) };
        let mut sum = own;
        let mut lacks = false;
        for value in others.iter() {
            match value {
                Some((amount, currency, entered)) => {
                    let to = self.jurisdiction.currency;
                    let day = entered.map_or_else(|| self.entered(), DayOf::On);
                    // A value that no rate converts is that line's mistake; to this one it is as good as lacking.
                    match self.converted(amount, *currency, to, &day) {
                        Ok(converted) => sum = sum.add(&Linear::constant(converted)),
                        Err(_) => lacks = true,
                    }
                }
                None => lacks = true,
            }
        }
        if lacks {
            let axis = Axis::number("value of other lines of the entry");
            self.own(axis.clone(), Builtin::Entry.id());
            self.ways
                .know(&Cell::everything().with(axis.clone(), AxisSet::Numbers(NumberSet::above(Number::zero(), true))));
            sum = sum.add(&Linear::axis(axis));
        }
        Ok(sum)
    }

    /// The currency of the row's money: what it says, else that of the book's own jurisdiction.
    pub fn row_currency(&mut self) -> Currency {
        match self.said(Builtin::Currency.id()) {
            Some(Value::Text(code)) => Currency::parse(&code.to_uppercase()),
            _ => None,
        }
        .or_else(|| self.book.jurisdictions.first().map(|outer| outer.currency))
        .unwrap_or(self.jurisdiction.currency)
    }

    /// An amount in another currency, by the rate in force on a day: one that is said for the pair either way.
    pub fn converted(&mut self, amount: &Number, from: Currency, to: Currency, day: &DayOf) -> Data<Number> {
        if from == to {
            return Ok(amount.clone());
        }
        let mut rates: Vec<_> = self
            .jurisdiction
            .exchanges
            .iter()
            .filter(|rate| (rate.one == from && rate.other == to) || (rate.one == to && rate.other == from))
            .collect();
        // Of those in force the later `since` holds.
        rates.sort_by_key(|rate| std::cmp::Reverse(rate.since));
        for rate in rates {
            let period = crate::trade::Period {
                since: rate.since.unwrap_or(Day::FIRST),
                until: rate.until.unwrap_or(Day::LAST),
            };
            if !self.is_known(rate.known) || !self.day_in(day, &DaySet::period(period)) {
                continue;
            }
            let found = if rate.one == from { Some(amount * &rate.rate) } else { amount.over(&rate.rate) };
            if let Some(found) = found {
                self.exchanged.insert(format!("1 {} = {} {}", rate.one, rate.rate, rate.other));
                return Ok(found);
            }
        }
        let on = match day {
            DayOf::On(day) => format!(" on {day}"),
            DayOf::Open(_) => String::new(),
        };
        let message = format!("the book has no exchange rate from {from} to {to}{on}");
        Err(fault(&mistakes::NO_RATE, Some("currency"), message))
    }

    /// Whether a fact is said, assumed, or made of others: whether or not those are lacking.
    fn says(&mut self, fact: FactId) -> bool {
        self.said(fact).is_some() || self.assumption(fact).is_some() || self.made_of(fact).is_some()
    }

    /// A quantity in the base unit of a dimension: of one fact, or of the first that is given in a unit that converts.
    pub fn quantity(&mut self, of: Option<FactId>, dimension: Dimension) -> Linear {
        let candidates: Vec<FactId> = match of {
            Some(fact) => vec![fact],
            None => {
                let declared = self.book.facts.iter().enumerate().filter(|(_, fact)| match &fact.kind {
                    FactKind::Quantity(unit) => unit.dimension == dimension,
                    _ => false,
                });
                let declared: Vec<FactId> = declared.map(|(at, _)| FactId(at)).collect();
                let mut all = vec![Builtin::Quantity.id(), Builtin::Quantity2.id()];
                // Of several declared ones that are given none goes first, as the order of statements changes nothing: a rate
                // names one.
                let given: Vec<FactId> = declared.into_iter().filter(|fact| self.says(*fact)).collect();
                if given.len() == 1 {
                    all.extend(given);
                }
                all
            }
        };
        for fact in &candidates {
            match self.said(*fact) {
                Some(Value::Quantity(count, unit)) if unit.dimension == dimension => {
                    return Linear::constant(&count * &unit.factor);
                }
                Some(Value::Number(count)) => return Linear::constant(count),
                _ => {}
            }
            if !self.shipment.values.contains_key(fact) {
                if let Some(Assumption::Reckoned(expression)) = self.assumption(*fact)
                    && let Ok(found) = self.reckon(&expression)
                {
                    self.used.insert(Assumed::Fact(*fact));
                    return found;
                }
                if let Some(sum) = self.made_of(*fact)
                    && let Ok(found) = self.reckon(sum)
                {
                    return found;
                }
            }
        }
        let fact = of.unwrap_or(Builtin::Quantity.id());
        let axis = quantity_axis(self.book, fact, dimension);
        self.own(axis.clone(), fact);
        self.ways
            .know(&Cell::everything().with(axis.clone(), AxisSet::Numbers(NumberSet::above(Number::zero(), true))));
        Linear::axis(axis)
    }

    /// Whether a text or word is one of these, in lower case.
    pub fn text_in(&mut self, fact: FactId, words: &BTreeSet<String>) -> bool {
        let said = match self.said(fact) {
            Some(Value::Text(text)) => Some(text),
            Some(_) => None,
            None if fact == Builtin::Currency.id() => Some(self.row_currency().code().to_string()),
            None if fact == Builtin::Unit.id() => self.unit_of(Builtin::Quantity.id()).map(|unit| unit.name),
            None if fact == Builtin::Unit2.id() => self.unit_of(Builtin::Quantity2.id()).map(|unit| unit.name),
            None => None,
        };
        if let Some(text) = said {
            let folded = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
            return words.contains(&folded);
        }
        let axis = Axis::text(self.name(fact));
        self.own(axis.clone(), fact);
        let among = TextSet::Only(words.clone());
        let others = match self.kind(fact) {
            FactKind::OneOf(all) => {
                TextSet::Only(all.iter().map(|word| word.to_lowercase()).filter(|word| !words.contains(word)).collect())
            }
            _ => among.complement(),
        };
        let cell = |set| Cell::everything().with(axis.clone(), AxisSet::Texts(set));
        self.ways.ask(|| vec![cell(among), cell(others)]) == 0
    }

    fn unit_of(&mut self, quantity: FactId) -> Option<Unit> {
        match self.said(quantity) {
            Some(Value::Quantity(_, unit)) => Some(unit),
            _ => None,
        }
    }

    /// Whether a code is among those of a fact.
    pub fn has(&mut self, fact: FactId, code: &str) -> bool {
        match self.said(fact) {
            Some(Value::Codes(codes)) => codes.contains(code),
            Some(_) => false,
            // An empty cell of claims means that nothing is claimed.
            None if fact == Builtin::Claims.id() => false,
            None => {
                let axis = has_axis(self.name(fact), code);
                self.own(axis.clone(), fact);
                self.yes(axis)
            }
        }
    }

    /// A flag.
    pub fn flag(&mut self, fact: FactId) -> bool {
        match self.said(fact) {
            Some(Value::Flag(yes)) => yes,
            _ => {
                let axis = Axis::flag(self.name(fact));
                self.own(axis.clone(), fact);
                self.yes(axis)
            }
        }
    }
}
