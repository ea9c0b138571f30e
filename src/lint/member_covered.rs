use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Safety};
use crate::lint::sets::{Covers, Written, written};
use crate::lint::{Find, Group, Subject};
use crate::source::Span;
use crate::syntax::tree::SetSort;

rule! {
    /// A country or code that its set holds already
    ///
    /// `member-covered`: one member of a set lies wholly inside another member of the same set. It is no error, and reads as if the
    /// wider one did not hold it; when the wider one is taken away, it stays behind.
    ///
    /// Example: `product steel = 7206..7217, 7208;`, and `tariff steel from eu, DE = 25%;`
    ///
    /// To mend it: take it away.
    "W0520" "member-covered": Group::Opinion, Find::Written(check);
}

/// SetOf of a set that another member covers.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for one in written(subject) {
        let terms = &one.set.terms;
        // A long list is gone through from the narrow side: no pair of two single countries can cover each other.
        if terms.len() < 2 {
            continue;
        }
        let covers: Vec<Option<Covers>> = terms.iter().map(|term| one.covers(subject, term)).collect();
        let wide = wider(&covers);
        let days = one.days();
        for (at, term) in terms.iter().enumerate() {
            let Some(inner) = covers.get(at).and_then(Option::as_ref) else { continue };
            let outer = wide.iter().copied().filter(|other| *other != at).find(|other| {
                let Some(Some(outer)) = covers.get(*other) else { return false };
                inner.is_covered(outer, &days) && (!outer.is_covered(inner, &days) || *other < at)
            });
            let Some(outer) = outer.and_then(|outer| terms.get(outer)) else { continue };
            found.push(told(subject, &one, at, term.span, outer.span));
        }
    }
    let mut seen = BTreeSet::new();
    found.retain(|one: &Diagnostic| seen.insert(one.span()));
    found
}

/// The members that may cover others: of a list as long as a schedule's only those that are more than one code.
fn wider(covers: &[Option<Covers>]) -> Vec<usize> {
    let all = 0..covers.len();
    if covers.len() <= 500 {
        return all.collect();
    }
    let is_wide = |at: &usize| match covers.get(*at) {
        Some(Some(Covers::Products(all))) => all.len() > 1 || all.iter().any(|one| one.grain.is_some()),
        Some(Some(Covers::Countries(all))) => all.len() > 1,
        Some(None) | None => false,
    };
    all.filter(is_wide).collect()
}

fn told(subject: &Subject<'_>, one: &Written<'_>, at: usize, inner: Span, outer: Span) -> Diagnostic {
    let (text, wider) = (subject.files.text(inner), subject.files.text(outer));
    let sort = match one.of {
        SetSort::Products | SetSort::Either => "code",
        SetSort::Countries => "country",
    };
    let message = if text == wider {
        format!("`{text}` stands here twice")
    } else {
        format!("`{wider}` holds `{text}` already, so this {sort} adds nothing")
    };
    let told = Diagnostic::new(&MISTAKE, inner, message).also(outer, "the wider one").help("take it away");
    let items: Vec<Span> = one.set.terms.iter().map(|term| term.span).collect();
    match subject.without(&items, at, "") {
        Some(edit) => told.mended(Safety::Proved, vec![edit]),
        None => told,
    }
}
