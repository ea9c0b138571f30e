//! Files, their text and places in them; the one door by which rule books and lists are read.

mod asked;
mod door;
mod files;
mod git;
mod over;
mod rows;
mod span;
mod walk;

pub use asked::{Asked, Noting, ask_again};
pub use door::{Disk, Door, Memory};
pub use files::{Files, SourceFile};
pub use git::{NoRevision, Revision};
pub use over::Over;
pub use rows::{RawCell, RawRow, Rows, Torn};
pub use span::{FileId, Position, Span};
pub use walk::files_kept;
