use std::path::PathBuf;

use crate::book::Book;
use crate::book::lower::gather::{Gathered, Placed, gather};
use crate::book::lower::scenarios::{added, in_scenario, is_first};
use crate::book::lower::{Opened, lowered, lowered_in};
use crate::diagnostic::{Diagnostic, Noted};
use crate::source::{Door, FileId, Files, Memory};
use crate::syntax;
use crate::syntax::tree::{Statement, StatementKind};

/// A book that is kept as it was read, to be given its meaning again with one of its files changed: what has not changed is
/// neither read nor parsed again.
#[derive(Debug, Clone)]
pub struct Kept {
    placed: Vec<Placed>,
    files: Files,
    opened: Opened,
    /// What is wrong with the texts themselves.
    torn: Vec<Diagnostic>,
}

impl Kept {
    /// Reads a book as [`load`](crate::book::load) does, and keeps it.
    pub fn read(paths: &[PathBuf], door: &dyn Door) -> (Kept, Noted<Book>) {
        let (mut files, mut opened) = (Files::default(), Opened::default());
        let Gathered { placed, torn, .. } = gather(paths, door, &mut files);
        let noted = lowered(&placed, torn.clone(), door, &mut files, &mut opened);
        (Kept { placed, files, opened, torn }, noted)
    }

    /// The texts that it was read from.
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// The statements of its own files, in the order in which they are used: not those of sets that are shipped.
    pub fn statements(&self) -> impl Iterator<Item = &Statement> {
        self.placed.iter().filter(|placed| placed.folder.is_some()).map(|placed| &placed.statement)
    }

    /// The book with another text in the place of one of its files. The text is to have the same statements at the same places,
    /// but for what is changed in one of them, or for one that is gone. Lists that nothing read before are not found.
    #[must_use]
    pub fn with(&self, file: FileId, text: String) -> Kept {
        let mut files = self.files.clone();
        files.replace(file, text);
        let parsed = syntax::parse(file, &files);
        let found = parsed.value.statements.into_iter();
        let mut found = found.filter(|one| !matches!(one.kind, StatementKind::Use(_))).peekable();
        let mut placed: Vec<Placed> = Vec::with_capacity(self.placed.len());
        for old in &self.placed {
            if old.statement.span.file != file {
                placed.push(old.clone());
            } else if let Some(new) = found.next_if(|new| new.span.start < old.statement.span.end.max(1)) {
                placed.push(Placed { statement: new, folder: old.folder.clone() });
            }
        }
        Kept { placed, files, opened: self.opened.clone(), torn: parsed.diagnostics }
    }

    /// What its statements mean, with the tests that are of no scenario, and without its scenarios.
    pub fn book(&mut self) -> Noted<Book> {
        self.in_scenario(None).unwrap_or_else(|| Noted { value: Book::default(), diagnostics: self.torn.clone() })
    }

    /// What its statements mean in a scenario, with that one's tests; nothing where there is none of that name.
    pub fn scenario(&mut self, name: &str) -> Option<Noted<Book>> {
        self.in_scenario(Some(name))
    }

    fn in_scenario(&mut self, name: Option<&str>) -> Option<Noted<Book>> {
        let added = added(&self.placed);
        let found = added.iter().enumerate().find(|(at, one)| Some(one.name.as_str()) == name && is_first(&added, *at));
        let scenario = found.map(|(_, one)| one);
        if name.is_some() && scenario.is_none() {
            return None;
        }
        let door = Memory::default();
        let (mut book, diagnostics, mut tests) =
            lowered_in(&self.placed, &added, scenario, &self.torn, &door, &mut self.files, &mut self.opened);
        tests.sort_by_key(|(place, _)| *place);
        book.tests = tests.into_iter().map(|(_, test)| test).collect();
        let diagnostics = match scenario {
            Some(scenario) => diagnostics.into_iter().map(|found| in_scenario(found, scenario)).collect(),
            None => diagnostics,
        };
        Some(Noted { value: book, diagnostics })
    }
}
