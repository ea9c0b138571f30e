//! What is set to change after a day, by what is known on it: the law asked without a shipment.

mod courts;
mod members;
mod names;
mod standing;

use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Act, ActKind, Book, Builtin, Exchange, Jurisdiction, Marks, Part, ProgramId, StatementId, Terms};
use crate::region::DaySet;
use crate::shipment::{Turn, Upcoming};
use crate::source::Span;
use crate::trade::{Day, Length, Period};

/// Everything in a book that begins or ends in a period, by what is known on the day before it; by day, then by place. What
/// comes again every year is looked at for a year where the period is open.
pub fn upcoming(book: &Book, within: Period) -> Vec<Upcoming> {
    let known_on = within.since.previous();
    let mut found = BTreeSet::new();
    for jurisdiction in &book.jurisdictions {
        let mut calendar = Calendar { book, jurisdiction, known_on, within, found: &mut found };
        calendar.programs();
        calendar.others();
        calendar.acts();
        calendar.courts();
        calendar.members();
    }
    together(found)
}

/// SetOf of one file that turn alike on one day, as the rows of a list, as one from a few on.
fn together(found: BTreeSet<Upcoming>) -> Vec<Upcoming> {
    const FEW: usize = 3;
    let alike = |one: &Upcoming| one.name.is_none().then_some((one.day, one.turn, one.span.file));
    let mut counts: BTreeMap<_, usize> = BTreeMap::new();
    found.iter().filter_map(alike).for_each(|key| *counts.entry(key).or_default() += 1);
    let mut told = BTreeSet::new();
    let mut all = Vec::new();
    for mut one in found {
        if let Some(key) = alike(&one)
            && let Some(count) = counts.get(&key).filter(|count| **count > FEW)
        {
            if !told.insert(key) {
                continue;
            }
            one.more = count.saturating_sub(1);
        }
        all.push(one);
    }
    all
}

/// The calendar of one jurisdiction.
struct Calendar<'a> {
    book: &'a Book,
    jurisdiction: &'a Jurisdiction,
    known_on: Day,
    within: Period,
    found: &'a mut BTreeSet<Upcoming>,
}

/// A statement that may begin and end.
struct Subject<'a> {
    id: StatementId,
    program: Option<ProgramId>,
    name: String,
    marks: &'a Marks,
    terms: &'a Terms,
    span: Span,
}

impl<'a> Calendar<'a> {
    fn programs(&mut self) {
        for (at, program) in self.jurisdiction.programs.iter().enumerate() {
            let id = Some(ProgramId(at));
            for one in &program.tariffs {
                let name = names::tariff(self.jurisdiction, program, one);
                // The rows of a list are one statement: those that begin or end together are told together.
                self.subject((one.id, id), name, (&one.marks, &one.terms), one.span);
            }
            for one in &program.exemptions {
                let name = names::exemption(self.jurisdiction, program, one);
                self.subject((one.id, id), name, (&one.marks, &one.terms), one.span);
            }
            for one in &program.deductions {
                let name = format!("the deduction of {} from {}", one.written, names::of(self.jurisdiction, program));
                self.subject((one.id, id), name, (&one.marks, &one.terms), one.span);
            }
            for one in &program.schedules {
                let name = format!("the edition {} of {}", one.table.file, names::of(self.jurisdiction, program));
                self.subject((one.id, id), name, (&one.marks, &one.terms), one.span);
            }
        }
    }

    fn others(&mut self) {
        for one in &self.jurisdiction.controls {
            let name = names::control(self.jurisdiction, one);
            self.subject((one.id, None), name, (&one.marks, &one.terms), one.span);
        }
        for one in &self.jurisdiction.precedences {
            let name = names::precedence(self.jurisdiction, one);
            self.subject((one.id, None), name, (&one.marks, &one.terms), one.span);
        }
        for one in &self.jurisdiction.exchanges {
            self.exchange(one);
        }
    }

    fn exchange(&mut self, one: &Exchange) {
        if one.known > self.known_on {
            return;
        }
        let name = format!("the exchange rate 1 {} = {} {}", one.one, one.rate, one.other);
        for (day, turn) in [(one.since, Turn::Begins), (one.until, Turn::Ends)] {
            if let Some(day) = day {
                self.add(day, turn, (&name, one.span), None, &[]);
            }
        }
    }

    fn subject(
        &mut self,
        (id, program): (StatementId, Option<ProgramId>),
        name: String,
        (marks, terms): (&'a Marks, &'a Terms),
        span: Span,
    ) {
        self.statement(&Subject { id, program, name, marks, terms, span });
    }

