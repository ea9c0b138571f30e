//! Rows in, rows out: bad rows are named, good ones kept.

mod header;
pub mod mistakes;
mod people;
mod row;
mod shipments;
mod write;

pub use people::table_for_people;
pub use shipments::{Shipments, read_shipments};
pub use write::write_csv;
