use std::collections::BTreeSet;

use crate::book::{CourtView, Courts, Judgment, JudgmentKind, Jurisdiction, ProgramId, Ruling, StatementId, Terms};
use crate::region::DaySet;
use crate::trade::{Day, Period};

/// The days of entry for which a ruling voids what it strikes, by what is known on a day and by one way to look at rulings.
pub fn struck_days(courts: &Courts, ruling: &Ruling, view: CourtView, known_on: Day) -> DaySet {
    if ruling.known.asked_from() > known_on {
        return DaySet::nothing();
    }
    let mut judgments = courts.judgments_of(ruling.id);
    judgments.retain(|one| one.known.asked_from() <= known_on);
    let upheld = match judgments.iter().rposition(|one| one.kind.undoes()) {
        None => Some(judgments.as_slice()),
        // What was said before a reversal counts no more; it stands from the next `affirm` on.
        Some(last) => {
            let after = judgments.get(last + 1..).unwrap_or(&[]);
            after.iter().position(|one| one.kind == JudgmentKind::Affirm).and_then(|at| after.get(at..))
        }
    };
    let Some(upheld) = upheld else { return DaySet::nothing() };
    let ends = upheld.iter().filter(|one| one.kind == JudgmentKind::Final).map(|one| one.since);
    let is_final: Option<Day> = ends.min();
    let at_work = DaySet::from_day(ruling.since);
    match (view, is_final) {
        (CourtView::Pending, None) if ruling.is_ab_initio => return DaySet::everything(),
        (CourtView::Pending, None) => return at_work,
        (CourtView::FromTheStart, Some(_)) if ruling.is_ab_initio => return DaySet::everything(),
        (CourtView::AsIs | CourtView::Pending | CourtView::FromTheStart, _) => {}
    }
    let stays = courts.stays_of(ruling.id).filter(|stay| stay.known.asked_from() <= known_on);
    stays.fold(at_work, |days, stay| {
        let until = stay.until.into_iter().chain(is_final).min().unwrap_or(Day::LAST);
        days.minus(&DaySet::period(Period { since: stay.since, until }))
    })
}

/// The days of entry for which a statement is struck.
pub fn days_struck(
    courts: &Courts,
    (id, program): (StatementId, Option<ProgramId>),
    terms: &Terms,
    view: CourtView,
    known_on: Day,
) -> DaySet {
    let rulings = courts.reaching(id, program, terms.known);
    rulings.fold(DaySet::nothing(), |days, ruling| days.union(&struck_days(courts, ruling, view, known_on)))
}

/// The days from which more is known of rulings.
pub fn known_days(courts: &Courts) -> BTreeSet<Day> {
    let rulings = courts.rulings.iter().map(|one| one.known.asked_from());
    let stays = courts.stays.iter().map(|one| one.known.asked_from());
    rulings.chain(stays).chain(courts.judgments.iter().map(|one: &Judgment| one.known.asked_from())).collect()
}

/// Whether a ruling strikes something on which it hangs what of a program prevails: a tariff, an exemption, a pause of those.
pub fn concerns(jurisdiction: &Jurisdiction, program: ProgramId) -> bool {
    let Some(of) = jurisdiction.programs.get(program.0) else { return false };
    let own = of.tariffs.iter().map(|one| one.id).chain(of.exemptions.iter().map(|one| one.id));
    let mut ids: BTreeSet<StatementId> = own.collect();
    let acts = jurisdiction.acts.iter();
    let on_them: Vec<StatementId> =
        acts.filter(|act| act.targets.iter().any(|(id, _)| ids.contains(id))).map(|act| act.id).collect();
    ids.extend(on_them);
    jurisdiction
        .courts
        .rulings
        .iter()
        .any(|ruling| ruling.targets.iter().any(|(id, of)| ids.contains(id) && of.is_none_or(|of| of == program)))
}

/// The ways to look at rulings by which some evaluation of a jurisdiction's law is made.
pub fn views(jurisdiction: &Jurisdiction) -> Vec<CourtView> {
    let courts = &jurisdiction.courts;
    let mut views = vec![CourtView::AsIs];
    if courts.is_empty() {
        return views;
    }
    views.push(CourtView::Pending);
    let is_final =
        |ruling: &Ruling| courts.judgments.iter().any(|one| one.ruling == ruling.id && one.kind == JudgmentKind::Final);
    if courts.rulings.iter().any(|ruling| ruling.is_ab_initio && is_final(ruling)) {
        views.push(CourtView::FromTheStart);
    }
    views
}

/// Days of entry in parts on which the same rulings are at work, of those for which an evaluation of this sort is made where
/// the book is asked within a time.
pub fn entry_parts(courts: &Courts, view: CourtView, known: Period) -> Vec<DaySet> {
    let asked = match view {
        CourtView::AsIs | CourtView::Pending => DaySet::everything(),
        // Of an entry after the day on which the book is asked nothing is refundable.
        CourtView::FromTheStart if known.until == Day::LAST => DaySet::everything(),
        CourtView::FromTheStart => DaySet::before(known.until),
    };
    let mut parts = vec![asked];
    for ruling in &courts.rulings {
        let struck = struck_days(courts, ruling, view, known.since);
        let split = |part: DaySet| [part.meet(&struck), part.minus(&struck)];
        parts = parts.into_iter().flat_map(split).filter(|part| !part.is_empty()).collect();
    }
    parts
}
