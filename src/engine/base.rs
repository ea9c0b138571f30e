use crate::book::{Builtin, Deduction, FactId, ProgramId, StatementId};
use crate::engine::laws::Law;
use crate::engine::line::Line;
use crate::engine::quotient::Quotient;
use crate::engine::rates::{Named, Rates, SliceStep, Term, term};
use crate::engine::{HandBack, Sure};

/// The part of the value that a program reaches, its parts as bits. Parts with different names do not overlap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slice {
    /// The whole value but these.
    AllBut(u64),
    /// These.
    Only(u64),
}

/// The whole value.
pub const WHOLE: Slice = Slice::AllBut(0);

/// What is left to a program of its slice: this it takes from those that come after it.
#[derive(Debug, Clone)]
pub struct Left {
    slice: Slice,
    /// What deductions took out of named parts.
    less: Vec<(usize, Quotient)>,
}

impl Default for Left {
    fn default() -> Left {
        Left { slice: WHOLE, less: Vec::new() }
    }
}

/// How much of its slice a program is levied on.
#[derive(Debug, Clone, Copy)]
pub struct Share {
    /// The slice before anything was taken from it.
    pub own: Slice,
    /// Where something was taken: what the slice is worth, and what is left of it.
    pub cut: Option<(Quotient, Quotient)>,
}

/// A program's slice with everything taken off.
pub struct Taken {
    /// What it is levied on.
    pub share: Share,
    /// What it takes from others.
    pub left: Left,
    /// The deductions that took something, by their place.
    pub deducted: Vec<usize>,
    /// The programs above it that took something.
    pub took: Vec<ProgramId>,
}

/// A deduction, ready to be reckoned with.
pub struct Deducting {
    /// The statement.
    pub id: StatementId,
    /// The parts that it adds up, where it is a sum of facts.
    pub facts: Vec<(usize, FactId)>,
    /// Else the name of the whole, and what it is.
    pub sum: Option<(usize, Term)>,
    /// The parts that it leaves, where it is the value less those.
    pub value_less: Option<u64>,
}

impl Deducting {
    /// Of a deduction; nothing where it does not fit plain integers.
    pub fn new(digits: u32, deduction: &Deduction, rates: &mut Rates) -> Option<Deducting> {
        let mut bits = |facts: Vec<FactId>| {
            facts.into_iter().map(|fact| Some((rates.bit(Named::Fact(fact))?, fact))).collect::<Option<Vec<_>>>()
        };
        let value_less = match deduction.sum.value_less() {
            Some(less) => Some(bits(less)?.into_iter().fold(0u64, |all, (bit, _)| all | 1 << bit)),
            None => None,
        };
        let (facts, sum) = match deduction.sum.facts_added() {
            Some(facts) => (bits(facts)?, None),
            None => {
                let bit = rates.bit(Named::Sum(deduction.written.clone()))?;
                (Vec::new(), Some((bit, term(digits, &deduction.sum)?)))
            }
        };
        Some(Deducting { id: deduction.id, facts, sum, value_less })
    }
}

/// Named parts and how much of each.
type Parts = Vec<(usize, Quotient)>;

fn bits(set: u64) -> impl Iterator<Item = usize> {
    (0..64).filter(move |bit| set & (1 << bit) != 0)
}

impl Line<'_, '_> {
    /// The slice of a rate.
    pub fn slice_of(&mut self, steps: &[SliceStep]) -> Sure<Slice> {
        let mut only = 0u64;
        for step in steps {
            match step {
                SliceStep::AllBut(but) => return Ok(Slice::AllBut(*but)),
                SliceStep::First(facts) => {
                    let fact = self.first_given(facts)?;
                    if fact == Builtin::Value.id() {
                        return Ok(WHOLE);
                    }
                    only |= 1 << self.within_value(fact)?;
                }
                SliceStep::Facts(facts) => {
                    for fact in facts {
                        only |= 1 << self.within_value(*fact)?;
                    }
                }
                SliceStep::Named(bit, term) => {
                    let amount = self.reckon(term)?;
                    self.name_sum(*bit, amount);
                    only |= 1 << bit;
                }
            }
        }
        Ok(if only == 0 { WHOLE } else { Slice::Only(only) })
    }

    fn name_sum(&mut self, bit: usize, amount: Quotient) {
        if self.sums.len() <= bit {
            self.sums.resize(bit + 1, None);
        }
        if let Some(place) = self.sums.get_mut(bit) {
            *place = Some(amount);
        }
    }

