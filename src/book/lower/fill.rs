//! What `column C` stands for in one row of a list: the statement's own parts with the cells of the row in their places.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::book::lower::Lowering;
use crate::book::mistakes;
use crate::diagnostic::{Diagnostic, Noted, nearest};
use crate::reference::{self, Cell, List};
use crate::source::Span;
use crate::syntax::tree::{
    ClauseColumns, Clauses, Condition, ConditionKind, Dated, Name, Operand, OperandKind, Path, Rate, RateKind, Row,
    Rows, Set, SetDates, Term, TermKind, Text,
};
use crate::syntax::{operand_of, print_rate, rate_of};
use crate::trade::{Country, Day};

/// The cells of one row, by the names of their columns.
#[derive(Clone)]
pub struct Cells {
    /// The list.
    pub list: Arc<List>,
    /// Which of its rows.
    pub row: usize,
    /// Where the columns stand that the statement names.
    pub columns: Arc<BTreeMap<String, usize>>,
}

impl Cells {
    /// The cell of a column.
    pub fn cell(&self, name: &Name) -> Option<&Cell> {
        let column = self.columns.get(&name.text)?;
        self.list.rows.get(self.row)?.cells.get(*column)
    }
}

impl<'a> Lowering<'a> {
    /// A statement's `column` that no list stands behind.
    pub fn no_list(&mut self, name: &Name) {
        let message = format!("`column {}` is a cell of each row of a list, and no list is read here", name.text);
        self.report(Diagnostic::new(&mistakes::NO_LIST, name.span, message).help(
            "read a list in the same statement, as in `tariff list \"rates.csv\" column hts8 from CN = column rate`",
        ));
    }

    /// Where the text of a cell stands, without its quotes and outer blanks.
    pub fn inside(&self, cell: &Cell) -> Span {
        let written = self.files.text(cell.span);
        let Some(at) = written.find(cell.text.as_str()) else { return cell.span };
        let start = cell.span.start.saturating_add(u32::try_from(at).unwrap_or(0));
        Span { start, end: start.saturating_add(u32::try_from(cell.text.len()).unwrap_or(0)), ..cell.span }
    }

    fn bad_cell(&mut self, cell: &Cell, is_not: &str, help: &str) {
        let message = format!("\"{}\" is not {is_not}", short(&cell.text));
        self.report(Diagnostic::new(&reference::mistakes::BAD_CELL, cell.span, message).help(help));
    }

