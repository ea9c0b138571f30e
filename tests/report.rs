//! Reasons as people see them.

use rust_decimal::Decimal;
use tradec::book::Book;
use tradec::report::{TestReport, test_report, why};
use tradec::shipment::{
    Amount, Beaten, Cut, Line, Marked, NotMet, Outcome, ProgramTrace, Reason, Rule, Standing, Status, Trace,
};
use tradec::source::{FileId, Files, Span};
use tradec::trade::{Currency, Number};

fn reason(name: &str, rate: &str, code: &str, cite: &str) -> Reason {
    Reason {
        name: name.to_string(),
        measure: None,
        rate: rate.to_string(),
        code: (!code.is_empty()).then(|| code.to_string()),
        cite: vec![cite.to_string()],
        span: Span::new(FileId(0), 0, 0),
    }
}

fn program(name: &str, standing: Standing, duty: i64, arithmetic: &str) -> ProgramTrace {
    ProgramTrace {
        name: name.to_string(),
        part: None,
        standing,
        duty: Number::from(duty),
        currency: Currency::parse("USD"),
        arithmetic: arithmetic.to_string(),
        cuts: Vec::new(),
        prevailing: Vec::new(),
        beaten: Vec::new(),
        exemptions: Vec::new(),
        not_met: Vec::new(),
    }
}

fn outcome() -> Outcome {
    let mut steel = program("s232_steel", Standing::Levied, 2000, "50% of steel_value 4,000.00");
    steel.prevailing = vec![reason("steel", "50%", "9903.81.91", "Proclamation 10947")];
    let older = reason("the measure of 2025-03-12", "25%", "", "");
    steel.beaten = vec![Beaten { what: older, by: "this".to_string(), rule: Rule::Later }];
    let mut reciprocal = program("reciprocal", Standing::Levied, 600, "10% of 6,000.00");
    reciprocal.prevailing = vec![reason("truce", "10%", "9903.01.25", "EO 14298")];
    let cut = Cut { by: "s232_steel".to_string(), amount: Number::from(4000), is_deduction: false, code: None };
    reciprocal.cuts = vec![cut];
    let country = reason("country", "", "", "");
    reciprocal.not_met = vec![NotMet { what: country, why: "paused from 2025-04-10 to 2025-07-09".to_string() }];
    let mut fentanyl = program("fentanyl", Standing::Exempt, 0, "");
    fentanyl.exemptions = vec![reason("gifts", "", "9903.01.21", "")];
    let autos = program("s232_autos", Standing::NotMet, 0, "");
    let facts = [("product", "9403.20.0050"), ("origin", "CN"), ("entered", "2025-06-10"), ("value", "10,000.00 USD")];
    let facts = facts.map(|(name, value)| (name.to_string(), value.to_string())).to_vec();
    let trace = Trace {
        line: Line { facts },
        programs: vec![steel, reciprocal, fentanyl, autos],
        assumed: vec!["loaded = entered".to_string()],
        ..Trace::default()
    };
    let amount = |cents: i64| Amount::Known(Decimal::new(cents, 2));
    Outcome {
        status: Status::Ok,
        duty: amount(260_000),
        taxes: amount(0),
        fees: amount(3464),
        total: amount(263_464),
        currency: Currency::parse("USD"),
        contested: amount(60_000),
        refundable: amount(0),
        controls: vec![Marked { name: "furniture".to_string(), sure: false }],
        assumed: vec!["loaded".to_string()],
        trace: Some(trace),
        ..Outcome::failed(3, Some("c0120".to_string()), 0, Vec::new())
    }
}

const WHY: &str = "\
c0120   9403.20.0050 from CN, entered 2025-06-10, value 10,000.00 USD

s232_steel      2,000.00   50% of steel_value 4,000.00   9903.81.91   Proclamation 10947
                           this goes before the measure of 2025-03-12 at 25% (same scope, later)
reciprocal        600.00   10% of 6,000.00               9903.01.25   EO 14298
                           4,000.00 belongs to s232_steel, which goes first
                           country does not apply: paused from 2025-04-10 to 2025-07-09
duty            2,600.00   of it contested 600.00
fees               34.64
total           2,634.64 USD
not levied:
    fentanyl (exempt by gifts, 9903.01.21)
    s232_autos (no measure of it is met)
controls: furniture?
assumed: loaded
";

#[test]
fn a_line_gives_its_reasons() {
    assert_eq!(why(&Book::default(), &outcome()), WHY);
}

#[test]
fn a_failure_is_told_with_its_reasons() {
    let mut files = Files::default();
    let file = files.add("rules.tm", "test\n  expect");
    let outcome = outcome();
    let passed = TestReport { title: "steel doubles", failures: Vec::new() };
    assert_eq!(test_report(&passed, &Book::default(), &files), "ok      steel doubles\n");
    let span = Span::new(file, 7, 13);
    let failed = TestReport {
        title: "steel halves",
        failures: vec![("duty is 2,600.00 USD and not 1.00 USD", span, &outcome), ("no control", span, &outcome)],
    };
    let text = test_report(&failed, &Book::default(), &files);
    let head = "FAILED  steel halves\n        rules.tm:2:3: duty is 2,600.00 USD and not 1.00 USD\n        rules.tm:2:3: no control\n\n        c0120 ";
    assert!(text.starts_with(head), "{text}");
    assert_eq!(text.matches("c0120").count(), 1);
}
