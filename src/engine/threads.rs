use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// What comes of each of some things, in their order, with the work shared out among so many threads.
pub fn each<T: Sync, R: Send>(threads: usize, all: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let found: Mutex<Vec<(usize, R)>> = Mutex::new(Vec::new());
    let take = || {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(one) = all.get(at) else { return };
            let done = work(one);
            found.lock().unwrap_or_else(PoisonError::into_inner).push((at, done));
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..threads.min(all.len()) {
            // One that cannot be had leaves its share to the others.
            let _ = std::thread::Builder::new().spawn_scoped(scope, take);
        }
        take();
    });
    let mut found = found.into_inner().unwrap_or_else(PoisonError::into_inner);
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, done)| done).collect()
}

#[cfg(test)]
mod tests {
    use crate::engine::threads::each;

    #[test]
    fn each_is_done_once_and_in_order() {
        let all: Vec<usize> = (0..100).collect();
        for threads in [0, 1, 3, 200] {
            assert_eq!(each(threads, &all, |one| one * 2), all.iter().map(|one| one * 2).collect::<Vec<_>>());
        }
        assert!(each(3, &[], |one: &usize| *one).is_empty());
    }
}
