use std::collections::BTreeMap;
use std::io;
use std::path::{Component, Path, PathBuf};

/// How rule files and lists come in. An editor or a test stands in for the disk with a door of its own.
pub trait Door {
    /// The bytes of a file.
    ///
    /// # Errors
    /// What the disk says: not there, not allowed, a folder.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;

    /// Every file beneath a folder, in byte order of the path; `None` where the path is no folder.
    ///
    /// # Errors
    /// What the disk says.
    fn files_beneath(&self, path: &Path) -> io::Result<Option<Vec<PathBuf>>>;

    /// One spelling for each file, so that one met twice is read once.
    fn identity(&self, path: &Path) -> PathBuf;
}

/// The disk of this machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct Disk;

impl Door for Disk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        std::fs::read(path)
    }

    fn files_beneath(&self, path: &Path) -> io::Result<Option<Vec<PathBuf>>> {
        if !std::fs::metadata(path)?.is_dir() {
            return Ok(None);
        }
        let mut found = Vec::new();
        let mut folders = vec![path.to_path_buf()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(&folder)? {
                let entry = entry?;
                // A link to a folder is not followed, so that a circle of links ends.
                if entry.file_type()?.is_dir() {
                    folders.push(entry.path());
                } else {
                    found.push(entry.path());
                }
            }
        }
        found.sort_by(|a, b| a.as_os_str().as_encoded_bytes().cmp(b.as_os_str().as_encoded_bytes()));
        Ok(Some(found))
    }

    fn identity(&self, path: &Path) -> PathBuf {
        std::fs::canonicalize(path).unwrap_or_else(|_| plain(path))
    }
}

/// Files held in memory, for tests and editors.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    files: BTreeMap<PathBuf, Vec<u8>>,
}

impl Memory {
    /// Puts a file in, in place of one of the same path.
    pub fn put(&mut self, path: impl AsRef<Path>, bytes: impl Into<Vec<u8>>) {
        self.files.insert(plain(path.as_ref()), bytes.into());
    }
}

impl Door for Memory {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.files.get(&plain(path)).cloned().ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))
    }

    fn files_beneath(&self, path: &Path) -> io::Result<Option<Vec<PathBuf>>> {
        let folder = plain(path);
        if self.files.contains_key(&folder) {
            return Ok(None);
        }
        let found: Vec<PathBuf> = self.files.keys().filter(|file| file.starts_with(&folder)).cloned().collect();
        if found.is_empty() { Err(io::Error::from(io::ErrorKind::NotFound)) } else { Ok(Some(found)) }
    }

    fn identity(&self, path: &Path) -> PathBuf {
        plain(path)
    }
}

/// The path without `.` and with each `..` taken back, as far as can be told without a disk.
pub fn plain(path: &Path) -> PathBuf {
    let mut parts: Vec<Component<'_>> = Vec::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if matches!(parts.last(), Some(Component::Normal(_))) => {
                parts.pop();
            }
            Component::ParentDir | Component::Prefix(_) | Component::RootDir | Component::Normal(_) => parts.push(part),
        }
    }
    parts.iter().collect()
}
