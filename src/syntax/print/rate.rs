//! Rates.

use crate::syntax::print::condition::print_operand;
use crate::syntax::print::flow::{Flow, Gap};
use crate::syntax::print::set::column;
use crate::syntax::print::word::{joined, money, names, number, per};
use crate::syntax::tree::{Basis, BoundKind, Factor, Rate, RateKind, Sign};

/// A rate as it is written.
pub fn print_rate(rate: &Rate) -> String {
    match &rate.kind {
        RateKind::Free => "free".to_string(),
        RateKind::Percent { points, of, inclusive } => {
            let mut out = format!("{}%", number(points));
            match of {
                Some(Basis::Facts(facts)) => out.push_str(&format!(" of {}", names(facts, " or "))),
                Some(Basis::Sum(sum)) => out.push_str(&format!(" of ({})", print_operand(sum))),
                None => {}
            }
            if let Some(path) = inclusive {
                out.push_str(&format!(" inclusive of {}", path.text()));
            }
            out
        }
        RateKind::Amount { amount, currency, per: unit, of } => {
            let mut out = money(amount, currency.as_ref());
            if let Some(unit) = unit {
                // `1.53 USD each` is how people say it; of other units they write `USD/doz`.
                let apart = unit.count == crate::trade::Number::one()
                    && ["each", "head", "No.", "no."].contains(&unit.unit.text.as_str());
                out.push_str(&if apart { format!(" {}", unit.unit.text) } else { per(&unit.count, &unit.unit) });
            }
            if let Some(fact) = of {
                out.push_str(&format!(" of {}", fact.text));
            }
            out
        }
        RateKind::Program(path) => path.text(),
        RateKind::Column(name) => format!("column {}", column(name)),
        RateKind::Lookup(table, fact) => format!("rates {} by {}", table.text, fact.text),
        RateKind::Max(rates) => format!("max({})", joined(rates.iter().map(print_rate), ", ")),
        RateKind::Min(rates) => format!("min({})", joined(rates.iter().map(print_rate), ", ")),
        RateKind::Sum(terms) => {
            let mut out = String::new();
            for (at, (sign, term)) in terms.iter().enumerate() {
                match sign {
                    Sign::Plus if at == 0 => {}
                    Sign::Plus => out.push_str(" + "),
                    Sign::Minus => out.push_str(" - "),
                }
                out.push_str(&print_rate(term));
            }
            out
        }
        RateKind::Times(rate, factor) => format!("{} * {}", print_rate(rate), print_factor(factor)),
        RateKind::Bound(rate, kind, bound) => {
            format!("{} {}{}", print_rate(rate), bound_word(*kind), print_rate(bound))
        }
        RateKind::Group(rate) => format!("({})", print_rate(rate)),
    }
}

/// A rate as words: it may be broken before the signs of a sum and before bounds.
pub(super) fn rate_flow(rate: &Rate) -> Flow {
    let mut out = Flow::default();
    match &rate.kind {
        RateKind::Sum(terms) => {
            for (at, (sign, term)) in terms.iter().enumerate() {
                let sign = match sign {
                    Sign::Plus if at == 0 => "",
                    Sign::Plus => "+ ",
                    Sign::Minus => "- ",
                };
                out.led(Gap::Item, sign, rate_flow(term));
            }
        }
        RateKind::Bound(rate, kind, bound) => {
            out.extend(rate_flow(rate));
            out.led(Gap::Item, bound_word(*kind), rate_flow(bound));
        }
        RateKind::Free
        | RateKind::Percent { .. }
        | RateKind::Amount { .. }
        | RateKind::Program(_)
        | RateKind::Column(_)
        | RateKind::Lookup(..)
        | RateKind::Max(_)
        | RateKind::Min(_)
        | RateKind::Times(..)
        | RateKind::Group(_) => out.word(Gap::Item, print_rate(rate), rate.span),
    }
    out.one_list(0, 0);
    out
}

fn bound_word(kind: BoundKind) -> &'static str {
    match kind {
        BoundKind::AtLeast => "at least ",
        BoundKind::Min => "MIN ",
        BoundKind::AtMost => "at most ",
        BoundKind::Max => "MAX ",
    }
}

fn print_factor(factor: &Factor) -> String {
    match factor {
        Factor::Percent(points, _) => format!("{}%", number(points)),
        Factor::Number(plain, _) => number(plain),
        Factor::Fact(fact) => fact.text.clone(),
    }
}
