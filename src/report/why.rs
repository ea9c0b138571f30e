use std::collections::BTreeSet;

use crate::book::Book;
use crate::shipment::{Amount, Beaten, Line, Marked, Outcome, ProgramTrace, Reason, Rule, Standing, Status, Trace};
use crate::trade::{Currency, Decimal, FactKind, Number, grouped};

/// How a line's result came about: each program with its arithmetic, its heading and its source; what went before what; what
/// is not levied and why.
pub fn why(book: &Book, outcome: &Outcome) -> String {
    let empty = Trace::default();
    let trace = outcome.trace.as_ref().unwrap_or(&empty);
    let mut text = head(book, outcome, &trace.line);
    let mut rows = Vec::new();
    // The parts of a line stand together beneath their program.
    let mut levied_here: Vec<&ProgramTrace> =
        trace.programs.iter().filter(|program| program.standing == Standing::Levied).collect();
    let place = |program: &ProgramTrace| trace.programs.iter().position(|one| one.name == program.name);
    levied_here.sort_by_key(|program| place(program));
    for program in levied_here {
        let column = book.columns().iter().position(|column| column.name == program.name);
        let amount = column.and_then(|at| outcome.programs.get(at)).copied();
        if let Some(part) = program.part {
            // What the parts of a line come to is summed exact and rounded once.
            if let (Some(amount), true) = (amount, rows.iter().all(|row: &Row| row.name != program.name)) {
                let cells = ["the parts of the line together".to_string(), String::new(), String::new()];
                rows.push(Row { name: program.name.clone(), amount: money(amount), cells, beneath: Vec::new() });
            }
            rows.push(Row { name: format!("  part {}", part + 1), ..levied(program, None) });
            continue;
        }
        rows.push(levied(program, amount));
    }
    rows.extend(sums(outcome, trace));
    text.push_str(&aligned(&rows));
    // Of a line in parts, what is not levied on any for one reason is said once.
    let mut not_levied: Vec<String> = trace.programs.iter().filter_map(self::not_levied).collect();
    let mut said = BTreeSet::new();
    not_levied.retain(|one| said.insert(one.clone()));
    push_list(&mut text, "not levied", &not_levied);
    match trace.parts.as_slice() {
        parts @ [_, _, ..] => {
            let parts: Vec<String> =
                parts.iter().enumerate().map(|(at, words)| format!("part {}: {words}", at + 1)).collect();
            push_list(&mut text, "parts", &parts);
        }
        parts => push_list(&mut text, "quotas", parts),
    }
    push_list(&mut text, "controls", &controls(outcome, trace));
    push_list(&mut text, "needs", &outcome.needs);
    push_list(&mut text, "assumed", &outcome.assumed);
    push_list(&mut text, "exchange", &trace.exchange);
    push_list(&mut text, "looked up", &trace.lookups);
    push_list(
        &mut text,
        "no result",
        &outcome.faults.iter().map(|fault| fault.message.clone()).collect::<Vec<String>>(),
    );
    if outcome.status == Status::Needs && trace != &empty {
        text.push_str("This is one of the ways it may come out, until what it needs is known.\n");
    }
    text
}

/// `c0120   9403.20.0050 from CN, entered 2025-06-10, value 10,000.00 USD`
fn head(book: &Book, outcome: &Outcome, line: &Line) -> String {
    let name = outcome.id.clone().unwrap_or_else(|| format!("line {}", outcome.line));
    format!("{name}   {}\n\n", in_words(book, line))
}

/// What a line says: `9403.20.0050 from CN, entered 2025-06-10, value 10,000.00 USD`. Money without a currency is in that of the
/// book's own jurisdiction.
pub fn in_words(book: &Book, line: &Line) -> String {
    let given = |name: &str| line.facts.iter().find(|(fact, _)| fact == name).map(|(_, value)| value.as_str());
    let currency = given("currency").and_then(Currency::parse).or(book.jurisdictions.first().map(|law| law.currency));
    let mut facts = String::new();
    for (fact, value) in &line.facts {
        match fact.as_str() {
            "product" => facts.push_str(value),
            "origin" => facts.push_str(&format!(" from {value}")),
            // They stand behind their amounts.
            "currency" if given("value").is_some() => {}
            "unit" | "unit2" => {}
            _ => {
                let kind = book.fact(fact).and_then(|id| book.facts.get(id.0)).map(|fact| &fact.kind);
                let shown = match (kind, Number::parse(value)) {
                    (Some(FactKind::Money), Some(amount)) => {
                        let unit = currency.map(|currency| format!(" {currency}")).unwrap_or_default();
                        format!("{}{unit}", exact(&amount, currency))
                    }
                    _ => value.clone(),
                };
                facts.push_str(&format!("{}{fact} {shown}", if facts.is_empty() { "" } else { ", " }));
            }
        }
    }
    facts.trim_start().to_string()
}

