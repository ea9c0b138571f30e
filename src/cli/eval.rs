use std::io::Write;
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::book::Book;
use crate::cli::cache::Caching;
use crate::cli::formats::{Format, Formats};
use crate::cli::input::{Loaded, Rows, load_sound_from_cache};
use crate::cli::output::{spare, write_product};
use crate::cli::screen::{Screen, width};
use crate::cli::stages::{Stages, Timings};
use crate::cli::stop::Stop;
use crate::cli::stream::{self, Progress, needs_all, plans};
use crate::cli::typed::{Origin, book_and_source};
use crate::cli::variants::{Asked, evaluate, variants};
#[cfg(feature = "formats")]
use crate::columnar::ColumnSink;
use crate::shipment::{Fault, Status};
use crate::table::{Named, ResultSink, ResultWriter, TextSink, table_beside, table_for_people};

/// `tradec eval`
#[derive(Debug, Args)]
#[command(
    override_usage = "tradec eval [OPTIONS] <BOOK>... <SHIPMENTS>\n       tradec eval [OPTIONS] <BOOK>... <FACT=VALUE>...",
    after_help = "Examples:\n  tradec eval examples/june-2025 examples/june-2025/shipments.csv\n  tradec eval examples/june-2025 product=7208.10.15 origin=DE value=10000\n  tradec eval examples/june-2025 examples/june-2025/five.csv --scenario base --scenario india\n\nExit: 0 every row has a result, 1 some row is `error` (or `needs`, with --strict),\n2 the book or the call is wrong, and then nothing is written."
)]
pub struct Options {
    /// Rule files or folders of them, and last the shipments (CSV, also packed as gzip; Parquet, Arrow and zstd where they are built in) or one shipment's facts; - is stdin
    #[arg(required = true, num_args = 1.., value_names = ["BOOK", "SHIPMENTS"])]
    paths: Vec<PathBuf>,
    /// Write the results into this file, whole or not at all; its end says how: .jsonl, .gz, and what else is built in
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
    /// How many threads judge rows; as many as there are processors where nothing is said
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    threads: Option<u16>,
    #[command(flatten)]
    timings: Timings,
    #[command(flatten)]
    caching: Caching,
    #[command(flatten)]
    asked: Asked,
}

impl Options {
    /// How many threads there are.
    fn threads(&self) -> usize {
        self.threads.map_or_else(available, usize::from)
    }
}

/// Says what each shipment owes and what binds it.
///
/// # Errors
/// A book with errors, shipments that cannot be read at all, an output that cannot be written.
pub fn run(options: &Options, screen: &Screen) -> Result<u8, Stop> {
    let (book, origin) = book_and_source(&options.paths)?;
    let format = options.formats.format(options.output.as_deref())?;
    let stages = Stages::default();
    // The process ends when this is done: nobody needs the book taken apart.
    let loaded = load_sound_from_cache(&book, screen, &stages, (&options.caching, options.threads()))?;
    let loaded = ManuallyDrop::new(loaded);
    spare(options.output.as_deref(), &loaded.read_with(&origin))?;
    let rows = match (&origin, format) {
        (_, Format::Table) | (Origin::Typed(_), _) => collected((options, format), &loaded, origin, screen)?,
        (Origin::File(path), _) => streamed((options, format), &loaded, path, (screen, &stages))?,
    };
    stages.end("evaluate");
    stages.say(&options.timings, screen);
    let [_, needs, errors] = rows;
    if errors > 0 || (options.strict && needs > 0) {
        screen.remark(&summary(rows));
        return Ok(1);
    }
    Ok(0)
}

