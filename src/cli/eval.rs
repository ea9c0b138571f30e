use std::path::PathBuf;

use clap::Args;

use crate::book::View;
use crate::cli::arguments::KnownOn;
use crate::cli::formats::{Format, Formats};
use crate::cli::input::{book_and_shipments, load_sound, read};
use crate::cli::output::write_product;
use crate::cli::screen::{Screen, width};
use crate::cli::stats::stats;
use crate::cli::stop::Stop;
use crate::report::row_fault;
use crate::shipment::{Outcome, Status};
use crate::source::Files;
use crate::spec;
use crate::table::{read_shipments_as, table_for_people, write_csv, write_jsonl, write_long};
use crate::trade::Day;

/// `tradec eval`
#[derive(Debug, Args)]
#[command(
    override_usage = "tradec eval [OPTIONS] <BOOK>... <SHIPMENTS>",
    after_help = "Example:\n  tradec eval examples/june-2025 examples/june-2025/shipments.csv\n\nExit: 0 every row has a result, 1 some row is `error` (or `needs`, with --strict),\n2 the book or the call is wrong, and then nothing is written."
)]
pub struct Options {
    /// Rule files or folders of them, and last the shipments (CSV, also packed as gzip); - is stdin
    #[arg(required = true, num_args = 2.., value_names = ["BOOK", "SHIPMENTS"])]
    paths: Vec<PathBuf>,
    /// Write the results into this file, whole or not at all; packed where it ends in .gz
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    formats: Formats,
    /// Exit with 1 also where a row needs a fact that it lacks
    #[arg(long)]
    strict: bool,
    /// Say on stderr how many rows each measure of the book reached
    #[arg(long)]
    stats: bool,
    #[command(flatten)]
    known_on: KnownOn,
}

/// Says what each shipment owes and what binds it.
///
/// # Errors
/// A book with errors, shipments that cannot be read at all, an output that cannot be written.
pub fn run(options: &Options, screen: &Screen) -> Result<u8, Stop> {
    let (book, shipments) = book_and_shipments(&options.paths)?;
    let loaded = load_sound(book, screen)?;
    let (name, bytes) = read(shipments)?;
    let shipments = read_shipments_as(&name, &bytes, &loaded.book, &options.formats.reading()).map_err(|wrong| {
        screen.draw(&wrong, &Files::default());
        Stop::Told
    })?;
    screen.draw(&shipments.warnings, &Files::default());
    let view = View { known_on: options.known_on.known_on.unwrap_or(Day::LAST) };
    let outcomes = spec::evaluate(&loaded.book, view, &shipments.rows, false);
    let layout = options.formats.layout(&loaded.book, &shipments);
    write_product(options.output.as_deref(), &mut |out| match options.formats.format {
        Format::Csv => write_csv(out, &layout, &outcomes),
        Format::Long => write_long(out, &layout, &outcomes),
        Format::Jsonl => write_jsonl(out, &layout, &shipments, &outcomes),
        Format::Table => out.write_all(table_for_people(&layout, &outcomes, width()).as_bytes()),
    })?;
    for (row, (outcome, shipment)) in outcomes.iter().zip(&shipments.rows).enumerate() {
        // What could not be read comes first; what the law contradicts is found only in what was read.
        let found = outcome.faults.iter().filter(|fault| !shipment.faults.contains(fault));
        for fault in shipment.faults.iter().chain(found) {
            screen.say(&row_fault(&name, shipments.place(row, fault), fault, outcome));
        }
    }
    if options.stats {
        screen.say(stats(&loaded.book, &loaded.files, &outcomes).trim_end());
    }
    let count = |status: Status| outcomes.iter().filter(|outcome| outcome.status == status).count();
    let (needs, errors) = (count(Status::Needs), count(Status::Error));
    if errors > 0 || (options.strict && needs > 0) {
        screen.remark(&summary(&outcomes, needs, errors));
        return Ok(1);
    }
    Ok(0)
}

fn summary(outcomes: &[Outcome], needs: usize, errors: usize) -> String {
    let ok = outcomes.len().saturating_sub(needs + errors);
    let rows = if outcomes.len() == 1 { "row" } else { "rows" };
    format!("{} {rows}: {ok} ok, {needs} needs, {errors} error", outcomes.len())
}
