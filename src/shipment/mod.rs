//! The words of question and answer: shipment, levy, status, trace. Values, no judgement.

mod outcome;
mod shipment;
mod trace;

pub use outcome::{Amount, Fault, Marked, Outcome, Status};
pub use shipment::Shipment;
pub use trace::{Beaten, Cut, Line, NotMet, ProgramTrace, Reason, Rule, Standing, Trace};
