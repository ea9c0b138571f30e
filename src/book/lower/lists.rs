use std::path::PathBuf;
use std::sync::Arc;

use crate::book::lower::Lowering;
use crate::book::lower::sets::element;
use crate::book::{Element, ListFile, mistakes};
use crate::diagnostic::{Diagnostic, nearest};
use crate::reference::{self, List, ListRow};
use crate::region::{CountrySet, DaySet, ProductSet};
use crate::source::Span;
use crate::syntax::tree::{Code, ListRef, Name, Path, Text, Where, WhereKind};
use crate::trade::{Day, Period};

/// A cell that is chosen from a list: its text, its place, and the days that its row says.
struct Chosen {
    text: String,
    span: Span,
    period: Period,
}

impl<'a> Lowering<'a> {
    /// The products that a list names, one element a row.
    pub fn product_list(&mut self, folder: Option<&'a PathBuf>, list: &ListRef) -> Option<Vec<Element<ProductSet>>> {
        let (rows, mut sound) = self.chosen(folder, list)?;
        let mut elements = Vec::new();
        for chosen in rows {
            match self.code(&Code { text: chosen.text, span: chosen.span }) {
                Some(code) => elements.push(dated(element(ProductSet::of(code), chosen.span), chosen.period)),
                None => sound = false,
            }
        }
        sound.then_some(elements)
    }

    /// The countries that a list names, one element a row.
    pub fn country_list(&mut self, folder: Option<&'a PathBuf>, list: &ListRef) -> Option<Vec<Element<CountrySet>>> {
        let (rows, mut sound) = self.chosen(folder, list)?;
        let mut elements = Vec::new();
        for chosen in rows {
            match self.country(&chosen.text, chosen.span) {
                Some(country) => elements.push(dated(element(CountrySet::one(country), chosen.span), chosen.period)),
                None => sound = false,
            }
        }
        sound.then_some(elements)
    }

    /// Opens a set so that what is wrong with it is told.
    pub fn open(&mut self, at: usize, name: &Name, products: bool) {
        let declared = self.scopes.get(at).and_then(|scope| scope.sets.get(name.text.as_str())).map(|set| set.span);
        if declared == Some(name.span) {
            let path = Path { parts: vec![name.clone()], span: name.span };
            let term = crate::syntax::tree::Term {
                kind: crate::syntax::tree::TermKind::Named(path),
                dates: crate::syntax::tree::SetDates::default(),
                span: name.span,
            };
            let set = crate::syntax::tree::Set { terms: vec![term], except: None, span: name.span };
            // Only its own mistakes are of interest: each is told once, where it is opened first.
            if products {
                self.products(at, None, &set);
            } else {
                self.countries(at, None, &set);
            }
        }
    }

    /// The list that a reference names, read once.
    pub fn list(&mut self, folder: Option<&PathBuf>, list: &ListRef) -> Option<Arc<List>> {
        self.list_file(folder, &list.file)
    }

    /// The list of a file, read once.
    pub fn list_file(&mut self, folder: Option<&PathBuf>, file: &Text) -> Option<Arc<List>> {
        let path = Self::path_from(folder, &file.text);
        if let Some(known) = self.lists.get(&path) {
            return known.clone();
        }
        let shown = path.display().to_string();
        let read = match reference::read_list(&path, &shown, self.door, self.files) {
            Ok(read) => {
                let rows = read.rows.iter().map(|row| (row.span.start, row.line)).collect();
                self.book.lists.push(ListFile { file: read.file, name: shown, rows });
                Some(Arc::new(read))
            }
            Err(wrong) => {
                for mut diagnostic in wrong {
                    if diagnostic.labels.is_empty() {
                        diagnostic.labels.push(crate::diagnostic::Label { span: file.span, text: String::new() });
                    }
                    self.report(diagnostic);
                }
                None
            }
        };
        self.lists.insert(path, read.clone());
        read
    }

    /// The place of a column; reported where there is none of that name.
    pub fn list_column(&mut self, list: &List, name: &Name) -> Option<usize> {
        let found = list.column(&name.text);
        if found.is_none() {
            let headers: Vec<&str> = list.headers.iter().map(String::as_str).collect();
            let near = nearest(&name.text, headers.iter().copied());
            let message = format!("{} has no column `{}`", self.files.name(list.file), name.text);
            let mut wrong = Diagnostic::new(&mistakes::UNREADABLE, name.span, message);
            wrong = if near.is_empty() {
                wrong.help(format!("it has {}", headers.join(", ")))
            } else {
                wrong.help(format!("the nearest is `{}`", near.join("`, `")))
            };
            self.report(wrong);
        }
        found
    }

