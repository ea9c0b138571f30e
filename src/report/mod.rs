//! How people and other tools see it: findings in the formats of CI, reasons, histories and their drawings, calendars, tests,
//! pages, one line for a bad row.

mod behind;
mod calendar;
mod chart;
mod difference;
pub mod explain;
mod fault;
pub mod findings;
mod testing;
mod timeline;
mod why;
mod wrapped;

pub use behind::behind;
pub use calendar::calendar_for_people;
pub use chart::chart;
pub use difference::{Told, differences_json, differences_markdown, differences_text};
pub use fault::row_fault;
pub use testing::{TestReport, test_report};
pub use timeline::{Timeline, rates, timeline_for_people};
pub use why::{in_words, why};
pub use wrapped::wrapped;