    /// Both ends of a statement, where neither something that hides it nor what has ended it says otherwise.
    fn statement(&mut self, subject: &Subject<'_>) {
        if !self.knows(subject.terms) {
            return;
        }
        let days = self.in_force(subject.id, subject.program, subject.terms);
        let hidden = self.absent(subject.id, subject.program, subject.terms.known);
        let seasons = standing::seasons(&subject.terms.condition);
        let mut turns: Vec<(Day, Turn)> = standing::ends(&days);
        if let Some(seasons) = seasons {
            // What comes again is looked at for a year where no end is asked for.
            let last = if self.within.until == Day::LAST { self.known_on.after(Length::Years(1)) } else { None };
            let last = last.map_or(Day::LAST, Day::next);
            turns = standing::ends(&days.meet(&seasons));
            turns.retain(|(day, turn)| *day < last || standing::ends(&days).contains(&(*day, *turn)));
        }
        for (day, turn) in &turns {
            let last = match turn {
                Turn::Begins | Turn::TakesEffect | Turn::Turns => *day,
                Turn::Ends => day.previous(),
            };
            if hidden.holds(last) {
                continue;
            }
            let moved = (*turn == Turn::Ends).then(|| self.moved_to(subject, *day)).flatten();
            let remark = moved.map(|act| format!("its end was moved by `extend {}`", act.written));
            let cite: Vec<String> =
                subject.marks.cite.iter().chain(moved.iter().flat_map(|act| &act.marks.cite)).cloned().collect();
            self.add(*day, *turn, (&subject.name, subject.span), remark, &cite);
        }
        let by = subject.program.and_then(|program| self.jurisdiction.programs.get(program.0)).map(|one| &one.by);
        let by = by.cloned().unwrap_or_else(|| vec![Builtin::Entered.id()]);
        for (day, written) in standing::conditions(&subject.terms.condition, &by) {
            if days.holds(day) && !hidden.holds(day) && !turns.iter().any(|(known, _)| *known == day) {
                let name = format!("the condition `{written}` of {}", subject.name);
                self.add(day, Turn::Turns, (&name, subject.span), None, &subject.marks.cite);
            }
        }
    }

    /// The extension because of which a statement ends on a day.
    fn moved_to(&self, subject: &Subject<'_>, day: Day) -> Option<&'a Act> {
        let (to, act) = self.moved(subject.id, subject.program, subject.terms.until?)?;
        (to == day && subject.terms.until != Some(day)).then_some(act)
    }

    fn acts(&mut self) {
        for act in &self.jurisdiction.acts {
            if !self.knows(&act.terms) {
                continue;
            }
            let since = act.terms.since.unwrap_or(Day::FIRST);
            match act.kind {
                // It is seen in the end that it moves.
                ActKind::Extend => {}
                ActKind::Pause => self.pause(act, since),
                ActKind::Repeal => {
                    if self.reaches_something(act, since) {
                        let name = format!("repeal {}", act.written);
                        let remark = Some("what it names ends".to_string());
                        self.add(since, Turn::TakesEffect, (&name, act.span), remark, &act.marks.cite);
                    }
                }
                ActKind::Resume => {
                    let paused = |pause: &&Act| {
                        let window = self.written_pause(pause);
                        window.since < since && since < window.until && shares_target(pause, act)
                    };
                    if self.jurisdiction.acts.iter().filter(|one| self.is_pause(one)).any(|one| paused(&one)) {
                        let name = format!("resume {}", act.written);
                        let remark = Some("what was paused comes back".to_string());
                        self.add(since, Turn::TakesEffect, (&name, act.span), remark, &act.marks.cite);
                    }
                }
            }
        }
    }

    fn pause(&mut self, act: &Act, since: Day) {
        // What a scenario has dropped is not there to be paused.
        if act.targets.is_empty() {
            return;
        }
        let written = self.written_pause(act);
        // One that is ended whole by another act ends with that, which has an entry of its own.
        let ended = act.targets.iter().map(|(id, program)| self.pause_of(act, *id, *program).until).max();
        let ended = ended.unwrap_or(written.until);
        let name = format!("pause {}", act.written);
        if since < ended {
            self.add(since, Turn::Begins, (&name, act.span), None, &act.marks.cite);
        }
        if ended == written.until && since < ended {
            let moved = act.terms.until.and_then(|until| self.moved(act.id, None, until));
            let moved = moved.filter(|(to, _)| *to == ended && act.terms.until != Some(ended)).map(|(_, act)| act);
            // A repeal from that day on, or another pause, keeps it away.
            let is_gone = |(id, program): &(StatementId, Option<ProgramId>)| {
                let mut terms = self.jurisdiction.all_terms_of(*id);
                terms.all(|(terms, _)| self.absent(*id, *program, terms.known).holds(ended))
            };
            let fate = match act.targets.iter().all(is_gone) {
                true => "what it paused stays away",
                false => "what it paused comes back",
            };
            let remark = match moved {
                None => fate.to_string(),
                Some(by) => format!("{fate}; its end was moved by `extend {}`", by.written),
            };
            let cite: Vec<String> =
                act.marks.cite.iter().chain(moved.iter().flat_map(|by| &by.marks.cite)).cloned().collect();
            self.add(ended, Turn::Ends, (&name, act.span), Some(remark), &cite);
        }
    }

    /// Whether a repeal finds something that would still be in force.
    fn reaches_something(&self, act: &Act, since: Day) -> bool {
        act.targets.iter().any(|(id, program)| {
            self.jurisdiction.all_terms_of(*id).any(|(terms, _)| {
                let before = act.terms.known;
                let left = self.in_force(*id, *program, terms).meet(&DaySet::from_day(since));
                self.knows(terms) && terms.known < before && !self.repealed_before(*id, *program, act).includes(&left)
            })
        })
    }

    fn add(&mut self, day: Day, turn: Turn, (name, span): (&str, Span), remark: Option<String>, cite: &[String]) {
        if self.within.holds(day) {
            let name = Some(name.to_string());
            self.found.insert(Upcoming { day, span, turn, name, more: 0, remark, cite: cite.to_vec() });
        }
    }
}

fn shares_target(one: &Act, other: &Act) -> bool {
    one.targets.iter().any(|(id, program)| {
        other.targets.iter().any(|(known, of)| known == id && (of.is_none() || program.is_none() || of == program))
    })
}

/// Whether an act is about every shipment, so that nothing is left of what it names.
fn is_whole(part: &Part) -> bool {
    part.products.is_none() && part.origins.is_none()
}
