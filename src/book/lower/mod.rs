//! From the trees of a book's files to its meaning. First every name is collected, then every statement is read with all
//! names known: the order of statements and files changes nothing.

mod acts;
mod charges;
mod clauses;
mod conditions;
mod courts;
mod declarations;
mod exchanges;
mod expressions;
mod fill;
mod gather;
mod head;
mod jurisdictions;
mod kept;
mod listed;
mod lists;
mod phrase;
mod quotas;
mod rates;
mod roundings;
mod scenarios;
mod schedules;
mod scope;
mod sets;
mod tables;
mod tariffs;
mod tests;
mod units;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use charges::charges_before;
pub use gather::{Gathered, gather, reason, take_in};
pub use kept::Kept;

use crate::book::lower::courts::Heard;
use crate::book::lower::gather::Placed;
use crate::book::lower::roundings::SaidRounding;
use crate::book::lower::scenarios::{Added, added, in_scenario, is_first, is_told};
use crate::book::lower::scope::{Item, Known, Scope, Sort, State};
use crate::book::{
    Assumed, Book, Builtin, Exchange, Fact, FactId, NamedSet, Program, ProgramId, Scenario, ScheduleTable, StatementId,
    TestCase, mistakes,
};
use crate::diagnostic::{Diagnostic, Noted};
use crate::reference::List;
use crate::source::{Door, Files, Span};
use crate::syntax::tree::StatementKind;
use crate::trade::Currency;

/// Reads rule files, or every `.tm` beneath folders, with all that they `use`, and gives them their meaning. All that is
/// wrong is reported, in one run.
pub fn load(paths: &[PathBuf], door: &dyn Door, files: &mut Files) -> Noted<Book> {
    gather(paths, door, files).lowered(door, files)
}

impl Gathered {
    /// Gives the statements their meaning.
    pub fn lowered(&self, door: &dyn Door, files: &mut Files) -> Noted<Book> {
        lowered(&self.placed, self.torn.clone(), door, files, &mut Opened::default())
    }
}

/// Gives the statements of a book, and of its scenarios, their meaning. What was opened before is not read again.
fn lowered(
    placed: &[Placed],
    gathered: Vec<Diagnostic>,
    door: &dyn Door,
    files: &mut Files,
    opened: &mut Opened,
) -> Noted<Book> {
    let added = added(placed);
    let (mut book, mut diagnostics, mut tests) = lowered_in(placed, &added, None, &gathered, door, files, opened);
    for (place, one) in added.iter().enumerate() {
        if !is_first(&added, place) {
            continue;
        }
        let (own, found, more) = lowered_in(placed, &added, Some(one), &gathered, door, files, opened);
        let found = found.into_iter().skip(gathered.len());
        let found = found.map(|found| in_scenario(found, one));
        diagnostics.extend(found.filter(|found| !is_told(&diagnostics, found)).collect::<Vec<Diagnostic>>());
        tests.extend(more);
        book.scenarios.push(Scenario {
            name: one.name.clone(),
            title: one.scenario.title.as_ref().map(|title| title.text.clone()),
            span: one.span,
            book: own,
        });
    }
    tests.sort_by_key(|(place, _)| *place);
    book.tests = tests.into_iter().map(|(_, test)| test).collect();
    Noted { value: book, diagnostics }
}

/// Gives the statements of a book their meaning, or of one of its scenarios: that is a book of its own, the statements of the
/// book without those it drops, and its own. Its tests are beside it, each with its place.
fn lowered_in<'a>(
    placed: &'a [Placed],
    added: &'a [Added<'a>],
    scenario: Option<&'a Added<'a>>,
    gathered: &[Diagnostic],
    door: &'a dyn Door,
    files: &'a mut Files,
    opened: &mut Opened,
) -> (Book, Vec<Diagnostic>, Vec<(usize, TestCase)>) {
    let mut lowering = Lowering::new(door, files, gathered.to_vec(), added);
    lowering.lists = std::mem::take(&mut opened.lists);
    lowering.schedules = std::mem::take(&mut opened.schedules);
    lowering.whole(placed, scenario);
    let Lowering { diagnostics, book, lists, schedules, tests, .. } = lowering;
    *opened = Opened { lists, schedules };
    (book, diagnostics, tests)
}

