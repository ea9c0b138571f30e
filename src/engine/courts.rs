use crate::book::{CourtView, JudgmentKind, ProgramId, Ruling, StatementId};
use crate::engine::Sure;
use crate::engine::point::Point;
use crate::trade::{Day, Period};

impl Point<'_, '_> {
    /// Whether a ruling strikes a statement.
    pub fn is_struck(&self, id: StatementId, program: Option<ProgramId>, announced: Day) -> Sure<bool> {
        for ruling in self.jurisdiction.courts.reaching(id, program, announced) {
            if self.voids(ruling)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether a ruling is at work on the line.
    fn voids(&self, ruling: &Ruling) -> Sure<bool> {
        if !self.is_heard(ruling.known)? {
            return Ok(false);
        }
        let Some(is_final) = self.fate(ruling)? else { return Ok(false) };
        let from_the_start = match self.law.courts {
            CourtView::AsIs => false,
            CourtView::Pending => ruling.is_ab_initio && is_final.is_none(),
            CourtView::FromTheStart => ruling.is_ab_initio && is_final.is_some(),
        };
        if from_the_start {
            return Ok(true);
        }
        let entered = self.day(crate::book::Builtin::Entered.id())?;
        if entered < ruling.since {
            return Ok(false);
        }
        // Supposed to be at work, a ruling that is pending is so as if no stay had been.
        if self.law.courts == CourtView::Pending && is_final.is_none() {
            return Ok(true);
        }
        for stay in self.jurisdiction.courts.stays_of(ruling.id) {
            let until = stay.until.unwrap_or(Day::LAST).min(is_final.unwrap_or(Day::LAST));
            if self.is_heard(stay.known)? && (Period { since: stay.since, until }).holds(entered) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Since when a ruling that stands is final, where it is; nothing where it is as if it had never been.
    fn fate(&self, ruling: &Ruling) -> Sure<Option<Option<Day>>> {
        let mut fate = Some(None);
        for judgment in self.jurisdiction.courts.judgments_of(ruling.id) {
            if !self.is_heard(judgment.known)? {
                continue;
            }
            fate = match (judgment.kind, fate) {
                // After a reversal only a later `affirm` revives it, and then it is pending again.
                (JudgmentKind::Affirm, fate) => Some(fate.flatten()),
                (JudgmentKind::Final, Some(known)) => {
                    Some(Some(known.map_or(judgment.since, |known: Day| known.min(judgment.since))))
                }
                (JudgmentKind::Final, None) => None,
                (JudgmentKind::Reverse | JudgmentKind::Vacate, _) => None,
            };
        }
        Ok(fate)
    }
}
