use tradec::syntax::print;

use crate::syntax::{BOOK, parse, sound, without_places};

/// A text in the house style.
fn printed(text: &str) -> String {
    let (read, files) = parse(text);
    print(&read.value, &files)
}

#[test]
fn the_book_says_the_same_when_printed() {
    let once = printed(BOOK);
    insta::assert_snapshot!(once);
    assert_eq!(without_places(&sound(&once)), without_places(&sound(BOOK)));
    assert_eq!(printed(&once), once);
}

#[test]
fn every_comment_survives() {
    let text = include_str!("comments.tm");
    let once = printed(text);
    insta::assert_snapshot!(once);
    for at in 1..=text.matches("no. ").count() {
        assert!(once.contains(&format!("no. {at}.")), "comment {at}:\n{once}");
    }
    assert_eq!(printed(&once), once);
}

#[test]
fn what_cannot_be_read_is_kept() {
    let text = "//! A file.\nuk: tariff 72 frm * = 1%; // behind\n/// Says it.\nquota beef: 0201 from AR // inside\n  = 4%;\nscenario s { drop x; }\n// before\n* hm\n";
    let once = printed(text);
    insta::assert_snapshot!(once);
    assert_eq!(printed(&once), once);
}

#[test]
fn torn_texts_print_to_what_prints_to_itself() {
    for (at, _) in BOOK.char_indices().step_by(37) {
        let once = printed(BOOK.get(..at).unwrap_or(BOOK));
        assert_eq!(printed(&once), once, "up to byte {at}");
    }
}

#[test]
fn long_lines_are_broken_at_commas() {
    let codes: Vec<String> = (0..40).map(|at| format!("{:08}", 72_000_000 + at)).collect();
    let text = format!("program p {{ exempt {} from * cite \"a, b\"; }}", codes.join(", "));
    let once = printed(&text);
    assert!(once.lines().all(|line| line.chars().count() <= 120), "{once}");
    assert_eq!(printed(&once), once);
    assert_eq!(without_places(&sound(&once)), without_places(&sound(&text)));
}
