//! Tests.

use crate::source::Span;
use crate::syntax::print::Printer;
use crate::syntax::print::clause::is_code;
use crate::syntax::print::flow::{Flow, Gap};
use crate::syntax::print::word::{bare_or_quoted, money, number, quoted};
use crate::syntax::tree::{Comment, Expect, ExpectKind, Given, Statement, Test, TestStep};

/// A part of a test, and how far it reaches in the source.
struct Step {
    flow: Flow,
    span: Span,
    /// Whether it is told before all others: then its place is that of what it names, and says nothing of blank lines.
    leads: bool,
}

impl Printer<'_> {
    pub(super) fn test(&mut self, label: &str, test: &Test, statement: &Statement) {
        self.line(&format!("{label}test {} {{", quoted(&test.title)));
        self.depth += 1;
        let mut steps: Vec<Step> = Vec::new();
        if let Some(day) = test.known_on {
            steps.push(Step {
                flow: Flow::new(format!("known on {}", day.day), day.span),
                span: day.span,
                leads: true,
            });
        }
        if let Some(scenario) = &test.scenario {
            let flow = Flow::new(format!("scenario {}", scenario.text()), scenario.span);
            steps.push(Step { flow, span: scenario.span, leads: true });
        }
        steps.extend(test.steps.iter().map(step));
        let inside = statement.comments.iter().filter(|comment| comment.span.start >= statement.span.start);
        let mut comments: Vec<&Comment> = inside.collect();
        if !comments.is_empty() {
            // So that each comment stays where it is.
            steps.sort_by_key(|step| step.span.start);
        }
        let mut first = true;
        for step in steps {
            let before = comments.iter().take_while(|comment| comment.span.start < step.span.start).count();
            for comment in comments.drain(..before) {
                self.between(comment, &mut first);
            }
            let within = comments.iter().take_while(|comment| comment.span.start < step.span.end).count();
            let within: Vec<&Comment> = comments.drain(..within).collect();
            if !first && !step.leads && self.blank_before(step.span) {
                self.blank_line();
            }
            first = false;
            self.laid_out(step.flow, within);
        }
        for comment in comments {
            self.between(comment, &mut first);
        }
        self.depth = self.depth.saturating_sub(1);
        self.line("}");
    }

    /// A comment between two steps.
    fn between(&mut self, comment: &Comment, first: &mut bool) {
        if !*first && self.blank_before(comment.span) {
            self.blank_line();
        }
        let trails = !*first && self.note(comment).trails;
        *first = false;
        self.behind(&comment.text, trails);
    }
}

fn step(step: &TestStep) -> Step {
    match step {
        TestStep::Shipment(given, span) if given.is_empty() => {
            Step { flow: Flow::new("shipment {}", *span), span: *span, leads: false }
        }
        TestStep::Shipment(given, span) => {
            let mut flow = Flow::new("shipment {", *span);
            let facts =
                given.iter().map(|Given { fact, value }| Flow::new(format!("{} {}", fact.text, value.text), fact.span));
            flow.listed(Gap::Blank, "", facts, Gap::Item);
            let close = Span { start: span.end.saturating_sub(1), ..*span };
            flow.word(Gap::Close, "}", close);
            Step { flow, span: *span, leads: false }
        }
        TestStep::Expect(expected, span) => {
            let mut flow = Flow::new("expect", *span);
            flow.listed(Gap::Blank, "", expected.iter().map(expectation), Gap::Item);
            flow.glue(";");
            Step { flow, span: *span, leads: false }
        }
    }
}

fn expectation(one: &Expect) -> Flow {
    match &one.kind {
        ExpectKind::Status(status, needed) if !needed.is_empty() => {
            let mut flow = Flow::default();
            let needed = needed.iter().map(|text| Flow::new(bare_or_quoted(text, is_fact), text.span));
            flow.listed(Gap::Item, &format!("status {} ", status.text), needed, Gap::Item);
            flow
        }
        ExpectKind::Amount { .. }
        | ExpectKind::Currency(_)
        | ExpectKind::Empty(_)
        | ExpectKind::Status(..)
        | ExpectKind::Control(_)
        | ExpectKind::NoControl
        | ExpectKind::Code(_)
        | ExpectKind::NoCode
        | ExpectKind::Assumed(_) => Flow::new(expect(one), one.span),
    }
}

fn expect(expect: &Expect) -> String {
    match &expect.kind {
        ExpectKind::Amount { column, amount, currency: Some(currency) } => {
            format!("{} = {}", column.text(), money(amount, Some(currency)))
        }
        ExpectKind::Amount { column, amount, currency: None } => format!("{} = {}", column.text(), number(amount)),
        ExpectKind::Currency(currency) => format!("currency = {}", currency.text),
        ExpectKind::Empty(column) => format!("{} = empty", column.text()),
        // What is needed is a list of its own.
        ExpectKind::Status(status, _) => format!("status {}", status.text),
        ExpectKind::Control(path) => format!("control {}", path.text()),
        ExpectKind::NoControl => "no control".to_string(),
        ExpectKind::Code(code) => format!("code {}", bare_or_quoted(code, is_code)),
        ExpectKind::NoCode => "no code".to_string(),
        ExpectKind::Assumed(fact) => format!("assumed {}", fact.text),
    }
}

/// Whether a text can stand as the name of a fact that is needed.
fn is_fact(text: &str) -> bool {
    !["control", "no", "assumed", "status", "code"].contains(&text)
        && text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}
