use std::collections::{BTreeMap, BTreeSet};

use crate::book::lower::Lowering;
use crate::book::lower::acts::Named;
use crate::book::lower::scope::{Item, Sort};
use crate::book::{Judgment, JudgmentKind, KnownFrom, ProgramId, Ruling, StatementId, Stay, mistakes};
use crate::diagnostic::{Diagnostic, nearest};
use crate::syntax::tree;
use crate::syntax::tree::{By, Clauses, CourtKind, Path};
use crate::trade::Day;

/// What courts have said, while it is read: a ruling may stand behind what is said of it.
#[derive(Default)]
pub struct Heard {
    /// Rulings, each in the jurisdiction whose law it strikes.
    rulings: Vec<(usize, Ruling)>,
    stays: Vec<Stay>,
    judgments: Vec<Judgment>,
}

impl<'a> Lowering<'a> {
    /// A ruling.
    pub fn ruling(&mut self, item: &Item<'a>, ruling: &'a tree::Ruling) {
        let Some(id) = item.id else { return };
        let clauses = &item.statement.clauses;
        let mut by_jurisdiction: BTreeMap<usize, BTreeSet<(StatementId, Option<ProgramId>)>> = BTreeMap::new();
        for path in &ruling.strikes {
            let Some(named) = self.named(item, path, "strike") else { continue };
            let (at, targets) = match named {
                Named::Program(at, program) => (at, self.all_of(at, program, false)),
                Named::Statements(at, ids) => (at, ids),
            };
            let is_court = |id: &StatementId| {
                let sort = self.known.get(id.0).map(|known| known.sort);
                matches!(sort, Some(Sort::Act | Sort::Ruling | Sort::Judgment))
            };
            let is_act = targets.iter().any(|(id, _)| is_court(id));
            let struck: Vec<_> = targets.into_iter().filter(|(id, _)| self.can_be_struck(*id)).collect();
            if struck.is_empty() {
                let message = format!("nothing of `{}` can be struck", path.text());
                let help = if is_act {
                    "acts are not struck, and a ruling is undone by `reverse` or `vacate`"
                } else {
                    "of a program a ruling strikes tariffs, quotas and charges; an exemption or a deduction is named by its own label"
                };
                self.report(Diagnostic::new(&mistakes::STRIKES_NOTHING, path.span, message).help(help));
                continue;
            }
            by_jurisdiction.entry(at).or_default().extend(struck);
        }
        let Some(on) = clauses.on.map(|on| on.day) else {
            self.report(
                Diagnostic::new(
                    &mistakes::NO_COURT_DAY,
                    item.statement.span,
                    format!("ruling `{}` does not say on which day it was given", ruling.name.text),
                )
                .help("say `on` with its day: it reaches what was announced before"),
            );
            return;
        };
        let written = ruling.strikes.iter().map(Path::text).collect::<Vec<_>>().join(", ");
        for (at, targets) in by_jurisdiction {
            let lowered = Ruling {
                id,
                name: ruling.name.text.clone(),
                title: ruling.title.as_ref().map(|title| title.text.clone()),
                by: authority(clauses),
                marks: self.marks(item.statement.label.as_ref(), clauses, &[]),
                targets,
                on,
                since: clauses.since.map_or(on, |since| since.day),
                is_ab_initio: ruling.ab_initio.is_some(),
                known: self.known_from(clauses, on),
                written: written.clone(),
                span: item.statement.span,
            };
            self.courts.rulings.push((at, lowered));
        }
    }

    /// Since when it is known: its `announced`, else its own day.
    fn known_from(&self, clauses: &Clauses, day: Day) -> KnownFrom {
        let day = clauses.announced.map_or(day, |announced| announced.day);
        KnownFrom { day, of_scenario: self.is_own }
    }

    fn can_be_struck(&self, id: StatementId) -> bool {
        self.known.get(id.0).is_some_and(|known| match known.sort {
            Sort::Tariff
            | Sort::Schedule
            | Sort::Exemption
            | Sort::Deduction
            | Sort::Control
            | Sort::Precedence
            | Sort::Pause => true,
            Sort::Act | Sort::Ruling | Sort::Judgment => false,
        })
    }

