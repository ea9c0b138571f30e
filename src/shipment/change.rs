use crate::shipment::{Amount, Outcome};
use crate::trade::Day;

/// A day on which what a line owes would change, were it entered then.
#[derive(Debug, Clone)]
pub struct Change {
    /// The day.
    pub entered: Day,
    /// The line entered the day before.
    pub before: Outcome,
    /// The line entered on the day.
    pub after: Outcome,
    /// The columns of programs that change, and from what to what.
    pub programs: Vec<(String, Amount, Amount)>,
    /// The statements behind it, each with its place.
    pub statements: Vec<String>,
}
