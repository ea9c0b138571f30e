//! Taxes and fees after duties, and how amounts are rounded.

use std::sync::Arc;

use crate::book::lower::Lowering;
use crate::book::lower::head::Loose;
use crate::book::lower::rates::basis_before;
use crate::book::lower::scope::Item;
use crate::book::lower::sets::element;
use crate::book::{BaseTerm, Basis, BoundKind, Builtin, ProgramId, ProgramKind, Rate, Rounding, Row, Tariff, mistakes};
use crate::diagnostic::Diagnostic;
use crate::region::{CountrySet, ProductSet};
use crate::source::Span;
use crate::syntax::tree;
use crate::syntax::tree::{Name, OperandKind, RateKind, StatementKind};
use crate::trade::{FactKind, Mode, Number};

/// How the duties of some programs are rounded, until all statements are read.
pub struct SaidRounding {
    /// Whose law says it.
    pub at: usize,
    /// Of which program; of all where none is named.
    pub program: Option<ProgramId>,
    /// How.
    pub rounding: Rounding,
    /// Where it stands.
    pub span: Span,
}

impl<'a> Lowering<'a> {
    /// The program of a charge: its own, never one it stands in.
    pub fn charge_home(&mut self, one: &Loose<'a>, name: &Name) -> Option<Vec<ProgramId>> {
        if let Some(inside) = one.inside {
            let message = format!("a charge is a program of its own and does not stand in `{}`", inside.name.text);
            self.report(
                Diagnostic::new(&mistakes::BAD_CHARGE, one.statement.span, message)
                    .help("move it out of the braces of the program"),
            );
            return None;
        }
        let home = self.scopes.get(one.jurisdiction).and_then(|scope| scope.programs.get(&name.text)).copied()?;
        let kind = self.program(one.jurisdiction, home).map(|program| program.kind);
        kind.is_some_and(ProgramKind::is_charge).then(|| vec![home])
    }

    /// Whether a statement may stand under these programs: only duties have tariffs, quotas and deductions, and a quota
    /// is one pot.
    pub fn fits_homes(&mut self, one: &Loose<'a>, homes: &[ProgramId]) -> bool {
        let (what, is_quota) = match &one.statement.kind {
            StatementKind::Tariff(_) => ("a tariff", false),
            StatementKind::Quota(_) => ("a quota", true),
            StatementKind::Deduct(_) => ("a deduction", false),
            _ => return true,
        };
        let span = one.statement.span;
        let charge = homes.iter().filter_map(|home| self.program(one.jurisdiction, *home));
        let charge = charge.filter(|program| program.kind.is_charge()).map(|one| (one.name.clone(), one.span)).next();
        if let Some((name, first)) = charge {
            self.report(
                Diagnostic::new(&mistakes::BAD_CHARGE, span, format!("{what} is no part of the charge `{name}`"))
                    .also(first, "the charge")
                    .help(format!("say it of a program of duties, or write it as `tax {name} …` or `fee {name} …`")),
            );
            return false;
        }
        if is_quota && homes.len() > 1 {
            self.report(
                Diagnostic::new(&mistakes::BAD_QUOTA, span, "a quota is one pot and belongs to one program")
                    .help("write one quota for each program, each with its name"),
            );
            return false;
        }
        true
    }

