use crate::book::Book;
use crate::report::why;
use crate::shipment::Outcome;
use crate::source::{Files, Span};

/// A test's result as it is reported: its title, and what was not as expected.
#[derive(Debug, Clone)]
pub struct TestReport<'a> {
    /// What the test shows.
    pub title: &'a str,
    /// Each failure: what was expected and what there is, where it was expected, and how the line came out.
    pub failures: Vec<(&'a str, Span, &'a Outcome)>,
}

/// `ok` or `FAILED`, the failures with their places and the whole reasoning of the line.
pub fn test_report(test: &TestReport<'_>, book: &Book, files: &Files) -> String {
    if test.failures.is_empty() {
        return format!("ok      {}\n", test.title);
    }
    let mut text = format!("FAILED  {}\n", test.title);
    let mut shown: Option<&Outcome> = None;
    for (at, (message, span, outcome)) in test.failures.iter().enumerate() {
        let place = files.position(*span);
        text.push_str(&format!("        {}:{}:{}: {message}\n", files.name(span.file), place.line, place.column));
        // Several expectations of one shipment fail on one trace.
        let next = test.failures.get(at + 1).map(|(.., outcome)| *outcome);
        if next != Some(*outcome) && shown != Some(*outcome) {
            text.push('\n');
            text.extend(why(book, outcome).lines().map(|line| format!("        {line}").trim_end().to_string() + "\n"));
            text.push('\n');
            shown = Some(outcome);
        }
    }
    text
}
