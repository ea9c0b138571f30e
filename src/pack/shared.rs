//! What is shared by [`Arc`]: where a field says `#[serde(with = "crate::pack::shared")]`, it is written where it is met first,
//! and then only by its number. So a list that eight statements read is neither written nor held eight times.
//!
//! Serde hands nothing along to the fields of a derived type, so what was met is kept for the thread, as long as one value is
//! written or read.

use std::any::{Any, TypeId};
use std::borrow::ToOwned;
use std::cell::RefCell;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use rustc_hash::FxHashMap;
use serde::de::{DeserializeOwned, Error, SeqAccess, Visitor};
use serde::ser::SerializeTuple;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What was met of one value.
#[derive(Default)]
struct Met {
    /// What was written, by its type and its address, numbered from 1 for each type in the order in which it was finished.
    written: FxHashMap<(TypeId, usize), u32>,
    counts: FxHashMap<TypeId, u32>,
    /// What was read, for each type a `Vec<Arc<T>>` in the same order.
    read: FxHashMap<TypeId, Box<dyn Any>>,
}

thread_local! {
    static MET: RefCell<Met> = RefCell::new(Met::default());
}

/// Writes or reads one value: what was met before it is unknown in it, and what is met in it is unknown behind it.
pub(super) fn apart<T>(work: impl FnOnce() -> T) -> T {
    let around = MET.take();
    let done = work();
    MET.set(around);
    done
}

/// Writes what is shared.
///
/// # Errors
/// What the format says.
pub fn serialize<T, S>(shared: &Arc<T>, serializer: S) -> Result<S::Ok, S::Error>
where
    T: Serialize + ?Sized + 'static,
    S: Serializer,
{
    let place = (TypeId::of::<T>(), Arc::as_ptr(shared).cast::<()>().addr());
    let known = MET.with_borrow(|met| met.written.get(&place).copied());
    let mut tuple = serializer.serialize_tuple(2)?;
    tuple.serialize_element(&known.unwrap_or(0))?;
    if known.is_none() {
        tuple.serialize_element(&**shared)?;
        MET.with_borrow_mut(|met| {
            let count = met.counts.entry(place.0).or_default();
            *count = count.saturating_add(1);
            met.written.insert(place, *count);
        });
    }
    tuple.end()
}

/// Reads what is shared.
///
/// # Errors
/// What the format says, or that there is nothing of the number that is named.
pub fn deserialize<'de, T, D>(deserializer: D) -> Result<Arc<T>, D::Error>
where
    T: ToOwned + ?Sized + 'static,
    T::Owned: DeserializeOwned,
    Arc<T>: From<T::Owned>,
    D: Deserializer<'de>,
{
    deserializer.deserialize_tuple(2, Reading(PhantomData))
}

struct Reading<T: ?Sized>(PhantomData<T>);

impl<'de, T> Visitor<'de> for Reading<T>
where
    T: ToOwned + ?Sized + 'static,
    T::Owned: DeserializeOwned,
    Arc<T>: From<T::Owned>,
{
    type Value = Arc<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("something shared")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Arc<T>, A::Error> {
        let number: u32 = seq.next_element()?.ok_or_else(|| A::Error::custom("no number"))?;
        let read = |met: &mut Met, new: Option<Arc<T>>| {
            let all = met.read.entry(TypeId::of::<T>()).or_insert_with(|| Box::new(Vec::<Arc<T>>::new()));
            let all = all.downcast_mut::<Vec<Arc<T>>>()?;
            all.extend(new.clone());
            new.or_else(|| all.get((number as usize).checked_sub(1)?).cloned())
        };
        let new = match number {
            0 => {
                let content: T::Owned = seq.next_element()?.ok_or_else(|| A::Error::custom("no content"))?;
                Some(Arc::from(content))
            }
            _ => None,
        };
        MET.with_borrow_mut(|met| read(met, new)).ok_or_else(|| A::Error::custom("nothing of this number"))
    }
}

/// One that is shared, where a type and no field is wanted.
pub struct Shared<T: ?Sized>(pub Arc<T>);

impl<T: Serialize + ?Sized + 'static> Serialize for Shared<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize(&self.0, serializer)
    }
}

