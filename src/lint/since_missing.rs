use crate::book::Terms;
use crate::diagnostic::Diagnostic;
use crate::lint::measures::tariffs;
use crate::lint::{Find, Group, Subject};
use crate::trade::Day;

rule! {
    /// The one tariff of a program without a first day
    ///
    /// `since-missing`: every other tariff of this program says since when it holds. This one has always held, as it stands, and was
    /// always known: entries of long ago pay it, and `--known-on` cannot leave it out.
    ///
    /// Example: `tariff 72 from * = 25% since 2018-03-23; tariff 73 from * = 25% since 2020-02-08; tariff 76 from * = 10%;`
    ///
    /// To mend it: say `since`; where it has always held, allow it here with the reason.
    "W0542" "since-missing": Group::Opinion, Find::Written(check);
}

/// The only tariff without `since` where at least two others have one.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (jurisdiction, program) in subject.programs() {
        let all = tariffs(program);
        let (with, without): (Vec<_>, Vec<_>) = all.iter().partition(|one| one.terms.iter().any(|one| begins(one)));
        let ([only], [model, _, ..]) = (without.as_slice(), with.as_slice()) else { continue };
        let name = format!("{}{}", jurisdiction.prefix, program.name);
        found.push(
            Diagnostic::new(
                &MISTAKE,
                only.span,
                format!("this {} does not say since when it holds, and all others of `{name}` do", only.what),
            )
            .also(model.span, "this one does")
            .help("say `since` with its first day; as it stands it has always held"),
        );
    }
    found
}

/// Whether a first day is written, as `since` or in the condition.
fn begins(terms: &Terms) -> bool {
    terms.since.is_some() || !terms.days.holds(Day::FIRST)
}
