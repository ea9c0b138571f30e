//! `tradec test --generate`: what is written is read again, and passes with the book that it was written from.

use std::fs;
use std::path::{Path, PathBuf};

use tradec::book::{self, Book};
use tradec::cli::prove::prove;
use tradec::diagnostic::{Severity, concise};
use tradec::generate;
use tradec::shipment::Shipment;
use tradec::source::{Files, Memory};
use tradec::spec::{Replay, run_tests};

/// The files of a case: `//- path` begins a further one.
fn parts(name: &str, text: &str) -> Vec<(String, String)> {
    let mut parts = vec![(name.to_string(), String::new())];
    for line in text.lines() {
        match line.strip_prefix("//- ") {
            Some(path) => parts.push((path.trim().to_string(), String::new())),
            None => {
                let part = &mut parts.last_mut().unwrap().1;
                part.push_str(line);
                part.push('\n');
            }
        }
    }
    parts
}

/// A book in memory, where it is sound.
fn sound(parts: &[(String, String)], paths: &[&str]) -> Result<(Book, Files), String> {
    let mut door = Memory::default();
    for (path, text) in parts {
        door.put(path, text.as_bytes());
    }
    let mut files = Files::default();
    let paths: Vec<PathBuf> = paths.iter().map(PathBuf::from).collect();
    let noted = book::load(&paths, &door, &mut files);
    let mut found = noted.diagnostics;
    if !found.iter().any(|one| one.severity() == Severity::Error) {
        found.extend(prove(&noted.value, &files));
    }
    let errors: Vec<String> =
        found.iter().filter(|one| one.severity() == Severity::Error).map(|one| concise(one, &files)).collect();
    if errors.is_empty() { Ok((noted.value, files)) } else { Err(errors.join("\n")) }
}

fn generated(book: &Book, files: &Files) -> String {
    let mut asked = Replay::new(book);
    let mut ask = |view, shipment: &Shipment| asked.outcome(view, shipment);
    generate::tests(book, files, &mut ask)
}

/// What goes wrong when a book's boundaries are written and read again; how many tests there are.
pub fn round(name: &str, text: &str) -> Result<usize, String> {
    let mut parts = parts(name, text);
    let Ok((book, files)) = sound(&parts, &[name]) else { return Ok(0) };
    let written = generated(&book, &files);
    parts.push(("boundaries.tm".to_string(), written.clone()));
    let (book, _) = sound(&parts, &[name, "boundaries.tm"]).map_err(|why| format!("{why}\n{written}"))?;
    let own = written.lines().filter(|line| line.starts_with("test ")).count();
    let results = run_tests(&book);
    let failed: Vec<String> = results
        .iter()
        .rev()
        .take(own)
        .filter(|result| !result.failures.is_empty())
        .map(|result| format!("{}: {}", result.title, result.failures[0].message))
        .collect();
    if failed.is_empty() { Ok(own) } else { Err(format!("{}\n{written}", failed.join("\n"))) }
}

#[test]
fn what_is_written_passes_for_every_case() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut wrong = Vec::new();
    let mut count = 0;
    for topic in fs::read_dir(folder).unwrap() {
        for case in fs::read_dir(topic.unwrap().path()).unwrap() {
            let path = case.unwrap().path();
            if path.extension().is_none_or(|end| end != "tm") {
                continue;
            }
            let name = path.file_name().unwrap().to_str().unwrap().to_string();
            match round(&name, &fs::read_to_string(&path).unwrap()) {
                Ok(found) => count += found,
                Err(why) => wrong.push(format!("{}\n{why}", path.display())),
            }
        }
    }
    assert!(wrong.is_empty(), "{} cases are wrong\n\n{}", wrong.len(), wrong.join("\n\n"));
    assert!(count > 100, "only {count} tests were written");
}

const BOOK: &str = r#"
jurisdiction US; currency USD;
product steel = 7206..7208;
country west = FR, ES;
fact car_part: flag;
program s232 {
  a: tariff steel from * = 25% since 2025-03-12;
  b: tariff steel from * = 50% since 2025-06-04 announced 2025-06-03 code 9903.81.87;
}
program reciprocal {
  country: tariff * from { VN = 46%, west = 20% } since 2025-04-09 until 2025-08-01;
  exempt * from * when car_part and loaded before 2025-04-05;
}
pause reciprocal.country since 2025-04-10 for 90 days;
ethane: license 2901.10 to CN since 2025-06-03 until 2025-07-02;
jurisdiction CN { currency CNY; program back { tariff * from US = 10% since 2025-05-14; } }
"#;

/// What is written for [`BOOK`].
fn text() -> String {
    let (book, files) = sound(&[("rules.tm".to_string(), BOOK.to_string())], &["rules.tm"]).unwrap();
    generated(&book, &files)
}

