use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Basis, Builtin, Deduction, FactId, ProgramId, Rate};
use crate::region::Linear;
use crate::shipment::Cut;
use crate::spec::facts::{Data, fault};
use crate::spec::line::Evaluation;
use crate::spec::mistakes;
use crate::trade::{Number, grouped};

/// A part of the value by what names it: a fact, or a deduction that is no plain fact.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Named {
    /// A money fact.
    Fact(FactId),
    /// Anything else, as it was written.
    Sum(String),
}

/// The part of the value that a program reaches. Parts with different names do not overlap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slice {
    /// The whole value but these parts.
    AllBut(BTreeSet<Named>),
    /// These parts.
    Only(BTreeSet<Named>),
}

/// What is left to a program of its slice: this it takes from those that come after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// Which parts.
    pub slice: Slice,
    /// What deductions took out of named parts.
    pub less: BTreeMap<Named, Linear>,
}

/// How much of its slice a program is levied on. What a whole slice is worth is not asked before an amount hangs on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The slice before anything was taken from it.
    pub own: Slice,
    /// Where something was taken: what the slice is worth, and what is left of it.
    pub cut: Option<(Linear, Linear)>,
}

/// A program's slice with everything taken off.
pub struct Base {
    /// What it is levied on.
    pub share: Share,
    /// What it takes from others.
    pub left: Left,
    /// What was taken from it, for people.
    pub cuts: Vec<Cut>,
    /// The deductions that took something, by their place.
    pub deducted: Vec<usize>,
    /// The programs above it that took something.
    pub took: Vec<ProgramId>,
}

