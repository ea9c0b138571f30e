use std::path::PathBuf;

use clap::Args;

use crate::book::View;
use crate::cli::arguments::{InScenario, KnownOn};
use crate::cli::formats::InputFormat;
use crate::cli::input::load_sound;
use crate::cli::output::print;
use crate::cli::screen::Screen;
use crate::cli::stop::Stop;
use crate::cli::typed::{Said, book_and_source};
use crate::cli::variants::in_scenario;
use crate::diagnostic::nearest;
use crate::report;
use crate::shipment::{Outcome, Shipment};
use crate::spec;
use crate::trade::Day;

/// `tradec why`
#[derive(Debug, Args)]
#[command(
    override_usage = "tradec why [OPTIONS] <BOOK>... <SHIPMENTS>\n       tradec why [OPTIONS] <BOOK>... <FACT=VALUE>...",
    after_help = "Examples:\n  tradec why examples/june-2025 examples/june-2025/shipments.csv --line 1\n  tradec why examples/june-2025 examples/june-2025/shipments.csv --line 1 --not reciprocal\n  tradec why examples/june-2025 product=7208.10.15 origin=DE value=10000\n\nOf several lines `--line` or `--id` says which. Exit: 0 shown, 2 the book or the call is wrong."
)]
pub struct Options {
    /// Rule files or folders of them, and last the shipments (CSV, also packed as gzip) or one shipment's facts; - is stdin
    #[arg(required = true, num_args = 1.., value_names = ["BOOK", "SHIPMENTS"])]
    paths: Vec<PathBuf>,
    /// The line, counted among the rows from 1
    #[arg(long, value_name = "N", conflicts_with = "id")]
    line: Option<usize>,
    /// The line by what its column `id` says
    #[arg(long, value_name = "X")]
    id: Option<String>,
    /// Say why this program, or this label of one, did not apply
    #[arg(long, value_name = "NAME")]
    not: Option<String>,
    #[command(flatten)]
    format: InputFormat,
    #[command(flatten)]
    known_on: KnownOn,
    #[command(flatten)]
    in_scenario: InScenario,
}

/// Shows how one line's result comes about, or why a measure did not apply to it.
///
/// # Errors
/// A book with errors, shipments that cannot be read, a line that is not there.
pub fn run(options: &Options, screen: &Screen) -> Result<u8, Stop> {
    let (book, origin) = book_and_source(&options.paths)?;
    if options.line.is_none() && options.id.is_none() && !origin.is_typed() {
        return Err(Stop::Call("say which line: --line N, or --id X".to_string()));
    }
    let loaded = load_sound(&book, screen)?;
    let book = in_scenario(&loaded.book, options.in_scenario.scenario.as_deref())?;
    let source = origin.open()?;
    let (name, shipments) =
        (source.name(), source.shipments(book, (&options.format.reading(), &[]), &mut Said::default(), screen)?);
    let view = View { known_on: options.known_on.known_on.unwrap_or(Day::LAST) };
    let is_asked = |line: usize, id: Option<&str>| match &options.id {
        Some(wanted) => id == Some(wanted.as_str()),
        None => options.line.is_none_or(|asked| asked == line),
    };
    if !shipments.rows.iter().any(|row| is_asked(row.line, row.id.as_deref())) {
        return Err(Stop::Call(not_there(options, name, &shipments.rows)));
    }
    // The whole list is evaluated, because lines of one entry, or of one quota, hang together.
    let outcomes = spec::evaluate(book, view, &shipments.rows, true);
    if let Some(measure) = &options.not {
        let mut text = String::new();
        let asked = shipments.rows.iter().zip(&outcomes).filter(|(row, _)| is_asked(row.line, row.id.as_deref()));
        for (shipment, outcome) in asked {
            let sentences = spec::why_not(book, shipment, outcome, measure);
            for sentence in sentences.map_err(|names| Stop::Call(unknown(measure, &names)))? {
                text.push_str(&format!("{sentence}\n"));
            }
        }
        print(&text)?;
        return Ok(0);
    }
    let asked = outcomes.iter().filter(|outcome| is_asked(outcome.line, outcome.id.as_deref()));
    let texts: Vec<String> = asked.map(|outcome: &Outcome| report::why(book, outcome)).collect();
    print(&texts.join("\n"))?;
    Ok(0)
}

fn not_there(options: &Options, file: &str, rows: &[Shipment]) -> String {
    match (&options.id, options.line) {
        (Some(id), _) => {
            let near = nearest(id, rows.iter().filter_map(|row| row.id.as_deref()));
            let near = near.first().map(|near| format!("; there is {near}")).unwrap_or_default();
            format!("{file} has no line with the id {id}{near}")
        }
        (None, line) => format!("{file} has {} lines, and no line {}", rows.len(), line.unwrap_or(0)),
    }
}

fn unknown(name: &str, names: &[String]) -> String {
    let begins = names.iter().map(String::as_str).filter(|known| known.starts_with(name));
    let near: Vec<&str> = begins.chain(nearest(name, names.iter().map(String::as_str))).collect();
    let listed = if near.is_empty() { names.join(", ") } else { near.join(", ") };
    format!("there is no program or label `{name}`; there is {listed}")
}