/// An amount as it was given: never with fewer digits than it has.
fn exact(amount: &Number, currency: Option<Currency>) -> String {
    let places = amount.places().unwrap_or(0).max(currency.map_or(2, |currency| currency.digits()));
    amount.rounded(places).map_or_else(|| amount.to_string(), |known| grouped(&known.to_string()))
}

/// One row of the reasoning: a name, an amount, how it comes about, heading, source; and lines beneath.
#[derive(Debug, Default)]
struct Row {
    name: String,
    amount: String,
    cells: [String; 3],
    beneath: Vec<String>,
}

fn levied(program: &ProgramTrace, amount: Option<Amount>) -> Row {
    let codes = joined(program.prevailing.iter().filter_map(|reason| reason.code.as_deref()));
    let cites = joined(program.prevailing.iter().flat_map(|reason| reason.cite.iter().map(String::as_str)));
    let rates = joined(program.prevailing.iter().map(|reason| reason.rate.as_str()));
    let arithmetic = if program.arithmetic.is_empty() { rates } else { program.arithmetic.clone() };
    let shown = match amount {
        Some(known @ (Amount::Known(_) | Amount::Unknown)) => money(known),
        Some(Amount::Empty) | None => exact(&program.duty, program.currency),
    };
    let mut beneath = Vec::new();
    for cut in &program.cuts {
        let taken = number(&cut.amount, program.currency);
        let code = cut.code.as_ref().map(|code| format!(" ({code})")).unwrap_or_default();
        beneath.push(if cut.is_deduction {
            format!("{taken} is deducted as {}{code}", cut.by)
        } else {
            format!("{taken} belongs to {}, which goes first{code}", cut.by)
        });
    }
    if program.prevailing.len() > 1 {
        let names = program.prevailing.iter().map(|reason| reason.name.as_str());
        beneath.push(format!("several say the same: {}", joined(names)));
    }
    beneath.extend(program.beaten.iter().map(beaten));
    beneath.extend(program.not_met.iter().map(|not| format!("{} does not apply: {}", called(&not.what), not.why)));
    Row { name: program.name.clone(), amount: shown, cells: [arithmetic, codes, cites], beneath }
}

fn beaten(beaten: &Beaten) -> String {
    let rule = match beaten.rule {
        Rule::Overrides => "it says so",
        Rule::Narrower => "the narrower scope",
        Rule::Later => "same scope, later",
        Rule::AnnouncedLater => "same scope and day, announced later",
        Rule::Amount => "by the amount of the duty",
    };
    format!("{} goes before {} ({rule})", beaten.by, called(&beaten.what))
}

fn called(reason: &Reason) -> String {
    // A statement without a label is called by its rate already.
    let says_rate = reason.rate.is_empty() || reason.name.contains(&reason.rate);
    if says_rate { reason.name.clone() } else { format!("{} at {}", reason.name, reason.rate) }
}

fn not_levied(program: &ProgramTrace) -> Option<String> {
    let why = match &program.standing {
        Standing::Levied => return None,
        Standing::Exempt if program.exemptions.is_empty() => {
            "exempt, so none of its tariffs has to prevail".to_string()
        }
        Standing::Exempt => {
            // One without a label is called by its heading.
            let names = program.exemptions.iter().map(|reason| match (&reason.code, reason.name.as_str()) {
                (Some(code), "") => code.clone(),
                (Some(code), name) => format!("{name}, {code}"),
                (None, "") => "an exemption".to_string(),
                (None, name) => name.to_string(),
            });
            format!("exempt by {}", names.collect::<Vec<String>>().join(" and "))
        }
        Standing::Dropped(by) => format!("{by} goes first and leaves nothing"),
        Standing::NotMet => match program.not_met.first() {
            Some(not) => format!("{}: {}", not.what.name, not.why),
            None => "no measure of it is met".to_string(),
        },
    };
    Some(format!("{} ({why})", program.name))
}

