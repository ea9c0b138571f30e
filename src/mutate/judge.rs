//! What becomes of one change: whether a test notices it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use crate::book::{Book, Kept, StatementId, TestCase};
use crate::diagnostic::{Diagnostic, Noted, Severity};
use crate::mutate::mutation::{Mutation, applied};
use crate::mutate::reach::{Lot, Reach, lot};
use crate::mutate::witness::{Sides, Witness, witness};
use crate::proof::{self, FindingKind, Proved};
use crate::source::Span;
use crate::spec::{Bench, TestResult};
use crate::syntax::tree::{Statement, StatementKind};
use crate::trade::{Day, Value};

/// What became of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// A test fails, or cannot be read any more.
    Noticed,
    /// All tests pass; with a shipment that would have told, where one was found.
    Missed(Option<Witness>),
    /// `check` does not let the book pass: nobody could overlook it.
    NotViable,
    /// No shipment can tell.
    NoEffect,
}

impl Verdict {
    /// In a word, as JSON has it.
    pub fn word(&self) -> &'static str {
        match self {
            Verdict::Noticed => "noticed",
            Verdict::Missed(_) => "missed",
            Verdict::NotViable => "not_viable",
            Verdict::NoEffect => "no_effect",
        }
    }

    /// The shipment that would have told.
    pub fn witness(&self) -> Option<&Witness> {
        match self {
            Verdict::Missed(witness) => witness.as_ref(),
            Verdict::Noticed | Verdict::NotViable | Verdict::NoEffect => None,
        }
    }
}

/// A book whose changes are judged: its tests pass.
pub struct Judge<'a> {
    kept: &'a Kept,
    book: &'a Book,
    /// For each test what it touches, and what its shipments are.
    touched: Vec<BTreeSet<StatementId>>,
    lots: Vec<Lot>,
    statements: BTreeMap<Span, &'a Statement>,
    proved: OnceLock<BTreeSet<StatementId>>,
}

