//! `tradec mutate`: which changes of a book by one step its tests notice.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use insta::assert_snapshot;
use tempfile::TempDir;

/// Runs the binary in a folder.
fn run(folder: &Path, line: &str) -> Output {
    crate::tradec()
        .args(line.split_whitespace())
        .current_dir(folder)
        .env_remove("CLICOLOR_FORCE")
        .env("NO_COLOR", "1")
        .env("COLUMNS", "100")
        .output()
        .unwrap()
}

fn folder(text: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("rules.tm"), text).unwrap();
    folder
}

/// Exit code, stdout and stderr as they are.
fn shown(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let code = output.status.code().unwrap();
    format!("exit {code}\n{}{}", text(&output.stdout), text(&output.stderr))
}

fn told(text: &str, line: &str) -> String {
    let folder = folder(text);
    shown(&run(folder.path(), line))
}

const HEAD: &str = "jurisdiction US; currency USD;\n";

/// One statement of every kind that is changed.
const EVERY: &str = r#"jurisdiction US; currency USD;
product steel = 7206..7217, 7301.10, 7304 except 7304.11;
country friends = GB, JP until 2026-01-01;
fact steel_value: money "Steel";
fact in_quota: flag "Within a quota";
assume in_quota = no;
exchange EUR = 1.10 USD since 2025-01-01;
program s "Steel" highest {
  all: tariff steel from * = 50% of steel_value or value since 2025-06-04 announced 2025-06-03 code 9903.81.87;
  few: tariff steel from { GB = 25%, JP, KR = free, else = 10% at least 2 USD/kg } since 2025-06-04 for 90 days overrides all;
  exempt 7301.10 from CA, MX when in_quota and value >= 100 USD;
  deduct steel_value when steel_value > 20% of value;
}
program r { tariff * from friends = 5% + 1 USD/100 kg since 2025-01-01; }
program q { quota pot: 0901 from BR = 1% for 1_000 kg per year since 2025-01-01 used 10 kg on 2025-02-01 otherwise ban; }
pause s.few since 2025-07-01 until 2025-07-11;
precedence s over r entirely;
chips: license 7206 to CN since 2025-06-03 by "BIS" when "of a kind";
tax vat on * = 20% of value + duties;
ruling vos on 2025-05-28 strikes r ab initio;
stay vos since 2025-05-29;
scenario later "Later" { drop s.few; t: tariff 72 from CN = 7% under r; }
test "t" { shipment { product 7206.10.00, origin DE, entered 2025-06-04, value 100 USD } expect status ok; }
"#;

#[test]
fn every_kind_is_listed() {
    assert_snapshot!(told(EVERY, "mutate rules.tm --list"));
}

#[test]
fn noticed_missed_and_not_viable() {
    let book = format!(
        "{HEAD}program s {{\n  a: tariff 7208 from * = 25% since 2025-03-12;\n  b: tariff 72 from GB = 50% since 2025-06-04 overrides a;\n}}\n\
         test \"both\" {{\n  shipment {{ product 7208.10.15, origin GB, entered 2025-06-04, value 100 USD }} expect s = 50 USD;\n  \
         shipment {{ product 7208.10.15, origin DE, entered 2025-06-04, value 100 USD }} expect s = 25 USD;\n}}\n"
    );
    assert_snapshot!(told(&book, "mutate rules.tm"));
}

#[test]
fn tests_on_both_sides_notice_all() {
    let book = format!(
        "{HEAD}program s {{ tariff 72 from GB = 25% since 2025-03-12; }}\n\
         test \"t\" {{\n  shipment {{ product 7208.10.15, origin GB, entered 2025-03-12, value 100 USD }} expect s = 25 USD;\n  \
         shipment {{ product 7208.10.15, origin GB, entered 2025-03-11, value 100 USD }} expect s = 0 USD;\n}}\n"
    );
    assert_snapshot!(told(&book, "mutate rules.tm"));
}

#[test]
fn a_witness_is_a_test_that_notices() {
    let folder = folder(&format!(
        "{HEAD}program s {{ tariff 72 from GB, JP = 25% since 2025-03-12; }}\n\
         test \"t\" {{ shipment {{ product 7208.10.15, origin GB, entered 2025-04-12, value 100 USD }} expect s = 25 USD; }}\n"
    ));
    let mut missed = shown(&run(folder.path(), "mutate rules.tm --kind day,country"));
    for round in 0..6 {
        let Some(line) = missed.lines().find(|line| line.trim_start().starts_with("shipment")) else { break };
        let path = folder.path().join("rules.tm");
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, format!("{text}test \"more {round}\" {{ {} }}\n", line.trim())).unwrap();
        let before = missed.matches("shipment").count();
        missed = shown(&run(folder.path(), "mutate rules.tm --kind day,country"));
        assert!(missed.matches("shipment").count() < before, "{missed}");
    }
    assert!(missed.starts_with("exit 0\n"), "{missed}");
}