    /// A cell that has to say something.
    pub fn full<'c>(&mut self, cells: &'c Cells, name: &Name, what: &str) -> Option<&'c Cell> {
        let cell = cells.cell(name)?;
        if !cell.text.is_empty() {
            return Some(cell);
        }
        // An empty cell has no place of its own at the end of a line.
        self.report(
            Diagnostic::new(&reference::mistakes::EMPTY_CELL, cell.span, format!("this row has no {what}"))
                .help(format!("fill the cell in, or leave such rows out: `where {} != \"\"`", column_word(&name.text))),
        );
        None
    }

    /// The rate that a cell holds.
    pub fn cell_rate(&mut self, cell: &Cell) -> Option<Rate> {
        let span = self.inside(cell);
        match rate_of(self.files, span) {
            Ok(Noted { value, diagnostics }) => {
                let sound = diagnostics.is_empty();
                self.diagnostics.extend(diagnostics);
                sound.then_some(value)
            }
            Err(at) => {
                let message = format!("\"{}\" is not a rate", short(&cell.text));
                let rest = short(self.files.text(at));
                let mut wrong = Diagnostic::new(&reference::mistakes::BAD_CELL, cell.span, message);
                if at.start > span.start {
                    let here = if rest.is_empty() {
                        "it is not finished".to_string()
                    } else {
                        format!("it goes wrong at `{rest}`")
                    };
                    wrong = wrong.here(here);
                }
                let meant = meant_rate(&cell.text);
                let help = "a cell holds a rate as it would stand in a rule file: `25%`, `4.4 ¢/kg + 10%`, `free`";
                self.report(wrong.help(meant.map_or_else(|| help.to_string(), |meant| format!("write `{meant}`"))));
                None
            }
        }
    }

    /// A rate with the cells of a row in it.
    pub fn fill_rate(&mut self, cells: &Cells, rate: &Rate) -> Option<Rate> {
        if let RateKind::Column(name) = &rate.kind {
            let cell = self.full(cells, name, "rate")?;
            return self.cell_rate(cell);
        }
        self.fill_part(cells, rate)
    }

    fn fill_parts(&mut self, cells: &Cells, parts: &[Rate]) -> Option<Vec<Rate>> {
        parts.iter().map(|part| self.fill_part(cells, part)).collect()
    }

    /// A part of a rate: what a cell says stays one.
    fn fill_part(&mut self, cells: &Cells, rate: &Rate) -> Option<Rate> {
        let kind = match &rate.kind {
            RateKind::Column(_) => {
                let inner = self.fill_rate(cells, rate)?;
                match inner.kind {
                    RateKind::Sum(_) | RateKind::Bound(..) | RateKind::Times(..) => RateKind::Group(Box::new(inner)),
                    RateKind::Free
                    | RateKind::Percent { .. }
                    | RateKind::Amount { .. }
                    | RateKind::Program(_)
                    | RateKind::Lookup(..)
                    | RateKind::Column(_)
                    | RateKind::Max(_)
                    | RateKind::Min(_)
                    | RateKind::Group(_) => return Some(inner),
                }
            }
            RateKind::Max(parts) => RateKind::Max(self.fill_parts(cells, parts)?),
            RateKind::Min(parts) => RateKind::Min(self.fill_parts(cells, parts)?),
            RateKind::Sum(terms) => {
                let filled = terms.iter().map(|(sign, term)| self.fill_part(cells, term).map(|term| (*sign, term)));
                RateKind::Sum(filled.collect::<Option<Vec<_>>>()?)
            }
            RateKind::Times(inner, factor) => RateKind::Times(Box::new(self.fill_part(cells, inner)?), factor.clone()),
            RateKind::Bound(inner, kind, bound) => {
                let (inner, bound) = (self.fill_part(cells, inner), self.fill_part(cells, bound));
                RateKind::Bound(Box::new(inner?), *kind, Box::new(bound?))
            }
            RateKind::Group(inner) => RateKind::Group(Box::new(self.fill_part(cells, inner)?)),
            RateKind::Free
            | RateKind::Percent { .. }
            | RateKind::Amount { .. }
            | RateKind::Program(_)
            | RateKind::Lookup(..) => return Some(rate.clone()),
        };
        Some(Rate { kind, span: rate.span })
    }

    /// A set with the cells of a row in it: a country by its two capitals, a set's name, or `*`.
    pub fn fill_set(&mut self, at: usize, cells: &Cells, set: &Set) -> Option<Set> {
        let mut terms = Vec::new();
        for term in &set.terms {
            let TermKind::Column(name) = &term.kind else {
                terms.push(term.clone());
                continue;
            };
            let cell = self.full(cells, name, "country")?.clone();
            terms.push(self.place(at, &cell)?);
        }
        Some(Set { terms, except: set.except.clone(), span: set.span })
    }

    /// What a cell says of countries: one by its two capitals, a set's name, or `*`.
    pub fn place(&mut self, at: usize, cell: &Cell) -> Option<Term> {
        let span = self.inside(cell);
        let kind = if cell.text == "*" {
            TermKind::Everything
        } else {
            self.is_place(at, cell)?;
            TermKind::Named(Path { parts: vec![Name { text: cell.text.clone(), span }], span })
        };
        Some(Term { kind, dates: SetDates::default(), span })
    }

    /// Reports a cell that is neither a country nor the name of a set: each where it stands.
    fn is_place(&mut self, at: usize, cell: &Cell) -> Option<()> {
        let text = cell.text.as_str();
        let is_capitals = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase());
        let sets = || [at, 0].into_iter().filter_map(|scope| self.scopes.get(scope)).flat_map(|scope| &scope.sets);
        if is_capitals || sets().any(|(name, _)| *name == text) {
            return Some(());
        }
        let named = Country::named(&text.replace('_', " ")).or_else(|| Country::parse(&text.to_uppercase()).ok());
        let near = nearest(text, sets().filter(|(_, set)| !set.is_product).map(|(name, _)| *name));
        let help = match (named, near.first()) {
            (Some(country), _) => format!("write `{country}`"),
            (None, Some(near)) => format!("the nearest set of the book is `{near}`"),
            (None, None) => {
                "a cell holds the two capitals of ISO 3166-1, as `DE`, or the name of a set of the book".to_string()
            }
        };
        self.bad_cell(cell, "a country", &help);
        None
    }

    /// The rows of a table of countries with the cells of a row of a list in them.
    pub fn fill_table(&mut self, at: usize, cells: &Cells, table: &[Row]) -> Option<Vec<Row>> {
        let mut rows = Vec::new();
        for row in table {
            let key = match &row.key {
                Rows::Set(set) => self.fill_set(at, cells, set).map(Rows::Set),
                Rows::Else(span) => Some(Rows::Else(*span)),
            };
            let rate = self.fill_rate(cells, &row.rate);
            rows.push(key.zip(rate).map(|(key, rate)| Row { key, rate, span: row.span }));
        }
        rows.into_iter().collect()
    }

    /// The day that a cell holds; none where it is empty.
    fn day_of_cell(&mut self, cells: &Cells, name: Option<&Name>) -> Option<Option<Dated>> {
        let Some(cell) = name.and_then(|name| cells.cell(name)) else { return Some(None) };
        if cell.text.is_empty() {
            return Some(None);
        }
        match Day::parse(&cell.text) {
            Some(day) => Some(Some(Dated { day, span: cell.span })),
            None => {
                self.bad_cell(cell, "a day", "days are written 2025-06-04");
                None
            }
        }
    }

    /// Clauses with the cells of a row in them: an empty one is a clause that is not given.
    pub fn fill_clauses(&mut self, cells: &Cells, clauses: &Clauses) -> Option<Clauses> {
        let columns = &clauses.columns;
        let mut filled = Clauses { columns: ClauseColumns::default(), ..clauses.clone() };
        let since = self.day_of_cell(cells, columns.since.as_ref());
        let until = self.day_of_cell(cells, columns.until.as_ref());
        let through = self.day_of_cell(cells, columns.through.as_ref());
        let announced = self.day_of_cell(cells, columns.announced.as_ref());
        let when = match &clauses.when {
            Some(when) => self.fill_condition(cells, when).map(Some),
            None => Some(None),
        };
        filled.since = since?.or(filled.since);
        filled.until = until?.or(filled.until);
        filled.through = through?.or(filled.through);
        filled.announced = announced?.or(filled.announced);
        filled.when = when?;
        let text = |name: &Name| {
            let cell = cells.cell(name).filter(|cell| !cell.text.is_empty())?;
            Some(Text { text: cell.text.clone(), span: cell.span })
        };
        filled.code = filled.code.or_else(|| columns.code.as_ref().and_then(text));
        filled.cite.extend(columns.cite.iter().filter_map(text));
        Some(filled)
    }

    fn fill_conditions(&mut self, cells: &Cells, parts: &[Condition]) -> Option<Vec<Condition>> {
        parts.iter().map(|part| self.fill_condition(cells, part)).collect()
    }

    fn fill_condition(&mut self, cells: &Cells, condition: &Condition) -> Option<Condition> {
        let kind = match &condition.kind {
            ConditionKind::Or(parts) => ConditionKind::Or(self.fill_conditions(cells, parts)?),
            ConditionKind::And(parts) => ConditionKind::And(self.fill_conditions(cells, parts)?),
            ConditionKind::Not(inner) => ConditionKind::Not(Box::new(self.fill_condition(cells, inner)?)),
            ConditionKind::Group(inner) => ConditionKind::Group(Box::new(self.fill_condition(cells, inner)?)),
            ConditionKind::Compare(left, how, right) => {
                let (left, right) = (self.fill_operand(cells, left), self.fill_operand(cells, right));
                ConditionKind::Compare(left?, *how, right?)
            }
            ConditionKind::Date(fact, relation, day) => {
                ConditionKind::Date(fact.clone(), *relation, self.fill_operand(cells, day)?)
            }
            ConditionKind::ClaimsColumn(name) => {
                let cell = self.full(cells, name, "claim")?;
                ConditionKind::Claims(vec![Text { text: cell.text.clone(), span: cell.span }])
            }
            ConditionKind::In(..)
            | ConditionKind::Claims(_)
            | ConditionKind::Has(..)
            | ConditionKind::Given(_)
            | ConditionKind::Flag(_)
            | ConditionKind::Words(_) => return Some(condition.clone()),
        };
        Some(Condition { kind, span: condition.span })
    }

    fn fill_operand(&mut self, cells: &Cells, operand: &Operand) -> Option<Operand> {
        let kind = match &operand.kind {
            OperandKind::Column(name) => {
                let cell = self.full(cells, name, "amount")?.clone();
                let span = self.inside(&cell);
                let inner = match operand_of(self.files, span) {
                    Ok(Noted { value, diagnostics }) => {
                        let sound = diagnostics.is_empty();
                        self.diagnostics.extend(diagnostics);
                        sound.then_some(value)?
                    }
                    // A text of several words.
                    Err(_) if cell.text.starts_with(char::is_alphabetic) => {
                        Operand { kind: OperandKind::Text(Text { text: cell.text.clone(), span }), span }
                    }
                    Err(_) => {
                        let help = "a cell holds an amount as it would stand in a rule file: `5_000 USD`, `100 kg`, `2025-06-04`";
                        self.bad_cell(&cell, "an amount", help);
                        return None;
                    }
                };
                OperandKind::Group(Box::new(inner))
            }
            OperandKind::Sum(terms) => {
                let filled = terms.iter().map(|(sign, term)| self.fill_operand(cells, term).map(|term| (*sign, term)));
                OperandKind::Sum(filled.collect::<Option<Vec<_>>>()?)
            }
            OperandKind::Times(a, b) => {
                let (a, b) = (self.fill_operand(cells, a), self.fill_operand(cells, b));
                OperandKind::Times(Box::new(a?), Box::new(b?))
            }
            OperandKind::PercentOf(points, of) => {
                OperandKind::PercentOf(points.clone(), Box::new(self.fill_operand(cells, of)?))
            }
            OperandKind::Group(inner) => OperandKind::Group(Box::new(self.fill_operand(cells, inner)?)),
            OperandKind::Number(_)
            | OperandKind::Percent(_)
            | OperandKind::Money(..)
            | OperandKind::Quantity(..)
            | OperandKind::MoneyPer(..)
            | OperandKind::Day(_)
            | OperandKind::Text(_)
            | OperandKind::Name(_)
            | OperandKind::Per(..) => return Some(operand.clone()),
        };
        Some(Operand { kind, span: operand.span })
    }

    /// A rate as it was written; of one with cells in it, as it reads with them.
    pub fn written(&self, rate: &Rate) -> String {
        if self.filling { print_rate(rate) } else { self.files.text(rate.span).to_string() }
    }
}

