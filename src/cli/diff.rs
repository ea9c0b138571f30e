use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::book::{Book, View};
use crate::cli::formats::InputFormat;
use crate::cli::input::{load_sound_at, read};
use crate::cli::output::{spare, write_product};
use crate::cli::screen::Screen;
use crate::cli::stop::Stop;
use crate::cli::typed::{Said, Source};
use crate::compare::{self, Against};
use crate::report::{Told, differences_json, differences_markdown, differences_text, row_fault};
use crate::shipment::Outcome;
use crate::source::{FileId, Files};
use crate::spec;

/// `tradec diff`
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  tradec diff examples/june-2025 examples/june-2025\n\nEach line is a region of shipments of which the two books do not say the same, with a shipment\nthat shows it. Nothing is printed exactly where the books are equal in every outcome: labels,\ncitations, names of sets and the order of statements are none. HEAD~1:rules.tm is a file as it\nwas at a git revision, HEAD~1:rules a folder.\n\nExit: 0 the books are equal, 1 they differ (or a row of --against has no result), 2 a book or the\ncall is wrong."
)]
pub struct Options {
    /// The book as it was: a rule file, a folder of them, or either at a git revision (HEAD~1:rules.tm)
    #[arg(value_name = "OLD")]
    old: PathBuf,
    /// The book as it is to be
    #[arg(value_name = "NEW")]
    new: PathBuf,
    /// Say what these shipments pay by each book (CSV, also packed as gzip)
    #[arg(long, value_name = "SHIPMENTS")]
    against: Option<PathBuf>,
    /// Of the rows whose outcome changes, show so many, those that move most
    #[arg(long, value_name = "COUNT", default_value_t = 10, requires = "against")]
    top: usize,
    /// How differences are written
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Write the differences into this file, whole or not at all
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    input: InputFormat,
}

/// How differences are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Lines, for people
    Text,
    /// Markdown, for a comment on a pull request
    Markdown,
    /// One JSON object
    Json,
}

/// Says where two books differ.
///
/// # Errors
/// A book that cannot be read or has errors, shipments that cannot be read at all, an output that cannot be written.
pub fn run(options: &Options, screen: &Screen) -> Result<u8, Stop> {
    let inputs = [Some(&options.old), Some(&options.new), options.against.as_ref()];
    if inputs.iter().flatten().filter(|path| path.as_os_str() == "-").count() > 1 {
        return Err(Stop::Call("only one of the files can be stdin".to_string()));
    }
    let old = load_sound_at(&options.old, screen)?;
    let new = load_sound_at(&options.new, screen)?;
    let mut inputs: Vec<PathBuf> = names(&old.files).chain(names(&new.files)).collect();
    inputs.extend(options.against.clone());
    spare(options.output.as_deref(), &inputs)?;
    let mut faults = Vec::new();
    let against = match &options.against {
        Some(path) => {
            let (name, bytes) = read(path)?;
            let source = Source::File(name.clone(), bytes);
            Some((name, held(options, (&old.book, &new.book), &source, &mut faults, screen)?))
        }
        None => None,
    };
    let differences = compare::compare(&old.book, &new.book);
    let told = Told {
        differences: &differences,
        against: against.as_ref().map(|(name, against)| (name.as_str(), against)),
        top: options.top,
    };
    let text = match options.format {
        Format::Text => differences_text(&told),
        Format::Markdown => differences_markdown(&told),
        Format::Json => differences_json(&told),
    };
    write_product(options.output.as_deref(), &mut |out| out.write_all(text.as_bytes()))?;
    faults.iter().for_each(|fault| screen.say(fault));
    if differences.is_empty() {
        screen.remark("the books are equal in every outcome");
    }
    Ok(u8::from(!differences.is_empty() || !faults.is_empty()))
}

fn names(files: &Files) -> impl Iterator<Item = PathBuf> + '_ {
    (0..).map_while(|at| files.get(FileId(at))).map(|file| PathBuf::from(&file.name))
}

/// What the rows of a file pay by both books. What is wrong with a row is told once.
fn held(
    options: &Options,
    (old, new): (&Book, &Book),
    source: &Source,
    faults: &mut Vec<String>,
    screen: &Screen,
) -> Result<Against, Stop> {
    let reading = options.input.reading();
    let mut said = Said::default();
    let mut outcomes: Vec<Vec<Outcome>> = Vec::new();
    for book in [old, new] {
        let shipments = source.shipments(book, (&reading, &[]), &mut said, screen)?;
        let found = spec::evaluate(book, View::default(), &shipments.rows, false);
        for (row, (outcome, shipment)) in found.iter().zip(&shipments.rows).enumerate() {
            let more = outcome.faults.iter().filter(|fault| !shipment.faults.contains(fault));
            for fault in shipment.faults.iter().chain(more) {
                let text = row_fault(source.name(), shipments.place(row, fault), fault, outcome);
                if !faults.contains(&text) {
                    faults.push(text);
                }
            }
        }
        outcomes.push(found);
    }
    let (of_old, of_new) = (outcomes.first().map(Vec::as_slice), outcomes.get(1).map(Vec::as_slice));
    Ok(compare::against((old, of_old.unwrap_or_default()), (new, of_new.unwrap_or_default())))
}
