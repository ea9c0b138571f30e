use std::collections::{BTreeMap, BTreeSet};

use crate::book::{
    Act, Atom, Book, Builtin, Comparison, Condition, Control, Element, Expression, FactId, Jurisdiction, Part, Placed,
    Presence, Program, ProgramId, Rate, Schedule, StatementId, Table, Terms,
};
use crate::engine::laws::Compared;
use crate::region::{CountrySet, ProductSet};
use crate::trade::{Country, Day, FactKind, Season};

/// What the statements of one program, or the controls of a jurisdiction, ask of a line: all that a decision hangs on.
#[derive(Default)]
pub struct Asks<'a> {
    /// Elements of products.
    pub placed: Vec<Placed<'a>>,
    /// Sets of countries, by fact.
    pub countries: BTreeMap<FactId, BTreeSet<CountrySet>>,
    /// The dates that count, for which all statements begin and end.
    pub counting: BTreeSet<FactId>,
    /// Where they begin and end.
    pub turns: BTreeSet<Day>,
    /// Days with which other dates are compared.
    pub days: BTreeMap<FactId, BTreeSet<Day>>,
    /// Seasons of the dates that count.
    pub seasons: BTreeSet<Season>,
    /// Words among which texts are, by fact, in lower case.
    pub texts: BTreeMap<FactId, BTreeSet<String>>,
    /// Codes that facts may have.
    pub codes: BTreeMap<FactId, BTreeSet<String>>,
    /// Facts of codes that are looked up by their only one.
    pub only_codes: BTreeSet<FactId>,
    /// Flags.
    pub flags: BTreeSet<FactId>,
    /// Conditions in words.
    pub words: BTreeSet<&'a str>,
    /// Questions that are reckoned for each line.
    pub checks: Vec<&'a Atom>,
    /// Editions of schedules.
    pub schedules: Vec<&'a Schedule>,
    group: Option<u32>,
    names: u32,
}

