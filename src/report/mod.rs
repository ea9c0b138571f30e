//! How people see it: reasons, tests, pages, one line for a bad row.

mod behind;
pub mod explain;
mod fault;
mod testing;
mod why;

pub use behind::behind;
pub use fault::row_fault;
pub use testing::{TestReport, test_report};
pub use why::why;
