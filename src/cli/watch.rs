use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{IsTerminal, Write, stdout};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use crate::cli::screen::Screen;
use crate::cli::stop::Stop;
use crate::source::{Disk, Door};

/// How often the files are looked at. A book is a handful of files: asking the disk for their times costs next to nothing, works
/// on every system and also on network drives and in containers, where the system tells nobody of changes.
const EVERY: Duration = Duration::from_millis(300);

/// What is seen of a file without reading it: when it was changed, and how long it is. Of a file that is only known to be there,
/// and of one that is not there, nothing.
type Seen = Option<(Option<SystemTime>, u64)>;

/// Runs `once`, and again whenever something changes: a file that it read (it returns them), a rule file beneath a folder of the
/// command line, or which files there are beneath one, as a list that was missed may be there now. Ends with Ctrl-C, or where
/// nobody reads on.
///
/// # Errors
/// What the pipe says. Whatever else stops a run is told, and is waited on like the rest.
pub fn watch(
    named: &[PathBuf],
    written: Option<&Path>,
    screen: &Screen,
    once: &mut dyn FnMut() -> Result<Vec<PathBuf>, Stop>,
) -> Result<u8, Stop> {
    let mut read: BTreeSet<PathBuf> = named.iter().cloned().collect();
    loop {
        let before = seen(named, &read, written);
        if stdout().is_terminal() {
            let mut out = stdout().lock();
            // The screen, what scrolled out of it, and then to its corner.
            write!(out, "\x1b[2J\x1b[3J\x1b[H")?;
            out.flush()?;
        }
        match once() {
            // What was read before is kept: a book that is torn now was whole a moment ago.
            Ok(files) => read.extend(files),
            Err(Stop::Write(why)) => return Err(Stop::Write(why)),
            Err(stop) => {
                stop.tell(screen);
            }
        }
        // What changed while it was read is seen by the times from before.
        let mut known = seen(named, &read, written);
        known.extend(before);
        screen.remark(&format!("watching {}; Ctrl-C ends", counted(known.len())));
        let changed = loop {
            sleep(EVERY);
            let now = seen(named, &read, written);
            if let Some(changed) = difference(&known, &now) {
                break (changed, now);
            }
        };
        let (name, mut now) = changed;
        // An editor may write a file in pieces: it is waited until nothing moves.
        loop {
            sleep(EVERY / 3);
            let later = seen(named, &read, written);
            if later == now {
                break;
            }
            now = later;
        }
        screen.remark(&format!("{} has changed", name.display()));
    }
}

fn counted(files: usize) -> String {
    if files == 1 { "1 file".to_string() } else { format!("{files} files") }
}

/// A file that is not as it was.
fn difference(before: &BTreeMap<PathBuf, Seen>, now: &BTreeMap<PathBuf, Seen>) -> Option<PathBuf> {
    let changed = now.iter().find(|(path, seen)| before.get(*path) != Some(seen));
    let gone = || before.keys().find(|path| !now.contains_key(*path));
    changed.map(|(path, _)| path).or_else(gone).cloned()
}

fn seen(named: &[PathBuf], read: &BTreeSet<PathBuf>, written: Option<&Path>) -> BTreeMap<PathBuf, Seen> {
    let look = |path: &Path| fs::metadata(path).ok().map(|data| (data.modified().ok(), data.len()));
    let mut seen = BTreeMap::new();
    for folder in named {
        let Ok(Some(files)) = Disk.files_beneath(folder) else { continue };
        for file in files {
            let is_hidden = file.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
            if is_hidden || written.is_some_and(|written| Disk.identity(written) == Disk.identity(&file)) {
                continue;
            }
            let is_rules = file.extension().is_some_and(|end| end == "tm");
            let is_as = if is_rules { look(&file) } else { None };
            seen.insert(file, is_as);
        }
    }
    for path in read.iter().filter(|path| !path.is_dir()) {
        seen.insert(path.clone(), look(path));
    }
    seen
}
