use std::path::PathBuf;

use clap::Args;

use crate::cli::formats::{Format, Formats};
use crate::cli::input::load_sound;
use crate::cli::output::{spare, write_product};
use crate::cli::screen::{Screen, width};
use crate::cli::stop::Stop;
use crate::cli::typed::book_and_source;
use crate::cli::variants::{Asked, evaluate};
use crate::shipment::{Outcome, Status};
use crate::table::{table_beside, table_for_people, write_csv, write_jsonl, write_long};

/// `tradec eval`
#[derive(Debug, Args)]
#[command(
    override_usage = "tradec eval [OPTIONS] <BOOK>... <SHIPMENTS>\n       tradec eval [OPTIONS] <BOOK>... <FACT=VALUE>...",
    after_help = "Examples:\n  tradec eval examples/june-2025 examples/june-2025/shipments.csv\n  tradec eval examples/june-2025 product=7208.10.15 origin=DE value=10000\n  tradec eval examples/june-2025 examples/june-2025/five.csv --scenario base --scenario india\n\nExit: 0 every row has a result, 1 some row is `error` (or `needs`, with --strict),\n2 the book or the call is wrong, and then nothing is written."
)]
pub struct Options {
    /// Rule files or folders of them, and last the shipments (CSV, also packed as gzip) or one shipment's facts; - is stdin
    #[arg(required = true, num_args = 1.., value_names = ["BOOK", "SHIPMENTS"])]
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
    asked: Asked,
}

/// Says what each shipment owes and what binds it.
///
/// # Errors
/// A book with errors, shipments that cannot be read at all, an output that cannot be written.
pub fn run(options: &Options, screen: &Screen) -> Result<u8, Stop> {
    let (book, origin) = book_and_source(&options.paths)?;
    let loaded = load_sound(&book, screen)?;
    spare(options.output.as_deref(), &loaded.read_with(&origin))?;
    let reading = options.formats.reading();
    let evaluated = evaluate(&loaded.book, &origin.open()?, (&options.asked, &reading), screen)?;
    let kept = evaluated.kept(&options.asked);
    let layout = options.formats.layout(&evaluated.columns, evaluated.named, &evaluated.shipments);
    write_product(options.output.as_deref(), &mut |out| match options.formats.format {
        Format::Csv => write_csv(out, &layout, &kept),
        Format::Long => write_long(out, &layout, &kept),
        Format::Jsonl => write_jsonl(out, &layout, &evaluated.shipments, &kept),
        Format::Table if layout.named.has_variant => out.write_all(table_beside(&layout, &kept, width()).as_bytes()),
        Format::Table => out.write_all(table_for_people(&layout, &kept, width()).as_bytes()),
    })?;
    evaluated.faults.iter().for_each(|fault| screen.say(fault));
    if options.stats {
        screen.say(evaluated.tally.text(&loaded.files).trim_end());
    }
    let outcomes = &evaluated.outcomes;
    let count = |status: Status| outcomes.iter().filter(|outcome| outcome.status == status).count();
    let (needs, errors) = (count(Status::Needs), count(Status::Error));
    if errors > 0 || (options.strict && needs > 0) {
        screen.remark(&summary(outcomes, needs, errors));
        return Ok(1);
    }
    Ok(0)
}

fn summary(outcomes: &[Outcome], needs: usize, errors: usize) -> String {
    let ok = outcomes.len().saturating_sub(needs + errors);
    let rows = if outcomes.len() == 1 { "row" } else { "rows" };
    format!("{} {rows}: {ok} ok, {needs} needs, {errors} error", outcomes.len())
}
