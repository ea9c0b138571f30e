use std::io;
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

/// Every file beneath a folder whose name ends so, in byte order of the path: without hidden ones, and without what a
/// `.gitignore` or `.ignore` names, whether or not the folder is a repository. `None` where the path is no folder.
///
/// # Errors
/// What the disk says.
pub fn files_kept(path: &Path, extension: &str) -> io::Result<Option<Vec<PathBuf>>> {
    if !std::fs::metadata(path)?.is_dir() {
        return Ok(None);
    }
    // What one user's own settings ignore would make the answer another on each machine.
    let walk = WalkBuilder::new(path).require_git(false).git_global(false).build();
    let mut found = Vec::new();
    for entry in walk {
        let entry =
            entry.map_err(|error| error.into_io_error().unwrap_or_else(|| io::Error::other("it cannot be walked")))?;
        let is_file = entry.path().is_file();
        if is_file && entry.path().extension().is_some_and(|end| end == extension) {
            found.push(entry.into_path());
        }
    }
    found.sort_by(|a, b| a.as_os_str().as_encoded_bytes().cmp(b.as_os_str().as_encoded_bytes()));
    Ok(Some(found))
}
