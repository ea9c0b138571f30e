use crate::syntax::tree::{Comment, Name, Statement, Text};

/// `scenario NAME "…" { … }`: the book with some statements added and some dropped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// Its name.
    pub name: Name,
    /// What people call it.
    pub title: Option<Text>,
    /// What it adds and drops.
    pub body: Vec<Statement>,
    /// Comments behind the last of them.
    pub comments: Vec<Comment>,
}
