use crate::diagnostic::{Diagnostic, Edit, Safety};
use crate::lint::sets::{Written, written};
use crate::lint::{Find, Group, Subject};
use crate::region::DaySet;
use crate::source::Span;
use crate::syntax::tree::SetSort;

rule! {
    /// What `except` names is not in the set
    ///
    /// `except-outside`: a country or code is cut out of a set that does not hold it, on the days on which the statement holds. Either
    /// the set is another one than was thought, or a country has left it.
    ///
    /// Example: `product steel = 7206..7217 except 7218;`, and `tariff steel from eu except GB = 25% since 2025-03-12;`
    ///
    /// To mend it: take it away, or correct the set.
    "W0521" "except-outside": Group::Opinion, Find::Written(check);
}

/// SetOf behind `except` that nothing before it holds.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for one in written(subject) {
        let Some(except) = &one.set.except else { continue };
        let before: Option<Vec<_>> = one.set.terms.iter().map(|term| one.covers(subject, term)).collect();
        let Some(before) = before.filter(|before| !before.iter().any(crate::lint::sets::Covers::is_everything)) else {
            continue;
        };
        // A list may change, and what is cut out then is cut out for then.
        if before.iter().any(|set| set.is_listed(subject)) {
            continue;
        }
        let days = one.days();
        for (at, term) in except.terms.iter().enumerate() {
            let Some(cut) = one.covers(subject, term) else { continue };
            if before.iter().any(|set| cut.meets(set, &days)) {
                continue;
            }
            let ever = before.iter().any(|set| cut.meets(set, &DaySet::everything()));
            let text = subject.files.text(term.span);
            let set: Vec<&str> = one.set.terms.iter().map(|term| subject.files.text(term.span)).collect();
            let when = if ever { " on any day of this statement" } else { "" };
            let set = if set.len() > 3 { "this set".to_string() } else { format!("`{}`", set.join(", ")) };
            let sort = match one.of {
                SetSort::Products | SetSort::Either => "",
                SetSort::Countries => {
                    if text.len() == 2 {
                        "the country "
                    } else {
                        ""
                    }
                }
            };
            let mut told = Diagnostic::new(
                &MISTAKE,
                term.span,
                format!("{sort}`{text}` is not in {set}{when}, so nothing is cut out"),
            )
            .help("take it away, or correct the set before `except`");
            if let Some(edit) = cut_out(subject, &one, at) {
                told = told.mended(Safety::Proved, vec![edit]);
            }
            found.push(told);
        }
    }
    found
}

fn cut_out(subject: &Subject<'_>, one: &Written<'_>, at: usize) -> Option<Edit> {
    let except = one.set.except.as_deref()?;
    // What is cut out of what is cut out belongs to the member before it.
    if except.except.is_some() {
        return None;
    }
    let items: Vec<Span> = except.terms.iter().map(|term| term.span).collect();
    subject.without(&items, at, "except")
}
