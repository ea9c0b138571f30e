//! Rows in, rows out: bad rows are named, good ones kept.

mod front;
mod header;
mod json;
mod layout;
mod long;
pub mod mistakes;
mod people;
mod reading;
mod renames;
mod row;
mod shipments;
mod write;

pub use front::Input;
pub use json::{SCHEMA, write_jsonl};
pub use layout::Layout;
pub use long::write_long;
pub use people::table_for_people;
pub use reading::Reading;
pub use renames::Rename;
pub use shipments::{Shipments, read_shipments, read_shipments_as};
pub use write::write_csv;
