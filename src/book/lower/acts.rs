use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::book::lower::Lowering;
use crate::book::lower::clauses::Written;
use crate::book::lower::scope::{Item, Sort};
use crate::book::{Act, ActKind, Builtin, Condition, Part, Precedence, ProgramId, StatementId, Terms, mistakes};
use crate::diagnostic::{Diagnostic, nearest};
use crate::region::DaySet;
use crate::syntax::tree;
use crate::syntax::tree::{Clauses, Path, Set};
use crate::trade::Day;

/// What a path of an act names.
pub enum Named {
    /// A program.
    Program(usize, ProgramId),
    /// Statements, each with the program in which it is reached.
    Statements(usize, Vec<(StatementId, Option<ProgramId>)>),
}

impl<'a> Lowering<'a> {
    /// A pause, resume, repeal or extension.
    pub fn act(&mut self, item: &Item<'a>, act: &'a tree::Act) {
        let Some(id) = item.id else { return };
        let kind = match act.kind {
            tree::ActKind::Pause => ActKind::Pause,
            tree::ActKind::Resume => ActKind::Resume,
            tree::ActKind::Repeal => ActKind::Repeal,
            tree::ActKind::Extend => ActKind::Extend,
        };
        let part = self.part(item, act.products.as_ref(), act.origins.as_ref());
        let clauses = &item.statement.clauses;
        let terms = self.act_terms(clauses, item.statement.span);
        let sound = self.act_dates(kind, clauses, item);
        let mut by_jurisdiction: BTreeMap<usize, Vec<(StatementId, Option<ProgramId>)>> = BTreeMap::new();
        let mut written = Vec::new();
        for path in &act.targets {
            written.push(path.text());
            let Some(named) = self.named(item, path, verb(kind)) else { continue };
            let (at, targets) = match named {
                Named::Program(at, program) => (at, self.all_of(at, program, kind == ActKind::Repeal)),
                Named::Statements(at, ids) => (at, ids),
            };
            let reached: Vec<(StatementId, Option<ProgramId>)> =
                targets.into_iter().filter(|(id, _)| self.can_reach(kind, *id)).collect();
            if reached.is_empty() {
                let message = format!("nothing of `{}` can be {}", path.text(), done(kind));
                self.report(
                    Diagnostic::new(&mistakes::ACT_ON_NOTHING, path.span, message)
                        .help("name the label of the statement that is meant"),
                );
                continue;
            }
            by_jurisdiction.entry(at).or_default().extend(reached);
        }
        let (Some(part), Some(terms), true) = (part, terms, sound) else { return };
        for (at, targets) in by_jurisdiction {
            let marks = self.marks(item.statement.label.as_ref(), clauses, &[]);
            let written = written.join(", ");
            let (part, terms) = (part.clone(), terms.clone());
            let lowered = Act { id, kind, marks, targets, part, terms, written, span: item.statement.span };
            if let Some(jurisdiction) = self.book.jurisdictions.get_mut(at) {
                jurisdiction.acts.push(lowered);
            }
        }
    }

    /// Which clauses an act cannot do without.
    fn act_dates(&mut self, kind: ActKind, clauses: &Clauses, item: &Item<'a>) -> bool {
        let lacks = match kind {
            ActKind::Pause => None,
            ActKind::Resume | ActKind::Repeal => {
                (clauses.since.is_none() && clauses.on.is_none()).then_some("`since` with its first day")
            }
            ActKind::Extend => {
                (clauses.until.is_none() && clauses.through.is_none()).then_some("`until` with the new end")
            }
        };
        if let Some(lacks) = lacks {
            self.report(
                Diagnostic::new(
                    &mistakes::UNCLEAR_PERIOD,
                    item.statement.span,
                    format!("`{}` says {lacks}", verb(kind)),
                )
                .help(match kind {
                    ActKind::Extend => "for example `until 2025-08-01 announced 2025-07-07`",
                    ActKind::Pause | ActKind::Resume | ActKind::Repeal => "for example `since 2025-07-09`",
                }),
            );
        }
        let ends = clauses.until.or(clauses.through);
        if let (ActKind::Resume | ActKind::Repeal, Some(end)) = (kind, ends) {
            self.report(
                Diagnostic::new(&mistakes::UNCLEAR_PERIOD, end.span, format!("`{}` has no end", verb(kind)))
                    .help("what it ends stays ended; write a later statement for what comes after"),
            );
            return false;
        }
        lacks.is_none()
    }