    /// A tax or a fee: a tariff in a program of charges.
    pub fn charge(&mut self, item: &Item<'a>, charge: &'a tree::Charge) {
        let (Some(id), Some(home)) = (item.id, item.homes.first().copied()) else { return };
        let at = item.jurisdiction;
        let span = item.statement.span;
        let products = match &charge.products {
            Some(set) => self.products(at, item.folder, set),
            None => Some(vec![element(ProductSet::everything(), charge.name.span)]),
        };
        let origins = match &charge.origins {
            Some(set) => self.countries(at, item.folder, set),
            None => Some(vec![element(CountrySet::everything(), charge.name.span)]),
        };
        let rate = self.charge_rate(at, &charge.rate, None);
        let clauses = &item.statement.clauses;
        let by = self.dates_of(at, home);
        let terms = self.terms(at, item.folder, clauses, &by, span);
        let overrides = self.named_statements(item, home, id, &clauses.overrides, false);
        let keeps = self.named_statements(item, home, id, &clauses.keeps, true);
        let (Some(products), Some(origins), Some(rate), Some(terms)) = (products, origins, rate, terms) else {
            return;
        };
        let Some(rate) = self.without_itself(rate, home, charge.rate.span) else { return };
        let mut written = self.files.text(charge.rate.span).to_string();
        if charge.per_entry.is_some() {
            written.push_str(" per entry");
        }
        let (rate, written) = (Arc::new(rate), Arc::<str>::from(written));
        let row = |origin| Row { origin, rate: rate.clone(), written: written.clone() };
        let lowered = Tariff {
            id,
            marks: self.marks(item.statement.label.as_ref(), clauses, &self.cite_of(at, home)),
            products: Arc::from(products),
            listed: None,
            rows: origins.into_iter().map(row).collect(),
            quota: None,
            per_entry: charge.per_entry.is_some(),
            terms,
            overrides,
            keeps,
            span,
        };
        if let Some(program) = self.program_mut(at, home) {
            program.tariffs.push(lowered);
        }
    }

    /// The rate of a charge: `of` takes the whole sum of names that follows.
    fn charge_rate(&mut self, at: usize, rate: &tree::Rate, bounded: Option<&Basis>) -> Option<Rate> {
        match &rate.kind {
            RateKind::Percent { points, of: Some(of), inclusive: None } => {
                let names = match of {
                    tree::Basis::Facts(names) if names.len() > 1 => return self.rate(at, rate, bounded),
                    tree::Basis::Facts(names) => names.iter().collect::<Vec<_>>(),
                    tree::Basis::Sum(sum) => self.names_added(sum)?,
                };
                self.charge_percent(at, points, &names)
            }
            RateKind::Sum(parts) => {
                let mut terms = Vec::new();
                let mut at_part = 0;
                while let Some((sign, part)) = parts.get(at_part) {
                    at_part += 1;
                    let sign = match sign {
                        tree::Sign::Plus => crate::book::Sign::Plus,
                        tree::Sign::Minus => crate::book::Sign::Minus,
                    };
                    let RateKind::Percent { points, of: Some(tree::Basis::Facts(first)), inclusive: None } = &part.kind
                    else {
                        terms.push((sign, self.charge_rate(at, part, bounded)?));
                        continue;
                    };
                    let [first] = first.as_slice() else {
                        terms.push((sign, self.rate(at, part, bounded)?));
                        continue;
                    };
                    let mut names = vec![first];
                    while let Some((tree::Sign::Plus, next)) = parts.get(at_part) {
                        let RateKind::Program(path) = &next.kind else { break };
                        let [name] = path.parts.as_slice() else { break };
                        names.push(name);
                        at_part += 1;
                    }
                    terms.push((sign, self.charge_percent(at, points, &names)?));
                }
                match terms.as_slice() {
                    [(crate::book::Sign::Plus, only)] => Some(only.clone()),
                    _ => Some(Rate::Sum(terms)),
                }
            }
            RateKind::Bound(inner, kind, bound) => {
                let inner = self.charge_rate(at, inner, bounded)?;
                let before = basis_before(&inner);
                let bound = self.charge_rate(at, bound, Some(&before))?;
                let kind = match kind {
                    tree::BoundKind::AtLeast | tree::BoundKind::Min => BoundKind::AtLeast,
                    tree::BoundKind::AtMost | tree::BoundKind::Max => BoundKind::AtMost,
                };
                Some(Rate::Bound(Box::new(inner), kind, Box::new(bound)))
            }
            RateKind::Max(parts) | RateKind::Min(parts) => {
                let found: Option<Vec<Rate>> = parts.iter().map(|part| self.charge_rate(at, part, bounded)).collect();
                match &rate.kind {
                    RateKind::Max(_) => found.map(Rate::Max),
                    _ => found.map(Rate::Min),
                }
            }
            RateKind::Group(inner) => self.charge_rate(at, inner, bounded),
            _ => self.rate(at, rate, bounded),
        }
    }

