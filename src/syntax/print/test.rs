//! Tests.

use crate::syntax::print::Printer;
use crate::syntax::print::clause::is_code;
use crate::syntax::print::word::{bare_or_quoted, joined, money, number, quoted};
use crate::syntax::tree::{Expect, ExpectKind, Given, Test, TestStep};

impl Printer<'_> {
    pub(super) fn test(&mut self, label: &str, test: &Test) {
        self.line(&format!("{label}test {} {{", quoted(&test.title)));
        self.depth += 1;
        if let Some(day) = test.known_on {
            self.line(&format!("known on {};", day.day));
        }
        if let Some(scenario) = &test.scenario {
            self.line(&format!("scenario {};", scenario.text()));
        }
        for step in &test.steps {
            let text = match step {
                TestStep::Shipment(given, _) if given.is_empty() => "shipment { }".to_string(),
                TestStep::Shipment(given, _) => {
                    let facts = given.iter().map(|Given { fact, value }| format!("{} {}", fact.text, value.text));
                    format!("shipment {{ {} }}", joined(facts, ", "))
                }
                TestStep::Expect(expected, _) => format!("expect {};", joined(expected.iter().map(expect), ", ")),
            };
            self.long_line(&text);
        }
        self.depth = self.depth.saturating_sub(1);
        self.line("}");
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
        ExpectKind::Status(status, needed) if needed.is_empty() => format!("status {}", status.text),
        ExpectKind::Status(status, needed) => {
            format!("status {} {}", status.text, joined(needed.iter().map(|text| bare_or_quoted(text, is_fact)), ", "))
        }
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
