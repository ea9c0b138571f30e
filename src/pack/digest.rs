use std::fmt;

use serde::{Deserialize, Serialize};

/// What tells one content from every other, in 256 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Digest([u8; 32]);

impl Digest {
    /// How many bytes it has.
    pub const LENGTH: usize = 32;

    /// Of a content.
    pub fn of(content: &[u8]) -> Digest {
        Digest(*blake3::hash(content).as_bytes())
    }

    /// Of a content in pieces, as if they were one.
    pub fn of_pieces(pieces: &[&[u8]]) -> Digest {
        let mut hasher = blake3::Hasher::new();
        for piece in pieces {
            hasher.update(piece);
        }
        Digest(*hasher.finalize().as_bytes())
    }

    /// A part of it as a number: contents that differ seldom share it.
    pub fn number(&self) -> u64 {
        self.0.first_chunk::<8>().map_or(0, |bytes| u64::from_le_bytes(*bytes))
    }

    /// Its bytes.
    pub fn bytes(&self) -> &[u8; Digest::LENGTH] {
        &self.0
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}
