//! Every test of tradec in one binary: a topic is a module and a folder beside it.

mod region;
mod rows;
mod session;
mod syntax;
