//! Text to tree and tree to text.
pub mod tree;

use crate::diagnostic::Noted;
use crate::source::{FileId, Files};

/// Placeholder until the branch `syntax` lands.
pub fn parse(file: FileId, files: &Files) -> Noted<tree::Tree> {
    let _ = files;
    Noted {
        value: tree::Tree { file, doc: Vec::new(), statements: Vec::new(), comments: Vec::new() },
        diagnostics: Vec::new(),
    }
}
