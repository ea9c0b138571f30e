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
}

impl<'a> Names<'a> {
    /// Of these sets.
    pub fn new(sets: Vec<(&'a str, &'a SetOf)>) -> Names<'a> {
        Names { sets }
    }

    /// Products by the name of their set, or by their codes; `*` for all.
    pub fn products(&self, set: &ProductSet) -> String {
        let possible = ProductSet::possible();
        let own = set.meet(&possible);
        if own == possible {
            return "*".to_string();
        }
        for (name, of) in &self.sets {
            if let SetOf::Products(elements) = of {
                let areas: Vec<ProductSet> = elements.iter().map(|one| one.scope_on(Day::LAST, Day::LAST)).collect();
                if ProductSet::union_of(&areas).meet(&possible) == own {
                    return (*name).to_string();
                }
            }
        }
        let (codes, others) = (codes(set), codes(&set.complement().meet(&possible)));
        if others.len() * 2 < codes.len() {
            return format!("* except {}", few(&others));
        }
        few(&codes)
    }

    /// Countries by the name of their set, or by their codes; nothing where it is all of them.
    pub fn countries(&self, set: &CountrySet) -> Option<String> {
        let others = set.complement();
        if others.iter().all(Country::is_past) {
            return None;
        }
        let list = |set: &CountrySet| -> Vec<String> {
            let now: Vec<Country> = set.iter().filter(|one| !one.is_past()).collect();
            let shown = if now.is_empty() { set.iter().collect() } else { now };
            shown.into_iter().map(|one| one.code().to_string()).collect()
        };
        let mut best = list(set);
        let mut words = few(&best);
        for (name, of) in &self.sets {
            let SetOf::Countries(elements) = of else { continue };
            let area = elements
                .iter()
                .fold(CountrySet::nothing(), |all, one| all.union(&one.area_on(Day::LAST.previous(), Day::LAST)));
            if area.is_empty() || area.is_everything() {
                continue;
            }
            let (more, less) = (list(&set.minus(&area)), list(&area.minus(set)));
            let is_near = set.meets(&area) && (less.is_empty() || set.minus(&area).is_empty());
            if is_near && 1 + more.len() + less.len() < best.len() {
                let mut all = vec![(*name).to_string()];
                all.extend(more);
                words = few(&all);
                if !less.is_empty() {
                    words = format!("{words} except {}", few(&less));
                }
                best = all;
                best.extend(less);
            }
        }
        let others = list(&others);
        if others.len() + 1 < best.len() {
            return Some(format!("* except {}", few(&others)));
        }
        Some(words)
    }

    /// A region of days and facts: nothing where it is everything.
    pub fn when(&self, region: &Region) -> Vec<String> {
        if region.overflowed {
            return vec!["where cannot be told".to_string()];
        }
        let mut all: Vec<String> = Vec::new();
        for cell in region.cells.iter().take(MOST_CELLS) {
            let words = self.cell(cell);
            if words.is_empty() {
                return Vec::new();
            }
            let words = words.join(", ");
            if !all.contains(&words) {
                all.push(words);
            }
        }
        if region.cells.len() > MOST_CELLS {
            all.push(format!("in {} more cases", region.cells.len() - MOST_CELLS));
        }
        if all.is_empty() { Vec::new() } else { vec![all.join("; or ")] }
    }

    fn cell(&self, cell: &Cell) -> Vec<String> {
        let mut words = Vec::new();
        let first = cell.axes.iter().find_map(|(axis, set)| match set {
            AxisSet::Days(days) if axis.name() != KNOWN_ON => days.periods().next().map(|period| period.since),
            _ => None,
        });
        let mut known = None;
        for (axis, set) in &cell.axes {
            let name = axis.name();
            match set {
                AxisSet::Days(days) if name == KNOWN_ON => known = known_words(days, first),
                AxisSet::Days(days) => words.push(format!("{name} {}", days_words(days))),
                AxisSet::Products(set) => words.push(format!("product in {}", self.products(set))),
                AxisSet::Countries(set) => {
                    let countries = self.countries(set).unwrap_or_else(|| "*".to_string());
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

/// What had to be known; nothing where it is so by all that is known from the first day on.
fn known_words(days: &DaySet, first: Option<Day>) -> Option<String> {
    let mut periods = days.periods();
    let (one, more) = (periods.next(), periods.next());
    if let (Some(one), None) = (one, more)
        && one.until == Day::LAST
        && first.is_some_and(|first| one.since <= first)
    {
        return None;
    }
    if let (Some(one), None) = (one, more)
        && one.until == Day::LAST
    {
        return Some(format!("by what is known from {}", one.since));
    }
    Some(format!("by what was known {}", days_words(days)))
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
