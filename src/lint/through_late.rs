use crate::diagnostic::Diagnostic;
use crate::lint::neighbours::neighbours;
use crate::lint::{Find, Group, Subject};

rule! {
    /// A statement begins a day late behind a `through`
    ///
    /// `through-late`: `through` names the last day on which a statement holds. The next one for the same goods begins two days
    /// later, so on the day between nothing is levied. Mostly the day behind `through` was taken for the first day no longer.
    ///
    /// Example: `tariff 72 from * = 5% through 2025-06-03; tariff 72 from * = 9% since 2025-06-05;`, and nothing on 4 June
    ///
    /// To mend it: let the next begin on the day after, or end this one a day later.
    "W0511" "through-late": Group::Opinion, Find::Written(check);
}

/// Statements of which one ends by `through` two days before the next begins.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for pair in neighbours(subject).into_iter().filter(|pair| pair.start == pair.end.next()) {
        let (Some(through), Some(since)) = (pair.first.clauses.through, pair.second.clauses.since) else { continue };
        found.push(
            Diagnostic::new(&MISTAKE, since.span, format!("on {} neither this holds nor the one before", pair.end))
                .also(through.span, "the last day of the one before")
                .help(format!("begin on the day after: `since {}`", pair.end))
                .fix(since.span, pair.end.to_string()),
        );
    }
    found
}
