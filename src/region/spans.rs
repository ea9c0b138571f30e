use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Sorted half-open intervals that neither overlap nor touch, so that equal sets are equal lists. What the sets of
/// products, days and numbers have in common. Cheap to clone.
#[derive(Clone, Serialize, Deserialize)]
#[serde(bound(serialize = "T: Serialize + 'static", deserialize = "T: DeserializeOwned + Clone + 'static"))]
pub struct Spans<T>(List<T>);

/// Most sets are one interval, and need no place of their own.
#[derive(Clone, Serialize, Deserialize)]
#[serde(bound(serialize = "T: Serialize + 'static", deserialize = "T: DeserializeOwned + Clone + 'static"))]
enum List<T> {
    One([(T, T); 1]),
    Many(#[serde(with = "crate::pack::shared")] Arc<[(T, T)]>),
}

impl<T> Spans<T> {
    /// The intervals.
    pub fn list(&self) -> &[(T, T)] {
        match &self.0 {
            List::One(one) => one,
            List::Many(all) => all,
        }
    }

    /// Of intervals that are sorted and apart.
    fn of(mut sorted: Vec<(T, T)>) -> Spans<T> {
        match (sorted.pop(), sorted.is_empty()) {
            (Some(only), true) => Spans(List::One([only])),
            (last, _) => {
                sorted.extend(last);
                Spans(List::Many(sorted.into()))
            }
        }
    }

    /// Whether they are known to be the same without a look at them.
    fn is_shared(&self, other: &Spans<T>) -> bool {
        matches!((&self.0, &other.0), (List::Many(one), List::Many(other)) if Arc::ptr_eq(one, other))
    }
}

impl<T: fmt::Debug> fmt::Debug for Spans<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Spans").field(&self.list()).finish()
    }
}

impl<T: PartialEq> PartialEq for Spans<T> {
    fn eq(&self, other: &Spans<T>) -> bool {
        self.list() == other.list()
    }
}

impl<T: Eq> Eq for Spans<T> {}

impl<T: PartialOrd> PartialOrd for Spans<T> {
    fn partial_cmp(&self, other: &Spans<T>) -> Option<Ordering> {
        self.list().partial_cmp(other.list())
    }
}

impl<T: Ord> Ord for Spans<T> {
    fn cmp(&self, other: &Spans<T>) -> Ordering {
        self.list().cmp(other.list())
    }
}

impl<T: Hash> Hash for Spans<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.list().hash(state);
    }
}

impl<T: Ord + Clone> Spans<T> {
    /// No interval.
    pub fn nothing() -> Spans<T> {
        Spans(List::Many(Arc::default()))
    }

    /// One interval; nothing where it ends before it begins.
    pub fn one(start: T, end: T) -> Spans<T> {
        if start < end { Spans(List::One([(start, end)])) } else { Spans::nothing() }
    }

    /// Intervals in any order, overlapping or empty.
    pub fn gather(spans: impl IntoIterator<Item = (T, T)>) -> Spans<T> {
        let mut all: Vec<(T, T)> = spans.into_iter().filter(|(start, end)| start < end).collect();
        all.sort_unstable();
        Spans::joined(all.into_iter())
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.list().is_empty()
    }

    /// Whether it is this one interval.
    pub fn is(&self, start: &T, end: &T) -> bool {
        matches!(self.list(), [(a, b)] if a == start && b == end)
    }

    /// Whether a place lies in one.
    pub fn holds(&self, place: &T) -> bool {
        past(self.list(), |(_, end)| end <= place).first().is_some_and(|(start, _)| start <= place)
    }

    /// What either has.
    pub fn union(&self, other: &Spans<T>) -> Spans<T> {
        if self.is_empty() || self.is_shared(other) {
            return other.clone();
        }
        if other.is_empty() {
            return self.clone();
        }
        let mut left = self.list().iter().peekable();
        let mut right = other.list().iter().peekable();
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
        if self.is_shared(other) {
            return self.clone();
        }
        let (short, long) = if self.list().len() <= other.list().len() { (self, other) } else { (other, self) };
        let mut found = Vec::new();
        let mut rest = long.list();
        for (start, end) in short.list() {
            rest = past(rest, |(_, until)| until <= start);
            for (since, until) in rest.iter().take_while(|(since, _)| since < end) {
                found.push((start.max(since).clone(), end.min(until).clone()));
            }
        }
        Spans::of(found)
    }

    /// Whether they have something in common.
    pub fn meets(&self, other: &Spans<T>) -> bool {
        let (short, long) = if self.list().len() <= other.list().len() { (self, other) } else { (other, self) };
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
        Spans::of(found)
    }

    /// Whether it has all that the other has.
    pub fn includes(&self, other: &Spans<T>) -> bool {
        let mut rest = self.list();
        self.is_shared(other)
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
        Spans::of(found)
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
