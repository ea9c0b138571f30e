use std::path::PathBuf;
use std::thread::available_parallelism;

use clap::builder::PossibleValuesParser;
use clap::{Args, ValueEnum};

use crate::cli::STACK;
use crate::cli::input::load_kept;
use crate::cli::output::print;
use crate::cli::screen::Screen;
use crate::cli::since::Touched;
use crate::cli::stop::Stop;
use crate::mutate::{Counts, Judge, Kind, Mutation, Verdict, json, judged, mutations, spread};
use crate::source::Files;
use crate::spec;

/// `tradec mutate`
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tradec mutate examples/june-2025 --kind exception,control\n  tradec mutate examples/june-2025 --kind day --limit 20 --list\n\nExit: 0 a test notices every change, 1 some go unnoticed, 2 the book is wrong, or its tests fail before anything is changed."
)]
pub struct Options {
    /// Rule files, or folders of them
    #[arg(required = true, value_name = "BOOK")]
    book: Vec<PathBuf>,
    /// Only statements that differ from this git revision
    #[arg(long, value_name = "REV")]
    since: Option<String>,
    /// Only changes of these kinds
    #[arg(long, value_name = "KIND", value_delimiter = ',', value_parser = PossibleValuesParser::new(Kind::ALL.map(Kind::name)))]
    kind: Vec<String>,
    /// Print the changes, and run nothing
    #[arg(long)]
    list: bool,
    /// Only so many changes, spread evenly over all
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    /// How the result is written
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// How many changes are tried at a time; as many as there are processors where it is not said
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    jobs: Option<u16>,
}

/// How the result is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A line for each change that no test notices, with a shipment that would have told
    Text,
    /// JSON, every change with what became of it
    Json,
}

/// Changes a book by one step at a time, and runs its tests.
///
/// # Errors
/// A book with errors, without tests, or whose tests fail as it stands; a revision that git does not know; an output that cannot
/// be written.
pub fn run(options: &Options, screen: &Screen) -> Result<u8, Stop> {
    let (loaded, kept) = load_kept(&options.book, screen)?;
    let kinds: Vec<Kind> = options.kind.iter().filter_map(|name| Kind::named(name)).collect();
    let mut all = mutations(&kept);
    all.retain(|one| kinds.is_empty() || kinds.contains(&one.kind));
    if let Some(revision) = &options.since {
        let touched = Touched::since(revision, &loaded.files)?;
        all.retain(|one| touched.holds(one.touched, &loaded.files));
        if all.is_empty() {
            screen.remark(&format!("nothing that can be changed differs from {revision}"));
        }
    }
    let count = all.len();
    let chosen = spread(all, options.limit.unwrap_or(usize::MAX));
    let sample_of = (chosen.len() < count).then_some(count);
    if options.list {
        print(&match options.format {
            Format::Text => listed(&loaded.files, &chosen, sample_of),
            Format::Json => written(&loaded.files, &chosen, None, sample_of)?,
        })?;
        return Ok(0);
    }
    let results = spec::run_tests(&loaded.book);
    if results.is_empty() {
        let help = "write one, or let `tradec test --generate` write what can be confirmed";
        return Err(Stop::Call(format!("the book has no test that could notice a change: {help}")));
    }
    let failed: Vec<&str> =
        results.iter().filter(|result| !result.failures.is_empty()).map(|result| result.title.as_str()).collect();
    if let Some(first) = failed.first() {
        let more = if failed.len() > 1 { format!(", and {} more", failed.len() - 1) } else { String::new() };
        let message = format!("a test fails before anything is changed: \"{first}\"{more}; `tradec test` shows why");
        return Err(Stop::Call(message));
    }
    let judge = Judge::new(&kept, &loaded.book, &results);
    let jobs = options.jobs.map_or_else(|| available_parallelism().map_or(1, usize::from), usize::from);
    let mut seen = |done: usize| screen.progress(&format!("{done} of {} changes", chosen.len()));
    let verdicts = judged(&judge, &chosen, jobs, STACK, &mut seen)?;
    screen.progress("");
    let counts = Counts::of(&verdicts);
    print(&match options.format {
        Format::Text => told(&loaded.files, &chosen, &verdicts, sample_of),
        Format::Json => written(&loaded.files, &chosen, Some(&verdicts), sample_of)?,
    })?;
    Ok(u8::from(counts.missed > 0))
}

fn written(
    files: &Files,
    chosen: &[Mutation],
    verdicts: Option<&[Verdict]>,
    sample_of: Option<usize>,
) -> Result<String, Stop> {
    json(files, chosen, verdicts, sample_of).map_err(|why| Stop::Write(why.into()))
}

/// `rules.tm:12:40: day: since 2025-06-04 -> 2025-06-05`
fn line(files: &Files, mutation: &Mutation) -> String {
    let at = files.position(mutation.span);
    let name = files.name(mutation.span.file);
    format!("{name}:{}:{}: {}: {}\n", at.line, at.column, mutation.kind.name(), mutation.what)
}

fn listed(files: &Files, chosen: &[Mutation], sample_of: Option<usize>) -> String {
    let mut text: String = chosen.iter().map(|mutation| line(files, mutation)).collect();
    text.push_str(&format!("{}\n", changes(chosen.len(), sample_of)));
    text
}

fn changes(count: usize, sample_of: Option<usize>) -> String {
    match (sample_of, count) {
        (Some(all), _) => format!("{count} of {all} changes"),
        (None, 1) => "1 change".to_string(),
        (None, _) => format!("{count} changes"),
    }
}

/// What no test notices, each with a test that would, and how many changes came out how.
fn told(files: &Files, chosen: &[Mutation], verdicts: &[Verdict], sample_of: Option<usize>) -> String {
    let mut text = String::new();
    for (mutation, verdict) in chosen.iter().zip(verdicts) {
        if !matches!(verdict, Verdict::Missed(_)) {
            continue;
        }
        text.push_str(&line(files, mutation));
        match verdict.witness() {
            Some(witness) => {
                text.push_str(&format!("    {}\n    // with the change: {}\n", witness.test, witness.instead));
            }
            None => text.push_str("    // no shipment was found that tells\n"),
        }
    }
    let counts = Counts::of(verdicts);
    text.push_str(&format!(
        "{}: {} noticed, {} missed, {} not viable, {} of no effect\n",
        changes(counts.changes, sample_of),
        counts.noticed,
        counts.missed,
        counts.not_viable,
        counts.no_effect
    ));
    text
}
