//! tradec: tariff and export-control rules as text that a trade lawyer can read and a machine can decide.

pub mod cli;
pub mod diagnostic;
pub mod region;
pub mod source;
pub mod syntax;
pub mod trade;
