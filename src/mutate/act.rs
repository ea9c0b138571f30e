//! Acts of law and of courts, dropped.

use crate::mutate::Kind;
use crate::mutate::mutation::{Changes, with_comma};
use crate::source::Span;
use crate::syntax::tree::StatementKind;

pub fn find(changes: &mut Changes<'_>) {
    let statement = changes.statement;
    match &statement.kind {
        StatementKind::Act(act) => {
            let spans: Vec<Span> = act.targets.iter().map(|path| path.span).collect();
            for (at, span) in spans.iter().enumerate() {
                if let Some(whole) = with_comma(&spans, at) {
                    changes.without_told(Kind::Act, whole, *span);
                }
            }
            changes.drop_statement(Kind::Act);
        }
        StatementKind::Ruling(ruling) => {
            let spans: Vec<Span> = ruling.strikes.iter().map(|path| path.span).collect();
            for (at, span) in spans.iter().enumerate() {
                if let Some(whole) = with_comma(&spans, at) {
                    changes.without_told(Kind::Act, whole, *span);
                }
            }
            if let Some(span) = ruling.ab_initio {
                changes.without(Kind::Act, span);
            }
        }
        StatementKind::Court(_) | StatementKind::Drop(_) => changes.drop_statement(Kind::Act),
        _ => {}
    }
}