    /// The bit of a content, which is not above the value.
    fn within_value(&self, fact: FactId) -> Sure<usize> {
        if self.amount(Builtin::Value.id())? < self.amount(fact)? {
            return Err(HandBack);
        }
        self.rates.place(&Named::Fact(fact)).ok_or(HandBack)
    }

    fn named(&self, bit: usize) -> Sure<Quotient> {
        match self.rates.named(bit) {
            Some(Named::Fact(fact)) => self.amount(*fact),
            Some(Named::Sum(_)) => Ok(self.sums.get(bit).copied().flatten().unwrap_or(Quotient::ZERO)),
            None => Err(HandBack),
        }
    }

    fn total(&self, parts: u64) -> Sure<Quotient> {
        let mut sum = Quotient::ZERO;
        for bit in bits(parts) {
            sum = sum.plus(self.named(bit)?).ok_or(HandBack)?;
        }
        Ok(sum)
    }

    /// What a slice is worth.
    fn worth(&self, slice: Slice) -> Sure<Quotient> {
        match slice {
            Slice::Only(parts) => self.total(parts),
            Slice::AllBut(0) => self.amount(Builtin::Value.id()),
            Slice::AllBut(parts) => self.amount(Builtin::Value.id())?.minus(self.total(parts)?).ok_or(HandBack),
        }
    }

    /// What a program is levied on is worth.
    pub fn left_of(&self, share: &Share) -> Sure<Quotient> {
        match share.cut {
            Some((_, left)) => Ok(left),
            None => self.worth(share.own),
        }
    }

    /// What is left of a slice when those above it and the deductions have taken theirs.
    pub fn taken(&mut self, own: Slice, above: &[ProgramId], deductions: &[(usize, &Deducting)]) -> Sure<Taken> {
        if above.is_empty() && deductions.is_empty() {
            let left = Left { slice: own, less: Vec::new() };
            return Ok(Taken { share: Share { own, cut: None }, left, deducted: Vec::new(), took: Vec::new() });
        }
        let slice = self.worth(own)?;
        let (gone, spared) = self.taken_above(above)?;
        let names = gone.iter().fold(0u64, |all, (bit, _)| all | 1 << bit);
        let (mut left, mut rest) = match (own, spared) {
            (Slice::AllBut(but), None) => {
                let mut rest = slice;
                for (_, amount) in gone.iter().filter(|(bit, _)| but & (1 << bit) == 0) {
                    rest = rest.minus(*amount).ok_or(HandBack)?;
                }
                if !gone.is_empty() && rest.is_negative() {
                    return Err(HandBack);
                }
                (Left { slice: Slice::AllBut(but | names), less: Vec::new() }, rest)
            }
            (Slice::AllBut(but), Some(spared)) => {
                let parts = spared & !names & !but;
                let worth = self.total(parts)?.lesser(self.amount(Builtin::Value.id())?);
                (Left { slice: Slice::Only(parts), less: Vec::new() }, worth)
            }
            (Slice::Only(parts), spared) => self.left_of_parts(parts, spared, &gone)?,
        };
        let mut took = Vec::new();
        if rest != slice {
            took.extend(above.iter().filter(|one| self.takes_from(own, **one)).copied());
        }
        let start = rest;
        let mut deducted = Vec::new();
        let mut counted = names;
        for (place, deduction) in deductions {
            let off = self.deduct(deduction, spared, &mut counted, &mut left)?;
            if !off.is_zero() {
                rest = rest.minus(off).ok_or(HandBack)?;
                deducted.push(*place);
            }
        }
        if spared.is_some() {
            rest = rest.greater(Quotient::ZERO);
        } else if rest != start && rest.is_negative() {
            self.supposed.is_beyond.set(self.state == Law::NOW);
            return Err(HandBack);
        }
        let cut = (rest != slice).then_some((slice, rest));
        Ok(Taken { share: Share { own, cut }, left, deducted, took })
    }

    /// The named parts that programs above have taken, each once, and what no whole slice above leaves.
    fn taken_above(&self, above: &[ProgramId]) -> Sure<(Parts, Option<u64>)> {
        let mut gone = Parts::new();
        let mut spared: Option<u64> = None;
        for program in above {
            let left = &self.standing(*program).ok_or(HandBack)?.left;
            match left.slice {
                Slice::Only(parts) => {
                    for bit in bits(parts) {
                        let whole = self.named(bit)?;
                        let less = left.less.iter().find(|(part, _)| *part == bit).map(|(_, less)| *less);
                        let amount = whole.minus(less.unwrap_or(Quotient::ZERO)).ok_or(HandBack)?;
                        match gone.iter_mut().find(|(part, _)| *part == bit) {
                            Some((_, known)) => *known = known.greater(amount),
                            None => gone.push((bit, amount)),
                        }
                    }
                }
                Slice::AllBut(parts) => spared = Some(spared.map_or(parts, |known| known & parts)),
            }
        }
        Ok((gone, spared))
    }

