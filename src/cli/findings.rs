use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use crate::cli::explain::all;
use crate::cli::output::{spare, write_product};
use crate::cli::screen::Screen;
use crate::cli::stop::Stop;
use crate::cli::watch::watch;
use crate::diagnostic::{Diagnostic, Look, Mistake, Severity};
use crate::lint;
use crate::reference;
use crate::report::findings::{self, Baseline, Finding, Known, Rule, Rules, statistics, statistics_json};
use crate::source::Files;

/// How findings are shown, which of them, and what they do to the exit code: the same wherever a command finds something.
#[derive(Debug, Args)]
pub struct Showing {
    /// How findings are shown
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Write them to this file and not to stdout
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Show how often each code is found, and not the findings
    #[arg(long)]
    statistics: bool,
    /// Exit with 1 also where only warnings are found
    #[arg(long)]
    deny_warnings: bool,
    /// Exit with 0 whatever is found
    #[arg(long)]
    exit_zero: bool,
    /// Let pass what this file lists: only what is new is shown and counts
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Write what is found now to this file, for --baseline, and exit with 0
    #[arg(long, value_name = "FILE", conflicts_with_all = ["baseline", "statistics", "watch", "output"])]
    write_baseline: Option<PathBuf>,
    /// Look again whenever a file changes, until Ctrl-C
    #[arg(long)]
    watch: bool,
}

/// How findings are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Drawn in their lines
    Text,
    /// One line each: `path:line:column: code message`
    Concise,
    /// One JSON array
    Json,
    /// One JSON object a line
    JsonLines,
    /// Annotations of GitHub Actions
    Github,
    /// A GitLab Code Quality report
    Gitlab,
    /// SARIF 2.1.0, for GitHub code scanning and editors
    Sarif,
    /// JUnit XML
    Junit,
}

impl Format {
    fn of_report(self) -> findings::Format {
        match self {
            Format::Text => findings::Format::Text,
            Format::Concise => findings::Format::Concise,
            Format::Json => findings::Format::Json,
            Format::JsonLines => findings::Format::JsonLines,
            Format::Github => findings::Format::Github,
            Format::Gitlab => findings::Format::Gitlab,
            Format::Sarif => findings::Format::Sarif,
            Format::Junit => findings::Format::Junit,
        }
    }
}

/// What was found in a book, and the texts it was read from.
#[derive(Debug)]
pub struct Found {
    /// What was found.
    pub diagnostics: Vec<Diagnostic>,
    /// The texts.
    pub files: Files,
}

/// Finds and shows, as the options want it; with `--watch` again and again. `named` are the paths of the command line. The
/// exit code is 1 where an error is found that is not in the baseline, with `--deny-warnings` also for a warning.
///
/// # Errors
/// What `find` says, options that do not go together, a baseline that cannot be read, an output that cannot be written.
pub fn show(
    options: &Showing,
    named: &[PathBuf],
    screen: &Screen,
    find: &mut dyn FnMut() -> Result<Vec<Found>, Stop>,
) -> Result<u8, Stop> {
    if options.statistics
        && !matches!(options.format, Format::Text | Format::Concise | Format::Json | Format::JsonLines)
    {
        let message = "--statistics are shown as text, concise, json or json-lines, and in no other format";
        return Err(Stop::Call(message.to_string()));
    }
    if !options.watch {
        let found = find()?;
        return told(options, screen, &found);
    }
    if named.iter().any(|path| path.as_os_str() == "-") {
        return Err(Stop::Call("--watch looks at files, and stdin is none".to_string()));
    }
    watch(named, options.output.as_deref(), screen, &mut || {
        let found = find()?;
        told(options, screen, &found)?;
        let mut read: Vec<PathBuf> = found.iter().flat_map(|found| names(&found.files)).collect();
        read.extend(options.baseline.clone());
        Ok(read)
    })
}

/// The files of a book. Sets shipped with tradec are none.
fn names(files: &Files) -> impl Iterator<Item = PathBuf> {
    files.iter().filter(|(_, file)| reference::shipped(&file.name).is_none()).map(|(_, file)| PathBuf::from(&file.name))
}

