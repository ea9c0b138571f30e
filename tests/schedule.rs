//! The schedule of the United States as it is published: the cases beside the project, and what of the file can be read.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use tradec::book::{Book, Rate, View, load};
use tradec::shipment::Amount;
use tradec::source::{Disk, Files};
use tradec::table::read_shipments;
use tradec::trade::Day;

const SCHEDULE: &str = "../shared/data/us/hts_2025.csv";
const CASES: &str = "../shared/cases/hts_2025.csv";

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A file beside the project; nothing, said aloud, where it is not there.
fn beside(path: &str) -> Option<Vec<u8>> {
    let bytes = std::fs::read(root(path)).ok();
    if bytes.is_none() {
        println!("skipped: there is no {path} beside the project");
    }
    bytes
}

/// A book that is the schedule and no more.
fn book(file: &Path) -> Book {
    let folder = TempDir::new().unwrap();
    let text = format!(
        "jurisdiction US; currency USD;\nschedule mfn = hts \"{}\" since 2025-01-01;\ncolumn2 BY, CU, KP, RU;\n",
        file.display()
    );
    let path = folder.path().join("mfn.tm");
    std::fs::write(&path, text).unwrap();
    let read = load(&[path], &Disk, &mut Files::default());
    assert!(!read.has_errors(), "{:?}", read.diagnostics);
    read.value
}

fn disagreeing(book: &Book, cases: &[u8]) -> (usize, Vec<String>) {
    let expected: BTreeMap<String, String> = csv::Reader::from_reader(cases)
        .deserialize::<BTreeMap<String, String>>()
        .map(Result::unwrap)
        .map(|row| (row["id"].clone(), row["expected_mfn"].clone()))
        .collect();
    let shipments = read_shipments("cases", cases, book).unwrap();
    let outcomes = tradec::spec::evaluate(book, View { known_on: Day::LAST }, &shipments.rows, false);
    let mut wrong = Vec::new();
    for outcome in &outcomes {
        let id = outcome.id.clone().unwrap_or_default();
        match outcome.programs.first() {
            Some(Amount::Known(amount)) if amount.to_string() == expected[&id] => {}
            other => wrong.push(format!("{id}: {other:?} {:?} and not {}", outcome.needs, expected[&id])),
        }
    }
    (outcomes.len(), wrong)
}

#[test]
fn the_schedule_agrees_with_the_cases_beside_the_project() {
    let (Some(cases), Some(_)) = (beside(CASES), beside(SCHEDULE)) else { return };
    let start = Instant::now();
    let book = book(&root(SCHEDULE));
    let (asked, wrong) = disagreeing(&book, &cases);
    println!("{} of {asked} cases agree, in {:?}", asked - wrong.len(), start.elapsed());
    assert!(asked > 0 && wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert!(start.elapsed() < Duration::from_secs(20), "a schedule is read and asked at once");
    assert!(tradec::proof::prove(&book).programs.iter().all(|program| program.findings.is_empty()));
}

#[test]
fn the_same_schedule_as_json_has_the_same_lines() {
    let (Some(cases), Some(bytes)) = (beside(CASES), beside(SCHEDULE)) else { return };
    let text = String::from_utf8(bytes).unwrap();
    let mut json = String::from("[");
    for row in csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes()).records().map(Result::unwrap) {
        let units = if row[3].is_empty() { "[]" } else { &row[3] };
        let quoted = |at: usize| format!("{:?}", row[at].replace('\n', " "));
        let comma = if json.len() > 1 { ",\n" } else { "\n" };
        write!(
            json,
            "{comma}{{\"htsno\":{},\"indent\":{},\"units\":{units},\"general\":{},\"special\":{},\"other\":{}}}",
            quoted(0),
            quoted(1),
            quoted(4),
            quoted(5),
            quoted(6)
        )
        .unwrap();
    }
    json.push(']');
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("hts.json");
    std::fs::write(&path, json).unwrap();
    let (csv, json) = (book(&root(SCHEDULE)), book(&path));
    let table = |book: &Book| book.jurisdictions[0].programs[0].schedules[0].table.clone();
    let (csv_table, json_table) = (table(&csv), table(&json));
    assert_eq!(csv_table.stretches, json_table.stretches);
    assert!(csv_table.treatments == json_table.treatments);
    assert!(disagreeing(&json, &cases).1.is_empty());
}