    /// A stay, or what a later court says of a ruling.
    pub fn court(&mut self, item: &Item<'a>, court: &'a tree::Court) {
        let ruling = self.ruling_of(item, court);
        let clauses = &item.statement.clauses;
        let kind = match court.kind {
            CourtKind::Stay => return self.stay(item, court, ruling),
            CourtKind::Affirm => JudgmentKind::Affirm,
            CourtKind::Final => JudgmentKind::Final,
            CourtKind::Reverse => JudgmentKind::Reverse,
            CourtKind::Vacate => JudgmentKind::Vacate,
        };
        let Some(on) = clauses.on.map(|on| on.day) else {
            self.report(
                Diagnostic::new(
                    &mistakes::NO_COURT_DAY,
                    item.statement.span,
                    format!("`{}` does not say on which day", court.kind.word()),
                )
                .help(format!(
                    "for example `{} {} on 2025-07-31`",
                    court.kind.word(),
                    court.ruling.text()
                )),
            );
            return;
        };
        let (Some(ruling), Some(id)) = (ruling, item.id) else { return };
        let since = clauses.since.map_or(on, |since| since.day);
        let known = self.known_from(clauses, on);
        let marks = self.marks(item.statement.label.as_ref(), clauses, &[]);
        let (by, span) = (authority(clauses), item.statement.span);
        self.courts.judgments.push(Judgment { id, ruling, kind, by, marks, on, since, known, span });
    }

    fn stay(&mut self, item: &Item<'a>, court: &'a tree::Court, ruling: Option<StatementId>) {
        let clauses = &item.statement.clauses;
        let Some(written) = self.period(clauses, item.statement.span) else { return };
        let Some(since) = written.since else {
            self.report(
                Diagnostic::new(&mistakes::NO_COURT_DAY, item.statement.span, "`stay` does not say since which day")
                    .help(format!("for example `stay {} since 2025-05-29`", court.ruling.text())),
            );
            return;
        };
        let (Some(ruling), Some(id)) = (ruling, item.id) else { return };
        let known = self.known_from(clauses, since);
        let marks = self.marks(item.statement.label.as_ref(), clauses, &[]);
        let (by, span) = (authority(clauses), item.statement.span);
        self.courts.stays.push(Stay { id, ruling, by, marks, since, until: written.until, known, span });
    }

    /// The ruling that a statement names; reported where it is none.
    fn ruling_of(&mut self, item: &Item<'a>, court: &tree::Court) -> Option<StatementId> {
        let path = &court.ruling;
        let names: Vec<&str> = path.parts.iter().map(|part| part.text.as_str()).collect();
        let found = self.look_up(item.jurisdiction, None, &names);
        let sort_of = |id: &StatementId| self.known.get(id.0).map(|known| known.sort);
        if let Some(Named::Statements(_, ids)) = &found
            && let rulings = ids.iter().map(|(id, _)| *id).filter(|id| sort_of(id) == Some(Sort::Ruling))
            // What a scenario says is said of the ruling that it says anew, what the book says of its own.
            && let Some(id) = if self.is_own { rulings.clone().next_back() } else { rulings.clone().next() }
        {
            return Some(id);
        }
        if self.is_torn(path) {
            return None;
        }
        let (word, name) = (court.kind.word(), path.text());
        let said = match found {
            Some(Named::Program(..)) => {
                let said = Diagnostic::new(
                    &mistakes::NO_RULING,
                    path.span,
                    format!("`{name}` is a program, and `{word}` names a ruling"),
                );
                if court.kind == CourtKind::Stay {
                    said.help(format!("a program is suspended by `pause {name}`"))
                } else {
                    said.help("name the ruling that strikes it")
                }
            }
            Some(Named::Statements(..)) => Diagnostic::new(
                &mistakes::NO_RULING,
                path.span,
                format!("`{name}` is no ruling, and `{word}` names one"),
            ),
            None => {
                let known: Vec<String> = self.rulings_known(item.jurisdiction);
                let near = nearest(&name, known.iter().map(String::as_str));
                let said =
                    Diagnostic::new(&mistakes::NO_RULING, path.span, format!("there is no ruling `{name}` to {word}"));
                match (near.first(), known.is_empty()) {
                    (Some(near), _) => said.help(format!("the nearest is `{near}`")),
                    (None, false) => said.help(format!("there is {}", known.join(", "))),
                    (None, true) => said.paste(
                        "write the ruling, with its own day and what it strikes",
                        format!("ruling {name} on 2025-05-28 strikes PROGRAM;"),
                    ),
                }
            }
        };
        self.report(said);
        None
    }

