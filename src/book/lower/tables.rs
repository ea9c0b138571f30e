use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use crate::book::lower::Lowering;
use crate::book::lower::clauses::Written;
use crate::book::lower::conditions::folded;
use crate::book::lower::fill::{columns_of_clauses, columns_of_rate};
use crate::book::{FactId, Rate, Table, TableRow, mistakes};
use crate::diagnostic::{Diagnostic, nearest};
use crate::source::Span;
use crate::syntax::tree;
use crate::syntax::tree::{Clauses, ListRef, Lookup, LookupRows, Name};
use crate::trade::{Day, FactKind, Number};

/// A lookup table that is declared.
pub struct NamedTable<'a> {
    /// What is written.
    pub decl: &'a Lookup,
    /// What follows it.
    pub clauses: &'a Clauses,
    /// The folder from which its paths start.
    pub folder: Option<&'a PathBuf>,
    /// How far it has been opened.
    pub state: TableState,
}

/// How far a table has been opened.
#[derive(Clone)]
pub enum TableState {
    /// Not yet.
    Closed,
    /// Its rows are being read: meeting it again is a circle.
    Opening,
    /// Done; nothing where something in it is wrong, which was reported.
    Open(Option<Arc<Table>>),
}

/// What a row says: its days, when that was known, and its rate.
type Says = (Option<Day>, Option<Day>, Day, Arc<str>);

/// A row with its key, before rows of one key are put together; no key for `else`.
struct Keyed {
    key: Option<String>,
    row: TableRow,
}

impl<'a> Lowering<'a> {
    /// Opens a table so that what is wrong with it is told.
    pub fn open_table(&mut self, at: usize, table: &'a Lookup) {
        let known = self.scopes.get(at).and_then(|scope| scope.tables.get(table.name.text.as_str()));
        if known.is_some_and(|known| std::ptr::eq(known.decl, table)) {
            self.table_of(at, &table.name);
        }
    }

    /// A rate that is looked up: `rates meursing by additional_code`.
    pub fn looked_up(&mut self, at: usize, name: &Name, fact: &Name) -> Option<Rate> {
        let home = [at, 0]
            .into_iter()
            .find(|at| self.scopes.get(*at).is_some_and(|scope| scope.tables.contains_key(name.text.as_str())));
        let Some(home) = home else {
            self.unknown_table(at, name, fact);
            return None;
        };
        let table = self.table_of(home, name);
        let fact_id = self.fact(fact);
        let (table, fact_id) = (table?, fact_id?);
        if home != at && table.all_rows().any(|row| !row.rate.programs().is_empty()) {
            let message = format!("`{}` reckons with programs of another jurisdiction", name.text);
            self.report(
                Diagnostic::new(&mistakes::UNKNOWN_TABLE, name.span, message)
                    .also(table.span, "declared there")
                    .help("declare the table anew in this jurisdiction"),
            );
            return None;
        }
        let kind = |fact: FactId| self.book.facts.get(fact.0).map(|fact| fact.kind.clone());
        let (own, asked) = (kind(table.fact)?, kind(fact_id)?);
        if std::mem::discriminant(&own) != std::mem::discriminant(&asked) {
            let by = self.book.fact_name(table.fact).to_string();
            let message = format!("`{}` is looked up by `{by}`, and `{}` is of another kind", name.text, fact.text);
            self.report(
                Diagnostic::new(&mistakes::BAD_KEY, fact.span, message)
                    .also(table.span, "declared here")
                    .help(format!("write `rates {} by {by}`", name.text)),
            );
            return None;
        }
        Some(Rate::Lookup(table, fact_id))
    }

    fn unknown_table(&mut self, at: usize, name: &Name, fact: &Name) {
        if self.torn.contains(&name.text) {
            return;
        }
        let tables = [at, 0].into_iter().filter_map(|at| self.scopes.get(at)).flat_map(|scope| scope.tables.keys());
        let near = nearest(&name.text, tables.copied());
        let message = format!("no table of rates is called `{}`", name.text);
        let mut wrong = Diagnostic::new(&mistakes::UNKNOWN_TABLE, name.span, message);
        if let Some(near) = near.first() {
            wrong = wrong.help(format!("the nearest is `{near}`"));
        }
        let line = format!("rates {} by {} {{ 7001 = 10 EUR/100 kg, else = free }}", name.text, fact.text);
        self.report(wrong.paste("write one", line));
    }

