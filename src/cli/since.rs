//! Which lines of a book differ from a revision of git.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cli::stop::Stop;
use crate::source::{FileId, Files, Span};

/// What of a book differs from a revision.
#[derive(Debug, Default)]
pub struct Touched {
    /// For each file the lines that differ; none in a file that is as it was.
    lines: BTreeMap<FileId, Vec<Lines>>,
    /// The lists that differ.
    lists: BTreeSet<PathBuf>,
}

/// Lines that differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lines {
    /// From the first through the last.
    Changed(usize, usize),
    /// Some are gone behind this one.
    Gone(usize),
}

impl Touched {
    /// Asks git how the files of a book differ from a revision. A file that git does not follow yet differs whole.
    ///
    /// # Errors
    /// That there is no git, no repository, or no such revision.
    pub fn since(revision: &str, files: &Files) -> Result<Touched, Stop> {
        let mut touched = Touched::default();
        for (id, file) in files.iter() {
            let path = Path::new(&file.name);
            if !path.is_file() {
                continue;
            }
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
            let Some(name) = path.file_name() else { continue };
            let commit = commit(folder, revision)?;
            let is_rule = path.extension().is_some_and(|end| end == "tm");
            let known = git(folder).args(["ls-files", "--error-unmatch", "--"]).arg(name).output();
            let is_followed = known.map_err(|why| no_git(&why))?.status.success();
            let mut ask = git(folder);
            ask.args(["diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", &commit, "--"]).arg(name);
            let answer = ask.output().map_err(|why| no_git(&why))?;
            if !answer.status.success() {
                return Err(Stop::Call(format!("git cannot compare {}: {}", file.name, said(&answer.stderr))));
            }
            let lines = if is_followed { hunks(&answer.stdout) } else { vec![Lines::Changed(1, usize::MAX)] };
            if is_rule {
                touched.lines.insert(id, lines);
            } else if !lines.is_empty() {
                touched.lists.insert(path.to_path_buf());
            }
        }
        Ok(touched)
    }

    /// Whether a stretch of a file differs, or a list that it reads.
    pub fn holds(&self, span: Span, files: &Files) -> bool {
        let first = files.position(span).line;
        let last = files.position(Span { start: span.end.saturating_sub(1).max(span.start), ..span }).line;
        let lines = self.lines.get(&span.file).into_iter().flatten();
        let folder = Path::new(files.name(span.file)).parent().unwrap_or(Path::new(""));
        let touches = |lines: &Lines| match lines {
            Lines::Changed(from, to) => *from <= last && first <= *to,
            // What is gone was part of a statement that stands on both sides.
            Lines::Gone(at) => first <= *at && *at < last,
        };
        lines.into_iter().any(touches)
            || files.text(span).split('"').any(|quoted| self.lists.contains(&folder.join(quoted)))
    }
}

fn git(folder: &Path) -> Command {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder);
    command
}

/// The commit of a revision.
fn commit(folder: &Path, revision: &str) -> Result<String, Stop> {
    let mut ask = git(folder);
    ask.args(["rev-parse", "--verify", "--quiet", "--end-of-options"]).arg(format!("{revision}^{{commit}}"));
    let answer = ask.output().map_err(|why| no_git(&why))?;
    if answer.status.success() {
        return Ok(String::from_utf8_lossy(&answer.stdout).trim().to_string());
    }
    let inside = git(folder).args(["rev-parse", "--git-dir"]).output().map_err(|why| no_git(&why))?;
    Err(Stop::Call(if inside.status.success() {
        format!("--since {revision}: git knows no such revision")
    } else {
        format!("--since {revision}: {} is in no git repository", folder.display())
    }))
}

fn no_git(why: &std::io::Error) -> Stop {
    Stop::Call(match why.kind() {
        std::io::ErrorKind::NotFound => "--since asks git, and there is no `git` on this machine".to_string(),
        _ => format!("git cannot be asked: {why}"),
    })
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).lines().next().unwrap_or("").to_string()
}

/// The lines of the new text that a diff without context names.
fn hunks(diff: &[u8]) -> Vec<Lines> {
    let text = String::from_utf8_lossy(diff);
    let heads = text.lines().filter_map(|line| line.strip_prefix("@@ ")?.split(' ').find(|part| part.starts_with('+')));
    heads
        .filter_map(|part| {
            let (start, count) =
                part.trim_start_matches('+').split_once(',').unwrap_or((part.trim_start_matches('+'), "1"));
            let (start, count): (usize, usize) = (start.parse().ok()?, count.parse().ok()?);
            Some(if count == 0 { Lines::Gone(start) } else { Lines::Changed(start, start + count - 1) })
        })
        .collect()
}
