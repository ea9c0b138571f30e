//! Books that were read and proved are kept in a folder of the user's, so that the next start need not do it again. What is kept
//! is used only where the very same tradec would read the very same files again, byte by byte; whatever else lies there is passed
//! over and replaced.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use clap::Args;
use serde::{Deserialize, Serialize};

use crate::book::Book;
use crate::cli::STACK;
use crate::pack::{self, Digest};
use crate::reference;
use crate::source::{Asked, Door, Files, ask_again};

/// Whether books are kept.
#[derive(Debug, Args)]
pub struct Caching {
    /// Read and prove the book anew, and keep nothing of it for the next start
    #[arg(long)]
    no_cache: bool,
}

impl Caching {
    /// Whether they are.
    pub fn is_wanted(&self) -> bool {
        !self.no_cache
    }
}

/// What every file of a cache begins with; the number is that of their format.
const MARK: &[u8] = b"tradec book 1\n";

/// The ends of the names of kept books, and of those that are being written.
const KEPT: &str = "book";
const UNFINISHED: &str = "part";

/// No more books are kept than so many, and no more bytes; those written longest ago go first.
const MOST_BOOKS: usize = 64;
const MOST_BYTES: u64 = 512 * 1024 * 1024;

/// What is unfinished for so long will never be finished.
const ABANDONED: Duration = Duration::from_secs(3600);

/// The place at which a book is kept.
#[derive(Debug)]
pub struct Cache {
    file: PathBuf,
    /// The tradec that runs, the folder it runs in, and the paths it was given.
    of: Of,
}

/// Of what a file of the cache is: all of it has to be the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Of {
    tradec: Program,
    folder: PathBuf,
    paths: Vec<PathBuf>,
}

/// A build of tradec. Another may understand a book otherwise, or write it down otherwise, though its version is the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Program {
    version: String,
    file: PathBuf,
    length: u64,
    changed: Duration,
}

/// What stands before a kept book: by what it is known whether it still holds.
#[derive(Debug, Serialize, Deserialize)]
struct Head {
    of: Of,
    asked: Vec<Asked>,
    texts: Vec<Text>,
}

/// A text of the run: its name, and where it is from.
#[derive(Debug, Serialize, Deserialize)]
enum Text {
    /// One of the files that were read, by its place among them.
    File(String, usize),
    /// A set shipped with tradec.
    Shipped(String),
}

impl Cache {
    /// The place for the book of these paths; nothing where there is no folder for it, or where it is not known what runs.
    pub fn of(paths: &[PathBuf]) -> Option<Cache> {
        let of = Of { tradec: Program::running()?, folder: std::env::current_dir().ok()?, paths: paths.to_vec() };
        let name = Digest::of(&pack::write(&of)?);
        Some(Cache { file: folder(&|name| std::env::var_os(name))?.join(format!("{name}.{KEPT}")), of })
    }

    /// The book that is kept and the texts it is of, where all that it was made of is still the same; it is read beside the files, where
    /// there are several threads.
    pub fn find(&self, door: &dyn Door, threads: usize) -> Option<(Book, Files)> {
        let bytes = fs::read(&self.file).ok()?;
        let (head, book) = pack::read::<Head>(pack::open(bytes.strip_prefix(MARK)?)?)?;
        if head.of != self.of {
            return None;
        }
        let read_book = || pack::read::<Book>(book).filter(|(_, rest)| rest.is_empty());
        let (files, book) = std::thread::scope(|scope| {
            let thread = std::thread::Builder::new().stack_size(STACK);
            let beside = (threads > 1).then(|| thread.spawn_scoped(scope, read_book).ok()).flatten();
            let files = files_again(head, door)?;
            let book = match beside {
                Some(beside) => beside.join().ok()?,
                None => read_book(),
            };
            Some((files, book?.0))
        })?;
        Some((book, files))
    }

