use std::collections::BTreeSet;
use std::sync::OnceLock;

use crate::book::{
    Assumed, Assumption, Atom, BaseTerm, Basis, Book, Builtin, Comparison, Expression, FactId, Program, ProgramId,
    Rate, View,
};
use crate::engine::asks::{Asks, day_asked};
use crate::engine::classes::{Classes, Dimension, Subject, dimensions};
use crate::engine::laws::Compared;
use crate::engine::met::Headings;
use crate::engine::order::{charges_in_order, duties_in_order};
use crate::engine::quotient::Quotient;
use crate::engine::rates::{Term, term};
use crate::engine::threads::each;
use crate::region::ProductSet;
use crate::trade::{Country, Currency, Day, FactKind, Mode, Value};

/// Facts by which it is known whose law judges a line and when, and what it is worth: they are filled in elsewhere.
const JUDGED_BY: [Builtin; 6] = [
    Builtin::Entered,
    Builtin::Value,
    Builtin::EntryValue,
    Builtin::Origin,
    Builtin::Destination,
    Builtin::ExportedFrom,
];

/// The most combinations of classes that are kept in a table; a program with more finds them by their number.
pub const MOST_DENSE: usize = 1 << 16;

/// A proved book, asked in one way, as what each of its programs hangs on.
pub struct Plan<'a> {
    /// The book.
    pub book: &'a Book,
    /// How it is asked.
    pub view: View,
    /// What decisions hang on.
    pub subjects: Vec<Subject>,
    /// Of each fact its place among the subjects.
    pub asked: Vec<Option<usize>>,
    /// The classes of each subject by each decider.
    pub dimensions: Vec<Dimension>,
    /// Whatever is decided by classes.
    pub deciders: Vec<Decider<'a>>,
    /// Those of them that ask something that is reckoned for each line.
    pub checking: Vec<usize>,
    /// Of each jurisdiction how it is gone through.
    pub laws: Vec<LawPlan>,
    /// Which assumptions can be weighed here: see [`Filled`].
    pub filled: Vec<Filled>,
    /// The facts that only the evaluator of the language page fills in.
    pub unsure: BTreeSet<FactId>,
    /// Whether lines of one entry bear on each other.
    pub has_entries: bool,
    /// Whether lines draw from quotas.
    pub has_quotas: bool,
    /// Where goods go, where that is not said: all countries of the book's own jurisdiction.
    pub is_dated: bool,
}

/// What is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decides {
    /// What prevails of a program of a jurisdiction.
    Program(usize, ProgramId),
    /// Which controls of a jurisdiction bind: imports, or exports.
    Controls(usize, bool),
}

impl Decides {
    /// Whose law it is of.
    pub fn jurisdiction(self) -> usize {
        match self {
            Decides::Program(at, _) | Decides::Controls(at, _) => at,
        }
    }
}

/// One thing that is decided, and how a line finds the decision.
pub struct Decider<'a> {
    /// What it decides.
    pub decides: Decides,
    /// Its dimensions: which of the plan, of which subject, and how far apart its classes lie.
    pub dimensions: Vec<(usize, usize, u64)>,
    /// What is reckoned for each line: three answers each.
    pub checks: Vec<(&'a Atom, u64)>,
    /// How many combinations there are; nothing where they cannot be counted.
    pub size: Option<u64>,
    /// Where the program's tariffs are found, once they are looked for.
    pub headings: OnceLock<Headings>,
}

/// How a jurisdiction is gone through.
pub struct LawPlan {
    /// Its currency.
    pub currency: Currency,
    /// The digits of its minor unit.
    pub digits: u32,
    /// The other states of the law to look at.
    pub compared: Compared,
    /// Its duties in an order in which each comes behind what it hangs on; nothing where that is another on each line.
    pub duties: Option<Vec<ProgramId>>,
    /// Its taxes and fees, in such an order.
    pub charges: Vec<ProgramId>,
    /// The decider of each program.
    pub programs: Vec<usize>,
    /// In what steps amounts of each program are rounded, in minor units; nothing where they are not known.
    pub steps: Vec<Option<Quotient>>,
    /// Whether its duties can be reckoned in the order in which they are declared.
    pub is_in_order: bool,
    /// Whether each program is a tax or fee.
    pub are_charges: Vec<bool>,
    /// Whether it says what other currencies are worth.
    pub has_rates: bool,
    /// How each program rounds to minor units; nothing where it rounds to others.
    pub modes: Vec<Option<Mode>>,
    /// The deciders of controls on imports and exports, where it has some.
    pub controls: [Option<usize>; 2],
    /// Whether each program goes before another by a precedence.
    pub go_first: Vec<bool>,
}

