use crate::diagnostic::{Diagnostic, Edit, Safety};
use crate::lint::words::Words;
use crate::lint::{Find, Group, Subject};
use crate::syntax::tree::StatementKind;

rule! {
    /// A table of rates that nothing looks up
    ///
    /// `rates-unused`: a `rates` table is law only where a rate says `rates NAME by FACT`. None does.
    ///
    /// Example: `fact additional_code: text; rates meursing by additional_code { 7001 = 10%, else = free };` and nothing more
    ///
    /// To mend it: take it away, or look it up.
    "W0524" "rates-unused": Group::Opinion, Find::Written(check);
}

/// Declared tables that no rate names.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let words = Words::of(subject);
    let mut found = Vec::new();
    for placed in subject.statements() {
        let StatementKind::Rates(table) = &placed.statement.kind else { continue };
        if !words.is_used(&table.name.text, &[placed.statement.span]) {
            let message = format!("nothing looks up the table `{}`", table.name.text);
            let whole = subject.with_semicolon(placed.statement.span);
            found.push(
                Diagnostic::new(&MISTAKE, table.name.span, message)
                    .help("take it away, or say `rates NAME by FACT` where it was meant to be looked up")
                    .mended(Safety::Proved, vec![Edit { span: whole, text: String::new() }]),
            );
        }
    }
    found
}
