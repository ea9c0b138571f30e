use std::path::PathBuf;

use crate::book::lower::Lowering;
use crate::book::lower::acts::Named;
use crate::book::lower::gather::Placed;
use crate::book::lower::scope::Sort;
use crate::book::{ProgramId, StatementId, mistakes};
use crate::diagnostic::{Diagnostic, nearest};
use crate::source::Span;
use crate::syntax::tree;
use crate::syntax::tree::{Path, Statement, StatementKind};

/// What the book itself is called among its scenarios.
pub const BASE: &str = "base";

/// A scenario as it is written, and where it stands.
pub struct Added<'a> {
    /// Its name, with the jurisdiction's before it where it stands in one.
    pub name: String,
    /// What it adds and drops.
    pub scenario: &'a tree::Scenario,
    /// The statement whole.
    pub span: Span,
    /// The jurisdiction in whose braces it stands.
    pub jurisdiction: Option<&'a str>,
    /// The folder from which its paths start.
    pub folder: Option<&'a PathBuf>,
}

impl<'a> Added<'a> {
    /// Its statements.
    pub fn body(&self) -> &'a [Statement] {
        &self.scenario.body
    }
}

/// The scenarios of a book, in order of declaration.
pub fn added(placed: &[Placed]) -> Vec<Added<'_>> {
    let mut found = Vec::new();
    for one in placed {
        add(&one.statement, one.folder.as_ref(), None, &mut found);
    }
    found
}

fn add<'a>(
    statement: &'a Statement,
    folder: Option<&'a PathBuf>,
    jurisdiction: Option<&'a str>,
    found: &mut Vec<Added<'a>>,
) {
    match &statement.kind {
        StatementKind::Scenario(scenario) => {
            let name = &scenario.name.text;
            let name = jurisdiction.map_or_else(|| name.clone(), |outer| format!("{outer}.{name}"));
            found.push(Added { name, scenario, span: statement.span, jurisdiction, folder });
        }
        StatementKind::Jurisdiction(nested) => {
            for inner in nested.body.iter().flatten() {
                add(inner, folder, Some(&nested.name.text), found);
            }
        }
        _ => {}
    }
}

