//! Values as bytes and back: what several hold in common is written once and is one again when it is read; what is damaged is
//! seen before it is read.

mod digest;
mod seal;
pub mod shared;

pub use digest::Digest;
pub use seal::{open, seal};

use serde::Serialize;
use serde::de::DeserializeOwned;

/// A value as bytes; nothing where it has a part that cannot be written, as a path that is no text.
pub fn write<T: Serialize + ?Sized>(value: &T) -> Option<Vec<u8>> {
    shared::apart(|| postcard::to_stdvec(value).ok())
}

/// The value with which bytes begin, and the bytes behind it; nothing where there is none of this type.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Option<(T, &[u8])> {
    shared::apart(|| postcard::take_from_bytes(bytes).ok())
}
