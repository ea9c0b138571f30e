//! The proof and the evaluator held against each other by brute force: random books over a universe so small that every
//! shipment of it can be tried.

// Helpers of tests are as free as tests.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects, clippy::panic)]

pub(crate) mod books;
mod boundaries;
pub(crate) mod check;
mod circles;
mod courts;
mod differences;
mod found;
mod order;
pub(crate) mod quotas;
mod random;
mod scenarios;
pub(crate) mod universe;

use std::env;

use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// A runner that tries the same books each time; `AGREE_CASES` says how many, `AGREE_SEED` which.
pub(crate) fn runner(cases: u32) -> TestRunner {
    let number = |name: &str| env::var(name).ok().and_then(|text| text.parse::<u32>().ok());
    let cases = number("AGREE_CASES").unwrap_or(cases);
    let mut seed = [7; 32];
    seed[..4].copy_from_slice(&number("AGREE_SEED").unwrap_or(0).to_le_bytes());
    let config = Config { cases, failure_persistence: None, max_global_rejects: u32::MAX, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &seed))
}
