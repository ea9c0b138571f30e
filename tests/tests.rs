//! Every test of tradec in one binary: a topic is a module and a folder beside it.

mod cases;
mod region;
mod rows;
mod session;
mod syntax;
