//! Rulings, and what courts do with them.

use pest::iterators::Pair;

use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::syntax::mistakes;
use crate::syntax::parser::Rule;
use crate::syntax::read::Reader;
use crate::syntax::split::Raw;
use crate::syntax::tree::{Court, CourtKind, Ruling, StatementKind};

impl Reader<'_> {
    pub(super) fn ruling(&mut self, raw: &Raw, parts: Vec<Pair<'_, Rule>>) -> Option<StatementKind> {
        let mut name = None;
        let mut title = None;
        let mut strikes = Vec::new();
        let mut strikes_at: Option<Span> = None;
        let mut ab_initio: Option<Span> = None;
        for part in parts {
            let span = self.span(&part);
            match part.as_rule() {
                Rule::decl_name => name = Some(self.declared(&part)),
                Rule::text => title = Some(self.text(&part)),
                Rule::strikes_c => match strikes_at {
                    Some(first) => self.twice("strikes", span, first),
                    None => {
                        strikes_at = Some(span);
                        let paths = part.into_inner().find(|part| part.as_rule() == Rule::paths)?;
                        strikes = self.paths(paths);
                    }
                },
                Rule::ab_initio => match ab_initio {
                    Some(first) => self.twice("ab initio", span, first),
                    None => ab_initio = Some(span),
                },
                _ => {}
            }
        }
        let name = name?;
        if strikes_at.is_none() {
            let end = Span { start: raw.span.end, ..raw.span };
            let said =
                Diagnostic::new(&mistakes::TORN, end, format!("ruling `{}` does not say what it strikes", name.text))
                    .here("`strikes` and the names of programs or labels")
                    .help("for example `strikes reciprocal, fentanyl`");
            self.say(said);
            return None;
        }
        Some(StatementKind::Ruling(Ruling { name, title, strikes, ab_initio }))
    }

    pub(super) fn court(&mut self, kind: CourtKind, parts: Vec<Pair<'_, Rule>>) -> Option<StatementKind> {
        let path = parts.into_iter().find(|part| part.as_rule() == Rule::path)?;
        Some(StatementKind::Court(Court { kind, ruling: self.path(path) }))
    }
}
