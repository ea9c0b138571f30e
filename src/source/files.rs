use crate::source::{FileId, Position, Span};

/// One text that was read: a rule file, a list, a shipped set.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// The name people see: the path as it was given, or `std.countries`.
    pub name: String,
    /// The text, without a byte order mark.
    pub text: String,
    /// The byte at which each line begins.
    starts: Vec<usize>,
}

/// All texts of a run, so that a [`Span`] can be shown again.
#[derive(Debug, Clone, Default)]
pub struct Files {
    files: Vec<SourceFile>,
}

impl SourceFile {
    fn new(name: String, text: String) -> SourceFile {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect();
        SourceFile { name, text, starts }
    }
}

impl Files {
    /// Takes a text in and says how it is called from now on.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<String>) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push(SourceFile::new(name.into(), text.into()));
        id
    }

    /// Puts another text in the place of a file's own; nothing where there is no such file.
    pub fn replace(&mut self, id: FileId, text: impl Into<String>) {
        if let Some(file) = self.files.get_mut(id.0 as usize) {
            *file = SourceFile::new(std::mem::take(&mut file.name), text.into());
        }
    }

    /// The file, where there is one of that number.
    pub fn get(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(id.0 as usize)
    }

    /// The name of a file, empty where there is none.
    pub fn name(&self, id: FileId) -> &str {
        self.get(id).map_or("", |file| file.name.as_str())
    }

    /// The text of a stretch, empty where the stretch is outside.
    pub fn text(&self, span: Span) -> &str {
        self.get(span.file).and_then(|file| file.text.get(span.start as usize..span.end as usize)).unwrap_or("")
    }

    /// Line and column of the first character of a stretch.
    pub fn position(&self, span: Span) -> Position {
        let Some(file) = self.get(span.file) else { return Position { line: 1, column: 1 } };
        let mut at = (span.start as usize).min(file.text.len());
        while !file.text.is_char_boundary(at) {
            at -= 1;
        }
        let line = file.starts.partition_point(|start| *start <= at).max(1);
        let start = file.starts.get(line - 1).copied().unwrap_or(0);
        let column = file.text.get(start..at).unwrap_or("").chars().count() + 1;
        Position { line, column }
    }

    /// Every file, in the order they were read.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(at, file)| (FileId(u32::try_from(at).unwrap_or(u32::MAX)), file))
    }
}
