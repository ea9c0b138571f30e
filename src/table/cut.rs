use std::ops::Range;

use memchr::{memchr, memchr_iter, memchr3};

use crate::source::{Rows, Torn};
use crate::table::sheet::Sheet;

/// Where the rows of a text and their cells stand.
#[derive(Debug, Clone, Default)]
pub struct Cut {
    /// Where each row stands.
    pub rows: Vec<RowPlace>,
    /// Whether a row is odd: it has too many cells, is torn, or is no text.
    pub odd: Vec<bool>,
    /// How many columns there are.
    width: usize,
    /// Where cells begin and end where every row has as many as there are columns: they lie side by side.
    marks: Vec<Mark>,
    /// How many bytes end a row there.
    ending: u32,
    /// Where the cells of each row begin and end, row by row, where that is not so.
    cells: Vec<CellPlace>,
}

/// Where a row stands.
#[derive(Debug, Clone, Copy)]
pub struct RowPlace {
    /// Its first byte.
    pub start: u32,
    /// How many lines stand before it.
    pub line: u32,
    /// Its `id`.
    pub id: CellPlace,
}

/// Where a cell begins and ends, its quotes aside. One that says something else than what stands there, since a quote in it is
/// doubled, ends before it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellPlace {
    /// Its first byte.
    pub start: u32,
    /// The first byte behind it.
    pub end: u32,
}

impl CellPlace {
    /// A cell that is empty, or lacking.
    pub const EMPTY: CellPlace = CellPlace { start: 0, end: 0 };
    const REWRITTEN: CellPlace = CellPlace { start: 1, end: 0 };

    fn new(start: usize, end: usize) -> CellPlace {
        CellPlace { start: small(start), end: small(end) }
    }

    /// What stands there; nothing where it says something else.
    pub fn text(self, bytes: &[u8]) -> Option<&[u8]> {
        bytes.get(self.start as usize..self.end as usize)
    }
}

