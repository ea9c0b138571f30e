use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::book::{Book, Turns, View};
use crate::cli::arguments::{InScenario, KnownOn, day};
use crate::cli::formats::InputFormat;
use crate::cli::input::load_sound;
use crate::cli::output::{spare, write_product};
use crate::cli::screen::Screen;
use crate::cli::stats::shown;
use crate::cli::stop::Stop;
use crate::cli::typed::{Said, book_and_source};
use crate::cli::variants::in_scenario;
use crate::report::{behind, row_fault};
use crate::shipment::{Amount, Change, Outcome};
use crate::source::Files;
use crate::spec::Moving;
use crate::table::{changes_for_people, write_changes};
use crate::trade::{Day, Length, Period};

/// `tradec changes`
#[derive(Debug, Args)]
#[command(
    override_usage = "tradec changes [OPTIONS] --from <DATE> --for <LENGTH> <BOOK>... <SHIPMENTS>\n       tradec changes [OPTIONS] --from <DATE> --for <LENGTH> <BOOK>... <FACT=VALUE>...",
    after_help = "Example:\n  tradec changes examples/june-2025 examples/june-2025/five.csv --from 2025-07-01 --for 60 days\n\nEach line is reckoned as if it alone were entered on each of those days; all else stays. A row of\nthe result is a day on which it would owe another amount than on the day before, with the\nstatements behind that.\n\nExit: 0 every line was looked at, 1 some row is `error`, 2 the book or the call is wrong."
)]
pub struct Options {
    /// Rule files or folders of them, and last the shipments (CSV, also packed as gzip) or one shipment's facts; - is stdin
    #[arg(required = true, num_args = 1.., value_names = ["BOOK", "SHIPMENTS"])]
    paths: Vec<PathBuf>,
    /// The first day of entry that is looked at
    #[arg(long, value_name = "DATE", value_parser = day)]
    from: Day,
    /// How long: 30 days, 6 months, 1 year
    #[arg(long = "for", value_name = "LENGTH", num_args = 1..=2, required = true)]
    length: Vec<String>,
    /// Write the changes into this file, whole or not at all; packed where it ends in .gz
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// How changes are written
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    format: Format,
    #[command(flatten)]
    format_in: InputFormat,
    #[command(flatten)]
    known_on: KnownOn,
    #[command(flatten)]
    in_scenario: InScenario,
}

/// How changes are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// CSV, one row a line and day.
    Csv,
    /// A table, for people.
    Table,
}

/// Lists each day on which what a line owes would change, were it entered then, with the statements behind it.
///
/// # Errors
/// A book with errors, shipments that cannot be read at all, an output that cannot be written.
pub fn run(options: &Options, screen: &Screen) -> Result<u8, Stop> {
    let within = window(options.from, &options.length)?;
    let (paths, origin) = book_and_source(&options.paths)?;
    let loaded = load_sound(&paths, screen)?;
    spare(options.output.as_deref(), &loaded.read_with(&origin))?;
    let book = in_scenario(&loaded.book, options.in_scenario.scenario.as_deref())?;
    let source = origin.open()?;
    let shipments = source.shipments(book, (&options.format_in.reading(), &[]), &mut Said::default(), screen)?;
    let view = View { known_on: options.known_on.known_on.unwrap_or(Day::LAST) };
    let moving = Moving::new(book, view, &shipments.rows);
    let looking = Looking { book, files: &loaded.files, moving, within, turns: Turns::of(book, within) };
    let mut changes = Vec::new();
    let mut faults: Vec<String> = Vec::new();
    for at in 0..shipments.rows.len() {
        let mut seen = looking.follow(at);
        changes.append(&mut seen.changes);
        for outcome in &seen.failed {
            for fault in &outcome.faults {
                let text = row_fault(source.name(), shipments.place(at, fault), fault, outcome);
                if !faults.contains(&text) {
                    faults.push(text);
                }
            }
        }
    }
    write_product(options.output.as_deref(), &mut |out| match options.format {
        Format::Csv => write_changes(out, shipments.has_id, &changes),
        Format::Table => out.write_all(changes_for_people(shipments.has_id, &changes).as_bytes()),
    })?;
    faults.iter().for_each(|fault| screen.say(fault));
    Ok(u8::from(!faults.is_empty()))
}

