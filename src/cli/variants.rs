//! Variants of one run: scenarios, known-on days and columns that are set, all combinations of them.

use clap::{Args, ValueEnum};

use crate::book::{Book, View};
use crate::cli::arguments::day;
use crate::cli::screen::Screen;
use crate::cli::stats::Tally;
use crate::cli::stop::Stop;
use crate::cli::typed::{Said, Source};
use crate::diagnostic::{Diagnostic, nearest};
use crate::report::row_fault;
use crate::shipment::{Amount, Outcome, SettledLine, Status};
use crate::source::Files;
use crate::spec;
use crate::table::{Given, Named, Reading, Shipments, unfit};
use crate::trade::Day;

/// What the book itself is called among its scenarios.
const BASE: &str = "base";

/// How a run is asked: with several values of an option it has several variants.
#[derive(Debug, Args)]
pub struct Asked {
    /// The book in this scenario; with several, and `base` for the book itself, side by side
    #[arg(long, value_name = "NAME")]
    scenario: Vec<String>,
    /// Only what was known on this day (2025-06-10); with several, side by side
    #[arg(long, value_name = "DATE", value_parser = day)]
    known_on: Vec<Day>,
    /// A column given for every row, also in place of the file's; with several values side by side (origin=VN,MX)
    #[arg(long, value_name = "COLUMN=VALUE,…")]
    set: Vec<String>,
    /// Only lines that are so, in one variant at least
    #[arg(long, value_enum, value_name = "WHICH")]
    pub only: Vec<Only>,
}

/// Which lines are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Only {
    /// Those that lack a fact.
    Needs,
    /// Those without a result.
    Error,
    /// Those of which something is due back, owed more, or may be.
    Refundable,
    /// Those of which something is payable only because of a stay, or may be.
    Contested,
}

/// One way in which a run is asked.
pub struct Variant<'a> {
    /// Its name; nothing where it is the only one.
    pub name: Option<String>,
    /// The book.
    pub book: &'a Book,
    /// How it is asked.
    pub view: View,
    /// Columns that are given for every row.
    pub set: Vec<Given>,
}

/// What comes of a run.
pub struct Evaluated {
    /// A book with the columns of the results.
    pub columns: Book,
    /// What names a row.
    pub named: Named,
    /// One a shipment and variant, shipments first.
    pub outcomes: Vec<Outcome>,
    /// What is wrong with lines, each in one sentence.
    pub faults: Vec<String>,
    /// The shipments as the last variant read them.
    pub shipments: Shipments,
    /// How many rows each measure reached.
    pub tally: Tally,
}

/// The book in a scenario; itself without one, and where it is called `base`.
///
/// # Errors
/// A scenario that the book does not have.
pub fn in_scenario<'a>(book: &'a Book, name: Option<&str>) -> Result<&'a Book, Stop> {
    let name = name.filter(|name| *name != BASE);
    book.scenario(name).ok_or_else(|| {
        let name = name.unwrap_or(BASE);
        let known: Vec<&str> = book.scenarios.iter().map(|one| one.name.as_str()).collect();
        let near = nearest(name, known.iter().copied());
        let there = match (known.is_empty(), near.is_empty()) {
            (true, _) => "; it has none".to_string(),
            (false, true) => format!("; there is {}", known.join(", ")),
            (false, false) => format!("; there is {}", near.join(", ")),
        };
        Stop::Call(format!("the book has no scenario `{name}`{there}"))
    })
}

