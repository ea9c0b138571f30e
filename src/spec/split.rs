//! A line is judged in parts where a quota is used up within it: each part with the quotas that are still open for it. Rates
//! are of one degree in the line's value, quantities and flat amounts, so a part's duty is that share of the whole line's.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Book, Builtin, ProgramId, Quota, QuotaUnit, StatementId, base_unit};
use crate::region::{Axis, AxisSet, Cell, Constraint, DaySet, Linear, NumberSet};
use crate::spec::facts::{Data, DayOf};
use crate::spec::line::Evaluation;
use crate::spec::pots::{Law, Pot};
use crate::spec::program::State;
use crate::spec::slice::{multiple, shown_grouped};
use crate::trade::{Day, Number, Period};

/// A part of a line.
#[derive(Debug, Clone)]
pub struct Part {
    /// The quotas that are used up for it.
    pub closed: BTreeSet<StatementId>,
    /// Whether the quotas that were asked for are open for it.
    pub asked: BTreeMap<StatementId, bool>,
    /// Its share of the line.
    pub share: Linear,
    /// Where what the line counts is lacking: what the whole line counts, and how much of that is in this part.
    pub counted: Option<(Linear, Linear)>,
}

impl Part {
    /// Whether nothing of the line is in it.
    pub fn is_nothing(&self) -> bool {
        self.share.as_constant().is_some_and(Number::is_zero)
    }

    /// Whether it is the whole line.
    pub fn is_whole(&self) -> bool {
        self.share.as_constant() == Some(&Number::one())
    }
}

/// What the parts of a line have drawn so far, and what is left of the line.
#[derive(Debug, Clone)]
pub struct Splitting {
    /// The quotas that are used up for the next part.
    pub closed: BTreeSet<StatementId>,
    /// The share of the line that is still to be judged.
    pub rest: Linear,
    /// What was drawn of each quota.
    pub drawn: BTreeMap<StatementId, Linear>,
    /// What was drawn, in words.
    pub words: Vec<String>,
    /// Where what the line counts is lacking: what the whole line counts, and how much of that is still to be judged.
    counted: Option<(Linear, Linear)>,
}

impl Splitting {
    /// The whole line is still to be judged.
    pub fn new() -> Splitting {
        Splitting {
            closed: BTreeSet::new(),
            rest: Linear::constant(Number::one()),
            drawn: BTreeMap::new(),
            words: Vec::new(),
            counted: None,
        }
    }

    /// A part is to be judged by another state of the law, in which this much was drawn of quotas that it was not asked for.
    pub fn of_part(part: &Part, drawn: BTreeMap<StatementId, Linear>) -> Splitting {
        Splitting {
            closed: part.closed.clone(),
            rest: part.share.clone(),
            drawn,
            words: Vec::new(),
            counted: part.counted.clone(),
        }
    }
}

impl<'a> Evaluation<'a> {
    /// Whether a quota is open for the part of the line that is judged.
    pub fn is_open(&mut self, id: StatementId, quota: &'a Quota) -> bool {
        let is_open = self.finds_open(id, quota);
        self.asked.insert(id, is_open);
        is_open
    }

    fn finds_open(&mut self, id: StatementId, quota: &'a Quota) -> bool {
        if self.closed.contains(&id) {
            return false;
        }
        // What a line draws stays the same by every state of the law, but of a quota that is not there as the law stands.
        if let Some(is_open) = self.kept.get(&id) {
            return *is_open;
        }
        match self.pot(id, quota) {
            Pot::Counted { used_up: false } => true,
            Pot::Counted { used_up: true } => {
                let axis = Axis::flag(&format!("within {}", quota.name));
                self.words.insert(axis.clone(), quota.name.clone());
                self.yes(axis)
            }
            Pot::Left(low, _) if low.is_positive() => true,
            Pot::Left(_, high) if !high.is_positive() => false,
            Pot::Left(low, high) => {
                let left = self.left(quota, &low, &high);
                !self.at_most(&left, &Linear::constant(Number::zero()))
            }
        }
    }

    /// Where the day of entry is lacking, a day on which the line would be among what was used before the run, if it may be.
    fn among_the_used(&mut self, quota: &Quota) -> Option<Day> {
        for (_, before) in quota.used.iter().filter(|(_, before)| *before > Day::FIRST) {
            let days = Period { since: quota.period.first_day(before.previous()), until: *before };
            let entered = self.entered();
            if quota.period.of(before.previous()) == quota.period.of(*before)
                && self.day_in(&entered, &DaySet::period(days))
            {
                return Some(before.previous());
            }
        }
        None
    }

    fn pot(&mut self, id: StatementId, quota: &Quota) -> Pot {
        let entered = match self.entered() {
            DayOf::On(day) => Some(day),
            DayOf::Open(_) => self.among_the_used(quota),
        };
        self.pots.of(self.law(), id, quota, entered)
    }

    /// What is left of a quota: a form where that is not known.
    fn left(&mut self, quota: &Quota, low: &Number, high: &Number) -> Linear {
        if low == high {
            return Linear::constant(low.clone());
        }
        let law = self.law();
        let apart = if law == Law::default() { String::new() } else { format!(", by {law:?}") };
        let axis = Axis::number(&format!("left of {}{apart}", quota.name));
        self.words.insert(axis.clone(), quota.name.clone());
        let range = NumberSet::above(low.clone(), true).meet(&NumberSet::below(high.clone(), true));
        self.ways.know(&Cell::everything().with(axis.clone(), AxisSet::Numbers(range)));
        Linear::axis(axis)
    }

