use std::collections::BTreeSet;
use std::io::{self, Read, stdin};
use std::path::{Path, PathBuf};

use crate::book;
use crate::cli::output::{print, replace};
use crate::cli::patch::patch;
use crate::cli::screen::Screen;
use crate::cli::stop::Stop;
use crate::source::{Disk, Door, Files, files_kept};
use crate::syntax::{Unformatted, format};
use clap::Args;

/// `tradec fmt`
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tradec fmt examples\n  tradec fmt --check .\n\nA file that cannot be read as rules is left as it is, and the others are formatted.\n\nExit: 0 all files are formatted, 1 with --check or --diff where one is not, 2 a file cannot be read or formatted."
)]
pub struct Options {
    /// Rule files, or folders of them, without what .gitignore names; - is stdin, formatted to stdout
    #[arg(value_name = "PATH", default_value = ".")]
    paths: Vec<PathBuf>,
    /// Write nothing: list the files that would change
    #[arg(long)]
    check: bool,
    /// Write nothing: show what would change
    #[arg(long)]
    diff: bool,
    /// What stdin is called in what is said of it
    #[arg(long, value_name = "NAME")]
    stdin_filename: Option<String>,
}

/// What came of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Came {
    /// It is in the house style.
    Kept,
    /// It was not.
    Changed,
    /// It cannot be read or formatted, which has been said.
    Failed,
}

/// Puts rule files into the house style, or says which are not.
///
/// # Errors
/// A path that is not there, an output that cannot be written.
pub fn run(options: &Options, screen: &Screen) -> Result<u8, Stop> {
    let from_stdin = options.paths.iter().any(|path| path.as_os_str() == "-");
    if from_stdin && options.paths.len() > 1 {
        return Err(Stop::Call("stdin is formatted by itself: name - alone, or only files".to_string()));
    }
    if !from_stdin && options.stdin_filename.is_some() {
        return Err(Stop::Call("--stdin-filename says what stdin is called: name - as well".to_string()));
    }
    if from_stdin {
        let name = options.stdin_filename.as_deref().unwrap_or("stdin");
        let came = one(options, screen, name, None)?;
        return Ok(code(options, &[came]));
    }
    let paths = found(&options.paths, screen)?;
    let mut all = Vec::with_capacity(paths.len());
    for path in &paths {
        let name = path.strip_prefix(".").unwrap_or(path).display().to_string();
        all.push(one(options, screen, &name, Some(path))?);
    }
    if !all.is_empty() {
        screen.remark(&summary(options, &all));
    }
    Ok(code(options, &all))
}

/// The files that are meant, each once.
fn found(paths: &[PathBuf], screen: &Screen) -> Result<Vec<PathBuf>, Stop> {
    let mut met = BTreeSet::new();
    let mut files = Vec::new();
    for path in paths {
        let unread =
            |error: io::Error| Stop::Call(format!("{} cannot be read: {}", path.display(), book::reason(&error)));
        let beneath = files_kept(path, "tm").map_err(unread)?;
        if beneath.as_ref().is_some_and(Vec::is_empty) {
            screen.remark(&format!("there is no rule file (`.tm`) in the folder {}", path.display()));
        }
        for file in beneath.unwrap_or_else(|| vec![path.clone()]) {
            if met.insert(Disk.identity(&file)) {
                files.push(file);
            }
        }
    }
    Ok(files)
}

/// Formats one file, or stdin.
fn one(options: &Options, screen: &Screen, name: &str, path: Option<&Path>) -> Result<Came, Stop> {
    let read = match path {
        Some(path) => Disk.read(path),
        None => {
            let mut bytes = Vec::new();
            stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
        }
    };
    let bytes = match read {
        Ok(bytes) => bytes,
        Err(error) => {
            screen.say(&format!("tradec: {name} cannot be read: {}", book::reason(&error)));
            return Ok(Came::Failed);
        }
    };
    let Some((old, new)) = formatted(name, bytes, screen) else { return Ok(Came::Failed) };
    let came = if old == new { Came::Kept } else { Came::Changed };
    if options.diff {
        if came == Came::Changed {
            print(&patch(name, &old, &new))?;
        }
    } else if options.check {
        if came == Came::Changed {
            print(&format!("{name}\n"))?;
        }
    } else if let Some(path) = path {
        if came == Came::Changed
            && let Err(error) = replace(path, new.as_bytes())
        {
            screen.say(&format!("tradec: {name} cannot be written: {error}"));
            return Ok(Came::Failed);
        }
    } else {
        print(&new)?;
    }
    Ok(came)
}

/// A file's text as it is and in the house style; nothing where it cannot be had, which has been said.
fn formatted(name: &str, bytes: Vec<u8>, screen: &Screen) -> Option<(String, String)> {
    let mut files = Files::default();
    let old = String::from_utf8_lossy(&bytes).into_owned();
    let id = match book::take_in(name, bytes, &mut files) {
        Ok(id) => id,
        Err(wrong) => {
            screen.draw(&[*wrong], &files);
            return None;
        }
    };
    match format(id, &files) {
        // A file that is written with CRLF throughout stays so.
        Ok(new) if is_crlf(&old) => Some((old, new.replace('\n', "\r\n"))),
        Ok(new) => Some((old, new)),
        Err(Unformatted::Torn(found)) => {
            screen.draw(&found, &files);
            None
        }
        Err(Unformatted::Changed) => {
            screen.say(&format!(
                "tradec: {name} is left as it is: formatted, it would no longer say the same. That is a fault of tradec; please report it"
            ));
            None
        }
    }
}

/// Whether every line ends in CRLF.
fn is_crlf(text: &str) -> bool {
    let ends = text.matches('\n').count();
    ends > 0 && text.matches("\r\n").count() == ends
}

fn code(options: &Options, all: &[Came]) -> u8 {
    if all.contains(&Came::Failed) {
        2
    } else {
        u8::from((options.check || options.diff) && all.contains(&Came::Changed))
    }
}

/// `2 files changed, 1 file was so already`
fn summary(options: &Options, all: &[Came]) -> String {
    let count = |which: Came| all.iter().filter(|came| **came == which).count();
    let files = |count: usize| if count == 1 { "1 file".to_string() } else { format!("{count} files") };
    let dry = options.check || options.diff;
    let mut parts = Vec::new();
    let changed = count(Came::Changed);
    if changed > 0 {
        parts.push(format!("{} {}", files(changed), if dry { "would change" } else { "changed" }));
    }
    let kept = count(Came::Kept);
    if kept > 0 {
        parts.push(format!(
            "{} {}",
            files(kept),
            match (dry, kept) {
                (true, 1) => "is formatted",
                (true, _) => "are formatted",
                (false, 1) => "was so already",
                (false, _) => "were so already",
            }
        ));
    }
    let failed = count(Came::Failed);
    if failed > 0 {
        parts.push(format!("{} left as {}", files(failed), if failed == 1 { "it is" } else { "they are" }));
    }
    parts.join(", ")
}
