use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::cli::arguments::{InScenario, day};
use crate::cli::input::load_sound;
use crate::cli::output::write_product;
use crate::cli::screen::{Screen, width};
use crate::cli::stop::Stop;
use crate::cli::variants::in_scenario;
use crate::report::calendar_for_people;
use crate::spec::upcoming;
use crate::table::write_calendar;
use crate::trade::{Day, Period};

/// `tradec calendar`
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tradec calendar examples/june-2025 --from 2025-06-10\n  tradec calendar examples/june-2025 --from 2025-06-10 --to 2025-07-31 --format csv\n\nWhat became known after --from is left out; an end that was moved by then stands where it is now. A\nseason begins and ends every year: without --to, the next year of it is looked at.\n\nExit: 0 listed, 2 the book or the call is wrong."
)]
pub struct Options {
    /// Rule files or folders of them
    #[arg(required = true, num_args = 1.., value_name = "BOOK")]
    paths: Vec<PathBuf>,
    /// What changes after this day, by what was known on it; today where it is not said
    #[arg(long, value_name = "DATE", value_parser = day)]
    from: Option<Day>,
    /// The last day that is looked at
    #[arg(long, value_name = "DATE", value_parser = day)]
    to: Option<Day>,
    /// How it is printed
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    #[command(flatten)]
    in_scenario: InScenario,
}

/// How a calendar is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Table,
    /// CSV, one row a change
    Csv,
}

/// Lists what is set to begin or end after a day.
///
/// # Errors
/// A book with errors, days that end before they begin, an output that cannot be written.
pub fn run(options: &Options, screen: &Screen) -> Result<u8, Stop> {
    let from = options.from.unwrap_or_else(|| {
        let day = Day::today();
        screen.remark(&format!("--from is not said, and taken to be today, {day}"));
        day
    });
    if let Some(to) = options.to.filter(|to| *to < from) {
        return Err(Stop::Call(format!("--to {to} is before --from {from}")));
    }
    let loaded = load_sound(&options.paths, screen)?;
    let book = in_scenario(&loaded.book, options.in_scenario.scenario.as_deref())?;
    let within = Period { since: from.next(), until: options.to.map_or(Day::LAST, Day::next) };
    let all = upcoming(book, within);
    write_product(None, &mut |out| match options.format {
        Format::Csv => write_calendar(out, from, &all, &loaded.files),
        Format::Table => out.write_all(calendar_for_people(from, &all, &loaded.files, width()).as_bytes()),
    })?;
    Ok(0)
}
