use std::io::IsTerminal;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use indicatif::{HumanCount, ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::cli::screen::Screen;

/// How far a run is: a bar on a terminal with the rate and the time that is left, nothing anywhere else.
pub struct Progress {
    bar: ProgressBar,
    began: Instant,
    /// How many bytes of the input were read.
    read: Arc<AtomicU64>,
    rows: u64,
}

impl Progress {
    /// Of an input of so many bytes, where that is known, of which `read` counts those that were read.
    pub fn new(bytes: Option<u64>, read: Arc<AtomicU64>, screen: &Screen) -> Progress {
        let is_shown = std::io::stderr().is_terminal() && !screen.is_quiet();
        let target = if is_shown { ProgressDrawTarget::stderr_with_hz(8) } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(bytes, target);
        let template = match bytes {
            Some(_) => "{bar:30} {percent:>3}%  {msg}  {eta} left",
            None => "{spinner} {msg}  {elapsed}",
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style.progress_chars("=> "));
        }
        Progress { bar, began: Instant::now(), read, rows: 0 }
    }

    /// So many rows more were written.
    pub fn add(&mut self, rows: usize) {
        self.rows += rows as u64;
        if !self.bar.is_hidden() {
            self.bar.set_position(self.read.load(Ordering::Relaxed));
            self.bar.set_message(format!("{} rows  {} rows/s", HumanCount(self.rows), HumanCount(self.rate())));
        }
    }

    /// Says something above the bar.
    pub fn suspended(&self, say: impl FnOnce()) {
        self.bar.suspend(say);
    }

    /// Takes the bar away.
    pub fn end(&self) {
        self.bar.finish_and_clear();
    }

    /// How many rows were written and how fast, in words.
    pub fn words(&self) -> String {
        let rows = if self.rows == 1 { "row" } else { "rows" };
        let seconds = self.began.elapsed().as_secs_f32();
        format!("{} {rows} in {seconds:.2} s, {} rows/s", HumanCount(self.rows), HumanCount(self.rate()))
    }

    fn rate(&self) -> u64 {
        let passed = self.began.elapsed().max(Duration::from_micros(1)).as_micros();
        u64::try_from(u128::from(self.rows).saturating_mul(1_000_000).checked_div(passed).unwrap_or(0)).unwrap_or(0)
    }
}
