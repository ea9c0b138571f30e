use std::collections::BTreeSet;

use crate::book::{Book, View};
use crate::shipment::{Outcome, Shipment, Standing};
use crate::source::{Files, Span};
use crate::spec;
use crate::trade::Day;

/// The statements that no test touches, each with its place and first line. A statement is touched where it prevailed,
/// exempted, deducted or bound; one of a list's measures counts for its statement.
pub fn untouched(book: &Book, files: &Files) -> Vec<String> {
    let touched = touched(book);
    let is_touched = |span: Span| touched.spans.iter().any(|inner| holds(span, *inner));
    let mut left: Vec<Span> = Vec::new();
    // What a scenario adds is to be touched as well; what it shares with the book is found there.
    let books = std::iter::once(book).chain(book.scenarios.iter().map(|scenario| &scenario.book));
    for jurisdiction in books.flat_map(|book| &book.jurisdictions) {
        for program in &jurisdiction.programs {
            left.extend(program.tariffs.iter().map(|tariff| tariff.span).filter(|span| !is_touched(*span)));
            left.extend(program.schedules.iter().map(|schedule| schedule.span).filter(|span| !is_touched(*span)));
            left.extend(program.exemptions.iter().map(|exemption| exemption.span).filter(|span| !is_touched(*span)));
            let name = format!("{}{}", jurisdiction.prefix, program.name);
            let is_taken = |what: &str| touched.deductions.contains(&(name.clone(), what.to_string()));
            let deductions = program.deductions.iter();
            let unused = deductions.filter(|one| {
                !is_taken(&one.written) && !one.marks.label.as_ref().is_some_and(|label| is_taken(label))
            });
            left.extend(unused.map(|deduction| deduction.span));
        }
        let unbound = |name: &str| !touched.controls.contains(&format!("{}{name}", jurisdiction.prefix));
        let controls = jurisdiction.controls.iter();
        left.extend(
            controls.filter(|one| unbound(&one.name) && !touched.controls.contains(&one.name)).map(|one| one.span),
        );
    }
    left.sort_unstable();
    // An exemption of several programs is one statement, and so is what a scenario shares with the book.
    left.dedup();
    left.into_iter().map(|span| shown(span, files)).collect()
}

/// What the tests of a book touch.
#[derive(Debug, Default)]
struct Touched {
    spans: BTreeSet<Span>,
    /// By program and name.
    deductions: BTreeSet<(String, String)>,
    controls: BTreeSet<String>,
}

fn touched(book: &Book) -> Touched {
    let mut touched = Touched::default();
    for test in &book.tests {
        let shipments: Vec<Shipment> = test
            .shipments
            .iter()
            .enumerate()
            .map(|(at, one)| Shipment {
                line: at + 1,
                id: one.id.clone(),
                values: one.values.clone(),
                meets: one.meets.clone(),
                faults: Vec::new(),
            })
            .collect();
        let view = View { known_on: test.known_on.unwrap_or(Day::LAST) };
        let book = book.scenario(test.scenario.as_deref()).unwrap_or(book);
        for outcome in spec::evaluate(book, view, &shipments, true) {
            touched.see(&outcome);
        }
    }
    touched
}

impl Touched {
    fn see(&mut self, outcome: &Outcome) {
        self.controls.extend(outcome.controls.iter().filter(|one| one.sure).map(|one| one.name.clone()));
        for program in outcome.trace.iter().flat_map(|trace| &trace.programs) {
            match program.standing {
                Standing::Levied => {
                    self.spans.extend(program.prevailing.iter().map(|reason| reason.span));
                    let cuts = program.cuts.iter().filter(|cut| cut.is_deduction);
                    self.deductions.extend(cuts.map(|cut| (program.name.clone(), cut.by.clone())));
                }
                Standing::Exempt => self.spans.extend(program.exemptions.iter().map(|reason| reason.span)),
                Standing::Dropped(_) | Standing::NotMet => {}
            }
        }
    }
}

fn holds(outer: Span, inner: Span) -> bool {
    outer.file == inner.file && outer.start <= inner.start && inner.end <= outer.end
}

/// `rules.tm:12:3: a: tariff steel from * = 50%`
pub fn shown(span: Span, files: &Files) -> String {
    let at = files.position(span);
    let first = files.text(span).lines().next().unwrap_or("").trim_end();
    let short: String = first.chars().take(80).collect();
    let more = if short.len() < first.len() { "…" } else { "" };
    format!("{}:{}:{}: {short}{more}", files.name(span.file), at.line, at.column)
}