    /// The names that a sum adds up, in a base.
    fn names_added<'s>(&mut self, sum: &'s tree::Operand) -> Option<Vec<&'s Name>> {
        let names = match &sum.kind {
            OperandKind::Name(name) => Some(vec![name]),
            OperandKind::Group(inner) => return self.names_added(inner),
            OperandKind::Sum(parts) => parts
                .iter()
                .map(|(sign, part)| match (&part.kind, sign) {
                    (OperandKind::Name(name), tree::Sign::Plus) => Some(name),
                    _ => None,
                })
                .collect(),
            _ => None,
        };
        if names.is_none() {
            self.report(
                Diagnostic::new(&mistakes::BAD_CHARGE, sum.span, "a charge is a part of a sum of names")
                    .help("for example `20% of value + duties`; make a fact for anything else: `NAME = …;`"),
            );
        }
        names
    }

    fn charge_percent(&mut self, at: usize, points: &Number, names: &[&Name]) -> Option<Rate> {
        let share = points.over(&Number::from(100))?;
        let mut terms = Vec::new();
        let mut sound = true;
        for name in names {
            let term = self.base_term(at, name);
            sound &= term.is_some();
            let Some(term) = term else { continue };
            if terms.contains(&term) {
                let message = format!("`{}` is counted twice in this base", name.text);
                self.report(Diagnostic::new(&mistakes::BAD_CHARGE, name.span, message).help("take one of them out"));
                sound = false;
            }
            terms.push(term);
        }
        if !sound {
            return None;
        }
        let value = BaseTerm::Fact(Builtin::Value.id());
        let basis = if terms == [value] { Basis::Whole } else { Basis::Charge(terms) };
        Some(Rate::Percent(share, basis))
    }

    /// What a name in a base stands for: `duties`, `fees`, a program, or a money fact.
    fn base_term(&mut self, at: usize, name: &Name) -> Option<BaseTerm> {
        match name.text.as_str() {
            "duties" => return Some(BaseTerm::Duties),
            "fees" => return Some(BaseTerm::Fees),
            _ => {}
        }
        if let Some(program) = self.scopes.get(at).and_then(|scope| scope.programs.get(&name.text)) {
            return Some(BaseTerm::Program(*program));
        }
        if self.book.fact(&name.text).is_none() {
            let scope = self.scopes.get(at);
            let programs = scope.into_iter().flat_map(|scope| scope.programs.keys().map(String::as_str));
            let money = |fact: &&crate::book::Fact| fact.kind == FactKind::Money;
            let facts = self.book.facts.iter().filter(money).map(|fact| fact.name.as_str());
            let known: Vec<&str> = ["duties", "fees"].into_iter().chain(facts).chain(programs).collect();
            let near = crate::diagnostic::nearest(&name.text, known.iter().copied());
            let message = format!("there is no program or fact `{}` to take a part of", name.text);
            let mut found = Diagnostic::new(&mistakes::BAD_CHARGE, name.span, message);
            found = match near.first() {
                Some(near) => found.help(format!("`{near}` may be meant")),
                None => found.help("a base adds up `value`, `duties`, `fees`, money facts and programs"),
            };
            self.report(found);
            return None;
        }
        let fact = self.fact(name)?;
        if self.book.facts.get(fact.0).is_none_or(|fact| fact.kind != FactKind::Money) {
            let message = format!("`{}` is not money, so no percentage is of it", name.text);
            self.mismatch(name.span, &message);
            return None;
        }
        Some(BaseTerm::Fact(fact))
    }

    /// A tax that names itself is reckoned inside its own base: r of the whole is r/(1-r) of the rest.
    fn without_itself(&mut self, rate: Rate, own: ProgramId, span: Span) -> Option<Rate> {
        let mut names_itself = false;
        rate.each_part(&mut |part| {
            names_itself |= match part {
                Rate::Percent(_, Basis::Charge(terms)) => terms.contains(&BaseTerm::Program(own)),
                Rate::Program(program) | Rate::Inclusive(_, _, program) => *program == own,
                _ => false,
            };
        });
        if !names_itself {
            return Some(rate);
        }
        if let Rate::Percent(share, Basis::Charge(terms)) = &rate {
            let rest: Vec<BaseTerm> = terms.iter().copied().filter(|term| *term != BaseTerm::Program(own)).collect();
            let left = Number::one() - share;
            if left.is_positive()
                && !rest.is_empty()
                && let Some(share) = share.over(&left)
            {
                return Some(Rate::Percent(share, Basis::Charge(rest)));
            }
        }
        self.report(
            Diagnostic::new(&mistakes::CHARGE_CIRCLE, span, "a charge on itself is a plain percentage below 100%")
                .help("for example `25% of value + vat`: a quarter of the value and the tax together"),
        );
        None
    }

    /// `rounding …`: remembered until all programs are read.
    pub fn rounding(&mut self, item: &Item<'a>, said: &'a tree::Rounding) {
        let at = item.jurisdiction;
        let span = item.statement.span;
        let mut rounding = Rounding { per_entry: said.per_entry.is_some(), step: None, mode: Mode::HalfUp };
        if let Some((mode, _)) = said.mode {
            rounding.mode = match mode {
                tree::Mode::HalfUp => Mode::HalfUp,
                tree::Mode::HalfEven => Mode::HalfEven,
                tree::Mode::Up => Mode::Up,
                tree::Mode::Down => Mode::Down,
            };
        }
        if let Some((step, currency)) = &said.to {
            let (Some(found), Some(own)) = (self.currency(currency), self.currency_of(at)) else { return };
            let is_whole = step.over(&own.minor()).is_some_and(|steps| steps.whole().is_some());
            let wrong = if found != own {
                Some(format!("amounts here are in {own}"))
            } else if !step.is_positive() || !is_whole {
                Some(format!("amounts of {own} are multiples of {}", own.minor()))
            } else {
                None
            };
            if let Some(wrong) = wrong {
                self.report(
                    Diagnostic::new(&mistakes::BAD_ROUNDING, currency.span, wrong)
                        .help(format!("for example `rounding to 1 {own};`")),
                );
                return;
            }
            rounding.step = Some(step.clone());
        }
        if item.inside.is_some() && said.programs.is_empty() {
            let programs = item.inside.into_iter().map(Some).collect();
            return self.say_rounding(at, programs, rounding, span);
        }
        let mut programs = Vec::new();
        for path in &said.programs {
            let Some(program) = self.program_of(at, path) else { return };
            programs.push(Some(program));
        }
        if programs.is_empty() {
            programs.push(None);
        }
        self.say_rounding(at, programs, rounding, span);
    }

    fn say_rounding(&mut self, at: usize, programs: Vec<Option<ProgramId>>, rounding: Rounding, span: Span) {
        for program in programs {
            let first = self.roundings.iter().find(|one| one.at == at && one.program == program).map(|one| one.span);
            if let Some(first) = first {
                let whose = match program {
                    Some(program) => format!("how `{}` is rounded", self.program_name(at, program)),
                    None => "how everything is rounded".to_string(),
                };
                self.report(
                    Diagnostic::new(&mistakes::SAID_TWICE, span, format!("it is said twice {whose}"))
                        .also(first, "first here")
                        .help("keep one of them"),
                );
                continue;
            }
            self.roundings.push(SaidRounding { at, program, rounding: rounding.clone(), span });
        }
    }

    /// What is said of one program goes before what is said of all.
    pub fn round_programs(&mut self) {
        let mut said = std::mem::take(&mut self.roundings);
        said.sort_by_key(|one| one.program);
        for one in said {
            let Some(jurisdiction) = self.book.jurisdictions.get_mut(one.at) else { continue };
            match one.program {
                None => {
                    jurisdiction.programs.iter_mut().for_each(|program| program.rounding = one.rounding.clone());
                }
                Some(id) => {
                    if let Some(program) = jurisdiction.programs.get_mut(id.0) {
                        program.rounding = one.rounding;
                    }
                }
            }
        }
    }

    /// Charges that wait for each other, duties that wait for a charge, and precedence over a charge.
    pub fn check_charges(&mut self) {
        let mut wrong = Vec::new();
        for jurisdiction in &self.book.jurisdictions {
            let kind_of = |id: ProgramId| jurisdiction.programs.get(id.0).map(|program| program.kind);
            for (place, program) in jurisdiction.programs.iter().enumerate() {
                if program.kind.is_charge() {
                    if let Some(circle) = circle_from(jurisdiction, ProgramId(place)) {
                        let names: Vec<String> = circle
                            .iter()
                            .filter_map(|id| jurisdiction.programs.get(id.0))
                            .map(|program| format!("`{}`", program.name))
                            .collect();
                        let message = match names.as_slice() {
                            [one] => format!("{one} is reckoned from itself"),
                            _ => format!("{} are reckoned from each other in a circle", names.join(" and ")),
                        };
                        wrong.push(
                            Diagnostic::new(&mistakes::CHARGE_CIRCLE, program.span, message)
                                .help("take one of them out of the other's base"),
                        );
                    }
                    continue;
                }
                for tariff in &program.tariffs {
                    let charge = tariff
                        .rows
                        .iter()
                        .flat_map(|row| row.rate.programs())
                        .find(|id| kind_of(*id).is_some_and(ProgramKind::is_charge));
                    if let Some(name) = charge.and_then(|id| jurisdiction.programs.get(id.0)).map(|one| &one.name) {
                        let message = format!("a duty cannot hang on the charge `{name}`, which comes after duties");
                        wrong.push(Diagnostic::new(&mistakes::CHARGE_CIRCLE, tariff.span, message));
                    }
                }
            }
            for precedence in &jurisdiction.precedences {
                let mut named = precedence.first.iter().chain(&precedence.then);
                if let Some(id) = named.find(|id| kind_of(**id).is_some_and(ProgramKind::is_charge))
                    && let Some(program) = jurisdiction.programs.get(id.0)
                {
                    let message = format!("`{}` is a charge, and only duties go before each other", program.name);
                    wrong.push(
                        Diagnostic::new(&mistakes::BAD_CHARGE, precedence.span, message)
                            .help("say in its base what it is a part of, or exempt from it with `when`"),
                    );
                }
            }
        }
        wrong.dedup_by(|a, b| a.span() == b.span());
        wrong.into_iter().for_each(|one| self.report(one));
    }
}

