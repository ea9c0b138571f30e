//! What the style looks like.

use crate::fmt::formatted;

#[test]
fn long_statements_have_a_clause_a_line() {
    insta::assert_snapshot!(formatted(include_str!("long.tm")).unwrap());
}

#[test]
fn comments_stay_where_they_stand() {
    insta::assert_snapshot!(formatted(include_str!("comments.tm")).unwrap());
}
