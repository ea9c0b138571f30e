use std::io;

use crate::cli::screen::Screen;

/// Why a command could not do its work.
#[derive(Debug)]
pub enum Stop {
    /// The call is wrong; it has been said how.
    Told,
    /// The call is wrong: a sentence without its full stop.
    Call(String),
    /// What was to be written cannot be.
    Write(io::Error),
    /// Ctrl-C was pressed: how many rows were written whole, and whether they are kept.
    Interrupted(usize, bool),
}

impl From<io::Error> for Stop {
    fn from(why: io::Error) -> Stop {
        Stop::Write(why)
    }
}

impl Stop {
    /// Says it and gives the exit code: 2, and 0 where nobody reads on (`| head`).
    pub fn tell(&self, screen: &Screen) -> u8 {
        match self {
            Stop::Told => 2,
            Stop::Call(message) => {
                screen.say(&format!("tradec: {message}"));
                2
            }
            Stop::Write(why) if why.kind() == io::ErrorKind::BrokenPipe => 0,
            Stop::Write(why) => {
                screen.say(&format!("tradec: the output cannot be written: {why}"));
                2
            }
            Stop::Interrupted(rows, is_kept) => {
                let rows = if *rows == 1 { "1 row".to_string() } else { format!("{rows} rows") };
                let kept = if *is_kept { "the last one is whole" } else { "the file keeps what it had before" };
                screen.say(&format!("tradec: interrupted after {rows}; {kept}"));
                130
            }
        }
    }
}
