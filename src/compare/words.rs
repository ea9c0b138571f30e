//! Where a difference is, in words.

use std::ops::Bound;

use crate::book::{KNOWN_ON, SetOf};
use crate::proof::written_number;
use crate::region::{Axis, AxisSet, Cell, CountrySet, DaySet, NumberSet, ProductSet, Region, Relation, TextSet};
use crate::trade::{Country, Day, Number, ProductCode};

/// The most codes or countries that are listed.
const MOST: usize = 12;
/// The most cells of a region that are told.
const MOST_CELLS: usize = 4;

/// The sets whose names people know.
pub struct Names<'a> {
    sets: Vec<(&'a str, &'a SetOf)>,
    /// Sets of products with what they cover.
    products: Vec<(&'a str, ProductSet)>,
}

impl<'a> Names<'a> {
    /// Of these sets.
    pub fn new(sets: Vec<(&'a str, &'a SetOf)>) -> Names<'a> {
        let possible = ProductSet::possible();
        let products = sets.iter().filter_map(|(name, of)| match of {
            SetOf::Products(elements) => {
                let areas: Vec<ProductSet> = elements.iter().map(|one| one.scope_on(Day::LAST, Day::LAST)).collect();
                Some((*name, ProductSet::union_of(&areas).meet(&possible)))
            }
            SetOf::Countries(_) => None,
        });
        let products = products.collect();
        Names { sets, products }
    }

    /// Products by the name of their set, or by their codes; `*` for all.
    pub fn products(&self, set: &ProductSet) -> String {
        let possible = ProductSet::possible();
        let own = set.meet(&possible);
        if own == possible {
            return "*".to_string();
        }
        if let Some((name, _)) = self.products.iter().find(|(_, area)| *area == own) {
            return (*name).to_string();
        }
        let (codes, others) = (codes(set), codes(&set.complement().meet(&possible)));
        if others.len() * 2 < codes.len() {
            return format!("* except {}", few(&others));
        }
        few(&codes)
    }

    /// Countries by the name of their set, or by their codes; nothing where it is all of them.
    pub fn countries(&self, set: &CountrySet, on: Option<Day>) -> Option<String> {
        let others = set.complement();
        if others.iter().all(Country::is_past) {
            return None;
        }
        let (own, but) = (self.listed(set, on), self.listed(&others, on));
        if but.len() + 1 < own.len() { Some(format!("* except {}", few(&but))) } else { Some(few(&own)) }
    }

    /// Countries one by one, or by the name of a set with what it has not and what it has too much.
    fn listed(&self, set: &CountrySet, on: Option<Day>) -> Vec<String> {
        let list = |set: &CountrySet| -> Vec<String> {
            let now: Vec<Country> = set.iter().filter(|one| !one.is_past()).collect();
            let shown = if now.is_empty() { set.iter().collect() } else { now };
            shown.into_iter().map(|one| one.code().to_string()).collect()
        };
        let mut best = list(set);
        // As the set stands on that day, or as it stands now.
        let day = on.unwrap_or_else(|| Day::of(2025, 1, 1).unwrap_or(Day::FIRST));
        for (name, of) in &self.sets {
            let SetOf::Countries(elements) = of else { continue };
            let area = elements.iter().fold(CountrySet::nothing(), |all, one| all.union(&one.area_on(day, Day::LAST)));
            if area.is_empty() || area.is_everything() || !set.meets(&area) {
                continue;
            }
            let (more, less) = (list(&set.minus(&area)), list(&area.minus(set)));
            if set.includes(&area) && 1 + more.len() < best.len() {
                best = std::iter::once((*name).to_string()).chain(more).collect();
            } else if area.includes(set) && !less.is_empty() && 1 + less.len() < best.len() {
                best = vec![format!("{name} except {}", few(&less))];
            }
        }
        best
    }

    /// A region of days and facts: nothing where it is everything.
    pub fn when(&self, region: &Region) -> Vec<String> {
        if region.overflowed {
            return vec!["where cannot be told".to_string()];
        }
        let mut all: Vec<String> = Vec::new();
        let cells = with_fallbacks(&region.cells);
        for cell in cells.iter().take(MOST_CELLS) {
            let words = self.cell(cell);
            if words.is_empty() {
                return Vec::new();
            }
            let words = words.join(", ");
            if !all.contains(&words) {
                all.push(words);
            }
        }
        if cells.len() > MOST_CELLS {
            all.push(format!("in {} more cases", cells.len() - MOST_CELLS));
        }
        if all.is_empty() { Vec::new() } else { vec![all.join("; or ")] }
    }

    fn cell(&self, cell: &Cell) -> Vec<String> {
        let mut words = Vec::new();
        let first = first_day(cell);
        let mut known = None;
        for (axis, set) in &cell.axes {
            let name = axis.name();
            match set {
                AxisSet::Days(days) if name == KNOWN_ON => known = known_words(days),
                AxisSet::Days(days) => words.push(format!("{name} {}", days_words(days))),
                AxisSet::Products(set) => words.push(format!("product in {}", self.products(set))),
                AxisSet::Countries(set) => {
                    let countries = self.countries(set, first).unwrap_or_else(|| "*".to_string());
                    words.push(format!("{name} in {countries}"));
                }
                AxisSet::Numbers(set) => words.push(numbers_words(name, set)),
                AxisSet::Texts(TextSet::Only(texts)) => {
                    words.push(format!("{name} in {}", few(&texts.iter().cloned().collect::<Vec<_>>())));
                }
                AxisSet::Texts(TextSet::Except(texts)) => {
                    words.push(format!("{name} not in {}", few(&texts.iter().cloned().collect::<Vec<_>>())));
                }
                AxisSet::Flag(yes) => words.push(flag_words(name, *yes)),
            }
        }
        for constraint in &cell.constraints {
            words.push(constraint_words(constraint));
        }
        // The days of entry come first, and what was known last.
        words.sort_by_key(|one| !one.starts_with("entered "));
        words.extend(known);
        words
    }
}