/// Its tests, by their titles.
fn written() -> Vec<(String, String)> {
    let text = text();
    let tests = text.split("\ntest \"").skip(1);
    tests.map(|test| test.split_once('"').map(|(title, rest)| (title.to_string(), rest.to_string())).unwrap()).collect()
}

#[track_caller]
fn has(tests: &[(String, String)], title: &str, parts: &[&str]) {
    let titles: Vec<&str> = tests.iter().map(|(title, _)| title.as_str()).collect();
    let found = tests.iter().find(|(own, _)| own == title);
    let Some((_, text)) = found else { panic!("no `{title}` among\n{}", titles.join("\n")) };
    for part in parts {
        assert!(text.contains(part), "{title}: no `{part}` in\n{text}");
    }
}

#[test]
fn every_boundary_has_its_test() {
    let tests = written();
    let b = "s232.b steel from * = 50%";
    has(&tests, &format!("{b}: the day before 2025-06-04"), &["entered 2025-06-03", "s232 = 2_500 USD"]);
    has(&tests, &format!("{b}: on 2025-06-04"), &["entered 2025-06-04", "s232 = 5_000 USD", "code 9903.81.87"]);
    has(
        &tests,
        &format!("{b}: as known on 2025-06-02, the day before it was announced"),
        &["known on 2025-06-02", "s232 = 2_500 USD"],
    );
    has(&tests, &format!("{b}: just before 7206"), &["product 7205", "s232 = 0 USD"]);
    has(&tests, &format!("{b}: just behind 7208"), &["product 7209", "s232 = 0 USD"]);
    let country = "reciprocal.country * from";
    // VN on the first day is its row too, and the day before the pause: a shipment is written once.
    let also = "// also reciprocal.country * from: VN = 46%\n// also pause reciprocal.country, reciprocal.country * from: the day before 2025-04-10\ntest ";
    assert!(text().contains(also), "{}", text());
    has(&tests, &format!("{country}: on 2025-04-09"), &["origin VN", "reciprocal = 4_600 USD"]);
    has(&tests, &format!("{country}: FR = 20%"), &["origin FR", "reciprocal = 2_000 USD"]);
    has(&tests, &format!("{country}: DE, which it does not name"), &["origin DE", "reciprocal = 0 USD"]);
    has(&tests, &format!("{country}: the day before 2025-08-01"), &["reciprocal = 4_600 USD"]);
    has(&tests, &format!("{country}: on 2025-08-01"), &["reciprocal = 0 USD"]);
    let pause = "pause reciprocal.country, reciprocal.country * from";
    has(&tests, &format!("{pause}: on 2025-04-10"), &["reciprocal = 0 USD"]);
    has(&tests, &format!("{pause}: the day before 2025-07-09"), &["entered 2025-07-08", "reciprocal = 0 USD"]);
    has(&tests, &format!("{pause}: on 2025-07-09"), &["entered 2025-07-09", "reciprocal = 4_600 USD"]);
    let exempt = "reciprocal exempt * from *";
    has(&tests, &format!("{exempt}: in force"), &["car_part yes", "loaded 2025-04-04", "reciprocal = 0 USD"]);
    let license = "ethane: license 2901.10 to CN";
    has(&tests, &format!("{license}: on 2025-06-03"), &["destination CN", "origin US", "control ethane"]);
    has(&tests, &format!("{license}: on 2025-07-02"), &["no control"]);
    has(&tests, "CN.back * from US = 10%: on 2025-05-14", &["destination CN", "CN.back = 1_000 CNY"]);
}

#[test]
fn no_shipment_is_tried_twice_and_no_title_is_said_twice() {
    let tests = written();
    for (at, (title, text)) in tests.iter().enumerate() {
        assert!(tests.iter().skip(at + 1).all(|(other, same)| other != title && same != text), "{title}");
    }
    assert!(tests.len() < 40, "{} tests for nine statements", tests.len());
}

#[test]
fn the_command_writes_what_the_command_runs() {
    let examples = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/june-2025");
    let folder = tempfile::TempDir::new().unwrap();
    let tradec = |arguments: &[&str]| crate::tradec().args(arguments).current_dir(folder.path()).output().unwrap();
    let written = tradec(&["test", "--generate", examples]);
    assert_eq!(written.status.code(), Some(0));
    fs::write(folder.path().join("boundaries.tm"), &written.stdout).unwrap();
    let ran = tradec(&["test", examples, "boundaries.tm"]);
    let out = String::from_utf8(ran.stdout).unwrap();
    assert_eq!(ran.status.code(), Some(0), "{out}");
    assert!(out.trim_end().ends_with(" passed, 0 failed"), "{out}");
    // The generated tests alone leave little untouched.
    let left = String::from_utf8(ran.stderr).unwrap();
    assert!(left.lines().count() < 5, "{left}");
}
