use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::cli::{
    calendar, changes, check, completions, diff, eval, explain, fmt, lint, man, mutate, schema, show, test, timeline,
    why,
};
use crate::trade::Day;

/// Tariff and export-control rules, checked like a program and readable like the law
#[derive(Debug, Parser)]
#[command(
    name = "tradec",
    version,
    max_term_width = 100,
    after_help = "Example:\n  tradec eval examples/june-2025 examples/june-2025/five.csv --format table\n\nEach command says more with --help. README.md tells the language in ten minutes."
)]
pub struct Arguments {
    /// Colours: where a terminal shows them, always, or never
    #[arg(long, value_name = "WHEN", value_enum, default_value_t = Colour::Auto, global = true)]
    pub color: Colour,
    /// Say nothing but errors on stderr
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Say more: a book's warnings where they stop nothing
    #[arg(short, long, global = true, conflicts_with = "quiet")]
    pub verbose: bool,
    /// What to do
    #[command(subcommand)]
    pub command: Command,
}

/// The subcommands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Find what is wrong with a book
    Check(check::Options),
    /// Find what is wrong with books, and what somebody should look at
    Lint(lint::Options),
    /// Say what each shipment owes and what binds it
    Eval(eval::Options),
    /// Show how one line's result comes about
    Why(why::Options),
    /// List the days on which what a line owes would change
    Changes(changes::Options),
    /// Show what a shipment would owe day by day: as text, and drawn
    Timeline(timeline::Options),
    /// List what is set to begin or end after a day
    Calendar(calendar::Options),
    /// Say where two books differ, and what shipments would pay by each
    Diff(diff::Options),
    /// Run the tests written in a book
    Test(test::Options),
    /// Change the book by one step at a time, and report what no test notices
    Mutate(mutate::Options),
    /// Put rule files into one style, or say which are not
    Fmt(fmt::Options),
    /// Explain a code, or list all codes
    Explain(explain::Options),
    /// Print a set shipped with tradec, or list them
    Show(show::Options),
    /// Print the JSON Schema of results
    Schema(schema::Options),
    /// Print the completions of a shell
    Completions(completions::Options),
    /// Print the manual page, or write one for each command
    Man(man::Options),
}

/// When there are colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Colour {
    /// Where a terminal shows them.
    Auto,
    /// Also in a file.
    Always,
    /// Not at all.
    Never,
}

/// The scenario in which a book is asked.
#[derive(Debug, Args)]
pub struct InScenario {
    /// The book in this scenario
    #[arg(long, value_name = "NAME")]
    pub scenario: Option<String>,
}

/// The day whose knowledge counts.
#[derive(Debug, Args)]
pub struct KnownOn {
    /// Only what was known on this day (2025-06-10)
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub known_on: Option<Day>,
}

pub fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| "expected a day like 2025-02-28".to_string())
}
