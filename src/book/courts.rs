use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::book::{Marks, ProgramId, StatementId};
use crate::source::Span;
use crate::trade::Day;

/// Since when something that a court says is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct KnownFrom {
    /// Its own day.
    pub day: Day,
    /// Whether a scenario says it: then it is known whatever day is asked.
    pub of_scenario: bool,
}

impl KnownFrom {
    /// The day from which a book that is asked by what was known on a day has it.
    pub fn asked_from(self) -> Day {
        if self.of_scenario { Day::FIRST } else { self.day }
    }
}

/// What courts have said of a jurisdiction's law.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Courts {
    /// Its rulings.
    pub rulings: Vec<Ruling>,
    /// Their stays.
    pub stays: Vec<Stay>,
    /// What ended, upheld or undid them.
    pub judgments: Vec<Judgment>,
}

/// A ruling that voids measures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ruling {
    /// Its place among the statements.
    pub id: StatementId,
    /// Its name.
    pub name: String,
    /// The case as people call it.
    pub title: Option<String>,
    /// The court.
    pub by: Option<String>,
    /// Label, citations.
    pub marks: Marks,
    /// The statements it strikes, each with the program it is struck in.
    pub targets: BTreeSet<(StatementId, Option<ProgramId>)>,
    /// The day it was given: it reaches what was announced before.
    pub on: Day,
    /// The first day of entry for which it voids them.
    pub since: Day,
    /// Whether it voids them from the start: what was paid before `since` is due back once it is final.
    pub is_ab_initio: bool,
    /// The day it became known.
    pub known: KnownFrom,
    /// How its targets were named, for people.
    pub written: String,
    /// The statement whole.
    pub span: Span,
}

/// A time in which a ruling is suspended, by `entered`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stay {
    /// Its place among the statements.
    pub id: StatementId,
    /// The ruling.
    pub ruling: StatementId,
    /// The court.
    pub by: Option<String>,
    /// Label, citations.
    pub marks: Marks,
    /// The first day.
    pub since: Day,
    /// The first day no longer; until the ruling is final where none is written.
    pub until: Option<Day>,
    /// The day it became known.
    pub known: KnownFrom,
    /// The statement whole.
    pub span: Span,
}

/// What a later court says of a ruling.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgment {
    /// Its place among the statements.
    pub id: StatementId,
    /// The ruling.
    pub ruling: StatementId,
    /// What is said.
    pub kind: JudgmentKind,
    /// The court.
    pub by: Option<String>,
    /// Label, citations.
    pub marks: Marks,
    /// The day it was given: of several the latest counts.
    pub on: Day,
    /// The first day on which a stay is over, of one that is final.
    pub since: Day,
    /// The day it became known.
    pub known: KnownFrom,
    /// The statement whole.
    pub span: Span,
}

/// What is said of a ruling; of one day in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum JudgmentKind {
    /// It stands.
    Affirm,
    /// It stands for good, and its stay is over.
    Final,
    /// It is as if it had never been.
    Reverse,
    /// The same.
    Vacate,
}

impl JudgmentKind {
    /// Whether it undoes the ruling.
    pub fn undoes(self) -> bool {
        match self {
            JudgmentKind::Affirm | JudgmentKind::Final => false,
            JudgmentKind::Reverse | JudgmentKind::Vacate => true,
        }
    }
}

/// How rulings are looked at. `contested` and `refundable` are differences of evaluations that differ in this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum CourtView {
    /// As they stand: at work from their day on, unless stayed on the day of entry.
    #[default]
    AsIs,
    /// The same, and all that are pending at work together, as if no stay had been and those `ab initio` were final.
    Pending,
    /// As they stand, and those that are `ab initio` and final at work from the start.
    FromTheStart,
}

impl Ruling {
    /// Whether it names a statement in a program.
    pub fn names(&self, id: StatementId, program: Option<ProgramId>) -> bool {
        match program {
            Some(_) => self.targets.contains(&(id, program)) || self.targets.contains(&(id, None)),
            None => self.targets.range((id, None)..).next().is_some_and(|(first, _)| *first == id),
        }
    }
}

impl Courts {
    /// Whether no court has said anything.
    pub fn is_empty(&self) -> bool {
        self.rulings.is_empty()
    }

    /// The rulings that reach a statement in a program: those given after it was announced.
    pub fn reaching(
        &self,
        id: StatementId,
        program: Option<ProgramId>,
        announced: Day,
    ) -> impl Iterator<Item = &Ruling> {
        self.rulings.iter().filter(move |ruling| announced < ruling.on && ruling.names(id, program))
    }

    /// The judgments of a ruling in the order in which they count.
    pub fn judgments_of(&self, ruling: StatementId) -> Vec<&Judgment> {
        let mut all: Vec<&Judgment> = self.judgments.iter().filter(|one| one.ruling == ruling).collect();
        all.sort_by_key(|one| (one.on, one.kind));
        all
    }

    /// The stays of a ruling.
    pub fn stays_of(&self, ruling: StatementId) -> impl Iterator<Item = &Stay> {
        self.stays.iter().filter(move |stay| stay.ruling == ruling)
    }
}
