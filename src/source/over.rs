use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use crate::source::Door;

/// A door before which some files lie: texts that are to be tried before they are written.
pub struct Over<'a> {
    under: &'a dyn Door,
    texts: BTreeMap<PathBuf, String>,
}

impl<'a> Over<'a> {
    /// Over another door, as yet with nothing before it.
    pub fn new(under: &'a dyn Door) -> Over<'a> {
        Over { under, texts: BTreeMap::new() }
    }

    /// Puts a text in place of a file's.
    pub fn put(&mut self, path: &Path, text: impl Into<String>) {
        self.texts.insert(self.under.identity(path), text.into());
    }
}

impl Door for Over<'_> {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        match self.texts.get(&self.under.identity(path)) {
            Some(text) => Ok(text.clone().into_bytes()),
            None => self.under.read(path),
        }
    }

    fn files_beneath(&self, path: &Path) -> io::Result<Option<Vec<PathBuf>>> {
        self.under.files_beneath(path)
    }

    fn identity(&self, path: &Path) -> PathBuf {
        self.under.identity(path)
    }
}
