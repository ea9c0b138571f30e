use crate::source::{FileId, Span};
use crate::syntax::tree::{
    Charge, Clauses, Court, ExchangeList, Lookup, Name, Operand, Path, Quota, Rate, Rounding, Ruling, Scenario, Set,
    Test, Text, UnitDecl,
};
use crate::trade::Number;

/// A rule file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tree {
    /// The file.
    pub file: FileId,
    /// The lines of `//!`, without it.
    pub doc: Vec<String>,
    /// What it says, in order.
    pub statements: Vec<Statement>,
    /// Comments behind the last statement.
    pub comments: Vec<Comment>,
}

/// A `//` comment, without the slashes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// The text behind `//`, without its line end.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

/// One statement with what surrounds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Comments on lines of their own before it, and those inside it.
    pub comments: Vec<Comment>,
    /// A comment behind it on its last line.
    pub trailing: Option<Comment>,
    /// The lines of `///` before it.
    pub doc: Vec<String>,
    /// `uk:`.
    pub label: Option<Name>,
    /// What it says.
    pub kind: StatementKind,
    /// What follows it.
    pub clauses: Clauses,
    /// Where it stands, from its label or first word to its last.
    pub span: Span,
}

impl Statement {
    /// What it is called: its label, or the name that a quota says.
    pub fn called(&self) -> Option<&Name> {
        match (&self.label, &self.kind) {
            (None, StatementKind::Quota(quota)) => quota.name.as_ref(),
            (label, _) => label.as_ref(),
        }
    }
}

/// What a statement says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StatementKind {
    /// `jurisdiction US;` and `jurisdiction CN { … }`.
    Jurisdiction(Jurisdiction),
    /// `currency USD;`.
    Currency(Name),
    /// `use std.countries;`, `use "other.tm";`.
    Use(Use),
    /// `product NAME = …;`.
    Product(SetDecl),
    /// `country NAME = …;`.
    Country(SetDecl),
    /// `fact NAME: money "…";`.
    Fact(FactDecl),
    /// `assume loaded = entered, …;`.
    Assume(Vec<Assume>),
    /// `value = invoice + freight;`.
    Made(Made),
    /// `program … { … }`.
    Program(Program),
    /// `cite "…";` alone inside a program: for all of it. The text is in the clauses.
    Cite,
    /// `tariff …`.
    Tariff(Box<Tariff>),
    /// `exempt …`.
    Exempt(Exempt),
    /// `deduct …`.
    Deduct(Box<Deduct>),
    /// `pause`, `resume`, `repeal`, `extend`.
    Act(Act),
    /// `precedence A over B`.
    Precedence(Precedence),
    /// `license …`, `ban …`.
    Control(Control),
    /// `exchange EUR = 1.1353 USD …`.
    Exchange(Exchange),
    /// `tax …`, `fee …`.
    Charge(Charge),
    /// `quota …`.
    Quota(Box<Quota>),
    /// `rounding …`.
    Rounding(Rounding),
    /// `ruling R … strikes X`.
    Ruling(Ruling),
    /// `stay R`, `affirm R`, `final R`, `reverse R`, `vacate R`.
    Court(Court),
    /// `exchange EUR = list "…" column usd …`.
    ExchangeList(Box<ExchangeList>),
    /// `unit …`.
    Unit(UnitDecl),
    /// `rates NAME by FACT …`.
    Rates(Box<Lookup>),
    /// `schedule mfn = hts "hts_2025.csv"`.
    Schedule(ScheduleDecl),
    /// `column2 BY, CU, KP, RU;`
    Column2(Set),
    /// `test …`.
    Test(Test),
    /// `scenario … { … }`.
    Scenario(Scenario),
    /// `drop …`, in a scenario.
    Drop(Vec<Path>),
    /// A statement that could not be read: it has been reported. Its label, if one was seen, still counts as a name.
    Broken,
}

impl StatementKind {
    /// The statements that stand in its braces, and the comments behind the last of them; a test holds no statements.
    pub fn body(&self) -> (&[Statement], &[Comment]) {
        match self {
            StatementKind::Jurisdiction(one) => (one.body.as_deref().unwrap_or_default(), &one.comments),
            StatementKind::Program(one) => (&one.body, &one.comments),
            StatementKind::Scenario(one) => (&one.body, &one.comments),
            StatementKind::Currency(_)
            | StatementKind::Use(_)
            | StatementKind::Product(_)
            | StatementKind::Country(_)
            | StatementKind::Fact(_)
            | StatementKind::Assume(_)
            | StatementKind::Made(_)
            | StatementKind::Cite
            | StatementKind::Tariff(_)
            | StatementKind::Exempt(_)
            | StatementKind::Deduct(_)
            | StatementKind::Act(_)
            | StatementKind::Precedence(_)
            | StatementKind::Control(_)
            | StatementKind::Exchange(_)
            | StatementKind::Charge(_)
            | StatementKind::Quota(_)
            | StatementKind::Rounding(_)
            | StatementKind::Ruling(_)
            | StatementKind::Court(_)
            | StatementKind::ExchangeList(_)
            | StatementKind::Unit(_)
            | StatementKind::Rates(_)
            | StatementKind::Schedule(_)
            | StatementKind::Column2(_)
            | StatementKind::Test(_)
            | StatementKind::Drop(_)
            | StatementKind::Broken => (&[], &[]),
        }
    }
}

