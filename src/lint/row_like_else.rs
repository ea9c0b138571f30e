use crate::diagnostic::{Diagnostic, Safety};
use crate::lint::{Find, Group, Subject};
use crate::source::Span;
use crate::syntax::tree::{Origins, Rows, StatementKind};

rule! {
    /// A row of a table that says what `else` says
    ///
    /// `row-like-else`: the countries of this row pay what every other country pays. When the rate of `else` is changed, they stay
    /// behind.
    ///
    /// Example: `tariff 72 from { VN = 46%, GB = 10%, else = 10% };`
    ///
    /// To mend it: take the row away; keep it, and allow it, where its rate is meant to stay when the others move.
    "W0532" "row-like-else": Group::Opinion, Find::Written(check);
}

/// Rows whose rate is written as that of `else`.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for placed in subject.statements() {
        let origins = match &placed.statement.kind {
            StatementKind::Tariff(tariff) => &tariff.origins,
            StatementKind::Quota(quota) => &quota.origins,
            _ => continue,
        };
        let Origins::Table(rows) = origins else { continue };
        let Some(other) = rows.iter().find(|row| matches!(row.key, Rows::Else(_))) else { continue };
        let written = |span: Span| subject.files.text(span).split_whitespace().collect::<Vec<_>>().join(" ");
        let rate = written(other.rate.span);
        let spans: Vec<Span> = rows.iter().map(|row| row.span).collect();
        for (at, row) in rows.iter().enumerate() {
            let Rows::Set(set) = &row.key else { continue };
            if written(row.rate.span) != rate {
                continue;
            }
            let who = subject.files.text(set.span);
            let mut told = Diagnostic::new(&MISTAKE, row.span, format!("{who} pays {rate}, which `else` says already"))
                .also(other.span, "every other country")
                .help("take the row away");
            if let Some(edit) = subject.without(&spans, at, "") {
                told = told.mended(Safety::Proved, vec![edit]);
            }
            found.push(told);
        }
    }
    found
}