fn sums(outcome: &Outcome, trace: &Trace) -> Vec<Row> {
    let row = |name: &str, amount: Amount| Row { name: name.to_string(), amount: money(amount), ..Row::default() };
    let is_some = |amount: Amount| match amount {
        Amount::Known(known) => !known.is_zero(),
        Amount::Unknown => true,
        Amount::Empty => false,
    };
    let mut duty = row("duty", outcome.duty);
    let mut parts = Vec::new();
    if is_some(outcome.contested) {
        parts.push(format!("of it contested {}", money(outcome.contested)));
    }
    if is_some(outcome.refundable) {
        parts.push(format!("refundable {}", money(outcome.refundable)));
    }
    duty.cells[0] = parts.join(", ");
    if is_some(outcome.contested) {
        duty.beneath.extend(apart("contested", &trace.contested, &trace.contested_by));
    }
    if is_some(outcome.refundable) {
        duty.beneath.extend(apart("refundable", &trace.refundable, &trace.refunded_by));
    }
    let mut rows = vec![duty];
    let charges = [("taxes", outcome.taxes), ("fees", outcome.fees)];
    rows.extend(charges.iter().filter(|(_, amount)| is_some(*amount)).map(|(name, amount)| row(name, *amount)));
    let mut total = row("total", outcome.total);
    let bounds = [("at least", outcome.at_least), ("at most", outcome.at_most)];
    let known = bounds.iter().filter(|(_, bound)| *bound != Amount::Empty);
    total.cells[0] =
        known.map(|(words, bound)| format!("{words} {}", money(*bound))).collect::<Vec<String>>().join(", ");
    if let Some(currency) = outcome.currency {
        total.amount = format!("{} {currency}", total.amount);
    }
    rows.push(total);
    rows.into_iter().filter(|row| !row.amount.is_empty()).collect()
}

/// `contested: fentanyl 2,000.00, reciprocal 600.00 (`vos`, stayed since 2025-05-29)`
fn apart(word: &str, programs: &[(String, Decimal)], by: &[String]) -> Option<String> {
    if programs.is_empty() {
        return None;
    }
    let parts = programs.iter().map(|(name, amount)| format!("{name} {}", grouped(&amount.to_string())));
    let because = if by.is_empty() { String::new() } else { format!(" ({})", by.join("; ")) };
    Some(format!("{word}: {}{because}", parts.collect::<Vec<String>>().join(", ")))
}

fn controls(outcome: &Outcome, trace: &Trace) -> Vec<String> {
    if !trace.controls.is_empty() {
        return trace.controls.clone();
    }
    let marked = |one: &Marked| if one.sure { one.name.clone() } else { format!("{}?", one.name) };
    outcome.controls.iter().map(marked).collect()
}

/// The rows in columns: amounts end at one place, whatever unit stands behind them.
fn aligned(rows: &[Row]) -> String {
    let width = |text: &str| text.chars().count();
    let digits = |row: &Row| width(row.amount.split(' ').next().unwrap_or(""));
    let names = rows.iter().map(|row| width(&row.name)).max().unwrap_or(0).max(12);
    let amounts = rows.iter().map(digits).max().unwrap_or(0).max(10);
    let cell = |row: &Row, at: usize| row.cells.get(at).map_or(0, |cell| width(cell));
    // A very long reckoning does not push every heading out of sight.
    let first = rows.iter().map(|row| cell(row, 0)).filter(|width| *width <= 48).max().unwrap_or(0);
    let second = rows.iter().map(|row| cell(row, 1)).max().unwrap_or(0);
    let mut text = String::new();
    for row in rows {
        let amount = format!("{:>amounts$}", row.amount.split(' ').next().unwrap_or(""));
        let behind = row.amount.split_once(' ').map(|(_, unit)| format!(" {unit}")).unwrap_or_default();
        let [how, code, cite] = &row.cells;
        let line = format!("{:<names$}  {amount}{behind}   {how:<first$}   {code:<second$}   {cite}", row.name);
        text.push_str(line.trim_end());
        text.push('\n');
        for beneath in &row.beneath {
            text.push_str(&format!("{:<names$}  {:>amounts$}   {beneath}\n", "", ""));
        }
    }
    text
}

fn push_list(text: &mut String, name: &str, items: &[String]) {
    match items {
        [] => {}
        [only] => text.push_str(&format!("{name}: {only}\n")),
        [_, _, ..] => {
            text.push_str(&format!("{name}:\n"));
            text.extend(items.iter().map(|item| format!("    {item}\n")));
        }
    }
}

fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let mut seen: Vec<&str> = Vec::new();
    for text in texts.filter(|text| !text.is_empty()) {
        if !seen.contains(&text) {
            seen.push(text);
        }
    }
    seen.join("; ")
}

fn money(amount: Amount) -> String {
    match amount {
        Amount::Empty => String::new(),
        Amount::Unknown => "?".to_string(),
        Amount::Known(known) => grouped(&known.to_string()),
    }
}

fn number(number: &Number, currency: Option<Currency>) -> String {
    let rounded = number.rounded(currency.map_or(2, |currency| currency.digits()));
    rounded.map_or_else(|| number.to_string(), |rounded| grouped(&rounded.to_string()))
}
