use serde::{Deserialize, Serialize};

use crate::book::{
    Act, Atom, Courts, Deduction, Element, Exemption, Expression, Fact, FactId, Marks, NamedSet, Precedence,
    ProgramKind, Rounding, Schedule, StatementId, Table, Tariff, Terms, TestCase,
};
use std::sync::Arc;

use crate::region::{CountrySet, DaySet, ProductSet};
use crate::source::{FileId, Span};
use crate::trade::{Country, Currency, Day, Number, Unit, Value};

/// A program, by its place in its jurisdiction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ProgramId(pub usize);

/// A rule book: everything that its files say, in order of declaration.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Book {
    /// The book's own jurisdiction first, then those written inside it.
    pub jurisdictions: Vec<Jurisdiction>,
    /// The facts that are built in, in the order of [`Builtin::ALL`](crate::book::Builtin), then those declared.
    pub facts: Vec<Fact>,
    /// Its tests.
    pub tests: Vec<TestCase>,
    /// How many statements there are: the places that [`StatementId`] counts.
    pub statements: usize,
    /// The units that it declares, in order of declaration; one that measures something of its own stands at the place that its
    /// dimension names.
    pub units: Vec<Unit>,
    /// Its lookup tables.
    #[serde(with = "crate::pack::shared::all")]
    pub tables: Vec<Arc<Table>>,
    /// The lists that it reads.
    pub lists: Vec<ListFile>,
    /// Whether some product code of the book has an odd number of digits.
    pub odd_codes: bool,
    /// The sets that it has names for, its own and shipped ones, by jurisdiction and name.
    pub sets: Vec<NamedSet>,
    /// Its scenarios, in order of declaration; none in a scenario's own book.
    pub scenarios: Vec<Scenario>,
}

/// A book with some statements added and some dropped.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Scenario {
    /// Its name; `CN.lapse` where a nested jurisdiction says it.
    pub name: String,
    /// What people call it.
    pub title: Option<String>,
    /// The statement whole: its own statements stand in it.
    pub span: Span,
    /// The book as it is in this scenario: programs, facts and statements of the book keep their places in it.
    pub book: Book,
}

/// Whose law it is, and what that law says.
#[derive(Debug, Clone, Serialize, Deserialize)]
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
    /// What courts have said.
    pub courts: Courts,
    /// What currencies are worth, in the order of [`Exchange::order`].
    pub exchanges: Vec<Exchange>,
    /// The countries that pay the rates of column 2 of a schedule.
    pub column2: Vec<Element<CountrySet>>,
    /// What is filled in where a shipment does not say; the outer jurisdiction's too, unless it says its own.
    pub assumes: Vec<Assume>,
    /// What facts are made of; the outer jurisdiction's too, unless it says its own.
    pub made: Vec<(FactId, Expression)>,
}

/// One legal programme of measures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Program {
    /// Its name.
    pub name: String,
    /// What people call it.
    pub title: Option<String>,
    /// Whether it asks duties, a tax or a fee.
    pub kind: ProgramKind,
    /// How what it asks is rounded.
    pub rounding: Rounding,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Choice {
    /// The highest duty.
    Highest,
    /// The lowest duty.
    Lowest,
}

/// A licence that is needed, or a ban.
#[derive(Debug, Clone, Serialize, Deserialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ControlKind {
    /// A licence is needed.
    License,
    /// It may not be done.
    Ban,
}

/// What one currency is worth in another.
#[derive(Debug, Clone, Serialize, Deserialize)]
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
    /// The dates by which the value of a line is converted, the first that is given; `entered` where none is said.
    pub by: Vec<FactId>,
    /// Where it stands, for people: `rates.csv:12`.
    pub place: String,
    /// The statement whole; of a list the row.
    pub span: Span,
}

impl Exchange {
    /// By what rates are looked for: the pair, and of one pair the later `since` first.
    pub fn order(&self) -> ([Currency; 2], std::cmp::Reverse<Option<Day>>) {
        (self.pair(), std::cmp::Reverse(self.since))
    }

    /// The two currencies, in one order.
    pub fn pair(&self) -> [Currency; 2] {
        [self.one.min(self.other), self.one.max(self.other)]
    }
}

