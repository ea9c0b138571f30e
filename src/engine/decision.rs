use std::hash::{Hash, Hasher};
use std::sync::Arc;

use rustc_hash::FxHasher;

use crate::book::{Choice, FactId, ProgramId, StatementId};
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
    /// The programs, as bits, that take all where they are levied.
    pub entirely: u64,
    /// The programs, as bits, that take their slice where they are levied.
    pub above: u64,
    /// Whether it brings no code.
    pub is_silent: bool,
    /// Whether it brings no code either where another program takes something from it.
    pub is_discreet: bool,
}

/// What a decision comes to at a glance.
#[derive(Debug, Clone, Copy)]
pub enum GlanceKind {
    /// Nothing is levied.
    Nothing,
    /// This share of the whole value.
    Share(Quotient),
    /// This share of a content; where it is not given, perhaps of the whole value.
    Content(Quotient, FactId, bool),
    /// It has to be looked at.
    Other,
}

impl Glance {
    const OTHER: Glance =
        Glance { kind: GlanceKind::Other, entirely: 0, above: 0, is_silent: false, is_discreet: false };

    fn nothing(is_silent: bool) -> Glance {
        Glance { kind: GlanceKind::Nothing, is_silent, ..Glance::OTHER }
    }

    /// Of a levy; nothing where it has to be looked at.
    fn levy(levy: &Levy) -> Option<Glance> {
        let [first] = levy.candidates.as_slice() else { return None };
        if levy.choice != Chosen::Equal || !levy.deductions.is_empty() {
            return None;
        }
        let bits = |programs: &[(ProgramId, Option<Arc<str>>)]| {
            let mut bits = programs.iter().map(|(id, _)| 1u64.checked_shl(u32::try_from(id.0).ok()?));
            bits.try_fold(0, |all, bit| Some(all | bit?))
        };
        let kind = match (first.due.share_of_whole(), first.due.share_of_content()) {
            (Some(part), _) => GlanceKind::Share(part),
            (None, Some((part, fact, is_whole))) => GlanceKind::Content(part, fact, is_whole),
            (None, None) => return None,
        };
        Some(Glance {
            kind,
            entirely: bits(&levy.entirely)?,
            above: bits(&levy.above)?,
            is_silent: first.codes.is_empty(),
            is_discreet: levy.entirely.iter().chain(&levy.above).all(|(_, code)| code.is_none()),
        })
    }
}

impl Decision {
    /// What is known of it at a glance.
    pub fn glance(&self) -> Glance {
        match self {
            Decision::NotMet => Glance::nothing(true),
            Decision::Controls(bound) if bound.is_empty() => Glance::nothing(true),
            Decision::Exempt(all) => Glance::nothing(all.iter().all(|one| one.code.is_none())),
            Decision::Levy(levy) => Glance::levy(levy).unwrap_or(Glance::OTHER),
            Decision::Unsure | Decision::Charge(_) | Decision::Controls(_) => Glance::OTHER,
        }
    }

    /// The codes that it brings where it is levied, or exempts.
    pub fn codes(&self) -> Vec<&Arc<str>> {
        match self {
            Decision::Exempt(all) => all.iter().filter_map(|one| one.code.as_ref()).collect(),
            Decision::Levy(levy) => levy.candidates.iter().flat_map(|one| &one.codes).collect(),
            Decision::Unsure | Decision::NotMet | Decision::Charge(_) | Decision::Controls(_) => Vec::new(),
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
