use crate::source::Span;
use crate::syntax::tree::{ListRef, Name, Rate, Text, Where};
use crate::trade::Number;

/// A lookup table: `rates meursing by additional_code { 7001 = 10 EUR/100 kg, else = free }`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lookup {
    /// Its name.
    pub name: Name,
    /// The fact whose value is looked up.
    pub fact: Name,
    /// Its rows.
    pub rows: LookupRows,
}

/// Where the rows of a lookup table stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LookupRows {
    /// In braces.
    Written(Vec<LookupRow>),
    /// `list "…" column key = column rate`: the column of the list is that of the keys.
    List(Box<ListRef>, Box<Rate>),
}

/// A row of a lookup table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookupRow {
    /// Its keys; none for `else`.
    pub keys: Vec<Text>,
    /// Where they stand.
    pub key_span: Span,
    /// The rate.
    pub rate: Rate,
}

/// What currencies are worth, one rate a row: `exchange EUR = list "rates.csv" column usd`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExchangeList {
    /// One of which currency.
    pub one: ExchangeOne,
    /// The file, relative to the one that says it.
    pub file: Text,
    /// The column of the rate.
    pub rate: Name,
    /// In which currency, where that is said.
    pub other: Option<Name>,
    /// Which rows count.
    pub rows: Option<Where>,
}

/// Which currency's worth a list says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExchangeOne {
    /// That of `exchange EUR = list …`.
    Currency(Name),
    /// That which a column names: `exchange list "…" column currency = column rate`.
    Column(Name),
}

/// A unit that a book declares: `unit pf_liter;`, `unit proof_gallon = 3.785411784 pf_liter;`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitDecl {
    /// Its name.
    pub name: Name,
    /// How many of which other unit it is; nothing for one that measures something of its own.
    pub is: Option<(Number, Name)>,
    /// Where that number stands.
    pub factor_span: Span,
}
