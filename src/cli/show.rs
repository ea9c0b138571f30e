use clap::Args;

use crate::cli::output::print;
use crate::cli::stop::Stop;
use crate::diagnostic::nearest;
use crate::reference::{shipped, shipped_names};

/// `tradec show`
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  tradec show std.countries")]
pub struct Options {
    /// The set's file, as `use` names it; without one, all are listed
    name: Option<String>,
}

/// Prints a set that is shipped with tradec.
///
/// # Errors
/// A name that is not there.
pub fn run(options: &Options) -> Result<u8, Stop> {
    let Some(name) = &options.name else {
        print(
            &shipped_names()
                .map(|name| format!("{name}  {}\n", title(shipped(name).unwrap_or(""))))
                .collect::<String>(),
        )?;
        return Ok(0);
    };
    let Some(text) = shipped(name) else {
        let near = nearest(name, shipped_names());
        let listed = if near.is_empty() { shipped_names().collect::<Vec<&str>>() } else { near };
        return Err(Stop::Call(format!("no set `{name}` is shipped with tradec; there is {}", listed.join(", "))));
    };
    print(text)?;
    Ok(0)
}

/// The first sentence of what a file's `//!` say.
fn title(text: &str) -> String {
    let lines = text.lines().map_while(|line| line.trim_start().strip_prefix("//!")).map(str::trim);
    let whole = lines.collect::<Vec<&str>>().join(" ");
    match whole.split_once(". ") {
        Some((sentence, _)) => format!("{sentence}."),
        None => whole,
    }
}
