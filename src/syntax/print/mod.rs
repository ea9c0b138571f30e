//! Text from the tree, in the house style: one statement a line, two blanks for what stands in braces.

mod charge;
mod clause;
mod condition;
mod court;
mod rate;
mod scenario;
mod set;
mod statement;
mod table;
mod test;
mod word;

pub use condition::{print_condition, print_operand};
pub use rate::print_rate;
pub use set::print_set;

use crate::source::{Files, Span};
use crate::syntax::scan;
use crate::syntax::tree::{Comment, Statement, Tree};

/// How long a line may be before it is broken at its commas.
const WIDTH: usize = 110;

/// A blank before a clause while a line is made: a long line may be broken there.
const SOFT: char = '\u{1F}';

/// The text of a file. `files` holds the text the tree was read from: what could not be read is printed as it stands there,
/// and blank lines between statements are kept.
pub fn print(tree: &Tree, files: &Files) -> String {
    let mut printer = Printer { files, out: String::new(), depth: 0 };
    for line in &tree.doc {
        printer.line(&spaced("//!", line));
    }
    let more = !tree.statements.is_empty() || !tree.comments.is_empty();
    if !tree.doc.is_empty() && more {
        printer.out.push('\n');
    }
    printer.body(&tree.statements, &tree.comments);
    printer.out
}

struct Printer<'a> {
    files: &'a Files,
    out: String,
    depth: usize,
}

impl Printer<'_> {
    fn line(&mut self, text: &str) {
        if !text.is_empty() {
            for _ in 0..self.depth {
                self.out.push_str("  ");
            }
            self.out.push_str(text);
        }
        self.out.push('\n');
    }

    fn comment(&mut self, comment: &Comment) {
        let line = format!("//{}", comment.text);
        self.line(&line);
    }

    /// What stands in a file or in braces.
    fn body(&mut self, statements: &[Statement], comments: &[Comment]) {
        let mut first = true;
        for statement in statements {
            let begins = statement.comments.first().map_or(statement.span, |comment| {
                if comment.span.start < statement.span.start { comment.span } else { statement.span }
            });
            if !first && self.blank_before(begins) {
                self.blank_line();
            }
            first = false;
            self.statement(statement);
        }
        if let Some(comment) = comments.first() {
            if !first && self.blank_before(comment.span) {
                self.blank_line();
            }
            for comment in comments {
                self.comment(comment);
            }
        }
    }

    fn blank_line(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    /// Whether a blank line stands before a place, or before the documentation and comments on the lines above it.
    fn blank_before(&self, span: Span) -> bool {
        let text = self.files.get(span.file).map_or("", |file| file.text.as_str());
        let before = text.get(..span.start as usize).unwrap_or("");
        let mut lines = before.rsplit('\n');
        // What stands before it on its own line: nothing but blanks, or another statement.
        if lines.next().is_some_and(|own| !own.trim_matches(scan::is_blank).is_empty()) {
            return false;
        }
        for line in lines {
            let line = line.trim_matches(scan::is_blank);
            if line.is_empty() {
                return true;
            }
            if !line.starts_with("///") {
                return false;
            }
        }
        false
    }
}

/// A line of documentation behind its slashes.
fn spaced(slashes: &str, text: &str) -> String {
    if text.is_empty() { slashes.to_string() } else { format!("{slashes} {text}") }
}

/// Breaks a long line behind its commas and before its clauses, outside quotes; what goes on is set in by `indent`.
fn broken(line: &str, room: usize, indent: &str) -> String {
    let fits = line.chars().count() <= room;
    let mut out = String::with_capacity(line.len() + line.len() / 16);
    let mut length = 0usize;
    let mut rest = line;
    while !rest.is_empty() {
        let end = next_break(rest);
        let (piece, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        let piece = piece.strip_suffix([SOFT, ' ']).unwrap_or(piece);
        let width = piece.chars().count();
        if !out.is_empty() {
            if !fits && length + 1 + width > room {
                out.push('\n');
                out.push_str(indent);
                length = indent.len();
            } else {
                out.push(' ');
                length += 1;
            }
        }
        out.push_str(piece);
        length += width;
        rest = after;
    }
    out
}

/// The place behind the next `, ` or soft blank outside quotes; the end where there is none.
fn next_break(text: &str) -> usize {
    let mut quoted = false;
    let mut escaped = false;
    let mut comma = false;
    for (at, c) in text.char_indices() {
        if !quoted && (c == SOFT || (comma && c == ' ')) {
            return at + 1;
        }
        comma = false;
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            ',' if !quoted => comma = true,
            _ => {}
        }
    }
    text.len()
}
