//! tradec: tariff and export-control rules as text that a trade lawyer can read and a machine can decide.

pub mod book;
pub mod cli;
pub mod diagnostic;
pub mod lint;
pub mod proof;
pub mod reference;
pub mod region;
pub mod report;
pub mod shipment;
pub mod source;
pub mod spec;
pub mod syntax;
pub mod table;
pub mod trade;
