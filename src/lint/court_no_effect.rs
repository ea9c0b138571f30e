use std::collections::BTreeSet;

use crate::book::{CourtView, Courts, JudgmentKind, Jurisdiction, Ruling, StatementId};
use crate::diagnostic::Diagnostic;
use crate::lint::{Find, Group};
use crate::proof::{Proved, struck_days};
use crate::region::DaySet;
use crate::source::{Files, Span};
use crate::trade::Day;

rule! {
    /// A ruling, or what is said of one, that changes nothing
    ///
    /// `court-no-effect`: a ruling reaches what was announced before its day; this one reaches none of what it names. Or a stay, a
    /// `final`, a reversal leaves the ruling at work on the same days as without it: a stay that is over before the ruling would
    /// have been at work, a `final` of what was reversed before. An `affirm` changes no amount and is never warned of.
    ///
    /// Example: `ruling r on 2025-05-28 strikes a since 2025-06-07; stay r since 2025-05-29 until 2025-06-02;`
    ///
    /// To mend it: correct the days, or take it away.
    "W0313" "court-no-effect": Group::Check, Find::Proved(check);
}

/// Rulings that reach nothing, and stays, reversals and the like without which their ruling would be at work on the same days.
fn check(proved: &Proved<'_>, _: &Files) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut told: BTreeSet<Span> = BTreeSet::new();
    for jurisdiction in &proved.book.jurisdictions {
        let courts = &jurisdiction.courts;
        for ruling in &courts.rulings {
            if !reaches(jurisdiction, ruling) && told.insert(ruling.span) {
                found.push(
                    Diagnostic::new(
                        &MISTAKE,
                        ruling.span,
                        format!(
                            "this ruling reaches nothing: all that it names was announced on {} or later",
                            ruling.on
                        ),
                    )
                    .help("it reaches what was announced before its `on`: correct its day, or say `announced` there"),
                );
                continue;
            }
            let stays = courts.stays_of(ruling.id).map(|one| (one.id, one.span, "stay"));
            let judgments = courts.judgments_of(ruling.id).into_iter().filter_map(|one| {
                let word = match one.kind {
                    // What merely says how it stands is as good as a change.
                    JudgmentKind::Affirm => return None,
                    JudgmentKind::Final if stands_on(courts, ruling, one.on) => return None,
                    JudgmentKind::Final => "`final`",
                    JudgmentKind::Reverse => "reversal",
                    JudgmentKind::Vacate => "`vacate`",
                };
                Some((one.id, one.span, word))
            });
            let knowns = knowns(courts, ruling);
            for (id, span, word) in stays.chain(judgments) {
                if days(courts, ruling, &knowns) == days(&without(courts, id), ruling, &knowns) && told.insert(span) {
                    found.push(
                        Diagnostic::new(
                            &MISTAKE,
                            span,
                            format!(
                                "this {word} changes nothing: without it `{}` would be at work on the same days",
                                ruling.name
                            ),
                        )
                        .also(ruling.span, "the ruling")
                        .help("correct its day, or take it away"),
                    );
                }
            }
        }
    }
    found
}

/// Whether something that a ruling names was announced before it.
fn reaches(jurisdiction: &Jurisdiction, ruling: &Ruling) -> bool {
    ruling.targets.iter().any(|(id, _)| jurisdiction.terms_of(*id).is_none_or(|(terms, _)| terms.known < ruling.on))
}

fn without(courts: &Courts, id: StatementId) -> Courts {
    let mut courts = courts.clone();
    courts.stays.retain(|one| one.id != id);
    courts.judgments.retain(|one| one.id != id);
    courts
}

/// Whether a ruling stands on a day.
fn stands_on(courts: &Courts, ruling: &Ruling, day: Day) -> bool {
    let before = courts.judgments_of(ruling.id).into_iter().filter(|one| one.on <= day);
    before.fold(true, |stands, one| match one.kind {
        JudgmentKind::Affirm => true,
        JudgmentKind::Final => stands,
        JudgmentKind::Reverse | JudgmentKind::Vacate => false,
    })
}

/// The days from which something more is known of a ruling.
fn knowns(courts: &Courts, ruling: &Ruling) -> BTreeSet<Day> {
    let mut knowns: BTreeSet<Day> = BTreeSet::from([ruling.known.asked_from(), Day::LAST]);
    knowns.extend(courts.stays_of(ruling.id).map(|one| one.known.asked_from()));
    knowns.extend(courts.judgments_of(ruling.id).iter().map(|one| one.known.asked_from()));
    knowns
}

/// On which days of entry a ruling is at work, by each way to look at it and whatever is known of it.
fn days(courts: &Courts, ruling: &Ruling, knowns: &BTreeSet<Day>) -> Vec<DaySet> {
    let views = [CourtView::AsIs, CourtView::Pending, CourtView::FromTheStart];
    views.iter().flat_map(|view| knowns.iter().map(|known| struck_days(courts, ruling, *view, *known))).collect()
}