impl<'a> Judge<'a> {
    /// Of a book whose tests came out so.
    pub fn new(kept: &'a Kept, book: &'a Book, results: &[TestResult]) -> Judge<'a> {
        let mut statements = BTreeMap::new();
        kept.statements().for_each(|statement| within(statement, &mut statements));
        Judge {
            kept,
            book,
            touched: results.iter().map(|result| result.touched.clone()).collect(),
            lots: book.tests.iter().map(lot).collect(),
            statements,
            proved: OnceLock::new(),
        }
    }

    /// Makes a change and runs the tests that it can reach, those first that touch its statement; stops at the first that fails.
    pub fn judge(&self, mutation: &Mutation) -> Verdict {
        let Some(text) = self.kept.files().get(mutation.span.file).and_then(|file| applied(&file.text, mutation))
        else {
            return Verdict::NotViable;
        };
        let Some(statement) = self.statements.get(&mutation.statement) else { return Verdict::NotViable };
        let mut changed = self.kept.with(mutation.span.file, text);
        let mut reaches = Vec::new();
        // The book itself, then each scenario that has tests. What a scenario says reaches only it.
        let mut names: Vec<Option<&str>> = vec![None];
        names.extend(self.book.scenarios.iter().map(|scenario| Some(scenario.name.as_str())));
        let mut base: Option<Book> = None;
        for name in names {
            let of = self.book.scenarios.iter().find(|scenario| Some(scenario.name.as_str()) == name);
            let is_its_own = mutation.scenario.is_none() || of.map(|scenario| scenario.span) == mutation.scenario;
            let tests: Vec<usize> = self.tests_of(name);
            // The book is read in any case: what is wrong with the change shows there, or in the scenario that says it.
            let is_read = match (name, mutation.scenario) {
                (None, _) => true,
                (Some(_), None) => !tests.is_empty(),
                (Some(_), Some(_)) => is_its_own,
            };
            if !is_read {
                continue;
            }
            let noted = match name {
                None => Some(changed.book()),
                Some(name) => changed.scenario(name),
            };
            let Some(Noted { value: new, diagnostics }) = noted else { return Verdict::NotViable };
            if let Some(verdict) = wrong(&changed, &diagnostics) {
                return verdict;
            }
            if !is_its_own {
                base = base.or(Some(new));
                continue;
            }
            let old = of.map_or(self.book, |scenario| &scenario.book);
            let reach = Reach::of(mutation, &statement.kind, old, &new);
            if self.is_noticed(&tests, &reach, mutation, old, &new) {
                return Verdict::Noticed;
            }
            reaches.push((name, reach, old));
            if name.is_none() {
                base = Some(new);
            } else if mutation.scenario.is_some() {
                return self.survived(mutation, &reaches, old, &new);
            }
        }
        match base {
            Some(new) => self.survived(mutation, &reaches, self.book, &new),
            None => Verdict::NotViable,
        }
    }

    fn tests_of(&self, scenario: Option<&str>) -> Vec<usize> {
        let tests = self.book.tests.iter().enumerate();
        tests.filter(|(_, test)| test.scenario.as_deref() == scenario).map(|(at, _)| at).collect()
    }

    /// Whether a test of the changed book fails.
    fn is_noticed(&self, tests: &[usize], reach: &Reach, mutation: &Mutation, old: &Book, new: &Book) -> bool {
        let ids = ids_of(old, mutation.statement);
        let mut order: Vec<(u8, usize, usize)> = Vec::new();
        for (place, at) in tests.iter().enumerate() {
            if self.lots.get(*at).is_some_and(|lot| reach.meets(lot)) {
                let touches = self.touched.get(*at).is_some_and(|touched| ids.iter().any(|id| touched.contains(id)));
                let near = self.book.tests.get(*at).is_some_and(|test| is_near(test, mutation.day));
                order.push((u8::from(!near) * 2 + u8::from(!touches), *at, place));
            }
        }
        order.sort_unstable();
        let mut bench: Option<Bench<'_>> = None;
        order.into_iter().any(|(_, _, place)| {
            // A test that cannot be read was an error; the others are in their order.
            let Some(test) = new.tests.get(place) else { return true };
            !bench.get_or_insert_with(|| Bench::new(new, false)).run(test).failures.is_empty()
        })
    }

    /// What a change that no test noticed is.
    fn survived(
        &self,
        mutation: &Mutation,
        reaches: &[(Option<&str>, Reach, &Book)],
        old: &Book,
        new: &Book,
    ) -> Verdict {
        if is_same(reaches) {
            return Verdict::NoEffect;
        }
        let proved = proof::prove_again(new, old);
        let is_clash = |program: &proof::ProvedProgram| {
            program.findings.iter().any(|finding| finding.kind != FindingKind::CannotTell)
        };
        if proved.programs.iter().any(is_clash) || !proof::circles(new).is_empty() {
            return Verdict::NotViable;
        }
        let scenario = reaches.iter().find_map(|(name, ..)| *name).filter(|_| mutation.scenario.is_some());
        let reach = reaches.first().map(|(_, reach, _)| reach.clone()).unwrap_or(Reach::Any);
        let tests = self.tests_of(scenario);
        let ids = ids_of(old, mutation.statement);
        let mut near: Vec<(bool, usize)> = tests
            .into_iter()
            .filter(|at| self.lots.get(*at).is_some_and(|lot| reach.meets(lot)))
            .map(|at| (!self.touched.get(at).is_some_and(|touched| ids.iter().any(|id| touched.contains(id))), at))
            .collect();
        near.sort_unstable();
        let models: Vec<&TestCase> = near.iter().filter_map(|(_, at)| self.book.tests.get(*at)).collect();
        let sides = Sides { old, new, scenario };
        match witness(&sides, mutation, &models) {
            Some(found) => Verdict::Missed(Some(found)),
            None if mutation.scenario.is_none() && self.is_idle(mutation, &proved) => Verdict::NoEffect,
            None => Verdict::Missed(None),
        }
    }

    /// Whether a tariff prevails nowhere, before and after, in a book without scenarios in which it might.
    fn is_idle(&self, mutation: &Mutation, proved: &Proved<'_>) -> bool {
        let Some(statement) = self.statements.get(&mutation.statement) else { return false };
        if !matches!(statement.kind, StatementKind::Tariff(_)) || !self.book.scenarios.is_empty() {
            return false;
        }
        let (old, new) = (ids_of(self.book, mutation.statement), ids_of(proved.book, mutation.statement));
        let before = self.proved.get_or_init(|| prevailing(&proof::prove(self.book)));
        let after = prevailing(proved);
        !old.iter().any(|id| before.contains(id)) && !new.iter().any(|id| after.contains(id))
    }
}

