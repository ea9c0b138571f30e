//! What each program does to a line, for results that have one row a program; from how programs stand, as the trace is.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::book::{BaseTerm, Basis, Book, Builtin, FactId, MeasureId, Program, ProgramId, Rate, StatementId};
use crate::region::Linear;
use crate::shipment::{Amount, Effect, Levy, LevyBase, Reason};
use crate::spec::leaf::Leaf;
use crate::spec::line::Evaluation;
use crate::spec::outcome::marked;
use crate::spec::program::{Standing, State};
use crate::spec::slice::Share;
use crate::spec::split::Part;
use crate::trade::{Dimension, Unit};

/// What a program that is met does in one of the ways a line may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeafLevy {
    /// Which program.
    pub program: ProgramId,
    /// Levied, exempt or dropped.
    pub state: State,
    /// The measures that prevail.
    pub prevailing: Vec<MeasureId>,
    /// The exemptions that match and hold, by their place.
    pub exemptions: Vec<usize>,
    /// The deductions that took something, by their place.
    pub deducted: Vec<usize>,
    /// What the rate is of.
    pub bases: Vec<(Of, Linear)>,
    /// The heading codes it brings.
    pub codes: Vec<String>,
    /// The column of a schedule that prevails: its statement, and the line and rate as they are printed.
    pub column: Option<(StatementId, Reason)>,
}

/// What a part of a rate is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Of {
    /// A money fact.
    Fact(FactId),
    /// A sum of facts, in order of appearance.
    Sum(Vec<FactId>),
    /// A quantity in the base unit of a dimension.
    Quantity(FactId, Dimension),
    /// What another program levies.
    Program(ProgramId),
    /// What a charge is a part of.
    Charge(Vec<BaseTerm>),
    /// The line.
    Line,
}

/// How every program stands that was judged and met: of the duties of a part of the line, or of its taxes and fees.
pub fn of(evaluation: &mut Evaluation<'_>, part: Option<&Part>) -> Vec<LeafLevy> {
    let mut levies = Vec::new();
    for at in 0..evaluation.jurisdiction.programs.len() {
        let id = ProgramId(at);
        let Some(program) = evaluation.jurisdiction.programs.get(at) else { continue };
        if program.kind.is_charge() == part.is_some() {
            continue;
        }
        let Ok(standing) = evaluation.judge(id) else { continue };
        if standing.state == State::NotMet {
            continue;
        }
        let mut bases = match standing.state {
            State::Levied => bases(evaluation, program, &standing),
            State::Exempt | State::Dropped(_) | State::NotMet => Vec::new(),
        };
        if let Some(part) = part.filter(|part| !part.is_whole()) {
            // The line itself is one whichever part of it is looked at.
            for (_, amount) in bases.iter_mut().filter(|(of, _)| *of != Of::Line) {
                *amount = evaluation.part_of(part, amount);
            }
        }
        levies.push(LeafLevy {
            program: id,
            state: standing.state,
            prevailing: standing.prevailing,
            exemptions: standing.exemptions,
            deducted: standing.deducted,
            bases,
            codes: standing.codes,
            column: standing.column.map(|column| (column.statement, column.reason)),
        });
    }
    levies
}

/// Adds what a further part of the line comes to: a program has one levy, with the bases of its parts summed.
pub fn add(known: &mut Vec<LeafLevy>, next: Vec<LeafLevy>) {
    for levy in next {
        let Some(before) = known.iter_mut().find(|one| one.program == levy.program) else {
            known.push(levy);
            continue;
        };
        if levy.state == State::Levied {
            before.state = State::Levied;
        }
        join(&mut before.prevailing, levy.prevailing);
        join(&mut before.exemptions, levy.exemptions);
        join(&mut before.deducted, levy.deducted);
        join(&mut before.codes, levy.codes);
        before.column = before.column.take().or(levy.column);
        for (of, amount) in levy.bases {
            match before.bases.iter_mut().find(|(other, _)| *other == of) {
                Some((Of::Line, _)) => {}
                Some((_, sum)) => *sum = sum.add(&amount),
                None => before.bases.push((of, amount)),
            }
        }
    }
    known.sort_by_key(|levy| levy.program);
}

