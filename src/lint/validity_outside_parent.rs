use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Book, Element, Jurisdiction, Program, ProgramId, SetOf};
use crate::diagnostic::Diagnostic;
use crate::lint::listed::is_list;
use crate::lint::sets::written;
use crate::lint::uses::{Use, countries_of, days_of, products_of};
use crate::lint::{Find, Group, Subject};
use crate::region::DaySet;
use crate::source::Span;
use crate::syntax::tree::TermKind;
use crate::trade::{Day, Period};

rule! {
    /// Days that lie outside of those of what they belong to
    ///
    /// `validity-outside-parent`: a member of a set, or a row of a list, is there on days on which no statement that uses it holds;
    /// or a deduction or a precedence holds on days on which its programs have no tariff. So it never counts. Mostly a year is a
    /// slip, or the statement was ended and what hung on it was left. Sets that are shipped are not looked at, nor exemptions and
    /// acts, of which `no-effect` tells.
    ///
    /// Example: `fact parts: money; program p { tariff 72 from * = 25% until 2025-01-01; deduct parts since 2025-06-01; }`
    ///
    /// To mend it: correct the days, or take it away.
    "W0546" "validity-outside-parent": Group::Opinion, Find::Written(check);
}

/// Dated members that are never there when they are used, deductions and precedences beside their programs.
fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut found = members(subject);
    for jurisdiction in &subject.book().jurisdictions {
        let days_of_program: Vec<DaySet> =
            jurisdiction.programs.iter().map(|program| program_days(jurisdiction, program)).collect();
        let days = |id: ProgramId| days_of_program.get(id.0).filter(|days| !days.is_empty());
        for (at, program) in jurisdiction.programs.iter().enumerate() {
            let Some(of_program) = days(ProgramId(at)) else { continue };
            for one in &program.deductions {
                if !days_of(jurisdiction, one.id, &one.terms).meets(of_program) {
                    let message = format!(
                        "on no day of this deduction does `{}{}` have a tariff, so it takes nothing off",
                        jurisdiction.prefix, program.name
                    );
                    found.push(Diagnostic::new(&MISTAKE, one.span, message).help("correct its days, or take it away"));
                }
            }
        }
        for one in &jurisdiction.precedences {
            let own = days_of(jurisdiction, one.id, &one.terms);
            let of = |ids: &[ProgramId]| -> Option<DaySet> {
                ids.iter().map(|id| days(*id)).try_fold(DaySet::nothing(), |all, days| Some(all.union(days?)))
            };
            let (Some(first), Some(then)) = (of(&one.first), of(&one.then)) else { continue };
            if !own.meet(&first).meets(&then) {
                let message = "on no day of this precedence do both sides have a tariff, so it decides nothing";
                found.push(Diagnostic::new(&MISTAKE, one.span, message).help("correct its days, or take it away"));
            }
        }
    }
    found
}

/// The days on which a program has a tariff, as they are written.
fn program_days(jurisdiction: &Jurisdiction, program: &Program) -> DaySet {
    let tariffs = program.tariffs.iter().map(|one| days_of(jurisdiction, one.id, &one.terms));
    let schedules = program.schedules.iter().map(|one| days_of(jurisdiction, one.id, &one.terms));
    let periods: Vec<Period> = tariffs.chain(schedules).flat_map(|days| days.periods().collect::<Vec<_>>()).collect();
    DaySet::from_periods(periods)
}

/// A dated member: the days on which it is there, and a statement that uses it; nothing more once one needs it.
type Unmet = BTreeMap<Span, Option<(DaySet, Span)>>;

fn members(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let own_files: BTreeSet<_> = subject.trees.iter().map(|tree| tree.file).collect();
    let is_own = |span: Span| own_files.contains(&span.file) || is_list(subject, span);
    let mut all: Unmet = BTreeMap::new();
    let books: Vec<&Book> =
        std::iter::once(subject.book()).chain(subject.book().scenarios.iter().map(|one| &one.book)).collect();
    for jurisdiction in books.into_iter().flat_map(|book| &book.jurisdictions) {
        for one in products_of(jurisdiction) {
            take_in(&one, &is_own, &mut all);
        }
        for one in countries_of(jurisdiction) {
            take_in(&one, &is_own, &mut all);
        }
    }
    // What is cut out of others is of use there.
    for span in cut_out(subject) {
        all.insert(span, None);
    }
    all.into_iter()
        .filter_map(|(span, unmet)| {
            let (days, user) = unmet?;
            let text = subject.files.text(span).trim();
            let message = if is_list(subject, span) {
                format!("`{text}` is in its list {}, and no statement that uses it holds then", when(&days))
            } else {
                format!("`{text}` is in its set on no day on which a statement that uses it holds")
            };
            let told = Diagnostic::new(&MISTAKE, span, message).also(user, "this uses it");
            Some(told.help("correct its days, or take it away"))
        })
        .collect()
}

fn take_in<S>(one: &Use<'_, S>, is_own: &dyn Fn(Span) -> bool, all: &mut Unmet) {
    for element in &one.elements {
        let Element { presence, span, .. } = element;
        if presence.days.is_everything() || !is_own(*span) {
            continue;
        }
        let is_met = presence.days.meets(&one.days);
        let known = all.entry(*span).or_insert_with(|| Some((presence.days.clone(), one.span)));
        if is_met {
            *known = None;
        }
    }
}

/// Where the members of sets stand that `except` cuts out somewhere.
fn cut_out(subject: &Subject<'_>) -> BTreeSet<Span> {
    let mut found = BTreeSet::new();
    for one in written(subject) {
        let Some(except) = &one.set.except else { continue };
        for term in &except.terms {
            found.insert(term.span);
            let TermKind::Named(path) = &term.kind else { continue };
            match subject.set(one.jurisdiction, &path.text()).map(|set| &set.of) {
                Some(SetOf::Products(all)) => found.extend(all.iter().map(|one| one.span)),
                Some(SetOf::Countries(all)) => found.extend(all.iter().map(|one| one.span)),
                None => {}
            }
        }
    }
    found
}

fn when(days: &DaySet) -> String {
    let stretches = days.periods().map(|Period { since, until }| match (since, until) {
        (Day::FIRST, Day::LAST) => "always".to_string(),
        (Day::FIRST, until) => format!("until {until}"),
        (since, Day::LAST) => format!("since {since}"),
        (since, until) => format!("from {since} until {until}"),
    });
    stretches.take(3).collect::<Vec<_>>().join(", ")
}
