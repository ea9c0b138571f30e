//! Lays a row of words out in lines, and its comments among them.

use crate::syntax::print::WIDTH;
use crate::syntax::print::flow::{Gap, Word};

/// How far what goes on is set in.
const FURTHER: usize = 4;
/// How far rows are.
const ROW: usize = 2;
/// The longest start of a line below which a list lines up.
const DEEP: usize = 40;
/// The longest key up to which all `=` of a table line up.
const KEY: usize = 40;

/// A comment inside a statement.
#[derive(Debug, Clone)]
pub(super) struct Note {
    /// What stands behind its slashes.
    pub(super) text: String,
    /// Its byte in the source.
    pub(super) at: usize,
    /// Whether something stands before it on its line.
    pub(super) trails: bool,
}

/// A line, and the comment behind it.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) note: Option<String>,
    is_row: bool,
}

/// Lays words out, set in by so many blanks. Comments behind the last word are left to the caller: the second value.
pub(super) fn lay_out(words: &[Word], notes: Vec<Note>, indent: usize) -> (Vec<Line>, Vec<Note>) {
    let mut page = Page::new(indent);
    let whole = width_of(words);
    let last = words.last().map_or(0, |last| last.at);
    let (within, behind): (Vec<Note>, Vec<Note>) = notes.into_iter().partition(|note| note.at < last);
    if within.is_empty() && indent + whole <= WIDTH {
        for word in words {
            page.put(&word.text);
        }
        return (page.done(), behind);
    }
    page.rows = words.iter().any(|word| word.gap == Gap::Row);
    page.clauses = !page.rows;
    page.key = longest_key(words);
    let mut notes = within.into_iter().peekable();
    for (at, word) in words.iter().enumerate() {
        while let Some(note) = notes.next_if(|note| note.at < word.at) {
            page.note(note, word.gap);
        }
        let rest = words.get(at..).unwrap_or_default();
        if word.gap == Gap::Close {
            page.clauses = notes.peek().is_some() || indent + width_of(rest) > WIDTH;
        }
        let with =
            rest.iter().skip(1).take_while(|next| next.gap == Gap::Blank || (next.gap == Gap::Close && !page.rows));
        let with = with.map(|next| next.width() + 1).sum();
        page.word(word, with);
    }
    (page.done(), behind)
}

fn width_of(words: &[Word]) -> usize {
    words.iter().map(|word| word.width() + 1).sum::<usize>().saturating_sub(1)
}

/// The width of the longest key of the first table in these words that is not too long.
fn longest_key(words: &[Word]) -> usize {
    let mut longest = 0;
    let mut key = 0;
    for word in words {
        match word.gap {
            Gap::Row => key = word.width(),
            Gap::Equals => {
                longest = if key <= KEY { longest.max(key) } else { longest };
            }
            Gap::Close => break,
            Gap::Blank | Gap::With | Gap::Clause | Gap::Item | Gap::Each => {
                key += 1 + word.width();
            }
        }
    }
    longest
}

struct Page {
    lines: Vec<Line>,
    line: Line,
    indent: usize,
    /// The column at which the list lines up.
    list: usize,
    /// Where the line begins.
    start: usize,
    /// Whether each clause has its line.
    clauses: bool,
    /// Whether each row has.
    rows: bool,
    in_rows: bool,
    /// How wide keys are.
    key: usize,
}

impl Page {
    fn new(indent: usize) -> Page {
        let line = Line { text: " ".repeat(indent), ..Line::default() };
        Page {
            lines: Vec::new(),
            line,
            indent,
            list: indent + FURTHER,
            start: indent,
            clauses: false,
            rows: false,
            in_rows: false,
            key: 0,
        }
    }

    fn width(&self) -> usize {
        self.line.text.chars().count()
    }

    fn is_empty(&self) -> bool {
        self.line.text.trim_start().is_empty()
    }

    fn put(&mut self, text: &str) {
        if !self.is_empty() {
            self.line.text.push(' ');
        }
        self.line.text.push_str(text);
    }

    fn next_line(&mut self, column: usize) {
        if self.is_empty() && self.line.note.is_none() {
            self.line.text = " ".repeat(column);
            self.line.is_row = self.in_rows;
        } else {
            let next = Line { text: " ".repeat(column), note: None, is_row: self.in_rows };
            self.lines.push(std::mem::replace(&mut self.line, next));
        }
        self.start = column;
    }

    /// The column at which a word stands on a line of its own.
    fn column(&self, gap: Gap) -> usize {
        match gap {
            Gap::Blank | Gap::Equals | Gap::With | Gap::Clause => {
                let set_in = if self.in_rows { ROW + FURTHER } else { FURTHER };
                self.indent + set_in
            }
            Gap::Item | Gap::Each => self.list,
            Gap::Row => self.indent + ROW,
            Gap::Close => self.indent,
        }
    }

    /// Puts a word on this line, or where it lines up on the next. So many letters behind it must fit as well.
    fn word(&mut self, word: &Word, with: usize) {
        let fits = self.width() + 1 + word.width() + with <= WIDTH;
        let breaks = match word.gap {
            Gap::Blank | Gap::Equals => false,
            Gap::With | Gap::Item => !fits,
            Gap::Clause | Gap::Each => self.clauses || !fits,
            Gap::Row | Gap::Close => self.rows,
        };
        let column = self.column(word.gap);
        self.in_rows = word.gap == Gap::Row || (self.in_rows && word.gap != Gap::Close);
        let begun = !self.lines.is_empty();
        if self.line.note.is_some() || if self.is_empty() { begun } else { breaks } {
            self.next_line(column);
        } else if word.gap == Gap::Equals {
            self.pad();
        }
        self.put(&word.text);
        if word.gap == Gap::Row {
            self.line.is_row = true;
            self.list = column;
        }
        let Some(lead) = word.list else { return };
        let column = (self.width() + lead).saturating_sub(word.width());
        let deep = column.saturating_sub(self.start) > DEEP;
        self.list = if deep { self.start + FURTHER } else { column };
    }

    /// Blanks behind a key, up to where the `=` of all rows stand.
    fn pad(&mut self) {
        let until = self.indent + ROW + self.key;
        for _ in self.width()..until {
            self.line.text.push(' ');
        }
    }

    /// A comment before a word: behind the line where it stood behind one, on its own otherwise.
    fn note(&mut self, note: Note, before: Gap) {
        if note.trails && self.line.note.is_none() && !self.is_empty() {
            self.line.note = Some(note.text);
            return;
        }
        let column = if before == Gap::Close { self.column(Gap::Row) } else { self.column(before) };
        self.next_line(column);
        self.line.text.push_str("//");
        self.line.text.push_str(&note.text);
        self.line.is_row = false;
        self.next_line(column);
    }

    /// All lines; comments behind rows stand below each other.
    fn done(mut self) -> Vec<Line> {
        self.lines.push(self.line);
        let noted = |line: &&mut Line| line.is_row && line.note.is_some();
        let widest = self.lines.iter_mut().filter(noted).map(|line| line.text.chars().count()).max().unwrap_or(0);
        for line in self.lines.iter_mut().filter(noted) {
            for _ in line.text.chars().count()..widest {
                line.text.push(' ');
            }
        }
        self.lines
    }
}