fn join<T: PartialEq>(known: &mut Vec<T>, next: Vec<T>) {
    for one in next {
        if !known.contains(&one) {
            known.push(one);
        }
    }
}

/// The statements at work in levies: what is levied, what exempts, what deducts.
pub fn statements(evaluation: &Evaluation<'_>, levies: &[LeafLevy]) -> BTreeSet<StatementId> {
    let mut found = BTreeSet::new();
    for levy in levies {
        let Some(program) = evaluation.jurisdiction.programs.get(levy.program.0) else { continue };
        found.extend(levy.exemptions.iter().filter_map(|at| program.exemptions.get(*at)).map(|one| one.id));
        if levy.state == State::Levied {
            found.extend(levy.column.iter().map(|(id, _)| *id));
            found.extend(levy.prevailing.iter().filter_map(|id| program.tariffs.get(id.tariff)).map(|one| one.id));
            found.extend(levy.deducted.iter().filter_map(|at| program.deductions.get(*at)).map(|one| one.id));
        }
    }
    found
}

/// What the rate that is levied is of, each once.
fn bases(evaluation: &mut Evaluation<'_>, program: &Program, standing: &Standing) -> Vec<(Of, Linear)> {
    let Some(share) = &standing.share else { return Vec::new() };
    let counts = evaluation.date_that_counts(&program.by);
    let before = evaluation.counts.replace(counts);
    let mut found: Vec<(Of, Linear)> = Vec::new();
    for id in &standing.prevailing {
        let rate = program.tariffs.get(id.tariff).and_then(|tariff| tariff.rows.get(id.row)).map(|row| &row.rate);
        let Some(rate) = rate else { continue };
        // Of equal ones that are chosen by amount the one with this slice is levied.
        if evaluation.slice_of(rate).is_ok_and(|slice| slice == share.own) {
            bases_of(evaluation, rate, share, &mut found);
            break;
        }
    }
    if let Some(rate) = standing.column.as_ref().and_then(|column| column.rate.as_ref()) {
        bases_of(evaluation, rate, share, &mut found);
    }
    evaluation.counts = before;
    found
}

/// What the parts of a rate are of.
fn bases_of(evaluation: &mut Evaluation<'_>, rate: &Rate, share: &Share, found: &mut Vec<(Of, Linear)>) {
    let mut parts = Vec::new();
    rate.each_part(&mut |part| parts.push(part));
    for part in parts {
        if let Some(base) = base(evaluation, part, share)
            && !found.iter().any(|(of, _)| *of == base.0)
        {
            found.push(base);
        }
    }
}

fn base(evaluation: &mut Evaluation<'_>, part: &Rate, share: &Share) -> Option<(Of, Linear)> {
    match part {
        Rate::Percent(_, basis) | Rate::Inclusive(_, basis, _) => {
            let of = of_basis(evaluation, basis);
            let whole = evaluation.basis(basis).ok()?;
            Some((of, evaluation.shared(&whole, share)))
        }
        Rate::Specific { dimension, of, .. } => {
            let quantity = evaluation.quantity(*of, *dimension);
            let fact = of.unwrap_or(Builtin::Quantity.id());
            Some((Of::Quantity(fact, *dimension), evaluation.shared(&quantity, share)))
        }
        Rate::Flat(..) => Some((Of::Line, Linear::constant(1.into()))),
        Rate::Program(program) => {
            let duty = evaluation.duty_of(*program).ok()?;
            Some((Of::Program(*program), evaluation.shared_of_value(&duty, share).ok()?))
        }
        // Their parts are looked at one by one.
        Rate::Free
        | Rate::Lookup(..)
        | Rate::Max(_)
        | Rate::Min(_)
        | Rate::Sum(_)
        | Rate::Times(..)
        | Rate::Bound(..) => None,
    }
}

