//! The words of question and answer: shipment, levy, status, trace. Values, no judgement.

mod batch;
mod change;
mod levy;
mod line;
mod outcome;
mod settled;
mod stretch;
mod trace;
mod upcoming;

pub use batch::{Batch, Column, Plains, Written};
pub use change::Change;
pub use levy::{Effect, Levy, LevyBase};
pub use line::Shipment;
pub use outcome::{Amount, Fault, Marked, Outcome, Status};
pub use settled::{Remarks, Settled, SettledLine};
pub use stretch::{Rates, Share, Stretch};
pub use trace::{Beaten, Cut, Line, NotMet, ProgramTrace, Reason, Rule, Standing, Trace};
pub use upcoming::{Turn, Upcoming};
