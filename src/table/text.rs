use std::io::{self, Write};

/// How many bytes are copied at once.
const STEP: usize = 16;
/// By how much a page grows at least.
const MORE: usize = 1 << 12;

/// A text that is written at its end, with room behind it: what is short is copied in one step, and the room of one text is left to
/// the next.
#[derive(Debug, Clone, Default)]
pub struct Page {
    bytes: Vec<u8>,
    /// Where the text ends.
    len: usize,
}

impl Page {
    /// The text.
    pub fn text(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or(&[])
    }

    /// How long it is.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Forgets the text, and keeps its room.
    pub fn clear(&mut self) {
        self.len = 0;
    }

    /// Room for so many bytes at the end.
    #[inline]
    fn room(&mut self, count: usize) -> &mut [u8] {
        if self.bytes.len() < self.len + count {
            self.grow(count);
        }
        self.bytes.get_mut(self.len..self.len + count).unwrap_or(&mut [])
    }

    #[cold]
    fn grow(&mut self, count: usize) {
        let wanted = (self.bytes.len() * 2).max(self.len + count + MORE);
        self.bytes.resize(wanted, 0);
    }

    /// Writes one byte.
    #[inline]
    pub fn put(&mut self, byte: u8) {
        if let [place] = self.room(1) {
            *place = byte;
        }
        self.len += 1;
    }

    /// Writes some bytes.
    #[inline]
    pub fn all(&mut self, bytes: &[u8]) {
        self.room(bytes.len()).copy_from_slice(bytes);
        self.len += bytes.len();
    }

    /// Writes a cell of CSV: in quotes where it could be read otherwise.
    pub fn cell(&mut self, text: &[u8], delimiter: u8) {
        let is_plain = |byte: &u8| *byte != delimiter && !matches!(byte, b'"' | b'\r' | b'\n');
        if text.iter().all(is_plain) {
            self.all(text);
            return;
        }
        self.put(b'"');
        for byte in text {
            if *byte == b'"' {
                self.put(b'"');
            }
            self.put(*byte);
        }
        self.put(b'"');
    }

    /// Writes a short text.
    #[inline]
    pub fn short(&mut self, text: &Short) {
        match text {
            Short::Word(word, length) => self.word(*word, *length),
            Short::Long(text) => self.all(text),
        }
    }

    /// Writes the first bytes of a word, the lowest in front.
    #[inline]
    fn word(&mut self, word: u128, length: usize) {
        // What stands behind them is overwritten, or cut off.
        if let Some(room) = self.room(STEP).first_chunk_mut::<STEP>() {
            *room = word.to_le_bytes();
        }
        self.len += length;
    }

    /// Writes a whole number and a byte behind it.
    #[inline]
    pub fn count(&mut self, number: usize, behind: u8) {
        match u64::try_from(number) {
            Ok(number) if number < MOST => {
                let (digits, length) = whole(number);
                self.word(u128::from(digits) | u128::from(behind) << (8 * length), length + 1);
            }
            _ => {
                self.all(number.to_string().as_bytes());
                self.put(behind);
            }
        }
    }
}

/// A text that is written again and again.
#[derive(Debug, Clone)]
pub enum Short {
    /// As a word, the first byte the lowest, of so many bytes.
    Word(u128, usize),
    /// One that is too long for that.
    Long(Vec<u8>),
}

impl Short {
    /// A byte and behind it a number with so many digits behind the point.
    #[inline]
    pub fn number(before: u8, number: i64, digits: u32, point: u8) -> Short {
        match u64::try_from(number) {
            Ok(number) if digits == 2 && number < 100 * MOST => {
                let (above, behind) = (number / 100, number % 100);
                let tens = (behind * 103) >> 10;
                let tail = u64::from(point) | (ZERO + tens) << 8 | (ZERO + behind - 10 * tens) << 16;
                let (digits, length) = whole(above);
                let text = u128::from(digits) | u128::from(tail) << (8 * length);
                Short::Word(text << 8 | u128::from(before), length + 4)
            }
            _ => Short::new(&[&[before], long(number, digits, point).as_slice()].concat()),
        }
    }

    /// Of a text.
    pub fn new(text: &[u8]) -> Short {
        if text.len() > STEP {
            return Short::Long(text.to_vec());
        }
        let word = text.iter().rev().fold(0, |word, byte| word << 8 | u128::from(*byte));
        Short::Word(word, text.len())
    }
}

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.all(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The most whole units of a number that is made at once.
const MOST: u64 = 100_000_000;
/// The digit 0.
const ZERO: u64 = b'0' as u64;
/// Eight of them.
const ZEROS: u64 = u64::from_le_bytes([b'0'; 8]);

/// The digits of a number below [`MOST`], the first in the lowest byte and zeros behind the last, and how many there are.
#[inline]
fn whole(number: u64) -> (u64, usize) {
    let digits = eight(number);
    // The last digit always stands.
    let skipped = (digits.trailing_zeros() / 8).min(7);
    ((digits | ZEROS) >> (8 * skipped), 8 - skipped as usize)
}

/// The eight digits of a number below [`MOST`], the first in the lowest byte: halves are parted again and again, all at once.
#[inline]
fn eight(number: u64) -> u64 {
    let halves = (number / 10_000) | ((number % 10_000) << 32);
    let hundreds = ((halves * 10_486) >> 20) & 0x0000_007f_0000_007f;
    let pairs = hundreds | ((halves - 100 * hundreds) << 16);
    let tens = ((pairs * 103) >> 10) & 0x000f_000f_000f_000f;
    tens | ((pairs - 10 * tens) << 8)
}

/// Any number as text.
fn long(number: i64, digits: u32, point: u8) -> Vec<u8> {
    let mut text = Vec::new();
    let mut left = number.unsigned_abs();
    let mut written = 0;
    while left > 0 || written <= digits {
        if written == digits && digits > 0 {
            text.push(point);
        }
        text.push(b'0' + (left % 10) as u8);
        left /= 10;
        written += 1;
    }
    if number < 0 {
        text.push(b'-');
    }
    text.reverse();
    text
}

#[cfg(test)]
mod tests {
    use crate::table::text::{Page, Short};
    use crate::trade::Number;

    #[test]
    fn numbers_are_written_as_exact_ones_are() {
        let mut numbers = vec![0, 1, -1, i64::MAX, i64::MIN + 1, 9_999_999_999, 10_000_000_000];
        for power in 0..18 {
            let power = 10i64.pow(power);
            numbers.extend([power - 1, power, power + 1, -power, 7 * power + 3]);
        }
        for number in numbers {
            for digits in 0..5u32 {
                let exact = Number::ratio(number, 10i64.pow(digits)).unwrap().rounded(digits).unwrap();
                let mut page = Page::default();
                page.put(b'x');
                page.short(&Short::number(b',', number, digits, b'.'));
                page.put(b';');
                let text = String::from_utf8(page.text().to_vec()).unwrap();
                assert_eq!(text, format!("x,{exact};"), "{number} with {digits}");
            }
            if let Ok(count) = usize::try_from(number) {
                let mut page = Page::default();
                page.count(count, b';');
                assert_eq!(page.text(), format!("{number};").as_bytes());
            }
        }
    }

    #[test]
    fn texts_are_written_as_they_are() {
        for text in ["", "x", ",0.00", "fifteen bytes..", "sixteen bytes...", "seventeen bytes.."] {
            let mut page = Page::default();
            page.put(b'<');
            page.short(&Short::new(text.as_bytes()));
            page.put(b'>');
            assert_eq!(page.text(), format!("<{text}>").as_bytes());
        }
    }
}
