use std::time::Instant;

use tradec::syntax::print;

use crate::syntax::{BOOK, parse, without_places};

#[test]
fn every_prefix_is_read() {
    // Each a few letters on: all of them would say the same more slowly.
    for (at, _) in BOOK.char_indices().step_by(11) {
        parse(BOOK.get(..at).unwrap_or(BOOK));
    }
}

/// A small generator of its own, so that a failure comes again.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap_or(0)
    }
}

#[test]
fn torn_bytes_are_read() {
    const BITS: &[&str] = &[
        "{",
        "}",
        "(",
        ")",
        "\"",
        ";",
        ",",
        "//",
        "///",
        "\n",
        "é",
        "¢",
        "\u{A0}",
        "9",
        "=",
        "*",
        "%",
        "\0",
        "\u{1F4A9}",
        "except",
        "program x {",
    ];
    let mut dice = Dice(0x5eed);
    for _ in 0..400 {
        let mut text: Vec<char> = BOOK.chars().collect();
        for _ in 0..=dice.roll(4) {
            let at = dice.roll(text.len());
            let bit: Vec<char> = BITS[dice.roll(BITS.len())].chars().collect();
            match dice.roll(3) {
                0 => drop(text.splice(at..at, bit)),
                1 => drop(text.splice(at..at + 1, bit)),
                _ => drop(text.remove(at)),
            }
        }
        let text: String = text.into_iter().collect();
        let (read, files) = parse(&text);
        let once = print(&read.value, &files);
        if read.diagnostics.is_empty() {
            let (again, files) = parse(&once);
            assert_eq!(print(&again.value, &files), once, "{text}");
            assert_eq!(without_places(&again.value), without_places(&read.value));
        }
    }
}

#[test]
fn deep_nests_are_refused() {
    let deep = 10_000;
    for (front, open, middle, close) in [
        ("product a = ", "(", "72", ")"),
        ("tariff 72 from * = ", "(", "5%", ")"),
        ("tariff 72 from * = ", "max(", "5%", ")"),
        ("exempt * from * when ", "(", "a", ")"),
        ("exempt * from * when ", "not ", "a", ""),
        ("value = ", "(", "a", ")"),
        ("value = ", "a * ", "a", ""),
        ("tariff 72 from * = 5%", " MIN 5%", "", ""),
        ("tariff 72 from * = 5%", " * 5%", "", ""),
        ("", "jurisdiction a { ", "", "}"),
        ("", "program a { ", "", "}"),
        ("test \"\" ", "{", "", "}"),
        ("quota ", "{", "", "}"),
        ("tariff x from ", "{ VN = ", "", "}"),
    ] {
        let text = format!("{front}{}{middle}{}", open.repeat(deep), close.repeat(deep));
        let (read, _) = parse(&text);
        let codes: Vec<&str> = read.diagnostics.iter().map(|said| said.mistake.code).collect();
        assert!(!codes.is_empty(), "{front}{open}");
        if open != "program a { " && !front.starts_with("quota") {
            assert_eq!(codes, ["E0011"], "{front}{open}");
        }
        // Just within the limit nothing is wrong with parentheses, nor slow.
        let text = format!("{front}{}{middle}{}", open.repeat(60), close.repeat(60));
        let (read, _) = parse(&text);
        assert!(!read.diagnostics.iter().any(|said| said.mistake.code == "E0011"), "{front}{open}");
    }
}

#[test]
fn long_statements_are_read_fast() {
    let codes: Vec<String> = (0..100_000).map(|at| format!("{:08}", 1_000_000 + at)).collect();
    let text = format!("program p {{ tariff {} from * = 5%; }}", codes.join(", "));
    let begin = Instant::now();
    let (read, _) = parse(&text);
    assert!(read.diagnostics.is_empty());
    assert!(begin.elapsed().as_secs() < 20, "{:?}", begin.elapsed());
}

#[test]
fn line_ends_and_odd_texts_are_read() {
    let (crlf, files) = parse(&BOOK.replace('\n', "\r\n"));
    assert!(crlf.diagnostics.is_empty(), "{}", crate::syntax::drawn(&crlf, &files));
    for text in [
        "", " ", ";", ";;;", "\0", "\u{FEFF}", "é", "//", "///", "//!", "{", "}", "\"", "\"\"", "a:", "a: b:", ":",
        "=", "a =", "💩;",
    ] {
        parse(text);
    }
}