    fn table_of(&mut self, home: usize, name: &Name) -> Option<Arc<Table>> {
        let (decl, clauses, folder, state) = {
            let named = self.scopes.get_mut(home)?.tables.get_mut(name.text.as_str())?;
            let state = std::mem::replace(&mut named.state, TableState::Opening);
            (named.decl, named.clauses, named.folder, state)
        };
        let opened = match state {
            TableState::Open(table) => table,
            TableState::Opening => {
                self.report(
                    Diagnostic::new(
                        &mistakes::CIRCLE_OF_NAMES,
                        name.span,
                        format!("`{}` is looked up in itself", name.text),
                    )
                    .also(decl.name.span, "declared here")
                    .help("take it out of one of the tables"),
                );
                return None;
            }
            TableState::Closed => {
                let filling = std::mem::replace(&mut self.filling, false);
                let table = self.read_table(home, decl, clauses, folder);
                self.filling = filling;
                table.map(|table| {
                    let table = Arc::new(table);
                    self.book.tables.push(table.clone());
                    table
                })
            }
        };
        if let Some(named) = self.scopes.get_mut(home).and_then(|scope| scope.tables.get_mut(name.text.as_str())) {
            named.state = TableState::Open(opened.clone());
        }
        opened
    }

    fn read_table(&mut self, at: usize, decl: &Lookup, clauses: &Clauses, folder: Option<&PathBuf>) -> Option<Table> {
        let fact = self.key_fact(&decl.fact);
        let keyed = match &decl.rows {
            LookupRows::Written(rows) => {
                fact.and_then(|fact| self.written_rows(at, fact, rows, clauses, decl.name.span))
            }
            LookupRows::List(list, rate) => {
                fact.and_then(|fact| self.listed_rows(at, fact, (list, rate), clauses, folder))
            }
        };
        let (fact, (keyed, mut sound)) = (fact?, keyed?);
        let prefix = self.book.jurisdictions.get(at).map_or("", |jurisdiction| jurisdiction.prefix.as_str());
        let mut table = Table {
            name: format!("{prefix}{}", decl.name.text),
            fact,
            rows: BTreeMap::new(),
            other: Vec::new(),
            classes: Vec::new(),
            span: decl.name.span,
        };
        for Keyed { key, row } in keyed {
            let rows = match &key {
                Some(key) => table.rows.entry(key.clone()).or_default(),
                None => &mut table.other,
            };
            if let Some(first) = rows.iter().find(|known| known.since == row.since) {
                let what = key.map_or_else(|| "every other key".to_string(), |key| format!("the key `{key}`"));
                let dated = row.since.map(|since| format!(" from {since}")).unwrap_or_default();
                let wrong = Diagnostic::new(&mistakes::KEY_TWICE, row.span, format!("{what} has two rates{dated}"))
                    .also(first.span, "the first")
                    .help("keep one, or give the later one its own `since`");
                self.report(wrong);
                sound = false;
                continue;
            }
            rows.push(row);
        }
        let later_first = |rows: &mut Vec<TableRow>| rows.sort_by_key(|row| std::cmp::Reverse(row.since));
        table.rows.values_mut().for_each(later_first);
        later_first(&mut table.other);
        let mut classes: BTreeMap<Vec<Says>, Vec<String>> = BTreeMap::new();
        for (key, rows) in &table.rows {
            let says = rows.iter().map(|row| (row.since, row.until, row.known, row.written.clone())).collect();
            classes.entry(says).or_default().push(key.clone());
        }
        table.classes = classes.into_values().collect();
        sound.then_some(table)
    }

    /// The fact by which a table is looked up.
    fn key_fact(&mut self, name: &Name) -> Option<FactId> {
        let fact = self.fact(name)?;
        let kind = self.book.facts.get(fact.0).map(|fact| fact.kind.clone())?;
        match kind {
            FactKind::Text | FactKind::Codes | FactKind::OneOf(_) | FactKind::Country | FactKind::Number => Some(fact),
            FactKind::Product
            | FactKind::Money
            | FactKind::Quantity(_)
            | FactKind::AnyQuantity
            | FactKind::Date
            | FactKind::Flag => {
                let message = format!("`{}` is {}, and no key to look a rate up by", name.text, kind.words());
                let help = if kind == FactKind::Product {
                    "rates by product are tariffs: `tariff list \"rates.csv\" column hts8 from * = column rate`"
                } else {
                    "a table is looked up by a fact that is `text`, `codes`, `one of …`, `country` or `number`"
                };
                self.report(Diagnostic::new(&mistakes::BAD_KEY, name.span, message).help(help));
                None
            }
        }
    }

    /// A key as the evaluator compares it; nothing where it cannot be one, which is reported.
    fn key(&mut self, fact: FactId, text: &str, span: Span) -> Option<String> {
        let kind = self.book.facts.get(fact.0).map(|fact| fact.kind.clone())?;
        match kind {
            FactKind::Codes => Some(text.trim().to_uppercase()),
            FactKind::Country => {
                self.country(&text.trim().to_uppercase(), span).map(|country| country.code().to_string())
            }
            FactKind::Number => match Number::parse(text.trim()) {
                Some(number) => Some(number.to_string()),
                None => {
                    let name = self.book.fact_name(fact).to_string();
                    let message = format!("`{name}` is a number, and `{text}` is none");
                    self.report(
                        Diagnostic::new(&mistakes::BAD_KEY, span, message)
                            .help(format!("declare it as text where keys are words: `fact {name}: text`")),
                    );
                    None
                }
            },
            FactKind::OneOf(words) => {
                if words.iter().any(|word| folded(word) == folded(text)) {
                    return Some(folded(text));
                }
                let name = self.book.fact_name(fact).to_string();
                self.report(
                    Diagnostic::new(&mistakes::BAD_KEY, span, format!("`{name}` is never `{text}`"))
                        .help(format!("it is one of {}", words.join(", "))),
                );
                None
            }
            FactKind::Text
            | FactKind::Product
            | FactKind::Money
            | FactKind::Quantity(_)
            | FactKind::AnyQuantity
            | FactKind::Date
            | FactKind::Flag => Some(folded(text)),
        }
    }

