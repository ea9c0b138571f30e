use std::cell::RefCell;
use std::collections::HashMap;

/// Texts as numbers: the same text is the same number, in both books.
#[derive(Debug, Default)]
pub struct Interner(RefCell<HashMap<String, u32>>);

impl Interner {
    /// The number of a text.
    pub fn number(&self, text: String) -> u32 {
        let mut known = self.0.borrow_mut();
        let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
        *known.entry(text).or_insert(next)
    }
}
