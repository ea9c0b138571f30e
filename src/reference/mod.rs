//! What a book reads from outside: lists, and the sets that are shipped with tradec.

mod list;
pub mod mistakes;
mod std_sets;

pub use list::{Cell, List, ListRow, read_list};
pub use std_sets::{shipped, shipped_names};
