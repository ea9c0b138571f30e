//! Where shipments come from: a file, or facts typed on the command line.

use std::path::{Path, PathBuf};

use crate::book::Book;
use crate::cli::input::{book_and_shipments, read};
use crate::cli::screen::Screen;
use crate::cli::stop::Stop;
use crate::diagnostic::Diagnostic;
use crate::source::Files;
use crate::table::{Given, Reading, Shipments, column_of, read_shipments_as, read_typed};
use crate::trade::Day;

/// Where shipments are to come from.
#[derive(Debug)]
pub enum Origin {
    /// This file.
    File(PathBuf),
    /// The facts that were typed.
    Typed(Vec<Given>),
}

/// What was said on stderr already.
#[derive(Debug, Default)]
pub struct Said {
    warnings: Vec<Diagnostic>,
    today: bool,
}

/// Where shipments come from.
#[derive(Debug)]
pub enum Source {
    /// A file: what people call it, and its bytes.
    File(String, Vec<u8>),
    /// One that was typed.
    Typed(Vec<Given>),
}

/// The paths of the book and where the shipments come from. What is written `NAME=VALUE` is a fact of one shipment.
///
/// # Errors
/// A call without a book or without shipments, or with two kinds of them.
pub fn book_and_source(paths: &[PathBuf]) -> Result<(Vec<PathBuf>, Origin), Stop> {
    let fact = |path: &PathBuf| path.to_str().and_then(Given::parse);
    let typed: Vec<Given> = paths.iter().filter_map(fact).collect();
    if typed.is_empty() {
        let (book, shipments) = book_and_shipments(paths)?;
        return Ok((book.to_vec(), Origin::File(shipments.to_path_buf())));
    }
    let book: Vec<PathBuf> = paths.iter().filter(|path| fact(path).is_none()).cloned().collect();
    let first = typed.first().map(Given::text).unwrap_or_default();
    if book.is_empty() {
        return Err(Stop::Call(format!("a book is needed before {first}")));
    }
    if let Some(file) = book.iter().find(|path| is_table(path)) {
        let message = format!(
            "the shipments come from {} or are typed ({first}), not both; for every row of a file say --set {first}",
            file.display()
        );
        return Err(Stop::Call(message));
    }
    Ok((book, Origin::Typed(typed)))
}

fn is_table(path: &Path) -> bool {
    path.extension().is_some_and(|end| end.eq_ignore_ascii_case("csv") || end.eq_ignore_ascii_case("tsv"))
}

impl Origin {
    /// Whether the shipment was typed.
    pub fn is_typed(&self) -> bool {
        matches!(self, Origin::Typed(_))
    }

    /// Reads the file, where it is one.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn open(self) -> Result<Source, Stop> {
        match self {
            Origin::File(path) => read(&path).map(|(name, bytes)| Source::File(name, bytes)),
            Origin::Typed(typed) => Ok(Source::Typed(typed)),
        }
    }
}

impl Source {
    /// What people call it.
    pub fn name(&self) -> &str {
        match self {
            Source::File(name, _) => name,
            Source::Typed(_) => "the typed shipment",
        }
    }

    /// The shipments as a book reads them, with columns that are given for every row. What was said before is not said again.
    ///
    /// # Errors
    /// What makes all of them unusable: it is drawn.
    pub fn shipments(
        &self,
        book: &Book,
        (reading, given): (&Reading, &[Given]),
        said: &mut Said,
        screen: &Screen,
    ) -> Result<Shipments, Stop> {
        let read = match self {
            Source::File(name, bytes) => read_shipments_as(name, bytes, book, reading, given),
            Source::Typed(typed) => {
                let replaced = |one: &&Given| !given.iter().any(|other| same_column(one, other, book));
                let all: Vec<Given> = typed.iter().filter(replaced).chain(given).cloned().collect();
                read_typed(&all, book, reading.decimal_comma, Day::today()).map(|typed| {
                    if let Some(day) = typed.taken_as_entered {
                        if !said.today {
                            screen.remark(&format!("entered is not said, and taken to be today, {day}"));
                        }
                        said.today = true;
                    }
                    typed.shipments
                })
            }
        };
        let shipments = read.map_err(|wrong| {
            screen.draw(&wrong, &Files::default());
            Stop::Told
        })?;
        let new: Vec<Diagnostic> =
            shipments.warnings.iter().filter(|one| !said.warnings.contains(one)).cloned().collect();
        screen.draw(&new, &Files::default());
        said.warnings.extend(new);
        Ok(shipments)
    }
}

fn same_column(one: &Given, other: &Given, book: &Book) -> bool {
    column_of(one, book).is_some_and(|name| column_of(other, book) == Some(name))
}
