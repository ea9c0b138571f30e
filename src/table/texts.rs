use rustc_hash::FxHashMap;

/// What a text says: the key of a value, or something odd.
pub type Known = Option<u32>;

/// The longest text that is compared as a number.
const SHORT: usize = 15;
/// The most short texts that are remembered.
const MOST_SHORT: usize = u16::MAX as usize - 1;
/// What stands for a text that says something odd.
const ODD: u32 = u32::MAX;
/// Texts that were met, and what they say. Nearly all are short and are compared as numbers.
#[derive(Default)]
pub struct Texts {
    /// Where a short text stands by its hash, one more than its place among them; a power of two, and half of it is empty.
    places: Vec<u16>,
    /// How many bits of a hash are too many for a place.
    shift: u32,
    short: Vec<(u64, u64, u32)>,
    long: FxHashMap<Box<[u8]>, Known>,
}

impl Texts {
    /// What the text says that stands there in some bytes; it is learnt where it is met for the first time.
    #[inline]
    pub fn find(&mut self, bytes: &[u8], (start, end): (usize, usize), learn: impl FnOnce(&[u8]) -> Known) -> Known {
        let short = as_number(bytes, (start, end));
        match short.and_then(|short| self.seen(short)) {
            Some(known) => (known != ODD).then_some(known),
            None => self.learn(bytes.get(start..end)?, short, learn),
        }
    }

    /// What a short text says that was met before.
    #[inline]
    fn seen(&self, (one, other): (u64, u64)) -> Option<u32> {
        let mut at = self.first_place(one, other);
        loop {
            let place = *self.places.get(at)? as usize;
            let (first, second, known) = self.short.get(place.wrapping_sub(1))?;
            if (first ^ one) | (second ^ other) == 0 {
                return Some(*known);
            }
            at = (at + 1) & (self.places.len() - 1);
        }
    }

    /// Learns a text that is new, or not short.
    #[cold]
    fn learn(&mut self, text: &[u8], short: Option<(u64, u64)>, learn: impl FnOnce(&[u8]) -> Known) -> Known {
        let Some((one, other)) = short else {
            if let Some(known) = self.long.get(text) {
                return *known;
            }
            let known = learn(text);
            self.long.insert(text.into(), known);
            return known;
        };
        let known = learn(text);
        if self.short.is_empty() {
            // Memory that is not written to costs nothing; texts that have to move do.
            self.short.reserve(MOST_SHORT / 2);
        }
        if self.short.len() < MOST_SHORT {
            self.short.push((one, other, known.unwrap_or(ODD)));
            self.place();
        }
        known
    }

    /// Where a short text may stand first.
    #[inline]
    fn first_place(&self, one: u64, other: u64) -> usize {
        hash(one, other).wrapping_shr(self.shift) as usize
    }

    /// Gives the last text its place; all of them, where there are too few places.
    fn place(&mut self) {
        let mut from = self.short.len() - 1;
        if self.short.len() * 2 > self.places.len() {
            self.places.clear();
            self.places.resize((self.short.len() * 3).next_power_of_two().max(64), 0);
            self.shift = u64::BITS - self.places.len().trailing_zeros();
            from = 0;
        }
        let mask = self.places.len() - 1;
        for (number, (one, other, _)) in self.short.iter().enumerate().skip(from) {
            let mut at = self.first_place(*one, *other);
            while self.places.get(at).is_some_and(|place| *place != 0) {
                at = (at + 1) & mask;
            }
            if let Some(place) = self.places.get_mut(at) {
                *place = u16::try_from(number + 1).unwrap_or(0);
            }
        }
    }

    /// Forgets all of them, and keeps their room.
    pub fn clear(&mut self) {
        self.places.fill(0);
        self.short.clear();
        self.long.clear();
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.short.len() + self.long.len()
    }
}

/// What is kept of the two halves of sixteen bytes that begin with a text of so many.
const KEPT: [(u64, u64); SHORT + 1] = {
    let mut kept = [(0, 0); SHORT + 1];
    let mut rest = kept.as_mut_slice();
    let mut all: u128 = 0;
    while let [first, others @ ..] = rest {
        *first = (all as u64, (all >> 64) as u64);
        all = (all << 8) | 0xff;
        rest = others;
    }
    kept
};

/// A short text that stands there as a number with its length at the end: two halves.
#[inline]
fn as_number(bytes: &[u8], (start, end): (usize, usize)) -> Option<(u64, u64)> {
    let length = end.wrapping_sub(start);
    let (low, high) = *KEPT.get(length)?;
    let word = match bytes.get(start..start.wrapping_add(16)).and_then(|word| word.as_array::<16>()) {
        Some(word) => u128::from_le_bytes(*word),
        // At the end of the bytes.
        None => {
            let mut word = [0u8; 16];
            word.get_mut(..length)?.copy_from_slice(bytes.get(start..end)?);
            u128::from_le_bytes(word)
        }
    };
    // A text of fifteen bytes at most leaves the last byte for its length.
    Some((word as u64 & low, (word >> 64) as u64 & high | ((length as u64) << 56)))
}

/// Its highest bits hang on all of the text.
fn hash(one: u64, other: u64) -> u64 {
    one.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ other.wrapping_mul(0xc2b2_ae3d_27d4_eb4f)
}

#[cfg(test)]
mod tests {
    use crate::table::texts::Texts;

    #[test]
    fn each_text_is_learnt_once() {
        let texts: Vec<String> = (0..5000u32).map(|at| "x".repeat(at as usize % 20) + &at.to_string()).collect();
        let bytes = texts.concat().into_bytes();
        let mut known = Texts::default();
        for round in 0..2 {
            let mut start = 0;
            for (at, text) in texts.iter().enumerate() {
                let expected = u32::try_from(at).ok().filter(|at| at % 7 != 0);
                let found = known.find(&bytes, (start, start + text.len()), |_| {
                    assert_eq!(round, 0, "{text}");
                    expected
                });
                assert_eq!(found, expected, "{text}");
                start += text.len();
            }
        }
        assert_eq!(known.len(), texts.len());
        let mut again = Texts::default();
        again.find(b"1", (0, 1), |_| Some(1));
        again.clear();
        assert_eq!(
            (again.len(), again.find(b"1", (0, 1), |_| Some(2))),
            (0, Some(2)),
            "what is forgotten is learnt anew"
        );
        assert_eq!(known.find(b"1", (0, 0), |_| Some(8)), Some(8), "the empty text is one too");
    }
}