    fn rulings_known(&self, at: usize) -> Vec<String> {
        let top = self.scopes.get(at).into_iter().flat_map(|scope| &scope.top);
        let is_ruling = |id: &StatementId| self.known.get(id.0).is_some_and(|known| known.sort == Sort::Ruling);
        top.filter(|(_, ids)| ids.iter().any(is_ruling)).map(|(name, _)| name.clone()).collect()
    }

    /// Gives each jurisdiction what courts have said of its law, and reports what contradicts itself. What a scenario drops was not
    /// said: a ruling takes what is said of it along.
    pub fn hear(&mut self) {
        let Heard { mut rulings, mut stays, mut judgments } = std::mem::take(&mut self.courts);
        let is_dropped = |id: StatementId| self.dropped.iter().any(|(dropped, _)| *dropped == id);
        rulings.retain(|(_, one)| !is_dropped(one.id));
        stays.retain(|one| !is_dropped(one.id) && !is_dropped(one.ruling));
        judgments.retain(|one| !is_dropped(one.id) && !is_dropped(one.ruling));
        for said in contradictions(&rulings, &stays, &judgments) {
            self.report(said);
        }
        for (at, ruling) in rulings {
            let Some(jurisdiction) = self.book.jurisdictions.get_mut(at) else { continue };
            let courts = &mut jurisdiction.courts;
            courts.stays.extend(stays.iter().filter(|stay| stay.ruling == ruling.id).cloned());
            courts.judgments.extend(judgments.iter().filter(|one| one.ruling == ruling.id).cloned());
            courts.rulings.push(ruling);
        }
    }
}

/// What is said of a ruling before it was given, a stay of one that is final, and a reversal on a day with the opposite.
fn contradictions(rulings: &[(usize, Ruling)], stays: &[Stay], judgments: &[Judgment]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut told: Vec<StatementId> = Vec::new();
    for (_, ruling) in rulings {
        // A ruling that strikes the law of two jurisdictions is told once.
        if told.contains(&ruling.id) {
            continue;
        }
        told.push(ruling.id);
        let own: Vec<&Judgment> = judgments.iter().filter(|one| one.ruling == ruling.id).collect();
        for one in own.iter().filter(|one| one.on < ruling.on) {
            found.push(
                Diagnostic::new(
                    &mistakes::BEFORE_RULING,
                    one.span,
                    format!("ruling `{}` had not been given yet", ruling.name),
                )
                .also(ruling.span, format!("it is of {}", ruling.on))
                .help("correct one of the days"),
            );
        }
        for undone in own.iter().filter(|one| one.kind.undoes()) {
            if let Some(other) = own.iter().find(|one| !one.kind.undoes() && one.on == undone.on) {
                found.push(
                    Diagnostic::new(
                        &mistakes::BOTH_ON_ONE_DAY,
                        undone.span,
                        format!("on {} ruling `{}` is both upheld and undone", undone.on, ruling.name),
                    )
                    .also(other.span, "this upholds it")
                    .help("the latest decides whether the ruling stands, so they need different days"),
                );
            }
        }
        let finals = own.iter().filter(|one| one.kind == JudgmentKind::Final);
        for last in finals {
            let after = stays.iter().filter(|stay| stay.ruling == ruling.id && stay.since > last.on);
            // A ruling that was undone since may have been revived, and is pending again.
            let undone =
                |stay: &&Stay| own.iter().any(|one| one.kind.undoes() && last.on < one.on && one.on <= stay.since);
            for stay in after.filter(|stay| !undone(stay)) {
                found.push(
                    Diagnostic::new(
                        &mistakes::STAY_AFTER_FINAL,
                        stay.span,
                        format!(
                            "ruling `{}` is final since {}, so nothing stays it from {} on",
                            ruling.name, last.on, stay.since
                        ),
                    )
                    .also(last.span, "this makes it final")
                    .help("correct one of the days; what is final stays so unless it is reversed or vacated"),
                );
            }
        }
    }
    found
}

/// The court that a clause names.
fn authority(clauses: &Clauses) -> Option<String> {
    match &clauses.by {
        Some(By::Authority(court)) => Some(court.text.clone()),
        Some(By::Dates(_)) | None => None,
    }
}
