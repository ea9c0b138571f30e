//! `tradec fmt`: one style, comments kept, stable, and never another meaning.

mod command;
mod meaning;
mod style;

use tradec::source::Files;
use tradec::syntax::{Unformatted, format};

/// A text in the house style.
pub(crate) fn formatted(text: &str) -> Result<String, Unformatted> {
    let mut files = Files::default();
    let file = files.add("rules.tm", text);
    format(file, &files)
}
