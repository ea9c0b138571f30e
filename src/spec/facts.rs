use std::collections::BTreeSet;
use std::rc::Rc;

use crate::book::{Assumed, Assumption, Builtin, Expression, FactId, KnownFrom, Terms, given_axis, has_axis};
use crate::region::{Axis, AxisSet, Cell, CountrySet, DaySet, ProductSet, TextSet};
use crate::shipment::Fault;
use crate::spec::line::Evaluation;
use crate::spec::products::Columns;
use crate::trade::{Country, Day, FactKind, Unit, Value};

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
            Assumption::Reckoned(_) | Assumption::NoQuantity => None,
        };
        if found.is_some() {
            self.used.insert(Assumed::Fact(fact));
        }
        found
    }

    /// The assumption for a fact that holds on the day of entry and is known.
    pub fn assumption(&mut self, fact: FactId) -> Option<Assumption> {
        self.assumption_for(&Assumed::Fact(fact))
    }

    /// The same for a fact or a condition in words.
    pub fn assumption_for(&mut self, wanted: &Assumed) -> Option<Assumption> {
        let mut candidates = self.jurisdiction.assumes.iter().filter(|assume| assume.fact == *wanted).peekable();
        if candidates.peek().is_none() || self.without.as_ref() == Some(wanted) {
            return None;
        }
        let before = self.ways.count();
        self.looked_at.entry(wanted.clone()).or_insert(before);
        for assume in candidates {
            let holds = assume.days.is_everything() || {
                let entered = self.entered();
                self.day_in(&entered, &assume.days)
            };
            if holds && self.is_known_from(assume.known) {
                return Some(assume.value.clone());
            }
        }
        None
    }

    pub fn kind(&self, fact: FactId) -> FactKind {
        self.book.facts.get(fact.0).map_or(FactKind::Text, |fact| fact.kind.clone())
    }

    pub fn name(&self, fact: FactId) -> &'a str {
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
            _ => self.index.products_within(self.book, self.at, (start, end), self.columns_of_interest()),
        };
        let product = match classes.as_ref() {
            [] => start,
            // What is not possible beneath the code is not asked about.
            [only] => only.first().unwrap_or(start),
            _ => {
                self.own(Axis::Product, Builtin::Product.id());
                let answer = self.class_settled(&classes).unwrap_or_else(|| {
                    let cell =
                        |class: &ProductSet| Cell::everything().with(Axis::Product, AxisSet::Products(class.clone()));
                    self.ways.ask(|| classes.iter().map(cell).collect())
                });
                classes.get(answer).and_then(ProductSet::first).unwrap_or(start)
            }
        };
        self.product = Some(product);
        product
    }

    /// Which of these classes, in order of their first product, has all that is still possible: another evaluation of the
    /// same run has asked for it.
    fn class_settled(&self, classes: &[ProductSet]) -> Option<usize> {
        let Some(AxisSet::Products(possible)) = self.ways.cell().axes.get(&Axis::Product) else { return None };
        let at = classes.binary_search_by_key(&possible.first(), ProductSet::first).ok()?;
        classes.get(at)?.includes(possible).then_some(at)
    }

    /// Which columns of a schedule can be due on this line.
    fn columns_of_interest(&self) -> Columns {
        let claims = match self.shipment.values.get(&Builtin::Claims.id()) {
            Some(Value::Codes(codes)) => codes.clone(),
            Some(_) | None => BTreeSet::new(),
        };
        let mut members = self.jurisdiction.column2.iter();
        let column2 = match self.shipment.values.get(&Builtin::Origin.id()) {
            Some(Value::Country(origin)) => members.any(|member| member.area.holds(*origin)),
            Some(_) | None => members.next().is_some(),
        };
        Columns { claims, column2 }
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
            self.index.classes(fact).iter().map(|class| class.meet(&among)).filter(|class| !class.is_empty()).collect();
        let first = classes.first().and_then(CountrySet::first);
        if let ([_], Some(only)) = (classes.as_slice(), first) {
            return only;
        }
        let axis = Axis::country(self.name(fact));
        self.own(axis.clone(), fact);
        let settled = match self.ways.cell().axes.get(&axis) {
            Some(AxisSet::Countries(possible)) => classes.iter().position(|class| class.includes(possible)),
            _ => None,
        };
        let answer = settled.unwrap_or_else(|| {
            let cell = |class: &CountrySet| Cell::everything().with(axis.clone(), AxisSet::Countries(*class));
            self.ways.ask(|| classes.iter().map(cell).collect())
        });
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

    /// Whether a statement is known in this evaluation: what a scenario says is, whatever day is asked.
    pub fn is_known(&mut self, terms: &Terms) -> bool {
        terms.asked_from() <= self.known_on && self.is_known_at_entry(terms.known)
    }

    /// Whether what a court says is known in this evaluation.
    pub fn is_said(&mut self, known: KnownFrom) -> bool {
        known.asked_from() <= self.known_on && self.is_known_at_entry(known.day)
    }

    /// Whether something known from a day on is known in this evaluation.
    pub fn is_known_from(&mut self, known: Day) -> bool {
        known <= self.known_on && self.is_known_at_entry(known)
    }

    /// Where the line is looked at as of its day of entry: whether something was known by then.
    fn is_known_at_entry(&mut self, known: Day) -> bool {
        if known == Day::FIRST || !self.as_of_entry {
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
            if self.assumption(fact) == Some(Assumption::NoQuantity) {
                self.used.insert(Assumed::Fact(fact));
                return true;
            }
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
            self.looked_for.insert(fact);
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

    pub fn made_of(&self, fact: FactId) -> Option<&'a Expression> {
        self.jurisdiction.made.iter().find(|(made, _)| *made == fact).map(|(_, sum)| sum)
    }

    /// Remembers which fact an axis belongs to.
    pub fn own(&mut self, axis: Axis, fact: FactId) {
        self.owners.entry(axis).or_insert_with(|| BTreeSet::from([fact]));
    }

    /// What the line says of a text or a word, as texts are compared: blanks folded, in lower case.
    pub fn said_text(&mut self, fact: FactId) -> Option<String> {
        let said = match self.said(fact) {
            Some(Value::Text(text)) => Some(text),
            Some(_) => None,
            None if fact == Builtin::Currency.id() => Some(self.row_currency().code().to_string()),
            None if fact == Builtin::Unit.id() => self.unit_of(Builtin::Quantity.id()).map(|unit| unit.name),
            None if fact == Builtin::Unit2.id() => self.unit_of(Builtin::Quantity2.id()).map(|unit| unit.name),
            None => None,
        };
        said.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase())
    }

    /// Whether a text or word is one of these, in lower case.
    pub fn text_in(&mut self, fact: FactId, words: &BTreeSet<String>) -> bool {
        if let Some(text) = self.said_text(fact) {
            return words.contains(&text);
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
