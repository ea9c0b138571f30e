use std::cell::RefCell;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::pack::Digest;
use crate::source::Door;

/// What a door was asked, and what it answered: as long as it answers the same, whatever was made of its answers is the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Asked {
    /// The bytes of a file: their digest; nothing where it could not be read.
    Read(PathBuf, Option<Digest>),
    /// The files beneath a folder; nothing where it is none, or could not be read.
    Beneath(PathBuf, Option<Vec<PathBuf>>),
    /// The one spelling of a file.
    Identity(PathBuf, PathBuf),
}

impl Asked {
    /// Of what it was asked.
    pub fn path(&self) -> &Path {
        match self {
            Asked::Read(path, _) | Asked::Beneath(path, _) | Asked::Identity(path, _) => path,
        }
    }
}

/// A door that notes what it is asked.
pub struct Noting<'a> {
    door: &'a dyn Door,
    asked: RefCell<Vec<Asked>>,
}

impl<'a> Noting<'a> {
    /// Before another door.
    pub fn new(door: &'a dyn Door) -> Noting<'a> {
        Noting { door, asked: RefCell::new(Vec::new()) }
    }

    /// All that it was asked, in order.
    pub fn into_asked(self) -> Vec<Asked> {
        self.asked.into_inner()
    }
}

impl Door for Noting<'_> {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let answer = self.door.read(path);
        let digest = answer.as_ref().ok().map(|bytes| Digest::of(bytes));
        self.asked.borrow_mut().push(Asked::Read(path.to_path_buf(), digest));
        answer
    }

    fn files_beneath(&self, path: &Path) -> io::Result<Option<Vec<PathBuf>>> {
        let answer = self.door.files_beneath(path);
        let beneath = answer.as_ref().ok().cloned().flatten();
        self.asked.borrow_mut().push(Asked::Beneath(path.to_path_buf(), beneath));
        answer
    }

    fn identity(&self, path: &Path) -> PathBuf {
        let answer = self.door.identity(path);
        self.asked.borrow_mut().push(Asked::Identity(path.to_path_buf(), answer.clone()));
        answer
    }
}

/// The bytes of each file that was read, in the order of what was asked; nothing where a door answers otherwise now.
pub fn ask_again(asked: &[Asked], door: &dyn Door) -> Option<Vec<(PathBuf, Vec<u8>)>> {
    let mut read = Vec::new();
    for one in asked {
        let is_same = match one {
            Asked::Read(path, None) => door.read(path).is_err(),
            Asked::Read(path, Some(digest)) => {
                let bytes = door.read(path).ok()?;
                let is_same = Digest::of(&bytes) == *digest;
                read.push((path.clone(), bytes));
                is_same
            }
            Asked::Beneath(path, beneath) => door.files_beneath(path).ok().flatten() == *beneath,
            Asked::Identity(path, identity) => door.identity(path) == *identity,
        };
        if !is_same {
            return None;
        }
    }
    Some(read)
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use crate::source::{Door, Memory, Noting, ask_again};

    #[test]
    fn the_same_answers_are_told_from_others() {
        let mut door = Memory::default();
        door.put("book/a.tm", "a");
        door.put("book/b.csv", "b");
        let noting = Noting::new(&door);
        noting.files_beneath(Path::new("book")).unwrap();
        noting.identity(Path::new("book/a.tm"));
        noting.read(Path::new("book/a.tm")).unwrap();
        noting.read(Path::new("none.csv")).unwrap_err();
        let asked = noting.into_asked();
        assert_eq!(asked.len(), 4);
        assert_eq!(ask_again(&asked, &door).unwrap(), [(PathBuf::from("book/a.tm"), b"a".to_vec())]);
        let changed = |path: &str| {
            let mut door = door.clone();
            door.put(path, "c");
            ask_again(&asked, &door).is_none()
        };
        assert!(changed("book/a.tm") && changed("none.csv") && changed("book/c.csv"));
        // Nobody read it, and it was there before.
        assert!(!changed("book/b.csv") && !changed("other.csv"));
    }
}
