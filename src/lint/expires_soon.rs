use crate::book::{ActKind, Jurisdiction, StatementId};
use crate::diagnostic::Diagnostic;
use crate::lint::{Find, Group, Subject};
use crate::source::Span;
use crate::trade::Day;

rule! {
    /// Something ends soon
    ///
    /// `expires-soon`: a statement ends within the next days, by default 30, and nothing moves its end. Asked only where `--today`
    /// says what day it is, so that a book is found the same on each day otherwise.
    ///
    /// Example: `program r { tariff * from * = 10% until 2025-07-09; }` and `tradec lint --today 2025-07-01`
    ///
    /// To mend it: see whether the law was extended, and say `extend`; `soon-days` in tradec.toml says how many days are soon.
    "W0516" "expires-soon": Group::Opinion, Find::Today(check);
}

/// What ends within some days from today.
fn check(subject: &Subject<'_>, today: Day) -> Vec<Diagnostic> {
    let last = Day::from_number(today.number().saturating_add(i32::try_from(subject.soon).unwrap_or(i32::MAX)));
    let mut found: Vec<(Span, Day, &'static str)> = Vec::new();
    for jurisdiction in &subject.book().jurisdictions {
        let mut see = |id: StatementId, until: Option<Day>, span: Span, what| {
            let Some(end) = until.map(|until| moved(jurisdiction, id, until, today)) else { return };
            if today <= end.previous() && end <= last {
                found.push((span, end, what));
            }
        };
        for program in &jurisdiction.programs {
            program.tariffs.iter().for_each(|one| see(one.id, one.terms.until, one.span, "this"));
            program.exemptions.iter().for_each(|one| see(one.id, one.terms.until, one.span, "this exemption"));
            program.schedules.iter().for_each(|one| see(one.id, one.terms.until, one.span, "this edition"));
        }
        jurisdiction.controls.iter().for_each(|one| see(one.id, one.terms.until, one.span, "this"));
        let pauses = jurisdiction.acts.iter().filter(|act| act.kind == ActKind::Pause);
        pauses.for_each(|one| see(one.id, one.terms.until, one.span, "this pause"));
        for stay in &jurisdiction.courts.stays {
            see(stay.id, stay.until, stay.span, "this stay");
        }
    }
    found.sort();
    found.dedup();
    found
        .into_iter()
        .map(|(span, end, what)| {
            let days = end.number().saturating_sub(today.number());
            let when = match days {
                1 => "today is its last day".to_string(),
                days => format!("in {days} days"),
            };
            Diagnostic::new(&MISTAKE, span, format!("{what} ends on {end}: {when}"))
                .help("see whether it was extended; if so, say `extend`")
        })
        .collect()
}

/// The end of a statement, as far as it was moved by what is known today.
fn moved(jurisdiction: &Jurisdiction, id: StatementId, until: Day, today: Day) -> Day {
    let extends = jurisdiction.acts.iter().filter(|act| {
        act.kind == ActKind::Extend
            && act.terms.asked_from() <= today
            && act.targets.iter().any(|(target, _)| *target == id)
    });
    extends.filter_map(|act| act.terms.until).fold(until, Day::max)
}
