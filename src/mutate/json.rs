use serde::Serialize;

use crate::mutate::{Mutation, Verdict};
use crate::source::Files;

/// What became of the changes of a book, as JSON.
#[derive(Debug, Serialize)]
struct Document<'a> {
    /// How many changes there are, where only a sample of them was judged.
    #[serde(skip_serializing_if = "Option::is_none")]
    sample_of: Option<usize>,
    changes: Vec<Change<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<Counts>,
}

#[derive(Debug, Serialize)]
struct Change<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    kind: &'static str,
    change: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    outcome: Option<&'static str>,
    /// What a test holds that would notice.
    #[serde(skip_serializing_if = "Option::is_none")]
    test: Option<&'a str>,
    /// What the changed book says there.
    #[serde(skip_serializing_if = "Option::is_none")]
    instead: Option<&'a str>,
}

/// How many changes came out how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// All that were judged.
    pub changes: usize,
    /// A test fails.
    pub noticed: usize,
    /// All tests pass.
    pub missed: usize,
    /// The changed book is none.
    pub not_viable: usize,
    /// No shipment can tell.
    pub no_effect: usize,
}

impl Counts {
    /// Counts verdicts.
    pub fn of(verdicts: &[Verdict]) -> Counts {
        let mut counts = Counts { changes: verdicts.len(), ..Counts::default() };
        for verdict in verdicts {
            let count = match verdict {
                Verdict::Noticed => &mut counts.noticed,
                Verdict::Missed(_) => &mut counts.missed,
                Verdict::NotViable => &mut counts.not_viable,
                Verdict::NoEffect => &mut counts.no_effect,
            };
            *count += 1;
        }
        counts
    }
}

/// The changes with what became of each, or only the changes where nothing was judged.
///
/// # Errors
/// A text that cannot be written as JSON.
pub fn json(
    files: &Files,
    mutations: &[Mutation],
    verdicts: Option<&[Verdict]>,
    sample_of: Option<usize>,
) -> Result<String, serde_json::Error> {
    let changes = mutations.iter().enumerate().map(|(at, mutation)| {
        let place = files.position(mutation.span);
        let verdict = verdicts.and_then(|all| all.get(at));
        let witness = verdict.and_then(Verdict::witness);
        Change {
            file: files.name(mutation.span.file),
            line: place.line,
            column: place.column,
            kind: mutation.kind.name(),
            change: &mutation.what,
            outcome: verdict.map(Verdict::word),
            test: witness.map(|one| one.test.as_str()),
            instead: witness.map(|one| one.instead.as_str()),
        }
    });
    let document = Document { sample_of, changes: changes.collect(), summary: verdicts.map(Counts::of) };
    serde_json::to_string_pretty(&document).map(|text| text + "\n")
}
