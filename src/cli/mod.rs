//! One file a subcommand: arguments to library calls to exit code.

mod arguments;
mod books;
mod cache;
mod calendar;
mod changes;
mod check;
mod completions;
mod diff;
mod eval;
mod explain;
mod findings;
mod fmt;
mod formats;
mod input;
mod lint;
mod man;
mod mend;
mod mutate;
mod output;
mod packing;
mod patch;
pub mod prove;
mod schema;
mod screen;
mod settings;
mod show;
mod since;
mod stages;
mod stats;
mod stop;
mod stream;
mod test;
mod timeline;
mod touched;
mod typed;
mod variants;
mod watch;
mod why;

use std::process::ExitCode;

use clap::Parser;

use crate::cli::arguments::{Arguments, Command};
use crate::cli::screen::Screen;
use crate::cli::stop::Stop;

/// Conditions and rates may be nested deep; a thread of our own has room for them on every system.
const STACK: usize = 256 * 1024 * 1024;

/// Runs the command line of this process.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(usage) => {
            // `--help` and `--version` come this way too, with 0. A pipe that nobody reads is no reason to fail.
            let _ = usage.print();
            return ExitCode::from(u8::try_from(usage.exit_code()).unwrap_or(2));
        }
    };
    let work = move || {
        let screen = Screen::new(&arguments);
        match done(&arguments, &screen) {
            Ok(code) => code,
            Err(stop) => stop.tell(&screen),
        }
    };
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(work);
    match thread.map(std::thread::JoinHandle::join) {
        Ok(Ok(code)) => ExitCode::from(code),
        // What a panic says is already on stderr.
        Ok(Err(_)) | Err(_) => ExitCode::from(101),
    }
}

fn done(arguments: &Arguments, screen: &Screen) -> Result<u8, Stop> {
    match &arguments.command {
        Command::Check(options) => check::run(options, screen),
        Command::Lint(options) => lint::run(options, screen),
        Command::Eval(options) => eval::run(options, screen),
        Command::Changes(options) => changes::run(options, screen),
        Command::Why(options) => why::run(options, screen),
        Command::Timeline(options) => timeline::run(options, screen),
        Command::Calendar(options) => calendar::run(options, screen),
        Command::Diff(options) => diff::run(options, screen),
        Command::Test(options) => test::run(options, screen),
        Command::Mutate(options) => mutate::run(options, screen),
        Command::Fmt(options) => fmt::run(options, screen),
        Command::Explain(options) => explain::run(options),
        Command::Show(options) => show::run(options),
        Command::Schema(options) => schema::run(options),
        Command::Completions(options) => completions::run(options),
        Command::Man(options) => man::run(options),
    }
}
