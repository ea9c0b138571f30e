use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::book::{Assumed, FactId, ProgramId, ProgramKind, Rounding, StatementId};
use crate::region::{Axis, AxisSet, Cell, Constraint, Emptiness, End, Linear};
use crate::shipment::{Amount, Fault, Marked, Outcome, Shipment, Status};
use crate::spec::around::EntryPart;
use crate::spec::assumed::assumed;
use crate::spec::leaf::{Due, Leaf, LeafResult, form, zero};
use crate::spec::levies;
use crate::spec::pots::{Draw, Law};
use crate::spec::run::{Followed, Line, Ready, follow, too_large};
use crate::trade::{Currency, Decimal, Mode, Number};

/// The most pairs of ways that are compared for one line to see which facts matter; beyond it every fact asked is named.
const MOST_PAIRS: usize = 400_000;

/// A line that was judged: what it owes, and what it does to lines around it.
pub struct Judged {
    /// What it owes.
    pub outcome: Outcome,
    /// Under whose law its duties are, where that is known.
    pub jurisdiction: Option<usize>,
    /// What it draws of each quota, by each state of the law.
    pub draws: BTreeMap<(Law, StatementId), Draw>,
    /// What it brings to amounts that are reckoned on its entry, by state of the law,
    /// jurisdiction and program: nothing where that is not one thing.
    pub entry_parts: BTreeMap<(Law, usize, ProgramId), Vec<Option<EntryPart>>>,
}

/// What a line owes, from all the ways it may be.
pub fn judged(line: Line<'_, '_>, traced: bool) -> Judged {
    let Line { ready, shipment, .. } = line;
    let columns = ready.book.columns();
    let failed = |faults: Vec<Fault>| Judged {
        outcome: Outcome::failed(shipment.line, shipment.id.clone(), columns.len(), faults),
        jurisdiction: None,
        draws: BTreeMap::new(),
        entry_parts: BTreeMap::new(),
    };
    if !shipment.faults.is_empty() {
        return failed(shipment.faults.clone());
    }
    let (followed, needs) = settled(line, None, traced);
    if followed.leaves.is_empty() {
        let mut judged = failed(followed.faults.into_iter().take(1).map(|failed| failed.fault).collect());
        judged.outcome.trace = followed.trace;
        return judged;
    }
    let mut outcome = match assembled(ready, shipment, &followed, &needs) {
        Ok(outcome) => outcome,
        Err(fault) => return failed(vec![fault]),
    };
    outcome.assumed = assumed(line, &followed, &outcome);
    let (draws, entry_parts) = (draws(&followed), entry_parts(&followed));
    let first = followed.leaves.first().and_then(|leaf| leaf.result.jurisdiction);
    let one_law = followed.leaves.iter().all(|leaf| leaf.result.jurisdiction == first);
    outcome.trace = followed.trace;
    Judged { outcome, jurisdiction: first.filter(|_| one_law), draws, entry_parts }
}

/// What a line draws of each quota: something between nothing and the most, where it is not the same whichever way it is.
fn draws(followed: &Followed) -> BTreeMap<(Law, StatementId), Draw> {
    let ids: BTreeSet<(Law, StatementId)> =
        followed.leaves.iter().flat_map(|leaf| leaf.result.draws.keys()).copied().collect();
    let nothing = Linear::constant(Number::zero());
    let draw_of = |id: (Law, StatementId)| {
        let mut forms = followed.leaves.iter().map(|leaf| (leaf, leaf.result.draws.get(&id).unwrap_or(&nothing)));
        let first = forms.clone().next().and_then(|(_, form)| form.as_constant().cloned());
        if let Some(first) = first
            && !followed.is_cut
            && forms.all(|(_, form)| form.as_constant() == Some(&first))
        {
            return Draw::Exact(first);
        }
        let mut most = Some(Number::zero());
        for leaf in &followed.leaves {
            let form = leaf.result.draws.get(&id).unwrap_or(&nothing);
            let high = match leaf.cell.extremes(form).high {
                End::At(number) | End::Towards(number) => Some(number),
                End::None | End::CannotTell => None,
            };
            most = most.zip(high).map(|(known, high)| known.max(high));
        }
        Draw::UpTo(most.filter(|_| !followed.is_cut))
    };
    ids.into_iter().map(|id| (id, draw_of(id))).collect()
}

