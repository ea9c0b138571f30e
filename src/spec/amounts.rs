use crate::book::{Assumed, Assumption, Builtin, Exchange, FactId, quantity_axis};
use crate::region::{Axis, AxisSet, Cell, Constraint, DaySet, Linear, NumberSet};
use crate::spec::facts::{Data, DayOf, fault};
use crate::spec::line::Evaluation;
use crate::spec::mistakes;
use crate::trade::{Currency, Day, Dimension, FactKind, Number, Value};

impl<'a> Evaluation<'a> {
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
                let by = self.converted_by(currency);
                let day = self.date_that_counts(&by);
                return self.converted(&amount, currency, own, &day).map(Linear::constant);
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
        let worth = self.around.others.as_ref().and_then(|others| others.worth.get(self.at));
        let Some((known, lacking)) = worth else { return Ok(own) };
        let lacks = *lacking > 0;
        let mut sum = own.add(&Linear::constant(known.clone()));
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

    /// The dates by which values in a currency are converted, the first that is given.
    fn converted_by(&self, currency: Currency) -> Vec<FactId> {
        let by = self.rates_between(currency, self.jurisdiction.currency).first().map(|rate| rate.by.clone());
        by.filter(|by| !by.is_empty()).unwrap_or_else(|| vec![Builtin::Entered.id()])
    }

    /// The rates between two currencies, the later `since` first.
    fn rates_between(&self, from: Currency, to: Currency) -> &'a [Exchange] {
        let pair = [from.min(to), from.max(to)];
        let all = &self.jurisdiction.exchanges;
        let start = all.partition_point(|rate| rate.pair() < pair);
        let end = all.partition_point(|rate| rate.pair() <= pair);
        all.get(start..end).unwrap_or(&[])
    }

    /// An amount in another currency, by the rate in force on a day: one that is said for the pair either way.
    pub fn converted(&mut self, amount: &Number, from: Currency, to: Currency, day: &DayOf) -> Data<Number> {
        if from == to {
            return Ok(amount.clone());
        }
        // Of those in force the later `since` holds.
        for rate in self.rates_between(from, to) {
            let period = crate::trade::Period {
                since: rate.since.unwrap_or(Day::FIRST),
                until: rate.until.unwrap_or(Day::LAST),
            };
            if !self.is_known_from(rate.known) || !self.day_in(day, &DaySet::period(period)) {
                continue;
            }
            let found = if rate.one == from { Some(amount * &rate.rate) } else { amount.over(&rate.rate) };
            if let Some(found) = found {
                if self.traced {
                    let since = rate.since.map(|since| format!(" since {since}")).unwrap_or_default();
                    let (one, other) = (rate.one, rate.other);
                    self.exchanged.insert(format!("1 {one} = {} {other}{since} ({})", rate.rate, rate.place));
                }
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
        for fact in &candidates {
            if self.assumption(*fact) == Some(Assumption::NoQuantity) {
                self.used.insert(Assumed::Fact(*fact));
                return Linear::constant(Number::zero());
            }
        }
        let fact = of.unwrap_or(Builtin::Quantity.id());
        let axis = quantity_axis(self.book, fact, dimension);
        self.own(axis.clone(), fact);
        self.ways
            .know(&Cell::everything().with(axis.clone(), AxisSet::Numbers(NumberSet::above(Number::zero(), true))));
        Linear::axis(axis)
    }
}
