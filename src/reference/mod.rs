//! What a book reads from outside. (Placeholder until the branch `cli` lands.)
#![allow(missing_docs)]
use crate::diagnostic::Diagnostic;
use crate::source::{Door, FileId, Files, Span};
use std::path::Path;
pub struct Cell {
    pub text: String,
    pub span: Span,
}
pub struct ListRow {
    pub cells: Vec<Cell>,
}
pub struct List {
    pub file: FileId,
    pub headers: Vec<String>,
    pub rows: Vec<ListRow>,
}
impl List {
    pub fn column(&self, name: &str) -> Option<usize> {
        self.headers.iter().position(|h| h == name)
    }
}
pub fn read_list(_p: &Path, _s: &str, _d: &dyn Door, _f: &mut Files) -> Result<List, Vec<Diagnostic>> {
    Err(vec![])
}
pub fn shipped(_n: &str) -> Option<&'static str> {
    None
}
pub fn shipped_names() -> impl Iterator<Item = &'static str> {
    ["std.countries", "std.us.metals"].into_iter()
}
