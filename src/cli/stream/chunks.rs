use std::io::{self, Read};

use memchr::{memchr, memrchr};

use crate::source::Rows;
use crate::table::Lot;

/// How many bytes of rows are read at a time.
const CHUNK: usize = 1 << 18;
/// The longest row: what is longer is a quote that was never closed.
const LONGEST_ROW: usize = 1 << 26;

/// What rows are read from.
pub enum Input {
    /// Text.
    Text(Box<dyn Read + Send>),
    /// Columns of these names, in pieces as the file has them.
    #[cfg_attr(not(feature = "formats"), expect(dead_code))]
    Columns(Vec<String>, Box<dyn Iterator<Item = io::Result<Box<dyn Lot>>> + Send>),
}

/// A file of rows in pieces of whole rows.
pub struct Chunks {
    input: Input,
    /// What was read of a row that is not yet whole.
    left: Vec<u8>,
    separator: u8,
    is_over: bool,
    count: usize,
    /// How many bytes of rows were handed out.
    pub bytes: u64,
}

/// A piece of a file: whole rows.
pub struct Chunk {
    /// Which one, from 0.
    pub number: usize,
    /// Its rows.
    pub content: Content,
}

/// The rows of a piece.
pub enum Content {
    /// Text.
    Text(Vec<u8>),
    /// Columns.
    Columns(Box<dyn Lot>),
}

impl Content {
    /// The text; nothing where it is none.
    pub fn text(&self) -> &[u8] {
        match self {
            Content::Text(bytes) => bytes,
            Content::Columns(_) => &[],
        }
    }

    /// The room of a text that is no longer needed.
    pub fn room(self) -> Vec<u8> {
        match self {
            Content::Text(bytes) => bytes,
            Content::Columns(_) => Vec::new(),
        }
    }
}

impl Chunks {
    /// Of an input; what parts its cells matters only to rows with quotes.
    pub fn new(input: Input) -> Chunks {
        Chunks { input, left: Vec::new(), separator: b',', is_over: false, count: 0, bytes: 0 }
    }

    /// Says what parts cells, once that is known.
    pub fn parted_by(&mut self, separator: u8) {
        self.separator = separator;
    }

    /// The next piece; nothing at the end. Its bytes stand in the room of one that is no longer needed.
    ///
    /// # Errors
    /// What the disk or the pipe says.
    pub fn next(&mut self, mut bytes: Vec<u8>) -> io::Result<Option<Chunk>> {
        if let Input::Columns(_, lots) = &mut self.input {
            let next = lots.next().transpose()?;
            return Ok(next.map(|lot| self.counted(Content::Columns(lot))));
        }
        bytes.clear();
        bytes.append(&mut self.left);
        let mut wanted = CHUNK;
        loop {
            self.fill(&mut bytes, wanted)?;
            let end = if self.is_over || bytes.len() > LONGEST_ROW {
                Some(bytes.len())
            } else {
                whole_rows(&bytes, self.separator)
            };
            if let Some(end) = end {
                self.left.extend_from_slice(bytes.get(end..).unwrap_or(&[]));
                bytes.truncate(end);
                break;
            }
            wanted = bytes.len() * 2;
        }
        if bytes.is_empty() {
            return Ok(None);
        }
        self.bytes += bytes.len() as u64;
        Ok(Some(self.counted(Content::Text(bytes))))
    }

    fn counted(&mut self, content: Content) -> Chunk {
        let number = self.count;
        self.count += 1;
        Chunk { number, content }
    }

    /// The names of the columns, where the file is no text.
    pub fn names(&self) -> Option<&[String]> {
        match &self.input {
            Input::Text(_) => None,
            Input::Columns(names, _) => Some(names),
        }
    }

    fn fill(&mut self, bytes: &mut Vec<u8>, wanted: usize) -> io::Result<()> {
        let missing = wanted.saturating_sub(bytes.len());
        bytes.reserve(missing);
        let Input::Text(input) = &mut self.input else {
            self.is_over = true;
            return Ok(());
        };
        let mut limited = input.by_ref().take(missing as u64);
        let read = limited.read_to_end(bytes)?;
        self.is_over |= read < missing;
        Ok(())
    }
}

/// Where the last whole row ends that is followed by more.
fn whole_rows(bytes: &[u8], separator: u8) -> Option<usize> {
    if memchr(b'"', bytes).is_none() {
        return memrchr(b'\n', bytes).map(|at| at + 1);
    }
    let mut rows = Rows::continued(bytes, separator, 0);
    let mut end = None;
    while rows.next().is_some() {
        let (at, _) = rows.place();
        // A quote that is still open reads to the end of what is there.
        if at < bytes.len() && bytes.get(at - 1) == Some(&b'\n') {
            end = Some(at);
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use crate::cli::stream::chunks::{Chunks, Input, whole_rows};

    #[test]
    fn pieces_end_where_rows_end() {
        assert_eq!(whole_rows(b"a,b\nc", b','), Some(4));
        assert_eq!(whole_rows(b"a,b", b','), None);
        assert_eq!(whole_rows(b"a\n\"b\nc\",d\ne", b','), Some(10));
        assert_eq!(whole_rows(b"a\n\"b\nc,d\n", b','), Some(2));
        assert_eq!(whole_rows(b"5\" pipe\nx", b','), Some(8));
    }

    #[test]
    fn all_bytes_come_out_once() {
        let text: String = (0..200_000).map(|at| format!("{at},\"x\ny{at}\"\n")).collect();
        let mut chunks = Chunks::new(Input::Text(Box::new(std::io::Cursor::new(text.clone().into_bytes()))));
        let mut all: Vec<u8> = Vec::new();
        while let Some(chunk) = chunks.next(Vec::new()).unwrap() {
            assert!(chunk.content.text().ends_with(b"\"\n"));
            all.extend(chunk.content.text());
        }
        assert_eq!(all, text.into_bytes());
    }
}
