use crate::book::ActKind;
use crate::diagnostic::Diagnostic;
use crate::lint::{Find, Group, Subject};
use crate::trade::Day;

rule! {
    /// A pause ends after what it pauses
    ///
    /// `pause-outlives`: a pause has nothing left to do once all that it names has ended. Where its end lies later, one of the two
    /// days is wrong, or an `extend` of what is paused is missing.
    ///
    /// Example: `w: tariff 72 from * = 5% until 2025-07-09; pause w since 2025-06-01 until 2025-08-01;`
    ///
    /// To mend it: correct the day, or say `extend` of what is paused.
    "W0513" "pause-outlives": Group::Opinion, Find::Written(check);
}

/// Pauses whose written end lies behind the ends of all that they name.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for jurisdiction in &subject.book().jurisdictions {
        for act in jurisdiction.acts.iter().filter(|act| act.kind == ActKind::Pause) {
            let Some(end) = act.terms.until else { continue };
            let is_moved = |id| {
                let reaches = |other: &crate::book::Act| other.targets.iter().any(|(target, _)| *target == id);
                jurisdiction.acts.iter().any(|other| other.kind == ActKind::Extend && reaches(other))
            };
            if act.targets.iter().any(|(id, _)| is_moved(*id)) {
                continue;
            }
            let all = act.targets.iter().flat_map(|(id, _)| jurisdiction.all_terms_of(*id));
            let last =
                all.map(|(terms, span)| (terms.until.unwrap_or(Day::LAST), span)).max_by_key(|(until, _)| *until);
            let Some((last, span)) = last.filter(|(last, _)| *last < end) else { continue };
            found.push(
                Diagnostic::new(
                    &MISTAKE,
                    act.span,
                    format!("this pause lasts until {end}, and what it pauses has ended on {last}"),
                )
                .also(span, "what is paused")
                .help(format!("end the pause by then, or `extend` what is paused until {end}")),
            );
        }
    }
    found
}