    /// Keeps a book. That it cannot be kept is no reason to stop.
    pub fn keep(&self, book: &Book, files: &Files, asked: Vec<Asked>) {
        // Nobody needs to know why.
        let _ = self.kept(book, files, asked);
    }

    fn kept(&self, book: &Book, files: &Files, asked: Vec<Asked>) -> Option<()> {
        let texts = texts(files, &asked)?;
        let mut content = pack::write(&Head { of: self.of.clone(), asked, texts })?;
        content.extend(pack::write(book)?);
        let folder = self.file.parent()?;
        fs::create_dir_all(folder).ok()?;
        // Another run may write the same book at the same time: each writes a file of its own, and the last one stays.
        let unfinished = self.file.with_extension(format!("{}.{UNFINISHED}", std::process::id()));
        let written = fs::write(&unfinished, [MARK, &pack::seal(&content)].concat());
        if written.and_then(|()| fs::rename(&unfinished, &self.file)).is_err() {
            let _ = fs::remove_file(&unfinished);
        }
        tidy(folder, &self.file, (MOST_BOOKS, MOST_BYTES));
        Some(())
    }
}

impl Program {
    fn running() -> Option<Program> {
        let file = std::env::current_exe().ok()?;
        let about = fs::metadata(&file).ok()?;
        let changed = about.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        Some(Program { version: env!("CARGO_PKG_VERSION").to_string(), file, length: about.len(), changed })
    }
}

/// The files of a kept book, where they are still the same.
fn files_again(head: Head, door: &dyn Door) -> Option<Files> {
    let mut read = ask_again(&head.asked, door)?;
    let mut files = Files::default();
    for text in head.texts {
        match text {
            Text::File(name, at) => {
                let bytes = std::mem::take(&mut read.get_mut(at)?.1);
                files.add(name, without_mark(String::from_utf8(bytes).ok()?));
            }
            Text::Shipped(name) => {
                files.add(name.as_str(), reference::shipped(&name)?);
            }
        }
    }
    Some(files)
}

/// Where each text is from; nothing where one cannot be had again from what was read.
fn texts(files: &Files, asked: &[Asked]) -> Option<Vec<Text>> {
    let read: Vec<(String, Digest)> = asked
        .iter()
        .filter_map(|one| match one {
            Asked::Read(path, digest) => digest.map(|digest| (path.display().to_string(), digest)),
            Asked::Beneath(..) | Asked::Identity(..) => None,
        })
        .collect();
    let mut is_taken = vec![false; read.len()];
    let mut texts = Vec::new();
    for (_, file) in files.iter() {
        if reference::shipped(&file.name).is_some_and(|text| text == file.text) {
            texts.push(Text::Shipped(file.name.clone()));
            continue;
        }
        let own = [Digest::of(file.text.as_bytes()), Digest::of_pieces(&[BYTE_ORDER, file.text.as_bytes()])];
        let mut places = read.iter().zip(&is_taken).map(|((name, digest), is_taken)| (name, digest, is_taken));
        let at = places.position(|(name, digest, is_taken)| *name == file.name && own.contains(digest) && !is_taken)?;
        is_taken.get_mut(at).into_iter().for_each(|is_taken| *is_taken = true);
        texts.push(Text::File(file.name.clone(), at));
    }
    Some(texts)
}

const BYTE_ORDER: &[u8] = "\u{feff}".as_bytes();

/// Texts are taken in without a byte order mark.
fn without_mark(text: String) -> String {
    text.strip_prefix('\u{feff}').map(str::to_string).unwrap_or(text)
}