    fn act_terms(&mut self, clauses: &Clauses, statement: crate::source::Span) -> Option<Terms> {
        let Written { since, until } = self.period(clauses, statement)?;
        let announced = clauses.announced.map(|announced| announced.day);
        let known = announced.or(since).unwrap_or(Day::FIRST);
        let of_scenario = self.is_own;
        let (days, condition) = (DaySet::everything(), Condition::Always);
        Some(Terms { since, until, days, announced, known, of_scenario, condition })
    }

    /// Everything of a program that an act on the program reaches: only a repeal takes its exemptions and deductions too.
    pub fn all_of(&self, at: usize, program: ProgramId, is_whole: bool) -> Vec<(StatementId, Option<ProgramId>)> {
        self.known
            .iter()
            .enumerate()
            .filter(|(_, known)| known.jurisdiction == at && known.homes.contains(&program))
            .filter(|(_, known)| match known.sort {
                Sort::Tariff | Sort::Schedule => true,
                Sort::Exemption | Sort::Deduction => is_whole,
                Sort::Control | Sort::Precedence | Sort::Pause | Sort::Act | Sort::Ruling | Sort::Judgment => false,
            })
            .map(|(id, _)| (StatementId(id), Some(program)))
            .collect()
    }

    fn can_reach(&self, kind: ActKind, id: StatementId) -> bool {
        let Some(known) = self.known.get(id.0) else { return false };
        match known.sort {
            Sort::Tariff | Sort::Schedule | Sort::Exemption | Sort::Deduction | Sort::Control | Sort::Precedence => {
                true
            }
            Sort::Pause => matches!(kind, ActKind::Repeal | ActKind::Extend),
            Sort::Act | Sort::Ruling | Sort::Judgment => false,
        }
    }

    /// Looks a path up as a reader would: labels of the program it stands in, then programs, then names of the top.
    pub fn named(&mut self, item: &Item<'a>, path: &Path, verb: &str) -> Option<Named> {
        let names: Vec<&str> = path.parts.iter().map(|part| part.text.as_str()).collect();
        let found = self.look_up(item.jurisdiction, item.inside, &names);
        if found.is_none() {
            self.unknown_program(item.jurisdiction, path, &format!("to {verb}"));
        }
        found
    }

    pub fn look_up(&self, at: usize, inside: Option<ProgramId>, names: &[&str]) -> Option<Named> {
        let scope = self.scopes.get(at)?;
        match names {
            [name] => {
                let in_program = |program: ProgramId| {
                    let ids = scope.labels.get(&(program, (*name).to_string()))?;
                    Some(Named::Statements(at, ids.iter().map(|id| (*id, Some(program))).collect()))
                };
                inside
                    .and_then(in_program)
                    .or_else(|| scope.programs.get(*name).map(|program| Named::Program(at, *program)))
                    .or_else(|| {
                        let ids = scope.top.get(*name)?;
                        Some(Named::Statements(at, ids.iter().map(|id| (*id, None)).collect()))
                    })
                    .or_else(|| self.shared_label(at, name))
                    .or_else(|| if at == 0 { None } else { self.look_up(0, None, names) })
            }
            [first, label] => {
                let own = scope.programs.get(*first).and_then(|program| {
                    let ids = scope.labels.get(&(*program, (*label).to_string()))?;
                    Some(Named::Statements(at, ids.iter().map(|id| (*id, Some(*program))).collect()))
                });
                own.or_else(|| self.look_up(self.jurisdiction_named(first)?, None, &[label]))
                    .or_else(|| if at == 0 { None } else { self.look_up(0, None, names) })
            }
            [jurisdiction, rest @ ..] if rest.len() == 2 => {
                self.look_up(self.jurisdiction_named(jurisdiction)?, None, rest)
            }
            _ => None,
        }
    }