/// An assumption of a kind of which it is weighed here whether it changes anything.
#[derive(Debug, Clone)]
pub struct Filled {
    /// The fact that may be lacking.
    pub fact: FactId,
    /// What it is then.
    pub by: FilledBy,
    /// What it is compared with, where it is an amount: some other result is looked for there.
    pub against: Vec<Against>,
}

/// What an amount is compared with.
#[derive(Debug, Clone)]
pub struct Against {
    /// It.
    pub bound: Term,
    /// Whether the amount has to be that at least.
    pub is_least: bool,
    /// Whose check it is, and which.
    pub check: (usize, usize),
}

/// What fills a fact in.
#[derive(Debug, Clone, Copy)]
pub enum FilledBy {
    /// This day.
    Day(Day),
    /// This country.
    Country(Country),
    /// What another date, or another country, says.
    Fact(FactId),
    /// Yes or no.
    Flag(bool),
    /// A number, money in minor units of this currency, or no quantity in whatever unit.
    Amount(Quotient, Option<Currency>),
}

impl<'a> Plan<'a> {
    /// Of a book that was proved, made on so many threads: where measures clash in spite of it, lines are handed back.
    pub fn new(book: &'a Book, view: View, threads: usize) -> Plan<'a> {
        let mut plan = Plan {
            book,
            view,
            subjects: Vec::new(),
            asked: Vec::new(),
            dimensions: Vec::new(),
            deciders: Vec::new(),
            checking: Vec::new(),
            laws: Vec::new(),
            filled: Vec::new(),
            unsure: BTreeSet::new(),
            has_entries: hangs_on_entries(book),
            has_quotas: book
                .jurisdictions
                .iter()
                .flat_map(|one| &one.programs)
                .flat_map(|one| &one.tariffs)
                .any(|one| one.quota.is_some()),
            is_dated: book.jurisdictions.iter().flat_map(|one| &one.members).any(|one| !one.presence.is_always()),
        };
        for at in 0..book.jurisdictions.len() {
            plan.jurisdiction(at, threads);
        }
        let deciders = plan.deciders.iter().enumerate();
        plan.checking = deciders.filter(|(_, one)| !one.checks.is_empty()).map(|(at, _)| at).collect();
        plan.assumptions();
        let place = |fact: usize| plan.subjects.iter().position(|one| *one == Subject::Fact(FactId(fact)));
        plan.asked = (0..book.facts.len()).map(place).collect();
        plan
    }

    /// Whether a decision hangs on what a fact says.
    pub fn asks(&self, fact: FactId) -> bool {
        self.asked.get(fact.0).is_some_and(Option::is_some)
    }

    fn jurisdiction(&mut self, at: usize, threads: usize) {
        let book = self.book;
        let Some(jurisdiction) = book.jurisdictions.get(at) else { return };
        let compared = Compared::of(book, jurisdiction, self.view);
        let schedules = jurisdiction.programs.iter().flat_map(|one| &one.schedules);
        let listed = ProductSet::from_ranges(
            schedules.flat_map(|one| &one.table.stretches).filter(|one| one.is_listed).map(|one| (one.start, one.end)),
        );
        let mut asked: Vec<(Decides, Asks<'a>)> = Vec::new();
        for (place, program) in jurisdiction.programs.iter().enumerate() {
            let id = ProgramId(place);
            asked.push((Decides::Program(at, id), Asks::of_program(book, jurisdiction, id, program, compared)));
        }
        for is_export in [false, true] {
            if jurisdiction.controls.iter().any(|one| one.is_export == is_export) {
                let asks = Asks::of_controls(book, jurisdiction, is_export, Compared::default());
                asked.push((Decides::Controls(at, is_export), asks));
            }
        }
        let found = each(threads, &asked, |(_, asks)| dimensions(asks, &listed));
        let (mut programs, mut controls) = (Vec::new(), [None; 2]);
        for ((decides, asks), dimensions) in asked.into_iter().zip(found) {
            let decider = self.decider(decides, asks, dimensions);
            match decides {
                Decides::Program(..) => programs.push(decider),
                Decides::Controls(_, is_export) => {
                    controls.get_mut(usize::from(is_export)).into_iter().for_each(|place| *place = Some(decider));
                }
            }
        }
        let digits = jurisdiction.currency.digits();
        let step = |program: &Program| {
            let minor = jurisdiction.currency.minor();
            Quotient::of(&program.rounding.step(jurisdiction.currency).over(&minor)?).filter(|step| !step.is_zero())
        };
        let duties = duties_in_order(jurisdiction);
        let steps: Vec<Option<Quotient>> = jurisdiction.programs.iter().map(step).collect();
        let modes = jurisdiction.programs.iter().zip(&steps);
        let modes =
            modes.map(|(program, step)| step.filter(|step| *step == Quotient::ONE).map(|_| program.rounding.mode));
        self.laws.push(LawPlan {
            currency: jurisdiction.currency,
            digits,
            compared,
            is_in_order: duties.as_ref().is_some_and(|all| all.is_sorted()),
            duties,
            charges: charges_in_order(jurisdiction),
            programs,
            modes: modes.collect(),
            steps,
            are_charges: jurisdiction.programs.iter().map(|program| program.kind.is_charge()).collect(),
            has_rates: !jurisdiction.exchanges.is_empty(),
            controls,
            go_first: (0..jurisdiction.programs.len())
                .map(|at| jurisdiction.precedences.iter().any(|one| one.first.contains(&ProgramId(at))))
                .collect(),
        });
    }

    fn decider(&mut self, decides: Decides, asks: Asks<'a>, dimensions: Vec<Dimension>) -> usize {
        let mut size = Some(1u64);
        let mut own = Vec::new();
        for dimension in dimensions {
            let subject = self.subjects.iter().position(|one| *one == dimension.subject).unwrap_or_else(|| {
                self.subjects.push(dimension.subject.clone());
                self.subjects.len() - 1
            });
            own.push((self.dimensions.len(), subject, size.unwrap_or(0)));
            size = size.and_then(|size| size.checked_mul(u64::try_from(dimension.size).ok()?));
            self.dimensions.push(dimension);
        }
        let mut checks = Vec::new();
        for check in asks.checks {
            checks.push((check, size.unwrap_or(0)));
            size = size.and_then(|size| size.checked_mul(3));
        }
        self.deciders.push(Decider { decides, dimensions: own, checks, size, headings: OnceLock::new() });
        self.deciders.len() - 1
    }

    /// Sorts assumptions into those that can be weighed here, and others.
    fn assumptions(&mut self) {
        let book = self.book;
        let kind = |fact: FactId| book.facts.get(fact.0).map(|one| &one.kind);
        let is_class = |fact: FactId| matches!(kind(fact), Some(FactKind::Date | FactKind::Country));
        let assumed = |fact: FactId| {
            let all = book.jurisdictions.iter().flat_map(|one| &one.assumes);
            all.filter(move |one| one.fact == Assumed::Fact(fact))
        };
        let mut read: BTreeSet<FactId> = BTreeSet::new();
        for jurisdiction in &book.jurisdictions {
            for assume in &jurisdiction.assumes {
                match &assume.value {
                    Assumption::Copy(fact) => {
                        read.insert(*fact);
                    }
                    Assumption::Reckoned(expression) => read.extend(facts_of(expression)),
                    Assumption::Value(_) | Assumption::NoQuantity => {}
                }
            }
            read.extend(jurisdiction.made.iter().flat_map(|(_, sum)| facts_of(sum)));
        }
        for fact in (0..book.facts.len()).map(FactId) {
            if assumed(fact).next().is_none() {
                continue;
            }
            let by = self.only_assumption(fact).and_then(|only| match only {
                Assumption::Copy(other) | Assumption::Reckoned(Expression::Fact(other)) => {
                    let is_alike = kind(fact) == kind(*other) && is_class(fact);
                    Some(FilledBy::Fact(*other)).filter(|_| is_alike && assumed(*other).next().is_none())
                }
                Assumption::Value(value) => filled_by(value),
                Assumption::NoQuantity => Some(FilledBy::Amount(Quotient::ZERO, None)),
                Assumption::Reckoned(constant) => {
                    let is_amount = matches!(kind(fact), Some(FactKind::Money | FactKind::Number));
                    constant_amount(constant).filter(|_| is_amount)
                }
            });
            let is_plain = !JUDGED_BY.iter().any(|one| one.id() == fact)
                && !read.contains(&fact)
                && self.is_asked_alone(fact)
                && self.has_no_season(fact);
            match by.filter(|_| is_plain) {
                Some(by) => {
                    let against = self.against(fact);
                    self.filled.push(Filled { fact, by, against });
                }
                None => {
                    self.unsure.insert(fact);
                }
            }
        }
    }

    /// What is assumed of a fact at any time, where that is the same in every jurisdiction.
    fn only_assumption(&self, fact: FactId) -> Option<&'a Assumption> {
        let own = |at: usize| {
            let mut all = self.book.jurisdictions.get(at)?.assumes.iter().filter(|one| one.fact == Assumed::Fact(fact));
            let first = all.next()?;
            let is_always = first.days.is_everything() && first.known == Day::FIRST;
            (is_always && all.next().is_none()).then_some(&first.value)
        };
        let first = own(0)?;
        (1..self.book.jurisdictions.len()).all(|at| own(at) == Some(first)).then_some(first)
    }

    /// What a fact is compared with.
    fn against(&self, fact: FactId) -> Vec<Against> {
        let checks =
            self.deciders.iter().enumerate().flat_map(|(at, one)| one.checks.iter().zip(0..).map(move |one| (at, one)));
        let compared = checks.filter_map(|(decider, ((atom, _), place))| {
            let (other, is_least) = match atom {
                Atom::Compare(Expression::Fact(one), how, other) if *one == fact => {
                    (other, *how == Comparison::AtLeast)
                }
                Atom::Compare(other, how, Expression::Fact(one)) if *one == fact => (other, *how == Comparison::AtMost),
                _ => return None,
            };
            let law = self.deciders.get(decider).and_then(|one| self.laws.get(one.decides.jurisdiction()))?;
            Some(Against { bound: term(law.digits, other)?, is_least, check: (decider, place) })
        });
        compared.collect()
    }

    /// A check of a decider.
    pub fn check(&self, (decider, place): (usize, usize)) -> Option<&'a Atom> {
        self.deciders.get(decider)?.checks.get(place).map(|(atom, _)| *atom)
    }

