use std::collections::BTreeMap;

use crate::lint::Subject;
use crate::source::Span;
use crate::syntax::tree::StatementKind;

/// Every word of a book's rule files that may be a name, outside of comments, quotes and tests, with the places at which it stands.
pub struct Words<'a> {
    places: BTreeMap<&'a str, Vec<Span>>,
}

impl<'a> Words<'a> {
    /// Reads them. A word that is no name at its place only makes a name count as used that is not.
    pub fn of(subject: &Subject<'a>) -> Words<'a> {
        let tests: Vec<Span> = subject
            .statements()
            .iter()
            .filter(|placed| matches!(placed.statement.kind, StatementKind::Test(_)))
            .map(|placed| placed.statement.span)
            .collect();
        let mut places: BTreeMap<&'a str, Vec<Span>> = BTreeMap::new();
        for tree in subject.trees {
            let Some(file) = subject.files.get(tree.file) else { continue };
            for (start, word) in words(&file.text) {
                let span = Span::new(tree.file, start, start + word.len());
                let is_in_test =
                    |test: &Span| test.file == span.file && test.start <= span.start && span.end <= test.end;
                if !tests.iter().any(is_in_test) {
                    places.entry(word).or_default().push(span);
                }
            }
        }
        Words { places }
    }

    /// Whether a name stands somewhere else than in these places.
    pub fn is_used(&self, name: &str, apart_from: &[Span]) -> bool {
        let is_apart = |place: &Span| {
            !apart_from.iter().any(|own| own.file == place.file && own.start <= place.start && place.end <= own.end)
        };
        self.places.get(name).is_some_and(|places| places.iter().any(is_apart))
    }
}

/// The words of a text, each with its first byte.
pub fn words(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        if c == '/' && text.get(at..).is_some_and(|text| text.starts_with("//")) {
            while rest.next_if(|(_, c)| *c != '\n').is_some() {}
        } else if c == '"' {
            while let Some((_, c)) = rest.next() {
                match c {
                    '\\' => {
                        rest.next();
                    }
                    '"' | '\n' => break,
                    _ => {}
                }
            }
        } else if c.is_alphabetic() || c == '_' {
            let mut end = at + c.len_utf8();
            while let Some((at, c)) = rest.next_if(|(_, c)| c.is_alphanumeric() || *c == '_') {
                end = at + c.len_utf8();
            }
            found.extend(text.get(at..end).map(|word| (at, word)));
        } else if c.is_numeric() {
            while rest.next_if(|(_, c)| c.is_alphanumeric() || *c == '_').is_some() {}
        }
    }
    found
}
