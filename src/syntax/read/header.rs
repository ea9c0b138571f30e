//! Declarations and the heads of blocks.

use pest::iterators::Pair;

use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::syntax::mistakes;
use crate::syntax::parser::Rule;
use crate::syntax::read::{Parts, Reader};
use crate::syntax::split::Raw;
use crate::syntax::tree::{
    Assume, Assumed, Choice, Clauses, Comment, FactDecl, Jurisdiction, KindDecl, Name, Program, Scenario, ScheduleDecl,
    SetDecl, Statement, StatementKind, Use,
};
use crate::syntax::words::Head;

impl Reader<'_> {
    pub(super) fn jurisdiction(
        &mut self,
        parts: Vec<Pair<'_, Rule>>,
        body: Option<(Vec<Statement>, Vec<Comment>)>,
    ) -> Option<StatementKind> {
        let mut name = None;
        let mut members = None;
        for part in parts {
            match part.as_rule() {
                Rule::decl_name => name = Some(self.name(&part)),
                Rule::countries => members = self.set(part),
                _ => {}
            }
        }
        let (body, comments) = body.map_or((None, Vec::new()), |(body, comments)| (Some(body), comments));
        Some(StatementKind::Jurisdiction(Jurisdiction { name: name?, members, body, comments }))
    }

    pub(super) fn program(
        &mut self,
        raw: &Raw,
        parts: Vec<Pair<'_, Rule>>,
        body: Option<(Vec<Statement>, Vec<Comment>)>,
    ) -> Option<StatementKind> {
        let mut name = None;
        let mut title = None;
        let mut title_at: Option<Span> = None;
        let mut by: Vec<Name> = Vec::new();
        let mut by_at: Option<Span> = None;
        let mut choice: Option<(Choice, Span)> = None;
        for part in parts {
            let span = self.span(&part);
            if part.as_rule() == Rule::decl_name {
                name = Some(self.declared(&part));
                continue;
            }
            let Some(inner) = part.into_inner().next() else { continue };
            match inner.as_rule() {
                Rule::text => match title_at {
                    Some(first) => self.twice("the title", span, first),
                    None => {
                        title_at = Some(span);
                        title = Some(self.text(&inner));
                    }
                },
                Rule::program_by => match by_at {
                    Some(first) => self.twice("by", span, first),
                    None => {
                        by_at = Some(span);
                        let dates = inner.into_inner().find(|part| part.as_rule() == Rule::by_dates)?;
                        by = self.names(dates);
                    }
                },
                rule => {
                    let found = if rule == Rule::highest { Choice::Highest } else { Choice::Lowest };
                    match choice {
                        Some((_, first)) => self.twice("which tariff prevails", span, first),
                        None => choice = Some((found, span)),
                    }
                }
            }
        }
        let name = name?;
        let (body, comments) = self.braces(raw, body, &format!("program {}", name.text), "tariff … from … = …;");
        Some(StatementKind::Program(Program { name, title, by, choice, body, comments }))
    }

    /// What stands in the braces of a block; reported where there are none. `like` shows what could stand there.
    pub(super) fn braces(
        &mut self,
        raw: &Raw,
        body: Option<(Vec<Statement>, Vec<Comment>)>,
        head: &str,
        like: &str,
    ) -> (Vec<Statement>, Vec<Comment>) {
        if body.is_none() && !raw.broken {
            let end = Span { start: raw.span.end, ..raw.span };
            let said = Diagnostic::new(&mistakes::NO_BODY, end, format!("`{head}` has no statements"))
                .here("they stand here, in braces")
                .paste("put them between `{` and `}`", format!("{head} {{ {like} }}"));
            self.say(said);
        }
        body.unwrap_or_default()
    }

    /// What can be kept of a block whose head could not be read: its name, where it has one, and what stands in it.
    pub(super) fn torn_block(&mut self, raw: &Raw, body: (Vec<Statement>, Vec<Comment>)) -> Option<Parts> {
        let text = self.text.get(raw.start..raw.end).unwrap_or("");
        let start = crate::syntax::scan::skip_blanks(text, 0);
        let end = crate::syntax::scan::word_end(text, start);
        let written = text.get(start..end).filter(|written| !written.is_empty())?;
        let span = Span::new(raw.span.file, raw.start + start, raw.start + end);
        let name = Name { text: written.to_string(), span };
        let (body, comments) = body;
        let kind = match raw.head {
            Head::Program => {
                StatementKind::Program(Program { name, title: None, by: Vec::new(), choice: None, body, comments })
            }
            Head::Scenario => StatementKind::Scenario(Scenario { name, title: None, body, comments }),
            Head::Jurisdiction => {
                StatementKind::Jurisdiction(Jurisdiction { name, members: None, body: Some(body), comments })
            }
            _ => return None,
        };
        Some((kind, Clauses::default()))
    }

    pub(super) fn brought_in(&mut self, parts: Vec<Pair<'_, Rule>>) -> Option<StatementKind> {
        let part = parts.into_iter().next()?;
        let brought =
            if part.as_rule() == Rule::text { Use::File(self.text(&part)) } else { Use::Std(self.path(part)) };
        Some(StatementKind::Use(brought))
    }

    pub(super) fn set_decl(&mut self, parts: Vec<Pair<'_, Rule>>) -> Option<SetDecl> {
        let mut name = None;
        let mut set = None;
        for part in parts {
            match part.as_rule() {
                Rule::decl_name => name = Some(self.declared(&part)),
                Rule::decl_set => set = self.set(part),
                _ => {}
            }
        }
        Some(SetDecl { name: name?, set: set? })
    }

    /// `schedule mfn = hts "hts_2025.csv"`.
    pub(super) fn schedule(&mut self, parts: Vec<Pair<'_, Rule>>) -> Option<StatementKind> {
        let mut name = None;
        let mut file = None;
        for part in parts {
            match part.as_rule() {
                Rule::decl_name => name = Some(self.declared(&part)),
                Rule::text => file = Some(self.text(&part)),
                _ => {}
            }
        }
        Some(StatementKind::Schedule(ScheduleDecl { name: name?, file: file? }))
    }

    pub(super) fn fact(&mut self, parts: Vec<Pair<'_, Rule>>) -> Option<StatementKind> {
        let mut name = None;
        let mut kind = None;
        let mut what = None;
        for part in parts {
            match part.as_rule() {
                Rule::decl_name => name = Some(self.declared(&part)),
                Rule::fact_kind => {
                    let span = self.span(&part);
                    kind = self.fact_kind(part.into_inner().next()?).map(|kind| (kind, span));
                }
                Rule::text => what = Some(self.text(&part)),
                _ => {}
            }
        }
        let (kind, kind_span) = kind?;
        Some(StatementKind::Fact(FactDecl { name: name?, kind, kind_span, what }))
    }

    fn fact_kind(&mut self, pair: Pair<'_, Rule>) -> Option<KindDecl> {
        match pair.as_rule() {
            Rule::quantity_of => {
                let unit = pair.into_inner().find(|part| part.as_rule() == Rule::unit)?;
                Some(KindDecl::Quantity(self.name(&unit)))
            }
            Rule::one_of => Some(KindDecl::OneOf(self.names(pair))),
            _ => Some(match pair.as_str() {
                "money" => KindDecl::Money,
                "number" => KindDecl::Number,
                "date" => KindDecl::Date,
                "country" => KindDecl::Country,
                "text" => KindDecl::Text,
                "flag" => KindDecl::Flag,
                _ => KindDecl::Codes,
            }),
        }
    }

    pub(super) fn assume(&mut self, parts: Vec<Pair<'_, Rule>>) -> Option<StatementKind> {
        let mut assumed = Vec::new();
        for part in parts.into_iter().filter(|part| part.as_rule() == Rule::assumption) {
            let span = self.span(&part);
            let mut fact = None;
            let mut value = None;
            for inner in part.into_inner() {
                match inner.as_rule() {
                    Rule::text => fact = Some(Assumed::Words(self.text(&inner))),
                    Rule::fact_name => fact = Some(Assumed::Fact(self.name(&inner))),
                    Rule::operand => value = self.operand(inner),
                    _ => {}
                }
            }
            assumed.push(Assume { fact: fact?, value: value?, span });
        }
        Some(StatementKind::Assume(assumed))
    }
}