    /// The rows that are written in braces, and whether those are all.
    fn written_rows(
        &mut self,
        at: usize,
        fact: FactId,
        rows: &[tree::LookupRow],
        clauses: &Clauses,
        statement: Span,
    ) -> Option<(Vec<Keyed>, bool)> {
        let period = self.period(clauses, statement);
        let mut sound = true;
        let mut keyed = Vec::new();
        for row in rows {
            let written: Arc<str> = Arc::from(self.files.text(row.rate.span));
            let rate = self.rate(at, &row.rate, None).map(Arc::new);
            let keys: Vec<Option<String>> = if row.keys.is_empty() {
                vec![None]
            } else {
                let keys = row.keys.iter().map(|key| self.key(fact, &key.text, key.span));
                let keys: Vec<Option<String>> = keys.collect();
                sound &= keys.iter().all(Option::is_some);
                keys.into_iter().flatten().map(Some).collect()
            };
            let (Some(rate), Some(period)) = (rate, &period) else {
                sound = false;
                continue;
            };
            let row = table_row(rate, written, period, clauses, row.key_span);
            keyed.extend(keys.into_iter().map(|key| Keyed { key, row: row.clone() }));
        }
        Some((keyed, sound))
    }

    /// The rows of a list, and whether those are all.
    fn listed_rows(
        &mut self,
        at: usize,
        fact: FactId,
        (list, rate): (&ListRef, &tree::Rate),
        clauses: &Clauses,
        folder: Option<&PathBuf>,
    ) -> Option<(Vec<Keyed>, bool)> {
        // Whether the dates stand with the list or behind the rate is the same.
        let mut clauses = clauses.clone();
        if clauses.since.is_none() && clauses.columns.since.is_none() {
            clauses.columns.since.clone_from(&list.dates.since);
        }
        if clauses.until.is_none() && clauses.columns.until.is_none() {
            clauses.columns.until.clone_from(&list.dates.until);
        }
        let mut names: Vec<&Name> = vec![&list.column];
        columns_of_rate(rate, &mut names);
        columns_of_clauses(&clauses, &mut names);
        let rows = self.chosen_rows(folder, list, &names)?;
        if rows.is_empty() {
            self.report(
                Diagnostic::new(&mistakes::EMPTY_SET, list.file.span, "nothing is left of this list")
                    .help("no row is chosen: correct `where`, or leave the statement out"),
            );
        }
        let mut rates: BTreeMap<String, (Arc<Rate>, Arc<str>)> = BTreeMap::new();
        let mut sound = true;
        let mut keyed = Vec::new();
        self.filling = true;
        for cells in &rows {
            let filled = self.fill_clauses(cells, &clauses);
            let period = filled.as_ref().and_then(|filled| self.period(filled, list.file.span));
            let key = self.full(cells, &list.column, "key").map(|cell| (cell.text.clone(), cell.span));
            let (span, key) = match key {
                // A row called `else` stands for every other key.
                Some((text, span)) if text.eq_ignore_ascii_case("else") => (span, Some(None)),
                Some((text, span)) => (span, self.key(fact, &text, span).map(Some)),
                None => (list.file.span, None),
            };
            let filled_rate = self.fill_rate(cells, rate);
            let rate = filled_rate.and_then(|filled| {
                let written = self.written(&filled);
                match rates.get(&written) {
                    Some(known) => Some(known.clone()),
                    None => {
                        let lowered = (self.rate(at, &filled, None).map(Arc::new)?, Arc::from(written.as_str()));
                        rates.insert(written, lowered.clone());
                        Some(lowered)
                    }
                }
            });
            match (key, rate, period, filled) {
                (Some(key), Some((rate, written)), Some(period), Some(filled)) => {
                    keyed.push(Keyed { key, row: table_row(rate, written, &period, &filled, span) });
                }
                _ => sound = false,
            }
        }
        self.filling = false;
        Some((keyed, sound))
    }
}

fn table_row(rate: Arc<Rate>, written: Arc<str>, period: &Written, clauses: &Clauses, span: Span) -> TableRow {
    let known = clauses.announced.map_or(Day::FIRST, |announced| announced.day);
    TableRow { rate, written, since: period.since, until: period.until, known, span }
}
