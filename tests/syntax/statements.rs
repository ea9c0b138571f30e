use crate::syntax::{BOOK, sound};

#[test]
fn the_book_is_read() {
    let tree = sound(BOOK);
    assert_eq!(tree.statements.len(), 40);
}
