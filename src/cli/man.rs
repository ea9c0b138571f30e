use std::io;
use std::path::PathBuf;

use clap::{Args, Command, CommandFactory};
use clap_mangen::Man;

use crate::cli::arguments::Arguments;
use crate::cli::output::write_product;
use crate::cli::stop::Stop;

/// `tradec man`
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  tradec man\n\nRead it with `tradec man | man -l -`.")]
pub struct Options {
    /// Write `tradec.1` and a page for each command into this folder
    #[arg(long, value_name = "FOLDER")]
    dir: Option<PathBuf>,
}

/// Prints the manual page of `tradec`, or writes it and those of its commands into a folder.
///
/// # Errors
/// An output that cannot be written.
pub fn run(options: &Options) -> Result<u8, Stop> {
    let mut whole = Arguments::command();
    whole.build();
    let Some(folder) = &options.dir else {
        let text = page(&whole, "tradec")?;
        write_product(None, &mut |out| out.write_all(&text))?;
        return Ok(0);
    };
    let unwritten = |why: io::Error| Stop::Call(format!("{} cannot be written to: {why}", folder.display()));
    std::fs::create_dir_all(folder).map_err(unwritten)?;
    let commands = whole.get_subcommands().filter(|command| command.get_name() != "help");
    let mut pages = vec![("tradec".to_string(), &whole)];
    pages.extend(commands.map(|command| (format!("tradec-{}", command.get_name()), command)));
    for (name, command) in pages {
        let text = page(command, &name)?;
        write_product(Some(&folder.join(format!("{name}.1"))), &mut |out| out.write_all(&text)).map_err(unwritten)?;
    }
    Ok(0)
}

/// A page in roff.
fn page(command: &Command, name: &str) -> io::Result<Vec<u8>> {
    let mut text = Vec::new();
    Man::new(command.clone()).title(name.to_uppercase()).render(&mut text)?;
    Ok(text)
}
