use std::path::PathBuf;

use clap::Args;

use crate::book::View;
use crate::cli::arguments::KnownOn;
use crate::cli::formats::InputFormat;
use crate::cli::input::{book_and_shipments, load_sound, read};
use crate::cli::output::print;
use crate::cli::screen::Screen;
use crate::cli::stop::Stop;
use crate::diagnostic::nearest;
use crate::report;
use crate::shipment::{Outcome, Shipment};
use crate::source::Files;
use crate::spec;
use crate::table::read_shipments_as;
use crate::trade::Day;

/// `tradec why`
#[derive(Debug, Args)]
#[command(
    override_usage = "tradec why [OPTIONS] <BOOK>... <SHIPMENTS>",
    after_help = "Examples:\n  tradec why examples/june-2025 examples/june-2025/shipments.csv --line 1\n  tradec why examples/june-2025 examples/june-2025/shipments.csv --line 1 --not reciprocal"
)]
pub struct Options {
    /// Rule files or folders of them, and last the shipments (CSV); - is stdin
    #[arg(required = true, num_args = 2.., value_names = ["BOOK", "SHIPMENTS"])]
    paths: Vec<PathBuf>,
    /// The line, counted among the rows from 1
    #[arg(long, value_name = "N", required_unless_present = "id", conflicts_with = "id")]
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
}

/// Shows how one line's result comes about, or why a measure did not apply to it.
///
/// # Errors
/// A book with errors, shipments that cannot be read, a line that is not there.
pub fn run(options: &Options, screen: &Screen) -> Result<u8, Stop> {
    let (book, shipments) = book_and_shipments(&options.paths)?;
    let loaded = load_sound(book, screen)?;
    let (name, bytes) = read(shipments)?;
    let shipments = read_shipments_as(&name, &bytes, &loaded.book, &options.format.reading()).map_err(|wrong| {
        screen.draw(&wrong, &Files::default());
        Stop::Told
    })?;
    let view = View { known_on: options.known_on.known_on.unwrap_or(Day::LAST) };
    let is_asked = |line: usize, id: Option<&str>| match &options.id {
        Some(wanted) => id == Some(wanted.as_str()),
        None => Some(line) == options.line,
    };
    let asked: Vec<&Shipment> = shipments.rows.iter().filter(|row| is_asked(row.line, row.id.as_deref())).collect();
    if asked.is_empty() {
        return Err(Stop::Call(not_there(options, &name, &shipments.rows)));
    }
    if let Some(measure) = &options.not {
        let mut text = String::new();
        for shipment in asked {
            let sentences = spec::why_not(&loaded.book, view, shipment, measure);
            for sentence in sentences.map_err(|names| Stop::Call(unknown(measure, &names)))? {
                text.push_str(&format!("{sentence}\n"));
            }
        }
        print(&text)?;
        return Ok(0);
    }
    // The whole list is evaluated, because lines of one entry hang together.
    let outcomes = spec::evaluate(&loaded.book, view, &shipments.rows, true);
    let asked = outcomes.iter().filter(|outcome| is_asked(outcome.line, outcome.id.as_deref()));
    let texts: Vec<String> = asked.map(|outcome: &Outcome| report::why(&loaded.book, outcome)).collect();
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
