use std::path::PathBuf;

use clap::Args;

use crate::cli::findings::{Found, Showing, show};
use crate::cli::input::load;
use crate::cli::screen::Screen;
use crate::cli::stages::{Stages, Timings};
use crate::cli::stop::Stop;

/// `tradec check`
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  tradec check examples/june-2025\n\nExit: 0 clean or only warnings, 1 errors found, 2 a file cannot be read."
)]
pub struct Options {
    /// Rule files, or folders of them; - is stdin
    #[arg(required = true, value_name = "BOOK")]
    book: Vec<PathBuf>,
    #[command(flatten)]
    showing: Showing,
    #[command(flatten)]
    timings: Timings,
}

/// Finds what is wrong with a book. The findings are the product, so they go to stdout.
///
/// # Errors
/// A file that cannot be read, an output that cannot be written.
pub fn run(options: &Options, screen: &Screen) -> Result<u8, Stop> {
    show(&options.showing, &options.book, screen, &mut || {
        let stages = Stages::default();
        let loaded = load(&options.book, &stages)?;
        stages.say(&options.timings, screen);
        Ok(vec![Found { diagnostics: loaded.diagnostics, files: loaded.files }])
    })
}