fn of_basis(evaluation: &mut Evaluation<'_>, basis: &Basis) -> Of {
    match basis {
        Basis::Whole => Of::Fact(Builtin::Value.id()),
        Basis::Facts(facts) => Of::Fact(evaluation.first_given(facts)),
        Basis::Sum(sum) => {
            let mut facts = Vec::new();
            sum.facts(&mut facts);
            Of::Sum(facts)
        }
        Basis::Charge(terms) => Of::Charge(terms.clone()),
        Basis::Bounded(inner) => of_basis(evaluation, inner),
    }
}

/// The statements at work, and whether whichever way the line is.
pub fn touched(leaves: &[Rc<Leaf>]) -> Vec<(StatementId, bool)> {
    let mut found: BTreeMap<StatementId, usize> = BTreeMap::new();
    for id in leaves.iter().flat_map(|leaf| &leaf.result.touched) {
        let count = found.entry(*id).or_default();
        *count += 1;
    }
    found.into_iter().map(|(id, count)| (id, count == leaves.len())).collect()
}

/// One levy for each program that is met, from all the ways a line may be; in order of declaration. `amounts` are those of the
/// book's columns.
pub fn joined(book: &Book, jurisdiction: Option<usize>, leaves: &[Rc<Leaf>], amounts: &[Amount]) -> Vec<Levy> {
    let mut levies = Vec::new();
    for (column, amount) in book.columns().into_iter().zip(amounts) {
        let law = book.jurisdictions.get(column.jurisdiction).filter(|_| jurisdiction == Some(column.jurisdiction));
        let Some(program) = law.and_then(|law| law.programs.get(column.program.0)) else { continue };
        let of = |leaf: &Leaf| leaf.result.levies.iter().find(|levy| levy.program == column.program).cloned();
        let met: Vec<LeafLevy> = leaves.iter().filter_map(|leaf| of(leaf)).collect();
        let Some(first) = met.first() else { continue };
        let prefix = law.map_or("", |law| law.prefix.as_str());
        let alike = met.len() == leaves.len() && met.iter().all(|levy| levy.state == first.state);
        let measures = marked(leaves, |leaf| of(leaf).map(|levy| names(program, &levy)).unwrap_or_default());
        let codes = marked(leaves, |leaf| of(leaf).map(|levy| levy.codes).unwrap_or_default());
        let mut rates = Vec::new();
        let mut cite = Vec::new();
        for levy in &met {
            written(program, levy, &mut rates, &mut cite);
        }
        levies.push(Levy {
            program: column.name,
            effect: alike.then(|| effect(book, column.jurisdiction, prefix, &first.state)),
            measures,
            bases: shared_bases(book, column.jurisdiction, &met),
            rates,
            amount: *amount,
            codes,
            cite,
        });
    }
    levies
}

fn effect(book: &Book, at: usize, prefix: &str, state: &State) -> Effect {
    match state {
        State::Levied | State::NotMet => Effect::Levied,
        State::Exempt => Effect::Exempt,
        State::Dropped(by) => Effect::Dropped(format!("{prefix}{}", program_name(book, at, *by))),
    }
}

fn program_name(book: &Book, at: usize, id: ProgramId) -> &str {
    let program = book.jurisdictions.get(at).and_then(|law| law.programs.get(id.0));
    program.map_or("", |program| program.name.as_str())
}