/// What a line brings to amounts that are reckoned on its entry: each thing it may be, nothing among them where it may not
/// prevail.
fn entry_parts(followed: &Followed) -> BTreeMap<(Law, usize, ProgramId), Vec<Option<EntryPart>>> {
    let mut found: BTreeMap<(Law, usize, ProgramId), Vec<Option<EntryPart>>> = BTreeMap::new();
    for leaf in &followed.leaves {
        let Some(at) = leaf.result.jurisdiction else { continue };
        for (law, id) in leaf.result.entry_parts.keys() {
            found.entry((*law, at, *id)).or_default();
        }
    }
    for ((law, at, id), parts) in &mut found {
        for leaf in &followed.leaves {
            let here = leaf.result.jurisdiction == Some(*at);
            let part = leaf.result.entry_parts.get(&(*law, *id)).filter(|_| here).cloned();
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
    }
    found
}

/// Follows a line until the facts that it needs are settled: each of those counts also as given where that is asked, which
/// may bring more to light.
pub fn settled(line: Line<'_, '_>, without: Option<&Assumed>, traced: bool) -> (Followed, BTreeSet<Need>) {
    let mut also_given = BTreeSet::new();
    let mut needs: BTreeSet<Need> = BTreeSet::new();
    let mut runs = 0;
    loop {
        let mut followed = follow(line, without, &also_given, traced);
        runs += followed.runs;
        needs.extend(needing(&followed));
        if is_settled(&followed, &needs) {
            followed.runs = runs;
            return (followed, needs);
        }
        also_given.extend(needs.iter().filter_map(Need::fact));
    }
}

/// Whether nothing more would come to light if all facts that are needed counted also as given: nobody asks whether one that
/// does not is, or there are too many ways.
pub fn is_settled(followed: &Followed, needs: &BTreeSet<Need>) -> bool {
    followed.is_cut || needs.iter().filter_map(Need::fact).all(|fact| !followed.looked_for.contains(&fact))
}

/// Something lacking that matters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// A fact.
    Fact(FactId),
    /// The answer to a condition in words.
    Words(String),
}

impl Need {
    fn fact(&self) -> Option<FactId> {
        match self {
            Need::Fact(fact) => Some(*fact),
            Need::Words(_) => None,
        }
    }
}

/// What of a result may not differ: amounts, the refund, what is contested, controls, whose law it is. Codes may.
fn same_result(a: &LeafResult, b: &LeafResult) -> bool {
    a.jurisdiction == b.jurisdiction
        && a.duties == b.duties
        && a.refunds == b.refunds
        && a.contested == b.contested
        && a.controls == b.controls
}

/// The facts that are lacking and could change the result, for some values of the others.
pub fn needing(followed: &Followed) -> BTreeSet<Need> {
    let mut asked: BTreeMap<Need, BTreeSet<Axis>> = BTreeMap::new();
    for (axis, facts) in &followed.owners {
        for fact in facts {
            asked.entry(Need::Fact(*fact)).or_default().insert(axis.clone());
        }
    }
    for (axis, words) in &followed.words {
        asked.entry(Need::Words(words.clone())).or_default().insert(axis.clone());
    }
    if followed.is_cut {
        return asked.into_keys().collect();
    }
    asked
        .into_iter()
        .filter(|(_, axes)| followed.leaves.iter().any(|leaf| moves(leaf, axes)) || differs(&followed.leaves, axes))
        .map(|(need, _)| need)
        .collect()
}

/// Whether within one way an amount moves with a fact.
fn moves(leaf: &Leaf, axes: &BTreeSet<Axis>) -> bool {
    let differences = leaf.result.refunds.iter().chain(&leaf.result.contested).flatten();
    let amounts = leaf.result.duties.iter().chain(differences);
    let mut forms = amounts.filter_map(|due| match due {
        Due::Moving(form) => Some(form),
        Due::Fixed(_) => None,
    });
    forms.any(|form| form.terms.keys().any(|axis| axes.contains(axis) && !is_pinned(&leaf.cell, axis)))
}

fn is_pinned(cell: &Cell, axis: &Axis) -> bool {
    let ends = cell.extremes(&Linear::axis(axis.clone()));
    matches!((ends.low, ends.high), (End::At(low), End::At(high)) if low == high)
}

