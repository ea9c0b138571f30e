use crate::diagnostic::Diagnostic;
use crate::lint::{Find, Group, Subject};
use crate::syntax::tree::RateKind;
use crate::trade::Number;

rule! {
    /// A percentage beyond any that is levied
    ///
    /// `percent-huge`: the highest rates that are levied, antidumping duties among them, stay below two thousand percent. A higher one
    /// is mostly a decimal point that was lost.
    ///
    /// Example: `tariff 72 from CN = 2550%;` for 25.50%
    ///
    /// To mend it: put the decimal point back.
    "W0531" "percent-huge": Group::Opinion, Find::Written(check);
}

/// No duty is higher, in percent.
const HIGHEST: i64 = 2_000;

/// Percentages above the highest that are levied.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for placed in subject.statements() {
        for rate in placed.statement.rates() {
            if let RateKind::Percent { points, .. } = &rate.kind
                && *points > Number::from(HIGHEST)
            {
                found.push(
                    Diagnostic::new(&MISTAKE, rate.span, format!("{points}% is more than any duty that is levied"))
                        .help("a decimal point may be lost"),
                );
            }
        }
    }
    found
}
