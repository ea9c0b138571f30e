use std::hash::{Hash, Hasher};
use std::sync::Arc;

use rustc_hash::FxHasher;

use crate::book::{Choice, ProgramId, StatementId};
use crate::engine::quotient::Quotient;
use crate::engine::rates::Due;

/// What a program comes to on lines of one combination of classes, as far as no amount is needed to say it.
#[derive(Debug, Clone, PartialEq)]
pub enum Decision {
    /// That is not certain: the line is handed back.
    Unsure,
    /// No tariff is met.
    NotMet,
    /// These exemptions match and hold.
    Exempt(Vec<Matching>),
    /// A tax or fee.
    Charge(Candidate),
    /// A duty is levied, unless another program takes all.
    Levy(Levy),
    /// These controls bind, in order of declaration.
    Controls(Vec<(StatementId, Arc<str>)>),
}

/// A duty that is levied.
#[derive(Debug, Clone, PartialEq)]
pub struct Levy {
    /// The measures that prevail, or among which amounts choose.
    pub candidates: Vec<Candidate>,
    /// How amounts choose among them.
    pub choice: Chosen,
    /// Exemptions that match, where it hangs on the choice whether one holds.
    pub exemptions: Vec<Matching>,
    /// Deductions in force, by their place.
    pub deductions: Vec<usize>,
    /// Programs that take all where they are levied, with the code of that.
    pub entirely: Vec<(ProgramId, Option<Arc<str>>)>,
    /// Programs that take their slice where they are levied, with the code of that.
    pub above: Vec<(ProgramId, Option<Arc<str>>)>,
}

/// What is known of a decision at a glance, so that most lines need no more.
#[derive(Debug, Clone, Copy)]
pub struct Glance {
    /// What it comes to.
    pub kind: GlanceKind,
    /// The programs that come before it, as bits: where one of them is levied, more has to be asked.
    pub before: u64,
    /// Whether it brings no code.
    pub is_silent: bool,
}

/// What a decision comes to at a glance.
#[derive(Debug, Clone, Copy)]
pub enum GlanceKind {
    /// Nothing is levied, and no code is said.
    Nothing,
    /// This share of the whole value.
    Share(Quotient),
    /// It has to be looked at.
    Other,
}

impl Decision {
    /// What is known of it at a glance.
    pub fn glance(&self) -> Glance {
        let other = Glance { kind: GlanceKind::Other, before: 0, is_silent: false };
        match self {
            Decision::NotMet => Glance { kind: GlanceKind::Nothing, before: 0, is_silent: true },
            Decision::Exempt(all) if all.iter().all(|one| one.code.is_none()) => {
                Glance { kind: GlanceKind::Nothing, before: 0, is_silent: true }
            }
            Decision::Levy(Levy { candidates, choice: Chosen::Equal, deductions, entirely, above, .. })
                if deductions.is_empty() =>
            {
                let Some(first) = candidates.first() else { return other };
                let Some(part) = first.due.share_of_whole().filter(|_| candidates.len() == 1) else { return other };
                let mut before = 0u64;
                for (id, _) in entirely.iter().chain(above) {
                    match u32::try_from(id.0).ok().and_then(|bit| 1u64.checked_shl(bit)) {
                        Some(bit) => before |= bit,
                        None => return other,
                    }
                }
                Glance { kind: GlanceKind::Share(part), before, is_silent: first.codes.is_empty() }
            }
            Decision::Unsure
            | Decision::Exempt(_)
            | Decision::Charge(_)
            | Decision::Levy(_)
            | Decision::Controls(_) => other,
        }
    }
}

impl Decision {
    /// A number that equal decisions share.
    pub fn print(&self) -> u64 {
        let mut hasher = FxHasher::default();
        let mut codes = |codes: &mut dyn Iterator<Item = &Arc<str>>| codes.for_each(|code| code.hash(&mut hasher));
        match self {
            Decision::Unsure => {}
            Decision::NotMet => 1.hash(&mut hasher),
            Decision::Exempt(all) => {
                codes(&mut all.iter().filter_map(|one| one.code.as_ref()));
                all.iter().for_each(|one| one.id.hash(&mut hasher));
            }
            Decision::Controls(all) => all.iter().for_each(|(id, _)| id.hash(&mut hasher)),
            Decision::Charge(one) => one.id.hash(&mut hasher),
            Decision::Levy(levy) => {
                for one in &levy.candidates {
                    (one.id, Arc::as_ptr(&one.due)).hash(&mut hasher);
                }
                levy.deductions.hash(&mut hasher);
                for (id, _) in levy.entirely.iter().chain(&levy.above) {
                    id.hash(&mut hasher);
                }
            }
        }
        hasher.finish()
    }
}

impl Levy {
    /// Whether it is a share of money and no amount of another currency can be in it: then no date is needed to reckon it.
    pub fn is_plain(&self) -> bool {
        self.deductions.is_empty() && self.candidates.iter().all(|one| one.due.amount.is_plain())
    }
}

/// How one of several candidates is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    /// They are equal: the first stands for all.
    Equal,
    /// By amount; of equal ones the one with the largest slice is levied.
    ByAmount(Choice),
    /// The lowest column of a schedule, the first of equal ones.
    Column,
}

/// A measure that may prevail.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Its statement.
    pub id: StatementId,
    /// Its rate.
    pub due: Arc<Due>,
    /// The codes that it brings.
    pub codes: Vec<Arc<str>>,
    /// The statements that it goes before.
    pub overrides: Vec<StatementId>,
}

impl PartialEq for Candidate {
    fn eq(&self, other: &Candidate) -> bool {
        self.id == other.id
            && Arc::ptr_eq(&self.due, &other.due)
            && self.codes == other.codes
            && self.overrides == other.overrides
    }
}

/// An exemption that matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matching {
    /// The statement.
    pub id: StatementId,
    /// Its code.
    pub code: Option<Arc<str>>,
}
