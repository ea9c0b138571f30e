//! Lines that a quota splits and amounts that an entry shares, through the binary.

use std::fs;

use tempfile::TempDir;

const BOOK: &str = "jurisdiction US; currency USD;
program beef {
  tariff 0201 from * = 20% since 2025-01-01;
  quota argentine: 0201 from AR = 10 ¢/kg for 1_000 kg per calendar year since 2025-01-01 code 9903.02.01;
}
fee mpf = 0.3464% at least 32.71 USD at most 634.62 USD per entry since 2025-01-01;
tax vat on * = 20% of value + duties + fees since 2025-01-01;
";

/// Runs tradec on the book and these shipments: what it prints, and what it says on stderr.
fn run(before: &[&str], shipments: &str, after: &[&str]) -> (String, String, Option<i32>) {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("rules.tm"), BOOK).unwrap();
    fs::write(folder.path().join("s.csv"), shipments).unwrap();
    let done = crate::tradec()
        .current_dir(folder.path())
        .args(before)
        .args(["rules.tm", "s.csv"])
        .args(after)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(done.stdout), text(done.stderr), done.status.code())
}

const SHIPMENTS: &str = "id,product,origin,entered,value,quantity,unit,entry\n\
    late,0201.10.00,AR,2025-03-02,8000,500,kg,E1\n\
    early,0201.10.00,AR,2025-03-01,10000,600,kg,\n\
    other,7208.10.00,DE,2025-03-02,2000,,,E1\n";

#[test]
fn a_line_is_split_where_its_quota_ends() {
    let (out, err, code) = run(&["eval"], SHIPMENTS, &[]);
    assert_eq!((err.as_str(), code), ("", Some(0)));
    // 400 kg at 10 ¢, and a fifth of the line at 20%; 0.3464% of 10,000.00 by 8,000 and 2,000.
    insta::assert_snapshot!("split", out);
    let (out, _, _) = run(&["eval"], SHIPMENTS, &["--format", "long"]);
    insta::assert_snapshot!("split_long", out);
}

#[test]
fn both_parts_are_shown() {
    let (out, _, _) = run(&["why"], SHIPMENTS, &["--id", "late"]);
    insta::assert_snapshot!("split_why", out);
    let (out, _, _) = run(&["why"], SHIPMENTS, &["--id", "early"]);
    insta::assert_snapshot!("drawn_why", out);
}

#[test]
fn an_entry_of_two_days_is_an_error_of_each_of_its_lines() {
    let shipments = SHIPMENTS.replace("other,7208.10.00,DE,2025-03-02", "other,7208.10.00,DE,2025-03-03");
    let (out, err, code) = run(&["eval"], &shipments, &[]);
    assert_eq!(code, Some(1));
    assert_eq!(err.matches("D0210").count(), 2, "{err}");
    // The good row goes on, and nobody draws for the others.
    assert!(out.contains("\n2,early,ok,60.00,"), "{out}");
}

#[test]
fn why_says_how_an_amount_is_rounded() {
    let folder = TempDir::new().unwrap();
    let book = "jurisdiction US; currency USD; rounding up to 0.05 USD; program p { tariff * from * = 1%; }";
    fs::write(folder.path().join("rules.tm"), book).unwrap();
    let done = crate::tradec()
        .current_dir(folder.path())
        .args(["why", "rules.tm", "product=7208.10", "origin=DE", "entered=2025-06-10", "value=101"])
        .output()
        .unwrap();
    let out = String::from_utf8(done.stdout).unwrap();
    assert!(out.contains("1.05   1% of 101.00, rounded up to 0.05 USD"), "{out}");
}
