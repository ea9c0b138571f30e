use std::path::PathBuf;

use clap::Args;

use crate::cli::input::load_sound;
use crate::cli::output::print;
use crate::cli::screen::Screen;
use crate::cli::stop::Stop;
use crate::cli::touched::untouched;
use crate::generate;
use crate::report::{TestReport, test_report};
use crate::shipment::Shipment;
use crate::spec;

/// `tradec test`
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tradec test examples/june-2025\n  tradec test --generate examples/june-2025\n\nExit: 0 all passed (or tests were written), 1 some failed, 2 the book is wrong."
)]
pub struct Options {
    /// Rule files, or folders of them; - is stdin
    #[arg(required = true, value_name = "BOOK")]
    book: Vec<PathBuf>,
    /// Write one test at each boundary of the book to stdout, with what the book says now, to be confirmed
    #[arg(long)]
    generate: bool,
}

/// Runs the tests of a book.
///
/// # Errors
/// A book with errors, an output that cannot be written.
pub fn run(options: &Options, screen: &Screen) -> Result<u8, Stop> {
    let loaded = load_sound(&options.book, screen)?;
    if options.generate {
        let mut asked = spec::Replay::new(&loaded.book);
        let mut ask = |view, shipment: &Shipment| asked.outcome(view, shipment);
        print(&generate::tests(&loaded.book, &loaded.files, &mut ask))?;
        return Ok(0);
    }
    let results = spec::run_tests(&loaded.book);
    let mut text = String::new();
    for result in &results {
        let failures = result.failures.iter();
        let failures = failures.map(|one| (one.message.as_str(), one.span, &*one.outcome)).collect();
        let report = TestReport { title: &result.title, failures };
        // A column that only a scenario has is found in its book.
        let book = loaded.book.scenario(result.scenario.as_deref()).unwrap_or(&loaded.book);
        text.push_str(&test_report(&report, book, &loaded.files));
    }
    let failed = results.iter().filter(|result| !result.failures.is_empty()).count();
    text.push_str(&format!("{} passed, {failed} failed\n", results.len().saturating_sub(failed)));
    print(&text)?;
    let left = untouched(&loaded.book, &loaded.files, &results);
    if !results.is_empty() && !left.is_empty() {
        screen.remark(&format!("no test touches:\n  {}", left.join("\n  ")));
    }
    Ok(u8::from(failed > 0))
}