/// A few of many.
fn few(all: &[String]) -> String {
    if all.len() <= MOST {
        return all.join(", ");
    }
    let shown: Vec<&str> = all.iter().take(MOST - 2).map(String::as_str).collect();
    format!("{} and {} more", shown.join(", "), all.len() - shown.len())
}

/// The codes that cover exactly some products, as short as they can be said; several headings in a row as a range.
pub fn codes(set: &ProductSet) -> Vec<String> {
    let mut all: Vec<(u64, u64, u8)> = Vec::new();
    for (start, end) in set.ranges() {
        let mut at = *start;
        while at < *end {
            let fits = |digits: &u8| {
                let step = ProductCode::step(*digits);
                at.is_multiple_of(step) && at + step <= *end
            };
            let digits = [2, 4, 6, 8, 10, 12].into_iter().find(fits).unwrap_or(12);
            let next = at + ProductCode::step(digits);
            match all.last_mut() {
                Some((_, last, known)) if *known == digits && *last == at && is_same_row(at, digits) => *last = next,
                _ => all.push((at, next, digits)),
            }
            at = next;
        }
    }
    let mut codes = Vec::new();
    for (start, end, digits) in all {
        let step = ProductCode::step(digits);
        let (first, last) = (ProductCode::around(start, digits), ProductCode::around(end.saturating_sub(step), digits));
        match (end - start) / step {
            1 => codes.push(first.to_string()),
            2 => codes.extend([first.to_string(), last.to_string()]),
            _ => codes.push(format!("{first}..{last}")),
        }
    }
    codes
}

/// Whether a code follows another beneath the same code above.
fn is_same_row(at: u64, digits: u8) -> bool {
    !at.is_multiple_of(ProductCode::step(digits.saturating_sub(2).max(1))) || digits <= 4
}

/// Days: `from 2025-06-04`, `before 2025-07-09`, `2025-06-04 through 2025-07-08`.
pub fn days_words(days: &DaySet) -> String {
    let all: Vec<String> = days
        .periods()
        .map(|period| match (period.since == Day::FIRST, period.until == Day::LAST) {
            (true, true) => "on any day".to_string(),
            (false, true) => format!("from {}", period.since),
            (true, false) => format!("before {}", period.until),
            (false, false) if period.since.next() == period.until => format!("on {}", period.since),
            (false, false) => format!("{} through {}", period.since, period.until.previous()),
        })
        .collect();
    // Seasons of hundreds of years are told by a few.
    if all.len() > 4 {
        let middle = all.iter().find(|one| one.as_str() >= "2025").or(all.first()).cloned().unwrap_or_default();
        return format!("{middle} and alike in {} more stretches", all.len() - 1);
    }
    all.join(" and ")
}

/// What had to be known; nothing where it is so by all that is known.
fn known_words(days: &DaySet) -> Option<String> {
    let is_known = days.periods().last().is_some_and(|period| period.until == Day::LAST);
    (!is_known).then(|| format!("by what was known {}", days_words(days)))
}

/// The first day of a cell that is no day of asking.
fn first_day(cell: &Cell) -> Option<Day> {
    cell.axes.iter().find_map(|(axis, set)| match set {
        AxisSet::Days(days) if axis.name() != KNOWN_ON => {
            days.periods().next().map(|period| period.since).filter(|since| *since != Day::FIRST)
        }
        AxisSet::Days(_)
        | AxisSet::Products(_)
        | AxisSet::Countries(_)
        | AxisSet::Numbers(_)
        | AxisSet::Texts(_)
        | AxisSet::Flag(_) => None,
    })
}