/// The measures that prevail, or the exemptions that match, as people call them; each name once.
fn names(program: &Program, levy: &LeafLevy) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut add = |name: String| {
        if !names.contains(&name) {
            names.push(name);
        }
    };
    match levy.state {
        State::Levied => {
            if let Some((_, reason)) = &levy.column {
                add(reason.name.clone());
            }
            for id in &levy.prevailing {
                let Some(tariff) = program.tariffs.get(id.tariff) else { continue };
                let Some(row) = tariff.rows.get(id.row) else { continue };
                let dated = tariff.terms.since.map(|day| format!(" of {day}")).unwrap_or_default();
                add(match &tariff.marks.label {
                    Some(label) => format!("{label}{dated}"),
                    None => format!("the {}{dated}", row.written),
                });
            }
        }
        State::Exempt => {
            for exemption in levy.exemptions.iter().filter_map(|at| program.exemptions.get(*at)) {
                let dated = exemption.terms.since.map(|day| format!(" of {day}")).unwrap_or_default();
                add(match (&exemption.marks.label, &exemption.marks.code) {
                    (Some(label), _) => format!("{label}{dated}"),
                    // One without a label is called by its heading.
                    (None, Some(code)) => format!("the exemption {code}"),
                    (None, None) => format!("an exemption{dated}"),
                });
            }
        }
        State::Dropped(_) | State::NotMet => {}
    }
    names
}

/// The rates as they were written and the sources, each once.
fn written(program: &Program, levy: &LeafLevy, rates: &mut Vec<String>, cite: &mut Vec<String>) {
    let add = |all: &mut Vec<String>, text: &str| {
        if !all.iter().any(|known| known == text) {
            all.push(text.to_string());
        }
    };
    match levy.state {
        State::Levied => {
            if let Some((_, reason)) = &levy.column {
                add(rates, &reason.rate);
                reason.cite.iter().for_each(|one| add(cite, one));
            }
            for id in &levy.prevailing {
                let Some(tariff) = program.tariffs.get(id.tariff) else { continue };
                if let Some(row) = tariff.rows.get(id.row) {
                    add(rates, &row.written.split_whitespace().collect::<Vec<_>>().join(" "));
                }
                tariff.marks.cite.iter().for_each(|one| add(cite, one));
            }
            for deduction in levy.deducted.iter().filter_map(|at| program.deductions.get(*at)) {
                deduction.marks.cite.iter().for_each(|one| add(cite, one));
            }
        }
        State::Exempt => {
            for exemption in levy.exemptions.iter().filter_map(|at| program.exemptions.get(*at)) {
                exemption.marks.cite.iter().for_each(|one| add(cite, one));
            }
        }
        State::Dropped(_) | State::NotMet => {}
    }
}

/// What the rates are of, each once; how much where that is the same in every way and known.
fn shared_bases(book: &Book, at: usize, met: &[LeafLevy]) -> Vec<LevyBase> {
    let mut found: Vec<LevyBase> = Vec::new();
    for (of, amount) in met.iter().flat_map(|levy| &levy.bases) {
        let (what, is_money) = of_words(book, at, of);
        let amount = amount.as_constant().cloned();
        match found.iter_mut().find(|base| base.what == what) {
            Some(base) if base.amount != amount => base.amount = None,
            Some(_) => {}
            None => found.push(LevyBase { what, amount, is_money }),
        }
    }
    found
}

fn of_words(book: &Book, at: usize, of: &Of) -> (String, bool) {
    match of {
        Of::Fact(fact) => (book.fact_name(*fact).to_string(), true),
        Of::Sum(facts) => {
            let names: Vec<&str> = facts.iter().map(|fact| book.fact_name(*fact)).collect();
            (format!("a sum of {}", names.join(", ")), true)
        }
        Of::Quantity(fact, dimension) => {
            let unit = Unit::base(*dimension).map(|unit| format!(" in {unit}")).unwrap_or_default();
            (format!("{}{unit}", book.fact_name(*fact)), false)
        }
        Of::Program(program) => (program_name(book, at, *program).to_string(), true),
        Of::Charge(terms) => {
            let names: Vec<&str> = terms
                .iter()
                .map(|term| match term {
                    BaseTerm::Fact(fact) => book.fact_name(*fact),
                    BaseTerm::Duties => "duties",
                    BaseTerm::Fees => "fees",
                    BaseTerm::Program(program) => program_name(book, at, *program),
                })
                .collect();
            (names.join(" + "), true)
        }
        Of::Line => ("line".to_string(), false),
    }
}
