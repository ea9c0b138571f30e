use crate::diagnostic::Diagnostic;
use crate::lint::{Find, Group, Subject};
use crate::syntax::tree::Dated;
use crate::trade::Day;

rule! {
    /// A day that lies far from all law in force
    ///
    /// `day-far`: tariff law in force is not older than the acts of the thirties and rarely says what is due in two generations. A day
    /// so far off is mostly a slip of a digit.
    ///
    /// Example: `tariff 72 from * = 5% since 2205-06-04;`
    ///
    /// To mend it: correct the year; leave a `since` or `until` out that only means always.
    "W0518" "day-far": Group::Opinion, Find::Written(check);
}

/// The years within which days are usual.
const USUAL: (i16, i16) = (1900, 2099);

/// Days of clauses before or behind the usual years.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for placed in subject.statements() {
        let clauses = &placed.statement.clauses;
        let days = [clauses.since, clauses.until, clauses.through, clauses.on, clauses.announced];
        for Dated { day, span } in days.into_iter().flatten() {
            if let Some((year, ..)) = Day::parts(day)
                && (year < USUAL.0 || year > USUAL.1)
            {
                found.push(
                    Diagnostic::new(&MISTAKE, span, format!("{day} is far from all law in force"))
                        .help("correct the year, or leave the clause out where it only means always"),
                );
            }
        }
    }
    found
}