/// Whether two books mean the same for every shipment, as far as that is told here: no set that a statement names differs. What
/// compares two books in full is to be asked in this one place.
fn is_same(reaches: &[(Option<&str>, Reach, &Book)]) -> bool {
    reaches.iter().all(|(_, reach, _)| reach.is_nothing())
}

/// The statements that prevail somewhere.
fn prevailing(proved: &Proved<'_>) -> BTreeSet<StatementId> {
    let mut found = BTreeSet::new();
    for program in &proved.programs {
        let law = proved.book.jurisdictions.get(program.jurisdiction);
        let Some(of) = law.and_then(|law| law.programs.get(program.program.0)) else { continue };
        found.extend(program.prevail.iter().filter_map(|at| of.tariffs.get(*at)).map(|tariff| tariff.id));
    }
    found
}

/// What errors of a changed book make of it: where each is in a test, a test has noticed.
fn wrong(changed: &Kept, diagnostics: &[Diagnostic]) -> Option<Verdict> {
    let mut errors = diagnostics.iter().filter(|one| one.severity() == Severity::Error).peekable();
    errors.peek()?;
    let tests: Vec<Span> = changed
        .statements()
        .filter(|statement| matches!(statement.kind, StatementKind::Test(_)))
        .map(|statement| statement.span)
        .collect();
    let in_test = |error: &Diagnostic| {
        error.span().is_some_and(|span| {
            tests.iter().any(|test| test.file == span.file && test.start <= span.start && span.end <= test.end)
        })
    };
    Some(if errors.all(in_test) { Verdict::Noticed } else { Verdict::NotViable })
}

/// The places of the measures of a statement, and of its acts.
fn ids_of(book: &Book, statement: Span) -> Vec<StatementId> {
    let is_it = |span: &Span| (span.file, span.start) == (statement.file, statement.start);
    let mut ids = Vec::new();
    for law in &book.jurisdictions {
        for program in &law.programs {
            ids.extend(program.tariffs.iter().filter(|one| is_it(&one.span)).map(|one| one.id));
            ids.extend(program.exemptions.iter().filter(|one| is_it(&one.span)).map(|one| one.id));
            ids.extend(program.deductions.iter().filter(|one| is_it(&one.span)).map(|one| one.id));
        }
        ids.extend(law.controls.iter().filter(|one| is_it(&one.span)).map(|one| one.id));
        for act in law.acts.iter().filter(|one| is_it(&one.span)) {
            ids.extend(act.targets.iter().map(|(id, _)| *id));
        }
    }
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// Whether a test has a day at which a change shows.
fn is_near(test: &TestCase, day: Option<Day>) -> bool {
    let Some(day) = day else { return false };
    let has = |value: &Value| matches!(value, Value::Date(found) if *found == day);
    test.known_on == Some(day) || test.shipments.iter().any(|shipment| shipment.values.values().any(has))
}

/// Every statement, those within others too, by its place.
fn within<'a>(statement: &'a Statement, found: &mut BTreeMap<Span, &'a Statement>) {
    found.insert(statement.span, statement);
    statement.kind.body().0.iter().for_each(|inner| within(inner, found));
}