    fn left_of_parts(&self, parts: u64, spared: Option<u64>, gone: &[(usize, Quotient)]) -> Sure<(Left, Quotient)> {
        let (mut rest, mut kept, mut less) = (Quotient::ZERO, 0u64, Vec::new());
        for bit in bits(parts) {
            let whole = self.named(bit)?;
            if spared.is_some_and(|spared| spared & (1 << bit) == 0) {
                continue;
            }
            match gone.iter().find(|(part, _)| *part == bit) {
                Some((_, amount)) if *amount == whole => {}
                Some((_, amount)) => {
                    rest = whole.minus(*amount).and_then(|more| rest.plus(more)).ok_or(HandBack)?;
                    less.push((bit, *amount));
                    kept |= 1 << bit;
                }
                None => {
                    rest = rest.plus(whole).ok_or(HandBack)?;
                    kept |= 1 << bit;
                }
            }
        }
        Ok((Left { slice: Slice::Only(kept), less }, rest))
    }

    fn takes_from(&self, own: Slice, program: ProgramId) -> bool {
        match (own, self.standing(program).map(|one| one.left.slice)) {
            (Slice::AllBut(but), Some(Slice::Only(parts))) => parts & !but != 0,
            (_, Some(Slice::AllBut(_))) => true,
            (Slice::Only(mine), Some(Slice::Only(parts))) => parts & mine != 0,
            (_, None) => false,
        }
    }

    /// How much a deduction takes off: a fact counts once, and what a whole slice above has taken is gone.
    fn deduct(
        &mut self,
        deduction: &Deducting,
        spared: Option<u64>,
        counted: &mut u64,
        left: &mut Left,
    ) -> Sure<Quotient> {
        let mut parts: Vec<(usize, Quotient)> = Vec::new();
        for (bit, fact) in &deduction.facts {
            let is_gone = spared.is_some_and(|spared| spared & (1 << bit) == 0);
            if !is_gone && *counted & (1 << bit) == 0 {
                parts.push((*bit, self.amount(*fact)?));
            }
        }
        if let Some((bit, sum)) = &deduction.sum {
            let amount = self.reckon(sum)?;
            if amount.is_negative() {
                return Err(HandBack);
            }
            self.name_sum(*bit, amount);
            parts.push((*bit, amount));
        }
        let mut off = Quotient::ZERO;
        for (bit, amount) in parts {
            if *counted & (1 << bit) != 0 {
                continue;
            }
            *counted |= 1 << bit;
            off = off.plus(amount).ok_or(HandBack)?;
            match (left.slice, deduction.value_less) {
                (Slice::AllBut(0), Some(kept)) => left.slice = Slice::Only(kept),
                (Slice::AllBut(but), _) => left.slice = Slice::AllBut(but | 1 << bit),
                (Slice::Only(only), _) if only & (1 << bit) != 0 => left.slice = Slice::Only(only & !(1 << bit)),
                (Slice::Only(only), _) => {
                    // It is not known of which part it is: of the first.
                    if let Some(first) = bits(only).min_by_key(|bit| self.rates.named(*bit)) {
                        match left.less.iter_mut().find(|(part, _)| *part == first) {
                            Some((_, known)) => *known = known.plus(amount).ok_or(HandBack)?,
                            None => left.less.push((first, amount)),
                        }
                    }
                }
            }
        }
        Ok(off)
    }

    /// A part of a rate, cut as the slice is.
    pub fn shared(&self, part: Quotient, share: &Share) -> Sure<Quotient> {
        match share.cut {
            None => Ok(part),
            Some((slice, left)) if part == slice => Ok(left),
            Some((slice, left)) => fraction(part, left, slice),
        }
    }

    /// The same share of another program's duty: what is left of this slice, in the value.
    pub fn shared_of_value(&self, duty: Quotient, share: &Share) -> Sure<Quotient> {
        if share.cut.is_none() && share.own == WHOLE {
            return Ok(duty);
        }
        let (left, value) = (self.left_of(share)?, self.amount(Builtin::Value.id())?);
        if left == value { Ok(duty) } else { fraction(duty, left, value) }
    }
}

/// `part` × `left` ÷ `whole`; of nothing the share is nothing.
fn fraction(part: Quotient, left: Quotient, whole: Quotient) -> Sure<Quotient> {
    if whole.is_zero() {
        return Ok(Quotient::ZERO);
    }
    part.times(left).and_then(|product| product.over(whole)).ok_or(HandBack)
}
