//! Rows in, rows out: bad rows are named, good ones kept.

mod beside;
mod calendar;
mod changes;
mod front;
mod given;
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
mod timeline;
mod write;

pub use beside::table_beside;
pub use calendar::write_calendar;
pub use changes::{changes_for_people, write_changes};
pub use front::Input;
pub use given::{Given, Typed, column_of, read_typed, unfit};
pub use json::{SCHEMA, write_jsonl};
pub use layout::Layout;
pub use long::write_long;
pub use people::table_for_people;
pub use reading::Reading;
pub use renames::Rename;
pub use shipments::{Shipments, read_shipments, read_shipments_as};
pub use timeline::write_timeline;
pub use write::{Named, write_csv};
