use std::fs::File;
#[cfg(feature = "formats")]
use std::io::BufRead;
use std::io::{self, Read, Seek, stdin};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::book::{self, Book, Kept};
use crate::cli::cache::{Cache, Caching};
use crate::cli::packing::{unpacked, unpacking};
use crate::cli::prove::{allowed, proved_in_stages};
use crate::cli::screen::Screen;
use crate::cli::stages::{Stages, Watched};
use crate::cli::stop::Stop;
use crate::cli::stream::Input;
use crate::cli::typed::Origin;
#[cfg(feature = "formats")]
use crate::columnar;
use crate::diagnostic::{Diagnostic, Noted, Severity};
use crate::lint::{self, Levels};
use crate::proof;
use crate::source::{Disk, Door, FileId, Files, NoRevision, Noting, Revision};
use crate::syntax::tree::Tree;

/// A book and all that was found in it.
#[derive(Debug)]
pub struct Loaded {
    /// The book.
    pub book: Book,
    /// The texts it was read from.
    pub files: Files,
    /// What was found.
    pub diagnostics: Vec<Diagnostic>,
}

/// The disk, and stdin as the file `-`.
#[derive(Debug)]
pub struct DiskAndStdin;

impl Door for DiskAndStdin {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        if is_stdin(path) { from_stdin() } else { Disk.read(path) }
    }

    fn files_beneath(&self, path: &Path) -> io::Result<Option<Vec<PathBuf>>> {
        if is_stdin(path) { Ok(None) } else { Disk.files_beneath(path) }
    }

    fn identity(&self, path: &Path) -> PathBuf {
        if is_stdin(path) { path.to_path_buf() } else { Disk.identity(path) }
    }
}

/// Reads and checks a book: its meaning, and, where that has no errors, the proof that its measures never clash.
///
/// # Errors
/// A path that cannot be read.
pub fn load(paths: &[PathBuf], stages: &Stages) -> Result<Loaded, Stop> {
    can_be_opened(paths)?;
    Ok(load_in_stages(paths, &DiskAndStdin, &Levels::check(), stages))
}

/// The same with the opinions that are asked for.
///
/// # Errors
/// A path that cannot be read.
pub fn load_with(paths: &[PathBuf], levels: &Levels) -> Result<Loaded, Stop> {
    can_be_opened(paths)?;
    Ok(load_through(paths, &DiskAndStdin, levels))
}

fn can_be_opened(paths: &[PathBuf]) -> Result<(), Stop> {
    for path in paths.iter().filter(|path| !is_stdin(path)) {
        let opened = if path.is_dir() { path.read_dir().map(|_| ()) } else { File::open(path).map(|_| ()) };
        opened.map_err(|why| unread(path, &why))?;
    }
    Ok(())
}

/// The same by another door than the disk.
pub fn load_through(paths: &[PathBuf], door: &dyn Door, levels: &Levels) -> Loaded {
    load_in_stages(paths, door, levels, &Stages::default())
}

fn load_in_stages(paths: &[PathBuf], door: &dyn Door, levels: &Levels, stages: &Stages) -> Loaded {
    let mut files = Files::default();
    let door = Watched { door, stages };
    let gathered = book::gather(paths, &door, &mut files);
    stages.end("parse");
    let noted = gathered.lowered(&door, &mut files);
    stages.end("meaning");
    let mut trees = gathered.into_trees();
    trees.retain(|tree| lint::is_authors(tree.file, &files));
    looked_at(noted, files, &trees, levels, stages)
}

/// A book that was read, with its proof and the opinions that are asked for.
fn looked_at(noted: Noted<Book>, files: Files, trees: &[Tree], levels: &Levels, stages: &Stages) -> Loaded {
    let mut loaded = Loaded { book: noted.value, files, diagnostics: noted.diagnostics };
    if !loaded.has_errors() {
        let found = proved_in_stages(&loaded.book, &loaded.files, trees, levels, stages);
        loaded.diagnostics.extend(found);
        loaded.diagnostics = allowed(loaded.diagnostics, trees, levels);
        stages.end("opinions");
    }
    loaded
}

