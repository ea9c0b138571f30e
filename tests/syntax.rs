//! Text to tree and back.

mod errors;
mod print;
mod robust;
mod statements;

use tradec::diagnostic::{Look, Noted, draw};
use tradec::source::Files;
use tradec::syntax::tree::Tree;

/// A book that has nearly all of the language.
pub(crate) const BOOK: &str = include_str!("syntax/book.tm");

/// Reads one text as a file `rules.tm`.
pub(crate) fn parse(text: &str) -> (Noted<Tree>, Files) {
    let mut files = Files::default();
    let file = files.add("rules.tm", text);
    (tradec::syntax::parse(file, &files), files)
}

/// Reads a text that has no mistake.
pub(crate) fn sound(text: &str) -> Tree {
    let (read, files) = parse(text);
    assert!(read.diagnostics.is_empty(), "{}", drawn(&read, &files));
    read.value
}

/// All that is said of a text.
pub(crate) fn drawn(read: &Noted<Tree>, files: &Files) -> String {
    let look = Look { colour: false, width: 100 };
    read.diagnostics.iter().map(|said| draw(said, files, look)).collect::<Vec<_>>().join("\n")
}

/// A tree without its places, to compare what two texts say.
pub(crate) fn without_places(tree: &Tree) -> String {
    let shown = format!("{tree:#?}");
    let mut kept = String::new();
    let mut skip = 0usize;
    for line in shown.lines() {
        if line.trim_end().ends_with("Span {") {
            // The file, on three lines, then start, end and the brace.
            skip = 7;
        }
        if skip > 0 {
            skip -= 1;
            continue;
        }
        kept.push_str(line.trim());
        kept.push('\n');
    }
    kept
}
