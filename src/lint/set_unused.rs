use crate::diagnostic::{Diagnostic, Edit, Safety};
use crate::lint::words::Words;
use crate::lint::{Find, Group, Subject};
use crate::syntax::tree::{StatementKind, Use};

rule! {
    /// A set that nothing uses
    ///
    /// `set-unused`: no statement of the book names this set. Mostly the law that did was taken away, or names another by mistake.
    /// Sets of a file that another file of the book uses are passed over: such a file is a store.
    ///
    /// Example: `product copper = 7403..7419;` in a book that never says `copper`
    ///
    /// To mend it: take it away, or use it.
    "W0522" "set-unused": Group::Opinion, Find::Written(check);
}

/// Declared sets that no statement names.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let words = Words::of(subject);
    let all = subject.statements();
    let used_files: Vec<&str> = all
        .iter()
        .filter_map(|placed| match &placed.statement.kind {
            StatementKind::Use(Use::File(path)) => Some(path.text.rsplit('/').next().unwrap_or(&path.text)),
            _ => None,
        })
        .collect();
    let mut found = Vec::new();
    for placed in &all {
        let (StatementKind::Product(decl) | StatementKind::Country(decl)) = &placed.statement.kind else { continue };
        let file = subject.files.name(placed.statement.span.file);
        if used_files.iter().any(|used| file.ends_with(used))
            || words.is_used(&decl.name.text, &[placed.statement.span])
        {
            continue;
        }
        let told = Diagnostic::new(&MISTAKE, decl.name.span, format!("nothing uses the set `{}`", decl.name.text))
            .help("take it away, or use it");
        let whole = subject.with_semicolon(placed.statement.span);
        found.push(told.mended(Safety::Proved, vec![Edit { span: whole, text: String::new() }]));
    }
    found
}