/// The lists and schedules that a book reads, each by its path.
#[derive(Debug, Clone, Default)]
struct Opened {
    lists: BTreeMap<PathBuf, ReadList>,
    schedules: BTreeMap<PathBuf, Option<Arc<ScheduleTable>>>,
}

/// A list that was read, or that could not be.
type ReadList = Option<Arc<List>>;

/// What is known while a book is given its meaning.
pub struct Lowering<'a> {
    door: &'a dyn Door,
    files: &'a mut Files,
    diagnostics: Vec<Diagnostic>,
    book: Book,
    scopes: Vec<Scope<'a>>,
    known: Vec<Known>,
    lists: BTreeMap<PathBuf, ReadList>,
    schedules: BTreeMap<PathBuf, Option<Arc<ScheduleTable>>>,
    unknown_sets: BTreeSet<(usize, String)>,
    /// Names that statements which cannot be read would have given: what is wrong there has been said.
    torn: BTreeSet<String>,
    fact_homes: BTreeMap<String, usize>,
    /// Amounts in another currency than their jurisdiction's: each needs an `exchange`.
    foreign: Vec<(usize, Currency, Span)>,
    /// How programs are rounded.
    roundings: Vec<SaidRounding>,
    /// What courts have said, until every ruling is known.
    courts: Heard,
    /// The scenarios of the book.
    added: &'a [Added<'a>],
    /// The place of the scenario that is being given its meaning; nothing for the book itself.
    scenario: Option<&'a Added<'a>>,
    /// What the scenario drops, each with the program in which it does.
    dropped: Vec<(StatementId, Option<ProgramId>)>,
    /// Whether the statement at hand is the scenario's own.
    is_own: bool,
    /// The tests read so far, each with its place among the statements.
    tests: Vec<(usize, TestCase)>,
    /// Whether what is read has the cells of a list's row in it.
    filling: bool,
}