/// The columns that a rate names.
pub fn columns_of_rate<'t>(rate: &'t Rate, into: &mut Vec<&'t Name>) {
    match &rate.kind {
        RateKind::Column(name) => into.push(name),
        RateKind::Max(parts) | RateKind::Min(parts) => parts.iter().for_each(|part| columns_of_rate(part, into)),
        RateKind::Sum(terms) => terms.iter().for_each(|(_, term)| columns_of_rate(term, into)),
        RateKind::Times(inner, _) | RateKind::Group(inner) => columns_of_rate(inner, into),
        RateKind::Bound(inner, _, bound) => {
            columns_of_rate(inner, into);
            columns_of_rate(bound, into);
        }
        RateKind::Free
        | RateKind::Percent { .. }
        | RateKind::Amount { .. }
        | RateKind::Program(_)
        | RateKind::Lookup(..) => {}
    }
}

/// The columns that a set names.
pub fn columns_of_set<'t>(set: &'t Set, into: &mut Vec<&'t Name>) {
    into.extend(set.terms.iter().filter_map(|term| match &term.kind {
        TermKind::Column(name) => Some(name),
        TermKind::Everything
        | TermKind::Code(_)
        | TermKind::Range(..)
        | TermKind::Named(_)
        | TermKind::List(_)
        | TermKind::Group(_) => None,
    }));
}

