//! Conditions and operands.

use crate::syntax::print::flow::{Flow, Gap};
use crate::syntax::print::set::{column, print_set, set_flow};
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

/// A condition as words: it may be broken before `and` and `or`, and in its lists.
pub(super) fn condition_flow(condition: &Condition) -> Flow {
    let mut out = Flow::default();
    match &condition.kind {
        ConditionKind::Or(parts) => chained(&mut out, parts, "or "),
        ConditionKind::And(parts) => chained(&mut out, parts, "and "),
        ConditionKind::Not(inner) => out.led(Gap::Item, "not ", condition_flow(inner)),
        ConditionKind::Group(inner) => {
            out.led(Gap::Item, "(", condition_flow(inner));
            out.glue(")");
        }
        ConditionKind::In(fact, Listed::Set(set)) => {
            out.led(Gap::Item, &format!("{} in ", fact.text), set_flow(set));
        }
        ConditionKind::In(fact, Listed::Texts(texts)) => {
            let texts = texts.iter().map(|text| Flow::new(quoted(text), text.span));
            out.listed(Gap::Item, &format!("{} in ", fact.text), texts, Gap::Item);
        }
        ConditionKind::Compare(..)
        | ConditionKind::Date(..)
        | ConditionKind::Claims(_)
        | ConditionKind::ClaimsColumn(_)
        | ConditionKind::Has(..)
        | ConditionKind::Given(_)
        | ConditionKind::Flag(_)
        | ConditionKind::Words(_) => out.word(Gap::Item, print_condition(condition), condition.span),
    }
    out.one_list(0, 0);
    out
}

fn chained(out: &mut Flow, parts: &[Condition], between: &str) {
    for (at, part) in parts.iter().enumerate() {
        out.led(Gap::Item, if at == 0 { "" } else { between }, condition_flow(part));
    }
}

/// An operand as words: a sum may be broken before its signs.
pub(super) fn operand_flow(operand: &Operand) -> Flow {
    let OperandKind::Sum(terms) = &operand.kind else { return Flow::new(print_operand(operand), operand.span) };
    let mut out = Flow::default();
    for (at, (sign, term)) in terms.iter().enumerate() {
        let sign = match sign {
            Sign::Plus if at == 0 => "",
            Sign::Plus => "+ ",
            Sign::Minus => "- ",
        };
        out.led(Gap::Item, sign, operand_flow(term));
    }
    out.one_list(0, 0);
    out
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