/// Reads a book that is to be used: its errors are drawn and end the command, its warnings are drawn with `--verbose`. What the
/// proof cannot tell is a warning here, and is always drawn: a line that is ambiguous in spite of it will be an error.
///
/// # Errors
/// A path that cannot be read, a book with errors.
pub fn load_sound(paths: &[PathBuf], screen: &Screen) -> Result<Loaded, Stop> {
    sound(load(paths, &Stages::default())?, screen)
}

/// The same, but for warnings that are not drawn: where the book was read before and is what it was then, it is not read again.
///
/// # Errors
/// The same.
pub fn load_sound_from_cache(
    paths: &[PathBuf],
    screen: &Screen,
    stages: &Stages,
    (caching, threads): (&Caching, usize),
) -> Result<Loaded, Stop> {
    // Warnings are not kept, and stdin is there only once.
    let is_kept = caching.is_wanted() && !screen.is_verbose() && !paths.iter().any(|path| is_stdin(path));
    let Some(cache) = is_kept.then(|| Cache::of(paths)).flatten() else { return sound(load(paths, stages)?, screen) };
    if let Some((book, files)) = cache.find(&Watched { door: &Disk, stages }, threads) {
        stages.end("cache");
        return Ok(Loaded { book, files, diagnostics: Vec::new() });
    }
    can_be_opened(paths)?;
    let door = Noting::new(&DiskAndStdin);
    let loaded = sound(load_in_stages(paths, &door, &Levels::check(), stages), screen)?;
    let asked = door.into_asked();
    let has_stdin = asked.iter().any(|one| is_stdin(one.path()));
    if !has_stdin && !loaded.diagnostics.iter().any(|one| is_drawn(one, screen)) {
        cache.keep(&loaded.book, &loaded.files, asked);
        stages.end("cache");
    }
    Ok(loaded)
}

/// Whether it is drawn of a book that is used.
fn is_drawn(one: &Diagnostic, screen: &Screen) -> bool {
    one.severity() == Severity::Error || one.level.is_some() || screen.is_verbose()
}

/// Reads a book that is to be used from the disk, or as it was at a git revision: `HEAD~1:rules.tm`.
///
/// # Errors
/// A path that cannot be read, a revision that there is not, a book with errors.
pub fn load_sound_at(path: &Path, screen: &Screen) -> Result<Loaded, Stop> {
    let text = path.to_string_lossy();
    let revision = Revision::parse(&text).filter(|_| !is_stdin(path) && !path.exists());
    let Some((revision, inside)) = revision else { return load_sound(&[path.to_path_buf()], screen) };
    let (door, path) = Revision::open(revision, inside).map_err(|why| no_revision((revision, inside), &why))?;
    sound(load_through(&[path], &door, &Levels::check()), screen)
}

fn no_revision((revision, path): (&str, &str), why: &NoRevision) -> Stop {
    let reason = match why {
        NoRevision::NoGit(why) => {
            format!("there is no such file, and git, which would know revisions, cannot be run: {why}")
        }
        NoRevision::NoRepository(_) => "there is no such file, and this folder is in no git repository".to_string(),
        NoRevision::NoSuchRevision => format!("there is no such file, and git knows no revision `{revision}`"),
        NoRevision::NoSuchPath => format!("at revision {revision} there is no file or folder `{path}`"),
        NoRevision::Other(said) => format!("git says: {}", said.lines().next().unwrap_or_default()),
    };
    Stop::Call(format!("{revision}:{path} cannot be read: {reason}"))
}

/// Reads a book that is to be used and read again with changes.
///
/// # Errors
/// A path that cannot be read, stdin, a book with errors.
pub fn load_kept(paths: &[PathBuf], screen: &Screen) -> Result<(Loaded, Kept), Stop> {
    if paths.iter().any(|path| is_stdin(path)) {
        return Err(Stop::Call("a book from stdin cannot be changed: name its file".to_string()));
    }
    can_be_opened(paths)?;
    let (kept, noted) = Kept::read(paths, &Disk);
    let trees = lint::trees(kept.files());
    let loaded = looked_at(noted, kept.files().clone(), &trees, &Levels::check(), &Stages::default());
    let loaded = sound(loaded, screen)?;
    Ok((loaded, kept))
}

