//! The algebra of regions against brute force in a small universe.

mod relations;
mod sets;
mod unions;
