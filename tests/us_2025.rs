//! The book of 2025: it holds without a word, its own tests pass and touch every measure, it agrees with the cases beside the project, and
//! what its README shows is what it says.

use std::path::Path;
use std::process::Output;

use crate::real::disagreements;

const BOOK: &str = "examples/us-2025";

fn tradec(args: &[&str]) -> Output {
    crate::tradec().args(args).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn the_book_of_2025_holds_without_a_word() {
    let output = tradec(&["check", BOOK]);
    assert!(output.status.success() && output.stderr.is_empty(), "{}{}", text(&output.stdout), text(&output.stderr));
}

#[test]
fn its_tests_pass_and_touch_every_measure() {
    let output = tradec(&["test", BOOK]);
    let said = text(&output.stdout);
    assert!(output.status.success(), "{said}");
    let passed = said.lines().filter(|line| line.starts_with("ok ")).count();
    assert!(passed >= 120, "{passed} tests passed");
    assert!(!text(&output.stderr).contains("no test touches"), "{}", text(&output.stderr));
}

#[test]
fn it_agrees_with_the_cases_beside_the_project() {
    let groups: &[(&str, &[&str])] = &[
        (
            "expected_s232",
            &[
                "s232_steel",
                "s232_aluminum",
                "s232_copper",
                "s232_metals",
                "s232_autos",
                "s232_trucks",
                "s232_wood",
                "s232_semis",
            ],
        ),
        ("expected_reciprocal", &["reciprocal"]),
        ("expected_fentanyl", &["fentanyl"]),
        ("expected_s301", &["s301"]),
        ("expected_s122", &["s122"]),
        ("expected_country_eo", &["brazil", "india"]),
    ];
    let Some((asked, wrong)) = disagreements(BOOK, "9999-12-31", groups) else { return };
    assert!(asked > 0 && wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The drawing that the README shows is the one that the command in it makes. `INSTA_UPDATE=always` draws it anew.
#[test]
fn the_drawing_in_the_readme_is_drawn_by_its_command() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let drawn = tempfile::tempdir().unwrap();
    let path = drawn.path().join("chart.svg");
    let args = [
        "timeline",
        BOOK,
        "--product",
        "9403.20.0050",
        "--origin",
        "CN",
        "steel_value=400000",
        "aluminum_value=0",
        "--from",
        "2025-01-15",
        "--to",
        "2025-12-31",
        "--known-on",
        "2025-06-10",
        "-o",
    ];
    let output = tradec(&[&args[..], &[path.to_str().unwrap()]].concat());
    assert!(output.status.success(), "{}", text(&output.stderr));
    let found = std::fs::read(&path).unwrap();
    let kept = root.join(BOOK).join("history.svg");
    if std::env::var("INSTA_UPDATE").is_ok_and(|how| how == "always") {
        std::fs::write(&kept, &found).unwrap();
    }
    assert!(std::fs::read(&kept).unwrap() == found, "examples/us-2025/history.svg is not what the command draws now");
}
