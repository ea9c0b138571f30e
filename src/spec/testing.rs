use crate::shipment::Outcome;
use crate::source::Span;

/// How a test of a book came out.
#[derive(Debug, Clone)]
pub struct TestResult {
    /// What the test shows.
    pub title: String,
    /// Where it stands.
    pub span: Span,
    /// What was not as expected; none where it passed.
    pub failures: Vec<Failure>,
}

/// One thing that was not as expected.
#[derive(Debug, Clone)]
pub struct Failure {
    /// What was expected and what there is: a sentence without its full stop.
    pub message: String,
    /// Where it was expected.
    pub span: Span,
    /// The line's outcome, with its trace.
    pub outcome: Box<Outcome>,
}
