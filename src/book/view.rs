use crate::trade::Day;

/// One way to ask a book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct View {
    /// With what was known on this day; [`Day::LAST`] for everything in the book.
    pub known_on: Day,
}

impl Default for View {
    fn default() -> View {
        View { known_on: Day::LAST }
    }
}