/// The first day of a region of which something is said.
pub fn first_day_of(region: &Region) -> Option<Day> {
    region.cells.iter().filter_map(first_day).min()
}

/// Cells in which the date that counts has a fallback, each with its fallback as one: `exported or entered from 2025-06-03`.
fn with_fallbacks(cells: &[Cell]) -> Vec<Cell> {
    let mut all = cells.to_vec();
    loop {
        let mut joined = None;
        'found: for (at, one) in all.iter().enumerate() {
            for (axis, set) in &one.axes {
                let Some(fact) = axis.name().strip_suffix(" is given").filter(|_| *set == AxisSet::Flag(true)) else {
                    continue;
                };
                let Some(days) = one.axes.get(&Axis::day(fact)) else { continue };
                let mut rest = one.clone();
                rest.axes.remove(axis);
                rest.axes.remove(&Axis::day(fact));
                for (place, other) in all.iter().enumerate().filter(|(place, _)| *place != at) {
                    if other.axes.get(axis) != Some(&AxisSet::Flag(false)) {
                        continue;
                    }
                    let same = other
                        .axes
                        .iter()
                        .find(|(other, set)| matches!(other, Axis::Day(_)) && other.name() != KNOWN_ON && *set == days);
                    let Some((later, _)) = same else { continue };
                    let mut left = other.clone();
                    left.axes.remove(axis);
                    left.axes.remove(later);
                    if left == rest {
                        let name = format!("{fact} or {}", later.name());
                        rest.axes.insert(Axis::day(&name), days.clone());
                        joined = Some((at, place, rest));
                        break 'found;
                    }
                }
            }
        }
        let Some((at, place, cell)) = joined else { return all };
        let kept = all.into_iter().enumerate().filter(|(one, _)| *one != at && *one != place).map(|(_, cell)| cell);
        all = kept.chain([cell]).collect();
    }
}

fn flag_words(name: &str, yes: bool) -> String {
    let not = if yes { "" } else { "not " };
    if let Some(quota) = name.strip_prefix("quota ").and_then(|rest| rest.strip_suffix(" open")) {
        return if yes { format!("while quota {quota} is open") } else { format!("quota {quota} used up") };
    }
    if let Some(fact) = name.strip_suffix(" is given") {
        return if yes { format!("{fact} given") } else { format!("{fact} not given") };
    }
    if let Some(condition) = name.strip_prefix('`').and_then(|rest| rest.strip_suffix('`')) {
        return if yes { condition.to_string() } else { format!("not ({condition})") };
    }
    format!("{not}{name}")
}

fn numbers_words(name: &str, set: &NumberSet) -> String {
    let (name, unit) = match name.rsplit_once(" in ") {
        Some((fact, unit)) => (fact, format!(" {unit}")),
        None => (name, String::new()),
    };
    let shown = |number: &Number| format!("{}{unit}", written_number(number));
    let all: Vec<String> = set
        .intervals()
        .map(|(low, high)| match (low, high) {
            (Bound::Included(a), Bound::Included(b)) if a == b => format!("{name} = {}", shown(a)),
            (low, high) => {
                let low = match low {
                    Bound::Included(at) if at.is_zero() => None,
                    Bound::Included(at) => Some(format!(">= {}", shown(at))),
                    Bound::Excluded(at) => Some(format!("> {}", shown(at))),
                    Bound::Unbounded => None,
                };
                let high = match high {
                    Bound::Included(at) => Some(format!("<= {}", shown(at))),
                    Bound::Excluded(at) => Some(format!("< {}", shown(at))),
                    Bound::Unbounded => None,
                };
                match (low, high) {
                    (None, None) => format!("any {name}"),
                    (Some(one), None) | (None, Some(one)) => format!("{name} {one}"),
                    (Some(low), Some(high)) => format!("{name} {low} and {high}"),
                }
            }
        })
        .collect();
    all.join(" or ")
}

fn constraint_words(constraint: &crate::region::Constraint) -> String {
    let (mut left, mut right): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    let term = |axis: &Axis, number: &Number| {
        if *number == Number::one() { axis.name().to_string() } else { format!("{number} * {}", axis.name()) }
    };
    for (axis, factor) in &constraint.form.terms {
        if factor.is_negative() {
            right.push(term(axis, &-factor.clone()));
        } else {
            left.push(term(axis, factor));
        }
    }
    let constant = &constraint.form.constant;
    if constant.is_positive() {
        left.push(written_number(constant));
    } else if constant.is_negative() {
        right.push(written_number(&-constant.clone()));
    }
    let side = |all: Vec<String>| if all.is_empty() { "0".to_string() } else { all.join(" + ") };
    let sign = match constraint.relation {
        Relation::Zero => "=",
        Relation::Below => "<",
        Relation::AtMost => "<=",
    };
    format!("{} {sign} {}", side(left), side(right))
}
