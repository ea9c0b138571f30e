//! Charges, quotas and how amounts are rounded.

use crate::syntax::print::rate::print_rate;
use crate::syntax::print::set::print_set;
use crate::syntax::print::word::{number, paths};
use crate::syntax::tree::{Charge, Mode, Period, Pot, Quota, Rounding};

pub(super) fn charged(charge: &Charge) -> String {
    let word = if charge.is_tax { "tax" } else { "fee" };
    let on = charge.products.as_ref().map_or(String::new(), |set| format!(" on {}", print_set(set)));
    let from = charge.origins.as_ref().map_or(String::new(), |set| format!(" from {}", print_set(set)));
    let entry = if charge.per_entry.is_some() { " per entry" } else { "" };
    format!("{word} {}{on}{from} = {}{entry}", charge.name.text, print_rate(&charge.rate))
}

/// What stands before the origins of a quota.
pub(super) fn quota_front(quota: &Quota) -> String {
    let name = quota.name.as_ref().map_or(String::new(), |name| format!("{}: ", name.text));
    format!("quota {name}{} from", print_set(&quota.products))
}

/// What stands behind its rate.
pub(super) fn quota_back(quota: &Quota) -> String {
    let mut out = format!(" for {} {}", pot(&quota.amount), period(quota.period));
    for (amount, day) in &quota.used {
        out.push_str(&format!(" used {} on {}", pot(amount), day.day));
    }
    if quota.otherwise_ban.is_some() {
        out.push_str(" otherwise ban");
    }
    out
}

fn pot(pot: &Pot) -> String {
    format!("{} {}", number(&pot.number), pot.unit.text)
}

fn period(period: Period) -> String {
    match period {
        Period::Total => "total".to_string(),
        Period::Year => "per calendar year".to_string(),
        Period::YearFrom(month, day) => format!("per year from {month:02}-{day:02}"),
        Period::Quarter => "per quarter".to_string(),
        Period::Month => "per month".to_string(),
    }
}

pub(super) fn rounded(rounding: &Rounding) -> String {
    let mut out = "rounding".to_string();
    if !rounding.programs.is_empty() {
        out.push_str(&format!(" {}", paths(&rounding.programs)));
    }
    if rounding.per_entry.is_some() {
        out.push_str(" per entry");
    }
    if rounding.per_line.is_some() {
        out.push_str(" per line");
    }
    if let Some((step, currency)) = &rounding.to {
        out.push_str(&format!(" to {} {}", number(step), currency.text));
    }
    match rounding.mode {
        Some((Mode::HalfUp, _)) => out.push_str(" half up"),
        Some((Mode::HalfEven, _)) => out.push_str(" half even"),
        Some((Mode::Up, _)) => out.push_str(" up"),
        Some((Mode::Down, _)) => out.push_str(" down"),
        None => {}
    }
    out
}
