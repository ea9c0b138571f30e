use std::collections::BTreeMap;

use crate::book::{Book, Element, Jurisdiction, NamedSet, Program, SetOf};
use crate::diagnostic::Edit;
use crate::proof::Proved;
use crate::region::{CountrySet, ProductSet};
use crate::source::{FileId, Files, Span};
use crate::syntax;
use crate::syntax::tree::{Statement, StatementKind, Term, TermKind, Tree};
use crate::trade::{Country, ProductCode};

/// What rules look at: a proved book, and what its author wrote.
pub struct Subject<'a> {
    /// The book with its proof.
    pub proved: &'a Proved<'a>,
    /// The texts.
    pub files: &'a Files,
    /// The trees of the rule files, in the order in which they were read.
    pub trees: &'a [Tree],
    /// How many days from today something ends soon.
    pub soon: u32,
}

/// A statement and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Placed<'t> {
    /// The statement.
    pub statement: &'t Statement,
    /// The nested jurisdiction whose it is; nothing for the book's own.
    pub jurisdiction: Option<&'t str>,
    /// The program in whose braces it stands.
    pub program: Option<&'t str>,
    /// The scenario in whose braces it stands.
    pub scenario: Option<&'t str>,
}

/// The trees of the rule files among texts that were read: lists and schedules are no rules, and shipped sets are no author's.
pub fn trees(files: &Files) -> Vec<Tree> {
    let all: Vec<FileId> = files.iter().map(|(id, _)| id).filter(|id| is_authors(*id, files)).collect();
    all.into_iter().map(|id| syntax::parse(id, files).value).collect()
}

/// Whether a text that was read is a rule file that an author wrote.
pub fn is_authors(file: FileId, files: &Files) -> bool {
    let name = files.name(file);
    name.ends_with(".tm") || name == "-"
}

