use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Edit, Safety};
use crate::lint::words::Words;
use crate::lint::{Find, Group, Subject};
use crate::source::FileId;
use crate::syntax;
use crate::syntax::tree::{Statement, StatementKind, Use};

rule! {
    /// A `use` of shipped sets of which none is named
    ///
    /// `use-unused`: the book brings in sets that are shipped with tradec and names none of them.
    ///
    /// Example: `use std.us.metals;` in a book that names no metals
    ///
    /// To mend it: take it away.
    "W0526" "use-unused": Group::Opinion, Find::Written(check);
}

/// `use std.…` of whose sets no statement names one.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let words = Words::of(subject);
    let mut found = Vec::new();
    for placed in subject.statements() {
        let StatementKind::Use(Use::Std(path)) = &placed.statement.kind else { continue };
        let mut names = BTreeSet::new();
        brought_in(subject, &path.text(), &mut BTreeSet::new(), &mut names);
        let own = [placed.statement.span];
        if !names.is_empty() && !names.iter().any(|name| words.is_used(name, &own)) {
            let message = format!("no set of `{}` is named in this book", path.text());
            let whole = subject.with_semicolon(placed.statement.span);
            found.push(
                Diagnostic::new(&MISTAKE, placed.statement.span, message)
                    .help("take it away")
                    .mended(Safety::Proved, vec![Edit { span: whole, text: String::new() }]),
            );
        }
    }
    found
}

/// The names of the sets that a shipped file declares, and of those that it uses itself.
fn brought_in(subject: &Subject<'_>, name: &str, seen: &mut BTreeSet<String>, names: &mut BTreeSet<String>) {
    if !seen.insert(name.to_string()) {
        return;
    }
    let file: Option<FileId> = subject.files.iter().find(|(_, file)| file.name == name).map(|(id, _)| id);
    let Some(file) = file else { return };
    for Statement { kind, .. } in syntax::parse(file, subject.files).value.statements {
        match kind {
            StatementKind::Product(decl) | StatementKind::Country(decl) => {
                names.insert(decl.name.text);
            }
            StatementKind::Use(Use::Std(path)) => brought_in(subject, &path.text(), seen, names),
            _ => {}
        }
    }
}
