use crate::diagnostic::Diagnostic;
use crate::lint::{Find, Group, Subject};

rule! {
    /// A statement is announced after it took effect
    ///
    /// `announced-late`: law that reaches back exists, and then refunds are due; but a day that is typed wrong looks the same. Who
    /// asks what was known on a day before the announcement gets an answer without this statement.
    ///
    /// Example: `tariff 72 from * = 5% since 2025-06-04 announced 2025-07-03;`
    ///
    /// To mend it: correct one of the days; where the law does reach back, say so in a comment that allows it.
    "W0515" "announced-late": Group::Opinion, Find::Written(check);
}

/// Statements whose `announced` lies behind their first day.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for placed in subject.statements() {
        let clauses = &placed.statement.clauses;
        let Some(announced) = clauses.announced else { continue };
        let Some(since) = clauses.since.or(clauses.on).filter(|since| since.day < announced.day) else { continue };
        found.push(
            Diagnostic::new(
                &MISTAKE,
                announced.span,
                format!("this is in force since {}, and announced on {} only", since.day, announced.day),
            )
            .also(since.span, "its first day")
            .help("correct one of the days; where the law reaches back, allow it: `// tradec: allow(announced-late) REASON`"),
        );
    }
    found
}
