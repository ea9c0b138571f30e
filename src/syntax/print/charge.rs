//! Charges, quotas and how amounts are rounded.

use crate::source::Span;
use crate::syntax::print::flow::{Flow, Gap, Part, Tells};
use crate::syntax::print::rate::rate_flow;
use crate::syntax::print::set::set_flow;
use crate::syntax::print::word::{number, paths};
use crate::syntax::tree::{Charge, Mode, Period, Pot, Quota, Rounding};

pub(super) fn charge_flow(label: &str, charge: &Charge, span: Span) -> Flow {
    let word = if charge.is_tax { "tax" } else { "fee" };
    let mut out = Flow::new(format!("{label}{word} {}", charge.name.text), span);
    for (word, set) in [("on ", &charge.products), ("from ", &charge.origins)] {
        if let Some(set) = set {
            out.led(Gap::With, word, set_flow(set));
        }
    }
    out.led(Gap::With, "= ", rate_flow(&charge.rate));
    if let Some(span) = charge.per_entry {
        out.word(Gap::With, "per entry", span);
    }
    out
}

/// What stands before the origins of a quota.
pub(super) fn quota_front(label: &str, quota: &Quota, span: Span) -> Flow {
    let name = quota.name.as_ref().map_or(String::new(), |name| format!(" {}:", name.text));
    let mut out = Flow::new(format!("{label}quota{name}"), span);
    out.led(Gap::Blank, "", set_flow(&quota.products));
    out
}

/// How much it is, for how long, and what is used up of it.
pub(super) fn quota_parts(quota: &Quota) -> Vec<Part> {
    let Quota { amount, period: lasts, used, otherwise_ban, .. } = quota;
    let mut flows = vec![Flow::new(format!("for {} {}", pot(amount), period(*lasts)), amount.span)];
    for (amount, day) in used {
        flows.push(Flow::new(format!("used {} on {}", pot(amount), day.day), amount.span));
    }
    if let Some(span) = otherwise_ban {
        flows.push(Flow::new("otherwise ban", *span));
    }
    flows.into_iter().map(|flow| Part { tells: Tells::Kind, flow }).collect()
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
