use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::book::{Assumed, Book, Builtin, FactId};
use crate::diagnostic::{Diagnostic, nearest};
use crate::source::{RawCell, RawRow};
use crate::table::header::{Use, name_of, needed, read_header, use_of};
use crate::table::mistakes;
use crate::table::row::read_row;
use crate::table::shipments::{Shipments, own_units};
use crate::trade::Day;

/// A column and what it says, as they are given on the command line: `origin=VN`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The column, by the rules of headers.
    pub name: String,
    /// What it says; empty where that is not known.
    pub value: String,
}

/// A shipment that was typed.
#[derive(Debug, Clone)]
pub struct Typed {
    /// It alone.
    pub shipments: Shipments,
    /// The day it is taken to be entered, where it does not say.
    pub taken_as_entered: Option<Day>,
}

impl Given {
    /// Reads `NAME=VALUE`; nothing where it is no such thing: a name is letters, digits, `_` and blanks.
    pub fn parse(argument: &str) -> Option<Given> {
        let (name, value) = argument.split_once('=')?;
        let shaped = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == ' ');
        shaped.then(|| Given { name: name.trim().to_string(), value: value.trim().to_string() })
    }

    /// As it was given.
    pub fn text(&self) -> String {
        format!("{}={}", self.name, self.value)
    }

    fn cell(&self) -> RawCell<'static> {
        RawCell { start: 0, end: 0, text: Cow::Owned(self.value.clone().into_bytes()), torn: None }
    }

    fn header(&self) -> RawCell<'static> {
        RawCell { start: 0, end: 0, text: Cow::Owned(self.name.clone().into_bytes()), torn: None }
    }
}

/// The fact, or `id` or `meets`, that a column is for; nothing where the book has none of that name.
pub fn column_of<'b>(given: &Given, book: &'b Book) -> Option<&'b str> {
    name_of(use_of(&given.name, book), book)
}

fn no_such_fact(given: &Given, book: &Book) -> Diagnostic {
    let message = format!("{}: the book has no fact `{}`", given.text(), given.name);
    let wrong = Diagnostic::nowhere(&mistakes::NO_SUCH_FACT, message);
    let names: Vec<&str> = book.facts.iter().map(|fact| fact.name.as_str()).collect();
    match nearest(&given.name, names.iter().copied()).first() {
        Some(near) => wrong.help(format!("`{near}` may be meant")),
        None => wrong.help(format!("there are {}", names.join(", "))),
    }
}

/// What is wrong with columns that are given: names that are none, one said twice, values that cannot be read.
pub fn unfit(given: &[Given], book: &Book, decimal_comma: bool) -> Vec<Diagnostic> {
    let mut wrong = Vec::new();
    let mut said = BTreeSet::new();
    for one in given {
        match column_of(one, book) {
            Some(name) if said.insert(name) => {}
            Some(name) => {
                let message = format!("{}: {name} is given already", one.text());
                wrong.push(Diagnostic::nowhere(&mistakes::GIVEN_TWICE, message).help("give it once"));
            }
            None => wrong.push(no_such_fact(one, book)),
        }
    }
    if !wrong.is_empty() {
        return wrong;
    }
    let uses: Vec<Use> = given.iter().map(|one| use_of(&one.name, book)).collect();
    let header = crate::table::header::Header { uses, numbers: std::collections::BTreeMap::new(), warning: None };
    let row = RawRow { line: 1, cells: given.iter().map(Given::cell).collect() };
    let (shipment, columns) = read_row(1, &row, &header, book, &own_units(book), decimal_comma);
    for (fault, number) in shipment.faults.iter().zip(columns) {
        let text = given.get(number.saturating_sub(1)).map(Given::text).unwrap_or_default();
        let found = Diagnostic::nowhere(fault.mistake, format!("{text}: {}", fault.message));
        wrong.push(match &fault.help {
            Some(help) => found.help(help.clone()),
            None => found,
        });
    }
    wrong
}

/// The shipment that was typed. Only such a one may leave out `entered`, which is then today.
///
/// # Errors
/// What is wrong with it, and what the book needs and it lacks.
pub fn read_typed(given: &[Given], book: &Book, decimal_comma: bool, today: Day) -> Result<Typed, Vec<Diagnostic>> {
    let mut wrong = unfit(given, book, decimal_comma);
    // What is misspelt is not lacking as well.
    if wrong.iter().any(|found| found.mistake == &mistakes::NO_SUCH_FACT) {
        return Err(wrong);
    }
    let said = |fact: FactId| given.iter().any(|one| use_of(&one.name, book) == Use::Fact(fact));
    let entered = Builtin::Entered.id();
    let is_filled = book.jurisdictions.first().is_some_and(|one| {
        one.made.iter().any(|(made, _)| *made == entered)
            || one.assumes.iter().any(|assume| assume.fact == Assumed::Fact(entered))
    });
    let taken_as_entered = (!said(entered) && !is_filled).then_some(today);
    let mut given = given.to_vec();
    given.extend(taken_as_entered.map(|day| Given { name: "entered".to_string(), value: day.to_string() }));
    let said = |fact: FactId| given.iter().any(|one| use_of(&one.name, book) == Use::Fact(fact));
    for choice in needed(book, &said) {
        let names: Vec<&str> = choice.iter().map(|fact| book.fact_name(*fact)).collect();
        let name = names.first().copied().unwrap_or("");
        let message = format!("the shipment does not say {}, which this book needs", names.join(" or "));
        wrong.push(Diagnostic::nowhere(&mistakes::COLUMN_LACKING, message).help(format!("add {name}=…")));
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let row = RawRow { line: 1, cells: given.iter().map(Given::header).collect() };
    let header = read_header("the typed shipment", &row, book, &[])?;
    let row = RawRow { line: 1, cells: given.iter().map(Given::cell).collect() };
    let (shipment, columns) = read_row(1, &row, &header, book, &own_units(book), decimal_comma);
    Ok(Typed { shipments: Shipments::typed(shipment, columns, &header), taken_as_entered })
}

/// Where the columns that are given for every row stand in those of a file: in place of the file's own, or behind them.
pub struct Placed {
    /// How many columns the file has.
    own: usize,
    places: Vec<(usize, RawCell<'static>)>,
}

impl Placed {
    /// Puts the columns that are given into the header of a file.
    pub fn in_header(row: &mut RawRow<'_>, given: &[Given], book: &Book) -> Placed {
        let uses: Vec<Use> =
            row.cells.iter().map(|cell| use_of(String::from_utf8_lossy(&cell.text).trim(), book)).collect();
        let own = row.cells.len();
        let mut places = Vec::new();
        for one in given {
            let wanted = use_of(&one.name, book);
            let at = uses.iter().position(|found| *found == wanted).unwrap_or(row.cells.len());
            if at == row.cells.len() {
                row.cells.push(one.header());
            }
            places.push((at, one.cell()));
        }
        Placed { own, places }
    }

    /// Where each stands, and what it says.
    pub fn places(&self) -> impl Iterator<Item = (usize, &[u8])> {
        self.places.iter().map(|(at, cell)| (*at, cell.text.as_ref()))
    }

    /// Puts them into a row. One with more cells than the header is an error whatever they say, and stays as it is.
    pub fn in_row(&self, row: &mut RawRow<'_>) {
        if row.cells.len() > self.own {
            return;
        }
        for (at, cell) in &self.places {
            while row.cells.len() <= *at {
                row.cells.push(RawCell { start: 0, end: 0, text: Cow::Borrowed(&[]), torn: None });
            }
            if let Some(place) = row.cells.get_mut(*at) {
                *place = cell.clone();
            }
        }
    }
}
