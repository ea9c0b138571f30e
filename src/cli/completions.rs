use clap::{Args, CommandFactory};
use clap_complete::{Shell, generate};

use crate::cli::arguments::Arguments;
use crate::cli::output::write_product;
use crate::cli::stop::Stop;

/// `tradec completions`
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  tradec completions bash\n\nbash: tradec completions bash > ~/.local/share/bash-completion/completions/tradec\nzsh:  tradec completions zsh > ~/.zfunc/_tradec, with fpath+=~/.zfunc before compinit\nfish: tradec completions fish > ~/.config/fish/completions/tradec.fish"
)]
pub struct Options {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

/// Prints what a shell has to read to complete the commands and options of `tradec`.
///
/// # Errors
/// An output that cannot be written.
pub fn run(options: &Options) -> Result<u8, Stop> {
    let mut text = Vec::new();
    generate(options.shell, &mut Arguments::command(), "tradec", &mut text);
    write_product(None, &mut |out| out.write_all(&text))?;
    Ok(0)
}
