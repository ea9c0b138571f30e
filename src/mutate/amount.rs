//! Amounts that are no rates: a quota's, what is used of it, what is assumed, what a unit is worth, the step of a rounding.

use crate::mutate::Kind;
use crate::mutate::digits::{leading, up};
use crate::mutate::mutation::Changes;
use crate::source::Span;
use crate::syntax::tree::{OperandKind, StatementKind};

pub fn find(changes: &mut Changes<'_>) {
    let statement = changes.statement;
    match &statement.kind {
        StatementKind::Quota(quota) => {
            number(changes, quota.amount.span);
            for (used, _) in &quota.used {
                number(changes, used.span);
            }
            if let Some(span) = quota.otherwise_ban {
                changes.without(Kind::Amount, span);
            }
        }
        StatementKind::Assume(assumes) => {
            for assume in assumes {
                let operand = &assume.value;
                let text = changes.written(operand.span);
                match (&operand.kind, text) {
                    (OperandKind::Name(_), "yes") => changes.replace(Kind::Amount, operand.span, "no", "assume"),
                    (OperandKind::Name(_), "no") => changes.replace(Kind::Amount, operand.span, "yes", "assume"),
                    _ => number(changes, operand.span),
                }
            }
        }
        StatementKind::Unit(unit) if unit.is.is_some() => number(changes, unit.factor_span),
        StatementKind::Rounding(_) => changes.drop_statement(Kind::Amount),
        _ => {}
    }
}

/// The number that begins a part, one more of its last digit.
fn number(changes: &mut Changes<'_>, span: Span) {
    let text = changes.written(span).to_string();
    let written = leading(&text);
    if let Some(turned) = up(written) {
        let behind = text.get(written.len()..).unwrap_or("");
        changes.replace(Kind::Amount, span, format!("{turned}{behind}"), "");
    }
}
