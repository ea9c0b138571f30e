use crate::book::{
    Act, Atom, Deduction, Element, Exemption, Expression, Fact, FactId, Marks, Precedence, Schedule, StatementId,
    Tariff, Terms, TestCase,
};
use crate::region::{CountrySet, DaySet, ProductSet};
use crate::source::Span;
use crate::trade::{Country, Currency, Day, Number, Value};

/// A program, by its place in its jurisdiction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProgramId(pub usize);

/// A rule book: everything that its files say, in order of declaration.
#[derive(Debug, Clone, Default)]
pub struct Book {
    /// The book's own jurisdiction first, then those written inside it.
    pub jurisdictions: Vec<Jurisdiction>,
    /// The facts that are built in, in the order of [`Builtin::ALL`](crate::book::Builtin), then those declared.
    pub facts: Vec<Fact>,
    /// Its tests.
    pub tests: Vec<TestCase>,
    /// How many statements there are: the places that [`StatementId`] counts.
    pub statements: usize,
    /// Whether some product code of the book has an odd number of digits.
    pub odd_codes: bool,
}

/// Whose law it is, and what that law says.
#[derive(Debug, Clone)]
pub struct Jurisdiction {
    /// Its name.
    pub name: String,
    /// Its countries.
    pub members: Vec<Element<CountrySet>>,
    /// Its currency.
    pub currency: Currency,
    /// What its names start with outside of it: `CN.`; nothing for the book's own.
    pub prefix: String,
    /// Its programs, in order of declaration.
    pub programs: Vec<Program>,
    /// Its licences and bans.
    pub controls: Vec<Control>,
    /// Its acts.
    pub acts: Vec<Act>,
    /// Which program comes before which.
    pub precedences: Vec<Precedence>,
    /// What currencies are worth.
    pub exchanges: Vec<Exchange>,
    /// The countries that pay the rates of column 2 of a schedule.
    pub column2: Vec<Element<CountrySet>>,
    /// What is filled in where a shipment does not say; the outer jurisdiction's too, unless it says its own.
    pub assumes: Vec<Assume>,
    /// What facts are made of; the outer jurisdiction's too, unless it says its own.
    pub made: Vec<(FactId, Expression)>,
}

/// One legal programme of measures.
#[derive(Debug, Clone)]
pub struct Program {
    /// Its name.
    pub name: String,
    /// What people call it.
    pub title: Option<String>,
    /// The date that counts: the first of these that is given.
    pub by: Vec<FactId>,
    /// Which of several tariffs prevails.
    pub choice: Option<Choice>,
    /// Its sources.
    pub cite: Vec<String>,
    /// Its tariffs.
    pub tariffs: Vec<Tariff>,
    /// The editions of the schedule that it is; such a program has no tariffs.
    pub schedules: Vec<Schedule>,
    /// Its exemptions.
    pub exemptions: Vec<Exemption>,
    /// Its deductions.
    pub deductions: Vec<Deduction>,
    /// Its name where it is declared, or the first tariff that made it.
    pub span: Span,
}

/// How a program chooses among tariffs that neither `overrides` nor a later law parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// The highest duty.
    Highest,
    /// The lowest duty.
    Lowest,
}

/// A licence that is needed, or a ban.
#[derive(Debug, Clone)]
pub struct Control {
    /// Its place among the statements.
    pub id: StatementId,
    /// Its name as results print it.
    pub name: String,
    /// Licence or ban.
    pub kind: ControlKind,
    /// Whether it binds exports (`to`) and not imports (`from`).
    pub is_export: bool,
    /// On what.
    pub products: Vec<Element<ProductSet>>,
    /// From or to where.
    pub countries: Vec<Element<CountrySet>>,
    /// Who grants it.
    pub by: Option<String>,
    /// Label, code, citations.
    pub marks: Marks,
    /// When and on what conditions.
    pub terms: Terms,
    /// The statement whole.
    pub span: Span,
}

/// Kinds of controls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ControlKind {
    /// A licence is needed.
    License,
    /// It may not be done.
    Ban,
}

/// What one currency is worth in another.
#[derive(Debug, Clone)]
pub struct Exchange {
    /// One of this …
    pub one: Currency,
    /// … is so much …
    pub rate: Number,
    /// … of this.
    pub other: Currency,
    /// The first day.
    pub since: Option<Day>,
    /// The first day no longer.
    pub until: Option<Day>,
    /// The day it became known.
    pub known: Day,
    /// The statement whole.
    pub span: Span,
}

