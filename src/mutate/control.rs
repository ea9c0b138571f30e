//! Licences and bans, dropped.

use crate::mutate::Kind;
use crate::mutate::mutation::Changes;
use crate::syntax::tree::StatementKind;

pub fn find(changes: &mut Changes<'_>) {
    if matches!(changes.statement.kind, StatementKind::Control(_)) {
        changes.drop_statement(Kind::Control);
    }
}