impl<'a> Asks<'a> {
    /// What a program asks.
    pub fn of_program(
        book: &'a Book,
        jurisdiction: &'a Jurisdiction,
        id: ProgramId,
        program: &'a Program,
        compared: Compared,
    ) -> Asks<'a> {
        let mut asks = Asks::default();
        asks.counting.extend(program.by.iter().copied());
        asks.countries.entry(Builtin::Origin.id()).or_default();
        asks.group = Some(0);
        program.tariffs.iter().for_each(|one| asks.products(&one.products));
        asks.group = None;
        let mut reached = BTreeSet::new();
        let mut tables: Vec<&Table> = Vec::new();
        for tariff in &program.tariffs {
            reached.insert(tariff.id);
            asks.terms(book, &tariff.terms);
            for row in &tariff.rows {
                asks.country(Builtin::Origin.id(), &row.origin);
                tables_of(&row.rate, &mut tables);
            }
        }
        for exemption in &program.exemptions {
            reached.insert(exemption.id);
            asks.terms(book, &exemption.terms);
            asks.products(&exemption.products);
            exemption.origins.iter().for_each(|one| asks.country(Builtin::Origin.id(), one));
        }
        for deduction in &program.deductions {
            reached.insert(deduction.id);
            asks.terms(book, &deduction.terms);
        }
        for schedule in &program.schedules {
            reached.insert(schedule.id);
            asks.terms(book, &schedule.terms);
            asks.schedules.push(schedule);
            let special = schedule.table.treatments.iter().flat_map(|one| &one.special).flat_map(|(codes, _)| codes);
            asks.codes.entry(Builtin::Claims.id()).or_default().extend(special.cloned());
            let published = schedule.table.treatments.iter().flat_map(|one| {
                [&one.general, &one.column2].into_iter().chain(one.special.iter().map(|(_, published)| published))
            });
            published.filter_map(|one| one.rate.as_ref()).for_each(|rate| tables_of(rate, &mut tables));
        }
        if !program.schedules.is_empty() {
            jurisdiction.column2.iter().for_each(|one| asks.country(Builtin::Origin.id(), one));
        }
        for precedence in jurisdiction.precedences.iter().filter(|one| one.then.contains(&id)) {
            reached.insert(precedence.id);
            asks.counting.insert(Builtin::Entered.id());
            asks.terms(book, &precedence.terms);
            asks.part(&precedence.part);
        }
        let mut seen: BTreeSet<*const Table> = BTreeSet::new();
        for table in tables {
            if seen.insert(std::ptr::from_ref(table)) {
                asks.table(book, table);
            }
        }
        asks.acts_and_courts(book, jurisdiction, reached, compared);
        asks
    }

    /// What controls ask that bind the one way.
    pub fn of_controls(
        book: &'a Book,
        jurisdiction: &'a Jurisdiction,
        is_export: bool,
        compared: Compared,
    ) -> Asks<'a> {
        let mut asks = Asks::default();
        let mut reached = BTreeSet::new();
        for control in jurisdiction.controls.iter().filter(|one| one.is_export == is_export) {
            reached.insert(control.id);
            asks.control(book, control);
        }
        asks.acts_and_courts(book, jurisdiction, reached, compared);
        asks
    }

    fn control(&mut self, book: &'a Book, control: &'a Control) {
        let (by, fact) = if control.is_export {
            (vec![Builtin::Exported.id(), Builtin::Entered.id()], Builtin::Destination.id())
        } else {
            (vec![Builtin::Entered.id()], Builtin::Origin.id())
        };
        self.counting.extend(by);
        self.terms(book, &control.terms);
        self.products(&control.products);
        control.countries.iter().for_each(|one| self.country(fact, one));
    }

    /// What acts on these statements ask, acts on those acts, and the rulings that reach any of them.
    fn acts_and_courts(
        &mut self,
        book: &'a Book,
        jurisdiction: &'a Jurisdiction,
        mut reached: BTreeSet<StatementId>,
        compared: Compared,
    ) {
        let mut left: Vec<&Act> = jurisdiction.acts.iter().collect();
        loop {
            let reaches = |act: &&Act| act.targets.iter().any(|(target, _)| reached.contains(target));
            let (here, others): (Vec<&Act>, Vec<&Act>) = left.into_iter().partition(reaches);
            if here.is_empty() {
                break;
            }
            for act in here {
                reached.insert(act.id);
                self.terms(book, &act.terms);
                self.part(&act.part);
            }
            left = others;
        }
        for act in jurisdiction.acts.iter().filter(|act| reached.contains(&act.id)) {
            // The end that an extension moves is the latest of all that it names.
            let targets = act.targets.iter().flat_map(|(target, _)| jurisdiction.all_terms_of(*target));
            self.turns.extend(targets.filter_map(|(terms, _)| terms.until));
        }
        let courts = &jurisdiction.courts;
        let names = |id: &StatementId| courts.rulings.iter().any(|ruling| ruling.names(*id, None));
        if reached.iter().any(names) {
            self.counting.insert(Builtin::Entered.id());
            for ruling in &courts.rulings {
                self.turns.extend([ruling.since, ruling.known.day]);
            }
            for stay in &courts.stays {
                self.turns.extend([stay.since, stay.known.day].into_iter().chain(stay.until));
            }
            self.turns.extend(courts.judgments.iter().flat_map(|one| [one.since, one.known.day]));
        }
        if compared.then {
            self.counting.insert(Builtin::Entered.id());
        }
    }

    fn terms(&mut self, book: &'a Book, terms: &'a Terms) {
        self.turns.extend(terms.since.into_iter().chain(terms.until).chain([terms.known]));
        self.turns.extend(terms.days.periods().flat_map(|period| [period.since, period.until]));
        self.condition(book, &terms.condition);
    }

    fn presence(&mut self, presence: &Presence) {
        if !presence.is_always() {
            self.turns.insert(presence.known);
            self.turns.extend(presence.days.periods().flat_map(|period| [period.since, period.until]));
        }
    }

    fn products(&mut self, elements: &'a [Element<ProductSet>]) {
        self.names += 1;
        for element in elements {
            self.placed.push(Placed { group: self.group, name: self.names, element });
            self.presence(&element.presence);
            element.holes.iter().for_each(|hole| self.presence(&hole.presence));
        }
    }

    fn country(&mut self, fact: FactId, element: &Element<CountrySet>) {
        self.presence(&element.presence);
        element.holes.iter().for_each(|hole| self.presence(&hole.presence));
        let sets = self.countries.entry(fact).or_default();
        sets.insert(element.area);
        sets.extend(element.holes.iter().map(|hole| hole.area));
    }

    fn part(&mut self, part: &'a Part) {
        part.products.iter().for_each(|all| self.products(all));
        part.origins.iter().flatten().for_each(|one| self.country(Builtin::Origin.id(), one));
    }

    /// The keys of a table, and when its rows are in force.
    fn table(&mut self, book: &Book, table: &'a Table) {
        for row in table.all_rows() {
            self.turns.extend(row.since.into_iter().chain(row.until).chain([row.known]));
        }
        let kind = book.facts.get(table.fact.0).map_or(&FactKind::Text, |fact| &fact.kind);
        match kind {
            FactKind::Country => {
                let countries = table.rows.keys().filter_map(|key| Country::parse(key).ok()).map(CountrySet::one);
                self.countries.entry(table.fact).or_default().extend(countries);
            }
            FactKind::Codes => {
                self.only_codes.insert(table.fact);
                self.codes.entry(table.fact).or_default().extend(table.rows.keys().cloned());
            }
            FactKind::Text | FactKind::OneOf(_) => {
                self.texts.entry(table.fact).or_default().extend(table.rows.keys().cloned());
            }
            // A key of another kind is looked up line by line by the language page.
            FactKind::Product
            | FactKind::Money
            | FactKind::Number
            | FactKind::Quantity(_)
            | FactKind::AnyQuantity
            | FactKind::Date
            | FactKind::Flag => {}
        }
    }

    fn condition(&mut self, book: &'a Book, condition: &'a Condition) {
        condition.each_atom(&mut |atom, _| match atom {
            Atom::Compare(..) => match day_asked(book, atom) {
                Some((fact, day, _)) => self.days.entry(fact).or_default().extend([day, day.next()]),
                None => self.check(atom),
            },
            Atom::CountryIn(fact, elements) => {
                self.countries.entry(*fact).or_default();
                elements.iter().for_each(|one| self.country(*fact, one));
            }
            Atom::ProductIn(elements) => self.products(elements),
            Atom::TextIn(fact, words) => self.texts.entry(*fact).or_default().extend(words.iter().cloned()),
            Atom::Same(fact, other) => {
                let is_country = |one: &FactId| book.facts.get(one.0).is_some_and(|one| one.kind == FactKind::Country);
                if is_country(fact) {
                    for one in [fact, other] {
                        let all = CountrySet::everything().iter().map(CountrySet::one);
                        self.countries.entry(*one).or_default().extend(all);
                    }
                }
            }
            Atom::Claims(claim) => {
                self.codes.entry(Builtin::Claims.id()).or_default().insert(claim.clone());
            }
            Atom::Has(fact, code) => {
                self.codes.entry(*fact).or_default().insert(code.clone());
            }
            Atom::Given(_) => self.check(atom),
            Atom::Flag(fact) => {
                self.flags.insert(*fact);
            }
            Atom::Words(words) => {
                self.words.insert(words);
            }
            Atom::InSeason(season) => {
                self.seasons.insert(*season);
            }
        });
    }

    fn check(&mut self, atom: &'a Atom) {
        if !self.checks.contains(&atom) {
            self.checks.push(atom);
        }
    }
}

/// The tables in which a rate is looked up.
fn tables_of<'a>(rate: &'a Rate, into: &mut Vec<&'a Table>) {
    rate.each_part(&mut |part| {
        if let Rate::Lookup(table, _) = part {
            into.push(table);
        }
    });
}

/// A date and the day with which it is compared, where an atom asks no more: `loaded before 2025-04-05`.
pub fn day_asked(book: &Book, atom: &Atom) -> Option<(FactId, Day, Comparison)> {
    let Atom::Compare(left, comparison, right) = atom else { return None };
    let is_date = |fact: &FactId| book.facts.get(fact.0).is_some_and(|fact| fact.kind == FactKind::Date);
    match (left, right) {
        (Expression::Fact(fact), Expression::Day(day)) if is_date(fact) => Some((*fact, *day, *comparison)),
        (Expression::Day(day), Expression::Fact(fact)) if is_date(fact) => {
            let turned = match comparison {
                Comparison::Less => Comparison::More,
                Comparison::AtMost => Comparison::AtLeast,
                Comparison::More => Comparison::Less,
                Comparison::AtLeast => Comparison::AtMost,
                Comparison::Equal | Comparison::Unequal => *comparison,
            };
            Some((*fact, *day, turned))
        }
        _ => None,
    }
}
