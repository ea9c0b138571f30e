//! The engine held against the evaluator of the language page: what it settles is the same to the last byte, whatever the book
//! says, whatever a line lacks, and however lines bear on each other.

mod cases;
mod held;
mod limits;
mod mutated;
mod random;
