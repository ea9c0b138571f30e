use std::path::{Path, PathBuf};

use crate::cli::settings::Settings;
use crate::cli::stop::Stop;
use crate::source::files_kept;

/// The books that a command is about.
pub struct Books {
    /// Each with the paths that are read together.
    pub books: Vec<Vec<PathBuf>>,
    /// All paths, for who watches them.
    pub named: Vec<PathBuf>,
}

/// The books of a command line: what is named is one book, or with `each` every rule file its own. Where nothing is named those that
/// `tradec.toml` names, or the folder at hand.
///
/// # Errors
/// A folder that cannot be read, a pattern that nothing matches, settings that cannot be read.
pub fn books(named: &[PathBuf], each: bool, config: Option<&Path>) -> Result<Books, Stop> {
    if each {
        let mut books = Vec::new();
        for path in named {
            books.extend(rule_files(path)?.into_iter().map(|file| vec![file]));
        }
        return Ok(Books { books, named: named.to_vec() });
    }
    if !named.is_empty() {
        return Ok(Books { books: vec![named.to_vec()], named: named.to_vec() });
    }
    let settings = match config {
        Some(file) => Settings::read(file)?,
        None => Settings::of(Path::new("."))?,
    };
    let Some(folder) = settings.folder.filter(|_| !settings.books.is_empty()) else {
        let here = vec![PathBuf::from(".")];
        return Ok(Books { books: vec![here.clone()], named: here });
    };
    let folder = shown_from_here(&folder);
    let mut books = Vec::new();
    for pattern in &settings.books {
        let whole = folder.join(pattern);
        let matches = glob::glob(&whole.to_string_lossy())
            .map_err(|why| Stop::Call(format!("tradec.toml: books: `{pattern}`: {}", why.msg)))?;
        let mut found: Vec<PathBuf> = matches.filter_map(Result::ok).collect();
        found.sort();
        if found.is_empty() {
            return Err(Stop::Call(format!("tradec.toml: books: nothing is called `{pattern}`")));
        }
        books.extend(found.into_iter().map(|path| vec![path]));
    }
    let named = books.concat();
    Ok(Books { books, named })
}

/// The rule files that a path names: itself, or those beneath it that git would keep.
fn rule_files(path: &Path) -> Result<Vec<PathBuf>, Stop> {
    let beneath = files_kept(path, "tm")
        .map_err(|why| Stop::Call(format!("{} cannot be read: {}", path.display(), crate::book::reason(&why))))?;
    Ok(beneath.unwrap_or_else(|| vec![path.to_path_buf()]))
}

/// A path as it is written from the folder at hand, where it lies beneath it.
pub fn shown_from_here(folder: &Path) -> PathBuf {
    let here = std::env::current_dir().unwrap_or_default();
    match folder.strip_prefix(&here) {
        Ok(rest) => rest.to_path_buf(),
        Err(_) => folder.to_path_buf(),
    }
}