/// A place in a piece of a file: pieces are far shorter than this can count.
fn small(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

impl Cut {
    /// Cuts a text of whole rows, and says how many lines it has; blank lines are no rows.
    pub fn cut(&mut self, bytes: &[u8], sheet: &Sheet) -> usize {
        self.width = sheet.width();
        self.rows.clear();
        self.odd.clear();
        self.cells.clear();
        let ending = line_end(bytes).filter(|_| self.width > 1 && memchr(b'"', bytes).is_none());
        self.ending = ending.unwrap_or(0);
        let lines = if ending.is_some() && self.plain(bytes, sheet.separator) {
            self.odd.resize(self.rows.len(), false);
            self.rows.len()
        } else {
            self.rows.clear();
            self.marks.clear();
            self.any(bytes, sheet.separator)
        };
        if !bytes.is_ascii() {
            let ends = self.rows.iter().skip(1).map(|row| row.start as usize).chain([bytes.len()]);
            for ((row, end), odd) in self.rows.iter().zip(ends).zip(&mut self.odd) {
                let text = bytes.get(row.start as usize..end).unwrap_or(&[]);
                *odd |= std::str::from_utf8(text).is_err();
            }
        }
        if let Some(number) = sheet.id().filter(|number| *number < self.width) {
            self.name_rows(bytes, number);
        }
        lines
    }

    /// The cells of a column in some rows, where those of all rows lie side by side.
    pub fn marked(&self, number: usize, rows: Range<usize>) -> Option<impl Iterator<Item = CellPlace> + '_> {
        let marks = self.marks.get(rows.start * self.width + number..=rows.end * self.width)?;
        let behind = if number + 1 == self.width { self.ending } else { 1 };
        Some(marks.chunks(self.width).map(move |marks| match marks {
            [start, end, ..] => CellPlace { start: start.next(), end: end.next() - behind },
            [_] | [] => CellPlace::EMPTY,
        }))
    }

    /// The cells of a column in some rows, where they do not.
    pub fn placed(&self, number: usize, rows: Range<usize>) -> impl Iterator<Item = CellPlace> + '_ {
        let cells = self.cells.get(rows.start * self.width + number..rows.end * self.width).unwrap_or(&[]);
        cells.iter().step_by(self.width.max(1)).copied()
    }

    /// Whether the file has a column of this number.
    pub fn has(&self, number: usize) -> bool {
        number < self.width
    }

    /// Says what each row is called in the column of this number; one whose name is not written as it is meant is odd.
    fn name_rows(&mut self, bytes: &[u8], number: usize) {
        let all = 0..self.rows.len();
        let ids: Vec<CellPlace> = match self.marked(number, all.clone()) {
            Some(marked) => marked.collect(),
            None => self.placed(number, all).collect(),
        };
        for ((row, cell), odd) in self.rows.iter_mut().zip(ids).zip(&mut self.odd) {
            match cell.text(bytes) {
                Some([] | [b'!'..=b'~'] | [b'!'..=b'~', .., b'!'..=b'~']) => row.id = cell,
                // What is no ASCII may be a blank too.
                Some(text) => {
                    let trimmed = std::str::from_utf8(text).map(|text| (text.trim_start(), text.trim()));
                    let Ok((behind, trimmed)) = trimmed else { continue };
                    let start = cell.start as usize + text.len() - behind.len();
                    row.id = CellPlace::new(start, start + trimmed.len());
                }
                None => *odd = true,
            }
        }
    }

    /// A text without quotes whose lines all end alike and have as many cells as there are columns; `false` for any other.
    fn plain(&mut self, bytes: &[u8], separator: u8) -> bool {
        self.marks.clear();
        self.marks.push(Mark::new(0, 0));
        let mut start = 0;
        let mut expected = 0;
        let mut is_plain = true;
        let (marks, rows, width) = (&mut self.marks, &mut self.rows, self.width);
        let mut found = |place: usize, is_line_end: u64| {
            let mark = Mark::new(place + 1, is_line_end);
            marks.push(mark);
            if is_line_end & 1 == 1 {
                expected += width;
                is_plain &= marks.len() == expected + 1;
                rows.push(RowPlace { start, line: rows.len() as u32, id: CellPlace::EMPTY });
                start = mark.next();
            }
        };
        let (blocks, rest) = bytes.as_chunks::<64>();
        for (number, block) in blocks.iter().enumerate() {
            let (cells, lines) = (equal(block, separator), equal(block, b'\n'));
            let mut hits = cells | lines;
            while hits != 0 {
                let at = hits.trailing_zeros();
                found(number * 64 + at as usize, lines >> at);
                hits &= hits - 1;
            }
        }
        for (at, byte) in (blocks.len() * 64..).zip(rest) {
            if *byte == separator || *byte == b'\n' {
                found(at, u64::from(*byte == b'\n'));
            }
        }
        if bytes.last().is_some_and(|last| *last != b'\n') {
            found(bytes.len(), 1);
        }
        is_plain
    }

    /// A row is whole: cells that it lacks are empty.
    fn end_row(&mut self, start: u32, line: u32, is_odd: bool) {
        self.rows.push(RowPlace { start, line, id: CellPlace::EMPTY });
        self.odd.push(is_odd);
        if self.cells.len() != self.rows.len() * self.width {
            self.cells.resize(self.rows.len() * self.width, CellPlace::EMPTY);
        }
    }

    /// Any text, row by row.
    fn any(&mut self, bytes: &[u8], separator: u8) -> usize {
        let (mut at, mut line) = (0, 0);
        while at < bytes.len() {
            let rest = bytes.get(at..).unwrap_or(&[]);
            let end = memchr3(b'\n', b'\r', b'"', rest).unwrap_or(rest.len());
            if rest.get(end) == Some(&b'"') {
                let mut rows = Rows::continued(rest, separator, 0);
                if let Some(row) = rows.next().filter(|row| !row.is_blank()) {
                    let is_torn = row.cells.iter().any(|cell| matches!(cell.torn, Some(Torn::Open | Torn::Behind)));
                    let places = row.cells.iter().map(|cell| {
                        let start = at + cell.start + usize::from(rest.get(cell.start) == Some(&b'"'));
                        let is_own = bytes.get(start..start + cell.text.len()) == Some(cell.text.as_ref());
                        if is_own { CellPlace::new(start, start + cell.text.len()) } else { CellPlace::REWRITTEN }
                    });
                    self.cells.extend(places.take(self.width));
                    self.end_row(small(at), small(line), is_torn || row.cells.len() > self.width);
                }
                let (read, lines) = rows.place();
                at += read.max(1);
                line += lines;
                continue;
            }
            let text = rest.get(..end).unwrap_or(&[]);
            if !text.trim_ascii().is_empty() || text.contains(&separator) {
                let mut count = 0;
                let mut start = at;
                for cell in text.split(|byte| *byte == separator) {
                    if count < self.width {
                        self.cells.push(CellPlace::new(start, start + cell.len()));
                    }
                    start += cell.len() + 1;
                    count += 1;
                }
                self.end_row(small(at), small(line), count > self.width);
            }
            let is_pair = rest.get(end) == Some(&b'\r') && rest.get(end + 1) == Some(&b'\n');
            at += end + 1 + usize::from(is_pair);
            line += 1;
        }
        line
    }
}