fn told(options: &Showing, screen: &Screen, found: &[Found]) -> Result<u8, Stop> {
    let mut read: Vec<PathBuf> = found.iter().flat_map(|found| names(&found.files)).collect();
    read.extend(options.baseline.clone());
    spare(options.output.as_deref(), &read)?;
    spare(options.write_baseline.as_deref(), &read)?;
    // What goes to a file is coloured only where that is wanted always.
    let is_drawn = options.format == Format::Text && !options.statistics && options.write_baseline.is_none();
    let look: Option<Look> = is_drawn.then(|| match to_file(options) {
        Some(_) => screen.look_of_file(),
        None => screen.look_of_stdout(),
    });
    let (rules, base) = (rules(), std::env::current_dir().ok());
    let books: Vec<(&[Diagnostic], &Files)> = found.iter().map(|one| (&*one.diagnostics, &one.files)).collect();
    let all = findings::findings(&books, &rules, base.as_deref(), look);
    if let Some(path) = &options.write_baseline {
        write_to(Some(path), &mut |out| Baseline::write(&all, out))?;
        screen.remark(&format!("{} written to {}", counted(all.len(), "finding"), path.display()));
        return Ok(0);
    }
    let shown = match &options.baseline {
        None => all,
        Some(path) => new_ones(path, all, screen)?,
    };
    let mut left_out = 0;
    write_to(to_file(options), &mut |out| {
        match options.format {
            Format::Text | Format::Concise if options.statistics => statistics(&shown, &rules, out)?,
            Format::Json if options.statistics => statistics_json(&shown, &rules, false, out)?,
            Format::JsonLines if options.statistics => statistics_json(&shown, &rules, true, out)?,
            format => left_out = findings::write(format.of_report(), &shown, &rules, out)?,
        }
        Ok(())
    })?;
    if left_out > 0 {
        let kept = shown.len().saturating_sub(left_out);
        screen.say(&format!("tradec: GitHub takes {kept} results: {left_out} more were found and are left out"));
    }
    let count = |severity: Severity| shown.iter().filter(|one| one.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let parts = [(errors, "error"), (warnings, "warning")].into_iter().filter(|(count, _)| *count > 0);
    let parts: Vec<String> = parts.map(|(count, word)| counted(count, word)).collect();
    if !parts.is_empty() {
        screen.remark(&parts.join(", "));
    }
    let fails = errors > 0 || (options.deny_warnings && warnings > 0);
    Ok(u8::from(fails && !options.exit_zero))
}

fn to_file(options: &Showing) -> Option<&Path> {
    options.output.as_deref().filter(|path| path.as_os_str() != "-")
}

/// What a baseline does not list. On stderr it is said how much it hides, and what of it is not there any more.
fn new_ones(path: &Path, all: Vec<Finding>, screen: &Screen) -> Result<Vec<Finding>, Stop> {
    let refused = |why: String| Stop::Call(format!("the baseline {} cannot be used: {why}", path.display()));
    let bytes = fs::read(path).map_err(|why| match why.kind() {
        std::io::ErrorKind::NotFound => {
            refused(format!("there is no such file (--write-baseline {} writes it)", path.display()))
        }
        _ => refused(why.to_string()),
    })?;
    let text = String::from_utf8(bytes).map_err(|_| refused("it is not UTF-8 text".to_string()))?;
    let baseline = Baseline::read(text.trim_start_matches('\u{feff}')).map_err(refused)?;
    let (new, old, gone) = baseline.part(all);
    if !old.is_empty() {
        let errors = old.iter().filter(|one| one.severity == Severity::Error).count();
        let errors = if errors > 0 { format!(", {} among them", counted(errors, "error")) } else { String::new() };
        screen.remark(&format!("{} of the baseline not shown{errors}", counted(old.len(), "finding")));
    }
    for Known { path, code, message, .. } in &gone {
        let place = if path.is_empty() { String::new() } else { format!("{path}: ") };
        screen.remark(&format!("no longer found: {place}{code} {message}"));
    }
    if !gone.is_empty() {
        screen.remark(&format!("--write-baseline {} writes it without {}", path.display(), them(gone.len())));
    }
    Ok(new)
}

/// What the disk or the pipe says is told with the name of the file.
fn write_to(
    to: Option<&Path>,
    write: &mut dyn FnMut(&mut dyn std::io::Write) -> std::io::Result<()>,
) -> Result<(), Stop> {
    write_product(to, write).map_err(|why| match to {
        Some(path) => Stop::Call(format!("{} cannot be written: {why}", path.display())),
        None => Stop::Write(why),
    })
}

/// Every kind of finding of a book, with the names of those that are opinions.
fn rules() -> Rules {
    let named = |mistake: &'static Mistake| Rule { mistake, name: lint::rule(mistake.code).map(|rule| rule.name) };
    Rules::new(all().into_iter().map(named))
}

/// `1 error`, `2 errors`
fn counted(count: usize, word: &str) -> String {
    if count == 1 { format!("1 {word}") } else { format!("{count} {word}s") }
}

fn them(count: usize) -> &'static str {
    if count == 1 { "it" } else { "them" }
}
