use std::collections::BTreeSet;

use crate::book::{
    Builtin, CourtView, Courts, Judgment, JudgmentKind, Jurisdiction, KnownFrom, ProgramId, Ruling, StatementId,
};
use crate::region::DaySet;
use crate::shipment::{Fault, Shipment};
use crate::spec::leaf::{Due, form, zero};
use crate::spec::line::Evaluation;
use crate::trade::{Currency, Day, Decimal, Period, Value};

/// What has become of a ruling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Fate {
    /// Whether it stands, and is not as if it had never been.
    stands: bool,
    /// Since when it is final, where it is.
    is_final: Option<Day>,
}

/// Follows a ruling through its judgments: of those that are known the latest decides.
fn fate(judgments: &[&Judgment], mut is_known: impl FnMut(KnownFrom) -> bool) -> Fate {
    let mut fate = Fate { stands: true, is_final: None };
    for judgment in judgments {
        if !is_known(judgment.known) {
            continue;
        }
        match judgment.kind {
            // After a reversal only a later `affirm` revives it, and then it is pending again.
            JudgmentKind::Affirm => fate.stands = true,
            JudgmentKind::Final if fate.stands => {
                fate.is_final = Some(fate.is_final.map_or(judgment.since, |known| known.min(judgment.since)));
            }
            JudgmentKind::Final => {}
            JudgmentKind::Reverse | JudgmentKind::Vacate => fate = Fate { stands: false, is_final: None },
        }
    }
    fate
}

impl Evaluation<'_> {
    /// By which ruling a statement is struck on this line, in words; nothing where none does.
    pub fn struck(&mut self, id: StatementId, program: Option<ProgramId>, announced: Day) -> Option<String> {
        let courts = &self.jurisdiction.courts;
        let mut found = None;
        for ruling in courts.reaching(id, program, announced) {
            let is_as_it_stands = self.courts == CourtView::AsIs;
            if is_as_it_stands {
                self.felt.insert(ruling.id);
            }
            if let Some((words, is_supposed)) = self.voids(courts, ruling) {
                if is_supposed {
                    self.felt.insert(ruling.id);
                }
                found = found.or(Some(words));
            }
        }
        found
    }

    /// Whether a ruling is at work on this line, in words; and whether only because it is supposed to be.
    fn voids(&mut self, courts: &Courts, ruling: &Ruling) -> Option<(String, bool)> {
        if !self.is_said(ruling.known) {
            return None;
        }
        let fate = fate(&courts.judgments_of(ruling.id), |known| self.is_said(known));
        if !fate.stands {
            return None;
        }
        let is_final = fate.is_final.is_some();
        let (from_the_start, unstayed) = match self.courts {
            CourtView::AsIs => (false, false),
            CourtView::Pending => (ruling.is_ab_initio && !is_final, !is_final),
            CourtView::FromTheStart => (ruling.is_ab_initio && is_final, false),
        };
        if from_the_start {
            return Some((format!("struck from the start by the ruling `{}`", ruling.name), true));
        }
        let entered = self.entered();
        if !self.day_in(&entered, &DaySet::from_day(ruling.since)) {
            return None;
        }
        let words = format!("struck since {} by the ruling `{}`", ruling.since, ruling.name);
        let mut is_stayed = false;
        for stay in courts.stays_of(ruling.id) {
            let until = stay.until.unwrap_or(Day::LAST).min(fate.is_final.unwrap_or(Day::LAST));
            let stayed = Period { since: stay.since, until };
            if !stayed.is_empty() && self.is_said(stay.known) && self.day_in(&entered, &DaySet::period(stayed)) {
                is_stayed = true;
            }
        }
        match (is_stayed, unstayed) {
            (true, false) => None,
            (true, true) => Some((words, true)),
            (false, _) => Some((words, false)),
        }
    }
}

/// Whether a ruling stands by what is known on a day, and since when it is final, where it is.
pub fn fate_on(courts: &Courts, ruling: &Ruling, known_on: Day) -> (bool, Option<Day>) {
    let fate = fate(&courts.judgments_of(ruling.id), |known| known.asked_from() <= known_on);
    (fate.stands, fate.is_final)
}

