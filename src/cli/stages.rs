//! How long the stages of a run take, for `--timings`.

use std::cell::RefCell;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use clap::Args;

use crate::cli::screen::Screen;
use crate::source::Door;

/// Whether it is said how long each stage took.
#[derive(Debug, Args)]
pub struct Timings {
    /// Say on stderr how many milliseconds each stage took
    #[arg(long)]
    timings: bool,
}

/// The stages of a run, in the order in which each ended first, and how long they took.
#[derive(Debug)]
pub struct Stages(RefCell<Clock>);

#[derive(Debug)]
struct Clock {
    /// When the stage at hand began.
    since: Instant,
    taken: Vec<(&'static str, Duration)>,
}

impl Default for Stages {
    fn default() -> Stages {
        Stages(RefCell::new(Clock { since: Instant::now(), taken: Vec::new() }))
    }
}

impl Stages {
    /// Ends a stage: all the time since the one before it was this one's. One that ends several times took as long as all its
    /// times together.
    pub fn end(&self, stage: &'static str) {
        let now = Instant::now();
        let mut clock = self.0.borrow_mut();
        let took = now.duration_since(clock.since);
        clock.since = now;
        clock.add(stage, took);
    }

    /// Does something that is a stage by itself in the middle of another.
    fn aside<T>(&self, stage: &'static str, work: impl FnOnce() -> T) -> T {
        let begun = Instant::now();
        let done = work();
        let took = begun.elapsed();
        let mut clock = self.0.borrow_mut();
        // The stage around it begins so much later.
        clock.since = clock.since.checked_add(took).unwrap_or(begun);
        clock.add(stage, took);
        done
    }

    /// Says them, where that is asked for.
    pub fn say(&self, timings: &Timings, screen: &Screen) {
        if !timings.timings {
            return;
        }
        let clock = self.0.borrow();
        let all = clock.taken.iter().map(|(_, took)| *took).sum();
        for (stage, took) in clock.taken.iter().chain([&("all", all)]) {
            screen.say(&format!("{stage:<10}{:>10.2} ms", took.as_secs_f64() * 1000.0));
        }
    }
}

impl Clock {
    fn add(&mut self, stage: &'static str, took: Duration) {
        match self.taken.iter_mut().find(|(known, _)| *known == stage) {
            Some((_, all)) => *all = all.saturating_add(took),
            None => self.taken.push((stage, took)),
        }
    }
}

/// A door of which it is known how long reading took.
pub struct Watched<'a> {
    /// The door.
    pub door: &'a dyn Door,
    /// Where the time is noted.
    pub stages: &'a Stages,
}

impl Door for Watched<'_> {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.stages.aside("read", || self.door.read(path))
    }

    fn files_beneath(&self, path: &Path) -> io::Result<Option<Vec<PathBuf>>> {
        self.stages.aside("read", || self.door.files_beneath(path))
    }

    fn identity(&self, path: &Path) -> PathBuf {
        self.stages.aside("read", || self.door.identity(path))
    }
}
