//! The cases beside the project, computed by hand and by others: the example of 10 June 2025 has to agree with each of them.

use std::collections::BTreeMap;
use std::path::Path;

/// The cases, and where the example is held to them: rows entered before this day.
const CASES: &str = "../shared/cases/us_2025.csv";
const BEFORE: &str = "2025-06-11";

/// A group of the cases and the results' columns that make it up.
const GROUPS: [(&str, &[&str]); 5] = [
    ("expected_s232", &["s232_steel", "s232_aluminum", "s232_autos"]),
    ("expected_reciprocal", &["reciprocal"]),
    ("expected_fentanyl", &["fentanyl"]),
    ("expected_s301", &["s301"]),
    ("expected_total", &["total"]),
];

/// Rows of a table by their headers.
fn rows(bytes: &[u8]) -> Vec<BTreeMap<String, String>> {
    csv::Reader::from_reader(bytes).deserialize().map(Result::unwrap).collect()
}

/// An amount in cents; an empty cell is none.
fn cents(text: &str) -> i64 {
    let (whole, part) = text.split_once('.').unwrap_or((text, "00"));
    format!("{}{part:0<2}", if whole.is_empty() { "0" } else { whole }).parse().unwrap()
}

/// How many cases entered before a day were asked of a book, and where it does not agree with them; nothing where there are none.
pub fn disagreements(book: &str, before: &str, groups: &[(&str, &[&str])]) -> Option<(usize, Vec<String>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let Ok(bytes) = std::fs::read(root.join(CASES)) else {
        println!("skipped: there are no cases beside the project ({CASES})");
        return None;
    };
    let output = crate::tradec().args(["eval", book, CASES, "--quiet"]).current_dir(root).output().unwrap();
    assert_ne!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stderr));
    let results: BTreeMap<String, BTreeMap<String, String>> =
        rows(&output.stdout).into_iter().map(|row| (row["id"].clone(), row)).collect();
    let (mut asked, mut wrong) = (0, Vec::new());
    for case in rows(&bytes).iter().filter(|case| case["entered"].as_str() < before) {
        asked += 1;
        let (id, result) = (&case["id"], &results[&case["id"]]);
        if result["status"] != "ok" {
            wrong.push(format!("{id} is {} ({})", result["status"], result["needs"]));
            continue;
        }
        for (group, columns) in groups {
            let found: i64 = columns.iter().map(|column| cents(&result[*column])).sum();
            if found != cents(&case[*group]) {
                wrong.push(format!("{id} {group} {} and not {}.{:02}", case[*group], found / 100, found % 100));
            }
        }
    }
    let disagreeing: std::collections::BTreeSet<&str> = wrong.iter().filter_map(|one| one.split(' ').next()).collect();
    println!("{book}: {} of {asked} cases entered before {before} agree", asked - disagreeing.len());
    Some((asked, wrong))
}

#[test]
fn the_example_agrees_with_the_cases_beside_the_project() {
    let Some((asked, wrong)) = disagreements("examples/june-2025", BEFORE, &GROUPS) else { return };
    assert!(asked > 0 && wrong.is_empty(), "\n{}", wrong.join("\n"));
}