#[test]
fn most_rates_of_the_schedule_are_read() {
    if beside(SCHEDULE).is_none() {
        return;
    }
    let book = book(&root(SCHEDULE));
    let table = book.jurisdictions[0].programs[0].schedules[0].table.clone();
    let mut legal: BTreeMap<u64, &tradec::book::Line> = BTreeMap::new();
    for line in table.lines.iter().filter(|line| line.code.chapter() < 98) {
        legal.entry(line.code.start() / 10_000).or_insert(line);
    }
    let (mut read, mut text) = (0, BTreeMap::new());
    for line in legal.values() {
        let general = &table.treatment(line).unwrap().general;
        match &general.rate {
            Some(Rate::Free | Rate::Percent(..) | Rate::Specific { .. } | Rate::Sum(_)) => read += 1,
            Some(other) => panic!("{other:?}"),
            None => *text.entry(general.text.clone()).or_insert(0) += 1,
        }
    }
    println!("{read} of {} general rates of chapters 1 to 97 are read; the others say:", legal.len());
    text.iter().for_each(|(text, count)| println!("{count:5} {text}"));
    assert_eq!((legal.len(), read), (11_413, 11_238));
}

/// Runs tradec in a folder with a small schedule: its exit code, and all that a terminal shows.
fn run(schedule: &str, arguments: &[&str]) -> (Option<i32>, String) {
    let folder = TempDir::new().unwrap();
    let head = "HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty\n";
    let files = [
        (
            "rules.tm",
            "jurisdiction US; currency USD;\nschedule mfn = hts \"lists/hts.csv\" since 2025-01-01;\ncolumn2 RU;\n",
        ),
        ("lists/hts.csv", &format!("{head}{schedule}")),
        (
            "s.csv",
            "id,product,origin,entered,value,claims,quantity,unit\na,0406.10.48,KR,2025-06-10,100,KR,10,kg\nb,0406.10.48,RU,2025-06-10,100,,10,kg\n",
        ),
    ];
    for (path, text) in files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let output = crate::tradec().args(arguments).current_dir(folder.path()).env("NO_COLOR", "1").output().unwrap();
    let text = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    (output.status.code(), text.concat())
}

#[test]
fn why_shows_the_line_the_column_and_the_rate_as_it_is_printed() {
    let schedule = "0406.10.48,0,a,[\"\"kg\"\"],$1.803/kg 1/,Free (AU) 12¢/kg (KR),$2.121/kg\n";
    let (code, text) = run(schedule, &["why", "rules.tm", "s.csv", "--id", "a"]);
    assert_eq!(code, Some(0), "{text}");
    for shown in
        ["1.20   12¢/kg (special KR) of 10 kg", "0406.10.48 hts.csv:2", "the general rate at $1.803/kg (by the amount"]
    {
        assert!(text.contains(shown), "{shown} in {text}");
    }
    let (_, text) = run(schedule, &["why", "rules.tm", "s.csv", "--id", "b"]);
    assert!(text.contains("21.21   $2.121/kg (column 2) of 10 kg"), "{text}");
}

#[test]
fn what_is_wrong_with_a_schedule_is_told_at_its_line_and_column() {
    let (code, text) =
        run("0406.10.48,0,a,,1%,,9%\n406.10.49,0,b,,1%,,9%\n", &["check", "rules.tm", "--format", "concise"]);
    assert_eq!(code, Some(1), "{text}");
    assert!(text.contains("lists/hts.csv:3:1: E0161"), "{text}");
}
