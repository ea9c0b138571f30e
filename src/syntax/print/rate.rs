//! Rates.

use crate::syntax::print::condition::print_operand;
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
            let word = match kind {
                BoundKind::AtLeast => "at least",
                BoundKind::Min => "MIN",
                BoundKind::AtMost => "at most",
                BoundKind::Max => "MAX",
            };
            format!("{} {word} {}", print_rate(rate), print_rate(bound))
        }
        RateKind::Group(rate) => format!("({})", print_rate(rate)),
    }
}

fn print_factor(factor: &Factor) -> String {
    match factor {
        Factor::Percent(points, _) => format!("{}%", number(points)),
        Factor::Number(plain, _) => number(plain),
        Factor::Fact(fact) => fact.text.clone(),
    }
}
