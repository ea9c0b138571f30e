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

/// Statements that came with schedules, tables, quotas, charges, courts and scenarios, one a line.
const NEWER: &str = r#"schedule mfn = hts "hts.csv" since 2025-01-01 cite "HTS 2025";
column2 BY, CU, KP;
unit pf_liter;
unit proof_gallon = 3.785411784 pf_liter;
rates meursing by additional_code { 7001 = 10 EUR/100 kg, 7002, 7003 = 12 EUR/100 kg, else = free };
rates later by additional_code list "m.csv" column key = column rate since column start;
tariff list "r.csv" column hts8 where phase = "final" from column origin = column rate since column start until column end code column heading cite column source under p;
exempt list "free.csv" column hts8 from * when claims column programme under p;
exchange EUR = list "ecb.csv" column usd since column from_date;
exchange CAD = 0.70 USD by exported or entered;
quota q: 7208 from * = 1% for 100_000 kg per calendar year since 2025-01-01 used 12_500 kg on 2025-03-01 otherwise ban under p;
tax vat on * = 20% of value + duties since 2025-01-01;
fee mpf = 0.3464% at least 32.71 USD at most 634.62 USD per entry since 2025-01-01;
rounding p per entry to 1 USD half even;
ruling r "A v. B" by "Court" on 2025-05-28 strikes p, p.a since 2025-06-07 ab initio;
stay r by "Court" since 2025-05-29 until 2025-08-01;
affirm r on 2025-08-29;
final r on 2025-11-05 since 2025-12-01;
vacate r on 2026-01-01;
scenario lapse "It lapses" { drop p.a; affirm r on 2025-07-31; tariff 7208 from * = 2% under p; }
"#;

#[test]
fn newer_statements_are_read_whole_and_torn() {
    let (read, files) = parse(NEWER);
    assert!(read.diagnostics.is_empty(), "{}", crate::syntax::drawn(&read, &files));
    let mut dice = Dice(0xa77ac);
    let mut sound = 0;
    for at in 0..1_500 {
        let lines: Vec<&str> = NEWER.lines().collect();
        let mut words: Vec<&str> = lines[at % lines.len()].split_inclusive(' ').collect();
        let others: Vec<&str> = lines[dice.roll(lines.len())].split_inclusive(' ').collect();
        for _ in 0..=dice.roll(3) {
            let place = dice.roll(words.len());
            match dice.roll(4) {
                0 if words.len() > 1 => drop(words.remove(place)),
                1 => words.insert(place, others[dice.roll(others.len())]),
                2 => words[place] = others[dice.roll(others.len())],
                _ => words.insert(place, words[place]),
            }
        }
        let text = words.concat();
        let (read, files) = parse(&text);
        let once = print(&read.value, &files);
        if read.diagnostics.is_empty() {
            sound += 1;
            let (again, files) = parse(&once);
            assert!(again.diagnostics.is_empty(), "{text}\n{once}");
            assert_eq!(print(&again.value, &files), once, "{text}");
            assert_eq!(without_places(&again.value), without_places(&read.value), "{text}\n{once}");
        }
    }
    assert!(sound > 50, "{sound}");
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