/// Where the next cell begins, and whether a line ends before it.
#[derive(Debug, Clone, Copy)]
struct Mark(u32);

impl Mark {
    /// A place and 1 for a line end: pieces are short enough to be counted by the other bits.
    fn new(place: usize, is_line_end: u64) -> Mark {
        Mark(((place as u32) << 1) | (is_line_end as u32 & 1))
    }

    fn next(self) -> u32 {
        self.0 >> 1
    }
}

/// How many bytes end each line of a text: one for a line feed, two where it stands behind a carriage return in every line; nothing
/// where lines end in several ways.
fn line_end(bytes: &[u8]) -> Option<u32> {
    let mut returns = 0;
    for at in memchr_iter(b'\r', bytes) {
        if bytes.get(at + 1) != Some(&b'\n') {
            return None;
        }
        returns += 1;
    }
    if returns == 0 {
        return Some(1);
    }
    let is_all = returns == memchr_iter(b'\n', bytes).count() && bytes.last() == Some(&b'\n');
    is_all.then_some(2)
}

/// Which bytes of a block are this one, as bits.
#[inline]
fn equal(block: &[u8; 64], byte: u8) -> u64 {
    // Gathers the lowest bits of eight bytes in the highest byte.
    const GATHER: u64 = 0x0102_0408_1020_4080;
    let mut same = [0u8; 64];
    for (same, one) in same.iter_mut().zip(block) {
        *same = u8::from(*one == byte);
    }
    let mut found = 0;
    for (at, word) in same.as_chunks::<8>().0.iter().enumerate() {
        found |= (u64::from_le_bytes(*word).wrapping_mul(GATHER) >> 56) << (at * 8);
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::table::cut::{Cut, equal, line_end};

    #[test]
    fn cells_end_before_their_line_does() {
        for text in ["a,b\nc,d\n", ",\n,\n", "a,\n,bcd\n\u{e4},\n"] {
            for end in ["\n", "\r\n"] {
                let text = text.replace('\n', end);
                let ending = line_end(text.as_bytes()).unwrap();
                let mut cut = Cut { width: 2, ending, ..Cut::default() };
                assert!(cut.plain(text.as_bytes(), b','));
                let cells = |number: usize| -> Vec<&str> {
                    let places = cut.marked(number, 0..cut.rows.len()).unwrap().take(cut.rows.len());
                    places.map(|place| std::str::from_utf8(place.text(text.as_bytes()).unwrap()).unwrap()).collect()
                };
                let expected: Vec<Vec<&str>> = text.lines().map(|line| line.split(',').collect()).collect();
                for (number, cells) in [cells(0), cells(1)].iter().enumerate() {
                    assert_eq!(*cells, expected.iter().map(|row| row[number]).collect::<Vec<&str>>(), "{text:?}");
                }
            }
        }
    }

    #[test]
    fn lines_end_in_one_way_or_several() {
        let ends = [
            ("", Some(1)),
            ("a,b", Some(1)),
            ("a,b\nc,d", Some(1)),
            ("a,b\r\nc,d\r\n", Some(2)),
            ("a,b\r\nc,d", None),
            ("a,b\r\nc,d\n", None),
            ("a,b\rc,d\r\n", None),
            ("a,b\r", None),
        ];
        for (text, end) in ends {
            assert_eq!(line_end(text.as_bytes()), end, "{text:?}");
        }
    }

    #[test]
    fn bytes_of_a_block_are_compared_exactly() {
        for shift in 0..=255u8 {
            let block: [u8; 64] = std::array::from_fn(|at| (at as u8).wrapping_mul(37).wrapping_add(shift) & 0x8f);
            for byte in [b',', b'\n', 0, 0x80, 0x8f, shift] {
                let bits = block.iter().rev().fold(0u64, |bits, one| bits << 1 | u64::from(*one == byte));
                assert_eq!(equal(&block, byte), bits, "{byte} in {block:?}");
            }
        }
    }
}
