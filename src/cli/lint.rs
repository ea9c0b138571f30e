use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use clap::Args;

use crate::cli::arguments::day;
use crate::cli::books::{Books, books};
use crate::cli::findings::{Found, Showing, show};
use crate::cli::input::{Loaded, load_with};
use crate::cli::mend::{Mended, bytes, mended};
use crate::cli::output::{print, replace};
use crate::cli::patch::patch;
use crate::cli::screen::Screen;
use crate::cli::settings::Settings;
use crate::cli::stop::Stop;
use crate::lint::{ALLOW_RULES, Level, Levels, RULES};
use crate::report::explain::title;
use crate::trade::Day;

/// `tradec lint`
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  tradec lint examples/june-2025\n\nWithout BOOK the books that tradec.toml names are linted, or the folder at hand. In a rule file a comment lets a finding pass:\n  // tradec: allow(announced-late) section 3 of the order reaches back\n\nExit: 0 clean or only warnings, 1 errors found (with --diff: something would change), 2 a file or setting cannot be read."
)]
pub struct Options {
    /// Rule files, or folders of them, which together are one book; - is stdin
    #[arg(value_name = "BOOK")]
    book: Vec<PathBuf>,
    /// Each rule file named, or in a folder named, is a book of its own
    #[arg(long, requires = "book")]
    each: bool,
    /// Ask only these rules, by name or code; `all` is every one
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    select: Vec<String>,
    /// Do not ask these
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    ignore: Vec<String>,
    /// The settings, in place of the nearest tradec.toml upwards from the book
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// What day is today (2025-06-10), for what ends soon
    #[arg(long, value_name = "DATE", value_parser = day)]
    today: Option<Day>,
    /// Make the fixes that are proved to change no outcome
    #[arg(long)]
    fix: bool,
    /// Make the others too: what is meant, as it seems
    #[arg(long)]
    unsafe_fixes: bool,
    /// Show what the fixes would change, and change nothing
    #[arg(long, conflicts_with = "watch")]
    diff: bool,
    /// Print every rule with its code, what it counts here and its title
    #[arg(long)]
    list: bool,
    #[command(flatten)]
    showing: Showing,
}

/// Finds what is wrong with books, and what somebody should look at.
///
/// # Errors
/// A file or a setting that cannot be read, an output that cannot be written.
pub fn run(options: &Options, screen: &Screen) -> Result<u8, Stop> {
    if options.list {
        print(&list(&levels(options, Path::new("."))?))?;
        return Ok(0);
    }
    let is_mending = options.fix || options.unsafe_fixes || options.diff;
    if is_mending && options.book.iter().any(|path| path.as_os_str() == "-") {
        return Err(Stop::Call("what comes from stdin cannot be mended: name a file".to_string()));
    }
    let Books { books, named } = books(&options.book, options.each, options.config.as_deref())?;
    if options.diff {
        return diff(options, &books, screen);
    }
    show(&options.showing, &named, screen, &mut || {
        let all = each(&books, &|book| {
            let levels = levels(options, book.first().map_or(Path::new("."), PathBuf::as_path))?;
            let loaded = load_with(book, &levels)?;
            if is_mending {
                Ok(Outcome::Mended(mended(book, loaded, &levels, options.unsafe_fixes)))
            } else {
                Ok(Outcome::Read(loaded))
            }
        });
        let mut found = Vec::new();
        let mut made: usize = 0;
        for outcome in all {
            let loaded = match outcome? {
                Outcome::Read(loaded) => loaded,
                Outcome::Mended(mended) => {
                    write(&mended)?;
                    made = made.saturating_add(mended.made);
                    tell_refused(&mended, screen);
                    mended.left
                }
            };
            found.push(Found { diagnostics: loaded.diagnostics, files: loaded.files });
        }
        if made > 0 {
            screen.remark(&format!("{made} {} made", if made == 1 { "fix" } else { "fixes" }));
        }
        Ok(found)
    })
}

/// What came of one book.
enum Outcome {
    Read(Loaded),
    Mended(Mended),
}

fn levels(options: &Options, book: &Path) -> Result<Levels, Stop> {
    let settings = match &options.config {
        Some(file) => Settings::read(file)?,
        None => Settings::of(book)?,
    };
    Ok(Levels { today: options.today, ..settings.levels(&options.select, &options.ignore)? })
}

/// Does something with each book, several at a time; the results are in the order of the books.
fn each<T: Send>(
    books: &[Vec<PathBuf>],
    work: &(dyn Fn(&[PathBuf]) -> Result<T, Stop> + Sync),
) -> Vec<Result<T, Stop>> {
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get).min(books.len());
    if threads <= 1 {
        return books.iter().map(|book| work(book)).collect();
    }
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<(usize, Result<T, Stop>)>> = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..threads {
            let run = || {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(book) = books.get(at) else { return };
                    let result = work(book);
                    done.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push((at, result));
                }
            };
            // Conditions and rates may be nested deep. Where no thread is to be had, those that run do the work.
            let spawned = std::thread::Builder::new().stack_size(super::STACK).spawn_scoped(scope, run);
            if spawned.is_err() {
                break;
            }
        }
    });
    let mut done = done.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

fn write(mended: &Mended) -> Result<(), Stop> {
    for (path, (old, new)) in &mended.texts {
        if old != new {
            replace(path, &bytes(path, new))
                .map_err(|why| Stop::Call(format!("{} cannot be written: {why}", path.display())))?;
        }
    }
    Ok(())
}

fn tell_refused(mended: &Mended, screen: &Screen) {
    for refused in &mended.refused {
        screen.remark(&format!("{refused}: not mended, as the book could not be proved to be the same after it"));
    }
}

/// Shows what the fixes would change.
fn diff(options: &Options, books: &[Vec<PathBuf>], screen: &Screen) -> Result<u8, Stop> {
    let all = each(books, &|book| {
        let levels = levels(options, book.first().map_or(Path::new("."), PathBuf::as_path))?;
        Ok(mended(book, load_with(book, &levels)?, &levels, options.unsafe_fixes))
    });
    let mut changes = false;
    for mended in all {
        let mended = mended?;
        for (path, (old, new)) in &mended.texts {
            let text = patch(&path.display().to_string(), old, new);
            changes |= !text.is_empty();
            print(&text)?;
        }
        tell_refused(&mended, screen);
    }
    Ok(u8::from(changes))
}

/// Every rule, one a line: its code, its name, how it counts, its title.
fn list(levels: &Levels) -> String {
    let all = RULES.iter().chain(ALLOW_RULES);
    let width = all.clone().map(|rule| rule.name.len()).max().unwrap_or(0);
    let mut rules: Vec<_> = all.collect();
    rules.sort_by_key(|rule| rule.mistake.code);
    rules
        .into_iter()
        .map(|rule| {
            let level = match levels.said.get(rule.name) {
                Some(Level::Off) => "off",
                _ => match levels.of(rule) {
                    Some(crate::diagnostic::Severity::Error) => "error",
                    Some(crate::diagnostic::Severity::Warning) => "warn",
                    None if matches!(rule.find, crate::lint::Find::Today(_)) => "--today",
                    None => "off",
                },
            };
            format!("{}  {:width$}  {level:7}  {}\n", rule.mistake.code, rule.name, title(rule.mistake))
        })
        .collect()
}
