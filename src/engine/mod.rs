//! A proved book compiled to a plan and run over batches.
//!
//! What decides which measure prevails is asked of few facts and cuts each of them into few classes: a program of a thousand codes
//! may tell apart twelve classes of products, three of origins, five of days. A [`Plan`] knows the questions of each program and the
//! classes they make; a [`Worker`] decides a program once for each combination of classes that a line brings, keeps the decision,
//! and reckons the amounts of every further line of that kind in plain integers.
//!
//! Most lines need less: where each program asks nothing, or a share of the value or of a content, a whole batch is settled program
//! by program.
//!
//! What a book assumes where a line lacks it is filled in, and weighed: a date, a country or a flag by each class of what else it may
//! be, an amount by a few others, and by the answers to the one condition that asks it. Where that leaves open whether it matters, so
//! is the line.
//!
//! A line that is not certain in this way is not settled here: one that lacks a fact that is asked, one whose data contradict the
//! law, one that shares a quota or an entry with others, one whose amounts do not fit. It is handed back whole, and the evaluator
//! that follows the language page judges it. What is settled here is the same to the last byte.

mod amounts;
mod asks;
mod assumed;
mod base;
mod classes;
mod columns;
mod courts;
mod decide;
mod deciding;
mod decision;
mod due;
mod glimpse;
mod judging;
mod laws;
mod line;
mod met;
mod near;
mod order;
mod plan;
mod point;
mod presence;
mod quotient;
mod rates;
mod slots;
mod threads;
mod worker;

pub use plan::Plan;
pub use worker::Worker;

/// The line is not certain here, and is for the evaluator that follows the language page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HandBack;

/// What is certain, or that the line is handed back.
pub type Sure<T> = Result<T, HandBack>;
