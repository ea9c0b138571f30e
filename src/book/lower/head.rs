use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::book::lower::Lowering;
use crate::book::lower::declarations::control_name;
use crate::book::lower::gather::Placed;
use crate::book::lower::scenarios::BASE;
use crate::book::lower::scope::{Item, Known, NamedSet, State};
use crate::book::lower::tables::{NamedTable, TableState};
use crate::book::{
    Builtin, Choice, FactId, Jurisdiction, Program, ProgramId, ProgramKind, Rounding, StatementId, is_result_column,
    mistakes,
};
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::syntax::tree;
use crate::syntax::tree::{Name, SetDecl, Statement, StatementKind, TermKind, Under};
use crate::trade::FactKind;

/// A statement and where it stands, before names are known.
pub struct Loose<'a> {
    pub statement: &'a Statement,
    pub folder: Option<&'a PathBuf>,
    pub jurisdiction: usize,
    pub inside: Option<&'a tree::Program>,
}

impl<'a> Lowering<'a> {
    /// Collects every name of the book and lays out its statements.
    pub fn collect(&mut self, placed: &'a [Placed]) -> Vec<Item<'a>> {
        self.head(placed);
        let mut loose = Vec::new();
        for one in placed {
            self.lay_out(&one.statement, one.folder.as_ref(), 0, None, &mut loose);
        }
        // The book's own statements come first, so that they have the same places in each of its scenarios.
        let mut own = Vec::new();
        if let Some(scenario) = self.scenario {
            let at = self.jurisdiction_of(scenario);
            for statement in scenario.body() {
                self.lay_out(statement, scenario.folder, at, None, &mut own);
            }
        }
        let units: Vec<(usize, &'a tree::UnitDecl)> = loose
            .iter()
            .filter_map(|one| match &one.statement.kind {
                StatementKind::Unit(unit) => Some((one.jurisdiction, unit)),
                _ => None,
            })
            .collect();
        self.declare_units(&units);
        let mut explicit: BTreeMap<(usize, &str), Span> = BTreeMap::new();
        for laid_out in [&loose, &own] {
            for one in laid_out {
                if matches!(one.statement.kind, StatementKind::Broken) {
                    self.tear(one.statement);
                }
            }
            for one in laid_out {
                self.declare(one, &mut explicit);
            }
            for one in laid_out {
                self.number_programs(one, &explicit);
            }
            for at in 0..self.book.jurisdictions.len() {
                self.complete_programs(at, laid_out);
            }
        }
        let mut items: Vec<Item<'a>> = loose.iter().filter_map(|one| self.item(one)).collect();
        let labels = own.iter().filter_map(|one| one.statement.label.as_ref()).map(|label| label.text.as_str());
        let labels: Vec<&str> = labels.collect();
        for one in &own {
            if let StatementKind::Drop(targets) = &one.statement.kind {
                self.drop(one.jurisdiction, targets, &labels);
            }
        }
        let own = own.iter().filter_map(|one| self.item(one)).map(|item| Item { is_own: true, ..item });
        items.extend(own.collect::<Vec<Item<'a>>>());
        self.members(placed);
        items
    }

    /// Remembers the names that a statement would have given which cannot be read: its label, and the word behind its first.
    fn tear(&mut self, statement: &Statement) {
        let names = statement.label.iter().map(|label| label.text.clone());
        let names: Vec<String> = names.chain(self.words(statement).into_iter().nth(1)).collect();
        self.torn.extend(names);
    }

    /// The first words of a statement, behind its label.
    pub fn words(&self, statement: &Statement) -> Vec<String> {
        let start = statement.label.as_ref().map_or(statement.span.start, |label| label.span.end);
        let text = self.files.text(Span { start, ..statement.span });
        let words = text.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty());
        words.take(2).map(str::to_string).collect()
    }

    /// Whether a name is not there only because the statement that gives it cannot be read.
    pub fn is_torn(&self, path: &tree::Path) -> bool {
        path.parts.iter().any(|part| self.torn.contains(&part.text))
    }

    /// Statements one after another, with what they stand in.
    fn lay_out(
        &mut self,
        statement: &'a Statement,
        folder: Option<&'a PathBuf>,
        jurisdiction: usize,
        inside: Option<&'a tree::Program>,
        loose: &mut Vec<Loose<'a>>,
    ) {
        match &statement.kind {
            StatementKind::Jurisdiction(nested) => {
                let Some(body) = &nested.body else { return };
                let named = |j: &Jurisdiction| j.name == nested.name.text;
                let at = self.book.jurisdictions.iter().skip(1).position(named).map_or(0, |at| at + 1);
                for inner in body {
                    self.lay_out(inner, folder, at, None, loose);
                }
            }
            StatementKind::Program(program) => {
                loose.push(Loose { statement, folder, jurisdiction, inside: None });
                for inner in &program.body {
                    self.lay_out(inner, folder, jurisdiction, Some(program), loose);
                }
            }
            _ => {
                self.stands_well(statement, inside);
                loose.push(Loose { statement, folder, jurisdiction, inside });
            }
        }
    }

    /// Sets, facts and the names of programs that are declared.
    fn declare(&mut self, one: &Loose<'a>, explicit: &mut BTreeMap<(usize, &'a str), Span>) {
        match &one.statement.kind {
            StatementKind::Product(set) => self.declare_set(one, set, true),
            StatementKind::Country(set) => self.declare_set(one, set, false),
            StatementKind::Fact(fact) => {
                self.declare_fact(one.jurisdiction, fact);
                let name = fact.name.text.as_str();
                let said = self.scopes.get(one.jurisdiction).and_then(|scope| scope.said.get(name));
                // A second fact of one name is told where it is declared.
                if self.is_built_in(name)
                    || said.is_some_and(|(_, what)| *what == "a fact")
                    || !self.said_before(one.jurisdiction, name, fact.name.span)
                {
                    self.say(one.jurisdiction, name, fact.name.span, "a fact");
                }
            }
            StatementKind::Ruling(ruling) => {
                let (name, span) = (ruling.name.text.as_str(), ruling.name.span);
                // A second ruling of one name may be a scenario's that drops the first: that is told when it is registered.
                let said = self.scopes.get(one.jurisdiction).and_then(|scope| scope.said.get(name));
                let is_second = said.is_some_and(|(_, what)| *what == "a ruling");
                if !is_second && !self.said_before(one.jurisdiction, name, span) {
                    self.say(one.jurisdiction, name, span, "a ruling");
                }
            }
            StatementKind::Scenario(scenario) => {
                let name = scenario.name.text.as_str();
                if name == BASE {
                    self.named_base(scenario.name.span);
                } else if !self.said_before(one.jurisdiction, name, scenario.name.span) {
                    self.say(one.jurisdiction, name, scenario.name.span, "a scenario");
                }
            }
            StatementKind::Rates(table) => {
                let name = table.name.text.as_str();
                if !self.said_before(one.jurisdiction, name, table.name.span) {
                    self.say(one.jurisdiction, name, table.name.span, "a table of rates");
                    if let Some(scope) = self.scopes.get_mut(one.jurisdiction) {
                        let clauses = &one.statement.clauses;
                        let named = NamedTable { decl: table, clauses, folder: one.folder, state: TableState::Closed };
                        scope.tables.insert(name, named);
                    }
                }
            }
            StatementKind::Program(program) => {
                let name = program.name.text.as_str();
                self.no_column(one.jurisdiction, name, program.name.span);
                let key = (one.jurisdiction, name);
                if !self.said_before(one.jurisdiction, name, program.name.span) {
                    explicit.entry(key).or_insert(program.name.span);
                    self.say(one.jurisdiction, name, program.name.span, "a program");
                }
            }
            _ => {}
        }
    }

    /// Reports a program that has the name of another column of the results.
    fn no_column(&mut self, at: usize, name: &str, span: Span) {
        if is_result_column(name) && at == 0 {
            let message = format!("results have a column `{name}` of their own");
            self.report(Diagnostic::new(&mistakes::COLUMN_NAME, span, message).help("call the program something else"));
        }
    }

    fn declare_set(&mut self, one: &Loose<'a>, decl: &'a SetDecl, is_product: bool) {
        let name = decl.name.text.as_str();
        let Some(scope) = self.scopes.get_mut(one.jurisdiction) else { return };
        if let Some(first) = scope.sets.get(name) {
            let first = first.span;
            self.report(
                Diagnostic::new(&mistakes::SAID_TWICE, decl.name.span, format!("the set `{name}` is said twice"))
                    .also(first, "first here")
                    .help("give one of them another name, or make them one"),
            );
            return;
        }
        let named =
            NamedSet { is_product, set: &decl.set, span: decl.name.span, folder: one.folder, state: State::Closed };
        scope.sets.insert(name, named);
    }

    /// Whether a name other than a set's was said in the jurisdiction; then the second is reported.
    pub fn said_before(&mut self, at: usize, name: &str, span: Span) -> bool {
        if self.is_built_in(name) {
            self.taken_by_built_in(name, span);
            return true;
        }
        let first = self.scopes.get(at).and_then(|scope| scope.said.get(name)).copied();
        match first {
            Some((first, what)) if first != span => {
                self.report(
                    Diagnostic::new(&mistakes::SAID_TWICE, span, format!("`{name}` is already the name of {what}"))
                        .also(first, "first here")
                        .help("give one of them another name"),
                );
                true
            }
            _ => false,
        }
    }

    /// Whether every shipment has a fact of that name.
    fn is_built_in(&self, name: &str) -> bool {
        let fact = self.book.fact(name).and_then(|id| self.book.facts.get(id.0));
        fact.is_some_and(|fact| fact.span.is_none())
    }

    fn taken_by_built_in(&mut self, name: &str, span: Span) {
        self.report(
            Diagnostic::new(&mistakes::SAID_TWICE, span, format!("`{name}` is already the name of a fact"))
                .help(format!("`{name}` is built in: every shipment has it; choose another name")),
        );
    }

    /// Remembers that a name is taken.
    pub fn say(&mut self, at: usize, name: &str, span: Span, what: &'static str) {
        if let Some(scope) = self.scopes.get_mut(at) {
            scope.said.entry(name.to_string()).or_insert((span, what));
        }
    }

    /// Gives programs their places, in order of declaration; a tariff outside any makes one of its set's name.
    fn number_programs(&mut self, one: &Loose<'a>, explicit: &BTreeMap<(usize, &'a str), Span>) {
        match &one.statement.kind {
            StatementKind::Program(program)
                if explicit.get(&(one.jurisdiction, program.name.text.as_str())) == Some(&program.name.span) =>
            {
                self.add_program(one.jurisdiction, &program.name.text, program.name.span);
            }
            StatementKind::Charge(charge) => {
                let name = charge.name.text.as_str();
                let kind = if charge.is_tax { ProgramKind::Tax } else { ProgramKind::Fee };
                self.charge_program(one.jurisdiction, &charge.name, name, kind);
            }
            StatementKind::Tariff(tariff) if one.inside.is_none() && one.statement.clauses.under.is_none() => {
                let Some(name) = set_name(&tariff.products) else { return };
                let known = self.scopes.get(one.jurisdiction).is_some_and(|s| s.programs.contains_key(name));
                if known || explicit.contains_key(&(one.jurisdiction, name)) {
                    return;
                }
                if !self.said_before(one.jurisdiction, name, one.statement.span) {
                    self.no_column(one.jurisdiction, name, tariff.products.span);
                    self.say(one.jurisdiction, name, one.statement.span, "a program");
                    self.add_program(one.jurisdiction, name, one.statement.span);
                }
            }
            // A program that is declared takes its schedule in, wherever that stands.
            StatementKind::Schedule(schedule) if one.inside.is_none() => {
                let name = schedule.name.text.as_str();
                let known = self.scopes.get(one.jurisdiction).is_some_and(|s| s.programs.contains_key(name));
                if known || explicit.contains_key(&(one.jurisdiction, name)) {
                    return;
                }
                if !self.said_before(one.jurisdiction, name, schedule.name.span) {
                    self.no_column(one.jurisdiction, name, schedule.name.span);
                    self.say(one.jurisdiction, name, schedule.name.span, "a program");
                    self.add_program(one.jurisdiction, name, schedule.name.span);
                }
            }
            _ => {}
        }
    }