    /// The quotas that prevail in programs that are levied.
    fn drawing(&mut self) -> Data<Vec<(StatementId, &'a Quota)>> {
        let mut found: Vec<(StatementId, &'a Quota)> = Vec::new();
        for (at, program) in self.jurisdiction.programs.iter().enumerate() {
            if program.kind.is_charge() || program.tariffs.iter().all(|tariff| tariff.quota.is_none()) {
                continue;
            }
            let standing = self.judge(ProgramId(at))?;
            if standing.state != State::Levied {
                continue;
            }
            for measure in &standing.prevailing {
                if let Some(tariff) = program.tariffs.get(measure.tariff)
                    && let Some(quota) = &tariff.quota
                    && !found.iter().any(|(id, _)| *id == tariff.id)
                {
                    found.push((tariff.id, quota));
                }
            }
        }
        Ok(found)
    }

    /// How much of what a quota counts the whole line has.
    fn counted(&mut self, quota: &Quota) -> Data<Linear> {
        match quota.unit {
            QuotaUnit::Quantity(dimension) => Ok(self.quantity(None, dimension)),
            QuotaUnit::Money(currency) => {
                let value = self.amount(Builtin::Value.id())?;
                let own = self.jurisdiction.currency;
                if currency == own {
                    return Ok(value);
                }
                let day = self.entered();
                let rate = self.converted(&Number::one(), own, currency, &day)?;
                Ok(value.scale(&rate))
            }
        }
    }

    /// Draws what the rest of the line may draw from the quotas that prevail on it. The part that is judged, and whether
    /// another follows behind it.
    pub fn part(&mut self, splitting: &mut Splitting) -> Data<(Part, bool)> {
        let drawing = self.drawing()?;
        let closed = splitting.closed.clone();
        let rest = splitting.rest.clone();
        let mut needs: Vec<(StatementId, &'a Quota, Linear)> = Vec::new();
        let mut first: Option<(StatementId, Linear, Linear)> = None;
        for (id, quota) in drawing {
            if self.kept.contains_key(&id) {
                continue;
            }
            let Pot::Left(low, high) = self.pot(id, quota) else { continue };
            let counted = self.counted(quota)?;
            let wanted = match &splitting.counted {
                Some((whole, rest)) if *whole == counted => rest.clone(),
                _ => self.product_of(&rest, &counted),
            };
            let left = self.left(quota, &low, &high);
            let drawn = splitting.drawn.get(&id).cloned().unwrap_or_else(|| Linear::constant(Number::zero()));
            let left = left.sub(&drawn);
            needs.push((id, quota, counted.clone()));
            if self.at_most(&wanted, &left) {
                continue;
            }
            let share = self.share_of(&left, &counted, &rest, quota);
            let earlier = match &first {
                None => true,
                Some((_, known, _)) => {
                    let known = known.clone();
                    !self.at_most(&known, &share)
                }
            };
            if earlier {
                first = Some((id, share, left));
            }
        }
        let share = first.as_ref().map_or_else(|| rest.clone(), |(_, share, _)| share.clone());
        // What the part counts is known where its share is not: all that was left.
        let mut counted_here = splitting.counted.clone();
        if let Some((closed, _, left)) = &first {
            let lacking = needs.iter().find(|(id, _, counted)| id == closed && !counted.is_constant());
            counted_here = lacking.map(|(_, _, counted)| (counted.clone(), left.clone()));
        }
        let part = Part { closed, asked: self.asked.clone(), share: share.clone(), counted: counted_here };
        for (id, quota, counted) in needs {
            let drawn = self.part_of(&part, &counted);
            if self.traced {
                let words =
                    quota_words(self.book, quota, &drawn, first.as_ref().is_some_and(|(closed, ..)| *closed == id));
                splitting.words.extend(words);
            }
            let known = splitting.drawn.entry(id).or_insert_with(|| Linear::constant(Number::zero()));
            *known = known.add(&drawn);
        }
        let goes_on = first.is_some();
        if let Some((id, ..)) = first {
            splitting.closed.insert(id);
            splitting.rest = rest.sub(&share);
            splitting.counted = part.counted.as_ref().map(|(whole, here)| match &splitting.counted {
                Some((known, rest)) if known == whole => (whole.clone(), rest.sub(here)),
                _ => (whole.clone(), whole.sub(here)),
            });
        }
        Ok((part, goes_on))
    }

    /// The part's share of an amount of the whole line.
    pub fn part_of(&mut self, part: &Part, whole: &Linear) -> Linear {
        if let Some((counted, here)) = &part.counted
            && !whole.is_constant()
            && let Some(times) = multiple(whole, counted)
        {
            return here.scale(&times);
        }
        self.product_of(&part.share, whole)
    }

    /// The share of the line for which what is left of a quota lasts, where it does not last for all of the rest.
    fn share_of(&mut self, left: &Linear, counted: &Linear, rest: &Linear, quota: &Quota) -> Linear {
        if let Some(counted) = counted.as_constant()
            && let Some(inverse) = Number::one().over(counted)
        {
            return left.scale(&inverse);
        }
        let share = self.opaque(&[left, counted], &format!("within {}", quota.name), true);
        self.ways.know(&Cell::everything().where_(Constraint::less(&share, rest, true)));
        share
    }
}

/// What a part draws, for people.
fn quota_words(book: &Book, quota: &Quota, drawn: &Linear, used_up: bool) -> Option<String> {
    drawn.as_constant()?;
    let unit = match quota.unit {
        QuotaUnit::Quantity(dimension) => base_unit(book, dimension).to_string(),
        QuotaUnit::Money(currency) => currency.code().to_string(),
    };
    let end = if used_up { ", which is then used up" } else { "" };
    Some(format!("draws {} {unit} of quota `{}`{end}", shown_grouped(drawn), quota.name))
}
