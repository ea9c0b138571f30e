//! Rows in, rows out: bad rows are named, good ones kept.

mod beside;
mod changes;
mod given;
mod header;
pub mod mistakes;
mod people;
mod row;
mod shipments;
mod write;

pub use beside::table_beside;
pub use changes::{changes_for_people, write_changes};
pub use given::{Given, Typed, column_of, read_typed, unfit};
pub use people::table_for_people;
pub use shipments::{Shipments, read_shipments, read_shipments_with};
pub use write::{Named, write_csv};