    /// Whether no season of a date is asked: its classes would not lie between a few days.
    fn has_no_season(&self, fact: FactId) -> bool {
        let own = self.dimensions.iter().filter(|one| one.subject == Subject::Fact(fact));
        own.into_iter().all(|one| match &one.classes {
            Classes::Days(_, seasons) => seasons.is_empty(),
            _ => true,
        })
    }

    /// Whether a fact is asked only for what it says, and nowhere whether it is given; a date is compared with days only.
    fn is_asked_alone(&self, fact: FactId) -> bool {
        let kind = self.book.facts.get(fact.0).map(|one| &one.kind);
        let is_amount =
            matches!(kind, Some(FactKind::Money | FactKind::Number | FactKind::AnyQuantity | FactKind::Quantity(_)));
        let in_checks = self.deciders.iter().flat_map(|one| &one.checks).any(|(atom, _)| match atom {
            // What comes of amounts that are filled in is looked at line by line.
            Atom::Compare(..) if is_amount => false,
            Atom::Compare(left, _, right) => {
                day_asked(self.book, atom).is_none()
                    && facts_of(left).into_iter().chain(facts_of(right)).any(|one| one == fact)
            }
            Atom::Given(one) => *one == fact,
            Atom::Same(one, other) => *one == fact || *other == fact,
            _ => false,
        });
        let jurisdictions = &self.book.jurisdictions;
        // By the date that counts money of other currencies is converted too.
        let counts = jurisdictions.iter().any(|one| {
            let mut by = one.programs.iter().filter(|program| program.by.contains(&fact));
            by.any(|program| program.by.len() > 1 || !one.exchanges.is_empty())
        });
        let converts = jurisdictions.iter().flat_map(|one| &one.exchanges).any(|one| one.by.contains(&fact));
        let exports = fact == Builtin::Exported.id()
            && jurisdictions.iter().flat_map(|one| &one.controls).any(|one| one.is_export);
        !in_checks && !counts && !converts && !exports
    }
}