    /// The program of a charge's name: made by the first of its statements.
    fn charge_program(&mut self, at: usize, written: &'a Name, name: &'a str, kind: ProgramKind) {
        let known = self.scopes.get(at).and_then(|scope| scope.programs.get(name)).copied();
        if let Some(known) = known.and_then(|id| self.program(at, id))
            && known.kind.is_charge()
        {
            if known.kind != kind {
                let message = format!("`{name}` is a tax in one place and a fee in another");
                let first = known.span;
                self.report(
                    Diagnostic::new(&mistakes::SAID_TWICE, written.span, message)
                        .also(first, "first here")
                        .help("give one of them another name"),
                );
            }
            return;
        }
        if !self.said_before(at, name, written.span) {
            self.no_column(at, name, written.span);
            self.say(at, name, written.span, "a charge");
            self.add_program(at, name, written.span);
            let id = self.scopes.get(at).and_then(|scope| scope.programs.get(name)).copied();
            if let Some(program) = id.and_then(|id| self.program_mut(at, id)) {
                program.kind = kind;
            }
        }
    }

    fn add_program(&mut self, at: usize, name: &str, span: Span) {
        let (Some(jurisdiction), Some(scope)) = (self.book.jurisdictions.get_mut(at), self.scopes.get_mut(at)) else {
            return;
        };
        let id = ProgramId(jurisdiction.programs.len());
        jurisdiction.programs.push(Program {
            name: name.to_string(),
            title: None,
            kind: ProgramKind::Duty,
            rounding: Rounding::default(),
            by: vec![Builtin::Entered.id()],
            cite: Vec::new(),
            choice: None,
            tariffs: Vec::new(),
            schedules: Vec::new(),
            exemptions: Vec::new(),
            deductions: Vec::new(),
            span,
        });
        scope.programs.insert(name.to_string(), id);
    }