impl<'a> Lowering<'a> {
    fn new(
        door: &'a dyn Door,
        files: &'a mut Files,
        diagnostics: Vec<Diagnostic>,
        added: &'a [Added<'a>],
    ) -> Lowering<'a> {
        let mut book = Book::default();
        for builtin in Builtin::ALL {
            book.facts.push(Fact {
                name: builtin.name().to_string(),
                kind: builtin.kind(),
                what: None,
                span: None,
                is_slice: false,
            });
        }
        Lowering {
            door,
            files,
            diagnostics,
            book,
            scopes: Vec::new(),
            known: Vec::new(),
            lists: BTreeMap::new(),
            schedules: BTreeMap::new(),
            unknown_sets: BTreeSet::new(),
            torn: BTreeSet::new(),
            fact_homes: BTreeMap::new(),
            foreign: Vec::new(),
            roundings: Vec::new(),
            filling: false,
            courts: Heard::default(),
            added,
            scenario: None,
            dropped: Vec::new(),
            is_own: false,
            tests: Vec::new(),
        }
    }

    /// Gives a book its meaning, or the book in one of its scenarios.
    fn whole(&mut self, placed: &'a [Placed], scenario: Option<&'a Added<'a>>) {
        self.scenario = scenario;
        let items = self.collect(placed);
        for item in &items {
            self.lower(item);
        }
        self.is_own = false;
        self.leave_out_dropped();
        self.finish();
        for (place, item) in items.iter().enumerate() {
            if let StatementKind::Test(test) = &item.statement.kind
                && self.is_test_of_this(item.jurisdiction, test)
                && let Some(test) = self.test(item, test)
            {
                self.tests.push((place, test));
            }
        }
        self.book.statements = self.known.len();
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    fn currency_of(&self, at: usize) -> Option<Currency> {
        self.book.jurisdictions.get(at).map(|jurisdiction| jurisdiction.currency)
    }

    fn program(&self, at: usize, program: ProgramId) -> Option<&Program> {
        self.book.jurisdictions.get(at).and_then(|jurisdiction| jurisdiction.programs.get(program.0))
    }

    fn program_mut(&mut self, at: usize, program: ProgramId) -> Option<&mut Program> {
        self.book.jurisdictions.get_mut(at).and_then(|jurisdiction| jurisdiction.programs.get_mut(program.0))
    }

    fn program_name(&self, at: usize, program: ProgramId) -> &str {
        self.program(at, program).map_or("", |program| program.name.as_str())
    }

    fn dates_of(&self, at: usize, program: ProgramId) -> Vec<FactId> {
        self.program(at, program).map_or_else(|| vec![Builtin::Entered.id()], |program| program.by.clone())
    }

    fn cite_of(&self, at: usize, program: ProgramId) -> Vec<String> {
        self.program(at, program).map(|program| program.cite.clone()).unwrap_or_default()
    }

    /// Gives one statement its meaning.
    fn lower(&mut self, item: &Item<'a>) {
        self.is_own = item.is_own;
        match &item.statement.kind {
            StatementKind::Tariff(tariff) => self.tariff(item, tariff),
            StatementKind::Quota(quota) => self.quota(item, quota),
            StatementKind::Charge(charge) => self.charge(item, charge),
            StatementKind::Rounding(rounding) => self.rounding(item, rounding),
            StatementKind::Exempt(exempt) => self.exemption(item, exempt),
            StatementKind::Deduct(deduct) => self.deduction(item, deduct),
            StatementKind::Act(act) => self.act(item, act),
            StatementKind::Precedence(precedence) => self.precedence(item, precedence),
            StatementKind::Control(control) => self.control(item, control),
            StatementKind::Exchange(exchange) => self.exchange(item, exchange),
            StatementKind::Ruling(ruling) => self.ruling(item, ruling),
            StatementKind::Court(court) => self.court(item, court),
            StatementKind::ExchangeList(list) => self.exchange_list(item, list),
            // A table is opened so that what is wrong with it is told even where nothing looks it up.
            StatementKind::Rates(table) => self.open_table(item.jurisdiction, table),
            StatementKind::Schedule(schedule) => self.schedule(item, schedule),
            StatementKind::Column2(set) => self.column2(item, set),
            StatementKind::Assume(assumes) => self.assume(item, assumes),
            StatementKind::Made(made) => self.made(item, made),
            // A set is opened so that what is wrong with it is told even where nothing uses it.
            StatementKind::Product(set) => {
                self.open(item.jurisdiction, &set.name, true);
            }
            StatementKind::Country(set) => {
                self.open(item.jurisdiction, &set.name, false);
            }
            StatementKind::Jurisdiction(_)
            | StatementKind::Currency(_)
            | StatementKind::Use(_)
            | StatementKind::Fact(_)
            | StatementKind::Unit(_)
            | StatementKind::Program(_)
            | StatementKind::Cite
            | StatementKind::Test(_)
            | StatementKind::Scenario(_)
            | StatementKind::Drop(_)
            | StatementKind::Broken => {}
        }
    }

    /// What can only be judged with everything read: exchange rates, precedence over specific rates, circles of
    /// `overrides`, inherited assumptions.
    fn finish(&mut self) {
        self.sort_exchanges();
        self.check_exchange();
        self.check_precedence();
        self.check_extensions();
        self.hear();
        self.check_overrides();
        self.check_charges();
        self.round_programs();
        self.check_schedules();
        self.inherit();
        self.name_sets();
    }

    /// Hands the sets that were opened to the book, with their names.
    fn name_sets(&mut self) {
        for (jurisdiction, scope) in self.scopes.iter().enumerate() {
            let open = scope.sets.iter().filter_map(|(name, set)| match &set.state {
                State::Open(of) => {
                    Some(NamedSet { name: (*name).to_string(), jurisdiction, of: of.clone(), span: set.span })
                }
                State::Closed | State::Opening => None,
            });
            self.book.sets.extend(open);
        }
    }

    /// A program with specific rates cannot be levied on a part of the value.
    fn check_precedence(&mut self) {
        let mut wrong = Vec::new();
        for jurisdiction in &self.book.jurisdictions {
            for precedence in jurisdiction.precedences.iter().filter(|precedence| !precedence.entirely) {
                for then in &precedence.then {
                    let Some(program) = jurisdiction.programs.get(then.0) else { continue };
                    let specific =
                        program.tariffs.iter().find(|tariff| tariff.rows.iter().any(|row| row.rate.is_specific()));
                    let schedule = program.schedules.iter().find(|schedule| schedule.table.is_specific);
                    let span = specific.map(|tariff| tariff.span).or(schedule.map(|schedule| schedule.span));
                    if let Some(span) = span {
                        wrong.push((precedence.span, program.name.clone(), span));
                    }
                }
            }
        }
        for (span, program, tariff) in wrong {
            self.report(
                Diagnostic::new(
                    &mistakes::MUST_BE_ENTIRELY,
                    span,
                    format!("`{program}` levies an amount that is no part of the value, so nothing can be left of it"),
                )
                .also(tariff, "this rate")
                .help("say `entirely`: where the first prevails, the second is not levied"),
            );
        }
    }

    /// `extend` moves an end that each member must have.
    fn check_extensions(&mut self) {
        let mut wrong = Vec::new();
        for jurisdiction in &self.book.jurisdictions {
            for act in jurisdiction.acts.iter().filter(|act| act.kind == crate::book::ActKind::Extend) {
                for (id, _) in &act.targets {
                    let endless = jurisdiction.all_terms_of(*id).find(|(terms, _)| terms.until.is_none());
                    wrong.extend(endless.map(|(_, span)| (act.span, span)));
                }
            }
        }
        wrong.dedup();
        for (act, member) in wrong {
            self.report(
                Diagnostic::new(&mistakes::NO_END, act, "there is no end to move")
                    .also(member, "this holds until changed")
                    .help("give it an end, or leave the `extend` out"),
            );
        }
    }

    /// What the outer jurisdiction assumes, exchanges and makes holds inside too, unless it is said anew there.
    fn inherit(&mut self) {
        let Some(outer) = self.book.jurisdictions.first() else { return };
        let (assumes, made, exchanges) = (outer.assumes.clone(), outer.made.clone(), outer.exchanges.clone());
        for jurisdiction in self.book.jurisdictions.iter_mut().skip(1) {
            let own: Vec<Assumed> = jurisdiction.assumes.iter().map(|assume| assume.fact.clone()).collect();
            jurisdiction.assumes.extend(assumes.iter().filter(|assume| !own.contains(&assume.fact)).cloned());
            let own: Vec<FactId> = jurisdiction.made.iter().map(|(fact, _)| *fact).collect();
            jurisdiction.made.extend(made.iter().filter(|(fact, _)| !own.contains(fact)).cloned());
            let own: BTreeSet<[Currency; 2]> = jurisdiction.exchanges.iter().map(Exchange::pair).collect();
            jurisdiction.exchanges.extend(exchanges.iter().filter(|rate| !own.contains(&rate.pair())).cloned());
            jurisdiction.exchanges.sort_by_key(Exchange::order);
        }
    }

    /// The folder from which an item's paths start, where it has one.
    fn path_from(folder: Option<&PathBuf>, written: &str) -> PathBuf {
        folder.map_or_else(|| PathBuf::from(written), |folder| folder.join(Path::new(written)))
    }

    /// What kind of statement it is, where acts may reach it.
    fn sort_of(kind: &StatementKind) -> Option<Sort> {
        match kind {
            StatementKind::Tariff(_) | StatementKind::Quota(_) | StatementKind::Charge(_) => Some(Sort::Tariff),
            StatementKind::Schedule(_) => Some(Sort::Schedule),
            StatementKind::Exempt(_) => Some(Sort::Exemption),
            StatementKind::Deduct(_) => Some(Sort::Deduction),
            StatementKind::Control(_) => Some(Sort::Control),
            StatementKind::Precedence(_) => Some(Sort::Precedence),
            StatementKind::Ruling(_) => Some(Sort::Ruling),
            StatementKind::Court(_) => Some(Sort::Judgment),
            StatementKind::Act(act) => Some(match act.kind {
                crate::syntax::tree::ActKind::Pause => Sort::Pause,
                crate::syntax::tree::ActKind::Resume
                | crate::syntax::tree::ActKind::Repeal
                | crate::syntax::tree::ActKind::Extend => Sort::Act,
            }),
            StatementKind::Jurisdiction(_)
            | StatementKind::Currency(_)
            | StatementKind::Use(_)
            | StatementKind::Product(_)
            | StatementKind::Country(_)
            | StatementKind::Fact(_)
            | StatementKind::Assume(_)
            | StatementKind::Made(_)
            | StatementKind::Program(_)
            | StatementKind::Cite
            | StatementKind::Exchange(_)
            | StatementKind::Rounding(_)
            | StatementKind::ExchangeList(_)
            | StatementKind::Unit(_)
            | StatementKind::Rates(_)
            | StatementKind::Column2(_)
            | StatementKind::Test(_)
            | StatementKind::Scenario(_)
            | StatementKind::Drop(_)
            | StatementKind::Broken => None,
        }
    }
}
