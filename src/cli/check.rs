use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::cli::input::{Loaded, load};
use crate::cli::output::print;
use crate::cli::screen::Screen;
use crate::cli::stop::Stop;
use crate::diagnostic::{Severity, concise, draw};

/// `tradec check`
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  tradec check examples/june-2025\n\nExit: 0 clean or only warnings, 1 errors found, 2 a file cannot be read."
)]
pub struct Options {
    /// Rule files, or folders of them; - is stdin
    #[arg(required = true, value_name = "BOOK")]
    book: Vec<PathBuf>,
    /// How findings are shown: drawn, or one line each
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Exit with 1 also where only warnings are found
    #[arg(long)]
    deny_warnings: bool,
}

/// How findings are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Drawn in their lines.
    Text,
    /// `path:line:column: code message`
    Concise,
}

/// Finds what is wrong with a book. The findings are the product, so they go to stdout.
///
/// # Errors
/// A file that cannot be read, an output that cannot be written.
pub fn run(options: &Options, screen: &Screen) -> Result<u8, Stop> {
    let loaded = load(&options.book)?;
    let shown = loaded.diagnostics.iter().map(|one| match options.format {
        Format::Text => format!("{}\n", draw(one, &loaded.files, screen.look_of_stdout())),
        Format::Concise => format!("{}\n", concise(one, &loaded.files)),
    });
    print(&shown.collect::<String>())?;
    let (errors, warnings) = (loaded.count(Severity::Error), loaded.count(Severity::Warning));
    if let Some(summary) = summary(&loaded) {
        screen.remark(&summary);
    }
    Ok(u8::from(errors > 0 || (options.deny_warnings && warnings > 0)))
}

/// `2 errors, 1 warning`; nothing where nothing was found.
fn summary(loaded: &Loaded) -> Option<String> {
    let said = |count: usize, word: &str| match count {
        0 => None,
        1 => Some(format!("1 {word}")),
        _ => Some(format!("{count} {word}s")),
    };
    let parts = [said(loaded.count(Severity::Error), "error"), said(loaded.count(Severity::Warning), "warning")];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}
