//! Conditions and operands.

use crate::syntax::print::set::{column, print_set};
use crate::syntax::print::word::{bare_or_quoted, joined, money, number, per, quoted};
use crate::syntax::tree::{Comparison, Condition, ConditionKind, DateRelation, Listed, Operand, OperandKind, Sign};

/// A condition as it is written.
pub fn print_condition(condition: &Condition) -> String {
    match &condition.kind {
        ConditionKind::Or(parts) => joined(parts.iter().map(print_condition), " or "),
        ConditionKind::And(parts) => joined(parts.iter().map(print_condition), " and "),
        ConditionKind::Not(inner) => format!("not {}", print_condition(inner)),
        ConditionKind::Group(inner) => format!("({})", print_condition(inner)),
        ConditionKind::Compare(left, how, right) => {
            let sign = match how {
                Comparison::Less => "<",
                Comparison::AtMost => "<=",
                Comparison::More => ">",
                Comparison::AtLeast => ">=",
                Comparison::Equal => "=",
                Comparison::Unequal => "!=",
            };
            format!("{} {sign} {}", print_operand(left), print_operand(right))
        }
        ConditionKind::Date(fact, relation, operand) => {
            let word = match relation {
                DateRelation::Before => "before",
                DateRelation::After => "after",
                DateRelation::On => "on",
            };
            format!("{} {word} {}", fact.text, print_operand(operand))
        }
        ConditionKind::In(fact, listed) => {
            let listed = match listed {
                Listed::Set(set) => print_set(set),
                Listed::Texts(texts) => joined(texts.iter().map(quoted), ", "),
            };
            format!("{} in {listed}", fact.text)
        }
        ConditionKind::Claims(codes) => {
            format!("claims {}", joined(codes.iter().map(|code| bare_or_quoted(code, is_claim)), ", "))
        }
        ConditionKind::ClaimsColumn(name) => format!("claims column {}", column(name)),
        ConditionKind::Has(fact, code) => format!("{} has {}", fact.text, bare_or_quoted(code, is_claim)),
        ConditionKind::Given(fact) => format!("{} is given", fact.text),
        ConditionKind::Flag(fact) => fact.text.clone(),
        ConditionKind::Words(text) => quoted(text),
    }
}

/// Letters and digits may stand bare; a heading's code is clearer in quotes.
fn is_claim(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '+')
}

/// An operand as it is written.
pub fn print_operand(operand: &Operand) -> String {
    match &operand.kind {
        OperandKind::Number(plain) => number(plain),
        OperandKind::Percent(points) => format!("{}%", number(points)),
        OperandKind::Money(amount, currency) => money(amount, currency.as_ref()),
        OperandKind::Quantity(amount, unit) => format!("{} {}", number(amount), unit.text),
        OperandKind::MoneyPer(amount, currency, count, unit) => {
            format!("{}{}", money(amount, currency.as_ref()), per(count, unit))
        }
        OperandKind::Day(day) => day.day.to_string(),
        OperandKind::Text(text) => quoted(text),
        OperandKind::Name(name) => name.text.clone(),
        OperandKind::PercentOf(points, of) => format!("{}% of {}", number(points), print_operand(of)),
        OperandKind::Per(fact, unit) => format!("{} per {}", fact.text, unit.text),
        OperandKind::Sum(terms) => {
            let mut out = String::new();
            for (at, (sign, term)) in terms.iter().enumerate() {
                match sign {
                    Sign::Plus if at == 0 => {}
                    Sign::Plus => out.push_str(" + "),
                    Sign::Minus => out.push_str(" - "),
                }
                out.push_str(&print_operand(term));
            }
            out
        }
        OperandKind::Times(left, right) => format!("{} * {}", print_operand(left), print_operand(right)),
        OperandKind::Column(name) => format!("column {}", column(name)),
        OperandKind::Group(inner) => format!("({})", print_operand(inner)),
    }
}