/// A list that a book reads.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ListFile {
    /// Its file.
    pub file: FileId,
    /// What people call it.
    pub name: String,
    /// Where each of its rows begins: the first byte, and the line.
    pub rows: Vec<(u32, usize)>,
}

/// What a lacking fact is taken to be.
#[derive(Debug, Clone, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Assumed {
    /// A fact.
    Fact(FactId),
    /// A condition in words.
    Words(String),
}

/// What it is filled in with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Assumption {
    /// A value as a shipment would say it.
    Value(Value),
    /// What another fact says, or a sum.
    Reckoned(Expression),
    /// What another fact says that is not reckoned with.
    Copy(FactId),
    /// Nothing, in whichever unit it is asked for: `assume quantity = 0`. A quantity that is given in a unit that converts counts
    /// first, whichever fact gives it.
    NoQuantity,
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
    /// The columns of results that are programs: of each jurisdiction those of duties, then those of taxes and fees, each in
    /// order of declaration.
    pub fn columns(&self) -> Vec<Column> {
        let mut columns = Vec::new();
        for (at, jurisdiction) in self.jurisdictions.iter().enumerate() {
            for charges in [false, true] {
                for (place, program) in jurisdiction.programs.iter().enumerate() {
                    if program.kind.is_charge() == charges {
                        let name = format!("{}{}", jurisdiction.prefix, program.name);
                        columns.push(Column { name, jurisdiction: at, program: ProgramId(place) });
                    }
                }
            }
        }
        columns
    }

    /// The book in one of its scenarios; itself without one.
    pub fn scenario(&self, name: Option<&str>) -> Option<&Book> {
        let Some(name) = name else { return Some(self) };
        self.scenarios.iter().find(|scenario| scenario.name == name).map(|scenario| &scenario.book)
    }

    /// A book with the columns of several, in order, and nothing else in it: what is new in a later one stands behind what
    /// comes before it there.
    pub fn beside(books: &[&Book]) -> Book {
        let mut all = Book::default();
        for jurisdiction in books.iter().flat_map(|book| &book.jurisdictions) {
            let Some(known) = all.jurisdictions.iter_mut().find(|one| one.name == jurisdiction.name) else {
                all.jurisdictions.push(jurisdiction.clone());
                continue;
            };
            for program in &jurisdiction.programs {
                if !known.programs.iter().any(|one| one.name == program.name) {
                    known.programs.push(program.clone());
                }
            }
        }
        all
    }

    /// The fact of a name.
    pub fn fact(&self, name: &str) -> Option<FactId> {
        self.facts.iter().position(|fact| fact.name == name).map(FactId)
    }

    /// The unit of a name, in any case: one that is built in, or that the book declares.
    pub fn unit(&self, name: &str) -> Option<Unit> {
        let own = || self.units.iter().find(|unit| unit.name.eq_ignore_ascii_case(name.trim())).cloned();
        Unit::parse(name).or_else(own)
    }

    /// The row of a list in which a place lies, for people: `lists/rates.csv:12`.
    pub fn list_row(&self, span: Span) -> Option<String> {
        let list = self.lists.iter().find(|list| list.file == span.file)?;
        let at = list.rows.partition_point(|(start, _)| *start <= span.start).checked_sub(1)?;
        list.rows.get(at).map(|(_, line)| format!("{}:{line}", list.name))
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
    /// The terms of all measures of a statement that acts may reach, and where each stands: one that reads a list has those of
    /// each row.
    pub fn all_terms_of(&self, id: StatementId) -> impl Iterator<Item = (&Terms, Span)> {
        let measures = self.programs.iter().flat_map(move |program| {
            let tariffs =
                program.tariffs.iter().filter(move |one| one.id == id).map(|one| (&one.terms, one.place(None)));
            let exemptions =
                program.exemptions.iter().filter(move |one| one.id == id).map(|one| (&one.terms, one.span));
            tariffs.chain(exemptions)
        });
        let controls = self.controls.iter().filter(move |one| one.id == id).map(|one| (&one.terms, one.span));
        let own = self.terms_of(id);
        let mut all: Vec<(&Terms, Span)> = measures.chain(controls).collect();
        if all.is_empty() {
            all.extend(own);
        }
        all.into_iter()
    }

    /// The terms of a statement that acts may reach, and where it stands; of one that reads a list those of a row.
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
