use clap::Args;

use crate::cli::output::print;
use crate::cli::stop::Stop;
use crate::table::SCHEMA;

/// `tradec schema`
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  tradec schema")]
pub struct Options {}

/// Prints the JSON Schema of a line of `tradec eval --format jsonl`.
///
/// # Errors
/// An output that cannot be written.
pub fn run(_: &Options) -> Result<u8, Stop> {
    print(SCHEMA)?;
    Ok(0)
}
