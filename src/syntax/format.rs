//! A file in the house style, and the proof that it still says the same.

use crate::diagnostic::{Diagnostic, Severity};
use crate::source::{FileId, Files};
use crate::syntax::tree::{Comment, Statement, StatementKind, Tree};
use crate::syntax::{parse, print};

/// Why a file is left as it is.
#[derive(Debug, Clone)]
pub enum Unformatted {
    /// It cannot be read as rules: all that was found.
    Torn(Vec<Diagnostic>),
    /// What was printed does not say the same. That is a fault of the printer, and never of the file.
    Changed,
}

/// The text of a file in the house style, with line ends as [`print`] has them. It has been read again, and says what the file
/// says: the same statements, documentation and comments in the same order.
///
/// # Errors
/// A file that cannot be read as rules; a text that would not say the same.
pub fn format(file: FileId, files: &Files) -> Result<String, Unformatted> {
    let read = parse(file, files);
    if has_errors(&read.diagnostics) {
        return Err(Unformatted::Torn(read.diagnostics));
    }
    let text = print(&read.value, files);
    let mut again = Files::default();
    let id = again.add("printed", text.as_str());
    let printed = parse(id, &again);
    let same = !has_errors(&printed.diagnostics) && say_the_same(read.value, printed.value);
    if same { Ok(text) } else { Err(Unformatted::Changed) }
}

fn has_errors(found: &[Diagnostic]) -> bool {
    found.iter().any(|one| one.severity() == Severity::Error)
}

/// Whether two trees say the same, places aside: statement for statement, and comment for comment, wherever those stand.
pub fn say_the_same(mut one: Tree, mut other: Tree) -> bool {
    if one.doc != other.doc || comments(&mut one) != comments(&mut other) {
        return false;
    }
    let pairs = one.statements.iter().zip(&other.statements);
    // `-` leaves places out.
    one.statements.len() == other.statements.len()
        && pairs.into_iter().all(|(a, b)| format!("{a:-?}") == format!("{b:-?}"))
}

/// Takes all comments out of a tree, in the order of the file.
fn comments(tree: &mut Tree) -> Vec<String> {
    let mut found = std::mem::take(&mut tree.comments);
    take_comments(&mut tree.statements, &mut found);
    found.sort_by_key(|comment| comment.span.start);
    found.into_iter().map(|comment| comment.text).collect()
}

fn take_comments(statements: &mut [Statement], found: &mut Vec<Comment>) {
    for statement in statements {
        found.append(&mut statement.comments);
        found.extend(statement.trailing.take());
        if let StatementKind::Program(program) = &mut statement.kind {
            found.append(&mut program.comments);
            take_comments(&mut program.body, found);
        } else if let StatementKind::Scenario(scenario) = &mut statement.kind {
            found.append(&mut scenario.comments);
            take_comments(&mut scenario.body, found);
        } else if let StatementKind::Jurisdiction(head) = &mut statement.kind {
            found.append(&mut head.comments);
            take_comments(head.body.as_deref_mut().unwrap_or_default(), found);
        }
    }
}
