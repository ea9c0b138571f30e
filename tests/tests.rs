//! Every test of tradec in one binary: a topic is a module and a folder beside it.
// What is not as expected in a test is to stop it there; clippy.toml lets only the test functions themselves do so.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice)]

mod agree;
mod attack;
mod cache;
mod calendar;
mod cases;
mod changes;
mod ci;
mod courts;
mod diff;
mod docs;
mod engine;
mod entries;
mod faults;
mod findings;
mod fmt;
mod formats;
mod generate;
mod house;
mod lint;
mod linting;
mod mutate;
mod needs;
mod parts;
mod quotas;
mod real;
mod region;
mod report;
mod results;
mod rows;
mod schedule;
mod session;
mod syntax;
mod tables;
mod timeline;
mod together;
mod uk;
mod us_2025;
mod variants;

/// The command of this build. Its cache is none of the user's: an empty folder at first, the same for the whole run.
pub fn tradec() -> std::process::Command {
    static CACHE: std::sync::LazyLock<std::path::PathBuf> = std::sync::LazyLock::new(|| {
        let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("cache");
        let _ = std::fs::remove_dir_all(&folder);
        folder
    });
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_tradec"));
    command.env("TRADEC_CACHE", &*CACHE);
    command
}