/// Evaluates shipments in every variant that is asked for.
///
/// # Errors
/// A scenario or column that is none, a value that cannot be read, shipments that cannot be used at all.
pub fn evaluate(
    book: &Book,
    source: &Source,
    (asked, reading): (&Asked, &Reading),
    screen: &Screen,
) -> Result<Evaluated, Stop> {
    let variants = variants(book, (asked, reading), screen)?;
    let mut said = Said::default();
    let mut books: Vec<&Book> = Vec::new();
    for variant in &variants {
        if !books.iter().any(|book| std::ptr::eq(*book, variant.book)) {
            books.push(variant.book);
        }
    }
    let columns = Book::beside(&books);
    let mut named = Named { has_id: false, has_variant: variants.len() > 1 };
    let mut by_variant: Vec<Vec<Outcome>> = Vec::new();
    let mut told: Vec<Told> = Vec::new();
    let mut tally = Tally::default();
    let mut read: Option<(&Variant<'_>, Shipments)> = None;
    for variant in &variants {
        // Variants that differ only in what was known read the same shipments.
        let is_same = |other: &Variant<'_>| std::ptr::eq(other.book, variant.book) && other.set == variant.set;
        let shipments = match read.take().filter(|(other, _)| is_same(other)) {
            Some((_, shipments)) => shipments,
            None => source.shipments(variant.book, (reading, &variant.set), &mut said, screen)?,
        };
        named.has_id = shipments.has_id;
        let mut outcomes = spec::evaluate(variant.book, variant.view, &shipments.rows, false);
        tell(&mut told, variant, source.name(), &shipments, &outcomes);
        tally.take(variant.book, &outcomes);
        let places = places(variant.book, &columns);
        for outcome in &mut outcomes {
            outcome.variant.clone_from(&variant.name);
            outcome.programs = places
                .iter()
                .map(|at| at.and_then(|at| outcome.programs.get(at)).copied().unwrap_or(Amount::Empty))
                .collect();
        }
        by_variant.push(outcomes);
        read = Some((variant, shipments));
    }
    let mut outcomes = Vec::new();
    let mut each: Vec<_> = by_variant.into_iter().map(Vec::into_iter).collect();
    loop {
        let row: Vec<Outcome> = each.iter_mut().filter_map(Iterator::next).collect();
        if row.is_empty() {
            break;
        }
        outcomes.extend(row);
    }
    told.sort_by_key(|one| one.row);
    let faults = told.into_iter().map(|one| one.sentence(variants.len())).collect();
    let shipments = read.map(|(_, shipments)| shipments).unwrap_or_default();
    Ok(Evaluated { columns, named, outcomes, faults, shipments, tally })
}

/// The place of each column among those of one book, where it has it.
fn places(book: &Book, columns: &Book) -> Vec<Option<usize>> {
    let own = book.columns();
    columns.columns().iter().map(|column| own.iter().position(|one| one.name == column.name)).collect()
}

/// Something wrong with a line, and the variants in which it is.
struct Told {
    row: usize,
    text: String,
    variants: Vec<String>,
}

impl Told {
    /// What is so in each variant is said plainly.
    fn sentence(self, of: usize) -> String {
        if self.variants.len() == of { self.text } else { format!("{} ({})", self.text, self.variants.join("; ")) }
    }
}

/// What could not be read comes first; what the law contradicts is found only in what was read.
fn tell(told: &mut Vec<Told>, variant: &Variant<'_>, file: &str, shipments: &Shipments, outcomes: &[Outcome]) {
    let name = variant.name.clone().unwrap_or_default();
    for (row, (outcome, shipment)) in outcomes.iter().zip(&shipments.rows).enumerate() {
        let found = outcome.faults.iter().filter(|fault| !shipment.faults.contains(fault));
        for fault in shipment.faults.iter().chain(found) {
            let text = row_fault(file, shipments.place(row, fault), fault, outcome);
            match told.iter_mut().find(|one| one.row == row && one.text == text) {
                Some(one) if one.variants.contains(&name) => {}
                Some(one) => one.variants.push(name.clone()),
                None => told.push(Told { row, text, variants: vec![name.clone()] }),
            }
        }
    }
}

/// Every combination of what is asked for. What has one value only is no part of the names.
///
/// # Errors
/// A scenario or column that is none, a value that cannot be read.
pub fn variants<'a>(
    book: &'a Book,
    (asked, reading): (&Asked, &Reading),
    screen: &Screen,
) -> Result<Vec<Variant<'a>>, Stop> {
    let mut scenarios: Vec<&str> = Vec::new();
    // Scenarios beside each other are held against the book itself.
    if asked.scenario.len() > 1 && !asked.scenario.iter().any(|name| name == BASE) {
        scenarios.push(BASE);
    }
    for name in &asked.scenario {
        if !scenarios.contains(&name.as_str()) {
            scenarios.push(name);
        }
    }
    if scenarios.is_empty() {
        scenarios.push(BASE);
    }
    let mut known: Vec<Day> = Vec::new();
    asked.known_on.iter().for_each(|day| {
        if !known.contains(day) {
            known.push(*day)
        }
    });
    if known.is_empty() {
        known.push(Day::LAST);
    }
    let columns: Vec<Vec<Given>> =
        asked.set.iter().map(|text| set(text, reading.decimal_comma)).collect::<Result<_, Stop>>()?;
    let mut sets: Vec<(Vec<Given>, Vec<String>)> = vec![(Vec::new(), Vec::new())];
    for values in &columns {
        let with = |(given, names): &(Vec<Given>, Vec<String>), value: &Given| {
            let name = (values.len() > 1).then(|| value.text());
            (given.iter().chain([value]).cloned().collect(), names.iter().cloned().chain(name).collect())
        };
        sets =
            sets.iter().flat_map(|before| values.iter().map(|value| with(before, value)).collect::<Vec<_>>()).collect();
    }
    let mut all = Vec::new();
    for scenario in &scenarios {
        let book = in_scenario(book, Some(scenario))?;
        for (set, set_names) in &sets {
            let wrong = unfit(set, book, reading.decimal_comma);
            if !wrong.is_empty() {
                return Err(told_as_call(&wrong, screen));
            }
            for day in &known {
                let mut names: Vec<String> = Vec::new();
                names.extend((scenarios.len() > 1).then(|| (*scenario).to_string()));
                names.extend((known.len() > 1).then(|| day.to_string()));
                names.extend(set_names.iter().cloned());
                let name = (!names.is_empty()).then(|| names.join(" "));
                all.push(Variant { name, book, view: View { known_on: *day }, set: set.clone() });
            }
        }
    }
    Ok(all)
}