fn sound(mut loaded: Loaded, screen: &Screen) -> Result<Loaded, Stop> {
    for diagnostic in &mut loaded.diagnostics {
        if *diagnostic.mistake == proof::mistakes::CANNOT_TELL {
            diagnostic.level = Some(Severity::Warning);
        }
    }
    let shown: Vec<Diagnostic> = loaded.diagnostics.iter().filter(|one| is_drawn(one, screen)).cloned().collect();
    screen.draw(&shown, &loaded.files);
    if loaded.has_errors() { Err(Stop::Told) } else { Ok(loaded) }
}

impl Loaded {
    /// Every file that this run reads: the book's, its lists, and the shipments.
    pub fn read_with(&self, origin: &Origin) -> Vec<PathBuf> {
        let names = (0..).map_while(|at| self.files.get(FileId(at)));
        let mut read: Vec<PathBuf> = names.map(|file| PathBuf::from(&file.name)).collect();
        if let Origin::File(path) = origin {
            read.push(path.clone());
        }
        read
    }

    /// How many of what was found are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|one| one.severity() == severity).count()
    }

    /// How many errors of the book there are, whatever its settings make an error.
    pub fn errors(&self) -> usize {
        self.diagnostics.iter().filter(|one| one.mistake.severity() == Severity::Error).count()
    }

    /// Whether the book may not be used.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }
}

/// The bytes of a file that is no part of a book, unpacked where it is gzip, and what people call it.
///
/// # Errors
/// That it cannot be read.
pub fn read(path: &Path) -> Result<(String, Vec<u8>), Stop> {
    let bytes = DiskAndStdin.read(path).and_then(unpacked).and_then(as_text).map_err(|why| unread(path, &why))?;
    let name = if is_stdin(path) { "stdin".to_string() } else { path.display().to_string() };
    Ok((name, bytes))
}

/// Bytes as they are, or as CSV where they are a file of columns.
#[cfg(feature = "formats")]
fn as_text(bytes: Vec<u8>) -> io::Result<Vec<u8>> {
    match columnar::kind_of(&bytes) {
        Some(kind) => columnar::as_csv(spooled(&mut bytes.as_slice())?, kind),
        None => Ok(bytes),
    }
}

/// Bytes as they are: files of columns are not read.
#[cfg(not(feature = "formats"))]
fn as_text(bytes: Vec<u8>) -> io::Result<Vec<u8>> {
    Ok(bytes)
}

/// What is read as a file of its own, from its beginning.
fn spooled(input: &mut dyn Read) -> io::Result<File> {
    let mut file = tempfile::tempfile()?;
    io::copy(input, &mut file)?;
    file.rewind()?;
    Ok(file)
}

/// A file of shipments that is read as it comes, once or again.
pub struct Rows {
    from: From,
    read: Arc<AtomicU64>,
}

/// Where rows come from.
enum From {
    /// A file.
    File(PathBuf),
    /// A pipe; kept in a file of its own where it is read again.
    Stdin(Option<File>),
}

impl Rows {
    /// A file or stdin, which can be read `again`.
    ///
    /// # Errors
    /// That it cannot be read.
    pub fn open(path: &Path, again: bool) -> Result<Rows, Stop> {
        let read = Arc::default();
        if !is_stdin(path) {
            return Ok(Rows { from: From::File(path.to_path_buf()), read });
        }
        let spool = || spooled(&mut stdin().lock()).map_err(|why| unread(path, &why));
        let kept = if again { Some(spool()?) } else { None };
        Ok(Rows { from: From::Stdin(kept), read })
    }

    /// What people call it.
    pub fn name(&self) -> String {
        match &self.from {
            From::File(path) => path.display().to_string(),
            From::Stdin(_) => "stdin".to_string(),
        }
    }

    /// How many bytes it has, packed as they are, where that is known.
    pub fn size(&self) -> Option<u64> {
        let found = match &self.from {
            From::File(path) => path.metadata().ok(),
            From::Stdin(Some(file)) => file.metadata().ok(),
            From::Stdin(None) => None,
        };
        found.filter(|found| found.is_file()).map(|found| found.len())
    }

    /// Counts the bytes that were read since it was opened last.
    pub fn read_so_far(&self) -> Arc<AtomicU64> {
        self.read.clone()
    }

