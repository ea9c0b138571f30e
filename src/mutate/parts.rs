//! The parts of a statement's rates and conditions in which changes are made.

use crate::syntax::tree::{Operand, OperandKind, Rate, RateKind};

/// The parts of a rate that are rates, itself first; and whether a part stands in a bound or a choice.
pub fn parts_of<'a>(rate: &'a Rate, chosen: bool, found: &mut Vec<(&'a Rate, bool)>) {
    found.push((rate, chosen));
    match &rate.kind {
        RateKind::Free
        | RateKind::Percent { .. }
        | RateKind::Amount { .. }
        | RateKind::Program(_)
        | RateKind::Lookup(..)
        | RateKind::Column(_) => {}
        RateKind::Max(parts) | RateKind::Min(parts) => parts.iter().for_each(|part| parts_of(part, true, found)),
        RateKind::Sum(terms) => terms.iter().for_each(|(_, term)| parts_of(term, chosen, found)),
        RateKind::Times(inner, _) | RateKind::Group(inner) => parts_of(inner, chosen, found),
        RateKind::Bound(inner, _, bound) => {
            parts_of(inner, true, found);
            parts_of(bound, true, found);
        }
    }
}

/// The operands in an operand, itself first.
pub fn operands<'a>(operand: &'a Operand, found: &mut Vec<&'a Operand>) {
    found.push(operand);
    match &operand.kind {
        OperandKind::PercentOf(_, inner) | OperandKind::Group(inner) => operands(inner, found),
        OperandKind::Sum(terms) => terms.iter().for_each(|(_, term)| operands(term, found)),
        OperandKind::Times(a, b) => {
            operands(a, found);
            operands(b, found);
        }
        OperandKind::Number(_)
        | OperandKind::Percent(_)
        | OperandKind::Money(..)
        | OperandKind::Quantity(..)
        | OperandKind::MoneyPer(..)
        | OperandKind::Day(_)
        | OperandKind::Text(_)
        | OperandKind::Name(_)
        | OperandKind::Per(..)
        | OperandKind::Column(_) => {}
    }
}
