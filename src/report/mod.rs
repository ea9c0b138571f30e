//! How people see it: reasons, histories and their drawings, tests, pages, one line for a bad row.

mod behind;
mod chart;
pub mod explain;
mod fault;
mod testing;
mod timeline;
mod why;
mod wrapped;

pub use behind::behind;
pub use chart::chart;
pub use fault::row_fault;
pub use testing::{TestReport, test_report};
pub use timeline::{Timeline, rates, timeline_for_people};
pub use why::{in_words, why};
pub use wrapped::wrapped;