    /// Its rows from the first on, unpacked where they are packed.
    ///
    /// # Errors
    /// That it cannot be read.
    pub fn input(&mut self) -> Result<Input, Stop> {
        let input = self.read()?;
        #[cfg(feature = "formats")]
        {
            let mut input = io::BufReader::new(input);
            let path = match &self.from {
                From::File(path) => path.clone(),
                From::Stdin(_) => PathBuf::from("-"),
            };
            let opened = input.fill_buf().map(columnar::kind_of).and_then(|kind| match kind {
                None => Ok(Input::Text(Box::new(input))),
                Some(kind) => {
                    let opened = self.columns(&path, kind, input)?;
                    Ok(Input::Columns(opened.names, opened.lots))
                }
            });
            opened.map_err(|why| unread(&path, &why))
        }
        #[cfg(not(feature = "formats"))]
        Ok(Input::Text(input))
    }

    /// Opens a file of columns: one that is packed or comes from a pipe is kept in a file of its own, as its end has to be known.
    #[cfg(feature = "formats")]
    fn columns(
        &self,
        path: &Path,
        kind: columnar::Kind,
        mut input: impl Read + Send + 'static,
    ) -> io::Result<columnar::Opened> {
        if kind == columnar::Kind::ArrowStream {
            return columnar::open_stream(input);
        }
        if matches!(self.from, From::File(_)) && path.metadata()?.is_file() {
            let mut file = File::open(path)?;
            let mut begins = [0; 8];
            if file.read_exact(&mut begins).is_ok() && columnar::kind_of(&begins) == Some(kind) {
                file.rewind()?;
                return columnar::open(file, kind);
            }
        }
        columnar::open(spooled(&mut input)?, kind)
    }

    /// Its bytes from the first on, unpacked where they are packed.
    fn read(&mut self) -> Result<Box<dyn Read + Send>, Stop> {
        self.read.store(0, Ordering::Relaxed);
        let counted = |input| Counted { input, read: self.read.clone() };
        let (path, opened) = match &mut self.from {
            From::File(path) => (path.as_path(), File::open(&*path).and_then(opened).map(counted).and_then(unpacking)),
            From::Stdin(None) => (Path::new("-"), unpacking(stdin())),
            From::Stdin(Some(file)) => {
                let again = file.rewind().and_then(|()| file.try_clone());
                (Path::new("-"), again.map(counted).and_then(unpacking))
            }
        };
        opened.map_err(|why| unread(path, &why))
    }
}

/// Counts the bytes that are read.
struct Counted {
    input: File,
    read: Arc<AtomicU64>,
}

impl Read for Counted {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(into)?;
        self.read.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}

/// A folder can be opened, and not read.
fn opened(file: File) -> io::Result<File> {
    match file.metadata()?.is_dir() {
        true => Err(io::Error::from(io::ErrorKind::IsADirectory)),
        false => Ok(file),
    }
}

/// The last of the paths, which are the shipments, and those before it, which are the book.
///
/// # Errors
/// That stdin is asked for twice.
pub fn book_and_shipments(paths: &[PathBuf]) -> Result<(&[PathBuf], &Path), Stop> {
    let Some((shipments, book)) = paths.split_last().filter(|(_, book)| !book.is_empty()) else {
        return Err(Stop::Call("a book and a file of shipments are needed, in this order".to_string()));
    };
    if shipments.extension().is_some_and(|end| end == "tm") {
        let message = format!("{} is a rule file: the shipments come last, behind the book", shipments.display());
        return Err(Stop::Call(message));
    }
    if paths.iter().filter(|path| is_stdin(path)).count() > 1 {
        return Err(Stop::Call("only one of the files can be stdin".to_string()));
    }
    Ok((book, shipments))
}

fn unread(path: &Path, why: &io::Error) -> Stop {
    let reason = match why.kind() {
        io::ErrorKind::NotFound => "there is no such file or folder".to_string(),
        io::ErrorKind::PermissionDenied => "it is not allowed".to_string(),
        io::ErrorKind::IsADirectory => "it is a folder".to_string(),
        _ => why.to_string(),
    };
    Stop::Call(format!("{} cannot be read: {reason}", path.display()))
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn from_stdin() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}
