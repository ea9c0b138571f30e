//! The grammar: the only place that makes rules of `grammar/*.pest`.

// What pest makes of the grammar is not ours to document or to lint.
#![allow(missing_docs, clippy::all)]

use pest_derive::Parser;

/// Reads the text of one statement.
#[derive(Parser)]
#[grammar = "../grammar/tokens.pest"]
#[grammar = "../grammar/sets.pest"]
#[grammar = "../grammar/rates.pest"]
#[grammar = "../grammar/conditions.pest"]
#[grammar = "../grammar/clauses.pest"]
#[grammar = "../grammar/statements.pest"]
pub(super) struct StatementParser;