/// The charges that a charge is reckoned from.
pub fn charges_before(jurisdiction: &crate::book::Jurisdiction, id: ProgramId) -> Vec<ProgramId> {
    let mut found = Vec::new();
    let Some(program) = jurisdiction.programs.get(id.0) else { return found };
    for rate in program.tariffs.iter().flat_map(|tariff| &tariff.rows).map(|row| &row.rate) {
        rate.each_part(&mut |part| match part {
            Rate::Percent(_, basis) => {
                let basis = match basis {
                    Basis::Bounded(inner) => inner.as_ref(),
                    other => other,
                };
                let Basis::Charge(terms) = basis else { return };
                for term in terms {
                    match term {
                        BaseTerm::Program(other) => found.push(*other),
                        BaseTerm::Fees => {
                            let fees = jurisdiction.programs.iter().enumerate();
                            let fees = fees.filter(|(_, one)| one.kind == ProgramKind::Fee);
                            found.extend(fees.map(|(place, _)| ProgramId(place)));
                        }
                        BaseTerm::Fact(_) | BaseTerm::Duties => {}
                    }
                }
            }
            Rate::Program(other) | Rate::Inclusive(_, _, other) => found.push(*other),
            _ => {}
        });
    }
    let is_charge = |id: &ProgramId| jurisdiction.programs.get(id.0).is_some_and(|one| one.kind.is_charge());
    found.retain(is_charge);
    found.sort_unstable();
    found.dedup();
    found
}

/// The way from a charge back to itself; a circle is told by its first member only.
fn circle_from(jurisdiction: &crate::book::Jurisdiction, from: ProgramId) -> Option<Vec<ProgramId>> {
    let mut ways = vec![vec![from]];
    let mut seen = std::collections::BTreeSet::new();
    while let Some(way) = ways.pop() {
        let last = way.last().copied().unwrap_or(from);
        for next in charges_before(jurisdiction, last) {
            if next == from {
                return way.iter().all(|one| *one >= from).then_some(way);
            }
            if seen.insert(next) {
                ways.push(way.iter().copied().chain([next]).collect());
            }
        }
    }
    None
}