/// Takes away what is too much in a folder, without what has just been written, and what was never finished.
fn tidy(folder: &Path, newest: &Path, (most_books, most_bytes): (usize, u64)) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let mut kept: Vec<(SystemTime, PathBuf, u64)> = Vec::new();
    for path in entries.flatten().map(|entry| entry.path()) {
        let Some((changed, length)) =
            fs::metadata(&path).ok().and_then(|about| Some((about.modified().ok()?, about.len())))
        else {
            continue;
        };
        let ends = |with: &str| path.extension().is_some_and(|end| end == with);
        if ends(UNFINISHED) && changed.elapsed().is_ok_and(|since| since > ABANDONED) {
            let _ = fs::remove_file(&path);
        } else if ends(KEPT) && path != newest {
            kept.push((changed, path, length));
        }
    }
    kept.sort_by(|one, other| other.cmp(one));
    let mut bytes = fs::metadata(newest).map_or(0, |about| about.len());
    for (at, (_, path, length)) in kept.iter().enumerate() {
        bytes = bytes.saturating_add(*length);
        if at + 1 >= most_books || bytes > most_bytes {
            let _ = fs::remove_file(path);
        }
    }
}

/// The folder of the cache: `TRADEC_CACHE`, or where caches lie on this system.
fn folder(set: &dyn Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let set = |name: &str| set(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let home = || set("HOME");
    let caches = || {
        if cfg!(windows) {
            set("LOCALAPPDATA")
        } else if cfg!(target_os = "macos") {
            home().map(|home| home.join("Library").join("Caches"))
        } else {
            // One that does not begin at the root is to be ignored.
            let told = set("XDG_CACHE_HOME").filter(|folder| folder.is_absolute());
            told.or_else(|| home().map(|home| home.join(".cache")))
        }
    };
    set("TRADEC_CACHE").or_else(|| caches().map(|caches| caches.join("tradec")))
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;
    use std::fs;
    use std::path::{Path, PathBuf};
    use std::time::{Duration, SystemTime};

    use crate::cli::cache::{folder, tidy};

    #[test]
    fn the_folder_is_the_one_that_is_said_or_the_users() {
        let of = |said: &[(&str, &str)]| {
            folder(&|name| said.iter().find(|(known, _)| *known == name).map(|(_, value)| OsString::from(value)))
        };
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[("TRADEC_CACHE", "here"), ("HOME", "/home/me")]), Some(PathBuf::from("here")));
        if cfg!(all(unix, not(target_os = "macos"))) {
            let users = Some(Path::new("/home/me/.cache/tradec").to_path_buf());
            assert_eq!(of(&[("TRADEC_CACHE", ""), ("HOME", "/home/me")]), users);
            assert_eq!(of(&[("XDG_CACHE_HOME", "relative"), ("HOME", "/home/me")]), users);
            assert_eq!(of(&[("XDG_CACHE_HOME", "/c"), ("HOME", "/home/me")]), Some(PathBuf::from("/c/tradec")));
        }
    }

    #[test]
    fn what_is_too_much_goes_the_oldest_first() {
        let folder = tempfile::tempdir().unwrap();
        let now = SystemTime::now();
        let put = |name: &str, hours: u64, length: usize| {
            let path = folder.path().join(name);
            fs::write(&path, vec![0; length]).unwrap();
            let file = fs::File::options().write(true).open(&path).unwrap();
            file.set_modified(now - Duration::from_secs(3600 * hours + 60)).unwrap();
        };
        for (name, hours, length) in
            [("a.book", 9, 10), ("b.book", 2, 10), ("c.book", 1, 10), ("d.book", 0, 10), ("e.book", 5, 10)]
        {
            put(name, hours, length);
        }
        for (name, hours) in [("x.1.part", 2), ("y.2.part", 0), ("notes.txt", 99)] {
            put(name, hours, 1);
        }
        let left = || {
            let names = fs::read_dir(folder.path()).unwrap().map(|one| one.unwrap().file_name().into_string().unwrap());
            let mut names: Vec<String> = names.collect();
            names.sort();
            names.join(" ")
        };
        tidy(folder.path(), &folder.path().join("a.book"), (4, 1000));
        assert_eq!(left(), "a.book b.book c.book d.book notes.txt y.2.part");
        tidy(folder.path(), &folder.path().join("a.book"), (4, 30));
        assert_eq!(left(), "a.book c.book d.book notes.txt y.2.part");
    }
}
