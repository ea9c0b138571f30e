use crate::book::Book;
use crate::generate::subjects::Subject;
use crate::proof::{shipment_text, written_number};
use crate::shipment::{Amount, Outcome, Shipment, Status};
use crate::source::Files;
use crate::trade::{Day, Number};

/// The words at which what a statement is about ends.
const CLAUSES: [&str; 12] = [
    " since ",
    " until ",
    " through ",
    " on ",
    " for ",
    " when ",
    " announced ",
    " code ",
    " cite ",
    " overrides ",
    " keeps ",
    " under ",
];
/// The most letters of a statement in a title.
const MOST: usize = 70;

/// What a measure is called in the title of a test: its program or jurisdiction, its label, and how its statement begins.
pub fn named(subject: &Subject<'_>, files: &Files) -> String {
    let text = files.text(subject.span);
    let folded = text.split_whitespace().collect::<Vec<&str>>().join(" ");
    let label = subject.marks.label.as_deref();
    let own = match label.and_then(|label| folded.strip_prefix(label)) {
        Some(rest) => rest.trim_start_matches(':').trim_start(),
        None => folded.as_str(),
    };
    let end = CLAUSES.iter().filter_map(|clause| own.find(clause)).min().unwrap_or(own.len());
    let head = own.get(..end).unwrap_or(own).replace(['"', '\\'], "'");
    let head = head.split(" {").next().unwrap_or(&head).trim_end_matches(';').trim_end();
    let head = head.strip_prefix("tariff ").unwrap_or(head);
    let short: String = head.chars().take(MOST).collect();
    let more = if short.len() < head.len() { "…" } else { "" };
    let prefix = &subject.law.prefix;
    let place = match (subject.program, label) {
        (Some((_, program)), Some(label)) => format!("{prefix}{}.{label} ", program.name),
        (Some((_, program)), None) => format!("{prefix}{} ", program.name),
        (None, Some(label)) => format!("{prefix}{label}: "),
        (None, None) => prefix.clone(),
    };
    format!("{place}{short}{more}")
}

/// What a test of one shipment holds that expects what came of it.
pub fn test(book: &Book, subject: &Subject<'_>, shipment: &Shipment, known_on: Day, outcome: &Outcome) -> String {
    let known = if known_on == Day::LAST { String::new() } else { format!("  known on {known_on}\n") };
    format!(
        "  {}\n{known}  expect {};\n",
        shipment_text(book, subject.law.currency, &shipment.values, &shipment.meets),
        expected(book, subject, outcome).join(", ")
    )
}

/// The programs that levy something, the measure's own in any case, then controls and headings.
fn expected(book: &Book, subject: &Subject<'_>, outcome: &Outcome) -> Vec<String> {
    match outcome.status {
        Status::Error => return vec!["status error".to_string()],
        Status::Needs => {
            // A condition in words stands in quotes.
            let needed = outcome.needs.iter().map(|need| match book.fact(need) {
                Some(_) => need.clone(),
                None => format!("\"{need}\""),
            });
            return vec![format!("status needs {}", needed.collect::<Vec<String>>().join(", "))];
        }
        Status::Ok => {}
    }
    let own = subject.program.map(|(id, _)| (subject.at, id));
    let mut found = Vec::new();
    for (column, amount) in book.columns().into_iter().zip(&outcome.programs) {
        let is_own = own == Some((column.jurisdiction, column.program));
        match (amount, outcome.currency) {
            (Amount::Known(amount), Some(currency)) if is_own || !amount.is_zero() => {
                found.push(format!("{} = {} {currency}", column.name, written_number(&Number::from(amount))));
            }
            (Amount::Empty, _) if is_own => found.push(format!("{} = empty", column.name)),
            (Amount::Known(_) | Amount::Empty | Amount::Unknown, _) => {}
        }
    }
    found.extend(outcome.controls.iter().filter(|one| one.sure).map(|one| format!("control {}", one.name)));
    if subject.control.is_some() && outcome.controls.is_empty() {
        found.push("no control".to_string());
    }
    found.extend(outcome.codes.iter().filter(|one| one.sure).map(|one| format!("code {}", written(&one.name))));
    if found.is_empty() {
        found.push("status ok".to_string());
    }
    found
}

/// A heading as an expectation names it: quoted, where it is no plain code.
fn written(code: &str) -> String {
    let is_plain = code.chars().all(|c| c.is_ascii_digit() || c == '.');
    if is_plain { code.to_string() } else { format!("\"{code}\"") }
}
