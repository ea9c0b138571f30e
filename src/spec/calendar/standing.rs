use crate::book::{Act, ActKind, Atom, Comparison, Condition, Expression, FactId, ProgramId, StatementId, Terms};
use crate::region::DaySet;
use crate::shipment::Turn;
use crate::spec::calendar::{Calendar, is_whole};
use crate::spec::courts::at_work;
use crate::spec::presence::{acts_on, moved_end};
use crate::trade::{Day, Period};

impl<'a> Calendar<'a> {
    /// Whether a statement is known on the day that counts.
    pub fn knows(&self, terms: &Terms) -> bool {
        terms.asked_from() <= self.known_on
    }

    /// The days on which a statement is in force by its own words and by extensions.
    pub fn in_force(&self, id: StatementId, program: Option<ProgramId>, terms: &Terms) -> DaySet {
        let since = terms.since.unwrap_or(Day::FIRST);
        let written = terms.until.unwrap_or(Day::LAST);
        let until = self.moved(id, program, written).map_or(written, |(to, _)| to.max(written));
        DaySet::from_day(since).meet(&DaySet::before(until)).meet(&terms.days)
    }

    /// Where an extension has moved a written end, and which.
    pub fn moved(&self, id: StatementId, program: Option<ProgramId>, written: Day) -> Option<(Day, &'a Act)> {
        if written == Day::LAST {
            return None;
        }
        moved_end(self.jurisdiction, id, program, written, |terms| self.knows(terms))
    }

    fn acts_on(&self, id: StatementId, program: Option<ProgramId>, kind: ActKind) -> Vec<&'a Act> {
        let known = |act: &&Act| self.knows(&act.terms);
        acts_on(self.jurisdiction, id, program, kind).into_iter().filter(known).collect()
    }

    /// Whether an act is a pause that is known.
    pub fn is_pause(&self, act: &Act) -> bool {
        act.kind == ActKind::Pause && self.knows(&act.terms)
    }

    /// A pause as it is written, with its end moved.
    pub fn written_pause(&self, act: &Act) -> Period {
        let written = act.terms.until.unwrap_or(Day::LAST);
        let until = self.moved(act.id, None, written).map_or(written, |(to, _)| to.max(written));
        Period { since: act.terms.since.unwrap_or(Day::FIRST), until }
    }

    /// A pause of one statement: until it is repealed, or the statement resumed, for every shipment.
    pub fn pause_of(&self, act: &Act, id: StatementId, program: Option<ProgramId>) -> Period {
        let mut window = self.written_pause(act);
        for repeal in self.acts_on(act.id, None, ActKind::Repeal) {
            if act.terms.known < repeal.terms.known && is_whole(&repeal.part) {
                window.until = window.until.min(repeal.terms.since.unwrap_or(Day::FIRST));
            }
        }
        for resume in self.acts_on(id, program, ActKind::Resume) {
            let day = resume.terms.since.unwrap_or(Day::FIRST);
            if window.since < day && day < window.until && is_whole(&resume.part) {
                window.until = day;
            }
        }
        window
    }

    /// The days on which a statement is as if absent for every shipment: repealed, paused, or struck by a ruling at work.
    pub fn absent(&self, id: StatementId, program: Option<ProgramId>, known: Day) -> DaySet {
        let mut days = DaySet::nothing();
        for repeal in self.acts_on(id, program, ActKind::Repeal) {
            if known < repeal.terms.known && is_whole(&repeal.part) {
                days = days.union(&DaySet::from_day(repeal.terms.since.unwrap_or(Day::FIRST)));
            }
        }
        for pause in self.acts_on(id, program, ActKind::Pause) {
            let window = self.pause_of(pause, id, program);
            if is_whole(&pause.part) && !window.is_empty() {
                days = days.union(&DaySet::period(window));
            }
        }
        let courts = &self.jurisdiction.courts;
        for ruling in courts.reaching(id, program, known) {
            days = days.union(&at_work(courts, ruling, self.known_on));
        }
        days
    }

    /// The days from which a statement was repealed by an act that goes before another.
    pub fn repealed_before(&self, id: StatementId, program: Option<ProgramId>, other: &Act) -> DaySet {
        let mut days = DaySet::nothing();
        for repeal in self.acts_on(id, program, ActKind::Repeal) {
            let place = |act: &Act| (act.terms.since, act.span);
            if place(repeal) < place(other) && is_whole(&repeal.part) {
                days = days.union(&DaySet::from_day(repeal.terms.since.unwrap_or(Day::FIRST)));
            }
        }
        days
    }
}

/// The first day of each stretch of days, and the first day behind it; open ends have none.
pub fn ends(days: &DaySet) -> Vec<(Day, Turn)> {
    let stretches = days.periods().flat_map(|period| [(period.since, Turn::Begins), (period.until, Turn::Ends)]);
    stretches.filter(|(day, _)| *day != Day::FIRST && *day != Day::LAST).collect()
}

/// The season to which a condition keeps a statement, where it asks for one.
pub fn seasons(condition: &Condition) -> Option<DaySet> {
    match condition {
        Condition::Atom(atom, _) => match atom.as_ref() {
            Atom::InSeason(season) => Some(DaySet::season(*season)),
            Atom::Compare(..)
            | Atom::CountryIn(..)
            | Atom::ProductIn(_)
            | Atom::TextIn(..)
            | Atom::Same(..)
            | Atom::Claims(_)
            | Atom::Has(..)
            | Atom::Given(_)
            | Atom::Flag(_)
            | Atom::Words(_) => None,
        },
        Condition::All(parts) => parts.iter().filter_map(seasons).reduce(|one, other| one.meet(&other)),
        Condition::Always | Condition::Any(_) | Condition::Not(_) => None,
    }
}

/// The days on which comparisons of a date that counts with a day are answered otherwise, each as it was written.
pub fn conditions(condition: &Condition, by: &[FactId]) -> Vec<(Day, String)> {
    let mut found = Vec::new();
    condition.each_atom(&mut |atom, written| {
        let Atom::Compare(one, how, other) = atom else { return };
        let (day, how) = match (one, other) {
            (Expression::Fact(fact), Expression::Day(day)) if by.contains(fact) => (*day, *how),
            (Expression::Day(day), Expression::Fact(fact)) if by.contains(fact) => (*day, mirrored(*how)),
            _ => return,
        };
        let days = match how {
            Comparison::Less | Comparison::AtLeast => vec![day],
            Comparison::More | Comparison::AtMost => vec![day.next()],
            Comparison::Equal | Comparison::Unequal => vec![day, day.next()],
        };
        found.extend(days.into_iter().map(|day| (day, written.to_string())));
    });
    found
}

fn mirrored(how: Comparison) -> Comparison {
    match how {
        Comparison::Less => Comparison::More,
        Comparison::AtMost => Comparison::AtLeast,
        Comparison::More => Comparison::Less,
        Comparison::AtLeast => Comparison::AtMost,
        Comparison::Equal => Comparison::Equal,
        Comparison::Unequal => Comparison::Unequal,
    }
}
