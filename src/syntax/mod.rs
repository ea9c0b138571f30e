//! Text to tree and tree to text: splitting, recovery, comments, formatter.

mod expected;
mod format;
pub mod mistakes;
mod parser;
mod print;
mod read;
mod scan;
mod split;
pub mod tree;
mod words;

use crate::diagnostic::Noted;
use crate::source::{FileId, Files};
use crate::syntax::read::Reader;
use crate::syntax::tree::Tree;

pub use format::{Unformatted, format, say_the_same};
pub use print::{print, print_condition, print_operand, print_rate, print_set};
pub use read::{operand_of, rate_of};

/// Reads a file. What cannot be read is said and left out; everything else is there.
pub fn parse(file: FileId, files: &Files) -> Noted<Tree> {
    let text = files.get(file).map_or("", |source| source.text.as_str());
    let pieces = split::split(file, text);
    let mut reader = Reader::new(file, text);
    let (statements, comments) = reader.body(pieces.body);
    let mut diagnostics = pieces.diagnostics;
    diagnostics.extend(reader.into_diagnostics());
    diagnostics.sort_by_key(|said| said.span().map(|span| (span.start, span.end)));
    Noted { value: Tree { file, doc: pieces.doc, statements, comments }, diagnostics }
}