/// Judges rows as they come.
fn streamed(
    (options, format): (&Options, Format),
    loaded: &Loaded,
    path: &Path,
    (screen, stages): (&Screen, &Stages),
) -> Result<[usize; 3], Stop> {
    let reading = options.formats.reading();
    let variants = variants(&loaded.book, (&options.asked, &reading), screen)?;
    let plans = plans(&variants, options.threads());
    stages.end("plan");
    let mut input = Rows::open(path, needs_all(&plans))?;
    let name = input.name();
    let asked = stream::Asked {
        name: &name,
        variants: &variants,
        only: &options.asked.only,
        reading: &reading,
        threads: options.threads(),
        counts: options.stats,
    };
    let run = stream::Run::begin(asked, plans, input.input()?, screen)?;
    let books: Vec<&Book> = variants.iter().map(|variant| variant.book).collect();
    let columns = Book::beside(&books);
    let named = Named { has_id: run.has_id(), has_variant: variants.len() > 1 };
    let kept = run.input();
    let layout = options.formats.layout(&columns, named, kept.as_ref());
    // Of columns it is not known how far the file was read.
    let size = if run.is_text() { input.size() } else { None };
    let mut progress = Progress::new(size, input.read_so_far(), screen);
    let mut run = Some(run);
    let mut done = stream::Done::default();
    let mut stopped = None;
    write_product(options.output.as_deref(), &mut |out| {
        let Some(run) = run.take() else { return Ok(()) };
        let mut sink = sink(out, format);
        match run.write(sink.as_mut(), &layout, &mut || input.input(), (screen, &mut progress)) {
            Ok(found) => done = found,
            Err(Stop::Write(why)) => return Err(why),
            Err(stop) => {
                stopped = Some(stop);
                // A file is not to take its name.
                return Err(std::io::Error::other("stopped"));
            }
        }
        Ok(())
    })
    .map_err(|why| match stopped.take() {
        Some(Stop::Interrupted(rows, _)) => {
            Stop::Interrupted(rows, options.output.as_deref().is_none_or(|path| path.as_os_str() == "-"))
        }
        Some(stop) => stop,
        None => Stop::Write(why),
    })?;
    if options.stats {
        screen.say(done.tally.text(&loaded.files).trim_end());
        screen.say(&progress.words());
    }
    Ok(done.tally.rows())
}

/// Judges all rows before the first is written: one that is typed, and what is laid out over all of them.
fn collected(
    (options, format): (&Options, Format),
    loaded: &Loaded,
    origin: Origin,
    screen: &Screen,
) -> Result<[usize; 3], Stop> {
    let reading = options.formats.reading();
    let evaluated = evaluate(&loaded.book, &origin.open()?, (&options.asked, &reading), screen)?;
    let kept = evaluated.kept(&options.asked);
    let layout = options.formats.layout(&evaluated.columns, evaluated.named, evaluated.shipments.input.as_ref());
    write_product(options.output.as_deref(), &mut |out| match format {
        Format::Table if layout.named.has_variant => out.write_all(table_beside(&layout, &kept, width()).as_bytes()),
        Format::Table => out.write_all(table_for_people(&layout, &kept, width()).as_bytes()),
        _ => {
            let mut sink = sink(out, format);
            sink.begin(&layout)?;
            let writer = ResultWriter::new(&layout, &evaluated.columns, sink.form());
            let mut rows = writer.emptied(None);
            for outcome in &kept {
                let front = layout.input.map_or(&[][..], |input| input.cells(outcome.line));
                let place = |fault: &Fault| evaluated.shipments.place(outcome.line.saturating_sub(1), fault);
                writer.write_outcome(&mut rows, front, outcome, &place)?;
            }
            sink.rows(&rows)?;
            sink.end()
        }
    })?;
    evaluated.faults.iter().for_each(|fault| screen.say(fault));
    if options.stats {
        screen.say(evaluated.tally.text(&loaded.files).trim_end());
    }
    let count = |status: Status| evaluated.outcomes.iter().filter(|outcome| outcome.status == status).count();
    Ok([Status::Ok, Status::Needs, Status::Error].map(count))
}

/// Where rows go that are written one by one.
fn sink<'o>(out: &'o mut dyn Write, format: Format) -> Box<dyn ResultSink + 'o> {
    #[cfg(feature = "formats")]
    if let Some(kind) = format.columns() {
        return Box::new(ColumnSink::new(out, kind));
    }
    Box::new(TextSink(out, format.text()))
}

/// As many threads as there are processors.
fn available() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

fn summary([ok, needs, errors]: [usize; 3]) -> String {
    let all = ok + needs + errors;
    let rows = if all == 1 { "row" } else { "rows" };
    format!("{all} {rows}: {ok} ok, {needs} needs, {errors} error")
}
