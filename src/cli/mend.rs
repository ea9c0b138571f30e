use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::cli::input::{DiskAndStdin, Loaded, load_through};
use crate::compare::are_proved_equal_in_all;
use crate::diagnostic::{Diagnostic, Fix, Safety, mend};
use crate::lint::Levels;
use crate::source::Over;

/// Rounds of fixes: one may lay open another, and each makes a book smaller or righter.
const MOST_ROUNDS: usize = 20;

/// A book after its fixes.
pub struct Mended {
    /// What is still found in it.
    pub left: Loaded,
    /// Each file that changed, with its text before and after.
    pub texts: BTreeMap<PathBuf, (String, String)>,
    /// How many fixes were made.
    pub made: usize,
    /// Fixes that were held back, in words: a book with them could not be proved to be the same.
    pub refused: Vec<String>,
}

/// Makes the fixes of a book's findings, again and again until none is left. Those that are said to leave every outcome as it was are
/// proved to do so each time: a book with them is compared with the book without. Those that are only what seems to be meant are
/// made where `supposed` says so; no fix is kept that brings an error.
pub fn mended(paths: &[PathBuf], loaded: Loaded, levels: &Levels, supposed: bool) -> Mended {
    let mut state = Mended { left: loaded, texts: BTreeMap::new(), made: 0, refused: Vec::new() };
    let mut held_back: BTreeSet<Key> = BTreeSet::new();
    for _ in 0..MOST_ROUNDS {
        let Some(safety) = next(&state.left, supposed, &held_back) else { break };
        let fixes = fixes(&state.left, safety, &held_back);
        if let Some(better) = tried(paths, &state, levels, &fixes, safety) {
            state = better;
            continue;
        }
        // Together they do not hold: each is tried alone, and the first that holds is made.
        let mut alone = None;
        for one in &fixes {
            alone = tried(paths, &state, levels, std::slice::from_ref(one), safety);
            if alone.is_some() {
                break;
            }
            held_back.insert(one.key.clone());
            if safety == Safety::Proved {
                state.refused.push(one.said.clone());
            }
        }
        match alone {
            Some(better) => state = better,
            None => continue,
        }
    }
    state
}

/// What tells a fix from others, however often its book is read again: its file, what it finds, and the text it stands at.
type Key = (String, &'static str, String, Vec<String>);

/// A fix of a finding.
#[derive(Clone)]
struct Candidate {
    fix: Fix,
    key: Key,
    said: String,
}

fn next(loaded: &Loaded, supposed: bool, held_back: &BTreeSet<Key>) -> Option<Safety> {
    let is_open = |safety| !fixes(loaded, safety, held_back).is_empty();
    // What changes no outcome comes first, so that it can be proved of the book as it stands.
    if !loaded.has_errors() && is_open(Safety::Proved) {
        return Some(Safety::Proved);
    }
    (supposed && is_open(Safety::Supposed)).then_some(Safety::Supposed)
}

fn fixes(loaded: &Loaded, safety: Safety, held_back: &BTreeSet<Key>) -> Vec<Candidate> {
    let candidates = loaded.diagnostics.iter().filter_map(|found| candidate(loaded, found, safety));
    candidates.filter(|one| !held_back.contains(&one.key)).collect()
}

fn candidate(loaded: &Loaded, found: &Diagnostic, safety: Safety) -> Option<Candidate> {
    let fix = found.fix.as_ref().filter(|fix| fix.safety == safety)?;
    let files = &loaded.files;
    // Shipped sets are nobody's to mend.
    let is_written = fix.edits.iter().all(|edit| files.name(edit.span.file).ends_with(".tm"));
    if !is_written || fix.edits.is_empty() {
        return None;
    }
    let span = found.span()?;
    let edits = fix.edits.iter().map(|edit| format!("{}\u{0}{}", files.text(edit.span), edit.text)).collect();
    let key = (files.name(span.file).to_string(), found.mistake.code, files.text(span).to_string(), edits);
    let at = files.position(span);
    let said = format!("{}:{}:{}: {}", files.name(span.file), at.line, at.column, found.mistake.code);
    Some(Candidate { fix: fix.clone(), key, said })
}

/// The book with some fixes; nothing where an error comes with them, or, of those that are to be proved, where an outcome changes.
fn tried(paths: &[PathBuf], before: &Mended, levels: &Levels, fixes: &[Candidate], safety: Safety) -> Option<Mended> {
    let done = mend(&fixes.iter().map(|one| &one.fix).collect::<Vec<_>>(), &before.left.files);
    if done.made.is_empty() {
        return None;
    }
    let mut texts = before.texts.clone();
    for (file, new) in done.texts {
        let path = PathBuf::from(before.left.files.name(file));
        let old = before.left.files.get(file).map(|file| file.text.clone()).unwrap_or_default();
        texts.entry(path).or_insert((old, String::new())).1 = new;
    }
    let mut door = Over::new(&DiskAndStdin);
    for (path, (_, new)) in &texts {
        door.put(path, new.as_str());
    }
    let left = load_through(paths, &door, levels);
    let errors = |loaded: &Loaded| loaded.errors();
    let holds = match safety {
        // An error of the settings' making is none of the book's.
        Safety::Proved => errors(&left) == 0 && are_proved_equal_in_all(&before.left.book, &left.book),
        Safety::Supposed => {
            errors(&left) <= errors(&before.left) && (errors(&left) == 0 || errors(&left) < errors(&before.left))
        }
    };
    let made = before.made.saturating_add(done.made.len());
    holds.then(|| Mended { left, texts, made, refused: before.refused.clone() })
}

/// The mended text as it is written: a file keeps its byte order mark.
pub fn bytes(path: &Path, text: &str) -> Vec<u8> {
    let has_mark = std::fs::read(path).is_ok_and(|bytes| bytes.starts_with("\u{feff}".as_bytes()));
    let mark = if has_mark { "\u{feff}" } else { "" };
    format!("{mark}{text}").into_bytes()
}