/// A value that fills a fact in, where it is weighed here whether it matters.
fn filled_by(value: &Value) -> Option<FilledBy> {
    match value {
        Value::Date(day) => Some(FilledBy::Day(*day)),
        Value::Flag(yes) => Some(FilledBy::Flag(*yes)),
        Value::Country(country) => Some(FilledBy::Country(*country)),
        Value::Money(..)
        | Value::Number(_)
        | Value::Product(_)
        | Value::Quantity(..)
        | Value::Text(_)
        | Value::Codes(_) => None,
    }
}

/// A number, or money in minor units.
fn constant_amount(expression: &Expression) -> Option<FilledBy> {
    match expression {
        Expression::Number(number) => Some(FilledBy::Amount(Quotient::of(number)?, None)),
        Expression::Money(amount, currency) => {
            let minor = Quotient::whole(10i64.checked_pow(currency.digits())?);
            Some(FilledBy::Amount(Quotient::of(amount)?.times(minor)?, Some(*currency)))
        }
        _ => None,
    }
}

fn facts_of(expression: &Expression) -> Vec<FactId> {
    let mut facts = Vec::new();
    expression.facts(&mut facts);
    facts
}

/// Whether something is reckoned or rounded on the lines of an entry, or asks what they are worth together.
fn hangs_on_entries(book: &Book) -> bool {
    let entry_value = Builtin::EntryValue.id();
    let asks = |expression: &Expression| facts_of(expression).contains(&entry_value);
    let mut found = false;
    let mut rate = |rate: &Rate| {
        rate.each_part(&mut |part| {
            found |= match part {
                Rate::Percent(_, basis) | Rate::Inclusive(_, basis, _) => names_entry(basis),
                _ => false,
            };
        });
    };
    for program in book.jurisdictions.iter().flat_map(|one| &one.programs) {
        program.tariffs.iter().flat_map(|one| &one.rows).for_each(|row| rate(&row.rate));
    }
    for row in book.tables.iter().flat_map(|table| table.all_rows()) {
        rate(&row.rate);
    }
    let mut condition = |condition: &crate::book::Condition| {
        condition.each_atom(&mut |atom, _| {
            if let Atom::Compare(left, _, right) = atom {
                found |= asks(left) || asks(right);
            }
        });
    };
    for jurisdiction in &book.jurisdictions {
        for program in &jurisdiction.programs {
            program.tariffs.iter().for_each(|one| condition(&one.terms.condition));
            program.exemptions.iter().for_each(|one| condition(&one.terms.condition));
            program.deductions.iter().for_each(|one| condition(&one.terms.condition));
        }
        jurisdiction.controls.iter().for_each(|one| condition(&one.terms.condition));
        jurisdiction.precedences.iter().for_each(|one| condition(&one.terms.condition));
    }
    let jurisdictions = book.jurisdictions.iter();
    let sums = jurisdictions.clone().flat_map(|one| &one.made).any(|(_, sum)| asks(sum));
    let programs = jurisdictions.flat_map(|one| &one.programs).any(|program| {
        program.rounding.per_entry
            || program.tariffs.iter().any(|one| one.per_entry)
            || program.deductions.iter().any(|one| asks(&one.sum))
    });
    found || sums || programs
}

fn names_entry(basis: &Basis) -> bool {
    let entry_value = Builtin::EntryValue.id();
    match basis {
        Basis::Whole => false,
        Basis::Facts(facts) => facts.contains(&entry_value),
        Basis::Sum(sum) => facts_of(sum).contains(&entry_value),
        Basis::Charge(terms) => terms.contains(&BaseTerm::Fact(entry_value)),
        Basis::Bounded(inner) => names_entry(inner),
    }
}
