//! Text from the tree, in the house style: one statement a line, two blanks for what stands in braces.

mod charge;
mod clause;
mod condition;
mod court;
mod flow;
mod layout;
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
use crate::syntax::print::flow::Flow;
use crate::syntax::print::layout::{Line, Note, lay_out};
use crate::syntax::scan;
use crate::syntax::tree::{Comment, Statement, Tree};

/// How long a line may be before a statement takes several.
const WIDTH: usize = 120;

/// The text of a file. `files` holds the text the tree was read from: what could not be read is printed as it stands there,
/// and blank lines between statements are kept.
pub fn print(tree: &Tree, files: &Files) -> String {
    let mut printer = Printer { files, out: String::new(), depth: 0, noted: false };
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
    /// Whether a comment ends the last line.
    noted: bool,
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
        self.noted = false;
    }

    fn comment(&mut self, comment: &Comment) {
        let line = format!("//{}", comment.text);
        self.line(&line);
        self.noted = true;
    }

    /// A comment behind the last line, or below it.
    fn behind(&mut self, text: &str, trails: bool) {
        if trails && !self.noted && self.out.ends_with('\n') {
            self.out.pop();
            self.out.push_str(&format!(" //{text}\n"));
        } else {
            self.line(&format!("//{text}"));
        }
        self.noted = true;
    }

    /// Comments behind the last line and below it.
    fn all_behind(&mut self, mut comments: Vec<&Comment>) {
        comments.sort_by_key(|comment| comment.span.start);
        for comment in comments {
            let trails = self.note(comment).trails;
            self.behind(&comment.text, trails);
        }
    }

    /// A row of words in as many lines as it takes, with the comments inside of it and behind it.
    fn laid_out(&mut self, flow: Flow, mut comments: Vec<&Comment>) {
        comments.sort_by_key(|comment| comment.span.start);
        let notes = comments.into_iter().map(|comment| self.note(comment)).collect();
        let (lines, behind) = lay_out(&flow.words, notes, self.depth * 2);
        for Line { text, note, .. } in lines {
            let text = if note.is_some() { text.as_str() } else { text.trim_end() };
            self.out.push_str(text);
            self.out.push('\n');
            self.noted = false;
            if let Some(note) = note {
                self.behind(&note, true);
            }
        }
        for note in behind {
            self.behind(&note.text, note.trails);
        }
    }

    fn note(&self, comment: &Comment) -> Note {
        let text = self.files.get(comment.span.file).map_or("", |file| file.text.as_str());
        let before = text.get(..comment.span.start as usize).unwrap_or("");
        let own = before.rsplit('\n').next().unwrap_or("");
        let trails = !own.trim_matches(scan::is_blank).is_empty();
        Note { text: comment.text.clone(), at: comment.span.start as usize, trails }
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
            let mut first = true;
            for comment in comments {
                if !first && self.blank_before(comment.span) {
                    self.blank_line();
                }
                first = false;
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