impl<'de, T> Deserialize<'de> for Shared<T>
where
    T: ToOwned + ?Sized + 'static,
    T::Owned: DeserializeOwned,
    Arc<T>: From<T::Owned>,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Shared<T>, D::Error> {
        deserialize(deserializer).map(Shared)
    }
}

/// Fields that hold several, or perhaps one: `#[serde(with = "crate::pack::shared::all")]`.
pub mod all {
    use std::borrow::ToOwned;
    use std::sync::Arc;

    use serde::de::DeserializeOwned;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::pack::shared::Shared;

    /// Writes them.
    ///
    /// # Errors
    /// What the format says.
    pub fn serialize<'a, T, C, S>(all: &'a C, serializer: S) -> Result<S::Ok, S::Error>
    where
        T: Serialize + ?Sized + 'static,
        &'a C: IntoIterator<Item = &'a Arc<T>>,
        S: Serializer,
    {
        let all: Vec<Shared<T>> = all.into_iter().cloned().map(Shared).collect();
        all.serialize(serializer)
    }

    /// Reads them.
    ///
    /// # Errors
    /// What the format says.
    pub fn deserialize<'de, T, C, D>(deserializer: D) -> Result<C, D::Error>
    where
        T: ToOwned + ?Sized + 'static,
        T::Owned: DeserializeOwned,
        Arc<T>: From<T::Owned>,
        C: Gather<T>,
        D: Deserializer<'de>,
    {
        let all = Vec::<Shared<T>>::deserialize(deserializer)?;
        Ok(C::gather(all.into_iter().map(|one| one.0)))
    }

    /// What holds several, or perhaps one.
    pub trait Gather<T: ?Sized> {
        /// Takes them in.
        fn gather(all: impl Iterator<Item = Arc<T>>) -> Self;
    }

    impl<T: ?Sized> Gather<T> for Vec<Arc<T>> {
        fn gather(all: impl Iterator<Item = Arc<T>>) -> Vec<Arc<T>> {
            all.collect()
        }
    }

    impl<T: ?Sized> Gather<T> for Option<Arc<T>> {
        fn gather(mut all: impl Iterator<Item = Arc<T>>) -> Option<Arc<T>> {
            all.next()
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde::{Deserialize, Serialize};

    use crate::pack::{open, read, seal, write};

    #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
    struct Leaf {
        #[serde(with = "crate::pack::shared")]
        text: Arc<str>,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Tree {
        #[serde(with = "crate::pack::shared")]
        first: Arc<[Leaf]>,
        #[serde(with = "crate::pack::shared")]
        second: Arc<[Leaf]>,
        #[serde(with = "crate::pack::shared::all")]
        several: Vec<Arc<Leaf>>,
        #[serde(with = "crate::pack::shared::all")]
        perhaps: Option<Arc<Leaf>>,
    }

    #[test]
    fn what_is_shared_is_written_once_and_shared_again() {
        let text: Arc<str> = Arc::from("a text that is rather long");
        let leaf = Leaf { text: text.clone() };
        let leaves: Arc<[Leaf]> = Arc::from(vec![leaf.clone(), leaf.clone()]);
        let one = Arc::new(leaf);
        let tree =
            Tree { first: leaves.clone(), second: leaves, several: vec![one.clone(), one.clone()], perhaps: Some(one) };
        let bytes = write(&tree).unwrap();
        assert!(bytes.len() < 50, "{} bytes", bytes.len());
        let (again, rest) = read::<Tree>(&bytes).unwrap();
        assert_eq!((&again, rest), (&tree, &[][..]));
        assert!(Arc::ptr_eq(&again.first, &again.second));
        assert!(Arc::ptr_eq(&again.first[0].text, &again.perhaps.as_ref().unwrap().text));
        assert!(Arc::ptr_eq(&again.several[0], &again.several[1]));
        // A number that stands for nothing is no value.
        assert!(read::<Leaf>(&[7]).is_none());
    }

    #[test]
    fn a_seal_tells_every_damage() {
        let sealed = seal(b"content");
        assert_eq!(open(&sealed).unwrap(), b"content");
        for at in 0..sealed.len() {
            let mut damaged = sealed.clone();
            damaged[at] ^= 1;
            assert!(open(&damaged).is_none() && open(&sealed[..at]).is_none());
        }
    }
}
