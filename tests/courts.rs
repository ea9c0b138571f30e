//! What is said of rulings on the command line: what is contested and why, what is refundable, what a ruling has struck.

use std::fs;

use tempfile::TempDir;

const BOOK: &str = "jurisdiction US; currency USD;
fact content: money \"Steel content\";
program fentanyl { tariff * from CN = 20% since 2025-03-04; }
program reciprocal { baseline: tariff * from * = 10% since 2025-04-05; }
ruling vos \"V.O.S. Selections\" by \"CIT\" on 2025-05-28 strikes reciprocal, fentanyl since 2025-06-07 ab initio;
stay vos by \"CAFC\" since 2025-05-29;
";

/// What `tradec` prints of one shipment, on both outputs.
fn said(book: &str, more: &[&str], row: &str, line: &str) -> String {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("rules.tm"), format!("{book}{}", more.join("\n"))).unwrap();
    fs::write(folder.path().join("s.csv"), format!("product,origin,entered,value,content\n{row}\n")).unwrap();
    let output = crate::tradec().args(line.split_whitespace()).current_dir(folder.path()).output().unwrap();
    format!("{}{}", String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
}

const TOY: &str = "9503.00.00,CN,2025-06-10,1000,0";

#[test]
fn why_says_by_which_ruling_a_duty_is_contested() {
    let text = said(BOOK, &[], TOY, "why rules.tm s.csv --line 1");
    assert!(text.contains("of it contested 300.00"), "{text}");
    assert!(text.contains("contested: fentanyl 200.00, reciprocal 100.00 (`vos`, stayed since 2025-05-29)"), "{text}");
    let before = said(BOOK, &[], "9503.00.00,CN,2025-05-10,1000,0", "why rules.tm s.csv --line 1");
    assert!(before.contains("(`vos`, not yet final)"), "{before}");
}

#[test]
fn why_says_by_which_ruling_a_duty_is_refundable() {
    let last = ["affirm vos on 2025-08-29;", "final vos on 2025-11-05;"];
    let text = said(BOOK, &last, TOY, "why rules.tm s.csv --line 1");
    assert!(text.contains("refundable: fentanyl 200.00, reciprocal 100.00 (`vos`, final since 2025-11-05)"), "{text}");
    assert!(!text.contains("contested"), "{text}");
}

#[test]
fn why_names_the_ruling_that_strikes_a_measure() {
    let asked = "why rules.tm s.csv --line 1 --known-on 2025-05-28";
    let text = said(BOOK, &[], TOY, asked);
    let words = "struck since 2025-06-07 by the ruling `vos`";
    assert!(text.contains(&format!("reciprocal (baseline of 2025-04-05: {words})")), "{text}");
    let not = said(BOOK, &[], TOY, &format!("{asked} --not reciprocal.baseline"));
    assert_eq!(not, format!("baseline of 2025-04-05: {words}\n"));
}

#[test]
fn an_error_in_what_is_only_supposed_says_so() {
    let more = ["program steel { tariff 72 from * = 25% of content; }", "precedence reciprocal over steel entirely;"];
    let text = said(BOOK, &more, "7208.10.00,CN,2025-06-10,1000,2000", "eval rules.tm s.csv");
    assert!(text.contains("with every pending ruling at work, "), "{text}");
}

#[test]
fn a_day_of_entry_that_lacks_is_needed_for_what_is_contested_alone() {
    let book = "jurisdiction US; currency USD; fact content: money; program p { tariff * from * = 10%; }
        ruling r on 2025-05-28 strikes p; stay r since 2025-05-28;";
    let text = said(book, &[], "9503.00.00,CN,,1000,0", "eval rules.tm s.csv");
    let row: Vec<&str> = text.lines().nth(1).unwrap().split(',').collect();
    assert_eq!(row[1..9], ["needs", "100.00", "100.00", "0.00", "0.00", "100.00", "USD", ""], "{text}");
}
