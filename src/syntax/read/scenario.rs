//! Scenarios: what they add and what they drop.

use pest::iterators::Pair;

use crate::syntax::parser::Rule;
use crate::syntax::read::Reader;
use crate::syntax::split::Raw;
use crate::syntax::tree::{Comment, Scenario, Statement, StatementKind};

impl Reader<'_> {
    pub(super) fn scenario(
        &mut self,
        raw: &Raw,
        parts: Vec<Pair<'_, Rule>>,
        body: Option<(Vec<Statement>, Vec<Comment>)>,
    ) -> Option<StatementKind> {
        let mut name = None;
        let mut title = None;
        for part in parts {
            match part.as_rule() {
                Rule::decl_name => name = Some(self.declared(&part)),
                Rule::text => title = Some(self.text(&part)),
                _ => {}
            }
        }
        let name = name?;
        let (body, comments) = self.braces(raw, body, &format!("scenario {}", name.text), "drop …;");
        Some(StatementKind::Scenario(Scenario { name, title, body, comments }))
    }

    /// `drop a, b.c`
    pub(super) fn dropped(&mut self, parts: Vec<Pair<'_, Rule>>) -> Option<StatementKind> {
        let paths = parts.into_iter().find(|part| part.as_rule() == Rule::paths)?;
        Some(StatementKind::Drop(self.paths(paths)))
    }
}
