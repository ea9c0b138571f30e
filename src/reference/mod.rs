//! What a book reads from outside: lists, tariff schedules as they are published, and the sets that are shipped with tradec.

mod list;
pub mod mistakes;
mod schedule;
mod schedule_json;
mod std_sets;

pub use list::{Cell, List, ListRow, read_list};
pub use schedule::{ScheduleRow, read_schedule};
pub use std_sets::{shipped, shipped_names};
