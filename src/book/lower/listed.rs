//! Statements that read a list and take more than codes from it: one measure a row. Rows that differ only in what they list are
//! one tariff, so that a table of many thousand rows stays quick.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::PathBuf;
use std::sync::Arc;

use crate::book::lower::Lowering;
use crate::book::lower::fill::{Cells, columns_of_clauses, columns_of_rate, columns_of_set};
use crate::book::lower::lists::{counts, dated};
use crate::book::lower::scope::Item;
use crate::book::lower::sets::{cut, element};
use crate::book::{Control, Element, Exemption, Listed, Quota, Row, mistakes};
use crate::diagnostic::Diagnostic;
use crate::reference;
use crate::region::{CountrySet, ProductSet};
use crate::source::Span;
use crate::syntax::tree;
use crate::syntax::tree::{ClauseColumns, Clauses, Code, ListRef, Name, Origins, Rows, Set, TermKind};
use crate::trade::{Day, Period};

/// How a statement reads a list.
pub struct Reading<'s> {
    /// The list.
    list: &'s ListRef,
    /// What its rows list.
    lists: Listed,
    /// What is cut out of each row.
    except: Option<&'s Set>,
    /// The columns that it names besides.
    columns: Vec<&'s Name>,
    /// Its clauses, the dates of the list among them where those are the rows' own.
    clauses: Clauses,
}

/// Products and countries.
type Places = (Arc<[Element<ProductSet>]>, Vec<Element<CountrySet>>);

/// Rows that differ only in what they list.
pub struct Group {
    /// The cells of the first of them.
    pub cells: Cells,
    /// The products that they list.
    pub products: Option<Vec<Element<ProductSet>>>,
    /// The countries that they list.
    pub countries: Option<Vec<Element<CountrySet>>>,
}

