//! What is cut out: an `except`, an exemption, a deduction.

use crate::mutate::Kind;
use crate::mutate::mutation::Changes;
use crate::source::Span;
use crate::syntax::tree::StatementKind;

pub fn find(changes: &mut Changes<'_>) {
    let statement = changes.statement;
    for (_, set) in statement.sets() {
        if let (Some(except), Some(last)) = (&set.except, set.terms.last()) {
            changes.without(Kind::Exception, Span { start: last.span.end, ..except.span });
        }
    }
    if matches!(statement.kind, StatementKind::Exempt(_) | StatementKind::Deduct(_)) {
        changes.drop_statement(Kind::Exception);
    }
}
