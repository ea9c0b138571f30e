use std::io::{self, Read};

use memchr::{memchr, memrchr};

use crate::source::Rows;
use crate::table::Lot;

/// How many bytes of rows a piece has.
const CHUNK: usize = 1 << 18;
/// How many the first has, and each of the next more than the one before: few rows are work for several threads too, none of which
/// waits long for another at the end, and the first results are soon there.
const FIRST: usize = 1 << 13;
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
        Chunks { input, left: Vec::new(), separator: b',', is_over: false, count: 0 }
    }

    /// Says what parts cells, once that is known.
    pub fn parted_by(&mut self, separator: u8) {
        self.separator = separator;
    }

    /// The first rows of a text, to read its header from; nothing where the file is none. They are still to be handed out.
    ///
    /// # Errors
    /// What the disk or the pipe says.
    pub fn head(&mut self) -> io::Result<&[u8]> {
        if let Input::Columns(..) = &self.input {
            return Ok(&[]);
        }
        let mut bytes = std::mem::take(&mut self.left);
        let end = self.whole(&mut bytes, CHUNK);
        self.left = bytes;
        Ok(self.left.get(..end?).unwrap_or(&[]))
    }

    /// Goes past so many bytes of the first rows.
    pub fn skip(&mut self, bytes: usize) {
        self.left.drain(..bytes.min(self.left.len()));
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
        let wanted = CHUNK.min(FIRST.saturating_mul(self.count + 1));
        let end = self.whole(&mut bytes, wanted)?;
        self.left.extend_from_slice(bytes.get(end..).unwrap_or(&[]));
        bytes.truncate(end);
        if bytes.is_empty() {
            return Ok(None);
        }
        Ok(Some(self.counted(Content::Text(bytes))))
    }

    /// Reads on until whole rows of so many bytes are there, or one row at least: where the last of them ends.
    fn whole(&mut self, bytes: &mut Vec<u8>, mut wanted: usize) -> io::Result<usize> {
        loop {
            self.fill(bytes, wanted)?;
            let here = bytes.get(..wanted).unwrap_or(bytes);
            let is_all = self.is_over && here.len() == bytes.len();
            if is_all || here.len() > LONGEST_ROW {
                return Ok(here.len());
            }
            if let Some(end) = whole_rows(here, self.separator) {
                return Ok(end);
            }
            wanted = here.len() * 2;
        }
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
    use crate::cli::stream::chunks::{CHUNK, Chunks, Content, FIRST, Input, whole_rows};

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
        assert!(text.as_bytes().starts_with(chunks.head().unwrap()), "what the header is read from");
        chunks.skip(3);
        let mut all: Vec<u8> = text.as_bytes()[..3].to_vec();
        let mut most = FIRST;
        while let Some(chunk) = chunks.next(Vec::new()).unwrap() {
            let Content::Text(bytes) = chunk.content else { panic!("a text has no columns") };
            assert!(bytes.ends_with(b"\"\n"));
            assert!(bytes.len() <= most, "pieces grow");
            most = CHUNK.min(most + FIRST);
            all.extend(bytes);
        }
        assert_eq!(all, text.into_bytes());
    }

    #[test]
    fn a_piece_has_one_row_at_least() {
        let row = "x".repeat(3 * FIRST) + "\n";
        let mut chunks = Chunks::new(Input::Text(Box::new(std::io::Cursor::new(row.repeat(2).into_bytes()))));
        for _ in 0..2 {
            let Some(Content::Text(bytes)) = chunks.next(Vec::new()).unwrap().map(|chunk| chunk.content) else {
                panic!("both rows come")
            };
            assert_eq!(bytes, row.as_bytes());
        }
        assert!(chunks.next(Vec::new()).unwrap().is_none());
    }
}