impl<'a> Subject<'a> {
    /// The book.
    pub fn book(&self) -> &'a Book {
        self.proved.book
    }

    /// Every program, each with its jurisdiction.
    pub fn programs(&self) -> impl Iterator<Item = (&'a Jurisdiction, &'a Program)> {
        self.book().jurisdictions.iter().flat_map(|one| one.programs.iter().map(move |program| (one, program)))
    }

    /// Every statement, those inside of others behind them.
    pub fn statements(&self) -> Vec<Placed<'a>> {
        let mut all = Vec::new();
        for tree in self.trees {
            let top = Home { jurisdiction: None, program: None, scenario: None };
            lay_out(&tree.statements, top, &mut all);
        }
        all
    }

    /// Every statement by where it stands.
    pub fn by_span(&self) -> BTreeMap<Span, Placed<'a>> {
        self.statements().into_iter().map(|placed| (placed.statement.span, placed)).collect()
    }

    /// The jurisdiction in which a statement stands.
    pub fn jurisdiction_of(&self, placed: &Placed<'_>) -> Option<&'a Jurisdiction> {
        let all = &self.book().jurisdictions;
        match placed.jurisdiction {
            None => all.first(),
            Some(name) => all.iter().find(|one| one.name == name),
        }
    }

    /// A word that stands before a place, with nothing but blanks between.
    pub fn word_before(&self, at: Span, word: &str) -> Option<Span> {
        let before = self.files.get(at.file)?.text.get(..at.start as usize)?.trim_end();
        let rest = before.strip_suffix(word)?;
        let is_whole = !rest.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '.');
        is_whole.then(|| Span::new(at.file, rest.len(), before.len()))
    }

    /// The edit that takes one of several items joined by commas away; where it is the only one, with the word before it.
    pub fn without(&self, items: &[Span], at: usize, word: &str) -> Option<Edit> {
        let item = *items.get(at)?;
        let span = match (at.checked_sub(1).and_then(|before| items.get(before)), items.get(at + 1)) {
            (Some(before), _) => Span { start: before.end, ..item },
            (None, Some(next)) => Span { end: next.start, ..item },
            (None, None) => {
                let word = self.word_before(item, word)?;
                let text = self.files.get(item.file)?.text.get(..word.start as usize)?;
                Span { start: u32::try_from(text.trim_end().len()).ok()?, ..item }
            }
        };
        Some(Edit { span, text: String::new() })
    }

    /// A statement with the `;` that ends it.
    pub fn with_semicolon(&self, span: Span) -> Span {
        let behind = self.files.get(span.file).and_then(|file| file.text.get(span.end as usize..)).unwrap_or("");
        let blanks = behind.len() - behind.trim_start().len();
        let is_ended = behind.trim_start().starts_with(';');
        let end = span.end as usize + if is_ended { blanks + 1 } else { 0 };
        Span::new(span.file, span.start as usize, end)
    }

    /// A stretch with the blanks before it.
    pub fn with_blanks(&self, span: Span) -> Span {
        let before = self.files.get(span.file).and_then(|file| file.text.get(..span.start as usize)).unwrap_or("");
        Span::new(span.file, before.trim_end().len(), span.end as usize)
    }

    /// The sets of a jurisdiction by itself.
    pub fn sets_of(&self, jurisdiction: &'a Jurisdiction) -> impl Iterator<Item = &'a NamedSet> + use<'a> {
        let book = self.book();
        let own = book.jurisdictions.iter().position(|one| std::ptr::eq(one, jurisdiction));
        book.sets.iter().filter(move |set| Some(set.jurisdiction) == own)
    }

    /// The set of a name, as a jurisdiction has it: its own, or the outer one's.
    pub fn set(&self, jurisdiction: &'a Jurisdiction, name: &str) -> Option<&'a NamedSet> {
        let book = self.book();
        let own = book.jurisdictions.iter().position(|one| std::ptr::eq(one, jurisdiction));
        let named = |home| book.sets.iter().find(|set| set.jurisdiction == home && set.name == name);
        own.and_then(named).or_else(|| named(0))
    }

    /// What a term of products holds; nothing where it is read from a list or cannot be told.
    pub fn products(&self, jurisdiction: &'a Jurisdiction, term: &Term) -> Option<Vec<Element<ProductSet>>> {
        let plain = |area| vec![Element { area, grain: None, holes: Vec::new(), presence: always(), span: term.span }];
        let found = match &term.kind {
            TermKind::Everything => plain(ProductSet::everything()),
            TermKind::Code(code) => plain(ProductSet::of(ProductCode::parse(&code.text, true).ok()?)),
            TermKind::Range(first, last) => {
                let (first, last) =
                    (ProductCode::parse(&first.text, true).ok()?, ProductCode::parse(&last.text, true).ok()?);
                plain(ProductSet::range(first.start(), last.end()))
            }
            TermKind::Named(path) => match &self.set(jurisdiction, &path.text())?.of {
                SetOf::Products(elements) => elements.to_vec(),
                SetOf::Countries(_) => return None,
            },
            TermKind::List(_) | TermKind::Column(_) | TermKind::Group(_) => return None,
        };
        is_undated(term).then_some(found)
    }

    /// What a term of countries holds; nothing where it is read from a list or cannot be told.
    pub fn countries(&self, jurisdiction: &'a Jurisdiction, term: &Term) -> Option<Vec<Element<CountrySet>>> {
        let plain = |area| vec![Element { area, grain: None, holes: Vec::new(), presence: always(), span: term.span }];
        let found = match &term.kind {
            TermKind::Everything => plain(CountrySet::everything()),
            TermKind::Named(path) => match (self.set(jurisdiction, &path.text()), path.parts.as_slice()) {
                (Some(set), _) => match &set.of {
                    SetOf::Countries(elements) => elements.to_vec(),
                    SetOf::Products(_) => return None,
                },
                (None, [one]) => plain(CountrySet::one(Country::parse(&one.text).ok()?)),
                (None, _) => return None,
            },
            TermKind::Code(_) | TermKind::Range(..) | TermKind::List(_) | TermKind::Column(_) | TermKind::Group(_) => {
                return None;
            }
        };
        is_undated(term).then_some(found)
    }
}

fn always() -> crate::book::Presence {
    crate::book::Presence::always()
}

fn is_undated(term: &Term) -> bool {
    let dates = &term.dates;
    dates.since.is_none() && dates.until.is_none() && dates.through.is_none() && dates.announced.is_none()
}

/// Where statements stand that are laid out.
#[derive(Clone, Copy)]
struct Home<'t> {
    jurisdiction: Option<&'t str>,
    program: Option<&'t str>,
    scenario: Option<&'t str>,
}

fn lay_out<'t>(statements: &'t [Statement], at: Home<'t>, all: &mut Vec<Placed<'t>>) {
    for statement in statements {
        let Home { jurisdiction, program, scenario } = at;
        all.push(Placed { statement, jurisdiction, program, scenario });
        let home = match &statement.kind {
            StatementKind::Jurisdiction(one) => Home { jurisdiction: Some(&one.name.text), ..at },
            StatementKind::Program(one) => Home { program: Some(&one.name.text), ..at },
            StatementKind::Scenario(one) => Home { scenario: Some(&one.name.text), ..at },
            _ => continue,
        };
        lay_out(statement.kind.body().0, home, all);
    }
}