impl<'a> Lowering<'a> {
    /// How a statement reads a list, where it makes one measure of each row; `Err` where it cannot, which is reported.
    fn reading<'s>(
        &mut self,
        products: &'s Set,
        countries: Option<&'s Set>,
        columns: Vec<&'s Name>,
        clauses: &Clauses,
    ) -> Result<Option<Reading<'s>>, ()> {
        let of = |set: &'s Set, lists: Listed| {
            set.terms.iter().filter_map(move |term| match &term.kind {
                TermKind::List(list) => Some((list.as_ref(), lists, set, term.span)),
                TermKind::Everything
                | TermKind::Code(_)
                | TermKind::Range(..)
                | TermKind::Named(_)
                | TermKind::Column(_)
                | TermKind::Group(_) => None,
            })
        };
        let found: Vec<(&'s ListRef, Listed, &'s Set, Span)> = of(products, Listed::Products)
            .chain(countries.into_iter().flat_map(|set| of(set, Listed::Countries)))
            .collect();
        let says_period = clauses.since.is_some()
            || clauses.until.is_some()
            || clauses.through.is_some()
            || clauses.on.is_some()
            || clauses.length.is_some()
            || clauses.columns.since.is_some()
            || clauses.columns.until.is_some()
            || clauses.columns.through.is_some();
        let (list, lists, set) = match (found.as_slice(), columns.first()) {
            ([(list, lists, set, _)], _) if set.terms.len() == 1 => (*list, *lists, *set),
            (_, None) => return Ok(None),
            ([], Some(column)) => {
                self.no_list(column);
                return Err(());
            }
            ([(.., first), rest @ ..], Some(column)) => {
                let message = format!("it is not clear of which row `column {}` is", column.text);
                let mut wrong =
                    Diagnostic::new(&mistakes::NO_LIST, column.span, message).also(*first, "this list is read");
                wrong = match rest.first() {
                    Some((.., second)) => wrong.also(*second, "and this one"),
                    None => wrong.here("what stands beside the list has no rows"),
                };
                self.report(wrong.help("write one statement for the list, and another for the rest"));
                return Err(());
            }
        };
        let dates = &list.dates;
        let own_dates = !says_period && (dates.since.is_some() || dates.until.is_some());
        if columns.is_empty() && !own_dates {
            return Ok(None);
        }
        let mut clauses = clauses.clone();
        if own_dates {
            // The dates of a row that the statement reads are its own.
            clauses.columns.since.clone_from(&dates.since);
            clauses.columns.until.clone_from(&dates.until);
        }
        Ok(Some(Reading { list, lists, except: set.except.as_deref(), columns, clauses }))
    }

    /// Calls `lower` for the rows of a list in groups; what is wrong with a row is told for each row that has it.
    fn each_group(
        &mut self,
        item: &Item<'a>,
        reading: &Reading<'_>,
        lower: &mut dyn FnMut(&mut Self, Group) -> Option<()>,
    ) {
        let before = self.diagnostics.len();
        self.filling = true;
        self.groups(item, reading, lower);
        self.filling = false;
        // What hangs on no cell is wrong once, however many rows there are.
        let mut told: HashSet<(&'static str, Option<Span>, String)> = HashSet::new();
        let new = self.diagnostics.split_off(before);
        let kept = new.into_iter().filter(|one| told.insert((one.mistake.code, one.span(), one.message.clone())));
        self.diagnostics.extend(kept);
    }

    fn groups(
        &mut self,
        item: &Item<'a>,
        reading: &Reading<'_>,
        lower: &mut dyn FnMut(&mut Self, Group) -> Option<()>,
    ) -> Option<()> {
        let (at, folder) = (item.jurisdiction, item.folder);
        let list = self.list(folder, reading.list)?;
        let named = self.list_column(&list, &reading.list.column);
        let mut columns: BTreeMap<String, usize> = BTreeMap::new();
        let mut sound = self.where_columns(&list, reading.list.rows.as_ref());
        let dates = [&reading.list.dates.since, &reading.list.dates.until].into_iter().flatten();
        for name in reading.columns.iter().copied().chain(reading.clauses.columns.all()).chain(dates) {
            if columns.contains_key(&name.text) {
                continue;
            }
            match self.list_column(&list, name) {
                Some(column) => {
                    columns.insert(name.text.clone(), column);
                }
                None => sound = false,
            }
        }
        let named = named.filter(|_| sound)?;
        let except = match (reading.except, reading.lists) {
            (None, _) => (Vec::new(), Vec::new()),
            (Some(set), Listed::Products) => (self.products(at, folder, set)?, Vec::new()),
            (Some(set), Listed::Countries) => (Vec::new(), self.countries(at, folder, set)?),
        };
        let used: BTreeSet<usize> = columns.values().copied().collect();
        let columns = Arc::new(columns);
        let mut places: HashMap<Vec<&str>, usize> = HashMap::new();
        let mut grouped: Vec<Vec<usize>> = Vec::new();
        for (place, row) in list.rows.iter().enumerate() {
            if reading.list.rows.as_ref().is_some_and(|rows| !counts(&list, row, rows)) {
                continue;
            }
            let key = used.iter().map(|column| row.cells.get(*column).map_or("", |cell| cell.text.as_str())).collect();
            let group = *places.entry(key).or_insert_with(|| {
                grouped.push(Vec::new());
                grouped.len() - 1
            });
            if let Some(rows) = grouped.get_mut(group) {
                rows.push(place);
            }
        }
        let mut any = grouped.is_empty();
        for rows in &grouped {
            let cells = |row: usize| Cells { list: list.clone(), row, columns: columns.clone() };
            let mut products = Vec::new();
            let mut countries = Vec::new();
            let mut faulty = false;
            for row in rows {
                let Some(cell) = list.rows.get(*row).and_then(|row| row.cells.get(named)) else { continue };
                let Some(period) = self.presence(&cells(*row), reading) else {
                    faulty = true;
                    continue;
                };
                if cell.text.is_empty() {
                    let what = if reading.lists == Listed::Products { "code" } else { "country" };
                    self.report(
                        Diagnostic::new(&reference::mistakes::EMPTY_CELL, cell.span, format!("this row has no {what}"))
                            .help("fill the cell in, or leave such rows out with `where`"),
                    );
                    faulty = true;
                    continue;
                }
                let span = cell.span;
                match reading.lists {
                    Listed::Products => match self.code(&Code { text: cell.text.clone(), span }) {
                        Some(code) => products.push(dated(element(ProductSet::of(code), span), period)),
                        None => faulty = true,
                    },
                    Listed::Countries => match self.listed_countries(at, folder, cell) {
                        Some(found) => countries.extend(found.into_iter().map(|one| dated(one, period))),
                        None => faulty = true,
                    },
                }
            }
            let products = cut(products, &except.0);
            let countries = cut(countries, &except.1);
            // `except` may leave nothing of a row.
            if products.is_empty() && countries.is_empty() && !faulty {
                continue;
            }
            any = true;
            let Some(first) = rows.first() else { continue };
            let listed = |row: usize, products, countries| match reading.lists {
                Listed::Products => Group { cells: cells(row), products: Some(products), countries: None },
                Listed::Countries => Group { cells: cells(row), products: None, countries: Some(countries) },
            };
            if lower(self, listed(*first, products, countries)).is_none() {
                for row in rows.iter().skip(1) {
                    lower(self, listed(*row, Vec::new(), Vec::new()));
                }
            }
        }
        if grouped.is_empty() || !any {
            self.report(
                Diagnostic::new(&mistakes::EMPTY_SET, reading.list.file.span, "nothing is left of this list")
                    .help("no row is chosen: correct `where` or `except`, or leave the statement out"),
            );
        }
        Some(())
    }

    /// The countries of a row that lists them: one, or those of a named set.
    fn listed_countries(
        &mut self,
        at: usize,
        folder: Option<&'a PathBuf>,
        cell: &reference::Cell,
    ) -> Option<Vec<Element<CountrySet>>> {
        let term = self.place(at, cell)?;
        let span = term.span;
        self.countries(at, folder, &Set { terms: vec![term], except: None, span })
    }

    /// The days on which a row belongs to its list, where those are not the statement's own.
    fn presence(&mut self, cells: &Cells, reading: &Reading<'_>) -> Option<Period> {
        let dates = &reading.list.dates;
        let columns = &reading.clauses.columns;
        let own = (dates.since.is_some() && columns.since == dates.since)
            || (dates.until.is_some() && columns.until == dates.until);
        if own || (dates.since.is_none() && dates.until.is_none()) {
            return Some(Period::ALWAYS);
        }
        let dates = Clauses {
            columns: ClauseColumns {
                since: dates.since.clone(),
                until: dates.until.clone(),
                ..ClauseColumns::default()
            },
            ..Clauses::default()
        };
        let filled = self.fill_clauses(cells, &dates)?;
        let written = self.period(&filled, reading.list.file.span)?;
        Some(Period { since: written.since.unwrap_or(Day::FIRST), until: written.until.unwrap_or(Day::LAST) })
    }

    /// A tariff that makes one measure of each row of a list; whether it is one.
    pub fn tariff_rows(&mut self, item: &Item<'a>, on: &'a Set, from: &'a Origins, quota: Option<&Arc<Quota>>) -> bool {
        let mut columns = Vec::new();
        let countries = match from {
            Origins::Set(set, rate) => {
                columns_of_set(set, &mut columns);
                columns_of_rate(rate, &mut columns);
                Some(set)
            }
            Origins::Table(rows) => {
                for row in rows {
                    columns_of_rate(&row.rate, &mut columns);
                    if let Rows::Set(set) = &row.key {
                        columns_of_set(set, &mut columns);
                    }
                }
                None
            }
        };
        columns_of_clauses(&item.statement.clauses, &mut columns);
        let reading = match self.reading(on, countries, columns, &item.statement.clauses) {
            Ok(Some(reading)) => reading,
            Ok(None) => return false,
            Err(()) => return true,
        };
        let at = item.jurisdiction;
        let fixed = match reading.lists {
            Listed::Products => None,
            Listed::Countries => match self.products(at, item.folder, on) {
                Some(products) => Some(Arc::from(products)),
                None => return true,
            },
        };
        self.each_group(item, &reading, &mut |lowering, group| {
            let Group { cells, products, countries } = group;
            let clauses = lowering.fill_clauses(&cells, &reading.clauses);
            let rows: Option<Vec<Row>> = match from {
                Origins::Set(set, rate) => {
                    let rate = lowering.fill_rate(&cells, rate);
                    let origins = match countries {
                        Some(countries) => Some(countries),
                        None => {
                            let set = lowering.fill_set(at, &cells, set);
                            set.and_then(|set| lowering.countries(at, item.folder, &set))
                        }
                    };
                    let written: Arc<str> =
                        Arc::from(rate.as_ref().map_or(String::new(), |rate| lowering.written(rate)));
                    let rate = rate.and_then(|rate| lowering.rate(at, &rate, None)).map(Arc::new);
                    origins.zip(rate).map(|(origins, rate)| {
                        let row = |origin| Row { origin, rate: rate.clone(), written: written.clone() };
                        origins.into_iter().map(row).collect()
                    })
                }
                Origins::Table(table) => {
                    let table = lowering.fill_table(at, &cells, table);
                    table.and_then(|table| lowering.table(item, &table))
                }
            };
            let clauses = clauses?;
            let terms = lowering.terms_for(item, &clauses);
            let whole = terms.iter().all(Option::is_some);
            let products = fixed.clone().or_else(|| products.map(Arc::from))?;
            lowering.add_tariff(item, &clauses, (products, rows?), terms, (Some(reading.lists), quota.cloned()));
            whole.then_some(())
        });
        true
    }

    /// An exemption that makes one of each row of a list; whether it is one.
    pub fn exemption_rows(&mut self, item: &Item<'a>, exempt: &'a tree::Exempt) -> bool {
        let mut columns = Vec::new();
        columns_of_set(&exempt.origins, &mut columns);
        columns_of_clauses(&item.statement.clauses, &mut columns);
        let clauses = &item.statement.clauses;
        let reading = match self.reading(&exempt.products, Some(&exempt.origins), columns, clauses) {
            Ok(Some(reading)) => reading,
            Ok(None) => return false,
            Err(()) => return true,
        };
        let Some(id) = item.id else { return true };
        self.each_group(item, &reading, &mut |lowering, group| {
            let clauses = lowering.fill_clauses(&group.cells, &reading.clauses);
            let (products, origins) = lowering.both(item, group, &exempt.products, &exempt.origins)?;
            let clauses = clauses?;
            let terms = lowering.terms_for(item, &clauses);
            let whole = terms.iter().all(Option::is_some);
            for (home, terms) in item.homes.clone().into_iter().zip(terms) {
                let Some(terms) = terms else { continue };
                let cite = lowering.cite_of(item.jurisdiction, home);
                let marks = lowering.marks(item.statement.label.as_ref(), &clauses, &cite);
                let (products, origins) = (products.clone(), origins.clone());
                let lowered =
                    Exemption { id, marks, products, origins, is_listed: true, terms, span: item.statement.span };
                if let Some(program) = lowering.program_mut(item.jurisdiction, home) {
                    program.exemptions.push(lowered);
                }
            }
            whole.then_some(())
        });
        true
    }

    /// A licence or ban of each row of a list; whether it is one. `like` makes the control of a row.
    pub fn control_rows(
        &mut self,
        item: &Item<'a>,
        control: &'a tree::Control,
        like: &mut dyn FnMut(&mut Self, &Clauses) -> Option<Control>,
    ) -> bool {
        let mut columns = Vec::new();
        columns_of_set(&control.countries, &mut columns);
        columns_of_clauses(&item.statement.clauses, &mut columns);
        let clauses = &item.statement.clauses;
        let reading = match self.reading(&control.products, Some(&control.countries), columns, clauses) {
            Ok(Some(reading)) => reading,
            Ok(None) => return false,
            Err(()) => return true,
        };
        self.each_group(item, &reading, &mut |lowering, group| {
            let clauses = lowering.fill_clauses(&group.cells, &reading.clauses);
            let (products, countries) = lowering.both(item, group, &control.products, &control.countries)?;
            let lowered = like(lowering, &clauses?)?;
            let lowered = Control { products: products.to_vec(), countries, ..lowered };
            lowering.book.jurisdictions.get_mut(item.jurisdiction)?.controls.push(lowered);
            Some(())
        });
        true
    }

    /// The products and countries of a group: those that it lists, and the others as the statement has them.
    fn both(&mut self, item: &Item<'a>, group: Group, products: &Set, countries: &Set) -> Option<Places> {
        let (at, folder) = (item.jurisdiction, item.folder);
        let products = match group.products {
            Some(products) => Some(products),
            None => self.products(at, folder, products),
        };
        let countries = match group.countries {
            Some(countries) => Some(countries),
            None => {
                let set = self.fill_set(at, &group.cells, countries);
                set.and_then(|set| self.countries(at, folder, &set))
            }
        };
        Some((Arc::from(products?), countries?))
    }

    /// The folder of a list is that of the statement; its rows are those that `where` chooses.
    pub fn chosen_rows(&mut self, folder: Option<&PathBuf>, list: &ListRef, names: &[&Name]) -> Option<Vec<Cells>> {
        let read = self.list(folder, list)?;
        let mut sound = self.where_columns(&read, list.rows.as_ref());
        let mut columns = BTreeMap::new();
        for name in names {
            match self.list_column(&read, name) {
                Some(column) => {
                    columns.insert(name.text.clone(), column);
                }
                None => sound = false,
            }
        }
        if !sound {
            return None;
        }
        let columns = Arc::new(columns);
        let rows = read.rows.iter().enumerate();
        let chosen = rows.filter(|(_, row)| list.rows.as_ref().is_none_or(|rows| counts(&read, row, rows)));
        Some(chosen.map(|(row, _)| Cells { list: read.clone(), row, columns: columns.clone() }).collect())
    }
}