    /// Whether the list has the columns that a `where` names; reported where it has not.
    pub fn where_columns(&mut self, list: &List, rows: Option<&Where>) -> bool {
        let mut names = Vec::new();
        if let Some(rows) = rows {
            names_in(rows, &mut names);
        }
        // Each that is lacking is told.
        let found: Vec<bool> = names.into_iter().map(|name| self.list_column(list, name).is_some()).collect();
        found.into_iter().all(|found| found)
    }

    /// The rows of a list that count, each with its code and its days, and whether that is all of them: what is wrong with
    /// the others is reported.
    fn chosen(&mut self, folder: Option<&PathBuf>, list: &ListRef) -> Option<(Vec<Chosen>, bool)> {
        let read = self.list(folder, list)?;
        let column = self.list_column(&read, &list.column);
        let since = list.dates.since.as_ref().map(|name| self.list_column(&read, name));
        let until = list.dates.until.as_ref().map(|name| self.list_column(&read, name));
        let columns = self.where_columns(&read, list.rows.as_ref());
        let column = column?;
        if since == Some(None) || until == Some(None) || !columns {
            return None;
        }
        let (since, until) = (since.flatten(), until.flatten());
        let mut sound = true;
        let mut chosen = Vec::new();
        for row in &read.rows {
            if list.rows.as_ref().is_some_and(|rows| !counts(&read, row, rows)) {
                continue;
            }
            let Some(cell) = row.cells.get(column) else { continue };
            let first = self.day_cell(row, since, Day::FIRST);
            let end = self.day_cell(row, until, Day::LAST);
            let (Some(first), Some(end)) = (first, end) else {
                sound = false;
                continue;
            };
            let period = Period { since: first, until: end };
            if period.is_empty() {
                self.report(
                    Diagnostic::new(&mistakes::EMPTY_PERIOD, cell.span, "this row is in its list on no day")
                        .help("its first day does not come before the day on which it ends"),
                );
                sound = false;
                continue;
            }
            if cell.text.trim().is_empty() {
                self.report(
                    Diagnostic::new(&mistakes::UNREADABLE, cell.span, "this row has no code")
                        .help("fill the cell in, or leave such rows out with `where`"),
                );
                sound = false;
                continue;
            }
            chosen.push(Chosen { text: cell.text.trim().to_string(), span: cell.span, period });
        }
        Some((chosen, sound))
    }

    fn day_cell(&mut self, row: &ListRow, column: Option<usize>, open: Day) -> Option<Day> {
        let Some(cell) = column.and_then(|column| row.cells.get(column)) else { return Some(open) };
        let text = cell.text.trim();
        if text.is_empty() {
            return Some(open);
        }
        let day = Day::parse(text);
        if day.is_none() {
            self.report(
                Diagnostic::new(&mistakes::UNREADABLE, cell.span, format!("\"{text}\" is not a day"))
                    .help("days are written 2025-06-04"),
            );
        }
        day
    }
}

/// An element on the days of its row.
pub fn dated<S>(mut element: Element<S>, period: Period) -> Element<S> {
    if period != Period::ALWAYS {
        element.presence.days = element.presence.days.meet(&DaySet::period(period));
    }
    element
}

fn names_in<'w>(rows: &'w Where, into: &mut Vec<&'w Name>) {
    match &rows.kind {
        WhereKind::Is(name, _) | WhereKind::IsNot(name, _) | WhereKind::In(name, _) => into.push(name),
        WhereKind::And(parts) | WhereKind::Or(parts) => parts.iter().for_each(|part| names_in(part, into)),
        WhereKind::Not(inner) => names_in(inner, into),
    }
}

/// Whether a row counts. Cells are compared trimmed, without regard to ASCII case.
pub fn counts(list: &List, row: &ListRow, rows: &Where) -> bool {
    let is = |name: &Name, text: &str| {
        let cell = list.column(&name.text).and_then(|column| row.cells.get(column));
        cell.is_some_and(|cell| cell.text.trim().eq_ignore_ascii_case(text.trim()))
    };
    match &rows.kind {
        WhereKind::Is(name, text) => is(name, &text.text),
        WhereKind::IsNot(name, text) => !is(name, &text.text),
        WhereKind::In(name, texts) => texts.iter().any(|text| is(name, &text.text)),
        WhereKind::And(parts) => parts.iter().all(|part| counts(list, row, part)),
        WhereKind::Or(parts) => parts.iter().any(|part| counts(list, row, part)),
        WhereKind::Not(inner) => !counts(list, row, inner),
    }
}