/// What a lacking fact is taken to be.
#[derive(Debug, Clone)]
pub struct Assume {
    /// The fact, or a condition in words.
    pub fact: Assumed,
    /// What it is taken to be.
    pub value: Assumption,
    /// The days (of `entered`) on which it is.
    pub days: DaySet,
    /// The day it became known.
    pub known: Day,
    /// Where it was written.
    pub span: Span,
}

/// What an assumption fills in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Assumed {
    /// A fact.
    Fact(FactId),
    /// A condition in words.
    Words(String),
}

/// What it is filled in with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Assumption {
    /// A value as a shipment would say it.
    Value(Value),
    /// What another fact says, or a sum.
    Reckoned(Expression),
    /// What another fact says that is not reckoned with.
    Copy(FactId),
}

/// A column of results that belongs to a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its header.
    pub name: String,
    /// Which jurisdiction.
    pub jurisdiction: usize,
    /// Which of its programs.
    pub program: ProgramId,
}

impl Book {
    /// The columns of results that are programs, in order of declaration.
    pub fn columns(&self) -> Vec<Column> {
        let mut columns = Vec::new();
        for (at, jurisdiction) in self.jurisdictions.iter().enumerate() {
            for (place, program) in jurisdiction.programs.iter().enumerate() {
                let name = format!("{}{}", jurisdiction.prefix, program.name);
                columns.push(Column { name, jurisdiction: at, program: ProgramId(place) });
            }
        }
        columns
    }

    /// The fact of a name.
    pub fn fact(&self, name: &str) -> Option<FactId> {
        self.facts.iter().position(|fact| fact.name == name).map(FactId)
    }

    /// The name of a fact.
    pub fn fact_name(&self, id: FactId) -> &str {
        self.facts.get(id.0).map_or("", |fact| fact.name.as_str())
    }

    /// The jurisdiction to which a country belongs on a day.
    pub fn jurisdiction_of(&self, country: Country, day: Day) -> Option<usize> {
        self.jurisdictions
            .iter()
            .position(|jurisdiction| jurisdiction.members.iter().any(|member| member.holds(country, day, Day::LAST)))
    }

    /// Every condition in words that the book asks, in order of appearance.
    pub fn words(&self) -> Vec<&str> {
        let mut words: Vec<&str> = Vec::new();
        for jurisdiction in &self.jurisdictions {
            let programs = jurisdiction.programs.iter();
            let terms = programs.flat_map(|program| {
                let tariffs = program.tariffs.iter().map(|one| &one.terms);
                let exemptions = program.exemptions.iter().map(|one| &one.terms);
                tariffs.chain(exemptions).chain(program.deductions.iter().map(|one| &one.terms))
            });
            for terms in terms.chain(jurisdiction.controls.iter().map(|control| &control.terms)) {
                terms.condition.each_atom(&mut |atom, _| {
                    if let Atom::Words(text) = atom
                        && !words.contains(&text.as_str())
                    {
                        words.push(text);
                    }
                });
            }
        }
        words
    }
}

impl Jurisdiction {
    /// The terms of a statement that acts may reach, and where it stands.
    pub fn terms_of(&self, id: StatementId) -> Option<(&Terms, Span)> {
        let measures = self.programs.iter().flat_map(|program| {
            let tariffs = program.tariffs.iter().map(|one| (one.id, &one.terms, one.span));
            let exemptions = program.exemptions.iter().map(|one| (one.id, &one.terms, one.span));
            let schedules = program.schedules.iter().map(|one| (one.id, &one.terms, one.span));
            let deductions = program.deductions.iter().map(|one| (one.id, &one.terms, one.span));
            tariffs.chain(schedules).chain(exemptions).chain(deductions)
        });
        measures
            .chain(self.controls.iter().map(|one| (one.id, &one.terms, one.span)))
            .chain(self.precedences.iter().map(|one| (one.id, &one.terms, one.span)))
            .chain(self.acts.iter().map(|one| (one.id, &one.terms, one.span)))
            .find(|(known, ..)| *known == id)
            .map(|(_, terms, span)| (terms, span))
    }
}