#[test]
fn a_scenario_is_changed_and_tested_by_itself() {
    let book = format!(
        "{HEAD}program s {{ a: tariff 72 from * = 25% since 2025-03-12; }}\n\
         scenario deal \"A deal\" {{ b: tariff 72 from GB = 10% since 2025-03-12 under s; }}\n\
         test \"book\" {{ shipment {{ product 7208.10.15, origin GB, entered 2025-06-04, value 100 USD }} expect s = 25 USD; }}\n\
         test \"deal\" {{ shipment {{ product 7208.10.15, origin GB, entered 2025-06-04, value 100 USD }} scenario deal expect s = 10 USD; }}\n"
    );
    assert_snapshot!(told(&book, "mutate rules.tm"));
}

#[test]
fn what_means_the_same_is_no_finding() {
    let book = format!(
        "{HEAD}product unused = 7208, 7209;\nprogram s {{ tariff 72 from GB = 25%; }}\n\
         test \"t\" {{ shipment {{ product 7208.10.15, origin GB, entered 2025-06-04, value 100 USD }} expect s = 25 USD; }}\n"
    );
    assert_snapshot!(told(&book, "mutate rules.tm --kind code"));
}

#[test]
fn a_book_without_tests() {
    assert_snapshot!(told(&format!("{HEAD}program s {{ tariff 72 from * = 25%; }}\n"), "mutate rules.tm"));
}

#[test]
fn a_test_that_fails_before() {
    let book = format!(
        "{HEAD}program s {{ tariff 72 from GB = 25%; }}\n\
         test \"t\" {{ shipment {{ product 7208.10.15, origin GB, entered 2025-06-04, value 100 USD }} expect s = 26 USD; }}\n"
    );
    assert_snapshot!(told(&book, "mutate rules.tm"));
}

#[test]
fn wrong_calls() {
    let folder = folder(EVERY);
    let calls = ["mutate rules.tm --kind dya", "mutate -", "mutate nothing.tm", "mutate rules.tm --jobs 0"];
    let all: Vec<String> = calls.iter().map(|call| format!("$ {call}\n{}", shown(&run(folder.path(), call)))).collect();
    assert_snapshot!(all.join("\n"));
}

#[test]
fn a_sample_is_spread_and_says_so() {
    assert_snapshot!(told(EVERY, "mutate rules.tm --list --limit 5"));
}

#[test]
fn any_number_of_threads_says_the_same() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let one = run(root, "mutate examples/june-2025 --limit 40 --jobs 1");
    let three = run(root, "mutate examples/june-2025 --limit 40 --jobs 3");
    assert_eq!(shown(&one), shown(&three));
    assert_eq!(one.status.code(), Some(1));
}

#[test]
fn json() {
    let book = format!(
        "{HEAD}program s {{ tariff 72 from GB = 25%; }}\n\
         test \"t\" {{ shipment {{ product 7208.10.15, origin GB, entered 2025-06-04, value 100 USD }} expect s = 25 USD; }}\n"
    );
    assert_snapshot!(told(&book, "mutate rules.tm --format json"));
}

#[test]
fn line_ends_marks_and_letters_of_other_systems() {
    let book = "\u{feff}// \u{e4}\u{4e2d}\r\njurisdiction US; currency USD;\r\nprogram s \"\u{e9}\u{4e2d}\" {\r\n  tariff 72\r\n    from GB, // \u{1f600} a comment\r\n    JP = 9% since 2025-03-12 }\r\n\
         test \"t\" { shipment { product 7208.10.15, origin GB, entered 2025-06-04, value 100 USD } expect s = 9 USD; }\r\n";
    assert_snapshot!(told(book, "mutate rules.tm"));
}

fn git(folder: &Path, line: &[&str]) {
    let done = Command::new("git")
        .args(["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "init.defaultBranch=main"])
        .args(line)
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

#[test]
fn only_what_differs_from_a_revision() {
    let first = format!(
        "{HEAD}program s {{\n  a: tariff 72 from * = 25% since 2025-03-12;\n  b: tariff 73 from * = 25%\n    since 2025-03-12;\n}}\n\
         test \"t\" {{ shipment {{ product 7208.10.15, origin GB, entered 2025-06-04, value 100 USD }} expect s = 25 USD; }}\n"
    );
    let folder = folder(&first);
    let here = folder.path();
    let not = shown(&run(here, "mutate rules.tm --since HEAD"));
    git(here, &["init", "-q"]);
    git(here, &["add", "."]);
    git(here, &["commit", "-qm", "one"]);
    let same = shown(&run(here, "mutate rules.tm --since HEAD"));
    fs::write(here.join("rules.tm"), first.replace("  b: tariff 73 from * = 25%\n", "  b: tariff 73 from * = 30%\n"))
        .unwrap();
    fs::write(here.join("new.tm"), "program t { tariff 01 from * = 1%; }\n").unwrap();
    let changed = shown(&run(here, "mutate . --since HEAD"));
    let unknown = shown(&run(here, "mutate rules.tm --since no-such"));
    let option = shown(&run(here, "mutate rules.tm --since=--output=x"));
    assert!(!here.join("x").exists());
    assert_snapshot!([not, same, changed, unknown, option].join("\n"));
}
