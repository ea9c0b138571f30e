use std::collections::BTreeMap;

/// Names findings so that each has the same name again after lines were put in or taken out elsewhere.
///
/// A fingerprint is the 128-bit FNV-1a hash, as 32 hexadecimal digits, of these, with a NUL between them: `tradec/v1`, the code,
/// the path, the lines of the place with each run of white space as one blank (the message, where there is no place), and which
/// one of equal ones it is, counted from 1. Whatever of this is changed, `v1` is changed too: baselines hold them.
#[derive(Debug, Default)]
pub struct Fingerprints {
    counted: BTreeMap<String, usize>,
}

impl Fingerprints {
    /// The name of the next finding.
    pub fn next(&mut self, code: &str, path: &str, lines: &str) -> String {
        let words: Vec<&str> = lines.split_whitespace().collect();
        let text = ["tradec/v1", code, path, &words.join(" ")].join("\0");
        let count = self.counted.entry(text.clone()).or_insert(0);
        *count += 1;
        format!("{:032x}", fnv_1a(format!("{text}\0{count}").as_bytes()))
    }
}

/// FNV-1a of 128 bits, with the offset and the prime of its authors (draft-eastlake-fnv).
fn fnv_1a(bytes: &[u8]) -> u128 {
    const OFFSET: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    bytes.iter().fold(OFFSET, |hash, byte| (hash ^ u128::from(*byte)).wrapping_mul(PRIME))
}

#[cfg(test)]
mod tests {
    use crate::report::findings::fingerprint::{Fingerprints, fnv_1a};

    #[test]
    fn the_hash_is_the_published_one() {
        assert_eq!(fnv_1a(b""), 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d);
        assert_eq!(fnv_1a(b"a"), 0xd228_cb69_6f1a_8caf_7891_2b70_4e4a_8964);
        assert_eq!(fnv_1a(b"foobar"), 0x343e_1662_793c_64bf_6f0d_3597_ba44_6f18);
    }

    #[test]
    fn white_space_does_not_count_and_equal_ones_are_counted() {
        let mut names = Fingerprints::default();
        let first = names.next("W0310", "a.tm", "  tariff 72\tfrom * = 5%;\r\n");
        let second = names.next("W0310", "a.tm", "tariff 72 from *\n = 5%;");
        assert_ne!(first, second);
        assert_eq!(first, Fingerprints::default().next("W0310", "a.tm", "tariff 72 from * = 5%;"));
        assert_ne!(first, Fingerprints::default().next("W0310", "b.tm", "tariff 72 from * = 5%;"));
        assert_ne!(first, Fingerprints::default().next("W0311", "a.tm", "tariff 72 from * = 5%;"));
    }
}