    /// A label of one statement under several programs, which outside of them names it in all of them.
    fn shared_label(&self, at: usize, name: &str) -> Option<Named> {
        let labels = self.scopes.get(at)?.labels.iter().filter(|((_, label), _)| label == name);
        let found: Vec<(ProgramId, &Vec<StatementId>)> = labels.map(|((program, _), ids)| (*program, ids)).collect();
        let (_, first) = found.first()?;
        if found.len() < 2 || found.iter().any(|(_, ids)| ids != first) {
            return None;
        }
        let reached = found.iter().flat_map(|(program, ids)| ids.iter().map(|id| (*id, Some(*program))));
        Some(Named::Statements(at, reached.collect()))
    }

    fn jurisdiction_named(&self, name: &str) -> Option<usize> {
        self.book.jurisdictions.iter().position(|jurisdiction| jurisdiction.name == name)
    }

    /// The shipments that an act is about.
    pub fn part(&mut self, item: &Item<'a>, products: Option<&'a Set>, origins: Option<&'a Set>) -> Option<Part> {
        let folder: Option<&'a PathBuf> = item.folder;
        let mut sound = true;
        let products = products.and_then(|set| {
            let found = self.products(item.jurisdiction, folder, set);
            sound &= found.is_some();
            found
        });
        let origins = origins.and_then(|set| {
            let found = self.countries(item.jurisdiction, folder, set);
            sound &= found.is_some();
            found
        });
        sound.then_some(Part { products, origins })
    }

