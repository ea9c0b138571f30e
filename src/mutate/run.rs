use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;

use crate::mutate::{Judge, Mutation, Verdict};

/// As many of these as are wanted, spread evenly over all.
pub fn spread<T>(all: Vec<T>, wanted: usize) -> Vec<T> {
    let count = all.len();
    if wanted >= count {
        return all;
    }
    // The last place of each of `wanted` equal parts.
    let is_taken = |at: usize| (at + 1) * wanted / count > at * wanted / count;
    all.into_iter().enumerate().filter(|(at, _)| is_taken(*at)).map(|(_, one)| one).collect()
}

/// What becomes of each change, in their order, judged on so many threads. `seen` is told how many are done.
///
/// # Errors
/// A thread that cannot be started.
pub fn judged(
    judge: &Judge<'_>,
    mutations: &[Mutation],
    jobs: usize,
    stack: usize,
    seen: &mut dyn FnMut(usize),
) -> std::io::Result<Vec<Verdict>> {
    let next = AtomicUsize::new(0);
    let (sender, receiver) = mpsc::channel::<(usize, Verdict)>();
    let mut verdicts: Vec<Option<Verdict>> = vec![None; mutations.len()];
    std::thread::scope(|scope| {
        for _ in 0..jobs.clamp(1, mutations.len().max(1)) {
            let (sender, next) = (sender.clone(), &next);
            std::thread::Builder::new().stack_size(stack).spawn_scoped(scope, move || {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(mutation) = mutations.get(at) else { break };
                    if sender.send((at, judge.judge(mutation))).is_err() {
                        break;
                    }
                }
            })?;
        }
        drop(sender);
        for (done, (at, verdict)) in receiver.iter().enumerate() {
            if let Some(place) = verdicts.get_mut(at) {
                *place = Some(verdict);
            }
            seen(done + 1);
        }
        Ok::<(), std::io::Error>(())
    })?;
    // Each was judged, or a thread has ended in a panic that is told.
    Ok(verdicts.into_iter().map(|verdict| verdict.unwrap_or(Verdict::NotViable)).collect())
}