/// The columns that clauses name.
pub fn columns_of_clauses<'t>(clauses: &'t Clauses, into: &mut Vec<&'t Name>) {
    into.extend(clauses.columns.all());
    if let Some(when) = &clauses.when {
        columns_of_condition(when, into);
    }
}

fn columns_of_condition<'t>(condition: &'t Condition, into: &mut Vec<&'t Name>) {
    match &condition.kind {
        ConditionKind::Or(parts) | ConditionKind::And(parts) => {
            parts.iter().for_each(|part| columns_of_condition(part, into));
        }
        ConditionKind::Not(inner) | ConditionKind::Group(inner) => columns_of_condition(inner, into),
        ConditionKind::Compare(left, _, right) => {
            columns_of_operand(left, into);
            columns_of_operand(right, into);
        }
        ConditionKind::Date(_, _, day) => columns_of_operand(day, into),
        ConditionKind::ClaimsColumn(name) => into.push(name),
        ConditionKind::In(..)
        | ConditionKind::Claims(_)
        | ConditionKind::Has(..)
        | ConditionKind::Given(_)
        | ConditionKind::Flag(_)
        | ConditionKind::Words(_) => {}
    }
}

fn columns_of_operand<'t>(operand: &'t Operand, into: &mut Vec<&'t Name>) {
    match &operand.kind {
        OperandKind::Column(name) => into.push(name),
        OperandKind::Sum(terms) => terms.iter().for_each(|(_, term)| columns_of_operand(term, into)),
        OperandKind::Times(a, b) => {
            columns_of_operand(a, into);
            columns_of_operand(b, into);
        }
        OperandKind::PercentOf(_, inner) | OperandKind::Group(inner) => columns_of_operand(inner, into),
        OperandKind::Number(_)
        | OperandKind::Percent(_)
        | OperandKind::Money(..)
        | OperandKind::Quantity(..)
        | OperandKind::MoneyPer(..)
        | OperandKind::Day(_)
        | OperandKind::Text(_)
        | OperandKind::Name(_)
        | OperandKind::Per(..) => {}
    }
}

/// A column's name as `where` takes it.
fn column_word(name: &str) -> String {
    let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    if plain { name.to_string() } else { format!("\"{name}\"") }
}

/// The beginning of a long text.
fn short(text: &str) -> String {
    if text.chars().count() <= 60 {
        text.to_string()
    } else {
        format!("{}…", text.chars().take(60).collect::<String>())
    }
}

/// What a text that is no rate may have meant.
fn meant_rate(text: &str) -> Option<String> {
    let number = text.trim_end_matches(" percent").trim_end_matches(" per cent");
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if is_number(number) && number != text {
        return Some(format!("{number}%"));
    }
    let amount = text.strip_prefix('$')?;
    let end = amount.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(amount.len());
    let (number, rest) = amount.split_at_checked(end)?;
    is_number(number).then(|| format!("{number} USD{rest}"))
}