/// Whether two ways that differ in one fact only have different results.
fn differs(leaves: &[Rc<Leaf>], axes: &BTreeSet<Axis>) -> bool {
    let primed = |cell: &Cell| axes.iter().fold(cell.clone(), |cell, axis| cell.renamed(axis, &other_axis(axis)));
    // Ways that lie apart on some other product or country differ in more than this fact; one on which that was not asked lies
    // apart from none.
    let places = |leaf: &Rc<Leaf>| {
        let places = leaf.cell.axes.keys().filter(|axis| matches!(axis, Axis::Product | Axis::Country(_)));
        places.filter(|axis| !axes.contains(*axis)).cloned().collect::<BTreeSet<Axis>>()
    };
    let asked_by_all = leaves.iter().map(places).reduce(|all, here| all.intersection(&here).cloned().collect());
    let asked_by_all = asked_by_all.unwrap_or_default();
    let mut buckets: BTreeMap<Vec<(&Axis, &AxisSet)>, Vec<&Leaf>> = BTreeMap::new();
    for leaf in leaves {
        let key = leaf.cell.axes.iter().filter(|(axis, _)| asked_by_all.contains(*axis)).collect();
        buckets.entry(key).or_default().push(leaf);
    }
    let mut compared = 0usize;
    for bucket in buckets.values() {
        for (at, one) in bucket.iter().enumerate() {
            for other in bucket.iter().skip(at + 1) {
                if same_result(&one.result, &other.result) {
                    continue;
                }
                compared += 1;
                if compared > MOST_PAIRS {
                    return true;
                }
                let both = one.cell.meet(&primed(&other.cell));
                if both.is_evidently_empty() || both.emptiness() == Emptiness::Empty {
                    continue;
                }
                if apart(&one.result, &other.result, &both, axes) {
                    return true;
                }
            }
        }
    }
    false
}

fn other_axis(axis: &Axis) -> Axis {
    let name = format!("{}'", axis.name());
    match axis {
        Axis::Product => Axis::flag("product'"),
        Axis::Country(_) => Axis::country(&name),
        Axis::Day(_) => Axis::day(&name),
        Axis::Number(_) => Axis::number(&name),
        Axis::Text(_) => Axis::text(&name),
        Axis::Flag(_) => Axis::flag(&name),
    }
}

/// Whether two results differ somewhere in a cell that holds for both, the second's fact primed.
fn apart(one: &LeafResult, other: &LeafResult, both: &Cell, axes: &BTreeSet<Axis>) -> bool {
    if one.jurisdiction != other.jurisdiction || one.controls != other.controls {
        return true;
    }
    let pairs = one.duties.iter().zip(&other.duties);
    let refunds = one.refunds.iter().flatten().zip(other.refunds.iter().flatten());
    let contested = one.contested.iter().flatten().zip(other.contested.iter().flatten());
    for (a, b) in pairs.chain(refunds).chain(contested) {
        match (a, b) {
            (Due::Fixed(a), Due::Fixed(b)) if a == b => {}
            (Due::Fixed(_), Due::Fixed(_)) => return true,
            (a, b) => {
                let theirs =
                    axes.iter().fold(form(b), |form, axis| form.replaced(axis, &Linear::axis(other_axis(axis))));
                let difference = form(a).sub(&theirs);
                let zero = Linear::constant(Number::zero());
                let sides = [Constraint::less(&difference, &zero, false), Constraint::less(&zero, &difference, false)];
                if sides.into_iter().any(|side| both.clone().where_(side).emptiness() != Emptiness::Empty) {
                    return true;
                }
            }
        }
    }
    false
}

