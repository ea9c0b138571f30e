//! Conditions: each question negated, comparisons moved over their boundary, numbers by one of their last digit.

use crate::mutate::Kind;
use crate::mutate::digits::{leading, up};
use crate::mutate::mutation::{Changes, between};
use crate::mutate::parts::operands;
use crate::source::Span;
use crate::syntax::tree::{Comparison, Condition, ConditionKind, DateRelation, Operand, OperandKind};

pub fn find(changes: &mut Changes<'_>) {
    let statement = changes.statement;
    for condition in statement.conditions() {
        of_one(changes, condition);
    }
}

fn of_one(changes: &mut Changes<'_>, condition: &Condition) {
    match &condition.kind {
        ConditionKind::Compare(left, comparison, right) => {
            operator(changes, left, *comparison, right);
            numbers(changes, left);
            numbers(changes, right);
        }
        ConditionKind::Date(name, relation, operand) => {
            let (written, turned) = match relation {
                DateRelation::Before => ("before", "after"),
                DateRelation::After => ("after", "before"),
                DateRelation::On => ("on", "after"),
            };
            let gap = between(name.span, operand.span);
            // A day is moved by one; two facts have no other boundary.
            if !matches!(operand.kind, OperandKind::Day(_))
                && let Some(at) = changes.written(gap).find(written)
            {
                let start = gap.start as usize + at;
                changes.replace(Kind::Condition, Span::new(gap.file, start, start + written.len()), turned, "");
            }
        }
        ConditionKind::Not(inner) => {
            changes.replace(Kind::Condition, condition.span, changes.written(inner.span).to_string(), "")
        }
        ConditionKind::In(..)
        | ConditionKind::Claims(_)
        | ConditionKind::ClaimsColumn(_)
        | ConditionKind::Has(..)
        | ConditionKind::Given(_)
        | ConditionKind::Flag(_)
        | ConditionKind::Words(_) => {
            let text = changes.written(condition.span).to_string();
            changes.replace(Kind::Condition, condition.span, format!("not {text}"), "");
        }
        ConditionKind::Or(parts) | ConditionKind::And(parts) => {
            let (word, turned) = match &condition.kind {
                ConditionKind::Or(_) => ("or", "and"),
                _ => ("and", "or"),
            };
            for pair in parts.windows(2) {
                let [first, second] = pair else { continue };
                let gap = between(first.span, second.span);
                if let Some(at) = changes.written(gap).find(word) {
                    let start = gap.start as usize + at;
                    changes.replace(Kind::Condition, Span::new(gap.file, start, start + word.len()), turned, "");
                }
            }
        }
        ConditionKind::Group(_) => {}
    }
}

fn operator(changes: &mut Changes<'_>, left: &Operand, comparison: Comparison, right: &Operand) {
    let (written, turned) = match comparison {
        Comparison::Less => ("<", "<="),
        Comparison::AtMost => ("<=", "<"),
        Comparison::More => (">", ">="),
        Comparison::AtLeast => (">=", ">"),
        Comparison::Equal => ("=", "!="),
        Comparison::Unequal => ("!=", "="),
    };
    let gap = between(left.span, right.span);
    if let Some(at) = changes.written(gap).find(written) {
        let start = gap.start as usize + at;
        changes.replace(Kind::Condition, Span::new(gap.file, start, start + written.len()), turned, "");
    }
}

fn numbers(changes: &mut Changes<'_>, operand: &Operand) {
    let mut all = Vec::new();
    operands(operand, &mut all);
    for one in all {
        if matches!(
            one.kind,
            OperandKind::Number(_)
                | OperandKind::Percent(_)
                | OperandKind::Money(..)
                | OperandKind::Quantity(..)
                | OperandKind::MoneyPer(..)
                | OperandKind::PercentOf(..)
        ) {
            let text = changes.written(one.span).to_string();
            let number = leading(&text);
            if let Some(turned) = up(number) {
                let behind = text.get(number.len()..).unwrap_or("");
                changes.replace(Kind::Condition, one.span, format!("{turned}{behind}"), "");
            }
        }
    }
}
