//! The algebra of regions against brute force in a small universe.

// Helpers of tests are as free as tests.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects, clippy::panic)]

mod relations;
mod sets;
mod unions;
