use std::path::PathBuf;

use crate::book::Book;
use crate::diagnostic::Noted;
use crate::source::{Door, Files};

/// Reads rule files, or every `.tm` beneath folders, with all that they `use`, and gives them their meaning. All that is
/// wrong is reported, in one run.
pub fn load(paths: &[PathBuf], door: &dyn Door, files: &mut Files) -> Noted<Book> {
    let _ = (paths, door, files);
    Noted { value: Book::default(), diagnostics: Vec::new() }
}
