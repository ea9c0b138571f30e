use crate::diagnostic::Diagnostic;
use crate::lint::neighbours::neighbours;
use crate::lint::{Find, Group, Subject};

rule! {
    /// A day on which neither of two statements holds
    ///
    /// `day-gap`: the day behind `until` is the first on which a statement no longer holds. The next statement for the same goods
    /// begins a day later, so on the day between nothing is levied. Mostly the `until` was taken for the last day.
    ///
    /// Example: `tariff 72 from * = 5% until 2025-06-03; tariff 72 from * = 9% since 2025-06-04;`, and nothing on 3 June
    ///
    /// To mend it: say `through`, which is the last day, or let the next one begin on the day of the `until`.
    "W0510" "day-gap": Group::Opinion, Find::Written(check);
}

/// Statements of which one ends by `until` a day before the next begins.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for pair in neighbours(subject).into_iter().filter(|pair| pair.start == pair.end.next()) {
        let Some(until) = pair.first.clauses.until else { continue };
        let Some(word) = subject.word_before(until.span, "until") else { continue };
        found.push(
            Diagnostic::new(&MISTAKE, until.span, format!("on {} neither this holds nor the next", pair.end))
                .also(pair.second.span, format!("the next begins on {}", pair.start))
                .help("`until` names the first day no longer: say `through` where this day still counts")
                .fix(word, "through"),
        );
    }
    found
}