/// Whose law it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jurisdiction {
    /// Its name: a country, or a name for the set of its members.
    pub name: Name,
    /// `= eu`: every member of a set is that jurisdiction.
    pub members: Option<Set>,
    /// What a nested one holds; `None` for the head of a book.
    pub body: Option<Vec<Statement>>,
    /// Comments behind the last statement of its body.
    pub comments: Vec<Comment>,
}

/// What is brought in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Use {
    /// `use std.countries;`
    Std(Path),
    /// `use "other.tm";`
    File(Text),
}

/// A named set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetDecl {
    /// Its name.
    pub name: Name,
    /// What it holds.
    pub set: Set,
}

/// A tariff schedule as it is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScheduleDecl {
    /// The program that it is.
    pub name: Name,
    /// The file, from the folder of the rule file.
    pub file: Text,
}

/// A fact that may be asked of a shipment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactDecl {
    /// Its name.
    pub name: Name,
    /// Of what kind it is.
    pub kind: KindDecl,
    /// Where the kind stands.
    pub kind_span: Span,
    /// What it is.
    pub what: Option<Text>,
}

/// The kind of a declared fact, as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KindDecl {
    /// `money`.
    Money,
    /// `number`.
    Number,
    /// `quantity(kg)`.
    Quantity(Name),
    /// `date`.
    Date,
    /// `country`.
    Country,
    /// `text`.
    Text,
    /// `flag`.
    Flag,
    /// `codes`.
    Codes,
    /// `one of vessel, air, truck`.
    OneOf(Vec<Name>),
}

/// One fact that is filled in where a shipment does not say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assume {
    /// The fact; for a condition in words, its text.
    pub fact: Assumed,
    /// What it is taken to be.
    pub value: Operand,
    /// Where it stands.
    pub span: Span,
}

/// What an assumption fills in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Assumed {
    /// A fact.
    Fact(Name),
    /// A condition in words: `assume "ball bearings not over 30 mm" = yes`.
    Words(Text),
}

/// A fact made of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The fact.
    pub fact: Name,
    /// What it is made of.
    pub sum: Operand,
}

/// A legal programme of measures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Program {
    /// Its name.
    pub name: Name,
    /// What people call it.
    pub title: Option<Text>,
    /// `by loaded or entered`: the date that counts.
    pub by: Vec<Name>,
    /// `highest` or `lowest`.
    pub choice: Option<(Choice, Span)>,
    /// Its statements.
    pub body: Vec<Statement>,
    /// Comments behind the last of them.
    pub comments: Vec<Comment>,
}

/// Which of several tariffs prevails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// That with the highest duty.
    Highest,
    /// That with the lowest.
    Lowest,
}

/// A tariff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tariff {
    /// On what.
    pub products: Set,
    /// From where, and how much.
    pub origins: Origins,
}

/// From where a tariff's goods come, and the rate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origins {
    /// `from CN, HK = 25%`.
    Set(Set, Box<Rate>),
    /// `from { VN = 46%, eu = 20%, else = 10% }`.
    Table(Vec<Row>),
}

/// A row of a table of rates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The countries; `None` for `else`.
    pub key: Rows,
    /// The rate.
    pub rate: Rate,
    /// Where it stands.
    pub span: Span,
}

/// Which countries a row is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rows {
    /// These.
    Set(Set),
    /// Every other.
    Else(Span),
}

/// An exemption.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exempt {
    /// What is exempt.
    pub products: Set,
    /// From where.
    pub origins: Set,
}

/// A deduction from the value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deduct {
    /// What is taken out: a fact or a sum.
    pub sum: Operand,
}

/// What later text does to earlier text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// What it does.
    pub kind: ActKind,
    /// To what: programs and labels.
    pub targets: Vec<Path>,
    /// Only for these products.
    pub products: Option<Set>,
    /// Only from there.
    pub origins: Option<Set>,
}

/// The acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActKind {
    /// As if absent for a time.
    Pause,
    /// Ends every pause begun before.
    Resume,
    /// Ends what was announced before.
    Repeal,
    /// Moves an end.
    Extend,
}

/// Which program comes before which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Precedence {
    /// Those that take.
    pub first: Vec<Path>,
    /// Those that get what is left.
    pub then: Vec<Path>,
    /// Only for these products.
    pub products: Option<Set>,
    /// Only from there.
    pub origins: Option<Set>,
}

/// A licence that is needed, or a ban.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Control {
    /// Which.
    pub kind: ControlKind,
    /// On what.
    pub products: Set,
    /// Imports or exports.
    pub direction: Direction,
    /// From or to where.
    pub countries: Set,
}

/// Kinds of controls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ControlKind {
    /// A licence is needed.
    License,
    /// It may not be done.
    Ban,
}

/// Which way goods go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Imports: matched with the origin.
    From,
    /// Exports: matched with the destination.
    To,
}

/// What a currency is worth: `exchange EUR = 1.1353 USD since …`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    /// One of this …
    pub one: Name,
    /// … is so much …
    pub rate: Number,
    /// … of this.
    pub other: Name,
    /// Where the rate stands.
    pub rate_span: Span,
}