/// The days from one on, for `30 days`, `6 months`, `1 year`.
fn window(from: Day, length: &[String]) -> Result<Period, Stop> {
    let written = length.join(" ");
    let wrong = || Stop::Call(format!("--for {written}: expected a length like 30 days, 6 months or 1 year"));
    let mut words = written.split_whitespace();
    let (Some(count), Some(unit), None) = (words.next(), words.next(), words.next()) else { return Err(wrong()) };
    let count: u32 = count.parse().map_err(|_| wrong())?;
    let length = match unit {
        "day" | "days" => Length::Days(count),
        "week" | "weeks" => Length::Days(count.saturating_mul(7)),
        "month" | "months" => Length::Months(count),
        "year" | "years" => Length::Years(count),
        _ => return Err(wrong()),
    };
    if count == 0 {
        return Err(wrong());
    }
    let until = from.after(length);
    let until = until.ok_or_else(|| Stop::Call(format!("--for {written}: that ends after the year 9999")))?;
    Ok(Period { since: from, until })
}

/// How lines are looked at.
struct Looking<'a> {
    book: &'a Book,
    files: &'a Files,
    moving: Moving<'a>,
    within: Period,
    /// The days on which something of the book begins or ends.
    turns: BTreeSet<Day>,
}

/// What is seen of one line as its day of entry moves.
#[derive(Default)]
struct Seen {
    changes: Vec<Change>,
    failed: Vec<Outcome>,
}

impl Looking<'_> {
    /// Looks at a line on the day before the first, and then on each day on which something begins or ends.
    fn follow(&self, at: usize) -> Seen {
        let mut seen = Seen::default();
        let days = self.moving.days(at, self.within, &self.turns);
        let Some(mut before) = self.moving.entered_on(at, self.within.since.previous(), false) else { return seen };
        seen.fail(&before);
        for day in days {
            let Some(after) = self.moving.entered_on(at, day, false) else { continue };
            if !owes_alike(&before, &after) {
                seen.fail(&after);
                let traced = |day: Day| self.moving.entered_on(at, day, true);
                if let (Some(then), Some(now)) = (traced(day.previous()), traced(day)) {
                    let spans = behind(self.book, day, &then, &now);
                    let statements = spans.into_iter().map(|span| shown(span, self.files)).collect();
                    let programs = moved(self.book, &then, &now);
                    seen.changes.push(Change { entered: day, before: then, after: now, programs, statements });
                }
            }
            before = after;
        }
        seen
    }
}

impl Seen {
    fn fail(&mut self, outcome: &Outcome) {
        if !outcome.faults.is_empty() {
            self.failed.push(outcome.clone());
        }
    }
}

/// Whether the same is to be paid: what is due back or contested is another question.
fn owes_alike(one: &Outcome, other: &Outcome) -> bool {
    let owed = |outcome: &Outcome| {
        let sums = [outcome.duty, outcome.taxes, outcome.fees, outcome.total, outcome.at_least, outcome.at_most];
        (outcome.status, outcome.currency, outcome.programs.clone(), sums)
    };
    owed(one) == owed(other)
}

/// The columns of programs that differ.
fn moved(book: &Book, before: &Outcome, after: &Outcome) -> Vec<(String, Amount, Amount)> {
    let amounts = before.programs.iter().zip(&after.programs);
    let columns = book.columns().into_iter().zip(amounts);
    columns.filter(|(_, (one, other))| one != other).map(|(column, (one, other))| (column.name, *one, *other)).collect()
}
