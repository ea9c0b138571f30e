//! Tests: shipments and what is expected of them.

use pest::iterators::Pair;

use crate::source::Span;
use crate::syntax::parser::Rule;
use crate::syntax::read::Reader;
use crate::syntax::scan;
use crate::syntax::tree::{Dated, Expect, ExpectKind, Given, Name, Path, StatementKind, Test, TestStep, Text};
use crate::trade::Number;

impl Reader<'_> {
    pub(super) fn test(&mut self, parts: Vec<Pair<'_, Rule>>) -> Option<StatementKind> {
        let mut title = None;
        let mut known_on: Option<Dated> = None;
        let mut scenario = None;
        let mut steps = Vec::new();
        for part in parts {
            match part.as_rule() {
                Rule::text => title = Some(self.text(&part)),
                Rule::test_part => {
                    let Some(inner) = part.into_inner().next() else { continue };
                    match inner.as_rule() {
                        Rule::known_on => self.known_on(inner, &mut known_on),
                        Rule::scenario_ref => self.in_scenario(inner, &mut scenario),
                        _ => steps.extend(self.step(inner)),
                    }
                }
                _ => {}
            }
        }
        Some(StatementKind::Test(Test { title: title?, known_on, scenario, steps }))
    }

    fn known_on(&mut self, pair: Pair<'_, Rule>, known: &mut Option<Dated>) {
        let span = self.span(&pair);
        let Some(day) = pair.into_inner().find(|part| part.as_rule() == Rule::day) else { return };
        match known {
            Some(first) => {
                let first = first.span;
                self.twice("known on", span, first);
            }
            None => *known = Some(self.day(&day)),
        }
    }

    fn in_scenario(&mut self, pair: Pair<'_, Rule>, found: &mut Option<Path>) {
        let span = self.span(&pair);
        let Some(path) = self.inner_path(pair) else { return };
        match found {
            Some(first) => {
                let first = first.span;
                self.twice("scenario", span, first);
            }
            None => *found = Some(path),
        }
    }

    fn step(&mut self, pair: Pair<'_, Rule>) -> Option<TestStep> {
        let span = self.span(&pair);
        if pair.as_rule() == Rule::shipment {
            let mut given = Vec::new();
            for part in pair.into_inner().filter(|part| part.as_rule() == Rule::given) {
                given.push(self.given(part)?);
            }
            return Some(TestStep::Shipment(given, span));
        }
        let mut expected = Vec::new();
        for part in pair.into_inner().filter(|part| part.as_rule() == Rule::expectation) {
            expected.push(self.expectation(part)?);
        }
        Some(TestStep::Expect(expected, span))
    }

    fn given(&mut self, pair: Pair<'_, Rule>) -> Option<Given> {
        let mut fact = None;
        let mut value = None;
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::decl_name => fact = Some(self.name(&part)),
                Rule::given_value => {
                    let written = part.as_str().trim_matches(scan::is_blank);
                    value = Some(Text { text: written.to_string(), span: self.span(&part) });
                }
                _ => {}
            }
        }
        Some(Given { fact: fact?, value: value? })
    }

    fn expectation(&mut self, pair: Pair<'_, Rule>) -> Option<Expect> {
        let span = self.span(&pair);
        let inner = pair.into_inner().next()?;
        let kind = match inner.as_rule() {
            Rule::no_control => ExpectKind::NoControl,
            Rule::no_code => ExpectKind::NoCode,
            Rule::status => self.status(inner.into_inner().nth(1)?),
            Rule::control_e => ExpectKind::Control(self.inner_path(inner)?),
            Rule::code_e => ExpectKind::Code(self.quoted(inner)?),
            Rule::assumed_e => {
                let name = inner.into_inner().find(|part| part.as_rule() == Rule::ident)?;
                ExpectKind::Assumed(self.name(&name))
            }
            Rule::currency_e => {
                let code = inner.into_inner().find(|part| part.as_rule() == Rule::currency)?;
                ExpectKind::Currency(self.name(&code))
            }
            Rule::amount_e => self.amount_expected(inner)?,
            _ => return None,
        };
        Some(Expect { kind, span })
    }

    fn inner_path(&mut self, pair: Pair<'_, Rule>) -> Option<Path> {
        pair.into_inner().find(|part| part.as_rule() == Rule::path).map(|part| self.path(part))
    }

    fn status(&mut self, pair: Pair<'_, Rule>) -> ExpectKind {
        if pair.as_rule() == Rule::status_plain {
            return ExpectKind::Status(self.name(&pair), Vec::new());
        }
        let span = self.span(&pair);
        let mut word = Name { text: "needs".to_string(), span: Span { end: span.start, ..span } };
        let mut needed = Vec::new();
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::needs_word => word = self.name(&part),
                Rule::needed => needed.extend(part.into_inner().next().map(|name| self.text(&name))),
                _ => {}
            }
        }
        ExpectKind::Status(word, needed)
    }

    fn amount_expected(&mut self, pair: Pair<'_, Rule>) -> Option<ExpectKind> {
        let mut column = None;
        let mut amount = Number::zero();
        let mut currency = None;
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::path => column = Some(self.path(part)),
                Rule::empty => return column.map(ExpectKind::Empty),
                Rule::signed => {
                    let mut negative = false;
                    for inner in part.into_inner() {
                        match inner.as_rule() {
                            Rule::minus => negative = true,
                            Rule::number => amount = self.number(&inner),
                            Rule::currency => currency = Some(self.name(&inner)),
                            _ => {}
                        }
                    }
                    if negative {
                        amount = -amount;
                    }
                }
                _ => {}
            }
        }
        Some(ExpectKind::Amount { column: column?, amount, currency })
    }
}
