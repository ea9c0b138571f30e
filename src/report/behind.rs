use std::collections::BTreeSet;

use crate::book::{Book, Jurisdiction, StatementId, Turns};
use crate::shipment::{Outcome, ProgramTrace, Standing};
use crate::source::Span;
use crate::trade::{Day, Number, Period};

/// The statements behind a change from one day to the next: those that begin or end on the day and had a part in what the
/// line owes before or after it. Both outcomes hold their traces.
pub fn behind(book: &Book, day: Day, before: &Outcome, after: &Outcome) -> Vec<Span> {
    let programs = |outcome: &'_ Outcome| -> Vec<ProgramTrace> {
        outcome.trace.iter().flat_map(|trace| trace.programs.clone()).collect()
    };
    let (then, now) = (programs(before), programs(after));
    let mut found: BTreeSet<Span> = BTreeSet::new();
    let mut fallback: Vec<Span> = Vec::new();
    for jurisdiction in &book.jurisdictions {
        for program in &jurisdiction.programs {
            let name = format!("{}{}", jurisdiction.prefix, program.name);
            // Of a line that a quota splits there is one for each part.
            let of = |all: &[ProgramTrace]| -> Vec<ProgramTrace> {
                all.iter().filter(|one| one.name == name).cloned().collect()
            };
            let (then, now) = (of(&then), of(&now));
            let column = book.columns().iter().position(|column| column.name == name);
            let amount = |outcome: &Outcome| column.and_then(|at| outcome.programs.get(at)).copied();
            if then.iter().map(stands).eq(now.iter().map(stands)) && amount(before) == amount(after) {
                continue;
            }
            let spans: BTreeSet<Span> = then.iter().chain(&now).flat_map(named).collect();
            let mut ids: BTreeSet<StatementId> = BTreeSet::new();
            for tariff in program.tariffs.iter().filter(|one| spans.contains(&one.span)) {
                ids.insert(tariff.id);
                if has_turn(day, &|turns| turns.tariff(tariff)) {
                    found.insert(tariff.span);
                }
            }
            for exemption in program.exemptions.iter().filter(|one| spans.contains(&one.span)) {
                ids.insert(exemption.id);
                if has_turn(day, &|turns| turns.exemption(exemption)) {
                    found.insert(exemption.span);
                }
            }
            for deduction in &program.deductions {
                if has_turn(day, &|turns| turns.deduction(deduction)) {
                    found.insert(deduction.span);
                }
            }
            for schedule in &program.schedules {
                ids.insert(schedule.id);
                if has_turn(day, &|turns| turns.schedule(schedule)) {
                    found.insert(schedule.span);
                }
            }
            acts(jurisdiction, &ids, day, &mut found);
            courts(jurisdiction, &ids, day, &mut found);
            let taken = |trace: &Vec<ProgramTrace>| trace.iter().flat_map(takers).collect::<BTreeSet<String>>();
            let takers: Vec<String> = taken(&then).symmetric_difference(&taken(&now)).cloned().collect();
            for precedence in &jurisdiction.precedences {
                let mut first = precedence.first.iter().filter_map(|id| jurisdiction.programs.get(id.0));
                let is_taker = first.any(|one| takers.contains(&format!("{}{}", jurisdiction.prefix, one.name)));
                let mut then = precedence.then.iter().filter_map(|id| jurisdiction.programs.get(id.0));
                if is_taker
                    && then.any(|one| one.name == program.name)
                    && has_turn(day, &|turns| turns.precedence(precedence))
                {
                    found.insert(precedence.span);
                }
            }
            fallback.extend(now.iter().chain(&then).flat_map(|one| &one.prevailing).map(|reason| reason.span));
        }
        let rates = |outcome: &Outcome| outcome.trace.as_ref().map(|trace| trace.exchange.clone());
        if rates(before) != rates(after) {
            for exchange in &jurisdiction.exchanges {
                if has_turn(day, &|turns| turns.exchange(exchange)) {
                    found.insert(exchange.span);
                }
            }
        }
    }
    if found.is_empty() {
        found.extend(fallback.first());
    }
    found.into_iter().collect()
}

/// Whether something of a statement begins or ends on a day.
fn has_turn(day: Day, see: &dyn Fn(&mut Turns)) -> bool {
    let mut turns = Turns::new(Period { since: day, until: day.next() });
    see(&mut turns);
    !turns.into_days().is_empty()
}

/// Acts on statements that had a part in it, and acts on those acts.
fn acts(jurisdiction: &Jurisdiction, ids: &BTreeSet<StatementId>, day: Day, found: &mut BTreeSet<Span>) {
    let mut reached = ids.clone();
    for _ in 0..2 {
        for act in &jurisdiction.acts {
            if !act.targets.iter().any(|(target, _)| reached.contains(target)) {
                continue;
            }
            reached.insert(act.id);
            if has_turn(day, &|turns| turns.act(act)) {
                found.insert(act.span);
            }
        }
    }
}

/// Rulings against statements that had a part in it, their stays, and what ends those.
fn courts(jurisdiction: &Jurisdiction, ids: &BTreeSet<StatementId>, day: Day, found: &mut BTreeSet<Span>) {
    let courts = &jurisdiction.courts;
    let reaching = courts.rulings.iter().filter(|ruling| ruling.targets.iter().any(|(target, _)| ids.contains(target)));
    for ruling in reaching {
        if ruling.since == day {
            found.insert(ruling.span);
        }
        for stay in courts.stays_of(ruling.id) {
            if stay.since == day || stay.until == Some(day) {
                found.insert(stay.span);
            }
        }
        let stays = courts.stays_of(ruling.id).any(|stay| stay.since < day);
        for judgment in courts.judgments_of(ruling.id) {
            if judgment.since == day && stays {
                found.insert(judgment.span);
            }
        }
    }
}

/// How a program stands on a line: whether it is levied, at what, and what others take from it.
fn stands(trace: &ProgramTrace) -> (&Standing, &Number, Vec<(&str, &Number)>) {
    let cuts = trace.cuts.iter().map(|cut| (cut.by.as_str(), &cut.amount)).collect();
    (&trace.standing, &trace.duty, cuts)
}

/// Every statement that the trace of a program names.
fn named(trace: &ProgramTrace) -> Vec<Span> {
    let reasons = trace.prevailing.iter().chain(&trace.exemptions);
    let reasons = reasons.chain(trace.beaten.iter().map(|beaten| &beaten.what));
    reasons.chain(trace.not_met.iter().map(|not| &not.what)).map(|reason| reason.span).collect()
}

/// The programs that take from a program.
fn takers(trace: &ProgramTrace) -> Vec<String> {
    let cuts = trace.cuts.iter().filter(|cut| !cut.is_deduction).map(|cut| cut.by.clone());
    match &trace.standing {
        Standing::Dropped(by) => cuts.chain([by.clone()]).collect(),
        Standing::Levied | Standing::Exempt | Standing::NotMet => cuts.collect(),
    }
}