/// One result from all ways.
pub fn assembled(
    ready: &Ready<'_>,
    shipment: &Shipment,
    followed: &Followed,
    needs: &BTreeSet<Need>,
) -> Result<Outcome, Fault> {
    let book = ready.book;
    let leaves = &followed.leaves;
    let mut outcome = Outcome::failed(shipment.line, shipment.id.clone(), 0, Vec::new());
    outcome.status = if needs.is_empty() { Status::Ok } else { Status::Needs };
    outcome.needs = needs
        .iter()
        .map(|need| match need {
            Need::Fact(fact) => book.fact_name(*fact).to_string(),
            Need::Words(words) => words.clone(),
        })
        .collect();
    outcome.needs.sort();
    outcome.needs.dedup();
    let first = leaves.first().map(|leaf| &leaf.result);
    let jurisdiction = first.and_then(|result| result.jurisdiction);
    let one_law = leaves.iter().all(|leaf| leaf.result.jurisdiction == jurisdiction) && !followed.is_cut;
    let currency = if one_law { first.and_then(|result| result.currency) } else { None };
    outcome.currency = currency;
    let mut all_fixed = true;
    for column in book.columns() {
        let of = |leaf: &Leaf| match leaf.result.jurisdiction {
            Some(at) if at == column.jurisdiction => leaf.result.duties.get(column.program.0).cloned(),
            _ => None,
        };
        let amount = if !one_law {
            Amount::Unknown
        } else if jurisdiction != Some(column.jurisdiction) {
            Amount::Empty
        } else {
            shared_amount(leaves, &of)
        };
        all_fixed &= amount != Amount::Unknown;
        outcome.programs.push(amount);
    }
    if jurisdiction.is_none() && one_law {
        outcome.controls = marked(leaves, |leaf| leaf.result.controls.iter().cloned().collect());
        outcome.controls.sort();
        outcome.touched = levies::touched(leaves);
        return Ok(outcome);
    }
    let nothing = zero(currency);
    let programs = jurisdiction.and_then(|at| book.jurisdictions.get(at)).map_or(&[][..], |one| &one.programs);
    let of_kind = |kind: Option<ProgramKind>| {
        let sum = move |leaf: &Leaf| {
            let dues = leaf.result.duties.iter().zip(programs);
            let dues = dues.filter(|(_, program)| kind.is_none_or(|kind| program.kind == kind));
            let dues: Vec<Due> = dues.map(|(due, _)| due.clone()).collect();
            total(&dues).map(|sum| sum.map(|sum| if sum.is_zero() { nothing } else { sum }))
        };
        if one_law { totals(leaves, &sum) } else { Ok(Amount::Unknown) }
    };
    outcome.duty = of_kind(Some(ProgramKind::Duty))?;
    outcome.taxes = of_kind(Some(ProgramKind::Tax))?;
    outcome.fees = of_kind(Some(ProgramKind::Fee))?;
    outcome.total = of_kind(None)?;
    let sum_of = |all: &[Option<Due>]| {
        let sum = total(&all.iter().flatten().cloned().collect::<Vec<_>>())?;
        Ok(sum.map(|sum| if sum.is_zero() { nothing } else { sum }))
    };
    let contested_of = |leaf: &Leaf| sum_of(&leaf.result.contested);
    outcome.contested = if one_law { totals(leaves, &contested_of)? } else { Amount::Unknown };
    let refund_of = |leaf: &Leaf| sum_of(&leaf.result.refunds);
    outcome.refundable = if one_law { totals(leaves, &refund_of)? } else { Amount::Unknown };
    if outcome.status == Status::Needs && one_law {
        let roundings: Vec<&Rounding> = programs.iter().map(|program| &program.rounding).collect();
        let (low, high) = bounds(leaves, &roundings, currency);
        outcome.at_least = low;
        outcome.at_most = high;
    }
    outcome.controls = marked(leaves, |leaf| leaf.result.controls.iter().cloned().collect());
    outcome.controls.sort();
    outcome.codes = marked(leaves, |leaf| leaf.result.codes.clone());
    outcome.levies = levies::joined(book, jurisdiction.filter(|_| one_law), leaves, &outcome.programs);
    outcome.touched = levies::touched(leaves);
    let _ = all_fixed;
    Ok(outcome)
}

/// A column's amount, where it is the same whichever way it is.
fn shared_amount(leaves: &[Rc<Leaf>], of: &dyn Fn(&Leaf) -> Option<Due>) -> Amount {
    let mut found: Option<Decimal> = None;
    for leaf in leaves {
        match of(leaf) {
            Some(Due::Fixed(amount)) if found.is_none_or(|known| known == amount) => found = Some(amount),
            _ => return Amount::Unknown,
        }
    }
    found.map_or(Amount::Unknown, Amount::Known)
}