/// The days on which a ruling is at work by what is known on a day: from its first day on, but where it is stayed.
pub fn at_work(courts: &Courts, ruling: &Ruling, known_on: Day) -> DaySet {
    let (stands, is_final) = fate_on(courts, ruling, known_on);
    if !stands || known_on < ruling.known.asked_from() {
        return DaySet::nothing();
    }
    let stays = courts.stays_of(ruling.id).filter(|stay| stay.known.asked_from() <= known_on);
    let stayed = stays.map(|stay| Period {
        since: stay.since,
        until: stay.until.unwrap_or(Day::LAST).min(is_final.unwrap_or(Day::LAST)),
    });
    DaySet::from_day(ruling.since).minus(&DaySet::from_periods(stayed.filter(|period| !period.is_empty())))
}

/// The rulings that are pending by what is known on a day: they stand and are not final.
pub fn pending(courts: &Courts, known_on: Day) -> BTreeSet<StatementId> {
    with(courts, known_on, |ruling_is_final, _| !ruling_is_final)
}

/// The rulings that are final by what is known on a day and void from the start.
pub fn final_from_the_start(courts: &Courts, known_on: Day) -> BTreeSet<StatementId> {
    with(courts, known_on, |ruling_is_final, is_ab_initio| ruling_is_final && is_ab_initio)
}

fn with(courts: &Courts, known_on: Day, wanted: impl Fn(bool, bool) -> bool) -> BTreeSet<StatementId> {
    let known = courts.rulings.iter().filter(|ruling| ruling.known.asked_from() <= known_on);
    known
        .filter(|ruling| {
            let fate = fate(&courts.judgments_of(ruling.id), |known| known.asked_from() <= known_on);
            fate.stands && wanted(fate.is_final.is_some(), ruling.is_ab_initio)
        })
        .map(|ruling| ruling.id)
        .collect()
}

/// One evaluation less another, program by program: a difference of rounded duties.
pub fn less(first: Vec<Due>, second: &[Due], currency: Option<Currency>) -> Vec<Option<Due>> {
    first
        .into_iter()
        .zip(second)
        .map(|(first, second)| match (first, second) {
            (a, b) if a == *b => Some(Due::Fixed(zero(currency))),
            (Due::Fixed(a), Due::Fixed(b)) => a.checked_sub(*b).map(Due::Fixed),
            (a, b) => Some(Due::Moving(form(&a).sub(&form(b)))),
        })
        .collect()
}

/// The programs in which there is a difference, with it.
pub fn differences(jurisdiction: &Jurisdiction, all: &[Option<Due>]) -> Vec<(String, Decimal)> {
    let programs = jurisdiction.programs.iter().zip(all);
    programs
        .filter_map(|(program, due)| match due {
            Some(Due::Fixed(amount)) if !amount.is_zero() => {
                Some((format!("{}{}", jurisdiction.prefix, program.name), *amount))
            }
            Some(Due::Fixed(_) | Due::Moving(_)) | None => None,
        })
        .collect()
}

/// An error of a line that comes up only in an evaluation in which something is supposed: it says so.
pub fn supposing(fault: Fault, what: &str) -> Fault {
    Fault { message: format!("{what}, {}", fault.message), ..fault }
}

/// Rulings in words, with what became of them by the line's day of entry.
pub fn words_of(courts: &Courts, felt: &BTreeSet<StatementId>, shipment: &Shipment, known_on: Day) -> Vec<String> {
    let entered = match shipment.values.get(&Builtin::Entered.id()) {
        Some(Value::Date(day)) => Some(*day),
        _ => None,
    };
    let rulings = courts.rulings.iter().filter(|ruling| felt.contains(&ruling.id));
    rulings
        .map(|ruling| {
            let fate = fate(&courts.judgments_of(ruling.id), |known| known.asked_from() <= known_on);
            if let Some(since) = fate.is_final {
                return format!("`{}`, final since {since}", ruling.name);
            }
            let stayed = courts
                .stays_of(ruling.id)
                .filter(|stay| stay.known.asked_from() <= known_on)
                .find(|stay| entered.is_none_or(|day| stay.since <= day && stay.until.is_none_or(|until| day < until)));
            match stayed.map(|stay| (stay.since, stay.until)) {
                Some((since, None)) => format!("`{}`, stayed since {since}", ruling.name),
                Some((since, Some(until))) => format!("`{}`, stayed from {since} to {until}", ruling.name),
                None => format!("`{}`, not yet final", ruling.name),
            }
        })
        .collect()
}