    /// Which program comes before which.
    pub fn precedence(&mut self, item: &Item<'a>, precedence: &'a tree::Precedence) {
        let Some(id) = item.id else { return };
        let part = self.part(item, precedence.products.as_ref(), precedence.origins.as_ref());
        let mut programs = |paths: &'a [Path]| {
            let found: Vec<Option<ProgramId>> =
                paths.iter().map(|path| self.program_of(item.jurisdiction, path)).collect();
            found.into_iter().collect::<Option<Vec<ProgramId>>>()
        };
        let (first, then) = (programs(&precedence.first), programs(&precedence.then));
        let clauses = &item.statement.clauses;
        let entered = [Builtin::Entered.id()];
        let terms = self.terms(item.jurisdiction, item.folder, clauses, &entered, item.statement.span);
        let (Some(part), Some(first), Some(then), Some(terms)) = (part, first, then, terms) else { return };
        if let Some(both) = first.iter().find(|program| then.contains(program)) {
            let name = self.program_name(item.jurisdiction, *both).to_string();
            self.report(
                Diagnostic::new(
                    &mistakes::BAD_OVERRIDES,
                    item.statement.span,
                    format!("`{name}` cannot go before itself"),
                )
                .help("name two different programs"),
            );
            return;
        }
        let marks = self.marks(item.statement.label.as_ref(), clauses, &[]);
        let entirely = clauses.entirely.is_some();
        let span = item.statement.span;
        let lowered = Precedence { id, marks, first, then, entirely, part, terms, span };
        if let Some(jurisdiction) = self.book.jurisdictions.get_mut(item.jurisdiction) {
            jurisdiction.precedences.push(lowered);
        }
    }

    /// The program of a path; reported where there is none.
    pub fn program_of(&mut self, at: usize, path: &Path) -> Option<ProgramId> {
        let names: Vec<&str> = path.parts.iter().map(|part| part.text.as_str()).collect();
        match self.look_up(at, None, &names) {
            Some(Named::Program(home, program)) if home == at => Some(program),
            Some(Named::Program(..)) => {
                self.report(Diagnostic::new(
                    &mistakes::UNKNOWN_PROGRAM,
                    path.span,
                    format!("`{}` is a program of another jurisdiction", path.text()),
                ));
                None
            }
            Some(Named::Statements(..)) => {
                self.report(Diagnostic::new(
                    &mistakes::UNKNOWN_PROGRAM,
                    path.span,
                    format!("`{}` is a label, and a program belongs here", path.text()),
                ));
                None
            }
            None => {
                self.unknown_program(at, path, "");
                None
            }
        }
    }

    /// Reports a name that is no program and no label.
    pub fn unknown_program(&mut self, at: usize, path: &Path, purpose: &str) {
        if self.is_torn(path) {
            return;
        }
        let name = path.text();
        let purpose = if purpose.is_empty() { String::new() } else { format!(" {purpose}") };
        let mut found = Diagnostic::new(
            &mistakes::UNKNOWN_PROGRAM,
            path.span,
            format!("there is no program or label `{name}`{purpose}"),
        );
        let Some(scope) = self.scopes.get(at) else { return };
        let mut known: Vec<String> = scope.programs.keys().cloned().collect();
        known.extend(scope.top.keys().cloned());
        let of = |program: &ProgramId| self.program_name(at, *program).to_string();
        let labels: Vec<(String, String)> =
            scope.labels.keys().map(|(program, label)| (of(program), label.clone())).collect();
        known.extend(labels.iter().map(|(program, label)| format!("{program}.{label}")));
        let meant: Vec<String> = labels
            .iter()
            .filter(|(_, label)| *label == name)
            .map(|(program, label)| format!("`{program}.{label}`"))
            .collect();
        let near: Vec<String> =
            nearest(&name, known.iter().map(String::as_str)).into_iter().map(|near| format!("`{near}`")).collect();
        if !meant.is_empty() {
            found = found.help(format!("from outside its program a label is named with it: {}", meant.join(", ")));
        } else if !near.is_empty() {
            found = found.help(format!("the nearest names are {}", near.join(", ")));
        }
        match path.parts.as_slice() {
            [one] => {
                let lines = format!("program {} {{ tariff * from * = 10%; }}", one.text);
                found = found.paste("write the program, with its own products and rate", lines);
            }
            [program, label] if self.scopes.get(at).is_some_and(|s| s.programs.contains_key(&program.text)) => {
                found = found
                    .help(format!("give a statement of `{}` that label: `{}: tariff …`", program.text, label.text));
            }
            _ => {}
        }
        self.report(found);
    }

    /// Reports a label that the program does not have.
    pub fn unknown_label(&mut self, at: usize, home: ProgramId, path: &Path, word: &str) {
        if self.is_torn(path) {
            return;
        }
        let program = self.program_name(at, home).to_string();
        let name = path.text();
        let labels: Vec<String> = self
            .scopes
            .get(at)
            .map(|scope| scope.labels.keys().filter(|(of, _)| *of == home).map(|(_, label)| label.clone()).collect())
            .unwrap_or_default();
        let mut found = Diagnostic::new(
            &mistakes::UNKNOWN_PROGRAM,
            path.span,
            format!("program `{program}` has no label `{name}` for `{word}` to name"),
        );
        let near = nearest(&name, labels.iter().map(String::as_str));
        found = if !near.is_empty() {
            found.help(format!("the nearest is `{}`", near.join("`, `")))
        } else if labels.is_empty() {
            found.help(format!("put a label before the statement that is meant: `{name}: tariff …`"))
        } else {
            found.help(format!("it has {}", labels.join(", ")))
        };
        self.report(found);
    }
}

fn verb(kind: ActKind) -> &'static str {
    match kind {
        ActKind::Pause => "pause",
        ActKind::Resume => "resume",
        ActKind::Repeal => "repeal",
        ActKind::Extend => "extend",
    }
}

fn done(kind: ActKind) -> &'static str {
    match kind {
        ActKind::Pause => "paused",
        ActKind::Resume => "resumed",
        ActKind::Repeal => "repealed",
        ActKind::Extend => "extended",
    }
}
