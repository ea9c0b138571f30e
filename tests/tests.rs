//! Every test of tradec in one binary: a topic is a module and a folder beside it.
// What is not as expected in a test is to stop it there; clippy.toml lets only the test functions themselves do so.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice)]

mod agree;
mod attack;
mod calendar;
mod cases;
mod changes;
mod ci;
mod courts;
mod diff;
mod docs;
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
mod uk;
mod us_2025;
mod variants;
