use std::io::{IsTerminal, Write, stderr, stdout};

use crate::cli::arguments::{Arguments, Colour};
use crate::diagnostic::{Diagnostic, Look, Severity, concise, draw};
use crate::source::Files;

/// The terminal, as far as there is one: what is said on stderr, and how wide and colourful.
#[derive(Debug, Clone, Copy)]
pub struct Screen {
    colour: Colour,
    quiet: bool,
    verbose: bool,
}

impl Screen {
    /// As the command line wants it.
    pub fn new(arguments: &Arguments) -> Screen {
        Screen { colour: arguments.color, quiet: arguments.quiet, verbose: arguments.verbose }
    }

    /// How diagnostics look on stderr.
    pub fn look(&self) -> Look {
        Look { colour: self.is_colourful(stderr().is_terminal()), width: width() }
    }

    /// How they look on stdout.
    pub fn look_of_stdout(&self) -> Look {
        Look { colour: self.is_colourful(stdout().is_terminal()), width: width() }
    }

    /// How they look in a file: colours only where they are wanted always.
    pub fn look_of_file(&self) -> Look {
        Look { colour: self.is_colourful(false), width: width() }
    }

    /// Whether a book's warnings are said where they stop nothing.
    pub fn is_verbose(&self) -> bool {
        self.verbose
    }

    /// Whether only what has to be said is said.
    pub fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// A line on stderr. That nobody reads it is no reason to stop.
    pub fn say(&self, line: &str) {
        let _ = writeln!(stderr(), "{line}");
    }

    /// A line on stderr, unless `--quiet`.
    pub fn remark(&self, line: &str) {
        if !self.quiet {
            self.say(line);
        }
    }

    /// How far a long run is, in place of what was said of it before; on a terminal only, and not with `--quiet`.
    pub fn progress(&self, line: &str) {
        if !self.quiet && stderr().is_terminal() {
            let _ = write!(stderr(), "\r\x1b[K{line}");
        }
    }

    /// Draws diagnostics on stderr: errors always, warnings unless `--quiet`.
    pub fn draw(&self, diagnostics: &[Diagnostic], files: &Files) {
        for diagnostic in diagnostics {
            match diagnostic.severity() {
                Severity::Error => self.say(&drawn(diagnostic, files, self.look())),
                Severity::Warning => self.remark(&drawn(diagnostic, files, self.look())),
            }
        }
    }

    /// `NO_COLOR` and `CLICOLOR_FORCE` as other tools understand them; the option goes before both.
    fn is_colourful(&self, is_terminal: bool) -> bool {
        let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
        match self.colour {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto if set("NO_COLOR").is_some() => false,
            Colour::Auto if set("CLICOLOR_FORCE").is_some_and(|value| value != "0") => true,
            Colour::Auto => is_terminal,
        }
    }
}

/// What has no place in a text of the book is said in a line.
fn drawn(diagnostic: &Diagnostic, files: &Files, look: Look) -> String {
    if diagnostic.span().is_some() {
        return draw(diagnostic, files, look);
    }
    let mut text = concise(diagnostic, files);
    for help in &diagnostic.help {
        text.push_str(&format!("\n  help: {}", help.text));
        text.extend(help.paste.iter().flat_map(|paste| paste.lines()).map(|line| format!("\n        {line}")));
    }
    text
}

/// Columns of the terminal, 80 when unknown.
pub fn width() -> usize {
    let told = std::env::var("COLUMNS").ok().and_then(|text| text.parse::<usize>().ok());
    let seen = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    told.or(seen).unwrap_or(80).clamp(40, 400)
}
