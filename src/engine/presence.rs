use crate::book::{Act, ActKind, ProgramId, StatementId, Terms};
use crate::engine::Sure;
use crate::engine::point::Point;
use crate::trade::{Day, Period};

impl<'a> Point<'_, 'a> {
    /// Whether a statement is there: known, in force, neither paused nor repealed nor struck. Its condition is asked elsewhere.
    pub fn is_there(&self, id: StatementId, program: Option<ProgramId>, terms: &Terms, day: Day) -> Sure<bool> {
        if !self.is_known(terms)? || day < terms.since.unwrap_or(Day::FIRST) {
            return Ok(false);
        }
        if day >= self.end_of(id, program, terms.until)? || !terms.days.holds(day) {
            return Ok(false);
        }
        Ok(!self.is_ended(id, program, terms.known, day)? && !self.is_struck(id, program, terms.known)?)
    }

    fn acts_on(
        &self,
        id: StatementId,
        program: Option<ProgramId>,
        kind: ActKind,
    ) -> impl Iterator<Item = &'a Act> + use<'a> {
        let reaches = move |target: &(StatementId, Option<ProgramId>)| {
            target.0 == id && (target.1.is_none() || program.is_none() || target.1 == program)
        };
        self.jurisdiction.acts.iter().filter(move |act| act.kind == kind && act.targets.iter().any(reaches))
    }

    /// The end of a statement: the written one, or where the last known extension has moved it.
    fn end_of(&self, id: StatementId, program: Option<ProgramId>, written: Option<Day>) -> Sure<Day> {
        let Some(written) = written else { return Ok(Day::LAST) };
        let mut moved: Option<(Day, Day)> = None;
        for act in self.acts_on(id, program, ActKind::Extend) {
            let targets = act.targets.iter().flat_map(|(target, _)| self.jurisdiction.all_terms_of(*target));
            let latest = targets.filter_map(|(terms, _)| terms.until).max();
            if latest == Some(written) && self.is_known(&act.terms)? {
                // Of two announced on one day it is the later end.
                moved = moved.max(Some((act.terms.known, act.terms.until.unwrap_or(Day::LAST))));
            }
        }
        Ok(moved.map_or(written, |(_, to)| to.max(written)))
    }

    /// Whether a repeal or a pause makes a statement absent.
    fn is_ended(&self, id: StatementId, program: Option<ProgramId>, known: Day, day: Day) -> Sure<bool> {
        for act in self.acts_on(id, program, ActKind::Repeal) {
            let since = act.terms.since.unwrap_or(Day::FIRST);
            if known < act.terms.known && self.is_known(&act.terms)? && since <= day && self.in_part(&act.part, day)? {
                return Ok(true);
            }
        }
        for act in self.acts_on(id, program, ActKind::Pause) {
            // A pause that is struck pauses nothing.
            if self.is_known(&act.terms)?
                && !self.is_struck(act.id, None, act.terms.known)?
                && self.pause(act, (id, program), day)?.holds(day)
                && self.in_part(&act.part, day)?
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// From when to when a pause holds: until it is itself repealed, or what it pauses is resumed.
    fn pause(&self, act: &Act, of: (StatementId, Option<ProgramId>), day: Day) -> Sure<Period> {
        let since = act.terms.since.unwrap_or(Day::FIRST);
        let mut until = self.end_of(act.id, None, act.terms.until)?;
        for repeal in self.acts_on(act.id, None, ActKind::Repeal) {
            if act.terms.known < repeal.terms.known
                && self.is_known(&repeal.terms)?
                && self.in_part(&repeal.part, day)?
            {
                until = until.min(repeal.terms.since.unwrap_or(Day::FIRST));
            }
        }
        for resume in self.acts_on(of.0, of.1, ActKind::Resume) {
            let from = resume.terms.since.unwrap_or(Day::FIRST);
            if since < from && from < until && self.is_known(&resume.terms)? && self.in_part(&resume.part, day)? {
                until = from;
            }
        }
        Ok(Period { since, until })
    }
}
