//! From the trees of a book's files to its meaning. First every name is collected, then every statement is read with all
//! names known: the order of statements and files changes nothing.

mod acts;
mod clauses;
mod conditions;
mod declarations;
mod expressions;
mod gather;
mod head;
mod jurisdictions;
mod lists;
mod phrase;
mod rates;
mod schedules;
mod scope;
mod sets;
mod tariffs;
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use gather::reason;

use crate::book::lower::gather::gather;
use crate::book::lower::scope::{Item, Known, Scope, Sort};
use crate::book::{Assumed, Book, Builtin, Fact, FactId, Program, ProgramId, Table, mistakes};
use crate::diagnostic::{Diagnostic, Noted};
use crate::reference::List;
use crate::source::{Door, Files, Span};
use crate::syntax::tree::StatementKind;
use crate::trade::Currency;

/// Reads rule files, or every `.tm` beneath folders, with all that they `use`, and gives them their meaning. All that is
/// wrong is reported, in one run.
pub fn load(paths: &[PathBuf], door: &dyn Door, files: &mut Files) -> Noted<Book> {
    let mut diagnostics = Vec::new();
    let placed = gather(paths, door, files, &mut diagnostics);
    let mut lowering = Lowering {
        door,
        files,
        diagnostics,
        book: Book::default(),
        scopes: Vec::new(),
        known: Vec::new(),
        lists: BTreeMap::new(),
        schedules: BTreeMap::new(),
        unknown_sets: BTreeSet::new(),
        torn: BTreeSet::new(),
        fact_homes: BTreeMap::new(),
        foreign: Vec::new(),
    };
    for builtin in Builtin::ALL {
        lowering.book.facts.push(Fact {
            name: builtin.name().to_string(),
            kind: builtin.kind(),
            what: None,
            span: None,
            is_slice: false,
        });
    }
    let items = lowering.collect(&placed);
    for item in &items {
        lowering.lower(item);
    }
    lowering.finish();
    for item in &items {
        if let StatementKind::Test(test) = &item.statement.kind {
            lowering.test(item, test);
        }
    }
    lowering.book.statements = lowering.known.len();
    Noted { value: lowering.book, diagnostics: lowering.diagnostics }
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
    schedules: BTreeMap<PathBuf, Option<Arc<Table>>>,
    unknown_sets: BTreeSet<(usize, String)>,
    /// Names that statements which cannot be read would have given: what is wrong there has been said.
    torn: BTreeSet<String>,
    fact_homes: BTreeMap<String, usize>,
    /// Amounts in another currency than their jurisdiction's: each needs an `exchange`.
    foreign: Vec<(usize, Currency, Span)>,
}

impl<'a> Lowering<'a> {
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
        match &item.statement.kind {
            StatementKind::Tariff(tariff) => self.tariff(item, tariff),
            StatementKind::Exempt(exempt) => self.exemption(item, exempt),
            StatementKind::Deduct(deduct) => self.deduction(item, deduct),
            StatementKind::Act(act) => self.act(item, act),
            StatementKind::Precedence(precedence) => self.precedence(item, precedence),
            StatementKind::Control(control) => self.control(item, control),
            StatementKind::Exchange(exchange) => self.exchange(item, exchange),
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
            | StatementKind::Program(_)
            | StatementKind::Cite
            | StatementKind::Test(_)
            | StatementKind::Reserved(_)
            | StatementKind::Broken => {}
        }
    }

    /// What can only be judged with everything read: exchange rates, precedence over specific rates, circles of
    /// `overrides`, inherited assumptions.
    fn finish(&mut self) {
        self.check_exchange();
        self.check_precedence();
        self.check_extensions();
        self.check_overrides();
        self.check_schedules();
        self.inherit();
    }

    /// Every amount in another currency needs a rate to its jurisdiction's.
    fn check_exchange(&mut self) {
        let mut told = BTreeSet::new();
        for (at, currency, span) in std::mem::take(&mut self.foreign) {
            let Some(own) = self.currency_of(at) else { continue };
            let joins = |rate: &crate::book::Exchange| {
                (rate.one == currency && rate.other == own) || (rate.one == own && rate.other == currency)
            };
            let outer = self.book.jurisdictions.first();
            let here = self.book.jurisdictions.get(at);
            let found = here.into_iter().chain(outer).any(|jurisdiction| jurisdiction.exchanges.iter().any(joins));
            if found || !told.insert((at, currency, span)) {
                continue;
            }
            self.report(
                Diagnostic::new(
                    &mistakes::NO_EXCHANGE,
                    span,
                    format!("this is in {currency}, and the book has no rate from {currency} to {own}"),
                )
                .paste("say what it is worth", format!("exchange {currency} = 1.00 {own};")),
            );
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
                    if let Some((terms, span)) = jurisdiction.terms_of(*id)
                        && terms.until.is_none()
                    {
                        wrong.push((act.span, span));
                    }
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
            let pair = |rate: &crate::book::Exchange| [rate.one.min(rate.other), rate.one.max(rate.other)];
            let own: Vec<[Currency; 2]> = jurisdiction.exchanges.iter().map(pair).collect();
            jurisdiction.exchanges.extend(exchanges.iter().filter(|rate| !own.contains(&pair(rate))).cloned());
        }
    }

    /// The folder from which an item's paths start, where it has one.
    fn path_from(folder: Option<&PathBuf>, written: &str) -> PathBuf {
        folder.map_or_else(|| PathBuf::from(written), |folder| folder.join(Path::new(written)))
    }

    /// What kind of statement it is, where acts may reach it.
    fn sort_of(kind: &StatementKind) -> Option<Sort> {
        match kind {
            StatementKind::Tariff(_) => Some(Sort::Tariff),
            StatementKind::Schedule(_) => Some(Sort::Schedule),
            StatementKind::Exempt(_) => Some(Sort::Exemption),
            StatementKind::Deduct(_) => Some(Sort::Deduction),
            StatementKind::Control(_) => Some(Sort::Control),
            StatementKind::Precedence(_) => Some(Sort::Precedence),
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
            | StatementKind::Column2(_)
            | StatementKind::Test(_)
            | StatementKind::Reserved(_)
            | StatementKind::Broken => None,
        }
    }
}
