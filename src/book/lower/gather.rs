use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::book::mistakes;
use crate::diagnostic::{Diagnostic, nearest};
use crate::reference;
use crate::source::{Door, FileId, Files, Span};
use crate::syntax;
use crate::syntax::tree::{Statement, StatementKind, Tree, Use};

/// A statement and the folder from which its paths start.
#[derive(Debug, Clone)]
pub struct Placed {
    /// The statement.
    pub statement: Statement,
    /// The folder of its file; nothing for a shipped set.
    pub folder: Option<PathBuf>,
}

/// The statements of rule files with all that they use, before they have a meaning.
#[derive(Debug, Clone, Default)]
pub struct Gathered {
    /// In order of declaration: a used file stands where it is first used.
    pub(super) placed: Vec<Placed>,
    /// What is wrong with the texts themselves.
    pub(super) torn: Vec<Diagnostic>,
    /// What is left of each tree: its comments, and its `use` statements.
    left: Vec<Tree>,
}

impl Gathered {
    /// The trees of the files, in the order in which they were read.
    pub fn into_trees(self) -> Vec<Tree> {
        let mut trees = self.left;
        trees.sort_by_key(|tree| tree.file);
        for placed in self.placed {
            let file = placed.statement.span.file;
            let at = trees.binary_search_by_key(&file, |tree| tree.file);
            if let Some(tree) = at.ok().and_then(|at| trees.get_mut(at)) {
                tree.statements.push(placed.statement);
            }
        }
        trees.iter_mut().for_each(|tree| tree.statements.sort_by_key(|one| one.span.start));
        trees
    }
}

/// Reads rule files with all that they use, each once.
pub fn gather(paths: &[PathBuf], door: &dyn Door, files: &mut Files) -> Gathered {
    let mut gathering =
        Gathering { door, files, gathered: Gathered::default(), read: BTreeSet::new(), open: Vec::new() };
    for path in paths {
        match door.files_beneath(path) {
            Ok(None) => gathering.file(path, None),
            Ok(Some(beneath)) => {
                let books: Vec<&PathBuf> =
                    beneath.iter().filter(|file| file.extension().is_some_and(|end| end == "tm")).collect();
                if books.is_empty() {
                    let message = format!("there is no rule file (`.tm`) in the folder {}", path.display());
                    gathering.gathered.torn.push(Diagnostic::nowhere(&mistakes::UNREADABLE, message));
                }
                for book in books {
                    gathering.file(book, None);
                }
            }
            // The reason is told where the file is read.
            Err(_) => gathering.file(path, None),
        }
    }
    gathering.gathered
}

struct Gathering<'a> {
    door: &'a dyn Door,
    files: &'a mut Files,
    gathered: Gathered,
    read: BTreeSet<PathBuf>,
    open: Vec<PathBuf>,
}

