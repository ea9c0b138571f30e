//! What is wrong, where, and how to mend it: made by every folder, drawn for a terminal here.

mod draw;
mod mend;
mod mistake;
mod noted;

pub use draw::{Look, concise, draw};
pub use mend::{Mended, mend};
pub use mistake::{Diagnostic, Edit, Fix, Help, Label, Mistake, Safety, Severity};
pub use noted::{Noted, nearest};

/// Declares the mistakes of one folder: a stable code, a name and a doc comment that is the page `tradec explain` prints.
///
/// Each becomes a constant [`Mistake`], and `ALL` lists them.
#[macro_export]
macro_rules! mistakes {
    ($($(#[doc = $page:literal])* $code:literal $name:ident;)*) => {
        // The page is not repeated as documentation: its examples are rules and rows, which rustdoc would take for Rust.
        $(#[doc = concat!("`", $code, "`: `tradec explain ", $code, "` prints its page.")]
        pub const $name: $crate::diagnostic::Mistake =
            $crate::diagnostic::Mistake { code: $code, page: concat!($($page, "\n"),*) };)*
        /// Every mistake that this folder finds.
        pub const ALL: &[&$crate::diagnostic::Mistake] = &[$(&$name),*];
    };
}
