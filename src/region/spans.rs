use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Sorted half-open intervals that neither overlap nor touch, so that equal sets are equal lists. What the sets of
/// products, days and numbers have in common. Cheap to clone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(bound(serialize = "T: Serialize + 'static", deserialize = "T: DeserializeOwned + Clone + 'static"))]
pub struct Spans<T>(#[serde(with = "crate::pack::shared")] Arc<[(T, T)]>);

impl<T: Ord + Clone> Spans<T> {
    /// No interval.
    pub fn nothing() -> Spans<T> {
        Spans(Arc::default())
    }

    /// One interval; nothing where it ends before it begins.
    pub fn one(start: T, end: T) -> Spans<T> {
        if start < end { Spans(Arc::from([(start, end)])) } else { Spans::nothing() }
    }

    /// Intervals in any order, overlapping or empty.
    pub fn gather(spans: impl IntoIterator<Item = (T, T)>) -> Spans<T> {
        let mut all: Vec<(T, T)> = spans.into_iter().filter(|(start, end)| start < end).collect();
        all.sort_unstable();
        Spans::joined(all.into_iter())
    }

    /// The intervals.
    pub fn list(&self) -> &[(T, T)] {
        &self.0
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether it is this one interval.
    pub fn is(&self, start: &T, end: &T) -> bool {
        matches!(&*self.0, [(a, b)] if a == start && b == end)
    }

    /// Whether a place lies in one.
    pub fn holds(&self, place: &T) -> bool {
        past(&self.0, |(_, end)| end <= place).first().is_some_and(|(start, _)| start <= place)
    }

    /// What either has.
    pub fn union(&self, other: &Spans<T>) -> Spans<T> {
        if self.is_empty() || Arc::ptr_eq(&self.0, &other.0) {
            return other.clone();
        }
        if other.is_empty() {
            return self.clone();
        }
        let mut left = self.0.iter().peekable();
        let mut right = other.0.iter().peekable();
        let merged = std::iter::from_fn(|| {
            let from_left = match (left.peek(), right.peek()) {
                (Some(a), Some(b)) => a <= b,
                (Some(_), None) => true,
                (None, _) => false,
            };
            if from_left { left.next().cloned() } else { right.next().cloned() }
        });
        Spans::joined(merged)
    }

    /// What both have.
    pub fn meet(&self, other: &Spans<T>) -> Spans<T> {
        if Arc::ptr_eq(&self.0, &other.0) {
            return self.clone();
        }
        let (short, long) = if self.0.len() <= other.0.len() { (self, other) } else { (other, self) };
        let mut found = Vec::new();
        let mut rest = long.list();
        for (start, end) in short.list() {
            rest = past(rest, |(_, until)| until <= start);
            for (since, until) in rest.iter().take_while(|(since, _)| since < end) {
                found.push((start.max(since).clone(), end.min(until).clone()));
            }
        }
        Spans(found.into())
    }

    /// Whether they have something in common.
    pub fn meets(&self, other: &Spans<T>) -> bool {
        let (short, long) = if self.0.len() <= other.0.len() { (self, other) } else { (other, self) };
        let mut rest = long.list();
        short.list().iter().any(|(start, end)| {
            rest = past(rest, |(_, until)| until <= start);
            rest.first().is_some_and(|(since, _)| since < end)
        })
    }

    /// What this has and the other lacks.
    pub fn minus(&self, other: &Spans<T>) -> Spans<T> {
        let mut found = Vec::new();
        let mut rest = other.list();
        for (start, end) in self.list() {
            rest = past(rest, |(_, until)| until <= start);
            let mut from = start;
            for (since, until) in rest.iter().take_while(|(since, _)| since < end) {
                if from < since {
                    found.push((from.clone(), since.clone()));
                }
                from = until;
            }
            if from < end {
                found.push((from.clone(), end.clone()));
            }
        }
        Spans(found.into())
    }

    /// Whether it has all that the other has.
    pub fn includes(&self, other: &Spans<T>) -> bool {
        let mut rest = self.list();
        Arc::ptr_eq(&self.0, &other.0)
            || other.list().iter().all(|(start, end)| {
                rest = past(rest, |(_, until)| until <= start);
                rest.first().is_some_and(|(since, until)| since <= start && end <= until)
            })
    }

    /// Joins intervals sorted by their starts.
    fn joined(sorted: impl Iterator<Item = (T, T)>) -> Spans<T> {
        let mut found: Vec<(T, T)> = Vec::new();
        for (start, end) in sorted {
            match found.last_mut() {
                Some((_, last)) if *last >= start => {
                    if *last < end {
                        *last = end;
                    }
                }
                _ => found.push((start, end)),
            }
        }
        Spans(found.into())
    }
}

/// A sorted list without its head for which `done` holds. By doubling steps: next to nothing for one step, a logarithm for
/// a thousand.
fn past<S>(list: &[S], done: impl Fn(&S) -> bool) -> &[S] {
    let mut low = 0usize;
    let mut step = 1usize;
    while list.get(low + step - 1).is_some_and(&done) {
        low += step;
        step *= 2;
    }
    let high = list.len().min(low + step);
    let within = list.get(low..high).map_or(0, |part| part.partition_point(&done));
    list.get(low + within..).unwrap_or_default()
}
