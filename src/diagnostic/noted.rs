use crate::diagnostic::{Diagnostic, Severity};

/// A value together with all that was wrong on the way to it: no stage stops at the first mistake.
#[derive(Debug, Clone)]
pub struct Noted<T> {
    /// What could be made of the input.
    pub value: T,
    /// What was wrong with it.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Noted<T> {
    /// Whether anything found is an error.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity() == Severity::Error)
    }
}

/// The names most like the one that was written, the likeliest first: at most a third of its letters differ.
pub fn nearest<'a>(written: &str, names: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    // Nobody misspells a name at such a length, and comparing it would take long.
    if written.len() > 80 {
        return Vec::new();
    }
    let allowed = (written.chars().count() / 3).max(1);
    let lower = written.to_lowercase();
    let mut near: Vec<(usize, &str)> = names
        .into_iter()
        .filter(|name| *name != written)
        .map(|name| (strsim::damerau_levenshtein(&lower, &name.to_lowercase()), name))
        .filter(|(distance, _)| *distance <= allowed)
        .collect();
    near.sort_unstable();
    near.dedup();
    near.into_iter().map(|(_, name)| name).take(3).collect()
}
