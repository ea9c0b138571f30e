//! Formatting is stable and changes no meaning, whatever stands where.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::{ProptestConfig, any};
use proptest::proptest;
use tradec::source::Files;
use tradec::syntax::{Unformatted, parse, say_the_same};

use crate::agree::books::books_with_rulings;
use crate::fmt::formatted;
use crate::syntax::{BOOK, parse as read, without_places};

/// Every rule file beneath a folder of the project.
fn rule_files(folder: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rule_files(&path.display().to_string(), found);
        } else if path.extension().is_some_and(|end| end == "tm") {
            found.push(path);
        }
    }
}

/// Formats a text; where it can be read, what comes out says the same and is formatted.
fn held(text: &str) -> bool {
    let once = match formatted(text) {
        Ok(once) => once,
        Err(Unformatted::Torn(_)) => return false,
        Err(Unformatted::Changed) => panic!("it would say something else:\n{text}"),
    };
    assert_eq!(formatted(&once).unwrap(), once, "{text}");
    true
}

#[test]
fn every_rule_file_of_the_project_holds() {
    let mut paths = Vec::new();
    for folder in ["examples", "tests/cases", "tests/syntax"] {
        rule_files(folder, &mut paths);
    }
    let mut sound = 0;
    for path in &paths {
        let text = fs::read_to_string(path).unwrap();
        let text = text.trim_start_matches('\u{feff}');
        if held(text) {
            sound += 1;
            // In tests/syntax documentation stands where it becomes a comment.
            if !path.components().any(|part| part.as_os_str() == "syntax" || part.as_os_str() == "fmt") {
                let once = formatted(text).unwrap();
                assert_eq!(without_places(&statements(&once)), without_places(&statements(text)), "{}", path.display());
            }
        }
    }
    assert!(sound > 200, "{sound} of {}", paths.len());
}

/// A tree without comments, which may stand elsewhere in it.
fn statements(text: &str) -> tradec::syntax::tree::Tree {
    let bare: String = text.lines().map(|line| format!("{}\n", bare(line))).collect();
    read(&bare).0.value
}

/// A line without its `//` comment; documentation stays.
fn bare(line: &str) -> &str {
    let mut quoted = false;
    let mut escaped = false;
    for (at, c) in line.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '/' if !quoted && line[at..].starts_with("//") => {
                let doc = line.trim_start().starts_with("///") || line.trim_start().starts_with("//!");
                return if doc { line } else { &line[..at] };
            }
            _ => {}
        }
    }
    line
}

/// Places between two words of a text, outside quotes and comments.
fn gaps(text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let code = bare(line);
        let mut quoted = false;
        if !line.trim_start().starts_with("//") {
            for (place, c) in code.char_indices() {
                quoted ^= c == '"';
                if c == ' ' && !quoted && !line[..place].ends_with('\\') {
                    found.push(at + place);
                }
            }
        }
        at += line.len();
    }
    found
}

#[test]
fn a_comment_may_stand_between_any_two_words() {
    let mut files = 0;
    let comments = [" // here\n", "\n// here\n", "\n// a\n\n// b\n", " // a\n // b\n"];
    for text in [BOOK, include_str!("long.tm")] {
        // Each gap takes one of them, and its neighbours the others.
        for (at, comment) in gaps(text).into_iter().zip(comments.iter().cycle()) {
            let text = format!("{}{comment}{}", &text[..at], &text[at..]);
            files += usize::from(held(&text));
        }
    }
    assert!(files > 250, "{files}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_books_hold(book in books_with_rulings()) {
        assert!(held(&book.statements().text()));
    }

    #[test]
    fn blanks_and_comments_anywhere_hold(places in proptest::collection::vec((any::<u16>(), 0usize..6), 1..40)) {
        let mut text = include_str!("long.tm").to_string();
        for (place, what) in places {
            let gaps = gaps(&text);
            let at = gaps[usize::from(place) % gaps.len()];
            let bit = [" // x\n", "\n", "\n\n\n", "\t", "\n// y é\n", "\r\n"][what];
            text.insert_str(at, bit);
        }
        held(&text);
    }
}

/// Whether two texts say the same.
fn same(one: &str, other: &str) -> bool {
    let tree = |text: &str| {
        let mut files = Files::default();
        let file = files.add("rules.tm", text);
        parse(file, &files).value
    };
    say_the_same(tree(one), tree(other))
}

#[test]
fn another_meaning_is_noticed() {
    let text = "// a\n/// Says it.\np: tariff 72, 73 from { CN = 5%, else = 1% } since 2025-01-01; // b\nprogram q { // c\n}\n";
    assert!(same(text, &formatted(text).unwrap()));
    for (from, to) in [
        ("72, 73", "72"),
        ("5%", "6%"),
        ("2025-01-01", "2025-01-02"),
        ("// a", ""),
        ("// b", "// B"),
        ("Says", "Say"),
        ("program q", "program r"),
        ("p: ", ""),
        ("// c", "tariff 72 from * = 1%; // c"),
    ] {
        assert!(!same(text, &text.replacen(from, to, 1)), "{from}");
    }
    assert!(!same("// a\ncurrency USD; // b", "// b\ncurrency USD; // a"));
}