/// The sum of rounded amounts, or nothing where one of them moves; an error where it has too many digits.
fn total(amounts: &[Due]) -> Result<Option<Decimal>, Fault> {
    let mut sum = Decimal::ZERO;
    for amount in amounts {
        match amount {
            Due::Fixed(amount) => sum = sum.checked_add(*amount).ok_or_else(too_large)?,
            Due::Moving(_) => return Ok(None),
        }
    }
    Ok(Some(sum))
}

fn totals(leaves: &[Rc<Leaf>], of: &dyn Fn(&Leaf) -> Result<Option<Decimal>, Fault>) -> Result<Amount, Fault> {
    let mut found: Option<Decimal> = None;
    for leaf in leaves {
        match of(leaf)? {
            Some(amount) if found.is_none_or(|known| known == amount) => found = Some(amount),
            _ => return Ok(Amount::Unknown),
        }
    }
    Ok(found.map_or(Amount::Unknown, Amount::Known))
}

/// The least and the most that the total may be: never too narrow, also by a rounding.
fn bounds(leaves: &[Rc<Leaf>], roundings: &[&Rounding], currency: Option<Currency>) -> (Amount, Amount) {
    let Some(currency) = currency else { return (Amount::Unknown, Amount::Unknown) };
    let digits = currency.digits();
    let minor = currency.minor();
    let mut low: Option<Decimal> = None;
    let mut high: Option<Decimal> = None;
    let (mut no_low, mut no_high) = (false, false);
    for leaf in leaves {
        let mut fixed = Number::zero();
        let mut moving = Linear::constant(Number::zero());
        // Each program that moves is rounded by itself, half a step up or down, or a whole one.
        let (mut down, mut up) = (Number::zero(), Number::zero());
        for (due, rounding) in leaf.result.duties.iter().zip(roundings) {
            match due {
                Due::Fixed(amount) => fixed += &Number::from(amount),
                Due::Moving(form) => {
                    moving = moving.add(form);
                    let step = rounding.step(currency);
                    match rounding.mode {
                        Mode::HalfUp | Mode::HalfEven => {
                            down += &step.half();
                            up += &step.half();
                        }
                        Mode::Up => up += &step,
                        Mode::Down => down += &step,
                    }
                }
            }
        }
        let ends = leaf.cell.extremes(&moving);
        match ends.low {
            End::At(least) | End::Towards(least) => {
                let least = (least + &fixed - &down).at_least_zero();
                let steps = least.over(&minor).map(|steps| steps.ceil() * &minor);
                match steps.and_then(|amount| amount.rounded(digits)) {
                    Some(amount) => low = Some(low.map_or(amount, |known: Decimal| known.min(amount))),
                    None => no_low = true,
                }
            }
            End::None | End::CannotTell => no_low = true,
        }
        match ends.high {
            End::At(most) | End::Towards(most) => {
                let most = most + &fixed + &up;
                let steps = most.over(&minor).map(|steps| steps.floor() * &minor);
                match steps.and_then(|amount| amount.rounded(digits)) {
                    Some(amount) => high = Some(high.map_or(amount, |known: Decimal| known.max(amount))),
                    None => no_high = true,
                }
            }
            End::None | End::CannotTell => no_high = true,
        }
    }
    // Nothing owed is ever below zero, so there is always a least.
    let least = if no_low { Some(Decimal::new(0, digits)) } else { low };
    let most = if no_high { None } else { high };
    (least.map_or(Amount::Unknown, Amount::Known), most.map_or(Amount::Unknown, Amount::Known))
}

/// Names in order of first appearance; one that is not there whichever way it is, is not sure.
pub fn marked(leaves: &[Rc<Leaf>], of: impl Fn(&Leaf) -> Vec<String>) -> Vec<Marked> {
    let mut found: Vec<(String, usize)> = Vec::new();
    for leaf in leaves {
        // Two precedences may bring one code: it is said once.
        let mut here = BTreeSet::new();
        for name in of(leaf).into_iter().filter(|name| here.insert(name.clone())) {
            match found.iter_mut().find(|(known, _)| *known == name) {
                Some((_, count)) => *count += 1,
                None => found.push((name, 1)),
            }
        }
    }
    found.into_iter().map(|(name, count)| Marked { name, sure: count == leaves.len() }).collect()
}
