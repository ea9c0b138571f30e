use std::sync::{Condvar, Mutex, PoisonError};

/// Keeps pieces that are worked on at the same time in their order: how many rows and lines stand before each, and that none runs
/// far ahead of what was written.
pub struct Order {
    state: Mutex<State>,
    changed: Condvar,
    /// How many pieces may be ahead of the one that is written next.
    ahead: usize,
}

#[derive(Default)]
struct State {
    /// The next piece that is to be counted.
    counted: usize,
    rows: usize,
    lines: usize,
    written: usize,
    is_stopped: bool,
}

impl Order {
    /// Rows begin on a line of the file.
    pub fn new(line: usize, ahead: usize) -> Order {
        Order { state: Mutex::new(State { lines: line, ..State::default() }), changed: Condvar::new(), ahead }
    }

    /// Waits until a piece is not too far ahead; `false` where the run is stopped.
    pub fn may_begin(&self, number: usize) -> bool {
        self.wait(|state| number < state.written + self.ahead).is_some()
    }

    /// Says how many rows and lines a piece has; what is to be done in the order of pieces is done then, and is told how many rows stand
    /// before this one and on which line it begins. Nothing where the run is stopped.
    pub fn count<T>(
        &self,
        number: usize,
        (rows, lines): (usize, usize),
        in_turn: impl FnOnce((usize, usize)) -> T,
    ) -> Option<T> {
        let mut in_turn = Some(in_turn);
        let mut found = None;
        self.wait(|state| {
            if state.counted == number {
                found = in_turn.take().map(|in_turn| in_turn((state.rows, state.lines)));
                state.counted += 1;
                state.rows += rows;
                state.lines += lines;
            }
            found.is_some()
        })?;
        self.changed.notify_all();
        found
    }

    /// A piece was written.
    pub fn wrote(&self) {
        self.lock().written += 1;
        self.changed.notify_all();
    }

    /// Nothing more is to be done.
    pub fn stop(&self) {
        self.lock().is_stopped = true;
        self.changed.notify_all();
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait(&self, mut until: impl FnMut(&mut State) -> bool) -> Option<()> {
        let mut state = self.lock();
        while !state.is_stopped {
            if until(&mut state) {
                return Some(());
            }
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        None
    }
}
