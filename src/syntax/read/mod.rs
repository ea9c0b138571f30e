//! From the cut text of a statement to its node: one file a topic, as in the tree.

mod cell;
mod charge;
mod clause;
mod condition;
mod court;
mod header;
mod name;
mod operand;
mod rate;
mod scenario;
mod set;
mod statement;
mod table;
mod test;

pub use cell::{operand_of, rate_of};

use pest::Parser;
use pest::iterators::Pair;

use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};
use crate::syntax::expected;
use crate::syntax::mistakes;
use crate::syntax::parser::{Rule, StatementParser};
use crate::syntax::scan;
use crate::syntax::split::{Body, DEEPEST, Raw};
use crate::syntax::tree::{Clauses, Comment, Statement, StatementKind};
use crate::syntax::words::Head;

/// Reads one statement after another.
pub(super) struct Reader<'a> {
    file: FileId,
    text: &'a str,
    /// Where the text that is being read begins in the file.
    base: usize,
    diagnostics: Vec<Diagnostic>,
}

/// A statement's own part and its clauses.
type Parts = (StatementKind, Clauses);

impl<'a> Reader<'a> {
    pub(super) fn new(file: FileId, text: &'a str) -> Reader<'a> {
        Reader { file, text, base: 0, diagnostics: Vec::new() }
    }

    pub(super) fn into_diagnostics(self) -> Vec<Diagnostic> {
        self.diagnostics
    }

    /// Reads what stands in a file or in braces.
    pub(super) fn body(&mut self, body: Body) -> (Vec<Statement>, Vec<Comment>) {
        (body.statements.into_iter().map(|raw| self.statement(raw)).collect(), body.comments)
    }

    fn statement(&mut self, mut raw: Raw) -> Statement {
        if let Some(label) = &raw.label {
            self.sound_name(label);
        }
        let body = raw.body.take().map(|body| self.body(body));
        let found = self.diagnostics.len();
        let (kind, clauses) = match raw.head {
            _ if raw.broken && body.is_none() => (StatementKind::Broken, Clauses::default()),
            Head::Unknown => {
                if !raw.guessed {
                    self.no_statement(&raw);
                }
                (StatementKind::Broken, Clauses::default())
            }
            Head::Jurisdiction
            | Head::Currency
            | Head::Use
            | Head::Product
            | Head::Country
            | Head::Fact
            | Head::Assume
            | Head::Program
            | Head::Cite
            | Head::Tariff
            | Head::Exempt
            | Head::Deduct
            | Head::Pause
            | Head::Resume
            | Head::Repeal
            | Head::Extend
            | Head::Precedence
            | Head::License
            | Head::Ban
            | Head::Exchange
            | Head::Quota
            | Head::Tax
            | Head::Fee
            | Head::Rounding
            | Head::Ruling
            | Head::Stay
            | Head::Affirm
            | Head::Final
            | Head::Reverse
            | Head::Vacate
            | Head::Unit
            | Head::Rates
            | Head::Schedule
            | Head::Column2
            | Head::Test
            | Head::Scenario
            | Head::Drop
            | Head::Made => self.parse(&raw, body).unwrap_or((StatementKind::Broken, Clauses::default())),
        };
        if raw.guessed {
            self.diagnostics.truncate(found);
        } else if raw.unended && self.diagnostics.len() == found {
            self.no_semicolon(raw.span);
        }
        Statement {
            comments: raw.comments,
            trailing: raw.trailing,
            doc: raw.doc,
            label: raw.label,
            kind,
            clauses,
            span: raw.span,
        }
    }

    fn parse(&mut self, raw: &Raw, body: Option<(Vec<Statement>, Vec<Comment>)>) -> Option<Parts> {
        let text = self.text.get(raw.start..raw.end).unwrap_or("");
        self.base = raw.start;
        let rule = match raw.head {
            Head::Jurisdiction => Rule::jurisdiction,
            Head::Currency => Rule::currency_s,
            Head::Use => Rule::use_s,
            Head::Product => Rule::product,
            Head::Country => Rule::country,
            Head::Fact => Rule::fact,
            Head::Assume => Rule::assume,
            Head::Program => Rule::program,
            Head::Cite => Rule::cite,
            Head::Tariff => Rule::tariff,
            Head::Exempt => Rule::exempt,
            Head::Deduct => Rule::deduct,
            Head::Pause | Head::Resume | Head::Repeal | Head::Extend => Rule::act,
            Head::Precedence => Rule::precedence,
            Head::License | Head::Ban => Rule::control,
            Head::Exchange => Rule::exchange,
            Head::Quota => Rule::quota,
            Head::Tax | Head::Fee => Rule::charge,
            Head::Rounding => Rule::rounding,
            Head::Ruling => Rule::ruling,
            Head::Stay | Head::Affirm | Head::Final | Head::Reverse | Head::Vacate => Rule::court,
            Head::Unit => Rule::unit_s,
            Head::Rates => Rule::rates_s,
            Head::Schedule => Rule::schedule,
            Head::Column2 => Rule::column2,
            Head::Test => Rule::test,
            Head::Scenario => Rule::scenario,
            Head::Drop => Rule::drop_s,
            Head::Made => Rule::made,
            Head::Unknown => return None,
        };
        match StatementParser::parse(rule, text) {
            Ok(mut pairs) => {
                let pair = pairs.next()?;
                self.read(raw, pair, body)
            }
            Err(error) => {
                let said = expected::torn(&error, self.file, self.text, raw);
                self.diagnostics.push(said);
                // What stands in its braces is kept: it has been read, and its names are known.
                body.and_then(|body| self.torn_block(raw, body))
            }
        }
    }

    fn span(&self, pair: &Pair<'_, Rule>) -> Span {
        let start = pair.as_span().start();
        Span::new(self.file, self.base + start, self.base + written_end(pair))
    }

    fn say(&mut self, said: Diagnostic) {
        self.diagnostics.push(said);
    }

    fn too_deep(&mut self, span: Span) {
        let said = format!("this goes on more than {DEEPEST} times");
        self.say(Diagnostic::new(&mistakes::TOO_DEEP, span, said).help("give a part of it a name of its own"));
    }

    fn no_semicolon(&mut self, span: Span) {
        let end = Span { start: span.end, ..span };
        self.say(
            Diagnostic::new(&mistakes::NO_SEMICOLON, end, "a `;` is missing")
                .here("the statement ends here, as the next line begins another")
                .fix(end, ";"),
        );
    }

    fn no_statement(&mut self, raw: &Raw) {
        let end = (raw.span.start as usize).max(raw.word.span.start as usize);
        let found = expected::found(self.text.get(..raw.end).unwrap_or(""), end);
        let length = found.len().max(1);
        let span = Span::new(self.file, end, (end + length).min(self.text.len()));
        let (said, here) = if found.is_empty() {
            ("a statement is missing behind this label".to_string(), "")
        } else {
            (format!("no statement begins with `{found}`"), "a statement should begin here")
        };
        let mut torn = Diagnostic::new(&mistakes::TORN, span, said).here(here);
        if found.starts_with('#') || found.starts_with("/*") || found.starts_with("--") {
            torn = torn.help("a comment begins with `//` and ends with its line");
        }
        self.say(torn);
    }
}

/// Where a part ends: pest takes in the blanks and comments behind it.
fn written_end(pair: &Pair<'_, Rule>) -> usize {
    let span = pair.as_span();
    let text = span.as_str();
    if text.contains("//")
        && let Some(last) = pair.clone().into_inner().last()
    {
        return written_end(&last);
    }
    span.start() + text.trim_end_matches(scan::is_blank).len()
}