impl Gathering<'_> {
    fn file(&mut self, path: &Path, used_at: Option<Span>) {
        let identity = self.door.identity(path);
        if self.open.contains(&identity) {
            let message = format!("{} is used by a file that it uses itself", path.display());
            let found = match used_at {
                Some(span) => Diagnostic::new(&mistakes::USE_CIRCLE, span, message),
                None => Diagnostic::nowhere(&mistakes::USE_CIRCLE, message),
            };
            self.gathered.torn.push(found.help("take this `use` away: both files can be named on the command line"));
            return;
        }
        if !self.read.insert(identity.clone()) {
            return;
        }
        let bytes = match self.door.read(path) {
            Ok(bytes) => bytes,
            Err(error) => {
                let message = format!("{} cannot be read: {}", path.display(), reason(&error));
                let found = match used_at {
                    Some(span) => Diagnostic::new(&mistakes::UNREADABLE, span, message)
                        .help("a path in a rule file starts from the folder of that file"),
                    None => Diagnostic::nowhere(&mistakes::UNREADABLE, message),
                };
                self.gathered.torn.push(found);
                return;
            }
        };
        let name = path.display().to_string();
        match take_in(&name, bytes, self.files) {
            Ok(id) => {
                self.open.push(identity);
                self.read_text(id, path.parent().map(Path::to_path_buf));
                self.open.pop();
            }
            Err(found) => self.gathered.torn.push(*found),
        }
    }

    fn read_text(&mut self, id: FileId, folder: Option<PathBuf>) {
        let parsed = syntax::parse(id, self.files);
        self.gathered.torn.extend(parsed.diagnostics);
        let Tree { file, doc, statements, comments } = parsed.value;
        let mut uses = Vec::new();
        for statement in statements {
            let used = match &statement.kind {
                StatementKind::Use(used) => used.clone(),
                _ => {
                    self.gathered.placed.push(Placed { statement, folder: folder.clone() });
                    continue;
                }
            };
            uses.push(statement);
            match used {
                Use::File(written) => {
                    let path = folder.as_deref().unwrap_or(Path::new("")).join(&written.text);
                    self.file(&path, Some(written.span));
                }
                Use::Std(path) => self.shipped(&path.text(), path.span),
            }
        }
        self.gathered.left.push(Tree { file, doc, statements: uses, comments });
    }

    fn shipped(&mut self, name: &str, span: Span) {
        let Some(text) = reference::shipped(name) else {
            let names: Vec<&str> = reference::shipped_names().collect();
            let mut found =
                Diagnostic::new(&mistakes::NO_SUCH_STD, span, format!("tradec ships no sets called `{name}`"));
            let whole = format!("std.{name}");
            let meant = names.iter().copied().filter(|known| *known == whole || known.ends_with(&format!(".{name}")));
            let mut near: Vec<&str> = meant.chain(nearest(name, names.iter().copied())).collect();
            near.dedup();
            for near in near {
                found = found.paste("the nearest is", format!("use {near};"));
            }
            if found.help.is_empty() {
                found = found.help(format!("there are {}", names.join(", ")));
            }
            self.gathered.torn.push(found);
            return;
        };
        if self.read.insert(PathBuf::from(name)) {
            let id = self.files.add(name, text);
            self.read_text(id, None);
        }
    }
}

/// Takes the bytes of a rule file in as text, without a byte order mark.
///
/// # Errors
/// What is wrong with a file that is not UTF-8.
pub fn take_in(name: &str, bytes: Vec<u8>, files: &mut Files) -> Result<FileId, Box<Diagnostic>> {
    if is_utf16(&bytes) {
        let message = format!("{name} is UTF-16 text and not UTF-8");
        let found = Diagnostic::nowhere(&mistakes::NOT_UTF8, message).help("save the file again as UTF-8");
        return Err(Box::new(found));
    }
    match text_of(bytes) {
        Ok(text) => Ok(files.add(name, text)),
        Err((lossy, at)) => {
            let id = files.add(name, lossy);
            let message = format!("{name} is not UTF-8 text");
            let found = Diagnostic::new(&mistakes::NOT_UTF8, Span::new(id, at, at + 3), message)
                .here("this byte is not part of any UTF-8 character")
                .help("save the file again as UTF-8");
            Err(Box::new(found))
        }
    }
}

/// Whether a file is text of two bytes a character, told by its mark or by every other byte being none.
fn is_utf16(bytes: &[u8]) -> bool {
    let begins = bytes.get(..4).unwrap_or(&[]);
    begins.starts_with(b"\xFF\xFE")
        || begins.starts_with(b"\xFE\xFF")
        || matches!(begins, [0, a, 0, b] | [a, 0, b, 0] if *a != 0 && *b != 0)
}

/// The text of a file without a byte order mark; else what can be shown of it, and where it stops being UTF-8.
fn text_of(bytes: Vec<u8>) -> Result<String, (String, usize)> {
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').map(str::to_string).unwrap_or(text)),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            Err((String::from_utf8_lossy(error.as_bytes()).into_owned(), at))
        }
    }
}

/// What the disk says, in a few words.
pub fn reason(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "there is no such file".to_string(),
        std::io::ErrorKind::PermissionDenied => "it may not be read".to_string(),
        std::io::ErrorKind::IsADirectory => "it is a folder".to_string(),
        _ => error.to_string(),
    }
}
