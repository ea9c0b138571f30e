use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::source::Door;
use crate::source::door::plain;

/// The most links that are followed one after another.
const MOST_LINKS: usize = 8;

/// The files of a git repository as they were at a revision, read by the `git` command. Its paths are those of the repository,
/// with what git writes before them: `HEAD~1:rules.tm`.
#[derive(Debug, Clone)]
pub struct Revision {
    /// `HEAD~1:`.
    prefix: String,
    /// Files by their paths in the repository: the object that holds each, and whether that is a link.
    files: BTreeMap<PathBuf, (String, bool)>,
}

/// Why a revision cannot be read.
#[derive(Debug)]
pub enum NoRevision {
    /// There is no `git` command, or it cannot be run.
    NoGit(io::Error),
    /// This folder is in no repository; what git says.
    NoRepository(String),
    /// The repository has no such revision.
    NoSuchRevision,
    /// The revision has no such file or folder.
    NoSuchPath,
    /// Something else; what git says.
    Other(String),
}

impl Revision {
    /// The revision and the path of a text like `HEAD~1:rules.tm`, where it has the look of one.
    pub fn parse(text: &str) -> Option<(&str, &str)> {
        let (revision, path) = text.split_once(':')?;
        let is_drive = revision.len() == 1 && path.starts_with(['/', '\\']);
        (!revision.is_empty() && !revision.starts_with('-') && !is_drive).then_some((revision, path))
    }

    /// The files of the repository of this folder at a revision, and the path by which they give what was asked for. It is looked
    /// for from the top of the repository, as git does, and where it is not there from this folder.
    ///
    /// # Errors
    /// What is missing: git, a repository, the revision, the path.
    pub fn open(revision: &str, path: &str) -> Result<(Revision, PathBuf), NoRevision> {
        let here = said(&["rev-parse", "--show-prefix"])?.map_err(NoRevision::NoRepository)?;
        let tree = format!("{revision}^{{tree}}");
        let tree = said(&["rev-parse", "--verify", "--quiet", "--end-of-options", &tree])?
            .map_err(|_| NoRevision::NoSuchRevision)?;
        let listing = said(&["ls-tree", "-r", "-z", "--full-tree", &tree])?.map_err(NoRevision::Other)?;
        let mut files = BTreeMap::new();
        for entry in listing.split('\0') {
            let Some((about, name)) = entry.split_once('\t') else { continue };
            let mut words = about.split(' ');
            if let (Some(mode), Some("blob"), Some(object)) = (words.next(), words.next(), words.next()) {
                files.insert(PathBuf::from(name), (object.to_string(), mode == "120000"));
            }
        }
        let own = Revision { prefix: format!("{revision}:"), files };
        let from_here = Path::new(&here).join(path);
        let asked = if path.starts_with("./") || path.starts_with("../") {
            vec![from_here]
        } else {
            vec![PathBuf::from(path), from_here]
        };
        let found = asked.into_iter().map(|path| plain(&path)).find(|path| own.has(path));
        let Some(found) = found else { return Err(NoRevision::NoSuchPath) };
        // Without a folder before it, what the file uses would lose its revision.
        let shown = if found.components().count() == 1 { Path::new(".").join(&found) } else { found };
        let shown = if shown.as_os_str().is_empty() { PathBuf::from(".") } else { shown };
        let shown = PathBuf::from(format!("{}{}", own.prefix, shown.display()));
        Ok((own, shown))
    }

    /// Whether there is a file or a folder of that path.
    fn has(&self, path: &Path) -> bool {
        self.files.contains_key(path) || self.files.keys().any(|file| file.starts_with(path))
    }

    /// The path in the repository.
    fn own(&self, path: &Path) -> PathBuf {
        let text = path.to_string_lossy();
        plain(Path::new(text.strip_prefix(&self.prefix).unwrap_or(&text)))
    }
}

impl Door for Revision {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let mut path = self.own(path);
        for _ in 0..MOST_LINKS {
            let Some((object, is_link)) = self.files.get(&path) else {
                return Err(io::Error::from(io::ErrorKind::NotFound));
            };
            let output = git(&["cat-file", "blob", object])?;
            if !output.status.success() {
                return Err(io::Error::other(String::from_utf8_lossy(&output.stderr).trim().to_string()));
            }
            if !is_link {
                return Ok(output.stdout);
            }
            let to = String::from_utf8_lossy(&output.stdout).into_owned();
            path = plain(&path.parent().unwrap_or(Path::new("")).join(to));
        }
        Err(io::Error::other("too many links"))
    }

    fn files_beneath(&self, path: &Path) -> io::Result<Option<Vec<PathBuf>>> {
        let folder = self.own(path);
        if self.files.contains_key(&folder) {
            return Ok(None);
        }
        let shown = |file: &PathBuf| {
            let below = file.strip_prefix(&folder).unwrap_or(file);
            path.join(below)
        };
        let mut found: Vec<PathBuf> = self.files.keys().filter(|file| file.starts_with(&folder)).map(shown).collect();
        found.sort_by(|a, b| a.as_os_str().as_encoded_bytes().cmp(b.as_os_str().as_encoded_bytes()));
        if found.is_empty() { Err(io::Error::from(io::ErrorKind::NotFound)) } else { Ok(Some(found)) }
    }

    fn identity(&self, path: &Path) -> PathBuf {
        self.own(path)
    }
}

fn git(arguments: &[&str]) -> io::Result<Output> {
    Command::new("git").args(arguments).env("LC_ALL", "C").output()
}

/// What git prints, its last end of a line taken off; or what it complains of.
fn said(arguments: &[&str]) -> Result<Result<String, String>, NoRevision> {
    let output = git(arguments).map_err(NoRevision::NoGit)?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim_end_matches('\n').to_string();
    Ok(if output.status.success() { Ok(text(&output.stdout)) } else { Err(text(&output.stderr)) })
}
