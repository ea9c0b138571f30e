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
    /// Where a short text stands by its hash, one more than its place among them; a power of two, and most of it is empty.
    places: Vec<u16>,
    short: Vec<(u64, u64, u32)>,
    long: FxHashMap<Box<[u8]>, Known>,
}

impl Texts {
    /// What the text says that stands there in some bytes; it is learnt where it is met for the first time.
    pub fn find(&mut self, bytes: &[u8], (start, end): (usize, usize), learn: impl FnOnce(&[u8]) -> Known) -> Known {
        let text = bytes.get(start..end)?;
        let Some((one, other)) = as_number(bytes, start, text) else {
            if let Some(known) = self.long.get(text) {
                return *known;
            }
            let known = learn(text);
            self.long.insert(text.into(), known);
            return known;
        };
        let mut at = hash(one, other);
        let mask = self.places.len().wrapping_sub(1);
        while let Some(place) = self.places.get(at & mask)
            && *place != 0
        {
            match self.short.get(*place as usize - 1) {
                Some((first, second, known)) if (*first ^ one) | (*second ^ other) == 0 => {
                    return (*known != ODD).then_some(*known);
                }
                _ => at += 1,
            }
        }
        let known = learn(text);
        if self.short.len() < MOST_SHORT {
            self.short.push((one, other, known.unwrap_or(ODD)));
            self.place();
        }
        known
    }

    /// Gives the last text its place; all of them, where there are too few places.
    fn place(&mut self) {
        let mut from = self.short.len() - 1;
        if self.short.len() * 3 > self.places.len() {
            self.places.clear();
            self.places.resize((self.short.len() * 5).next_power_of_two().max(64), 0);
            from = 0;
        }
        let mask = self.places.len() - 1;
        for (number, (one, other, _)) in self.short.iter().enumerate().skip(from) {
            let mut at = hash(*one, *other);
            while self.places.get(at & mask).is_some_and(|place| *place != 0) {
                at += 1;
            }
            if let Some(place) = self.places.get_mut(at & mask) {
                *place = u16::try_from(number + 1).unwrap_or(0);
            }
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.short.len() + self.long.len()
    }
}

/// A short text as a number with its length at the end: two halves.
fn as_number(bytes: &[u8], start: usize, text: &[u8]) -> Option<(u64, u64)> {
    let bits = u32::try_from(text.len()).ok().filter(|_| text.len() <= SHORT)? * 8;
    let mask = u128::MAX.checked_shr(128 - bits).unwrap_or(0);
    let word = match bytes.get(start..start + 16).and_then(|word| word.as_array::<16>()) {
        Some(word) => u128::from_le_bytes(*word) & mask,
        // At the end of the bytes.
        None => {
            let mut word = [0u8; 16];
            word.get_mut(..text.len())?.copy_from_slice(text);
            u128::from_le_bytes(word)
        }
    };
    let halves = word.to_le_bytes();
    let (low, high) = halves.split_at(8);
    let low = u64::from_le_bytes(low.try_into().ok()?);
    let high = u64::from_le_bytes(high.try_into().ok()?);
    // A text of fifteen bytes at most leaves the last byte for its length.
    Some((low, high | ((text.len() as u64) << 56)))
}

fn hash(one: u64, other: u64) -> usize {
    const FACTORS: [u64; 2] = [0x9e37_79b9_7f4a_7c15, 0xc2b2_ae3d_27d4_eb4f];
    let [first, second] = FACTORS;
    let mixed = one.wrapping_mul(first).wrapping_add(other.wrapping_mul(second));
    // The highest bits hang on all others.
    (mixed.wrapping_mul(first) >> 32) as usize
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
        assert_eq!(known.find(b"1", (0, 0), |_| Some(8)), Some(8), "the empty text is one too");
    }
}