/// Whether no scenario before it has its name: a second one has been reported.
pub fn is_first(added: &[Added<'_>], place: usize) -> bool {
    let Some(one) = added.get(place) else { return false };
    one.scenario.name.text != BASE && !added.iter().take(place).any(|before| before.name == one.name)
}

/// A mistake of a scenario. Where it shows in a statement of the book, it says in which scenario.
pub fn in_scenario(found: Diagnostic, scenario: &Added<'_>) -> Diagnostic {
    let inside = |span: Span| {
        let outer = scenario.span;
        span.file == outer.file && outer.start <= span.start && span.end <= outer.end
    };
    if found.span().is_some_and(inside) {
        return found;
    }
    let message = format!("in scenario `{}` {}", scenario.name, found.message);
    Diagnostic { message, ..found }
}

/// Whether the book itself has that mistake, so that it has been told; or another scenario that shares it.
pub fn is_told(told: &[Diagnostic], found: &Diagnostic) -> bool {
    told.iter().any(|other| {
        let alike = found.message == other.message || found.message.ends_with(&format!("` {}", other.message));
        found.mistake == other.mistake && found.span() == other.span() && alike
    })
}

impl<'a> Lowering<'a> {
    /// The place of the jurisdiction in which a scenario stands.
    pub fn jurisdiction_of(&self, scenario: &Added<'_>) -> usize {
        let Some(name) = scenario.jurisdiction else { return 0 };
        let nested = self.book.jurisdictions.iter().skip(1).position(|one| one.name == name);
        nested.map_or(0, |at| at + 1)
    }

    /// Reports what cannot stand where it does: scenarios in a program or in each other, `drop` outside of them, and in
    /// them heads, `use` and tests.
    pub fn stands_well(&mut self, statement: &'a Statement, inside: Option<&'a tree::Program>) {
        match &statement.kind {
            StatementKind::Scenario(_) if inside.is_some() => {
                self.misplaced(statement.span, "a scenario cannot stand in a program", "put it behind the program");
            }
            StatementKind::Scenario(scenario) => {
                for inner in &scenario.body {
                    self.fits_a_scenario(inner);
                }
            }
            StatementKind::Drop(_) if inside.is_some() || !self.is_in_scenario(statement) => {
                let help = "write it directly in the braces of a `scenario`; later law ends a measure with `repeal`";
                self.misplaced(statement.span, "`drop` stands in a scenario", help);
            }
            _ => {}
        }
    }

    fn is_in_scenario(&self, statement: &Statement) -> bool {
        let (inner, holds) = (statement.span, |outer: Span, inner: Span| {
            outer.file == inner.file && outer.start <= inner.start && inner.end <= outer.end
        });
        self.added.iter().any(|one| holds(one.span, inner))
    }

    fn fits_a_scenario(&mut self, statement: &Statement) {
        let (what, help) = match &statement.kind {
            StatementKind::Scenario(_) => ("a scenario", "put it outside; scenarios are never combined"),
            StatementKind::Use(_) => ("`use`", "put it outside: the book may know what only a scenario uses"),
            StatementKind::Test(_) => ("a test", "put it outside, and say in it `scenario` with the name"),
            StatementKind::Currency(_) => ("the head of a book", "put it outside"),
            StatementKind::Jurisdiction(head) if head.body.is_none() => ("the head of a book", "put it outside"),
            _ => return,
        };
        self.misplaced(statement.span, &format!("{what} cannot stand in a scenario"), help);
    }

    fn misplaced(&mut self, span: Span, message: &str, help: &str) {
        self.report(Diagnostic::new(&mistakes::MISPLACED, span, message).help(help));
    }

    /// Reports a scenario that is called as the book itself is.
    pub fn named_base(&mut self, span: Span) {
        let message = format!("`{BASE}` is the book without any scenario");
        self.report(Diagnostic::new(&mistakes::SAID_TWICE, span, message).help("give the scenario another name"));
    }

    /// Finds the statements of the book that a scenario drops. Those of the scenario are not among them yet.
    pub fn drop(&mut self, at: usize, targets: &'a [Path], own_labels: &[&str]) {
        for path in targets {
            let names: Vec<&str> = path.parts.iter().map(|part| part.text.as_str()).collect();
            let found = match self.look_up(at, None, &names) {
                Some(Named::Program(home, program)) => self.of_program(home, program),
                Some(Named::Statements(_, ids)) => ids,
                None if names.last().is_some_and(|name| own_labels.contains(name)) => {
                    let message = format!("`{}` is the scenario's own, and `drop` reaches the book's", path.text());
                    let help = "take the statement away, or this `drop`";
                    self.report(Diagnostic::new(&mistakes::DROPS_OWN, path.span, message).help(help));
                    continue;
                }
                None => {
                    self.unknown_program(at, path, "to drop");
                    continue;
                }
            };
            if found.is_empty() {
                let message = format!("the book has no statement in `{}` to drop", path.text());
                let help = "name the program or the label that is meant";
                self.report(Diagnostic::new(&mistakes::ACT_ON_NOTHING, path.span, message).help(help));
            }
            self.dropped.extend(found);
        }
    }

    fn of_program(&self, at: usize, program: ProgramId) -> Vec<(StatementId, Option<ProgramId>)> {
        let of_it = self.known.iter().enumerate().filter(|(_, known)| {
            let is_measure = match known.sort {
                Sort::Tariff | Sort::Schedule | Sort::Exemption | Sort::Deduction => true,
                Sort::Control | Sort::Precedence | Sort::Pause | Sort::Act | Sort::Ruling | Sort::Judgment => false,
            };
            is_measure && known.jurisdiction == at && known.homes.contains(&program)
        });
        of_it.map(|(id, _)| (StatementId(id), Some(program))).collect()
    }

    /// Whether all that has a name is dropped, so that the scenario may say it anew.
    pub fn is_freed(&self, at: usize, name: &str) -> bool {
        let Some(ids) = self.scopes.get(at).and_then(|scope| scope.top.get(name)) else { return false };
        let is_dropped = |id: &StatementId| self.dropped.iter().any(|(dropped, _)| dropped == id);
        !ids.is_empty() && ids.iter().all(is_dropped)
    }

    /// Whether all statements of programs that have a label are dropped.
    pub fn is_freed_label(&self, at: usize, name: &str) -> bool {
        let Some(scope) = self.scopes.get(at) else { return false };
        let mut ids = scope.labels.iter().filter(|((_, label), _)| label == name).flat_map(|(_, ids)| ids).peekable();
        ids.peek().is_some() && ids.all(|id| self.dropped.iter().any(|(dropped, _)| dropped == id))
    }

    /// Takes out what the scenario drops: whatever names it finds nothing there.
    pub fn leave_out_dropped(&mut self) {
        let dropped = self.dropped.clone();
        if dropped.is_empty() {
            return;
        }
        let is_dropped = |id: StatementId, program: Option<ProgramId>| {
            dropped.iter().any(|(other, at)| *other == id && (at.is_none() || program.is_none() || *at == program))
        };
        for jurisdiction in &mut self.book.jurisdictions {
            for (place, program) in jurisdiction.programs.iter_mut().enumerate() {
                let here = Some(ProgramId(place));
                program.schedules.retain(|one| !is_dropped(one.id, here));
                program.tariffs.retain(|one| !is_dropped(one.id, here));
                program.exemptions.retain(|one| !is_dropped(one.id, here));
                program.deductions.retain(|one| !is_dropped(one.id, here));
            }
            jurisdiction.controls.retain(|one| !is_dropped(one.id, None));
            jurisdiction.precedences.retain(|one| !is_dropped(one.id, None));
            jurisdiction.acts.retain(|one| !is_dropped(one.id, None));
            for act in &mut jurisdiction.acts {
                act.targets.retain(|(id, program)| !is_dropped(*id, *program));
            }
        }
    }

    /// Whether a test is of the book, or the scenario, that is being given its meaning. One of a scenario that is not there
    /// is reported with the book.
    pub fn is_test_of_this(&mut self, at: usize, test: &tree::Test) -> bool {
        let Some(path) = &test.scenario else { return self.scenario.is_none() };
        let prefix = self.book.jurisdictions.get(at).map(|one| one.prefix.clone()).unwrap_or_default();
        let written = path.text();
        let known: Vec<&str> = self.added.iter().map(|one| one.name.as_str()).collect();
        let name = [format!("{prefix}{written}"), written.clone()];
        let Some(name) = name.iter().find(|name| known.contains(&name.as_str())) else {
            if self.scenario.is_none() && !self.is_torn(path) {
                let near = nearest(&written, known.iter().copied());
                let message = format!("the book has no scenario `{written}`");
                let found = Diagnostic::new(&mistakes::NO_SCENARIO, path.span, message);
                self.report(match (near.first(), known.is_empty()) {
                    (Some(near), _) => found.help(format!("the nearest is `{near}`")).fix(path.span, *near),
                    (None, true) => found.paste("write it", format!("scenario {written} \"…\" {{ drop …; }}")),
                    (None, false) => found.help(format!("there are {}", known.join(", "))),
                });
            }
            return false;
        };
        self.scenario.is_some_and(|scenario| scenario.name == *name)
    }
}
