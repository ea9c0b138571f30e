//! Opinions about a book that holds: one file a rule, its page beside it.

mod announced_missing;
mod column2_missing;
mod court_no_effect;
mod exception_survives;
pub mod mistakes;
mod no_effect;

use crate::diagnostic::Diagnostic;
use crate::proof::Proved;
use crate::source::Files;

/// A rule: what it finds in a proved book.
type Rule = fn(&Proved<'_>, &Files) -> Vec<Diagnostic>;

/// Every rule, in the order of their codes.
const RULES: &[Rule] = &[
    exception_survives::check,
    no_effect::check,
    announced_missing::check,
    court_no_effect::check,
    column2_missing::check,
];

/// What the rules find in a proved book.
pub fn lint(proved: &Proved<'_>, files: &Files) -> Vec<Diagnostic> {
    RULES.iter().flat_map(|rule| rule(proved, files)).collect()
}