/// `origin=VN,MX`: a column and its values. Where decimals stand behind a comma, one between two digits is no end: `value=1,5`.
fn set(text: &str, decimal_comma: bool) -> Result<Vec<Given>, Stop> {
    let Some(given) = Given::parse(text) else {
        return Err(Stop::Call(format!("--set {text}: expected a column and its values, like origin=VN,MX")));
    };
    let mut values: Vec<Given> = Vec::new();
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit() || byte == b'_');
    let mut parts: Vec<String> = Vec::new();
    for part in given.value.split(',') {
        match parts.last_mut() {
            Some(last) if decimal_comma && is_digits(last.trim_start()) && is_digits(part.trim_end()) => {
                last.push(',');
                last.push_str(part);
            }
            _ => parts.push(part.to_string()),
        }
    }
    for value in parts {
        let one = Given { name: given.name.clone(), value: value.trim().to_string() };
        if !values.contains(&one) {
            values.push(one);
        }
    }
    Ok(values)
}

fn told_as_call(wrong: &[Diagnostic], screen: &Screen) -> Stop {
    screen.draw(wrong, &Files::default());
    Stop::Told
}

impl Evaluated {
    /// The results that are to be shown: all variants of a line, where one of them is kept.
    pub fn kept(&self, asked: &Asked) -> Vec<Outcome> {
        let is_kept = |outcome: &Outcome| asked.only.iter().any(|only| only.keeps(outcome));
        if asked.only.is_empty() {
            return self.outcomes.clone();
        }
        let lines: std::collections::BTreeSet<usize> =
            self.outcomes.iter().filter(|outcome| is_kept(outcome)).map(|outcome| outcome.line).collect();
        self.outcomes.iter().filter(|outcome| lines.contains(&outcome.line)).cloned().collect()
    }
}

impl Only {
    /// Whether an outcome is one of these.
    pub fn keeps(self, outcome: &Outcome) -> bool {
        match self {
            Only::Needs => outcome.status == Status::Needs,
            Only::Error => outcome.status == Status::Error,
            Only::Refundable => is_some(outcome.refundable),
            Only::Contested => is_some(outcome.contested),
        }
    }

    /// Whether a line that was settled is one of these.
    pub fn keeps_settled(self, line: &SettledLine) -> bool {
        match self {
            Only::Needs | Only::Error => false,
            Only::Refundable => line.refundable != 0,
            Only::Contested => line.contested != 0,
        }
    }
}

fn is_some(amount: Amount) -> bool {
    match amount {
        Amount::Known(amount) => !amount.is_zero(),
        Amount::Unknown => true,
        Amount::Empty => false,
    }
}