impl Evaluation<'_> {
    /// The slice of a rate: the facts that its percentages are of, or the whole value where some part is of none.
    pub fn slice_of(&mut self, rate: &Rate) -> Data<Slice> {
        if rate.looks_up() {
            let found = self.found(rate)?;
            return self.slice_of(&found);
        }
        let mut parts = Vec::new();
        rate.each_part(&mut |part| parts.push(part));
        let mut only = BTreeSet::new();
        for part in parts {
            match part {
                Rate::Free | Rate::Specific { .. } | Rate::Flat(..) | Rate::Program(_) => {
                    return Ok(Slice::AllBut(BTreeSet::new()));
                }
                Rate::Percent(_, basis) | Rate::Inclusive(_, basis, _) => match basis {
                    Basis::Whole | Basis::Charge(_) => return Ok(Slice::AllBut(BTreeSet::new())),
                    // A bare percentage in a bound is no part that makes the slice whole.
                    Basis::Bounded(_) => {}
                    Basis::Facts(facts) => {
                        let fact = self.first_given(facts);
                        if fact == Builtin::Value.id() {
                            return Ok(Slice::AllBut(BTreeSet::new()));
                        }
                        self.within_value(fact)?;
                        only.insert(Named::Fact(fact));
                    }
                    Basis::Sum(sum) => {
                        if let Some(less) = sum.value_less() {
                            return Ok(Slice::AllBut(less.into_iter().map(Named::Fact).collect()));
                        }
                        match sum.facts_added() {
                            Some(facts) if facts.contains(&Builtin::Value.id()) => {
                                return Ok(Slice::AllBut(BTreeSet::new()));
                            }
                            Some(facts) => {
                                for fact in facts {
                                    self.within_value(fact)?;
                                    only.insert(Named::Fact(fact));
                                }
                            }
                            None => {
                                let name = format!("{sum:?}");
                                let amount = self.reckon(sum)?;
                                self.sums.insert(name.clone(), amount);
                                only.insert(Named::Sum(name));
                            }
                        }
                    }
                },
                // Their parts are looked at one by one.
                Rate::Max(_) | Rate::Min(_) | Rate::Sum(_) | Rate::Times(..) | Rate::Lookup(..) | Rate::Bound(..) => {}
            }
        }
        if only.is_empty() { Ok(Slice::AllBut(only)) } else { Ok(Slice::Only(only)) }
    }

    /// A content is not above the value.
    fn within_value(&mut self, fact: FactId) -> Data<()> {
        let (part, value) = (self.amount(fact)?, self.amount(Builtin::Value.id())?);
        if self.at_most(&part, &value) {
            return Ok(());
        }
        let name = self.book.fact_name(fact).to_string();
        let message = format!("{name} {} is more than the value {}", shown(&part), shown(&value));
        Err(fault(&mistakes::MORE_THAN_VALUE, Some(&name), message))
    }

    fn named(&mut self, named: &Named) -> Data<Linear> {
        match named {
            Named::Fact(fact) => self.amount(*fact),
            Named::Sum(name) => Ok(self.sums.get(name).cloned().unwrap_or_else(|| Linear::constant(Number::zero()))),
        }
    }

    fn total(&mut self, parts: &BTreeSet<Named>) -> Data<Linear> {
        let mut sum = Linear::constant(Number::zero());
        for part in parts {
            sum = sum.add(&self.named(part)?);
        }
        Ok(sum)
    }

    /// What a slice is worth.
    pub fn worth(&mut self, slice: &Slice) -> Data<Linear> {
        match slice {
            Slice::Only(parts) => self.total(parts),
            Slice::AllBut(parts) => {
                let (value, parts) = (self.amount(Builtin::Value.id())?, self.total(parts)?);
                Ok(value.sub(&parts))
            }
        }
    }

    /// What a slice is worth, where all that it hangs on was asked already.
    pub fn reckoned_worth(&self, slice: &Slice) -> Option<Linear> {
        let amount = |named: &Named| match named {
            Named::Fact(fact) => self.amounts.get(fact),
            Named::Sum(name) => self.sums.get(name),
        };
        let total = |parts: &BTreeSet<Named>| {
            parts.iter().try_fold(Linear::constant(Number::zero()), |sum, part| Some(sum.add(amount(part)?)))
        };
        match slice {
            Slice::Only(parts) => total(parts),
            Slice::AllBut(parts) => Some(self.amounts.get(&Builtin::Value.id())?.sub(&total(parts)?)),
        }
    }

    /// What a program is levied on is worth.
    pub fn left_of(&mut self, share: &Share) -> Data<Linear> {
        match &share.cut {
            Some((_, left)) => Ok(left.clone()),
            None => self.worth(&share.own),
        }
    }

    /// What is left of a slice when those above it and the deductions have taken theirs.
    pub fn base(&mut self, own: Slice, above: &[(ProgramId, Left)], deductions: &[(usize, &Deduction)]) -> Data<Base> {
        let mut cuts = Vec::new();
        let mut took = Vec::new();
        if above.is_empty() && deductions.is_empty() {
            let left = Left { slice: own.clone(), less: BTreeMap::new() };
            return Ok(Base { share: Share { own, cut: None }, left, cuts, deducted: Vec::new(), took });
        }
        let slice = self.worth(&own)?;
        // The named parts that are taken, each once; and what no whole slice above leaves.
        let mut taken: BTreeMap<Named, Linear> = BTreeMap::new();
        let mut spared: Option<BTreeSet<Named>> = None;
        for (_, left) in above {
            match &left.slice {
                Slice::Only(parts) => {
                    for part in parts {
                        let whole = self.named(part)?;
                        let less = left.less.get(part).cloned();
                        let amount = match less {
                            Some(less) => whole.sub(&less),
                            None => whole,
                        };
                        match taken.get(part).cloned() {
                            Some(known) => {
                                let more = self.greater(known, amount);
                                taken.insert(part.clone(), more);
                            }
                            None => {
                                taken.insert(part.clone(), amount);
                            }
                        }
                    }
                }
                Slice::AllBut(parts) => {
                    spared = Some(match spared {
                        Some(known) => known.intersection(parts).cloned().collect(),
                        None => parts.clone(),
                    });
                }
            }
        }
        let (mut left, rest) = match (own.clone(), &spared) {
            (Slice::AllBut(mut but), None) => {
                let mut rest = slice.clone();
                for (part, amount) in &taken {
                    if !but.contains(part) {
                        rest = rest.sub(amount);
                    }
                }
                if !taken.is_empty() {
                    self.not_more_than_value(&taken, &rest)?;
                }
                but.extend(taken.keys().cloned());
                (Left { slice: Slice::AllBut(but), less: BTreeMap::new() }, rest)
            }
            (Slice::AllBut(but), Some(spared)) => {
                let rest: BTreeSet<Named> =
                    spared.iter().filter(|part| !taken.contains_key(*part) && !but.contains(*part)).cloned().collect();
                let worth = self.total(&rest)?;
                let value = self.amount(Builtin::Value.id())?;
                // The rest is never more than the value, nor below zero.
                let worth = self.lesser(worth, value);
                (Left { slice: Slice::Only(rest), less: BTreeMap::new() }, worth)
            }
            (Slice::Only(parts), spared) => {
                let mut rest = Linear::constant(Number::zero());
                let mut kept = BTreeSet::new();
                let mut less = BTreeMap::new();
                for part in parts {
                    let whole = self.named(&part)?;
                    let by_whole = spared.as_ref().is_some_and(|spared| !spared.contains(&part));
                    match taken.get(&part) {
                        _ if by_whole => {}
                        Some(amount) if *amount == whole => {}
                        Some(amount) => {
                            rest = rest.add(&whole.sub(amount));
                            less.insert(part.clone(), amount.clone());
                            kept.insert(part);
                        }
                        None => {
                            rest = rest.add(&whole);
                            kept.insert(part);
                        }
                    }
                }
                (Left { slice: Slice::Only(kept), less }, rest)
            }
        };
        if rest != slice {
            for (program, theirs) in above {
                if self.takes_from(&own, theirs) {
                    took.push(*program);
                }
            }
            cuts.push(Cut {
                by: self.programs_named(&took),
                amount: slice.sub(&rest).constant,
                is_deduction: false,
                code: None,
            });
        }
        let (rest, deducted) = self.deduct(deductions, &taken, spared.as_ref(), &mut left, rest, &mut cuts)?;
        let cut = (rest != slice).then_some((slice, rest));
        Ok(Base { share: Share { own, cut }, left, cuts, deducted, took })
    }

    fn takes_from(&self, own: &Slice, theirs: &Left) -> bool {
        match (own, &theirs.slice) {
            (Slice::AllBut(but), Slice::Only(parts)) => parts.iter().any(|part| !but.contains(part)),
            (_, Slice::AllBut(_)) => true,
            (Slice::Only(mine), Slice::Only(parts)) => parts.iter().any(|part| mine.contains(part)),
        }
    }

    fn programs_named(&self, programs: &[ProgramId]) -> String {
        let names = programs.iter().filter_map(|id| self.jurisdiction.programs.get(id.0)).map(|one| one.name.as_str());
        names.collect::<Vec<_>>().join(", ")
    }

    /// Slices that others name are parts of the value: together they are not more.
    fn not_more_than_value(&mut self, taken: &BTreeMap<Named, Linear>, rest: &Linear) -> Data<()> {
        if self.at_most(&Linear::constant(Number::zero()), rest) {
            return Ok(());
        }
        let names: Vec<String> = taken
            .keys()
            .map(|part| match part {
                Named::Fact(fact) => self.book.fact_name(*fact).to_string(),
                Named::Sum(_) => "a sum".to_string(),
            })
            .collect();
        let value = self.amount(Builtin::Value.id())?;
        let total = value.sub(rest);
        let message =
            format!("{} together {} are more than the value {}", names.join(" and "), shown(&total), shown(&value));
        Err(fault(&mistakes::MORE_THAN_VALUE, names.first().map(String::as_str), message))
    }

    /// Takes deductions off: a fact counts once, and below zero is an error of the line. A whole slice above has taken all but
    /// the parts it spared, and beside it the rest is never below zero.
    fn deduct(
        &mut self,
        deductions: &[(usize, &Deduction)],
        taken: &BTreeMap<Named, Linear>,
        spared: Option<&BTreeSet<Named>>,
        left: &mut Left,
        mut rest: Linear,
        cuts: &mut Vec<Cut>,
    ) -> Data<(Linear, Vec<usize>)> {
        let mut counted: BTreeSet<Named> = taken.keys().cloned().collect();
        let mut took = Vec::new();
        let start = rest.clone();
        for (place, deduction) in deductions {
            let mut off = Linear::constant(Number::zero());
            let parts: Vec<(Named, Linear)> = match deduction.sum.facts_added() {
                Some(facts) => {
                    let mut parts = Vec::new();
                    for fact in facts {
                        parts.push((Named::Fact(fact), self.amount(fact)?));
                    }
                    parts
                }
                None => {
                    let name = deduction.written.clone();
                    let amount = self.reckon(&deduction.sum)?;
                    if !self.at_most(&Linear::constant(Number::zero()), &amount) {
                        let message = format!("{name} is {}: nothing below zero is deducted", shown(&amount));
                        return Err(fault(&mistakes::BELOW_ZERO, Some(&name), message));
                    }
                    self.sums.insert(name.clone(), amount.clone());
                    vec![(Named::Sum(name), amount)]
                }
            };
            for (named, amount) in parts {
                let gone = matches!(named, Named::Fact(_)) && spared.is_some_and(|spared| !spared.contains(&named));
                if gone || !counted.insert(named.clone()) {
                    continue;
                }
                off = off.add(&amount);
                match (&mut left.slice, deduction.sum.value_less()) {
                    // What is left is just what the sum leaves out of the value.
                    (Slice::AllBut(but), Some(kept)) if but.is_empty() => {
                        left.slice = Slice::Only(kept.into_iter().map(Named::Fact).collect());
                    }
                    (Slice::AllBut(but), _) => {
                        but.insert(named);
                    }
                    (Slice::Only(parts), _) => {
                        if parts.remove(&named) {
                            continue;
                        }
                        // It is not known of which part it is: of the first.
                        if let Some(first) = parts.iter().next().cloned() {
                            let known = left.less.remove(&first).unwrap_or_else(|| Linear::constant(Number::zero()));
                            left.less.insert(first, known.add(&amount));
                        }
                    }
                }
            }
            if off.as_constant().is_some_and(Number::is_zero) {
                continue;
            }
            rest = rest.sub(&off);
            took.push(*place);
            cuts.push(Cut {
                by: deduction.written.clone(),
                amount: off.constant.clone(),
                is_deduction: true,
                code: deduction.marks.code.clone(),
            });
        }
        if spared.is_some() {
            rest = self.greater(rest, Linear::constant(Number::zero()));
        } else if rest != start && !self.at_most(&Linear::constant(Number::zero()), &rest) {
            let message = format!(
                "deductions are {} more than what they are taken from",
                shown(&Linear::constant(Number::zero()).sub(&rest))
            );
            let names: Vec<&str> = deductions.iter().map(|(_, one)| one.written.as_str()).collect();
            return Err(fault(&mistakes::BELOW_ZERO, names.first().copied(), message));
        }
        Ok((rest, took))
    }

    /// A part of a rate, cut as the slice is.
    pub fn shared(&mut self, part: &Linear, share: &Share) -> Linear {
        match &share.cut {
            None => part.clone(),
            Some((slice, left)) if part == slice => left.clone(),
            Some((slice, left)) => self.fraction(part, left, slice),
        }
    }

    /// The same share of another program's duty: what is left of this slice, in the value.
    pub fn shared_of_value(&mut self, duty: &Linear, share: &Share) -> Data<Linear> {
        if share.cut.is_none() && share.own == Slice::AllBut(BTreeSet::new()) {
            return Ok(duty.clone());
        }
        let (left, value) = (self.left_of(share)?, self.amount(Builtin::Value.id())?);
        Ok(if left == value { duty.clone() } else { self.fraction(duty, &left, &value) })
    }

    /// `part` × `left` ÷ `whole`.
    fn fraction(&mut self, part: &Linear, left: &Linear, whole: &Linear) -> Linear {
        match whole.as_constant() {
            // Of nothing the share is nothing.
            Some(whole) if whole.is_zero() => Linear::constant(Number::zero()),
            Some(whole) => {
                let product = self.product_of(part, left);
                match Number::one().over(whole) {
                    Some(inverse) => product.scale(&inverse),
                    None => Linear::constant(Number::zero()),
                }
            }
            None => match multiple(part, whole) {
                Some(factor) => left.scale(&factor),
                None if left.as_constant().is_some_and(Number::is_zero) => Linear::constant(Number::zero()),
                None => {
                    let form = self.opaque(&[part, left, whole], "shared", true);
                    // No more than the part itself.
                    let law = crate::region::Constraint::less(&form, part, true);
                    self.ways.know(&crate::region::Cell::everything().where_(law));
                    form
                }
            },
        }
    }
}

/// How many times one form another is, where it is a multiple.
pub fn multiple(part: &Linear, whole: &Linear) -> Option<Number> {
    let (axis, by) = whole.terms.iter().next()?;
    let factor = part.times(axis).over(by)?;
    (whole.scale(&factor) == *part).then_some(factor)
}

/// A form for people, with its thousands parted where it is a decimal number.
pub fn shown_grouped(form: &Linear) -> String {
    let text = shown(form);
    if text.chars().all(|one| one.is_ascii_digit() || one == '.' || one == '-') { grouped(&text) } else { text }
}

/// A form for people: its number, or `?`.
pub fn shown(form: &Linear) -> String {
    match form.as_constant() {
        Some(number) => number.to_string(),
        None => "?".to_string(),
    }
}