    /// The title, date and sources of the programs that are declared.
    fn complete_programs(&mut self, at: usize, loose: &[Loose<'a>]) {
        for one in loose.iter().filter(|one| one.jurisdiction == at) {
            match (&one.statement.kind, one.inside) {
                (StatementKind::Program(decl), _) => {
                    let by: Vec<FactId> = decl.by.iter().filter_map(|name| self.date_fact(name)).collect();
                    let Some(id) = self.scopes.get(at).and_then(|s| s.programs.get(&decl.name.text)).copied() else {
                        continue;
                    };
                    let own: Vec<String> = one.statement.clauses.cite.iter().map(|cite| cite.text.clone()).collect();
                    let Some(program) = self.program_mut(at, id) else { continue };
                    program.title = decl.title.as_ref().map(|title| title.text.clone());
                    program.cite.extend(own);
                    if !by.is_empty() {
                        program.by = by;
                    }
                    program.choice = decl.choice.map(|(choice, _)| match choice {
                        tree::Choice::Highest => Choice::Highest,
                        tree::Choice::Lowest => Choice::Lowest,
                    });
                }
                (StatementKind::Cite, Some(inside)) => {
                    let cites: Vec<String> = one.statement.clauses.cite.iter().map(|cite| cite.text.clone()).collect();
                    let id = self.scopes.get(at).and_then(|s| s.programs.get(&inside.name.text)).copied();
                    if let Some(program) = id.and_then(|id| self.program_mut(at, id)) {
                        program.cite.extend(cites);
                    }
                }
                _ => {}
            }
        }
    }

    fn date_fact(&mut self, name: &Name) -> Option<FactId> {
        let fact = self.fact(name)?;
        if self.book.facts.get(fact.0).is_none_or(|fact| fact.kind != FactKind::Date) {
            self.mismatch(name.span, "the date that counts is a date fact");
            return None;
        }
        Some(fact)
    }

    /// Finds the programs of a statement and registers its label.
    fn item(&mut self, one: &Loose<'a>) -> Option<Item<'a>> {
        let at = one.jurisdiction;
        let statement = one.statement;
        let inside = one
            .inside
            .and_then(|program| self.scopes.get(at).and_then(|scope| scope.programs.get(&program.name.text)).copied());
        // What stands in a program whose name was refused goes with it.
        if one.inside.is_some() && inside.is_none() {
            return None;
        }
        let Some(homes) = self.homes(one, inside) else {
            self.torn.extend(statement.called().map(|label| label.text.clone()));
            return None;
        };
        let id = Self::sort_of(&statement.kind).map(|sort| {
            let id = StatementId(self.known.len());
            self.known.push(Known { sort, homes: homes.clone(), jurisdiction: at, span: statement.span });
            id
        });
        if let Some(id) = id {
            self.register(one, inside, &homes, id);
        }
        Some(Item { statement, folder: one.folder, jurisdiction: at, inside, homes, id, is_own: false })
    }

    /// The programs that a measure belongs to; `None` where that is wrong, which is reported.
    fn homes(&mut self, one: &Loose<'a>, inside: Option<ProgramId>) -> Option<Vec<ProgramId>> {
        let statement = one.statement;
        let at = one.jurisdiction;
        if let StatementKind::Schedule(schedule) = &statement.kind {
            return self.schedule_home(one, schedule);
        }
        let (is_measure, set, what) = match &statement.kind {
            StatementKind::Tariff(tariff) => (true, set_name(&tariff.products), "a tariff on this"),
            StatementKind::Quota(_) => (true, None, "a quota"),
            StatementKind::Charge(charge) => return self.charge_home(one, &charge.name),
            StatementKind::Exempt(_) => (true, None, "an exemption"),
            StatementKind::Deduct(_) => (true, None, "a deduction"),
            _ => (false, None, ""),
        };
        if !is_measure {
            return Some(Vec::new());
        }
        match (&statement.clauses.under, inside) {
            (None, Some(inside)) => Some(vec![inside]),
            (Some(under), Some(_)) => {
                let span = match under {
                    Under::Every(span) => *span,
                    Under::Programs(paths) => paths.first().map_or(statement.span, |path| path.span),
                };
                self.report(
                    Diagnostic::new(&mistakes::BAD_CLAUSE, span, "this statement stands in a program already").help(
                        "`under` places a statement that stands outside; take it away, or move the statement out",
                    ),
                );
                None
            }
            (Some(Under::Every(_)), None) => {
                // What is exempt everywhere is exempt of charges too; only duties have tariffs and deductions.
                let exempts = matches!(statement.kind, StatementKind::Exempt(_));
                let programs = self.book.jurisdictions.get(at).map_or(&[][..], |one| one.programs.as_slice());
                let fits = |program: &Program| exempts || !program.kind.is_charge();
                let homes = programs.iter().enumerate().filter(|(_, program)| fits(program));
                Some(homes.map(|(place, _)| ProgramId(place)).collect())
            }
            (Some(Under::Programs(paths)), None) => {
                let found: Vec<Option<ProgramId>> = paths.iter().map(|path| self.program_of(at, path)).collect();
                let mut homes = found.into_iter().collect::<Option<Vec<ProgramId>>>()?;
                homes.sort_unstable();
                homes.dedup();
                self.fits_homes(one, &homes).then_some(homes)
            }
            (None, None) => {
                let home = set.and_then(|name| self.scopes.get(at).and_then(|scope| scope.programs.get(name)).copied());
                if home.is_none() && set.is_none() {
                    let first = self.scopes.get(at).and_then(|scope| scope.programs.keys().next().cloned());
                    let name = first.unwrap_or_else(|| "NAME".to_string());
                    self.report(
                        Diagnostic::new(
                            &mistakes::NO_PROGRAM,
                            statement.span,
                            format!("{what} outside any program does not say to which it belongs"),
                        )
                        .help(format!("say `under {name}` at its end, or put it inside `program NAME {{ … }}`")),
                    );
                }
                home.map(|home| vec![home])
            }
        }
    }

    /// The program that a schedule is.
    fn schedule_home(&mut self, one: &Loose<'a>, schedule: &tree::ScheduleDecl) -> Option<Vec<ProgramId>> {
        if one.inside.is_some() {
            let name = &schedule.name.text;
            let said = format!("a schedule is a program: `{name}` does not stand in the braces of another");
            self.report(Diagnostic::new(&mistakes::SCHEDULE_PLACE, one.statement.span, said).help(format!(
                "put it outside; what `program {name} {{ … }}` says of exemptions holds for the schedule too"
            )));
            return None;
        }
        let scope = self.scopes.get(one.jurisdiction)?;
        scope.programs.get(&schedule.name.text).map(|home| vec![*home])
    }

    fn register(&mut self, one: &Loose<'a>, inside: Option<ProgramId>, homes: &[ProgramId], id: StatementId) {
        let at = one.jurisdiction;
        let programs: Vec<ProgramId> = if homes.is_empty() { inside.into_iter().collect() } else { homes.to_vec() };
        if let StatementKind::Control(control) = &one.statement.kind {
            let Some(name) = control_name(one.statement, control) else {
                self.report(
                    Diagnostic::new(
                        &mistakes::UNNAMED_CONTROL,
                        one.statement.span,
                        "results have no name for this control",
                    )
                    .help("put a label before it, as in `ethane: license 2901.10 to CN;`"),
                );
                return;
            };
            if let Some(label) = &one.statement.label {
                if !self.is_freed(at, &name) && self.said_before(at, &name, label.span) {
                    return;
                }
                self.say(at, &name, label.span, "a control");
            }
            if let Some(scope) = self.scopes.get_mut(at) {
                scope.top.entry(name).or_default().push(id);
            }
            return;
        }
        if let StatementKind::Ruling(ruling) = &one.statement.kind {
            let (name, span) = (&ruling.name.text, ruling.name.span);
            let said = self.scopes.get(at).and_then(|scope| scope.said.get(name)).copied();
            let is_named = match said {
                Some((first, _)) if first == span => true,
                // What a scenario drops it may say anew; what the book says of it is still said of the first.
                Some((_, "a ruling")) => self.is_freed(at, name) || !self.said_before(at, name, span),
                // That it is another name has been told.
                Some(_) | None => false,
            };
            if let Some(scope) = self.scopes.get_mut(at).filter(|_| is_named) {
                scope.top.entry(name.clone()).or_default().push(id);
            }
        }
        let Some(label) = one.statement.called() else { return };
        if programs.is_empty() {
            if !self.is_freed(at, &label.text) && self.said_before(at, &label.text, label.span) {
                return;
            }
            self.say(at, &label.text, label.span, "a statement");
            if let Some(scope) = self.scopes.get_mut(at) {
                scope.top.entry(label.text.clone()).or_default().push(id);
            }
            return;
        }
        if self.is_built_in(&label.text) {
            self.taken_by_built_in(&label.text, label.span);
        }
        // A label lives in its program, so two programs may each have one; but it must not hide another name.
        let hidden = self.scopes.get(at).and_then(|scope| scope.said.get(&label.text)).copied();
        if let Some((first, what)) = hidden
            && what != "a statement"
            && !(what == "a quota" && self.is_freed_label(at, &label.text))
        {
            self.report(
                Diagnostic::new(
                    &mistakes::SAID_TWICE,
                    label.span,
                    format!("`{}` is already the name of {what}", label.text),
                )
                .also(first, "first here")
                .help("give the label another name"),
            );
        }
        if let Some(scope) = self.scopes.get_mut(at) {
            for program in programs {
                scope.labels.entry((program, label.text.clone())).or_default().push(id);
            }
        }
        // Results name a quota alone, so its name is one of its jurisdiction's.
        if matches!(one.statement.kind, StatementKind::Quota(_)) {
            self.say(at, &label.text, label.span, "a quota");
        }
    }
}

/// The one named set that products are, where they are that.
fn set_name(set: &tree::Set) -> Option<&str> {
    match one_named(set)?.parts.as_slice() {
        [one] => Some(one.text.as_str()),
        _ => None,
    }
}

/// How a set that is only a named one is named.
pub fn one_named(set: &tree::Set) -> Option<&tree::Path> {
    match (set.terms.as_slice(), &set.except) {
        ([term], None) => match &term.kind {
            TermKind::Named(path) => Some(path),
            TermKind::Everything
            | TermKind::Code(_)
            | TermKind::Range(..)
            | TermKind::List(_)
            | TermKind::Column(_)
            | TermKind::Group(_) => None,
        },
        _ => None,
    }
}
